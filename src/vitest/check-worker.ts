import { checkApiCopies } from '../capture/api-copies.ts'
import { loadedInstrumentations } from './instrumented.ts'
import type { WorkerOptions } from './options.ts'

/**
 * Looks, after a file's tests, whether what was loaded since is seen.
 * @throws Error where a second copy of the API reads nothing, or an instrumentation patched nothing.
 */
export async function checkWorker(options: WorkerOptions): Promise<void> {
  checkApiCopies(options.root)
  const loaded = await loadedInstrumentations(options)
  loaded?.check()
}
