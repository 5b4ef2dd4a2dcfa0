import { compileQuery } from '../../src/query/compile-query.ts'
import type { Difference, FieldCheck } from '../../src/query/field-check.ts'
import { attributeDifferences, requireAttributes } from '../../src/query/fields/attributes.ts'
import { nameValue } from '../../src/query/refuse.ts'
import type { AttributesPattern, SpanQuery } from '../../src/query/span-pattern.ts'
import { askPredicate, printValuePattern } from '../../src/query/value-pattern.ts'
import type { Attributes } from '../../src/trace/attributes.ts'
import { closestText } from '../../src/trace/closest-text.ts'
import { isSpan, type Span } from '../../src/trace/span.ts'
import { sameSpan } from './kinship.ts'
import type { RecordCheck, TiedRecord } from './record-kind.ts'

/** A check of the kind that span patterns are made of. */
export function checked<R>(check: FieldCheck<R>): RecordCheck<R> {
  return (record) => (check.test(record) ? [] : check.differences(record))
}

/** These attributes, and maybe others. */
export function attributesField(pattern: AttributesPattern): RecordCheck<{ readonly attributes: Attributes }> {
  requireAttributes(pattern, 'attributes')
  return ({ attributes }) => attributeDifferences(pattern, attributes)
}

/** A last word in code. */
export function whereField<R>(where: (record: R) => boolean): RecordCheck<R> {
  if (typeof where !== 'function') throw new TypeError(`where is a predicate, not ${nameValue(where)}.`)
  const expected = printValuePattern(where)
  return (record) => (askPredicate(where, record) ? [] : [{ field: 'where', expected, received: 'false', far: true }])
}

/** The span that a record is tied to; `null` for none. */
export function spanField(wanted: Span | SpanQuery | null): RecordCheck<TiedRecord> {
  if (wanted === null) {
    return (record) =>
      record.spanId === undefined
        ? []
        : [differsInSpan('no span', record.span ? JSON.stringify(record.span.name) : missing(record))]
  }
  if (isSpan(wanted)) {
    const name = JSON.stringify(wanted.name)
    return (record) => {
      const { span } = record
      if (span && sameSpan(span, wanted)) return []
      if (!span) return [differsInSpan(name, missing(record))]
      return [differsInSpan(name, span.name === wanted.name ? `another ${name}` : JSON.stringify(span.name))]
    }
  }
  const query = compileQuery(wanted)
  const ofSpan = (difference: Difference): Difference => ({ ...difference, field: `span ${difference.field}` })
  return (record) => {
    if (!record.span) return [differsInSpan(query.text, missing(record))]
    return query.differences(record.span).map(ofSpan)
  }
}

/** How near a text comes to one that was asked for. */
export function nearness(wanted: unknown, text: unknown): { readonly isPart: boolean; readonly isSlip: boolean } {
  if (typeof wanted !== 'string' || typeof text !== 'string') return { isPart: false, isSlip: false }
  return { isPart: wanted !== '' && text.includes(wanted), isSlip: closestText(wanted, [text]) !== undefined }
}

function missing({ spanId }: TiedRecord): string {
  return spanId === undefined ? 'no span' : 'a span not recorded'
}

function differsInSpan(expected: string, received: string): Difference {
  return { field: 'span', expected, received, far: true }
}
