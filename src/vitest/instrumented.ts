import type { EvaluatedModules, Instrumented } from '../capture/instrument/index.ts'
import type { WorkerOptions } from './options.ts'

/** What Vitest keeps of its worker, in versions 4.1 and 5 alike: the modules that it evaluated, and how. */
interface VitestWorker {
  readonly __vitest_worker__?: { readonly moduleExecutionInfo?: EvaluatedModules }
}

/** The instrumentations of this worker; undefined where none were asked for, and then nothing is loaded for them. */
export async function instrumented(
  { root, pool, instrumentations }: WorkerOptions,
  importModule: (path: string) => Promise<unknown>,
): Promise<Instrumented | undefined> {
  if (instrumentations.length === 0) return undefined
  const { instrument } = await import('../capture/instrument/index.ts')
  const { __vitest_worker__: worker } = globalThis as VitestWorker
  const evaluated = (): EvaluatedModules => worker?.moduleExecutionInfo ?? []
  return instrument({ root, pool, instrumentations, importModule, evaluated })
}

/** The instrumentations that were loaded before this worker's tests; undefined where none were asked for. */
export function loadedInstrumentations(options: WorkerOptions): Promise<Instrumented | undefined> {
  return instrumented(options, refuseImport)
}

function refuseImport(path: string): Promise<unknown> {
  return Promise.reject(new Error(`The instrumentations of "${path}" were to be loaded before the tests.`))
}
