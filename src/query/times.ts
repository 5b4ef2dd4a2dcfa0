import { printField } from './print-pattern.ts'
import { isPlainObject } from './refuse.ts'

/** How many: exactly, or between bounds that are both inclusive. */
export type Times = number | { readonly min?: number; readonly max?: number }

/**
 * Refuses counts that cannot be meant.
 * @throws TypeError for anything but whole numbers from 0, bounds in the wrong order, or no bound at all.
 */
export function requireTimes(times: Times): void {
  if (isTimes(times)) {
    const { min, max } = boundsOf(times)
    if (isCount(min) && (isCount(max) || max === Infinity) && min <= max) return
  }
  throw new TypeError(
    `times must be a whole number, or { min, max } with at least one bound and min ≤ max, not ${printField(times)}.`,
  )
}

function isTimes(times: unknown): times is Times {
  if (typeof times === 'number') return true
  const bounds = isPlainObject(times) ? Object.entries(times) : []
  return bounds.length > 0 && bounds.every(([key, bound]) => (key === 'min' || key === 'max') && bound !== undefined)
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}

/** Whether a number is what was asked for. */
export function timesFit(times: Times, number: number): boolean {
  const { min, max } = boundsOf(times)
  return number >= min && number <= max
}

/** Whether a number falls short of what was asked for. */
export function tooFew(times: Times, number: number): boolean {
  return number < boundsOf(times).min
}

/** `no span`, `1 span`, `2 to 3 spans`, `at least 2 spans`, each with a verb in its number where one is given. */
export function printTimes(times: Times, singular = '', plural = ''): string {
  const { min, max } = boundsOf(times)
  const noun = (of: number): string => (of === 1 ? `span ${singular}` : `spans ${plural}`).trimEnd()
  if (max === 0) return `no span ${singular}`.trimEnd()
  if (min === max) return `${min} ${noun(min)}`
  if (max === Infinity) return `at least ${min} ${noun(min)}`
  return min === 0 ? `at most ${max} ${noun(max)}` : `${min} to ${max} ${noun(max)}`
}

/** `2`, `2 to 3`, `2 or more`. */
export function printNumber(times: Times): string {
  const { min, max } = boundsOf(times)
  if (min === max) return String(min)
  return max === Infinity ? `${min} or more` : `${min} to ${max}`
}

/** The bounds of a count, both inclusive. */
export function boundsOf(times: Times): { min: number; max: number } {
  return typeof times === 'number' ? { min: times, max: times } : { min: times.min ?? 0, max: times.max ?? Infinity }
}
