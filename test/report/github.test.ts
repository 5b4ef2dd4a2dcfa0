import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { github } from '../../src/report/github.ts'
import { anyReport } from './support/arbitrary-report.ts'
import { emptyReport, sampleFindings, sampleReport } from './support/sample-report.ts'

test('each finding is an annotation, at the best place that is known', () => {
  expect(github(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "::error title=Input was lost,file=traces/day.jsonl,line=7,col=13::It is not JSON: the line ends early.
    ::error title=Unused suppression::no-self-link: "GET /orders/:id" links to itself.%0ADrop it: spanwright lint --prune-suppressions
    ::error title=no-orphan-span,file=test/orders.test.ts::"GET /orders/:id" names a parent that was not recorded. ×12%0ASpan: GET /orders/:id [server @checkout]%0AIn the test: orders > an order is charged once%0Aspanwright explain no-orphan-span
    ::error title=no-orphan-span,file=/elsewhere/driver.ts::"db.query" names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length.%0ASpan: db.query [client @checkout]%0Aspanwright explain no-orphan-span
    ::error title=no-orphan-span::"send" names a parent that was not recorded.%0ASpan: send [producer @mail]%0Aspanwright explain no-orphan-span
    ::warning title=The input,file=traces/day.jsonl,line=9::spans[0].kind: 9 is no kind; it was read as internal.
    ::warning title=The input::2 traces came in parts too far apart.
    ::warning title=span-name-style,file=traces/night run.jsonl::"nightly | clean-up" does not fit the style <dotted>,%0Asuch as "nightly.clean_up": 100%25.%0ASpan: nightly | clean-up%0Aspanwright explain span-name-style
    ::warning title=acme/order-id,file=test/orders.test.ts::"GET /orders/:id" has no order.id.%0ASpan: GET /orders/:id [server @checkout]%0AIn the test: orders > an order is charged once%0Ahttps://acme.example/rules/order-id
    ::notice title=single-root::The run has 3 traces with more than one root.%0ASpan: the whole run%0Aspanwright explain single-root
    "
  `)
})

test('what GitHub would drop is counted in the last annotation of its level', () => {
  const findings = sampleFindings
    .filter(({ severity }) => severity === 'warn')
    .flatMap((finding) => Array.from({ length: 7 }, (_, i) => ({ ...finding, fingerprint: `${i}` })))
    .map(({ allowed: _allowed, ...finding }) => finding)
  const lines = github({ ...sampleReport, findings, faults: [], unusedSuppressions: [] })
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(10)
  expect(lines.at(-1)).toMatchInlineSnapshot(
    `"::warning title=12 more warnings%2C not shown here::acme/order-id (5), no-deprecated-attribute (7)"`,
  )
})

test('a run without spans warns', () => {
  expect(github(emptyReport)).toMatchInlineSnapshot(`
    "::warning title=No spans::No spans were found, so nothing was checked.
    "
  `)
})

test('an annotation is one line whatever the telemetry holds, and of none are there more than ten', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const lines = github(report).split('\n').slice(0, -1)
      for (const line of lines) {
        expect(line).toMatch(
          /^::(?:error|warning|notice) title=[^:,\r\n]*(?:,(?:file|line|col)=[^:,\r\n]*)*::[^\r\n]*$/,
        )
      }
      const counts = ['error', 'warning', 'notice'].map(
        (level) => lines.filter((line) => line.startsWith(`::${level} `)).length,
      )
      expect(Math.max(...counts)).toBeLessThanOrEqual(10)
    }),
  )
})
