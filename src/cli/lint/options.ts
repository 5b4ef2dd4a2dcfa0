import type { RuleSettings } from '../../lint/conventions.ts'
import type { FailPolicy } from '../../lint/lint-report.ts'

/** The options that say which conventions apply. */
export interface ConfigOptions {
  /** The path of a config; `false` for none at all. */
  readonly config?: string | false
  readonly preset?: readonly string[]
  readonly rule?: RuleSettings
}

/** The options of `spanwright lint`, as they were parsed. */
export interface LintOptions extends ConfigOptions {
  readonly format?: readonly string[]
  readonly output?: ReadonlyMap<string, string>
  readonly workers: number | 'auto'
  readonly heldSpans?: number
  readonly failOn: FailPolicy['failOn']
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly printConfig?: boolean
  readonly listRules?: boolean
  readonly stats?: boolean
  readonly passOnNoSpans?: boolean
  readonly suppressAll?: boolean
  readonly suppressRule?: readonly string[]
  readonly pruneSuppressions?: boolean
  readonly suppressionsLocation?: string
  readonly color?: boolean
}
