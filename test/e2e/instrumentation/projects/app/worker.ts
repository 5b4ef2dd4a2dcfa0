import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import type { EvaluatedModules, Instrumented } from '../../../../../src/capture/instrument/index.ts'

interface Worker {
  provided: boolean
  spans: ReadableSpan[]
  instrumented?: Instrumented
  instrument?(): Promise<Instrumented>
  /** What vitest itself knows in this worker. */
  vitest(): { readonly moduleExecutionInfo: EvaluatedModules; readonly ctx: { readonly pool: string } }
}

declare module 'vitest' {
  interface ProvidedContext {
    root: string
    instrumentations: string[]
  }
}

const shared: { worker?: Worker } & { __vitest_worker__?: ReturnType<Worker['vitest']> } = globalThis

/** Lasts as long as the worker, however often its modules are evaluated again. */
export const worker: Worker = (shared.worker ??= {
  provided: false,
  spans: [],
  vitest: () => {
    const state = shared['__vitest_worker__']
    if (!state) throw new Error('this is not a worker of vitest')
    return state
  },
})

/** The names of the spans that ended since the test began, with their scope's last word. */
export function recorded(): string[] {
  return worker.spans.map(
    (span) => `${span.instrumentationScope.name.replace(/^.*instrumentation-/, '')}: ${span.name}`,
  )
}
