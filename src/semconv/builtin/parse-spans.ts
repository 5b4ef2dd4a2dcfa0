import type { SpanKind } from '../../trace/span-data.ts'
import type { AttributeUse, RequirementLevel, SpanDefinition } from '../registry.ts'
import { stabilities } from './parse-attributes.ts'

const kinds: Readonly<Record<string, SpanKind>> = {
  c: 'client',
  s: 'server',
  p: 'producer',
  m: 'consumer',
  i: 'internal',
}

const levels: Readonly<Record<string, RequirementLevel>> = {
  r: 'required',
  c: 'conditionally_required',
  e: 'recommended',
  o: 'opt_in',
}

/** The names of an attribute by its number: several where it was split since. */
type Names = (number: number) => readonly string[]

/**
 * Reads a table of span types, one a line:
 *
 *     type <kind><stability>[!] [<parent] [r<uses>] [c<uses>] [e<uses>] [o<uses>]
 *
 * `!` marks a deprecated type. Uses are the base 36 numbers of attributes in the table of attributes, with `*` where
 * samplers look at the attribute; their letter is the requirement level.
 */
export function parseSpans(table: string, names: Names): Map<string, SpanDefinition> {
  const spans = new Map<string, SpanDefinition>()
  for (const line of table.split('\n')) {
    if (line !== '') {
      const span = parseLine(line, names)
      spans.set(span.type, span)
    }
  }
  return spans
}

function parseLine(line: string, names: Names): SpanDefinition {
  const [type = '', letters = '', ...marks] = line.split(' ')
  const refines = marks[0]?.startsWith('<') ? marks.shift()?.slice(1) : undefined
  const kind = kinds[letters.charAt(0)]
  let attributes: SpanDefinition['attributes'] | undefined
  return {
    type,
    ...(kind && { kind }),
    stability: stabilities[letters.charAt(1)] ?? 'development',
    ...(letters.endsWith('!') && { deprecated: { reason: 'unspecified' } }),
    ...(refines !== undefined && { refines }),
    // Most runs meet few of the types.
    get attributes() {
      return (attributes ??= parseUses(marks, names))
    },
  }
}

function parseUses(marks: readonly string[], names: Names): SpanDefinition['attributes'] {
  const uses = new Map<string, AttributeUse>()
  for (const mark of marks) {
    const level = levels[mark.charAt(0)] ?? 'recommended'
    for (const use of mark.slice(1).split(',')) {
      const samplingRelevant = use.endsWith('*')
      for (const name of names(Number.parseInt(use, 36))) uses.set(name, { name, level, samplingRelevant })
    }
  }
  return uses
}
