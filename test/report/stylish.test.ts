import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { stylish } from '../../src/report/stylish.ts'
import { cleanReport, emptyReport, sampleReport } from './support/sample-report.ts'

const many = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    rule: 'span-name-format',
    severity: 'warn',
    messageId: 'format',
    message: `"job ${i}" has a number in it.`,
    place: 'span',
    span: { name: `job ${i}`, kind: 'internal', service: 'jobs', traceId: '', spanId: '' },
    fingerprint: String(i),
    count: 1,
  }))

test('findings stand under their service, span and place; the rest of the run follows', () => {
  expect(stylish(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "the whole run
        info   The run has 3 traces with more than one root.  single-root

    no service.name
      nightly | clean-up
      at traces/night run.jsonl
        warn   "nightly | clean-up" does not fit the style <dotted>,\\nsuch as "nightly.clean_up": 100%.
               span-name-style

    checkout
      GET /orders/:id [server]
      at test/orders.test.ts > orders > an order is charged once
      at src/orders.ts:12:5
        error  "GET /orders/:id" names a parent that was not recorded.  no-orphan-span ×12
        warn   "GET /orders/:id" has no order.id.  acme/order-id
      db.query [client]
      at /elsewhere/driver.ts
        error  "db.query" names a parent that was not recorded, and this is told at length and this is
               told at length and this is told at length and this is told at length.  no-orphan-span

    mail
      send [producer]
        error  "send" names a parent that was not recorded.  no-orphan-span

    Allowed by tests
      the driver is replaced in May
      at test/orders.test.ts > orders > an order is charged once
        warn   "db.query" has the attribute db.system, which is deprecated.  no-deprecated-attribute ×2

    3 faults of the input, 1 of which lost spans
      traces/day.jsonl:7:13
        lost   It is not JSON: the line ends early.
      traces/day.jsonl:9
        noted  spans[0].kind: 9 is no kind; it was read as internal.
      the input
        noted  2 traces came in parts too far apart.

    Unused suppressions
        no-self-link ×3 @checkout
          "GET /orders/:id" links to itself.
      Not found any more, or less often. Drop them: spanwright lint --prune-suppressions

    What the rules want, and why
      acme/order-id    https://acme.example/rules/order-id
      no-orphan-span   spanwright explain no-orphan-span
      single-root      spanwright explain single-root
      span-name-style  spanwright explain span-name-style

      1 fault of the input lost spans, 1 suppression is unused, 41 findings in the baseline, 1 finding
      allowed by tests
    ✖ 5 problems (3 errors, 2 warnings, 1 note) in 250,000 spans of 31,000 traces, 1.8 s
    "
  `)
})

test('a narrow terminal breaks messages between words', () => {
  const text = stylish(sampleReport, { cwd: '/repo', columns: 60 })
  const messages = text.split('\n').filter((line) => line.startsWith('    '))
  expect(Math.max(...messages.map((line) => line.length))).toBeLessThanOrEqual(60)
})

test('a word that fits no line is cut', () => {
  const message = `See ${'a'.repeat(150)}.`
  const [finding] = many(1)
  const text = stylish({ ...cleanReport, findings: finding ? [{ ...finding, message }] : [] }, { columns: 80 })
  expect(text.split('\n').slice(2, 6).join('\n')).toMatchInlineSnapshot(`
    "    warn   See
               aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
               aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
               aaaaaaaaaaaa.  span-name-format"
  `)
})

test('with colours, the severity is told by one', () => {
  const text = stylish(sampleReport, { colour: true })
  expect(text.split('\n').find((line) => line.includes('no order.id'))).toMatchInlineSnapshot(
    `"    [33mwarn   [39m"GET /orders/:id" has no order.id.  [2macme/order-id[22m"`,
  )
})

test('a run that found nothing says what it looked at', () => {
  expect(stylish(cleanReport)).toMatchInlineSnapshot(`
    "✔ No problems in 250,000 spans of 31,000 traces, 1.8 s
    "
  `)
})

test('a run without spans is no good one', () => {
  expect(stylish(emptyReport)).toMatchInlineSnapshot(`
    "✖ No spans were found, so nothing was checked
    "
  `)
})

test('notes alone are no problems', () => {
  const findings = sampleReport.findings.filter(({ severity }) => severity === 'info')
  expect(
    stylish({ ...cleanReport, findings })
      .trimEnd()
      .split('\n')
      .at(-1),
  ).toMatchInlineSnapshot(`"✔ No problems (1 note) in 250,000 spans of 31,000 traces, 1.8 s"`)
})

test('lost input spoils a run that found nothing', () => {
  expect(stylish({ ...cleanReport, faults: sampleReport.faults })).toMatchInlineSnapshot(`
    "3 faults of the input, 1 of which lost spans
      traces/day.jsonl:7:13
        lost   It is not JSON: the line ends early.
      traces/day.jsonl:9
        noted  spans[0].kind: 9 is no kind; it was read as internal.
      the input
        noted  2 traces came in parts too far apart.

    ✖ No problems in 250,000 spans of 31,000 traces, 1.8 s, but 1 fault of the input lost spans
    "
  `)
})

test('of many findings of one rule the first are told and the others counted', () => {
  const text = stylish({ ...cleanReport, findings: many(500) })
  expect(text.match(/has a number in it/g)).toHaveLength(20)
  expect(text.split('\n').slice(-9).join('\n')).toMatchInlineSnapshot(`
    "
    Left out here; --format jsonl tells all
      480 more findings of span-name-format

    What the rules want, and why
      span-name-format  spanwright explain span-name-format

    ✖ 500 problems (500 warnings) in 250,000 spans of 31,000 traces, 1.8 s
    "
  `)
})
