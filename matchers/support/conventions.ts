import type { Conventions } from '../../src/lint/conventions.ts'
import { ConventionsError } from '../../src/lint/conventions-error.ts'
import { defaultConventions } from '../../src/lint/default-conventions.ts'
import { type ResolvedConventions, resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { shorten } from '../../src/query/explain/shorten.ts'
import { printPatternFields } from '../../src/query/print-pattern.ts'
import { builtinLibrary } from '../../src/rules/library.ts'
import { closestText } from '../../src/trace/closest-text.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

/** What was looked up, by the config: most tests name the same again and again. */
const resolved = new WeakMap<Conventions, ResolvedConventions>()

/**
 * The conventions that a matcher is to check.
 * @throws ConventionsError for a config that cannot be used, or a registry that would have to be read.
 */
export function conventionsFor(conventions: string | Conventions | undefined): ResolvedConventions {
  if (conventions === undefined) return defaultConventions.current ?? conventionsFor('recommended')
  const config = typeof conventions === 'string' ? presetNamed(conventions) : conventions
  const known = resolved.get(config)
  if (known) return known
  const { registry = builtinRegistry() } = config
  if (typeof registry === 'string') {
    throw new ConventionsError(
      `A matcher cannot wait for the registry ${JSON.stringify(registry)} to be read. Give the conventions to the plugin, ` +
        'spanwright({ conventions }), or read it first: registry: await readRegistry("…").',
    )
  }
  const made = resolveConventions(config, builtinLibrary, registry)
  resolved.set(config, made)
  return made
}

/** Prints the argument of a matcher. */
export function printConventions(conventions: string | Conventions): string {
  return typeof conventions === 'string'
    ? JSON.stringify(conventions)
    : shorten(printPatternFields({ ...conventions }), 120)
}

function presetNamed(name: string): Conventions {
  const preset = builtinLibrary.presets[name]
  if (preset) return preset
  const names = Object.keys(builtinLibrary.presets)
  const closest = closestText(name, names)
  const guess = closest === undefined ? '' : ` Did you mean ${JSON.stringify(closest)}?`
  throw new ConventionsError(`There is no preset ${JSON.stringify(name)}.${guess} There are: ${names.join(', ')}.`)
}
