import * as fc from 'fast-check'
import type { Finding, FindingSpan } from '../../../src/lint/finding.ts'
import type { InputFault, LintReport } from '../../../src/lint/lint-report.ts'
import { sampleReport } from './sample-report.ts'

/** Text of every kind: signs of Markdown and XML, control characters, halves of surrogate pairs. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'|`*_<>&"\'\\:,%@[]()~#\n\r\t ab\u0000\u001b\u009b\u2028\ud800\udc00\uffff😀'),
  }),
  fc.string({ unit: 'binary' }),
)

const ruleId = fc.oneof(fc.constantFrom(...sampleReport.rules.keys()), fc.constantFrom('left/unknown', '@acme/named'))

const span: fc.Arbitrary<FindingSpan> = fc.record(
  {
    name: anyText,
    kind: fc.constantFrom('internal', 'server'),
    service: anyText,
    traceId: fc.constant('0af7651916cd43dd8448eb211c80319c'),
    spanId: fc.constant('b7ad6b7169203331'),
  },
  { requiredKeys: ['name', 'kind', 'traceId', 'spanId'] },
)
const position = fc.integer({ min: 1, max: 100_000 })
const file = fc.oneof(
  anyText,
  fc.constantFrom('/repo/src/a.ts', 'C:\\repo\\src\\a.ts', '\\\\host\\a', './a b.ts', 'a:b/c'),
)

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: ruleId,
    severity: fc.constantFrom('error', 'warn', 'info'),
    messageId: fc.constant('found'),
    message: anyText,
    place: fc.constantFrom('span', 'resource', 'run'),
    attribute: anyText,
    expected: anyText,
    received: anyText,
    span,
    origin: fc.record({ file, test: fc.record({ file, name: anyText }) }, { requiredKeys: [] }),
    code: fc.record({ file, line: position, column: position }, { requiredKeys: ['file'] }),
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    count: position,
    allowed: anyText,
  },
  { requiredKeys: ['rule', 'severity', 'messageId', 'message', 'place', 'fingerprint', 'count'] },
)

const fault: fc.Arbitrary<InputFault> = fc.record(
  { file, line: position, column: position, message: anyText, lost: fc.boolean() },
  { requiredKeys: ['message', 'lost'] },
)

/** Reports with any text in every place that takes one. */
export const anyReport: fc.Arbitrary<LintReport> = fc.record({
  spans: fc.nat(),
  traces: fc.nat(),
  findings: fc.array(finding, { maxLength: 40, size: 'max' }),
  suppressed: fc.nat(),
  unusedSuppressions: fc.array(
    fc.record({ fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/), rule: ruleId, count: position, message: anyText }),
    { maxLength: 3 },
  ),
  faults: fc.array(fault, { maxLength: 12 }),
  rules: fc.constant(sampleReport.rules),
  registry: fc.constant('opentelemetry 1.45.0'),
  durationMs: fc.nat(),
})
