import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reporters } from '../../src/report/index.ts'
import type { Reporter } from '../../src/report/support/reporter.ts'
import { anyReport } from './support/arbitrary-report.ts'
import { cleanReport, sampleReport } from './support/sample-report.ts'

const names = Object.keys(reporters)
const reporterOf = (name: string): Reporter => {
  const reporter = reporters[name]
  if (!reporter) throw new Error(`There is no reporter ${name}.`)
  return reporter
}

test('the formats are these', () => {
  expect(names).toEqual([
    'stylish',
    'compact',
    'json',
    'jsonl',
    'junit',
    'sarif',
    'github',
    'github-summary',
    'gitlab',
    'markdown',
    'weaver-json',
    'agent',
  ])
})

test.each(names)('%s gives the same text for the same report, and no time where none is told', (name) => {
  const { durationMs: _, ...timeless } = sampleReport
  const text = reporterOf(name)(timeless)
  expect(reporterOf(name)(structuredReport(timeless))).toBe(text)
  expect(text).not.toMatch(/1\.8|1800/)
})

test.each(names)('%s shows every finding that counts', (name) => {
  const text = reporterOf(name)(sampleReport)
  for (const { rule } of sampleReport.findings.filter(({ allowed }) => allowed === undefined))
    expect(text).toContain(rule)
})

test.each(names)('%s shows the places in the folder it is told relative to it', (name) => {
  expect(reporterOf(name)(sampleReport, { cwd: '/repo' })).not.toContain('/repo/')
})

test.each(['stylish', 'compact', 'agent'])('%s never writes a control character of the telemetry', (name) => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(reporterOf(name)(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/)
    }),
  )
})

test.each(['stylish', 'compact', 'agent'])('%s says the same with colours as without', (name) => {
  for (const report of [sampleReport, cleanReport]) {
    expect(stripVTControlCharacters(reporterOf(name)(report, { colour: true }))).toBe(reporterOf(name)(report))
  }
})

test.each(['compact', 'agent'])('%s gives a line to each finding that counts, fault and unused suppression', (name) => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const counted = report.findings.filter(({ allowed }) => allowed === undefined)
      const lines = reporterOf(name)(report).split('\n').length - 1
      expect(lines).toBe(counted.length + report.faults.length + report.unusedSuppressions.length + 1)
    }),
  )
})

test.each(['json', 'gitlab', 'weaver-json'])('%s is JSON whatever the telemetry holds', (name) => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(JSON.parse(reporterOf(name)(report))).toBeTypeOf('object')
    }),
  )
})

test.each(['markdown', 'github-summary'])('the tables of %s have as many cells in every row', (name) => {
  fc.assert(
    fc.property(anyReport, (report) => {
      for (const block of reporterOf(name)(report).trimEnd().split('\n\n')) {
        const rows = block.split('\n')
        if (!rows[0]?.startsWith('|')) continue
        expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1)
      }
    }),
  )
})

/** The same report, made anew. */
function structuredReport<T extends { readonly findings: readonly object[] }>(report: T): T {
  return { ...report, findings: structuredClone(report.findings) }
}
