import type { RunnerTestCase } from 'vitest'
import type { Scope } from '../capture/scope.ts'
import { drawForMessage, openList } from '../telemetry/messages.ts'
import { isSettled, wronglyOpen } from '../telemetry/open-spans.ts'
import { tracesOf } from '../telemetry/scope-traces.ts'
import { startPlace } from '../trace/start-place.ts'
import { watch } from '../telemetry/wait.ts'
import type { Span } from '../trace/span.ts'
import { annotate } from './annotate.ts'
import type { WorkerOptions } from './options.ts'

/** How long a span that is open at the end of a test may take to end: a server's often ends after its client's. */
const graceMs = 200

/**
 * Tells what a test left open and, where it failed, what it traced.
 * @throws Error for spans left open, where the options say that these fail a test.
 */
export async function reportTest(task: Readonly<RunnerTestCase>, scope: Scope, options: WorkerOptions): Promise<void> {
  const open = await openAtEnd(scope, options)
  if (task.result?.state === 'fail') await annotate(task, drawTraces(scope), 'trace')
  if (open.length > 0) await reportOpen(task, open, options)
}

async function openAtEnd(scope: Scope, { openSpans }: WorkerOptions): Promise<Span[]> {
  if (openSpans === 'ignore') return []
  await watch(scope, graceMs, () => isSettled(scope) || undefined)
  return wronglyOpen(scope, tracesOf(scope))
}

function drawTraces(scope: Scope): string {
  const traces = tracesOf(scope)
  if (traces.length === 0) return 'This test recorded no trace.'
  return `${traces.length === 1 ? 'The trace' : `The ${traces.length} traces`} of this test:\n\n${drawForMessage(traces)}`
}

async function reportOpen(
  task: Readonly<RunnerTestCase>,
  open: readonly Span[],
  options: WorkerOptions,
): Promise<void> {
  const count = open.length === 1 ? '1 span' : `${open.length} spans`
  const message = `${count} left open by this test:\n${openList(open)}`
  task.meta.spanwright = {
    leftOpen: open.map(({ name, startStack }) => ({ name, place: startPlace(startStack) ?? '' })),
  }
  if (options.openSpans === 'fail') {
    throw new Error(`${message}\n\nHint: end every span, in a \`finally\` where the work may throw.`)
  }
  await annotate(task, message, 'warning')
}
