import { defaultConventions } from '../../lint/default-conventions.ts'
import { loadConventions } from '../../lint/load-conventions.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import { builtinLibrary } from '../../rules/library.ts'
import type { WorkerOptions } from '../options.ts'

/** Loads the conventions of the run, once a worker; matchers without an argument take them too. */
export async function loadWorkerConventions({ conventions, root }: WorkerOptions): Promise<void> {
  if (conventions === undefined) return
  defaultConventions.current = await loadConventions(conventions, { library: builtinLibrary, root })
}

/** The conventions of the run, in a worker that loaded them. */
export function workerConventions(): ResolvedConventions {
  if (defaultConventions.current) return defaultConventions.current
  throw new Error('The conventions of the run were not loaded in this worker.')
}
