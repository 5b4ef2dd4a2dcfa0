import type { RunnerTestCase, RunnerTestSuite } from 'vitest'
import { hub } from '../../capture/hub.ts'
import type { Scope } from '../../capture/scope.ts'
import type { FaultPlace } from '../../lint/finding.ts'
import { type CheckOptions, Linter } from '../../lint/linter.ts'
import { allowedFindings } from '../../telemetry/allowed-findings.ts'
import { isSettled, wronglyOpen } from '../../telemetry/open-spans.ts'
import { tracesOf } from '../../telemetry/scope-traces.ts'
import { watch } from '../../telemetry/wait.ts'
import { buildTraces } from '../../trace/build-traces.ts'
import type { Span } from '../../trace/span.ts'
import { isOwnService } from '../session.ts'
import { workerConventions } from './worker-conventions.ts'

/** How long a span that is open at the end of a test may take to end before that is a finding. */
const graceMs = 200

/** Of the test file that runs in this worker. */
let linter: Linter | undefined

/**
 * Checks what a test traced.
 * @throws Error where the test allows a rule that there is not.
 */
export async function checkTraces(task: Readonly<RunnerTestCase>, scope: Scope): Promise<void> {
  const conventions = workerConventions()
  const allowed = allowedFindings(scope)
  for (const rule of allowed.keys()) {
    if (!conventions.library.has(rule)) {
      throw new Error(
        `telemetry.allow(${JSON.stringify(rule)}) names no rule. \`spanwright lint --list-rules\` shows all.`,
      )
    }
  }
  await watch(scope, graceMs, () => isSettled(scope) || undefined)
  linter ??= new Linter(conventions)
  const origin = { test: { file: task.file.name, name: task.fullTestName } }
  const traces = tracesOf(scope)
  const leftOpen = new Set(wronglyOpen(scope, traces))
  const exempt: CheckOptions['exempt'] = (rule, span, place) =>
    isOwnResource(span, place) || (rule === 'no-unended-span' && !leftOpen.has(span))
  for (const trace of traces) linter.check(trace, { origin, allowed, exempt })
}

/** What Spanwright's own provider says of itself is not what the service says in production. */
function isOwnResource({ service }: Span, place: FaultPlace): boolean {
  return place === 'resource' && isOwnService(service)
}

/** Hands over, at the end of a test file, what its traces break; those of no test too. */
export function endConventionsOf(file: Pick<RunnerTestSuite, 'meta'>): void {
  const traces = buildTraces(hub().unattributed.spans())
  if (traces.length > 0) linter ??= new Linter(workerConventions())
  for (const trace of traces) linter?.check(trace, { exempt: (_, span, place) => isOwnResource(span, place) })
  if (linter) file.meta.spanwright = { ...file.meta.spanwright, conventions: linter.state() }
  linter = undefined
}
