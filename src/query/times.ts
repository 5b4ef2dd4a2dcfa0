/** How many: exactly, or between bounds that are both inclusive. */
export type Times = number | { readonly min?: number; readonly max?: number }

/**
 * Refuses counts that cannot be meant.
 * @throws TypeError for anything but whole numbers from 0, bounds in the wrong order, or no bound at all.
 */
export function requireTimes(times: Times): void {
  const { min, max } = boundsOf(times)
  const whole = (value: number): boolean => value === Infinity || (Number.isInteger(value) && value >= 0)
  const empty = typeof times === 'object' && times.min === undefined && times.max === undefined
  if (!empty && whole(min) && whole(max) && min <= max) return
  throw new TypeError(
    `times must be a whole number, or { min, max } with at least one bound and min ≤ max, not ${JSON.stringify(times)}.`,
  )
}

/** Whether a number is what was asked for. */
export function timesFit(times: Times, number: number): boolean {
  const { min, max } = boundsOf(times)
  return number >= min && number <= max
}

/** `2 spans`, `2 to 3 spans`, `at least 2 spans`, `at most 3 spans`. */
export function printTimes(times: Times): string {
  const { min, max } = boundsOf(times)
  if (min === max) return `${min} span${min === 1 ? '' : 's'}`
  if (max === Infinity) return `at least ${min} spans`
  return min === 0 ? `at most ${max} spans` : `${min} to ${max} spans`
}

function boundsOf(times: Times): { min: number; max: number } {
  return typeof times === 'number' ? { min: times, max: times } : { min: times.min ?? 0, max: times.max ?? Infinity }
}
