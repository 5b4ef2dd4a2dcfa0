import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonScanner } from '../../../src/formats/otlp-json/json-scanner.ts'

const anyJson = fc.jsonValue({ maxDepth: 3 }).map((json) => (typeof json === 'object' && json !== null ? json : [json]))
const anyIndent = fc.constantFrom(undefined, 1, '\t')

test('a document is closed at its end, over one line or many', () => {
  fc.assert(
    fc.property(anyJson, anyIndent, (json, indent) => {
      expect(scan(JSON.stringify(json, undefined, indent))).toBe('closed')
    }),
  )
})

test('a document that is cut is open', () => {
  fc.assert(
    fc.property(anyJson, fc.nat(), (json, cut) => {
      const lines = JSON.stringify(json, undefined, 1).split('\n')
      expect(scan(lines.slice(0, cut % lines.length).join('\n'))).toBe('open')
    }),
  )
})

test('a text is closed just where it is JSON', () => {
  const edit = fc.record({
    at: fc.nat(),
    drop: fc.nat({ max: 2 }),
    add: fc.constantFrom(...'{}[],:"\\0-.eu \t', '', 'true'),
  })
  fc.assert(
    fc.property(anyJson, anyIndent, fc.array(edit, { maxLength: 2 }), (json, indent, edits) => {
      let text = JSON.stringify(json, undefined, indent)
      for (const { at, drop, add } of edits) {
        const from = at % (text.length + 1)
        text = text.slice(0, from) + add + text.slice(from + drop)
      }
      expect(scan(text) === 'closed').toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})

/** What becomes of a text that is scanned line by line, up to its end. */
function scan(text: string): string {
  const scanner = new JsonScanner()
  const lines = text.split('\n')
  for (const [i, line] of lines.entries()) {
    const scanned = scanner.scan(line, 0)
    if (scanned.state === 'broken') return 'broken'
    if (scanned.state === 'closed')
      return [line.slice(scanned.end), ...lines.slice(i + 1)].join('').trim() === '' ? 'closed' : 'more'
  }
  return 'open'
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object' || true
  } catch {
    return false
  }
}
