import 'fixture-old'
import 'fixture-inlined'
import 'fixture-early'
import { expect, inject, test } from 'vitest'
import { worker } from '../../worker.ts'

const root = inject('root')

function told(): string | undefined {
  try {
    worker.instrumented?.check()
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(root, '<root>') : String(error)
  }
}

test('packages that were imported and not patched are told with their causes, once', () => {
  expect(told()).toMatchInlineSnapshot(`
    "hand-written-fixture-old patched nothing: it does not support fixture-old 0.9.0.
      asked for by   "./otel-loud.ts"
      loaded from    <root>/node_modules/fixture-old/index.js
      installed      0.9.0
      supported      >=1 <2 or >=3
    Install a version of fixture-old in that range, or a version of hand-written-fixture-old that supports the installed one; or take hand-written-fixture-old out of instrumentations.

    hand-written-fixture-inlined cannot patch fixture-inlined 0.9.0: Vite runs it as a part of the project, not Node as a package.
      asked for by   "./otel-loud.ts"
      loaded from    <root>/node_modules/fixture-inlined/index.js
      installed      0.9.0
      supported      *
    Take fixture-inlined out of server.deps.inline and deps.optimizer, or add it to server.deps.external; or take hand-written-fixture-inlined out of instrumentations.

    hand-written-fixture-early came too late for fixture-early 0.9.0: it was loaded before the instrumentations were set up.
      asked for by   "./otel-loud.ts"
      loaded from    <root>/node_modules/fixture-early/index.js
      installed      0.9.0
      supported      *
    Load fixture-early later: neither "./otel-loud.ts", nor a setup file that stands before Spanwright's, nor a module given by --import may import it or code that does."
  `)
  expect(told()).toBeUndefined()
})
