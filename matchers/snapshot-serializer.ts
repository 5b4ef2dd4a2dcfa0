import { requireFields } from '../src/query/refuse.ts'
import { drawTrace } from '../src/trace/notation/draw-trace.ts'
import { type MaskOptions, maskVolatile } from '../src/trace/notation/mask-volatile.ts'
import { isTraceSource, selectSpans } from '../src/trace/trace-source.ts'
import { isTrace } from '../src/trace/trace.ts'
import { requireKeys } from './support/key-list.ts'

/** What `expect.addSnapshotSerializer` takes, of Vitest and of Jest. */
export interface SnapshotSerializer {
  test(value: unknown): boolean
  serialize(value: unknown, config?: unknown, indentation?: string): string
}

/**
 * Makes a serializer that draws a trace, an array of traces or telemetry in the notation, with all attributes and events.
 * What differs between two runs of the same code is drawn as `*`, or as a RegExp that keeps the rest of the value.
 *
 * @throws TypeError for options that it does not have.
 * @example
 * expect.addSnapshotSerializer(createSnapshotSerializer({ mask: ['app.request_id', /token$/], keep: ['server.port'] }))
 */
export function createSnapshotSerializer(options: MaskOptions = {}): SnapshotSerializer {
  requireFields(options, 'the options of createSnapshotSerializer', ['mask', 'keep'])
  requireKeys(options.mask ?? [], 'mask')
  requireKeys(options.keep ?? [], 'keep')
  const mask = maskVolatile(options)
  return {
    test: isDrawable,
    serialize: (value, _config, indentation = '') => {
      const { traces = [], spans = [] } = selectSpans(value) ?? {}
      if (spans.length === 0) throw new Error(nothing)
      const drawing = drawTrace(traces, { attributes: 'all', events: 'all', mask })
      return drawing.replaceAll(/\n(?!\n)/g, `\n${indentation}`)
    },
  }
}

/** The serializer that draws traces in snapshots; registered for Vitest, and to be registered for Jest. */
export const snapshotSerializer: SnapshotSerializer = createSnapshotSerializer()

const nothing =
  'Nothing was recorded: there is not a single span here, so there is nothing to take a snapshot of. ' +
  'Say `expect(telemetry).toHaveSpan(/./, { times: 0 })` where that is what is wanted.'

/** An empty array is not claimed: it may be of anything. */
function isDrawable(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isTrace)
  return isTrace(value) || isTraceSource(value)
}
