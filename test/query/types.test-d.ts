/* Compiled by `npm run types`, and never run. */
import { expectTypeOf } from 'vitest'
import { calls } from '../../src/query/relations/calls.ts'
import type { SpanPattern, SpanQuery } from '../../src/query/span-pattern.ts'
import '../../src/query/trace-queries.ts'
import type { Span } from '../../src/trace/span.ts'
import type { Trace } from '../../src/trace/trace.ts'

declare const trace: Trace
declare const span: Span

// What users write.
trace.find({ name: 'db.query', parent: 'load order', ancestor: { kind: 'server', parent: null } })
trace.find({ child: /^POST/, descendant: (one) => one.open, sibling: { attributes: { 'db.system.name': 'mysql' } } })
trace.find({
  after: 'reserve stock',
  before: { service: 'payments', overlaps: 'ship' },
  linkedTo: { kind: 'producer' },
})
trace.find(calls('storefront', /^pay/))
trace.find({ kind: 'client', where: calls('storefront', (name) => name !== 'storefront') })
expectTypeOf(calls('a', 'b')).toEqualTypeOf<(span: Span) => boolean>()
expectTypeOf<SpanPattern['parent']>().toEqualTypeOf<SpanQuery | null | undefined>()
type Relation = 'ancestor' | 'child' | 'descendant' | 'sibling' | 'after' | 'before' | 'overlaps' | 'linkedTo'
expectTypeOf<SpanPattern[Relation]>().toEqualTypeOf<SpanQuery | undefined>()

// @ts-expect-error Only a parent may be asked not to be there.
trace.find({ child: null })
// @ts-expect-error A value of undefined is more often a slip than a wish.
trace.find({ parent: undefined })
// @ts-expect-error There is no such field, however deep.
trace.find({ parent: { child: { nmae: 'x' } } })
// @ts-expect-error One query, and not a list of them.
trace.find({ after: ['a', 'b'] })
// @ts-expect-error A span is no description of one.
trace.find({ parent: span })
// @ts-expect-error Both services are needed.
calls('storefront')
// @ts-expect-error A service is named by a text.
calls('storefront', 2)
