import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawUses, inspectFiles } from './registry-folder.ts'

const levels = ['required', 'conditionally_required', 'recommended', 'opt_in'] as const
const names = ['a.one', 'a.two', 'a.three', 'a.four']
type Level = (typeof levels)[number]

interface Said {
  readonly name: string
  readonly level?: Level | undefined
  readonly sampling?: boolean | undefined
}
interface Group {
  readonly syntax: 1 | 2
  readonly isSpan: boolean
  readonly parent?: number | undefined
  readonly includes: readonly number[]
  readonly entries: readonly Said[]
}
interface Conventions {
  readonly definitions: readonly Said[]
  readonly groups: readonly Group[]
  /** So many of the first groups are in a registry that the other one depends on. */
  readonly split: number
  readonly reverse: boolean
}

const said: fc.Arbitrary<Omit<Said, 'name'>> = fc.record({
  level: fc.option(fc.constantFrom(...levels), { nil: undefined }),
  sampling: fc.option(fc.boolean(), { nil: undefined }),
})
const shape = fc.record({
  syntax: fc.constantFrom(1 as const, 2 as const),
  isSpan: fc.boolean(),
  parent: fc.option(fc.nat(), { nil: undefined }),
  includes: fc.array(fc.nat(), { maxLength: 3 }),
  entries: fc.array(fc.tuple(fc.constantFrom(...names), said), { maxLength: 4 }),
})
const conventions: fc.Arbitrary<Conventions> = fc
  .record({
    definitions: fc.tuple(...names.map(() => said)),
    shapes: fc.array(shape, { minLength: 1, maxLength: 9 }),
    split: fc.nat({ max: 9 }),
    reverse: fc.boolean(),
  })
  .map(({ definitions, shapes, split, reverse }) => ({
    definitions: names.map((name, i) => ({ name, ...definitions[i] })),
    groups: makeGroups(shapes),
    split,
    reverse,
  }))

/** Gives each group only what its syntax lets it have, and only groups before it to build on. */
function makeGroups(shapes: readonly (typeof shape extends fc.Arbitrary<infer Shape> ? Shape : never)[]): Group[] {
  const groups: Group[] = []
  for (const { syntax, isSpan, parent, includes, entries } of shapes) {
    const all = groups.map((_, i) => i)
    const parents = syntax === 1 ? all : isSpan ? all.filter((i) => groups[i]?.isSpan) : []
    const bundles = all.filter((i) => !groups[i]?.isSpan)
    groups.push({
      syntax,
      isSpan,
      parent: parent === undefined || parents.length === 0 ? undefined : parents[parent % parents.length],
      includes:
        bundles.length === 0 ? [] : [...new Set(includes.map((one) => bundles[one % bundles.length] as number))],
      entries: entries.map(([name, rest]) => ({ name, ...rest })),
    })
  }
  return groups
}

/** The naive resolver: what a group says of an attribute, asked field by field and without any list being built. */
function ask(all: Conventions, index: number, name: string): { has: boolean; level?: Level; sampling?: boolean } {
  const group = all.groups[index] as Group
  const own = group.entries.filter((entry) => entry.name === name).toReversed()
  const included = group.includes.map((one) => ask(all, one, name)).find(({ has }) => has)
  const inherited = group.parent === undefined ? undefined : ask(all, group.parent, name)
  const sources = [...own, included, inherited].filter((one) => one !== undefined)
  const level = sources.find((one) => one.level !== undefined)?.level
  const sampling = sources.find((one) => one.sampling !== undefined)?.sampling
  return {
    has: own.length > 0 || included?.has === true || inherited?.has === true,
    ...(level && { level }),
    ...(sampling !== undefined && { sampling }),
  }
}

function expectedUses(all: Conventions, index: number): string[] {
  return all.definitions.flatMap((definition) => {
    const { has, level, sampling } = ask(all, index, definition.name)
    if (!has) return []
    const words = [definition.name, level ?? definition.level ?? 'recommended']
    return [[...words, ...((sampling ?? definition.sampling) ? ['sampling'] : [])].join(' ')]
  })
}

