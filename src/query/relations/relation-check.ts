import type { Span } from '../../trace/span.ts'
import { closestText } from '../../trace/closest-text.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { shorten } from '../explain/shorten.ts'
import { listNames } from '../explain/words.ts'
import type { FieldCheck } from '../field-check.ts'
import type { SpanQuery } from '../span-pattern.ts'
import { type Fitting, fittingOf } from './fitting.ts'
import { kinRelations, sayNoParent } from './kin-relations.ts'
import { nameRelative } from './name-relatives.ts'
import { orderRelations } from './order-relations.ts'
import type { Relation, RelationTest } from './relation.ts'

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
    const isElsewhere = field in kinRelations && field !== 'linkedTo' ? elsewhereTest(fitting, to, compile) : undefined
    const otherTests = others.map(([other, { says, to }]) => ({ other, says, test: to(fitting) }))
    return {
      size: 1,
      test: holds,
      differences: (span) => {
        const held = otherTests.find(({ test }) => test.holds(span))
        const hint = (): string | undefined =>
          held ? `${printShort(fitting)} ${held.says}: use \`${held.other}\`.` : hintAtNone(field, fitting, span)
        const far = !held && (field in kinRelations || fitting.in(span.trace).length === 0)
        const isPlace = isElsewhere?.(span) ?? false
        return [{ field, expected: fitting.query.text, received: received(span), far, isPlace, hint }]
      },
    }
  }
}

/** Whether no span of the name stands in the relation, though the trace has one: it stands elsewhere. Asked of few. */
function elsewhereTest({ query }: Fitting, to: Relation['to'], compile: CompileQuery): (span: Span) => boolean {
  const { name } = query
  if (name === undefined) return () => false
  let known: { fitting: Fitting; test: RelationTest } | undefined
  return (span) => {
    if (!known) {
      const fitting = fittingOf(compile({ name }))
      known = { fitting, test: to(fitting) }
    }
    return known.fitting.in(span.trace).length > 0 && !known.test.holds(span)
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
        isPlace: true,
        hint: () =>
          span.parent
            ? 'a span has no parent where it starts outside of all others, or with `{ root: true }`.'
            : undefined,
      },
    ],
  }
}

function othersOf(family: Relations, field: RelationField): [RelationField, Relation][] {
  return (Object.entries(family) as [RelationField, Relation][]).filter(([other]) => other !== field)
}

/** Where no span of the trace fits, the name that may have been meant; where one does, where it stands. What a link points to may be in another trace. */
function hintAtNone(field: RelationField, fitting: Fitting, { trace }: Span): string | undefined {
  if (field === 'linkedTo') return undefined
  if (fitting.in(trace).length > 0) {
    return field === 'child' || field === 'descendant' ? sayWhere(fitting, fitting.in(trace)) : undefined
  }
  const { name } = fitting.query
  const names = new Set(trace.spans.map((span) => span.name))
  const nearest = typeof name === 'string' && !names.has(name) ? closestText(name, names) : undefined
  const hint = nearest === undefined ? '' : `; the nearest name is ${JSON.stringify(nearest)}`
  return `no span of the trace fits ${printShort(fitting)}${hint}.`
}

/** What should stand below a span stands elsewhere. */
function sayWhere(fitting: Fitting, found: readonly Span[]): string {
  const parents = found.flatMap(({ parent }) => parent ?? [])
  const place = parents.length === 0 ? 'at the top' : `below ${listNames([...new Set(parents)], 3)}`
  return `${printShort(fitting)} stands ${place}.`
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
