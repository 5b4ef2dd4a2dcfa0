import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyBaseline, type Baseline, prune, readBaseline, suppress, writeBaseline } from '../../src/lint/baseline.ts'
import type { Finding } from '../../src/lint/finding.ts'

function finding(fingerprint: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'no-orphan-span',
    severity: 'error',
    messageId: 'orphan',
    message: `"${fingerprint}" names a parent that was not recorded.`,
    place: 'span',
    span: { name: fingerprint, kind: 'internal', service: 'shop', traceId: '1', spanId: '2' },
    fingerprint,
    count: 1,
    ...more,
  }
}

const of = (...findings: readonly Finding[]): Baseline => suppress(new Map(), findings)
const prints = (list: readonly { readonly fingerprint: string }[]): string[] => list.map((one) => one.fingerprint)

describe('a run that has a baseline', () => {
  test('keeps what is new and leaves out what was accepted', () => {
    const { findings, suppressed, unused } = applyBaseline([finding('a'), finding('b')], of(finding('a')))
    expect([prints(findings), prints(suppressed), prints(unused)]).toEqual([['b'], ['a'], []])
  })

  test('takes more than was accepted as new', () => {
    const { findings, unused } = applyBaseline([finding('a', { count: 3 })], of(finding('a', { count: 2 })))
    expect([prints(findings), prints(unused)]).toEqual([['a'], []])
  })

  test('names what is not found any more, or less often', () => {
    const baseline = of(finding('a'), finding('b', { count: 3 }))
    const { suppressed, unused } = applyBaseline([finding('b', { count: 2 })], baseline)
    expect([prints(suppressed), prints(unused)]).toEqual([['b'], ['a', 'b']])
  })

  test('a finding that a test allows uses no suppression', () => {
    const { findings, unused } = applyBaseline([finding('a', { allowed: 'known' })], of(finding('a')))
    expect([prints(findings), prints(unused)]).toEqual([['a'], ['a']])
  })
})

describe('suppressing', () => {
  test('accepts errors and warnings, of the rules that are named', () => {
    const found = [
      finding('a'),
      finding('b', { severity: 'warn', rule: 'max-depth' }),
      finding('c', { severity: 'info' }),
      finding('d', { allowed: 'known' }),
    ]
    expect([...of(...found).keys()]).toEqual(['a', 'b'])
    expect([...suppress(of(finding('z')), found, ['max-depth']).keys()]).toEqual(['z', 'b'])
  })

  test('pruning drops what is gone and lowers counts, and never raises them', () => {
    const baseline = of(finding('a'), finding('b', { count: 3 }), finding('c', { count: 1 }))
    const pruned = prune(baseline, [finding('b', { count: 2 }), finding('c', { count: 5 })])
    expect([...pruned.values()].map(({ fingerprint, count }) => [fingerprint, count])).toEqual([
      ['b', 2],
      ['c', 1],
    ])
  })
})

describe('the file', () => {
  test('reads as what it is', () => {
    expect(writeBaseline(of(finding('a', { count: 2 })))).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "suppressions": [
          {
            "rule": "no-orphan-span",
            "service": "shop",
            "span": "a",
            "message": "\\"a\\" names a parent that was not recorded.",
            "count": 2,
            "fingerprint": "a"
          }
        ]
      }
      "
    `)
  })

  test('written and read gives the same, whatever the order it was made in', () => {
    const texts = fc.string({ minLength: 1 })
    const findings = fc.uniqueArray(
      fc.record({ fingerprint: texts, rule: texts, message: texts, count: fc.integer({ min: 1, max: 99 }) }),
      { selector: ({ fingerprint }) => fingerprint },
    )
    fc.assert(
      fc.property(findings, (all) => {
        const made = all.map(({ fingerprint, ...more }) => finding(fingerprint, more))
        const written = writeBaseline(of(...made))
        expect(writeBaseline(readBaseline(written, 'b.json'))).toBe(written)
        expect(writeBaseline(of(...made.toReversed()))).toBe(written)
        expect(applyBaseline(made, readBaseline(written, 'b.json')).findings).toEqual([])
      }),
    )
  })

  test('that cannot be used is refused, with the entry', () => {
    const refuse = (text: string): string => {
      try {
        readBaseline(text, 'ci/suppressions.json')
      } catch (error) {
        return String(error)
      }
      return 'read'
    }
    const entry = { fingerprint: 'a', rule: 'r', message: 'm', count: 1 }
    const file = (...suppressions: object[]): string => JSON.stringify({ version: 1, suppressions })
    expect(
      [
        refuse('{'),
        refuse('{}'),
        refuse('{"version":2,"suppressions":[]}'),
        refuse(file(entry, { ...entry, count: 0 })),
      ].join('\n'),
    ).toMatchInlineSnapshot(`
      "BaselineError: The suppressions in ci/suppressions.json cannot be used: it is not JSON (Expected property name or '}' in JSON at position 1 (line 1 column 2)). Mend it, or write it anew with --suppress-all.
      BaselineError: The suppressions in ci/suppressions.json cannot be used: it has no list of "suppressions". Mend it, or write it anew with --suppress-all.
      BaselineError: The suppressions in ci/suppressions.json cannot be used: its version is 2, and only 1 is known. Mend it, or write it anew with --suppress-all.
      BaselineError: The suppressions in ci/suppressions.json cannot be used: suppressions[1] needs a fingerprint, a rule, a message and a count from 1 on. Mend it, or write it anew with --suppress-all."
    `)
  })
})
