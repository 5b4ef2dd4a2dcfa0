import { createRequire } from 'node:module'
import { context } from '@opentelemetry/api'
import { resolveInstalled } from './find-sdk.ts'
import type { Recorder } from './recorder.ts'
import type { SdkLogRecord } from './to-log-record-data.ts'

interface LogsApi {
  readonly logs: {
    getLoggerProvider(): object
    setGlobalLoggerProvider(provider: object): object
    disable(): void
  }
}

/**
 * Registers a logger provider that hands every log record to the recorder, where `@opentelemetry/api-logs` is installed
 * and nobody registered another. Returns what takes it back.
 */
export function installLogs(recorder: () => Recorder): () => void {
  const logs = loadLogsApi()?.logs
  if (!logs) return () => {}
  const provider = {
    getLogger: (name: string, version?: string, options?: { readonly schemaUrl?: string }) => ({
      emit(record: SdkLogRecord): void {
        const scope = {
          name,
          ...(version === undefined ? {} : { version }),
          ...(options?.schemaUrl === undefined ? {} : { schemaUrl: options.schemaUrl }),
        }
        recorder().onEmit({ ...record, instrumentationScope: scope }, context.active())
      },
      enabled: () => true,
    }),
  }
  return logs.setGlobalLoggerProvider(provider) === provider ? () => logs.disable() : () => {}
}

function loadLogsApi(): LogsApi | undefined {
  const require = createRequire(import.meta.url)
  const entry = resolveInstalled(require, '@opentelemetry/api-logs')
  return entry === undefined ? undefined : (require(entry) as LogsApi)
}
