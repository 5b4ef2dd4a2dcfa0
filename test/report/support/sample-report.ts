import { defineRule, type Rule, type RuleMeta } from '../../../src/lint/define-rule.ts'
import type { Finding } from '../../../src/lint/finding.ts'
import type { LintReport } from '../../../src/lint/lint-report.ts'

const rule = (id: string, meta: Partial<RuleMeta> = {}): Rule =>
  defineRule({
    id,
    meta: { category: 'structure', description: `what ${id} wants`, severity: 'error', sources: [], ...meta },
    messages: { found: 'found' },
    create: () => ({}),
  })

const traceId = '0af7651916cd43dd8448eb211c80319c'
const order = {
  name: 'GET /orders/:id',
  kind: 'server',
  service: 'checkout',
  scope: '@opentelemetry/instrumentation-http',
  traceId,
  spanId: 'b7ad6b7169203331',
}
const query = { name: 'db.query', kind: 'client', service: 'checkout', traceId, spanId: '00f067aa0ba902b7' }
const job = { name: 'nightly | clean-up', kind: 'internal', traceId, spanId: '53ce929d0e0e4736' }
const test = { file: '/repo/test/orders.test.ts', name: 'orders > an order is charged once' }

const finding = (one: Partial<Finding> & Pick<Finding, 'rule' | 'message' | 'fingerprint'>): Finding => ({
  severity: 'error',
  messageId: 'found',
  place: 'span',
  count: 1,
  ...one,
})

/** One finding of each kind: with every place, with none, of the whole run, allowed, long, and with awkward text. */
export const sampleFindings: readonly Finding[] = [
  finding({
    rule: 'single-root',
    severity: 'info',
    message: 'The run has 3 traces with more than one root.',
    place: 'run',
    fingerprint: 'f000000000000001',
  }),
  finding({
    rule: 'span-name-style',
    severity: 'warn',
    message: '"nightly | clean-up" does not fit the style <dotted>,\nsuch as "nightly.clean_up": 100%.',
    span: job,
    origin: { file: 'traces/night run.jsonl' },
    expected: 'nightly.clean_up',
    received: 'nightly | clean-up',
    fingerprint: 'f000000000000002',
  }),
  finding({
    rule: 'no-orphan-span',
    message: '"GET /orders/:id" names a parent that was not recorded.',
    span: order,
    origin: { test },
    code: { file: '/repo/src/orders.ts', line: 12, column: 5 },
    count: 12,
    fingerprint: 'f000000000000003',
  }),
  finding({
    rule: 'acme/order-id',
    severity: 'warn',
    message: '"GET /orders/:id" has no order.id.',
    attribute: 'order.id',
    span: order,
    origin: { test },
    code: { file: '/repo/src/orders.ts', line: 12, column: 5 },
    fingerprint: 'f000000000000004',
  }),
  finding({
    rule: 'no-deprecated-attribute',
    severity: 'warn',
    message: '"db.query" has the attribute db.system, which is deprecated.',
    attribute: 'db.system',
    expected: 'db.system.name',
    received: 'db.system',
    span: query,
    others: [{ ...query, spanId: '00f067aa0ba902b8' }],
    origin: { test },
    allowed: 'the driver is replaced in May',
    count: 2,
    fingerprint: 'f000000000000005',
  }),
  finding({
    rule: 'no-orphan-span',
    message: `"db.query" names a parent that was not recorded, ${'and this is told at length '.repeat(4).trim()}.`,
    span: query,
    code: { file: '/elsewhere/driver.ts' },
    fingerprint: 'f000000000000006',
  }),
  finding({
    rule: 'no-orphan-span',
    message: '"send" names a parent that was not recorded.',
    span: { name: 'send', kind: 'producer', service: 'mail', traceId, spanId: '0000000000000001' },
    fingerprint: 'f000000000000007',
  }),
]

/** The report that every reporter is shown with. */
export const sampleReport: LintReport = {
  spans: 250_000,
  traces: 31_000,
  findings: sampleFindings,
  suppressed: 41,
  unusedSuppressions: [
    {
      fingerprint: 'f00000000000000a',
      rule: 'no-self-link',
      count: 3,
      service: 'checkout',
      span: 'GET /orders/:id',
      message: '"GET /orders/:id" links to itself.',
    },
  ],
  faults: [
    { file: 'traces/day.jsonl', line: 7, column: 13, message: 'It is not JSON: the line ends early.', lost: true },
    {
      file: 'traces/day.jsonl',
      line: 9,
      message: 'spans[0].kind: 9 is no kind; it was read as internal.',
      lost: false,
    },
    { message: '2 traces came in parts too far apart.', lost: false },
  ],
  rules: new Map([
    ['acme/order-id', rule('order-id', { url: 'https://acme.example/rules/order-id', severity: 'warn' })],
    [
      'no-deprecated-attribute',
      rule('no-deprecated-attribute', { category: 'attributes', weaver: { deprecated: 'violation' } }),
    ],
    ['no-orphan-span', rule('no-orphan-span')],
    ['no-self-link', rule('no-self-link', { sources: ['https://spec.example/links'] })],
    ['single-root', rule('single-root', { severity: 'off' })],
    ['span-name-style', rule('span-name-style', { category: 'naming', severity: 'info' })],
  ]),
  registry: 'opentelemetry 1.45.0',
  durationMs: 1800,
}

/** A run that found nothing. */
export const cleanReport: LintReport = {
  ...sampleReport,
  findings: [],
  suppressed: 0,
  unusedSuppressions: [],
  faults: [],
}

/** A run that had nothing to look at. */
export const emptyReport: LintReport = { ...cleanReport, spans: 0, traces: 0 }
