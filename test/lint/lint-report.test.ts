import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { exitCodeOf, type FailPolicy, type LintReport } from '../../src/lint/lint-report.ts'
import { sortFindings } from '../../src/lint/sort-findings.ts'

function finding(severity: Finding['severity'], more: Partial<Finding> = {}): Finding {
  return { rule: 'r', severity, messageId: 'm', message: 'm', place: 'span', fingerprint: 'f', count: 1, ...more }
}

function report(more: Partial<LintReport>): LintReport {
  return {
    spans: 1,
    traces: 1,
    findings: [],
    suppressed: 0,
    unusedSuppressions: [],
    faults: [],
    rules: new Map(),
    registry: 'opentelemetry',
    ...more,
  }
}

const policy: FailPolicy = { failOn: 'error', passOnNoSpans: false }
const unused = { fingerprint: 'f', rule: 'r', message: 'm', count: 1 }

describe('the exit code', () => {
  test.for<[what: string, code: number, report: Partial<LintReport>, policy?: Partial<FailPolicy>]>([
    ['nothing found', 0, {}],
    ['an error', 1, { findings: [finding('error')] }],
    ['an error that a test allows', 0, { findings: [finding('error', { allowed: 'known' })] }],
    ['a warning', 0, { findings: [finding('warn')] }],
    ['a warning where warnings fail', 1, { findings: [finding('warn')] }, { failOn: 'warn' }],
    ['an info where infos fail', 1, { findings: [finding('info')] }, { failOn: 'info' }],
    ['an error where nothing fails', 0, { findings: [finding('error')] }, { failOn: 'none' }],
    ['as many warnings as there may be', 0, { findings: [finding('warn')] }, { maxWarnings: 1 }],
    ['more warnings than there may be', 1, { findings: [finding('warn'), finding('warn')] }, { maxWarnings: 1 }],
    ['no spans', 2, { spans: 0 }],
    ['no spans where that is fine', 0, { spans: 0 }, { passOnNoSpans: true }],
    ['mended input', 0, { faults: [{ message: 'm', lost: false }] }],
    ['lost input, before any finding', 2, { faults: [{ message: 'm', lost: true }], findings: [finding('error')] }],
    ['an unused suppression', 2, { unusedSuppressions: [unused] }],
  ])('%s: %i', ([, code, made, more]) => {
    expect(exitCodeOf(report(made), { ...policy, ...more })).toBe(code)
  })
})

test('findings stand by service and span, the worst first', () => {
  const span = (service: string, name: string): Partial<Finding> => ({
    span: { service, name, kind: 'internal', traceId: '1', spanId: '1' },
  })
  const findings = [
    finding('warn', { ...span('b', 'x'), rule: '1' }),
    finding('error', { ...span('b', 'x'), rule: '2' }),
    finding('error', { ...span('a', 'y'), rule: '3' }),
    finding('error', { rule: '4' }),
    finding('error', { ...span('b', 'x'), rule: '0' }),
  ]
  expect(sortFindings(findings).map(({ rule }) => rule)).toEqual(['4', '3', '0', '2', '1'])
})
