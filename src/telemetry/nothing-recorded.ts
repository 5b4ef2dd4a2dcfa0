import { checkApiCopies } from '../capture/api-copies.ts'
import type { Hub } from '../capture/hub.ts'
import { buildTraces } from '../trace/build-traces.ts'
import { drawForMessage } from './messages.ts'

/** Why there is no trace: every cause that can be seen, or what to look at. */
export function nothingRecorded(hub: Hub, timeoutMs: number): string {
  const reasons = [...failures([() => checkApiCopies(), ...hub.checks]), ...elsewhere(hub)]
  const fact = `No trace was recorded: not a single span started within ${timeoutMs} ms.`
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

function elsewhere(hub: Hub): string[] {
  const unattributed = buildTraces(hub.unattributed.spans())
  if (unattributed.length === 0) return []
  return [
    'These spans belong to no test, because they started outside of any test, or while several ran and with nothing to ' +
      `tell whose they are:\n${drawForMessage(unattributed)}`,
  ]
}
