import type { Level, RuleSetting, RuleSettings } from '../lint/conventions.ts'
import type { FailPolicy } from '../lint/lint-report.ts'
import { unknownName, UsageError } from './usage-error.ts'

const levels: readonly Level[] = ['off', 'info', 'warn', 'error']

/** The severities, and Weaver's words for them. */
const failLevels: Readonly<Record<string, FailPolicy['failOn']>> = {
  error: 'error',
  warn: 'warn',
  info: 'info',
  none: 'none',
  violation: 'error',
  improvement: 'warn',
  information: 'info',
}

/** Adds a value of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** Reads `--rule id:severity` and `--rule 'id:severity:{"option": 1}'`. */
export function parseRule(value: string, before: RuleSettings = {}): RuleSettings {
  const match = /^([^:]+):([^:]+)(?::(.*))?$/s.exec(value)
  const [, id, level, options] = match ?? []
  if (id === undefined || level === undefined) {
    throw new UsageError(`--rule takes <rule>:<severity>, such as max-depth:warn, not ${JSON.stringify(value)}.`)
  }
  if (!isLevel(level)) throw unknownName(`severity for --rule ${id}`, level, levels)
  return { ...before, [id]: options === undefined ? level : [level, parseRuleOptions(id, options)] }
}

function isLevel(text: string): text is Level {
  return levels.some((level) => level === text)
}

function parseRuleOptions(id: string, text: string): Extract<RuleSetting, readonly unknown[]>[1] {
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new UsageError(
    `The options of --rule ${id} are a JSON object, such as '${id}:warn:{"ignore": ["health check"]}', not ${text}.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads `--fail-on`. */
export function parseFailOn(value: string): FailPolicy['failOn'] {
  const level = Object.hasOwn(failLevels, value) ? failLevels[value] : undefined
  if (level === undefined) throw unknownName('severity for --fail-on', value, Object.keys(failLevels))
  return level
}

/** Reads a count. */
export function parseCount(option: string, least: number): (value: string) => number {
  return (value) => {
    const count = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (count >= least && Number.isSafeInteger(count)) return count
    throw new UsageError(`${option} takes a whole number from ${least} on, not ${JSON.stringify(value)}.`)
  }
}

/** Reads `--workers`. */
export function parseWorkers(value: string): number | 'auto' {
  if (value === 'auto') return 'auto'
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new UsageError(`--workers takes a whole number from 1 on, or auto, not ${JSON.stringify(value)}.`)
}

/** Reads `--output format=path`. */
export function parseOutput(value: string, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const at = value.indexOf('=')
  if (at < 1 || at === value.length - 1) {
    throw new UsageError(`--output takes <format>=<path>, such as sarif=findings.sarif, not ${JSON.stringify(value)}.`)
  }
  return new Map([...before, [value.slice(0, at), value.slice(at + 1)]])
}
