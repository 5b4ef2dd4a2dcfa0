import type { Finding } from '../lint/finding.ts'
import type { LintReport } from '../lint/lint-report.ts'
import { findingRecord } from './support/finding-record.ts'
import type { ReportOptions } from './support/reporter.ts'
import { isAllowed, tally } from './support/tally.ts'

/**
 * All of a report as one object. Its `results` are shaped as ESLint's, with a service where ESLint has a file: `messages`
 * that count, `suppressedMessages` that a test allowed, and counts.
 */
export function json(report: LintReport, { cwd }: ReportOptions = {}): string {
  const { spans, traces, registry, durationMs, suppressed, faults, unusedSuppressions, rules, score } = report
  const services = Map.groupBy(report.findings, ({ span }) => span?.service ?? null)
  const { error, warn, info, allowed } = tally(report.findings)
  const content = {
    results: [...services].map(([service, findings]) => resultOf(service, findings, cwd)),
    faults,
    unusedSuppressions,
    rules: [...rules].map(([id, { meta }]) => {
      const { category, description, severity, sources, url } = meta
      return { id, category, description, severity, sources, ...(url === undefined ? {} : { url }) }
    }),
    ...(score === undefined ? {} : { instrumentationScore: score }),
    statistics: {
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
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

function resultOf(service: string | null, findings: readonly Finding[], cwd: string | undefined): object {
  const { error, warn, info } = tally(findings)
  return {
    service,
    messages: findings.filter((finding) => !isAllowed(finding)).map((finding) => findingRecord(finding, cwd)),
    suppressedMessages: findings.filter(isAllowed).map((finding) => ({
      ...findingRecord(finding, cwd),
      suppressions: [{ kind: 'test', justification: finding.allowed }],
    })),
    errorCount: error,
    warningCount: warn,
    infoCount: info,
  }
}
