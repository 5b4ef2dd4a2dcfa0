import type { SpanLink } from '../../trace/span-data.ts'
import type { FieldCheck } from '../field-check.ts'
import { printPatternFields } from '../print-pattern.ts'
import { requireFields, requireList, requireText } from '../refuse.ts'
import type { LinkPattern } from '../span-pattern.ts'
import { textFits } from '../text-pattern.ts'
import { attributesFit, requireAttributes } from './attributes.ts'
import { oneToOneCheck } from './one-to-one.ts'

/** Each of these links, one to one, and maybe others. */
export function linksCheck(patterns: readonly LinkPattern[]): FieldCheck {
  requireList(patterns, 'links')
  patterns.forEach((pattern, i) => requireLink(pattern, `links[${i}]`))
  return oneToOneCheck('links', patterns, {
    items: (span) => span.links,
    fits: linkFits,
    print: (pattern) => printPatternFields({ ...pattern }),
    printAll: (links) => links.map(printLink).join(', '),
  })
}

function requireLink(pattern: LinkPattern, field: string): void {
  requireFields(pattern, field, ['traceId', 'spanId', 'attributes'])
  if (pattern.traceId !== undefined) requireText(pattern.traceId, `${field}.traceId`)
  if (pattern.spanId !== undefined) requireText(pattern.spanId, `${field}.spanId`)
  if (pattern.attributes !== undefined) requireAttributes(pattern.attributes, `${field}.attributes`)
}

function linkFits(pattern: LinkPattern, link: SpanLink): boolean {
  return (
    (pattern.traceId === undefined || textFits(pattern.traceId, link.traceId)) &&
    (pattern.spanId === undefined || textFits(pattern.spanId, link.spanId)) &&
    (pattern.attributes === undefined || attributesFit(pattern.attributes, link.attributes))
  )
}

function printLink({ traceId, spanId, attributes }: SpanLink): string {
  const more = Object.keys(attributes).length === 0 ? {} : { attributes }
  return printPatternFields({ traceId, spanId, ...more })
}
