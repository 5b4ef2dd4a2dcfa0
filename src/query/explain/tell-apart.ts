import { drawKey } from '../../trace/notation/draw-attributes.ts'
import type { Span } from '../../trace/span.ts'
import { printValue } from '../value-pattern.ts'
import { list } from './words.ts'

/** Of many spans, so many are compared. */
const compared = 20

/** How to ask for one of several spans that all fit: by the fields in which they differ. */
export function hintToTellApart(found: readonly Span[]): string {
  const fields = fieldsThatDiffer(found.slice(0, compared))
  if (fields.length === 0) return 'Hint: nothing tells them apart; take them all with `trace.findAll()`.'
  return `Hint: they differ in ${list(fields)}; ask for one of these, or take them all with \`trace.findAll()\`.`
}

function fieldsThatDiffer(spans: readonly Span[]): string[] {
  const differ = (of: (span: Span) => string): boolean => new Set(spans.map(of)).size > 1
  const fields = [
    ['name', (span: Span): string => span.name],
    ['kind', (span: Span): string => span.kind],
    ['status', (span: Span): string => span.status.code],
    ['service', (span: Span): string => span.service ?? ''],
  ] as const
  const keys = new Set(spans.flatMap((span) => Object.keys(span.attributes)))
  return [
    ...fields.filter(([, of]) => differ(of)).map(([field]) => field),
    ...[...keys].filter((key) => differ(({ attributes }) => printValue(attributes[key]))).map(drawKey),
  ]
}
