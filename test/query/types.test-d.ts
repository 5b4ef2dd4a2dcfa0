/* Compiled by `npm run types`, and never run. */
import { expectTypeOf } from 'vitest'
import { calls } from '../../src/query/relations/calls.ts'
import { sameAs, type SameAs } from '../../src/query/same-as.ts'
import type { AttributesPattern, SpanPattern, SpanQuery } from '../../src/query/span-pattern.ts'
import { span as node } from '../../src/query/tree/builder.ts'
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

// The value of another span's attribute, as a whole value of a span's attributes.
trace.find({ attributes: { 'tenant.id': sameAs('parent', 'tenant.id') } })
trace.find({ child: { exactAttributes: { 'order.id': sameAs('parent', 'order.id'), attempt: 1 } } })
node('charge', { as: 'charge', attributes: { 'order.id': sameAs('checkout', 'order.id') } })
expectTypeOf(sameAs('parent', 'x')).toEqualTypeOf<SameAs>()
// @ts-expect-error Attributes that another span gives are no values for those who have but one span.
const attributes: AttributesPattern = { x: sameAs('parent', 'x') }
void attributes
// @ts-expect-error It is no text.
trace.find({ name: sameAs('parent', 'name') })
// @ts-expect-error It stands for a whole value.
trace.find({ attributes: { list: [sameAs('parent', 'x')] } })
// @ts-expect-error The attribute is needed.
sameAs('parent')
