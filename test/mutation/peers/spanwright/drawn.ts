import { createSnapshotSerializer } from '../../../../matchers/snapshot-serializer.ts'
import { toMatchTrace } from '../../../../matchers/toMatchTrace.ts'
import type { Check, Recorded } from './check.ts'

const serializer = createSnapshotSerializer()

/** The whole as it is drawn, pasted as an expectation: names, flags, all attributes and events, links, parents, order. */
export function drawn({ traces }: Recorded): Check[] {
  const drawing = serializer.serialize(traces)
  const options = { inOrder: true, exactAttributes: true }
  return [{ part: 'the drawing', ask: (recorded) => toMatchTrace.call({}, recorded.traces, drawing, options) }]
}
