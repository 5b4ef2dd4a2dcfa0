import { expect, test } from 'vitest'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import type { Trace } from '../../../src/trace/trace.ts'
import { makeSpanData, span } from '../../support/make-trace.ts'
import '../../support/matchers.ts'

/** Files of a page that start in this order, each with the millisecond at which it starts. */
function page(files: Readonly<Record<string, number>>, seen = false): Trace[] {
  const sketches = Object.keys(files).map((name) => span(name, { seen }))
  const start = 1_767_225_600_000_000_000n
  return buildTraces(
    makeSpanData([span('page', { seen }, sketches)]).map((data) => ({
      ...data,
      startTimeUnixNano: start + BigInt(files[data.name] ?? 0) * 1_000_000n,
    })),
  )
}

const tree = 'page\n  style.css\n  app.js\n  logo.svg'

test('spans that start at the same moment of a clock stand in either order', () => {
  expect(page({ 'style.css': 1, 'app.js': 1, 'logo.svg': 2 })).toMatchTrace(tree, { inOrder: true })
  expect(page({ 'app.js': 1, 'logo.svg': 1, 'style.css': 1 })).toMatchTrace(tree, { inOrder: true })
  expect(page({ 'logo.svg': 1, 'app.js': 2, 'style.css': 2 })).not.toMatchTrace(tree, { inOrder: true })
})

test('those that look alike take the lines in turn', () => {
  const files = page({ 'b.js': 1, 'a.js': 1, 'c.js': 1 })
  expect(files).toMatchTrace('page\n  /js/\n  a.js\n  /js/', { inOrder: true })
})

test('where this process saw them start, their order counts', () => {
  expect(page({ 'app.js': 1, 'style.css': 1, 'logo.svg': 1 }, true)).not.toMatchTrace(tree, { inOrder: true })
})

test('a failure tells no order among them', () => {
  const files = page({ 'app.js': 1, 'style.css': 1, 'logo.png': 2 })
  expect(() => expect(files).toMatchTrace(tree, { inOrder: true })).toThrowErrorMatchingInlineSnapshot(`
    [Error: expect(trace).toMatchTrace(\`…\`, { inOrder: true })

    The trace does not match the tree: 1 span differs:
      name   expected "logo.svg"   received "logo.png"

      page
      ├─ app.js
      ├─ style.css
      └─ logo.png   ← differs in name]
  `)
})
