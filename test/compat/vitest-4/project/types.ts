/* Compiled by `npm run types`, and never run. */
/* oxlint-disable vitest/no-standalone-expect, vitest/require-awaited-expect-poll, vitest/valid-expect */
import { expect, expectTypeOf } from 'vitest'
import * as matchers from 'spanwright/matchers'
import type { TraceMatchers } from 'spanwright/matchers'
import 'spanwright/vitest'

declare const trace: unknown
declare const later: Promise<unknown>

expectTypeOf(expect(trace).toHaveSpan('db.query', { kind: 'client', times: 2 })).toEqualTypeOf<void>()
expectTypeOf(expect(trace).not.toBeComplete()).toEqualTypeOf<void>()
expectTypeOf(expect.soft(trace).toBeComplete()).toEqualTypeOf<void>()
expectTypeOf(expect(later).resolves.toHaveSpan('db.query')).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect(later).resolves.not.toBeSingleTrace()).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect.poll(() => trace).toHaveSpan('db.query')).toEqualTypeOf<Promise<void>>()
expectTypeOf(expect.poll(() => trace).not.toHaveSpan('db.query')).toEqualTypeOf<Promise<void>>()
expect({ trace }).toEqual({ trace: expect.toHaveSpan('db.query') })
expect({ trace }).toEqual({ trace: expect.not.toHaveSpan('db.query') })
expect(trace).toHaveAttribute('http.route')
expect(trace).toHaveAttributes({ 'http.route': expect.any(String) })
expect.extend(matchers)
expectTypeOf<keyof typeof matchers>().toEqualTypeOf<keyof TraceMatchers<void>>()

// @ts-expect-error A misspelt matcher does not compile.
expect(trace).toHaveSpann('db.query')
// @ts-expect-error Nor does one behind .not.
expect(trace).not.toHaveSpann('db.query')
// @ts-expect-error Nor does one behind .resolves.
expect(later).resolves.toHaveSpann('db.query')
// @ts-expect-error Nor does one behind poll.
expect.poll(() => trace).toHaveSpann('db.query')
// @ts-expect-error Nor does an asymmetric one.
expect.toHaveSpann('db.query')
// @ts-expect-error There is no such option.
expect(trace).toHaveSpan('db.query', { tims: 2 })
// @ts-expect-error A value of undefined is more often a slip than a wish.
expect(trace).toHaveAttribute('http.route', undefined)