function isClashing(all: Conventions): boolean {
  return all.groups.some(({ includes }) =>
    names.some((name) => includes.filter((one) => ask(all, one, name).has).length > 1),
  )
}

function idOf({ isSpan }: Group, index: number): string {
  return isSpan ? `span.g${index}` : `g${index}`
}

function toReference({ name, level, sampling }: Said, key: 'id' | 'ref'): object {
  const requirement = level === 'conditionally_required' ? { [level]: 'now' } : level
  return {
    [key]: name,
    ...(requirement !== undefined && { requirement_level: requirement }),
    ...(sampling !== undefined && { sampling_relevant: sampling }),
  }
}

/** The files of the groups from one index to another; JSON is YAML. */
function toFiles(all: Conventions, from: number, to: number): { old: string; new: string } {
  const list = all.groups.map((group, index) => ({ group, index })).slice(from, to)
  if (all.reverse) list.reverse()
  const old = list
    .filter(({ group }) => group.syntax === 1)
    .map(({ group, index }) => ({
      id: idOf(group, index),
      type: group.isSpan ? 'span' : 'attribute_group',
      ...(group.isSpan && { span_kind: 'client' }),
      ...(group.parent !== undefined && { extends: idOf(all.groups[group.parent] as Group, group.parent) }),
      include_groups: group.includes.map((one) => idOf(all.groups[one] as Group, one)),
      attributes: group.entries.map((entry) => toReference(entry, 'ref')),
    }))
  const entriesOf = (group: Group): object[] => [
    ...group.entries.map((entry) => toReference(entry, 'ref')),
    ...group.includes.map((one) => ({ ref_group: idOf(all.groups[one] as Group, one) })),
  ]
  const lately = list.filter(({ group }) => group.syntax === 2)
  return {
    old: JSON.stringify({ groups: old }),
    new: JSON.stringify({
      file_format: 'definition/2',
      attribute_groups: lately
        .filter(({ group }) => !group.isSpan)
        .map(({ group, index }) => ({ id: `g${index}`, visibility: 'public', attributes: entriesOf(group) })),
      spans: lately
        .filter(({ group }) => group.isSpan && group.parent === undefined)
        .map(({ group, index }) => ({ type: `g${index}`, kind: 'client', attributes: entriesOf(group) })),
      span_refinements: lately
        .filter(({ group }) => group.isSpan && group.parent !== undefined)
        .map(({ group, index }) => ({ id: `g${index}`, ref: `g${group.parent}`, attributes: entriesOf(group) })),
    }),
  }
}

test('any set of groups resolves as a resolver does that asks for each field on its own', async () => {
  await fc.assert(
    fc.asyncProperty(conventions, async (all) => {
      const split = Math.min(all.split, all.groups.length)
      const [base, own] = [toFiles(all, 0, split), toFiles(all, split, all.groups.length)]
      const definitions = all.definitions.map((one) => ({ type: 'string', ...toReference(one, 'id') }))
      const { registry, problems } = await inspectFiles(
        {
          'base/definitions.yaml': JSON.stringify({
            groups: [{ id: 'registry.a', type: 'attribute_group', attributes: definitions }],
          }),
          'base/new.yaml': base.new,
          'base/old.yaml': base.old,
          'telemetry/manifest.yaml': 'name: telemetry\ndependencies: [{ name: base, registry_path: ../base }]\n',
          'telemetry/new.yaml': own.new,
          'telemetry/old.yaml': own.old,
        },
        { includeUnreferenced: true },
      )
      const spans = all.groups.flatMap((group, index) => (group.isSpan ? [index] : []))
      const actual = spans.map((index) =>
        drawUses(registry.spans.get(`g${index}`))
          .map(withoutCondition)
          .toSorted(),
      )
      expect(actual).toEqual(spans.map((index) => expectedUses(all, index).toSorted()))
      expect(problems.includes(' from two groups, ')).toBe(isClashing(all))
      expect(problems.split('\n').filter((line) => / (?:The|There) /.test(line))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

function withoutCondition(use: string): string {
  return use.replace(/ \(.*\)/, '')
}
