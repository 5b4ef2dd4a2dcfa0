import type { FieldCheck } from '../field-check.ts'
import { nameValue, requireFields } from '../refuse.ts'
import type { SpanPattern } from '../span-pattern.ts'
import { isAsymmetricMatcher, printValuePattern, valueFits } from '../value-pattern.ts'

/** Bounds on the duration; an open span has none and never fits. */
export function durationCheck(pattern: NonNullable<SpanPattern['durationMs']>): FieldCheck {
  const { text, fits } = isAsymmetricMatcher(pattern)
    ? { text: printValuePattern(pattern), fits: (ms: number) => valueFits(pattern, ms) }
    : boundsOf(pattern)
  return {
    size: 1,
    test: ({ durationMs }) => durationMs !== undefined && fits(durationMs),
    differences: ({ durationMs }) => [
      {
        field: 'durationMs',
        expected: text,
        received: durationMs === undefined ? 'still open' : `${durationMs} ms`,
        far: durationMs === undefined,
      },
    ],
  }
}

function boundsOf(pattern: unknown): { text: string; fits: (ms: number) => boolean } {
  requireFields(pattern, 'durationMs', ['min', 'max'])
  const { min, max } = pattern as { min?: unknown; max?: unknown }
  const least = requireBound('min', min ?? 0)
  const most = requireBound('max', max ?? Infinity)
  if (min === undefined && max === undefined) throw new TypeError('durationMs has neither min nor max. Give one.')
  if (least > most) throw new TypeError(`durationMs has a min of ${least}, above its max of ${most}.`)
  return { text: printBounds(least, most), fits: (ms) => ms >= least && ms <= most }
}

function requireBound(name: string, bound: unknown): number {
  if (typeof bound === 'number' && bound >= 0) return bound
  throw new TypeError(`durationMs.${name} is a number of milliseconds from 0, not ${nameValue(bound)}.`)
}

function printBounds(min: number, max: number): string {
  if (max === Infinity) return `at least ${min} ms`
  return min === 0 ? `at most ${max} ms` : `${min} to ${max} ms`
}
