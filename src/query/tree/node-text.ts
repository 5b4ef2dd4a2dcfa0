import { drawKey, drawValue } from '../../trace/notation/draw-attributes.ts'
import { drawName } from '../../trace/notation/draw-name.ts'
import type { AttributeValue } from '../../trace/attributes.ts'
import { shorten } from '../explain/shorten.ts'
import { SameAs } from '../same-as.ts'
import type { SpanAttributesPattern, SpanPattern, TextPattern } from '../span-pattern.ts'
import { absent, printValuePattern, type ValuePattern } from '../value-pattern.ts'
import type { Bounds } from './tree-pattern.ts'

const longest = 160

/** Writes a node as a line of the notation, or as near to one as its patterns allow. */
export function nodeText(pattern: SpanPattern, bounds: Bounds | undefined, alias: string | undefined): string {
  const parts = [nameText(pattern.name), flagsText(pattern, bounds), attributesText(pattern), alias && `#${alias}`]
  return shorten(parts.filter(Boolean).join(' '), longest)
}

function nameText(name: TextPattern | undefined): string {
  if (name === undefined) return '*'
  return typeof name === 'string' ? drawName(name) : printValuePattern(name as ValuePattern)
}

function flagsText({ kind, status, service, open }: SpanPattern, bounds: Bounds | undefined): string {
  const flags: string[] = []
  if (typeof kind === 'string') flags.push(kind)
  else if (Array.isArray(kind)) flags.push(kind.join('|'))
  if (service !== undefined) flags.push(`@${nameText(service)}`)
  if (typeof status === 'string' && status !== 'unset') flags.push(status)
  if (open === true) flags.push('open')
  const count = bounds && countText(bounds)
  if (count) flags.push(count)
  return flags.length === 0 ? '' : `[${flags.join(' ')}]`
}

/** `x3`, `x2..5`, `x1..`; nothing for one span. */
function countText({ min, max }: Bounds): string {
  if (min === max) return min === 1 ? '' : `x${min}`
  return `x${min}..${max === Infinity ? '' : max}`
}

function attributesText({ attributes, exactAttributes }: SpanPattern): string {
  const pattern: SpanAttributesPattern = { ...attributes, ...exactAttributes }
  const entries = Object.entries(pattern).map(([key, value]) =>
    value === absent ? `!${drawKey(key)}` : `${drawKey(key)}: ${valueText(value)}`,
  )
  return entries.length === 0 ? '' : `{${entries.join(', ')}}`
}

function valueText(value: ValuePattern | SameAs): string {
  if (value instanceof SameAs) return `#${value.alias}.${drawKey(value.attribute)}`
  return typeof value === 'object' && value !== null ? printValuePattern(value) : drawValue(value as AttributeValue)
}
