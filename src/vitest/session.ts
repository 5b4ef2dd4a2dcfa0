import type { RunnerTestSuite } from 'vitest'
import { registeredProvider } from '../capture/globals.ts'
import { hub } from '../capture/hub.ts'
import { install, type Installation } from '../capture/install.ts'
import type { WorkerOptions } from './options.ts'

/** What holds for one worker, from its first test file to its last. */
export interface Session {
  /**
   * Looks, after a file's tests, whether all that was asked for was in force.
   * @throws Error where a registration was lost, a second copy of the API read nothing, or an instrumentation patched
   * nothing.
   */
  endFile(file: Pick<RunnerTestSuite, 'meta'>): Promise<void>
}

let installation: Installation | undefined
/** Whether a service is the one that Spanwright's own provider names. */
let isOwn: (service: string) => boolean = () => false

/** Whether a service's spans are made by Spanwright's own provider, so that its resource is Spanwright's too. */
export function isOwnService(service: string | undefined): boolean {
  return service !== undefined && isOwn(service)
}

/** Installs an own provider, or attaches to the one that the project's own set-up registered; once a worker. */
export async function startSession(options: WorkerOptions): Promise<Session> {
  if (!installation) {
    const service = options.service === undefined ? {} : { service: options.service }
    if (registeredProvider()) installation = await attachLater()
    else {
      installation = install(service)
      isOwn = (name) => (options.service === undefined ? name.startsWith('unknown_service') : name === options.service)
    }
    hub().checks.add(installation.check)
    if (options.instrumentations.length > 0) await measureByInstrumentations(options)
    if (options.conventions !== undefined) await loadWorkerConventions(options)
  }
  return { endFile: (file) => endFile(file, options) }
}

async function attachLater(): Promise<Installation> {
  const { attach } = await import('../capture/attach.ts')
  return attach()
}

async function measureByInstrumentations(options: WorkerOptions): Promise<void> {
  const { loadedInstrumentations } = await import('./instrumented.ts')
  const loaded = await loadedInstrumentations(options)
  loaded?.useMeterProvider()
}

async function endConventions(file: Pick<RunnerTestSuite, 'meta'>): Promise<void> {
  const { endConventionsOf } = await import('./conventions/check-traces.ts')
  endConventionsOf(file)
}

async function loadWorkerConventions(options: WorkerOptions): Promise<void> {
  const { loadWorkerConventions: load } = await import('./conventions/worker-conventions.ts')
  await load(options)
}

async function endFile(file: Pick<RunnerTestSuite, 'meta'>, options: WorkerOptions): Promise<void> {
  const unattributed = hub().unattributed
  if (unattributed.recordings.length > 0) {
    file.meta.spanwright = { unattributed: unattributed.recordings.map(({ span }) => span.name) }
  }
  if (options.conventions !== undefined) await endConventions(file)
  unattributed.clear()
  for (const check of hub().checks) check()
  // A file that traced nothing has lost nothing, and what a test finds missing tells why by itself.
  if (hub().sequence === 0 && options.instrumentations.length === 0) return
  const { checkWorker } = await import('./check-worker.ts')
  await checkWorker(options)
}
