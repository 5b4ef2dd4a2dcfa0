import { defineConventions, defineRule } from 'spanwright/rules'

const orderHasId = defineRule({
  id: 'order-has-id',
  meta: { category: 'attributes', description: 'an order span has an order.id', severity: 'error', sources: [] },
  messages: { missing: '{span} has no order.id.' },
  create: ({ report }) => ({
    span: (span) => {
      if (span.name.startsWith('order') && span.attributes['order.id'] === undefined) {
        report({ messageId: 'missing', span, attribute: 'order.id' })
      }
    },
  }),
})

export default defineConventions({
  plugins: { acme: { rules: [orderHasId] } },
  rules: { 'acme/order-has-id': 'error', 'no-ok-status-from-library': 'off', 'max-depth': ['warn', { max: 2 }] },
  overrides: [{ match: { name: /^order legacy/ }, rules: { 'acme/order-has-id': 'off' } }],
})
