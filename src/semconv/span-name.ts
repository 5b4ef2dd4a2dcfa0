import type { AttributeValue } from '../trace/attributes.ts'
import type { SpanData } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import type { SpanDefinition } from './registry.ts'
import { notInNameWhile, presentName, spanNames, valueInName } from './span-names-table.ts'

/** What a span's name is computed from. */
export type Nameable = Pick<SpanData, 'attributes'> & Partial<Pick<SpanData, 'resource'>>

/** A template: texts and, at every second place, attributes. */
interface Template {
  readonly parts: readonly (string | Placeholder)[]
  readonly open: boolean
}

/** An attribute in a template, with what is special about it in names. */
interface Placeholder {
  readonly key: string
  readonly instead: Readonly<Record<string, string | null>> | undefined
  readonly notWhile: readonly string[] | undefined
}

/** The templates of a type, and the attributes that have to be there for them to hold. */
interface Naming {
  readonly present: readonly string[]
  readonly templates: readonly Template[]
}

const compiled = new WeakMap<SpanDefinition, Naming>()

/**
 * The name that its convention asks of a span; undefined where the convention does not say, or where the span lacks the
 * attributes that the name is made of.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/#name
 *
 * @example
 * const attributes = { 'http.request.method': 'GET', 'http.route': '/orders/:id' }
 * expectedSpanName({ attributes }, builtinRegistry().spans.get('http.server')) // 'GET /orders/:id'
 */
export function expectedSpanName(span: Nameable, definition: SpanDefinition): string | undefined {
  const { present, templates } = namingOf(definition)
  if (!hasAll(present, span)) return undefined
  for (const template of templates) {
    const name = fill(template, span)
    if (name !== undefined) return template.open ? undefined : name
  }
  return undefined
}

/** Whether a span's name is the one that `expectedSpanName` gives, or none is asked for; makes no text for it. */
export function hasExpectedName(span: Nameable & Pick<SpanData, 'name'>, definition: SpanDefinition): boolean {
  const { present, templates } = namingOf(definition)
  if (!hasAll(present, span)) return true
  for (const template of templates) {
    const isFilled = isFilledBy(template, span)
    if (isFilled !== undefined) return template.open || isFilled
  }
  return true
}

/**
 * The templates of a type's names, best first: its own, or those that the semantic conventions have for it or for the
 * type that it refines.
 */
export function nameTemplatesOf(definition: SpanDefinition): readonly string[] | undefined {
  return definition.nameTemplates ?? conventionalNames(definition)?.filter((template) => !template.startsWith('?'))
}

function conventionalNames(definition: SpanDefinition): readonly string[] | undefined {
  const { spans } = builtinRegistry()
  let type = spans.has(definition.type) ? definition.type : definition.refines
  while (type !== undefined && !spanNames[type]) type = spans.get(type)?.refines
  return type === undefined ? undefined : spanNames[type]
}

function namingOf(definition: SpanDefinition): Naming {
  let naming = compiled.get(definition)
  if (!naming) compiled.set(definition, (naming = compile(definition)))
  return naming
}

function compile(definition: SpanDefinition): Naming {
  const { type, nameTemplates } = definition
  if (nameTemplates)
    return { present: [], templates: nameTemplates.map((text) => ({ parts: split(text), open: false })) }
  const templates = (conventionalNames(definition) ?? []).map((text) => {
    const open = text.startsWith('?')
    return { parts: split(open ? text.slice(1) : text), open }
  })
  return { present: presentName.filter(([prefix]) => type.startsWith(prefix)).map(([, name]) => name), templates }
}

/** `{a} {b}` is `a`, a space and `b`. */
function split(template: string): (string | Placeholder)[] {
  return template
    .split(/\{([^{}]+)\}/)
    .map((part, i) => (i % 2 === 0 ? part : placeholder(part)))
    .filter((part) => part !== '')
}

function placeholder(key: string): Placeholder {
  return { key, instead: valueInName[key], notWhile: notInNameWhile[key] }
}

function hasAll(names: readonly string[], { attributes }: Nameable): boolean {
  for (const name of names) if (attributes[name] === undefined) return false
  return true
}

function fill({ parts }: Template, span: Nameable): string | undefined {
  let name = ''
  for (const part of parts) {
    const text = typeof part === 'string' ? part : textOf(span, part)
    if (text === undefined) return undefined
    name += text
  }
  return name
}

/** Whether the name is the filled template; undefined where it cannot be filled. */
function isFilledBy({ parts }: Template, span: Nameable & Pick<SpanData, 'name'>): boolean | undefined {
  const { name } = span
  let end = 0
  let isSame = true
  for (const part of parts) {
    const text = typeof part === 'string' ? part : textOf(span, part)
    if (text === undefined) return undefined
    isSame &&= name.startsWith(text, end)
    end += text.length
  }
  return isSame && end === name.length
}

function textOf({ attributes, resource }: Nameable, { key, instead, notWhile }: Placeholder): string | undefined {
  // A function's name is the same for all of its spans, and stands in the resource.
  const value: AttributeValue | undefined =
    attributes[key] ?? (key === 'faas.name' ? resource?.attributes[key] : undefined)
  if (value === undefined || value === null || value === '' || typeof value === 'object') return undefined
  if (notWhile?.some((other) => attributes[other] === true)) return undefined
  const text = typeof value === 'string' ? value : String(value)
  const other = instead?.[text]
  return other === undefined ? text : (other ?? undefined)
}
