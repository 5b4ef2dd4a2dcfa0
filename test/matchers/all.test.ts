import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as matchers from '../../matchers/index.ts'
import type { MatcherContext, MatcherResult } from '../../matchers/index.ts'
import { Trace } from '../../src/trace/trace.ts'
import { shopTrace } from '../support/shop-traces.ts'

const root = resolve(import.meta.dirname, '../..')
const names = readdirSync(resolve(root, 'matchers'))
  .filter((file) => /^to[A-Z]\w*\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
const types = readFileSync(resolve(root, 'matchers/types.ts'), 'utf8')

type Subject = 'trace' | 'span' | 'telemetry' | 'any'

/** What each matcher takes as its subject, and arguments with which it can be called. */
const takes: Readonly<Record<keyof typeof matchers, readonly [Subject, ...args: unknown[]]>> = {
  toBeChildOf: ['span', 'db.query'],
  toBeComplete: ['trace'],
  toBeDescendantOf: ['span', 'db.query'],
  toBeRootSpan: ['span'],
  toBeSiblingOf: ['span', 'POST'],
  toBeSingleTrace: ['trace'],
  toCallServices: ['trace', ['payments']],
  toCallServicesExactly: ['trace', ['payments']],
  toFinishWithin: ['trace', 100],
  toFollowConventions: ['trace', 'recommended'],
  toHaveAttribute: ['span', 'http.route'],
  toHaveAttributes: ['span', { 'http.route': '/' }],
  toHaveAttributesExactly: ['span', { 'http.route': '/' }],
  toHaveDuration: ['span', { max: 50 }],
  toHaveEvent: ['span', 'retry'],
  toHaveException: ['span'],
  toHaveKind: ['span', 'client'],
  toHaveLinkTo: ['span', 'db.query'],
  toHaveLog: ['telemetry', 'charged'],
  toHaveMeasurement: ['any', 'payments.declined'],
  toHaveNoErrors: ['trace'],
  toHaveNoOpenSpans: ['trace'],
  toHaveNoOrphans: ['trace'],
  toHaveResource: ['span', 'shop'],
  toHaveRootSpan: ['trace', 'GET /'],
  toHaveScope: ['span', 'shop'],
  toHaveSpan: ['trace', 'db.query'],
  toHaveSpansInOrder: ['trace', ['GET /', 'db.query']],
  toHaveStatus: ['span', 'ok'],
  toMatchTrace: ['trace', '*'],
  toOverlap: ['span', 'POST'],
  toRunBefore: ['span', 'POST'],
}

type Matcher = (this: MatcherContext, received: unknown, ...args: readonly unknown[]) => MatcherResult
const all = Object.entries(matchers) as [keyof typeof matchers, Matcher][]

test('every matcher is exported, and nothing else', () => {
  expect(Object.keys(matchers).sort()).toEqual(names.toSorted())
})

describe.each(names)('%s', (name) => {
  test('has a page, a test and a type', () => {
    expect(existsSync(resolve(root, `docs/matchers/${name}.md`)), 'a page').toBe(true)
    expect(existsSync(resolve(root, `test/matchers/${name}.test.ts`)), 'a test').toBe(true)
    expect(types).toMatch(new RegExp(`^  ${name}: \\(`, 'm'))
  })
})

test('every matcher is in the list of pages', () => {
  const list = readFileSync(resolve(root, 'docs/matchers/README.md'), 'utf8')
  expect([...list.matchAll(/^\| \[(\w+)\]\(\1\.md\)/gm)].map(([, name]) => name).sort()).toEqual(names.toSorted())
})

const subjects: Readonly<Record<Subject, string>> = {
  trace: 'a trace, telemetry, or an array',
  span: 'a span; ',
  telemetry: 'telemetry; ',
  any: 'telemetry, a trace or a span; ',
}

const wrongSubjects: readonly (readonly [string, unknown, string])[] = [
  ['a string', 'GET /', 'it is the string "GET /".'],
  ['undefined', undefined, 'it is undefined.'],
  ['null', null, 'it is null.'],
  ['an object', {}, 'it is an object (Object).'],
  ['a promise', Promise.resolve(shopTrace()), 'it is a promise.'],
  ["an SDK's span", { spanContext: () => ({}) }, "it is an SDK's span."],
  ["an array of an SDK's spans", [{ spanContext: () => ({}) }], "it is an array of an SDK's spans."],
  ['an array of numbers', [1, 2], 'it is an array of other things.'],
]

describe.each(all)('%s throws', (name, matcher) => {
  const [subjectKind, ...args] = takes[name]

  test.each(wrongSubjects)('on %s, with .not too', (_, subject, fact) => {
    for (const isNot of [false, true]) {
      const call = (): unknown => matcher.call({ isNot }, subject, ...args)
      expect(call).toThrow(TypeError)
      expect(call).toThrow(`)${isNot ? '.not' : ''}.${name}(`)
      expect(call).toThrow(`The subject must be ${subjects[subjectKind]}`)
      expect(call).toThrow(fact)
    }
  })
})

describe.each(all.filter(([name]) => takes[name][0] === 'trace'))('%s throws', (name, matcher) => {
  const [, ...args] = takes[name]

  test.each([
    ['no traces', []],
    ['a trace without spans', new Trace('0'.repeat(32), [])],
  ])('on %s, with .not too', (_, subject) => {
    for (const isNot of [false, true]) {
      expect(() => matcher.call({ isNot }, subject, ...args)).toThrow('Nothing was recorded')
    }
  })
})

describe.each(all.filter(([name]) => takes[name][0] === 'span'))('%s throws', (name, matcher) => {
  const [, ...args] = takes[name]

  test.each([
    ['a trace', shopTrace(), 'it is a trace.'],
    ['an array of spans', shopTrace().spans, 'it is an array of spans.'],
  ])('on %s, with .not too', (_, subject, fact) => {
    for (const isNot of [false, true]) {
      expect(() => matcher.call({ isNot }, subject, ...args)).toThrow(fact)
    }
  })
})
