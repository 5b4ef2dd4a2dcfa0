import { checkApiCopies } from '../capture/api-copies.ts'
import type { Hub } from '../capture/hub.ts'
import type { Recording } from '../capture/recording.ts'
import { whyDropped } from '../capture/sampling.ts'
import type { Scope } from '../capture/scope.ts'
import { listNames } from '../query/explain/words.ts'
import { buildTraces } from '../trace/build-traces.ts'
import { sayScope } from './in-other-scopes.ts'
import { drawForMessage } from './messages.ts'
import { happenedIn, otherScopes } from './scopes-beside.ts'

/** Of the other tests, so many are told of. */
const shownScopes = 3

/** Why there is no trace after so long. */
export function nothingRecorded(hub: Hub, scope: Scope, timeoutMs: number): string {
  return explainNothing(hub, scope, `No trace was recorded: not a single span started within ${timeoutMs} ms.`)
}

/** Sets out why a scope has no span, behind the fact that it has none: every cause that can be seen, or what to look at. */
export function explainNothing(hub: Hub, scope: Scope, fact: string): string {
  const failed = failures([() => checkApiCopies(), ...hub.checks])
  const reasons = [...(failed.length > 0 ? failed : samplerDrops()), ...meanwhile(hub, scope), ...ofNobody(hub)]
  if (reasons.length > 0) return [fact, ...reasons].join('\n\n')
  return [
    fact,
    'Hint: was the code called that makes spans? Is its package instrumented (`spanwright({ instrumentations: … })`), ' +
      'and does it take its tracer from the global API (`trace.getTracer(…)`)?',
  ].join('\n')
}

function failures(checks: Iterable<() => void>): string[] {
  const messages: string[] = []
  for (const check of checks) {
    try {
      check()
    } catch (error) {
      messages.push((error as Error).message)
    }
  }
  return messages
}

function samplerDrops(): string[] {
  const dropped = whyDropped()
  return dropped ? [`${dropped.fact}\nHint: ${dropped.wayOut}`] : []
}

/** What was recorded for others since this scope was opened. */
function meanwhile(hub: Hub, scope: Scope): string[] {
  const rows: string[] = []
  const add = (place: string, recordings: readonly Recording[]): void => {
    if (recordings.length > 0) rows.push(`  ${place}: ${listNames(recordings.map(({ span }) => span))}`)
  }
  const outside = scope.outer?.recordings.filter(({ startSequence }) => startSequence > scope.openedAt) ?? []
  add('in this test, but not in what `capture` ran', outside)
  for (const other of otherScopes(hub, scope)) {
    add(
      sayScope(other, scope),
      other.recordings.filter((recording) => happenedIn(other, recording, scope) !== undefined),
    )
  }
  if (rows.length === 0) return []
  const more = rows.length > shownScopes ? [`  and in ${rows.length - shownScopes} more`] : []
  const hint = 'Hint: a span belongs to the test in whose async context it starts. Start the work inside of this one.'
  return [
    ['Spans that started meanwhile were recorded elsewhere:', ...rows.slice(0, shownScopes), ...more, hint].join('\n'),
  ]
}

function ofNobody(hub: Hub): string[] {
  const unattributed = buildTraces(hub.unattributed.spans())
  if (unattributed.length === 0) return []
  return [
    'These spans belong to no test, because they started outside of any test, or while several ran and with nothing to ' +
      `tell whose they are:\n${drawForMessage(unattributed)}`,
  ]
}
