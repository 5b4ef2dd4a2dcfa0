import type { Conventions } from '../lint/conventions.ts'

/** What to do with the spans that a test leaves open. */
type OpenSpans = 'report' | 'fail' | 'ignore'

/** The options of the plugin. */
export interface SpanwrightOptions {
  /**
   * The instrumentations of the code under test: paths of modules that default-export one or a list of them, or names of
   * packages such as `@opentelemetry/instrumentation-pg`.
   *
   * @example
   * spanwright({ instrumentations: './otel.ts' })
   */
  readonly instrumentations?: string | readonly string[]
  /** `service.name` of the spans that Spanwright's own provider makes. The SDK's default, when absent. */
  readonly service?: string
  /** How long a test waits for telemetry, in milliseconds; 1000, when absent. */
  readonly timeout?: number
  /**
   * What becomes of a test that leaves spans open: `report` (the default) lists them, each with the place where it was
   * started; `fail` fails the test; `ignore` says nothing.
   */
  readonly openSpans?: OpenSpans
  /**
   * What every trace of the run is held to: a preset by name, the path of a module that default-exports a config, or a
   * config. A config that holds functions has to stand in a module, because it is handed to other processes.
   *
   * @example
   * spanwright({ conventions: './spanwright.config.ts' })
   */
  readonly conventions?: string | Conventions
}

/** The options as the workers get them. */
export interface WorkerOptions {
  readonly root: string
  readonly pool: string
  readonly instrumentations: readonly string[]
  readonly service: string | undefined
  readonly timeout: number
  readonly openSpans: OpenSpans
  readonly conventions: string | Conventions | undefined
}

const known = ['instrumentations', 'service', 'timeout', 'openSpans', 'conventions']
const openSpans = ['report', 'fail', 'ignore']

/**
 * Fills in the defaults.
 * @throws TypeError for an option that is not known or has a value that cannot be meant.
 */
export function resolveOptions(options: SpanwrightOptions, root: string, pool: string): WorkerOptions {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue
    throw new TypeError(`spanwright() has no option "${key}". Its options are: ${known.join(', ')}.`)
  }
  const { timeout = 1000, openSpans: open = 'report', instrumentations = [] } = options
  if (!(timeout >= 0)) throw new TypeError(`spanwright({ timeout }) is in milliseconds from 0, not ${String(timeout)}.`)
  if (!openSpans.includes(open)) {
    throw new TypeError(`spanwright({ openSpans }) is one of ${openSpans.join(', ')}, not ${JSON.stringify(open)}.`)
  }
  return {
    root,
    pool,
    instrumentations: typeof instrumentations === 'string' ? [instrumentations] : instrumentations,
    service: options.service,
    timeout,
    openSpans: open,
    conventions: requireCloneable(options.conventions),
  }
}

/** Refuses a config that cannot be handed to a worker. */
function requireCloneable(conventions: SpanwrightOptions['conventions']): SpanwrightOptions['conventions'] {
  try {
    return structuredClone(conventions)
  } catch (error) {
    const { message } = error as Error
    throw new TypeError(
      `spanwright({ conventions }) holds what cannot be handed to a worker: ${message} Export the config from a module, ` +
        'and give its path: spanwright({ conventions: "./spanwright.config.ts" }).',
      { cause: error },
    )
  }
}
