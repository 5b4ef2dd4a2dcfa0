import { expect, test } from 'vitest'
import { isGrpcError, isHttpError } from '../../src/semconv/status.ts'

test.each([
  [101, false, false],
  [200, false, false],
  [304, false, false],
  [399, false, false],
  [400, true, false],
  [404, true, false],
  [499, true, false],
  [500, true, true],
  [599, true, true],
  [99, undefined, undefined],
  [600, undefined, undefined],
])('HTTP %i is an error of a client: %s, of a server: %s', (code, client, server) => {
  expect(isHttpError(code, 'client')).toBe(client)
  expect(isHttpError(code, 'server')).toBe(server)
})

test.each([
  ['OK', 0, false, false],
  ['CANCELLED', 1, true, false],
  ['UNKNOWN', 2, true, true],
  ['INVALID_ARGUMENT', 3, true, false],
  ['DEADLINE_EXCEEDED', 4, true, true],
  ['NOT_FOUND', 5, true, false],
  ['ALREADY_EXISTS', 6, true, false],
  ['PERMISSION_DENIED', 7, true, false],
  ['RESOURCE_EXHAUSTED', 8, true, false],
  ['FAILED_PRECONDITION', 9, true, false],
  ['ABORTED', 10, true, false],
  ['OUT_OF_RANGE', 11, true, false],
  ['UNIMPLEMENTED', 12, true, true],
  ['INTERNAL', 13, true, true],
  ['UNAVAILABLE', 14, true, true],
  ['DATA_LOSS', 15, true, true],
  ['UNAUTHENTICATED', 16, true, false],
])('gRPC %s (%i) is an error of a client: %s, of a server: %s', (name, code, client, server) => {
  expect([isGrpcError(name, 'client'), isGrpcError(name, 'server')]).toEqual([client, server])
  expect([isGrpcError(code, 'client'), isGrpcError(code, 'server')]).toEqual([client, server])
})

test('other kinds of span and other codes have no answer', () => {
  expect(isHttpError(500, 'internal')).toBeUndefined()
  expect(isGrpcError('UNAVAILABLE', 'consumer')).toBeUndefined()
  expect(isGrpcError(17, 'client')).toBeUndefined()
  expect(isGrpcError('ok', 'client')).toBeUndefined()
})
