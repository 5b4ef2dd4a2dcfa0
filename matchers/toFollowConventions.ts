import type { Conventions } from '../src/lint/conventions.ts'
import type { Finding, FindingSpan } from '../src/lint/finding.ts'
import { Linter } from '../src/lint/linter.ts'
import { sortFindings } from '../src/lint/sort-findings.ts'
import { drawMarked } from '../src/query/explain/draw-marked.ts'
import { count } from '../src/query/explain/words.ts'
import { shorten } from '../src/query/explain/shorten.ts'
import type { Span } from '../src/trace/span.ts'
import type { SpanSelection } from '../src/trace/trace-source.ts'
import { type Call, messageOf } from './support/call.ts'
import { conventionsFor, printConventions } from './support/conventions.ts'
import type { MatcherContext, MatcherResult } from './support/matcher-context.ts'
import { alignRows, shownRows } from './support/rows.ts'
import { requireSomeSpans, requireTraces } from './support/subject.ts'

/**
 * Passes when the traces break no convention of the severity `error`: those of the argument, a preset's name or a config;
 * else those that the plugin was given; else the preset `recommended`. Warnings are shown and do not fail.
 *
 * @throws TypeError for a wrong subject; ConventionsError for a config that cannot be used; Error where nothing was recorded.
 * @example
 * expect(trace).toFollowConventions()
 * expect(trace).toFollowConventions({ extends: 'recommended', rules: { 'no-n-plus-one': ['error', { minCount: 3 }] } })
 */
export function toFollowConventions(
  this: MatcherContext,
  received: unknown,
  conventions?: string | Conventions,
): MatcherResult {
  const call: Call = {
    context: this,
    subject: 'trace',
    matcher: 'toFollowConventions',
    args: conventions === undefined ? [] : [printConventions(conventions)],
  }
  const selection = requireTraces(received, call)
  const resolved = conventionsFor(conventions)
  requireSomeSpans(selection, call)

  const linter = new Linter(resolved)
  const origin = { test: { file: this.testPath ?? '', name: this.currentTestName ?? '' } }
  for (const trace of selection.traces) linter.check(trace, { origin })
  const found = sortFindings(linter.finish().findings)
  const findings = [...found.filter(isError), ...found.filter(({ severity }) => severity === 'warn')]
  const pass = !findings.some(isError)
  const explain = (): string => (pass ? explainKept(findings, resolved.rules.size) : explainBroken(findings, selection))
  return { pass, message: messageOf(call, explain) }
}

function explainKept(findings: readonly Finding[], rules: number): string {
  const fact = `No convention is broken, of ${count(rules, 'rule')}`
  return findings.length === 0 ? `${fact}.` : `${fact}, but for warnings:\n${rowsOf(findings)}`
}

function explainBroken(findings: readonly Finding[], { traces }: SpanSelection): string {
  const broken = new Set(findings.filter(isError).map(({ rule }) => rule)).size
  const marks = new Map<Span, string>()
  for (const finding of findings) {
    for (const span of [finding.span, ...(finding.others ?? [])]) {
      const at = traces.flatMap((trace) => trace.spans).find((one) => isSame(one, span))
      if (!at || !isError(finding)) continue
      const rules = new Set([...(marks.get(at)?.split(', ') ?? []), finding.rule])
      marks.set(at, [...rules].join(', '))
    }
  }
  const [first] = findings
  return [
    `${count(broken, 'convention')} ${broken === 1 ? 'is' : 'are'} broken:`,
    `${rowsOf(findings)}\n`,
    drawMarked(traces.slice(0, shownRows), marks),
    `Hint: \`npx spanwright explain ${first?.rule}\` says why the rule is there and how to keep it.`,
  ].join('\n')
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function isSame(span: Span, other: FindingSpan | undefined): boolean {
  return span.spanId === other?.spanId && span.traceId === other.traceId
}

function rowsOf(findings: readonly Finding[]): string {
  return alignRows(
    findings.map(({ rule, severity, message, count: times }) => [
      severity === 'warn' ? 'warning' : severity,
      rule,
      shorten(message, 300) + (times > 1 ? ` (${times} times)` : ''),
    ]),
  )
}
