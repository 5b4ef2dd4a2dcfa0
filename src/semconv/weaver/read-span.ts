import type { SpanKind } from '../../trace/span-data.ts'
import type { YamlMap } from './yaml-map.ts'

const kinds = ['internal', 'server', 'client', 'producer', 'consumer'] as const

/** The kind of a span, or the key that is to say it; whether it is needed shows when it is known what the span inherits. */
export function readSpanKind(
  map: YamlMap,
  key: 'kind' | 'span_kind',
): { readonly spanKind?: SpanKind; readonly missingKind?: string } {
  if (!map.has(key)) return { missingKind: key }
  const spanKind = map.word(key, kinds, 'a kind of span')
  return spanKind ? { spanKind } : {}
}

/** The templates of a span's name. Its note is prose, for people alone; a bare text is how the name was first written. */
export function readNameTemplates(map: YamlMap): readonly string[] | undefined {
  if (!map.isMap('name')) {
    const template = map.text('name')
    return template === undefined ? undefined : [template]
  }
  const name = map.map('name', 'the name')
  name?.allow(['note', 'templates'])
  const patterns = (name?.maps('templates', 'the template') ?? []).flatMap((template) => {
    template.allow(['pattern', 'note', 'brief'])
    const pattern = template.text('pattern')
    if (pattern === undefined) template.problems.error(template.place, 'A template of a name needs a "pattern".')
    return pattern === undefined ? [] : [pattern]
  })
  return patterns.length > 0 ? patterns : undefined
}
