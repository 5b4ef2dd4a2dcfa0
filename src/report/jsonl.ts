import type { LintReport } from '../lint/lint-report.ts'
import { findingRecord } from './support/finding-record.ts'
import type { ReportOptions } from './support/reporter.ts'
import { tally } from './support/tally.ts'

/** One JSON object a line, each with its `type`; the last is the summary. For streams, `jq` and log stores. */
export function jsonl(report: LintReport, { cwd }: ReportOptions = {}): string {
  const { spans, traces, registry, durationMs, suppressed } = report
  const { error, warn, info, allowed } = tally(report.findings)
  const records = [
    ...report.findings.map((finding) => ({ type: 'finding', ...findingRecord(finding, cwd) })),
    ...report.faults.map((fault) => ({ type: 'fault', ...fault })),
    ...report.unusedSuppressions.map((suppression) => ({ type: 'unused-suppression', ...suppression })),
    {
      type: 'summary',
      spans,
      traces,
      errors: error,
      warnings: warn,
      infos: info,
      allowed,
      suppressed,
      registry,
      durationMs,
    },
  ]
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}
