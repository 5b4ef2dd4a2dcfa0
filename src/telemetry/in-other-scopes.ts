import type { Hub } from '../capture/hub.ts'
import type { Recording } from '../capture/recording.ts'
import type { Scope } from '../capture/scope.ts'
import { buildTraces } from '../trace/build-traces.ts'
import type { Reason, Wanted } from '../trace/surroundings.ts'
import { happenedIn, type Meanwhile, otherScopes, outermost, ranBefore } from './scopes-beside.ts'

const waysOut: Readonly<Record<Meanwhile, string>> = {
  'same-time':
    'a span belongs to the test in whose async context it starts. Start the work inside of this test, and await it there.',
  'after-end': 'that work went on when its test was over. Await it there.',
}

/** Where a span that fits was recorded that is not of a scope, as far as it is still known. */
export function findInOtherScopes(hub: Hub, scope: Scope, wanted: Wanted): Reason | undefined {
  return (
    outsideOfCapture(scope, wanted) ??
    meanwhile(hub, scope, wanted) ??
    ofNobody(hub, wanted) ??
    before(hub, scope, wanted)
  )
}

function outsideOfCapture(scope: Scope, wanted: Wanted): Reason | undefined {
  if (!scope.outer) return undefined
  const own = new Set(scope.recordings)
  if (!fits(scope.outer, wanted, (recording) => !own.has(recording))) return undefined
  return {
    fact: 'A span that fits was recorded in this test, but not in what `capture` ran.',
    wayOut: 'what other code starts, or what starts outside of its async context, is no part of a capture.',
  }
}

function meanwhile(hub: Hub, scope: Scope, wanted: Wanted): Reason | undefined {
  for (const kind of ['same-time', 'after-end'] as const) {
    for (const other of otherScopes(hub, scope)) {
      if (!fits(other, wanted, (recording) => happenedIn(other, recording, scope) === kind)) continue
      const when = kind === 'same-time' ? 'which ran at the same time' : 'which had ended by then'
      return { fact: `A span that fits was recorded ${sayScope(other, scope)}, ${when}.`, wayOut: waysOut[kind] }
    }
  }
  return undefined
}

function ofNobody({ unattributed }: Hub, wanted: Wanted): Reason | undefined {
  if (!fits(unattributed, wanted, () => true)) return undefined
  return {
    fact:
      'A span that fits belongs to no test: it started outside of any test, or while several ran and with nothing to tell ' +
      'whose it is.',
    wayOut:
      'spans of `beforeAll` and of imports are in `telemetry.unattributed()`. Where tests are concurrent, start the work ' +
      'inside of this one, and await it there.',
  }
}

/** A name that this test has too says nothing: another test had it of its own. */
function before(hub: Hub, scope: Scope, wanted: Wanted): Reason | undefined {
  const { name, traces } = wanted
  if (!name || traces.some(({ spans }) => spans.some((span) => name(span.name)))) return undefined
  for (const other of otherScopes(hub, scope)) {
    if (!ranBefore(other, scope) || !fits(other, wanted, ({ startSequence }) => startSequence <= scope.openedAt))
      continue
    return {
      fact: `A span that fits was recorded ${sayScope(other, scope)}, which had ended before this one began.`,
      wayOut: 'what is made once and shared, such as a connection, is traced in the test that needs it first.',
    }
  }
  return undefined
}

/** Names a scope in a sentence. */
export function sayScope({ name }: Scope, own: Scope): string {
  if (name === 'record()') return 'by another `record()`'
  return name === outermost(own).name ? 'in another run of this test' : `in the test ${JSON.stringify(name)}`
}

/** Names are compared first, as building traces costs much more. */
function fits(scope: Scope, { name, fits }: Wanted, comesIntoQuestion: (recording: Recording) => boolean): boolean {
  const candidates = scope.recordings.filter(
    (recording) => (name?.(recording.span.name) ?? true) && comesIntoQuestion(recording),
  )
  if (candidates.length === 0) return false
  const traceIds = new Set(candidates.map(({ span }) => span.spanContext().traceId))
  const spanIds = new Set(candidates.map(({ span }) => span.spanContext().spanId))
  const traces = buildTraces(scope.spans().filter(({ traceId }) => traceIds.has(traceId)))
  return traces.some(({ spans }) => spans.some((span) => spanIds.has(span.spanId) && fits(span)))
}
