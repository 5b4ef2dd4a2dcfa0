import { expect, test } from 'vitest'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'
import { lookupAttribute } from '../../src/semconv/lookup-attribute.ts'
import { attribute, makeRegistry } from './make-registry.ts'

test.each([
  ['http.request.method', 'http.request.method'],
  ['http.request.header.x-request-id', 'http.request.header'],
  ['http.request.header.a.b.c', 'http.request.header'],
  ['k8s.pod.label.app.kubernetes.io/name', 'k8s.pod.label'],
  ['db.query.parameter.0', 'db.query.parameter'],
  ['http.request.method.x', undefined],
  ['http.request.headers', undefined],
  ['order', undefined],
  ['.order', undefined],
  ['', undefined],
])('%s is defined by %s', (key, name) => {
  expect(lookupAttribute(builtinRegistry(), key)?.name).toBe(name)
})

test('the longest prefix wins', () => {
  const registry = makeRegistry({
    attributes: [attribute('acme.label', { template: true }), attribute('acme.label.hidden', { template: true })],
  })
  expect(lookupAttribute(registry, 'acme.label.hidden.x')?.name).toBe('acme.label.hidden')
  expect(lookupAttribute(registry, 'acme.label.shown.x')?.name).toBe('acme.label')
})
