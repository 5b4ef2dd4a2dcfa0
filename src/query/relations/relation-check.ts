import type { Span } from '../../trace/span.ts'
import { closestText } from '../closest-text.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { shorten } from '../explain/shorten.ts'
import type { FieldCheck } from '../field-check.ts'
import type { SpanQuery } from '../span-pattern.ts'
import { type Fitting, fittingOf } from './fitting.ts'
import { kinRelations, sayNoParent } from './kin-relations.ts'
import { nameRelative } from './name-relatives.ts'
import { orderRelations } from './order-relations.ts'
import type { Relation } from './relation.ts'

/** Compiles the query of a field. */
export type CompileQuery = (query: SpanQuery) => CompiledQuery

/** The fields that say where a span stands to another. */
export type RelationField = keyof typeof kinRelations | keyof typeof orderRelations

type Relations = Readonly<Partial<Record<RelationField, Relation>>>

/** The relations that are mistaken for each other. Two spans that overlap are no slip: the code ran that way. */
const families: readonly Relations[] = [kinRelations, { after: orderRelations.after, before: orderRelations.before }]

/** The check of a field that says where a span stands to another. */
export function relationCheck(field: RelationField): (query: SpanQuery, compile: CompileQuery) => FieldCheck {
  const { to } = { ...kinRelations, ...orderRelations }[field]
  const others = families.flatMap((family) => (field in family ? othersOf(family, field) : []))
  return (query, compile) => {
    const fitting = fittingOf(compileIn(field, query, compile))
    const { holds, received } = to(fitting)
    const otherTests = others.map(([other, { says, to }]) => ({ other, says, test: to(fitting) }))
    return {
      size: 1,
      test: holds,
      differences: (span) => {
        const held = otherTests.find(({ test }) => test.holds(span))
        const hint = (): string | undefined =>
          held ? `${printShort(fitting)} ${held.says}: use \`${held.other}\`.` : hintAtNone(field, fitting, span)
        const far = !held && (field in kinRelations || fitting.in(span.trace).length === 0)
        return [{ field, expected: fitting.query.text, received: received(span), far, hint }]
      },
    }
  }
}

/** The check of `parent`: of a parent that fits, or of none. */
export function parentCheck(query: SpanQuery | null, compile: CompileQuery): FieldCheck {
  return query === null ? noParentCheck(compile) : relationCheck('parent')(query, compile)
}

/** A span has no parent where it names none, or one of another process that was not recorded. */
function noParentCheck(compile: CompileQuery): FieldCheck {
  const any = compile({})
  return {
    size: 1,
    test: ({ parentage }) => parentage === 'root' || parentage === 'remote-parent',
    differences: (span) => [
      {
        field: 'parent',
        expected: 'none',
        received: span.parent ? nameRelative(any, span.parent) : sayNoParent(span),
        far: true,
      },
    ],
  }
}

function othersOf(family: Relations, field: RelationField): [RelationField, Relation][] {
  return (Object.entries(family) as [RelationField, Relation][]).filter(([other]) => other !== field)
}

/** Where no span of the trace fits, the name that may have been meant. What a link points to may be in another trace. */
function hintAtNone(field: RelationField, fitting: Fitting, { trace }: Span): string | undefined {
  if (field === 'linkedTo' || fitting.in(trace).length > 0) return undefined
  const { name } = fitting.query
  const names = new Set(trace.spans.map((span) => span.name))
  const nearest = typeof name === 'string' && !names.has(name) ? closestText(name, names) : undefined
  const hint = nearest === undefined ? '' : `; the nearest name is ${JSON.stringify(nearest)}`
  return `no span of the trace fits ${printShort(fitting)}${hint}.`
}

function printShort({ query }: Fitting): string {
  return shorten(query.text, 60)
}

/** Compiles the query of a field; what is wrong with it is told with its place. */
function compileIn(field: string, query: SpanQuery, compile: CompileQuery): CompiledQuery {
  try {
    return compile(query)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [, deeper, message = error.message] = /^In (\S+): ([^]*)$/.exec(error.message) ?? []
    throw new TypeError(`In ${deeper === undefined ? field : `${field}.${deeper}`}: ${message}`, { cause: error })
  }
}
