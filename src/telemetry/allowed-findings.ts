import type { Scope } from '../capture/scope.ts'

const allowed = new WeakMap<Scope, Map<string, string>>()

/**
 * Notes that a test allows the findings of a rule.
 * @throws TypeError where no reason is given.
 */
export function allowFindings(scope: Scope, rule: string, reason: string): void {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new TypeError(
      `telemetry.allow(${JSON.stringify(rule)}) needs a reason as its second argument: who reads the report later wants to know why.`,
    )
  }
  const rules = allowed.get(scope) ?? new Map<string, string>()
  rules.set(rule, reason)
  allowed.set(scope, rules)
}

/** The rules whose findings a test allows, each with the reason. */
export function allowedFindings(scope: Scope): ReadonlyMap<string, string> {
  return allowed.get(scope) ?? new Map()
}
