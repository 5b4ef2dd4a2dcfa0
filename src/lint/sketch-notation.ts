import type { Attributes, AttributeValue } from '../trace/attributes.ts'
import type {
  NotationAttributes,
  NotationName,
  NotationNode,
  NotationSpan,
} from '../trace/notation/parse/notation-tree.ts'
import { parseNotation } from '../trace/notation/parse/parse-notation.ts'
import type { SpanSketch } from './span-sketch.ts'

/**
 * Reads spans to be made from the notation.
 * @throws Error for what describes many traces and not one, such as a RegExp, `*` or `...`.
 */
export function sketchNotation(text: string): SpanSketch[] {
  return parseNotation(text).flatMap(toSketches)
}

function toSketches(node: NotationNode): SpanSketch[] {
  if (node.type !== 'span') throw refuse(node.line, node.type === 'rest' ? '`...`' : `${node.type} without a span`)
  const { min, max } = node.count ?? { min: 1, max: 1 }
  if (min !== max) throw refuse(node.line, 'a count with bounds')
  return Array.from({ length: min }, () => toSketch(node))
}

function toSketch({ line, name, kind, status, service, open, attributes, alias, children }: NotationSpan): SpanSketch {
  const events = children.filter((child) => child.type === 'event')
  const links = children.filter((child) => child.type === 'link')
  return {
    name: exactText(name, line),
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(service === undefined ? {} : { service: exactText(service, line) }),
    ...(open === undefined ? {} : { open }),
    ...(alias === undefined ? {} : { alias }),
    attributes: exactValues(attributes, line),
    events: events.map((event) => ({
      name: exactText(event.name, event.line),
      attributes: exactValues(event.attributes, event.line),
    })),
    links: links.map((link) => exactText(link.target, link.line)),
    children: children.filter((child) => child.type !== 'event' && child.type !== 'link').flatMap(toSketches),
  }
}

function exactText(name: NotationName, line: number): string {
  if (name.type === 'text') return name.text
  throw refuse(line, name.type === 'any' ? '`*`' : String(name.regexp))
}

function exactValues(attributes: NotationAttributes, line: number): Attributes {
  const values: Record<string, AttributeValue> = {}
  for (const [key, value] of attributes) {
    if (value.type !== 'value') throw refuse(line, `the attribute ${key} without an exact value`)
    values[key] = value.value
  }
  return values
}

function refuse(line: number, what: string): Error {
  return new Error(`Line ${line} of the trace to be made has ${what}. A trace is made of exact names and values.`)
}
