import { createRequire } from 'node:module'
import type * as AjvPackage from 'ajv'
import { closestText } from '../trace/closest-text.ts'
import { ConventionsError } from './conventions-error.ts'
import type { Rule } from './define-rule.ts'

/** Loaded when the first options are checked: most runs have none, and a start should not wait for it. */
let ajv: AjvPackage.Ajv | undefined

function loadAjv(): AjvPackage.Ajv {
  if (ajv) return ajv
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof AjvPackage
  ajv = new Ajv({ allErrors: true, strict: false, formats: { regex: isRegExp } })
  return ajv
}

/**
 * Checks a rule's own options by their schemas and adds those that were not given.
 * @throws ConventionsError that names every option that is wrong, what it may be and what it is.
 */
export function checkOptions(
  ruleId: string,
  rule: Rule,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { schema, defaults } = rule.options
  if (Object.keys(given).length === 0) return { ...defaults }
  const names = Object.keys(schema)
  const faults = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => unknownOption(name, names))
  const validate = loadAjv().compile({ type: 'object', properties: schema })
  if (!validate(given)) faults.push(...(validate.errors ?? []).map((error) => wrongOption(error, given)))
  if (faults.length > 0)
    throw new ConventionsError(`The options of the rule "${ruleId}" are wrong: ${faults.join(' ')}`)
  return { ...defaults, ...given }
}

function unknownOption(name: string, names: readonly string[]): string {
  const closest = closestText(name, names)
  const guess = closest === undefined ? '' : ` Did you mean "${closest}"?`
  return `there is no "${name}".${guess} There are: ${[...names, 'match', 'ignore'].join(', ')}.`
}

function wrongOption({ instancePath, message = 'is wrong', params }: AjvPackage.ErrorObject, given: unknown): string {
  const path = instancePath.slice(1).split('/')
  let value = given
  for (const step of path) value = (value as Readonly<Record<string, unknown>>)[step]
  const allowed: unknown = params['allowedValues']
  const choice = Array.isArray(allowed) ? ` (${allowed.map((one) => JSON.stringify(one)).join(', ')})` : ''
  return `"${path.join('.')}" ${message}${choice}, but is ${JSON.stringify(value)}.`
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}
