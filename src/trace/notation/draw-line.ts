import type { Attributes } from '../attributes.ts'
import type { SpanEvent } from '../span-data.ts'
import type { Span } from '../span.ts'
import { drawAttributes } from './draw-attributes.ts'
import { drawName, drawString } from './draw-name.ts'
import type { DrawOptions } from './draw-options.ts'
import { tellingAttributes } from './telling-attributes-table.ts'

/** Draws one span: `name [flags] {attributes}`. The service is drawn where `showService` says so. */
export function drawSpanLine(span: Span, options: DrawOptions, showService: boolean): string {
  return joinParts(drawName(span.name), drawFlags(span, showService), drawChosen(span.attributes, options))
}

/** Draws one event: `! name {attributes}`. Stack traces are left out. */
export function drawEventLine(event: SpanEvent, options: DrawOptions): string {
  const { 'exception.stacktrace': _stack, ...attributes } = event.attributes
  return joinParts('!', drawName(event.name), drawChosen(attributes, options))
}

function drawFlags(span: Span, showService: boolean): string {
  const flags: string[] = []
  if (span.kind !== 'internal') flags.push(span.kind)
  if (showService && span.service !== undefined) flags.push(`@${drawService(span.service)}`)
  if (span.status.code !== 'unset') flags.push(span.status.code)
  if (span.open) flags.push('open')
  return flags.length === 0 ? '' : `[${flags.join(' ')}]`
}

function drawService(service: string): string {
  return /^[\p{L}\p{N}_.:-][\p{L}\p{N}_.:/-]*$/u.test(service) ? service : drawString(service)
}

function drawChosen(attributes: Attributes, { attributes: chosen = 'telling', mask }: DrawOptions): string {
  if (chosen === 'none') return ''
  return drawAttributes(attributes, chosen === 'all' ? undefined : isTelling, mask)
}

function isTelling(key: string): boolean {
  return tellingAttributes.has(key)
}

function joinParts(first: string, second: string, third: string): string {
  return first + (second === '' ? '' : ` ${second}`) + (third === '' ? '' : ` ${third}`)
}
