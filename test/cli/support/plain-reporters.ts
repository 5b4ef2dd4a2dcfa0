import { vi } from 'vitest'
import type { LintReport } from '../../../src/lint/lint-report.ts'

/** Reporters that hold still while the real ones change: one that reads well in a snapshot, and one that parses. */
vi.mock('../../../src/report/index.ts', () => ({
  reporters: {
    stylish: tellPlainly,
    json: (report: LintReport) => JSON.stringify(report.findings),
    github: tellPlainly,
    'github-summary': ({ findings }: LintReport) => `findings ${findings.length}\n`,
  },
}))

function tellPlainly(report: LintReport, { colour = false }: { readonly colour?: boolean } = {}): string {
  const { findings, faults, spans, traces, suppressed, unusedSuppressions } = report
  return [
    ...findings.map(({ severity, rule, origin, count }) => `${severity} ${rule} ${origin?.file} x${count}`),
    ...faults.map(({ file, line, message, lost }) => `${lost ? 'lost' : 'mended'} ${file}:${line} ${message}`),
    `spans ${spans}, traces ${traces}, suppressed ${suppressed}, unused ${unusedSuppressions.length}`,
    ...(colour ? ['in colour'] : []),
  ].join('\n')
}
