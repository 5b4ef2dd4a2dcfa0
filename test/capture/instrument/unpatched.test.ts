import { expect, test } from 'vitest'
import { explainUnpatched, type Unpatched } from '../../../src/capture/instrument/unpatched.ts'

const express: Unpatched = {
  entry: './otel.ts',
  instrumentationName: '@opentelemetry/instrumentation-express',
  moduleName: 'express',
  installed: '3.21.2',
  supported: ['>=4.0.0 <6'],
  file: '/shop/node_modules/express/index.js',
  cause: { kind: 'version' },
}

test('a version that is not supported', () => {
  expect(explainUnpatched(express)).toMatchInlineSnapshot(`
    "@opentelemetry/instrumentation-express patched nothing: it does not support express 3.21.2.
      asked for by   "./otel.ts"
      loaded from    /shop/node_modules/express/index.js
      installed      3.21.2
      supported      >=4.0.0 <6
    Install a version of express in that range, or a version of @opentelemetry/instrumentation-express that supports the installed one; or take @opentelemetry/instrumentation-express out of instrumentations."
  `)
})

test('a package that was loaded too early', () => {
  expect(explainUnpatched({ ...express, installed: '5.3.0', cause: { kind: 'loaded-before' } })).toMatchInlineSnapshot(`
    "@opentelemetry/instrumentation-express came too late for express 5.3.0: it was loaded before the instrumentations were set up.
      asked for by   "./otel.ts"
      loaded from    /shop/node_modules/express/index.js
      installed      5.3.0
      supported      >=4.0.0 <6
    Load express later: neither "./otel.ts", nor a setup file that stands before Spanwright's, nor a module given by --import may import it or code that does."
  `)
})

test('a package that Vite inlines', () => {
  expect(explainUnpatched({ ...express, installed: '5.3.0', cause: { kind: 'inlined' } })).toMatchInlineSnapshot(`
    "@opentelemetry/instrumentation-express cannot patch express 5.3.0: Vite runs it as a part of the project, not Node as a package.
      asked for by   "./otel.ts"
      loaded from    /shop/node_modules/express/index.js
      installed      5.3.0
      supported      >=4.0.0 <6
    Take express out of server.deps.inline and deps.optimizer, or add it to server.deps.external; or take @opentelemetry/instrumentation-express out of instrumentations."
  `)
})

test('an ES module that cannot be wrapped', () => {
  const cause = { kind: 'other', obstacle: 'it is an ES module that import-in-the-middle failed to wrap' } as const
  expect(explainUnpatched({ ...express, installed: '5.3.0', cause })).toMatchInlineSnapshot(`
    "@opentelemetry/instrumentation-express patched nothing in express 5.3.0, though the code under test loaded it: it is an ES module that import-in-the-middle failed to wrap.
      asked for by   "./otel.ts"
      loaded from    /shop/node_modules/express/index.js
      installed      5.3.0
      supported      >=4.0.0 <6
    Update @opentelemetry/instrumentation, which brings import-in-the-middle 3.3 or newer; or take @opentelemetry/instrumentation-express out of instrumentations."
  `)
})

test('a module of Node, for no known reason', () => {
  const http: Unpatched = {
    entry: '@opentelemetry/instrumentation-http',
    instrumentationName: '@opentelemetry/instrumentation-http',
    moduleName: 'http',
    supported: ['*'],
    cause: { kind: 'other' },
  }
  expect(explainUnpatched(http)).toMatchInlineSnapshot(`
    "@opentelemetry/instrumentation-http patched nothing in http, though the code under test loaded it.
      asked for by   "@opentelemetry/instrumentation-http"
      supported      *
    See that one copy of @opentelemetry/instrumentation-http and of @opentelemetry/instrumentation is installed, and that nothing else sets them up in this worker; or take @opentelemetry/instrumentation-http out of instrumentations."
  `)
})
