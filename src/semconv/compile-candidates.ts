import { builtinRegistry } from './builtin/builtin-registry.ts'
import { type AttributeTest, type Candidate, presenceTest, testsOf } from './candidate.ts'
import { discriminators } from './discriminators-table.ts'
import { lookupAttribute } from './lookup-attribute.ts'
import type { Registry, SpanDefinition } from './registry.ts'

/**
 * All ways to be of one of a registry's types, the most telling first:
 * 1. a team's own type, of which every required attribute is there, those with most of them first;
 * 2. a type of the semantic conventions, by the table;
 * 3. a team's own type that requires nothing but OpenTelemetry's own attributes, which spans of other types carry too;
 * 4. a team's own type, of which an attribute is there that no other type has.
 */
export function compileCandidates(registry: Registry): Candidate[] {
  const own = [...registry.spans.values()].filter(({ type }) => !builtinRegistry().spans.has(type))
  const whole = own.flatMap((definition) => wholeCandidates(definition, registry))
  const byTests = whole.sort((a, b) => b.tests.length - a.tests.length)
  const rows = discriminators.flatMap((row): Candidate[] => {
    const definition = registry.spans.get(row.type)
    return definition ? [{ definition, kinds: row.kinds, tests: testsOf(row, registry) }] : []
  })
  const hints = own.flatMap((definition) => hintCandidates(definition, registry))
  return [...byTests.filter(hasOwnTest), ...rows, ...byTests.filter((one) => !hasOwnTest(one)), ...hints]
}

function hasOwnTest({ tests }: Candidate): boolean {
  return tests.some(({ keys }) => !keys.some(isOpenTelemetrys))
}

function isOpenTelemetrys(name: string): boolean {
  return lookupAttribute(builtinRegistry(), name) !== undefined
}

/** A type that refines another is told by what tells the other, and by the attributes that it requires besides. */
function wholeCandidates(definition: SpanDefinition, registry: Registry): Candidate[] {
  const kinds = definition.kind && [definition.kind]
  return testsFor(definition, registry, new Set()).map((tests) => ({ definition, kinds, tests }))
}

function testsFor(definition: SpanDefinition, registry: Registry, seen: Set<string>): AttributeTest[][] {
  if (seen.has(definition.type)) return []
  seen.add(definition.type)
  const rows = discriminators.filter(({ type }) => type === definition.type)
  if (rows.length > 0) return rows.map((row) => testsOf(row, registry))
  const parent = definition.refines === undefined ? undefined : registry.spans.get(definition.refines)
  const inherited = new Set(parent && requiredNames(parent))
  const added = requiredNames(definition).filter((name) => !inherited.has(name))
  if (added.length === 0) return []
  const tests = added.map((name) => presenceTest(name, registry))
  return parent ? testsFor(parent, registry, seen).map((others) => [...tests, ...others]) : [tests]
}

/**
 * A required attribute that only this type and its refinements have gives the type away, also where another required
 * attribute is missing. OpenTelemetry's own attributes give nothing away: spans of other types carry them.
 */
function hintCandidates(definition: SpanDefinition, registry: Registry): Candidate[] {
  const required = requiredNames(definition)
  if (required.length < 2) return []
  const kinds = definition.kind && [definition.kind]
  return required
    .filter((name) => isTelling(name, definition, registry))
    .map((name) => ({ definition, kinds, tests: [presenceTest(name, registry)] }))
}

function isTelling(name: string, { type }: SpanDefinition, registry: Registry): boolean {
  if (isOpenTelemetrys(name)) return false
  for (const other of registry.spans.values()) {
    if (other.attributes.has(name) && !descends(other, type, registry)) return false
  }
  return true
}

function descends(definition: SpanDefinition, from: string, registry: Registry): boolean {
  const seen = new Set<string>()
  let type: string | undefined = definition.type
  while (type !== undefined && !seen.has(type)) {
    if (type === from) return true
    seen.add(type)
    type = registry.spans.get(type)?.refines
  }
  return false
}

function requiredNames({ attributes }: SpanDefinition): string[] {
  return [...attributes.values()].filter(({ level }) => level === 'required').map(({ name }) => name)
}
