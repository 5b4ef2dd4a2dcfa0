import type { SpanSelection } from '../../trace/trace-source.ts'
import type { CompiledQuery } from '../compile-query.ts'
import { candidatesByGuess, candidatesByName, groupAlike } from './nearest.ts'

/** The fields in which the nearest spans differ, a line each: as they are and as they were asked for. */
export interface MissDiff {
  readonly actual: string
  readonly expected: string
}

/** For a runner's diff; undefined where no span is nearest, or several differ in ways of their own. */
export function diffOfMiss(query: CompiledQuery, { spans }: SpanSelection): MissDiff | undefined {
  const named = query.name === undefined ? [] : candidatesByName(spans, query)
  const [way, ...others] = groupAlike(named.length > 0 ? named : candidatesByGuess(spans, query))
  if (!way || others.length > 0) return undefined
  return {
    actual: way.differences.map(({ field, received }) => `${field}: ${received}`).join('\n'),
    expected: way.differences.map(({ field, expected }) => `${field}: ${expected}`).join('\n'),
  }
}
