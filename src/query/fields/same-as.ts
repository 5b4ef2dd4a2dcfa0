import type { AttributeValue } from '../../trace/attributes.ts'
import { drawKey } from '../../trace/notation/draw-attributes.ts'
import type { Span } from '../../trace/span.ts'
import type { FieldCheck } from '../field-check.ts'
import { isPlainObject } from '../refuse.ts'
import { withoutParent } from '../relations/name-relatives.ts'
import { parentAlias, SameAs } from '../same-as.ts'
import { isAsymmetricMatcher, printValue, type ValuePattern, valueFits } from '../value-pattern.ts'
import { hintAtKey, hintAtType } from './attribute-hints.ts'

/**
 * An attribute that has the value of another span's.
 * @throws TypeError for an alias that no span can be chosen for.
 */
export function sameCheck(key: string, same: SameAs): FieldCheck {
  if (same.alias !== parentAlias && !same.bound) throw new TypeError(noSuchAlias(same))
  return {
    size: 1,
    test: (span) => {
      const [value, wanted] = [attributeOf(span, key), valueOf(same, span)]
      return value !== undefined && wanted !== undefined && valueFits(wanted as ValuePattern, value)
    },
    differences: (span) => {
      const [value, wanted] = [attributeOf(span, key), valueOf(same, span)]
      const hint = (): string | undefined => {
        if (value === undefined) return hintAtKey(key, span.attributes)
        return wanted === undefined ? undefined : hintAtType(wanted as ValuePattern, value)
      }
      const expected = `the same as ${printSame(same, span)}`
      return [{ field: drawKey(key), expected, received: printValue(value), far: value === undefined, hint }]
    },
  }
}

/** Whether a pattern holds a `sameAs`, at any depth. */
export function holdsSameAs(pattern: unknown): boolean {
  if (pattern instanceof SameAs) return true
  if (Array.isArray(pattern)) return pattern.some(holdsSameAs)
  return isPlainObject(pattern) && !isAsymmetricMatcher(pattern) && Object.values(pattern).some(holdsSameAs)
}

/** Prints what a value must be the same as: `#checkout's order.id (42)`, or why there is no such value. */
function printSame(same: SameAs, span: Span): string {
  const text = `${same.bound ? `#${same.alias}'s` : "the parent's"} ${drawKey(same.attribute)}`
  const value = valueOf(same, span)
  return `${text} (${value === undefined ? sayNone(same, span) : printValue(value)})`
}

function sayNone({ alias, bound }: SameAs, { parentage }: Span): string {
  if (bound) return bound.span ? 'absent' : `no span fits #${alias}`
  return parentage === 'child' ? 'absent' : withoutParent[parentage]
}

function namedBy({ bound }: SameAs, span: Span): Span | undefined {
  return bound ? bound.span : span.parent
}

function valueOf(same: SameAs, span: Span): AttributeValue | undefined {
  const named = namedBy(same, span)
  return named && attributeOf(named, same.attribute)
}

function attributeOf({ attributes }: Span, key: string): AttributeValue | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined
}

function noSuchAlias(same: SameAs): string {
  return (
    `${String(same)} names no span: a pattern of one span knows the alias "${parentAlias}" alone. ` +
    'Those of other spans are given in a tree, with `as` in span() or with #alias in the notation.'
  )
}
