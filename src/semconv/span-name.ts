import type { AttributeValue } from '../trace/attributes.ts'
import type { SpanData } from '../trace/span-data.ts'
import { builtinRegistry } from './builtin/builtin-registry.ts'
import type { SpanDefinition } from './registry.ts'
import { notInNameWhile, presentName, spanNames, valueInName } from './span-names-table.ts'

/** What a span's name is computed from. */
export type Nameable = Pick<SpanData, 'attributes'> & Partial<Pick<SpanData, 'resource'>>

/** A template: texts and, at every second place, attributes. */
interface Template {
  readonly parts: readonly string[]
  readonly open: boolean
}

const compiled = new WeakMap<SpanDefinition, readonly Template[]>()

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
  if (!definition.nameTemplates && !hasPresentName(span, definition.type)) return undefined
  for (const template of templatesOf(definition)) {
    const name = fill(template, span)
    if (name !== undefined) return template.open ? undefined : name
  }
  return undefined
}

/** Whether a span's name is the one that `expectedSpanName` gives, or none is asked for; makes no text for it. */
export function hasExpectedName(span: Nameable & Pick<SpanData, 'name'>, definition: SpanDefinition): boolean {
  if (!definition.nameTemplates && !hasPresentName(span, definition.type)) return true
  for (const template of templatesOf(definition)) {
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

function templatesOf(definition: SpanDefinition): readonly Template[] {
  let templates = compiled.get(definition)
  if (!templates) compiled.set(definition, (templates = compile(definition)))
  return templates
}

function compile(definition: SpanDefinition): Template[] {
  if (definition.nameTemplates) return definition.nameTemplates.map((text) => ({ parts: split(text), open: false }))
  return (conventionalNames(definition) ?? []).map((text) => {
    const open = text.startsWith('?')
    return { parts: split(open ? text.slice(1) : text), open }
  })
}

/** `{a} {b}` is `'', 'a', ' ', 'b', ''`. */
function split(template: string): string[] {
  return template.split(/\{([^{}]+)\}/)
}

function hasPresentName({ attributes }: Nameable, type: string): boolean {
  return presentName.every(([prefix, name]) => !type.startsWith(prefix) || attributes[name] !== undefined)
}

function fill({ parts }: Template, span: Nameable): string | undefined {
  let name = ''
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    const text = i % 2 === 0 ? part : textOf(span, part)
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
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    const text = i % 2 === 0 ? part : textOf(span, part)
    if (text === undefined) return undefined
    isSame &&= text === '' || name.startsWith(text, end)
    end += text.length
  }
  return isSame && end === name.length
}

function textOf({ attributes, resource }: Nameable, key: string): string | undefined {
  // A function's name is the same for all of its spans, and stands in the resource.
  const value: AttributeValue | undefined =
    attributes[key] ?? (key === 'faas.name' ? resource?.attributes[key] : undefined)
  if (value === undefined || value === null || value === '' || typeof value === 'object') return undefined
  if (notInNameWhile[key]?.some((other) => attributes[other] === true)) return undefined
  const text = typeof value === 'string' ? value : String(value)
  const instead = valueInName[key]?.[text]
  return instead === undefined ? text : (instead ?? undefined)
}
