/* oxlint-disable vitest/valid-expect, vitest/require-awaited-expect-poll -- the matchers are called by their names */
import { describe, expect, test } from 'vitest'
import * as matchers from '../../matchers/index.ts'
import '../support/matchers.ts'
import { exception, makeTrace, span } from '../support/make-trace.ts'
import { makeMeasured, makeTelemetry } from '../support/make-telemetry.ts'

const trace = makeTrace(
  span('GET /', { kind: 'server', service: 'shop', status: 'error', attributes: { 'http.route': '/' } }, [
    span('load', { kind: 'client', durationMs: 3, scope: { name: 'pg' }, events: ['retry'] }),
    span('save', { service: 'store', events: [exception('Timeout', 'after 1 s')], links: ['load'] }),
    span('wait', { open: true }),
  ]),
  span('lost', { parent: 'missing' }),
)
const [root, load, save] = trace.spans
const ended = makeTrace(span('GET /', [span('load')]))
const telemetry = makeTelemetry(trace, { body: 'saved' })
makeMeasured(trace, { name: 'saves', value: 1, in: 'save' })

const noOrphans = { rules: { 'no-orphan-span': 'error' } }

/** For each matcher a call that passes and one that fails: the subject, and the arguments. */
const calls: Readonly<
  Record<keyof typeof matchers, Readonly<Record<'passes' | 'fails', readonly [unknown, ...unknown[]]>>>
> = {
  toBeChildOf: { passes: [load, 'GET /'], fails: [load, 'save'] },
  toBeComplete: { passes: [ended], fails: [trace] },
  toBeDescendantOf: { passes: [load, root], fails: [load, save] },
  toBeRootSpan: { passes: [root], fails: [load] },
  toBeSiblingOf: { passes: [load, 'save'], fails: [load, 'GET /'] },
  toBeSingleTrace: { passes: [trace], fails: [[trace, ended]] },
  toCallServices: { passes: [trace, ['store']], fails: [trace, ['mail']] },
  toCallServicesExactly: { passes: [trace, { shop: ['store'] }], fails: [trace, { shop: ['mail'] }] },
  toFinishWithin: { passes: [ended, 100], fails: [ended, 0] },
  toFollowConventions: { passes: [ended, noOrphans], fails: [trace, noOrphans] },
  toHaveAttribute: { passes: [root, 'http.route'], fails: [root, 'http.rout'] },
  toHaveAttributes: { passes: [root, { 'http.route': '/' }], fails: [root, { 'http.route': '/a' }] },
  toHaveAttributesExactly: { passes: [root, { 'http.route': '/' }], fails: [root, {}] },
  toHaveDuration: { passes: [load, { min: 3 }], fails: [load, { max: 2 }] },
  toHaveEvent: { passes: [load, 'retry'], fails: [save, 'retry'] },
  toHaveException: { passes: [save, 'Timeout'], fails: [load] },
  toHaveKind: { passes: [load, 'client'], fails: [load, 'server'] },
  toHaveLinkTo: { passes: [save, 'load'], fails: [load, 'save'] },
  toHaveLog: { passes: [telemetry, 'saved'], fails: [telemetry, 'sold'] },
  toHaveMeasurement: { passes: [save, 'saves'], fails: [load, 'saves'] },
  toHaveNoErrors: { passes: [ended], fails: [trace] },
  toHaveNoOpenSpans: { passes: [ended], fails: [trace] },
  toHaveNoOrphans: { passes: [ended], fails: [trace] },
  toHaveResource: { passes: [save, 'store'], fails: [load, 'store'] },
  toHaveRootSpan: { passes: [trace, 'GET /'], fails: [trace, 'load'] },
  toHaveScope: { passes: [load, 'pg'], fails: [save, 'pg'] },
  toHaveSpan: { passes: [trace, 'load'], fails: [trace, 'lod'] },
  toHaveSpansInOrder: { passes: [trace, ['load', 'save']], fails: [trace, ['save', 'load']] },
  toHaveStatus: { passes: [root, 'error'], fails: [load, 'ok'] },
  toMatchTrace: { passes: [ended, 'GET /\n  load'], fails: [ended, 'GET /\n  save'] },
  toOverlap: { passes: [load, 'GET /'], fails: [load, 'save'] },
  toRunBefore: { passes: [load, 'save'], fails: [save, 'load'] },
}

/** The matchers of what `expect()` gives, by their names. */
type ByName = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
const byName = (assertion: unknown): ByName => assertion as ByName
const names = Object.keys(matchers) as (keyof typeof matchers)[]

describe.each(names)('%s', (name) => {
  const [right, ...rightArgs] = calls[name].passes
  const [wrong, ...wrongArgs] = calls[name].fails

  test('passes and fails, with a message of its own', () => {
    byName(expect(right))[name]?.(...rightArgs)
    expect(() => byName(expect(wrong))[name]?.(...wrongArgs)).toThrow(`).${name}(`)
  })

  test('passes and fails behind .not', () => {
    byName(expect(wrong).not)[name]?.(...wrongArgs)
    expect(() => byName(expect(right).not)[name]?.(...rightArgs)).toThrow(`).not.${name}(`)
  })

  test('passes behind expect.soft', () => {
    byName(expect.soft(right))[name]?.(...rightArgs)
    byName(expect.soft(wrong).not)[name]?.(...wrongArgs)
  })

  test.fails('fails behind expect.soft, when the test is over', () => {
    byName(expect.soft(wrong))[name]?.(...wrongArgs)
  })

  test('passes and fails behind .resolves', async () => {
    await byName(expect(Promise.resolve(right)).resolves)[name]?.(...rightArgs)
    await byName(expect(Promise.resolve(wrong)).resolves.not)[name]?.(...wrongArgs)
    await expect(byName(expect(Promise.resolve(wrong)).resolves)[name]?.(...wrongArgs)).rejects.toThrow(`.${name}(`)
  })

  test('passes behind expect.poll, as soon as it no longer throws', async () => {
    const later = [undefined, undefined]
    const subject = (): unknown => (later.length > 0 ? later.pop() : right)
    await byName(expect.poll(subject, { interval: 1 }))[name]?.(...rightArgs)
    expect(later).toEqual([])
    await byName(expect.poll(() => wrong, { interval: 1 }).not)[name]?.(...wrongArgs)
  })

  test('fails behind expect.poll, when the time is up', async () => {
    const polling = byName(expect.poll(() => wrong, { interval: 1, timeout: 5 }))[name]?.(...wrongArgs)
    await expect(polling).rejects.toThrow(`).${name}(`)
  })

  test('stands in a value, as such and negated', () => {
    const asymmetric = byName(expect)[name]?.(...rightArgs)
    const negated = byName(expect.not)[name]?.(...wrongArgs)
    expect({ a: [right] }).toEqual({ a: [asymmetric] })
    expect({ a: [wrong] }).toEqual({ a: [negated] })
    expect({ a: [right] }).not.toEqual({ a: [byName(expect.not)[name]?.(...rightArgs)] })
    expect({ a: [wrong] }).not.toEqual({ a: [byName(expect)[name]?.(...wrongArgs)] })
  })
})
