import type { Conventions } from '../../../src/lint/conventions.ts'
import type { Rule } from '../../../src/lint/define-rule.ts'
import type { Finding } from '../../../src/lint/finding.ts'
import { type CheckOptions, Linter } from '../../../src/lint/linter.ts'
import { makeTraces } from '../../../src/lint/make-traces.ts'
import { resolveConventions } from '../../../src/lint/resolve-conventions.ts'
import type { TraceSketch } from '../../../src/lint/span-sketch.ts'
import type { Registry } from '../../../src/semconv/registry.ts'

/** A registry without a single definition. */
export const emptyRegistry: Registry = {
  name: 'empty',
  attributes: new Map(),
  spans: new Map(),
  entities: new Map(),
}

/** A linter of these conventions, with these rules and no presets. */
export function makeLinter(rules: readonly Rule[], conventions: Conventions): Linter {
  return new Linter(resolveConventions(conventions, { rules, presets: {} }, emptyRegistry))
}

/** All that is found in the traces. */
export function lint(
  rules: readonly Rule[],
  conventions: Conventions,
  sketches: readonly TraceSketch[],
  options?: CheckOptions,
): readonly Finding[] {
  const linter = makeLinter(rules, conventions)
  for (const trace of makeTraces(...sketches)) linter.check(trace, options)
  return linter.finish().findings
}
