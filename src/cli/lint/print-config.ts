import type { ResolvedConventions, ResolvedRule } from '../../lint/resolve-conventions.ts'
import { registryName } from './registry-name.ts'

/** The config in effect as JSON: every rule that is set, with its level and all of its options. */
export function printConfig({ registry, rules, overrides, ignores }: ResolvedConventions): string {
  const config = {
    registry: registryName(registry),
    rules: Object.fromEntries(
      [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, rule]) => [id, toSetting(rule)]),
    ),
    overrides: overrides.map(({ query, settings }) => ({ match: query.text, rules: settings })),
    ignores: ignores.map(({ text }) => text),
  }
  return `${JSON.stringify(config, printValue, 2)}\n`
}

function toSetting({ level, ...options }: ResolvedRule): unknown {
  const { options: own, ...common } = options
  return [level, { ...own, ...common }]
}

/** What JSON has no words for: patterns and functions. */
function printValue(_: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value)
  return typeof value === 'function' ? `[function ${value.name}]` : value
}
