import type { RunnerTestCase } from 'vitest'

/**
 * Annotates a test whose result is known already. Vitest takes annotations only while a test runs, and what it traced is
 * complete only when it has: so the state is set back for the moment in which the annotation is handed over.
 */
export async function annotate(task: Readonly<RunnerTestCase>, message: string, type: string): Promise<void> {
  const { result } = task
  if (!result) return
  const { state } = result
  result.state = 'run'
  let annotated: Promise<unknown>
  try {
    annotated = task.context.annotate(message, type)
  } finally {
    result.state = state
  }
  await annotated
}
