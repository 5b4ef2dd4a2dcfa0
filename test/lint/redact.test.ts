import { expect, test } from 'vitest'
import { defineRule } from '../../src/lint/define-rule.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { Linter } from '../../src/lint/linter.ts'
import { makeTraces } from '../../src/lint/make-traces.ts'
import { type ResolvedConventions, resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

const meta = { category: 'security', description: 'nothing', severity: 'error', sources: [] } as const

/** Comes first, and knows nothing of secrets. */
const chatty = defineRule({
  id: 'chatty',
  meta,
  messages: { found: '{span}: {attribute} was {received}, not {expected}, by {who}.' },
  create: ({ report }) => ({
    trace({ spans: [span, ...others] }) {
      if (!span) return
      const data = { who: 'hush', times: 3 }
      report({ messageId: 'found', span, others, attribute: 'a.hush', received: 'hush', expected: 'no hush', data })
    },
  }),
})

const masking = defineRule({
  id: 'masking',
  meta,
  messages: { found: 'Found.' },
  create: () => ({ redact: (text) => text.replaceAll(/hush\d*/g, '***') }),
})

function conventions(...ids: readonly string[]): ResolvedConventions {
  const rules = Object.fromEntries(ids.map((id) => [id, 'error'] as const))
  return resolveConventions({ rules }, { rules: [chatty, masking], presets: {} }, builtinRegistry())
}

const traces = makeTraces(
  { name: 'ask hush1', service: 'hush', scope: { name: 'hush' }, children: [{ name: 'tell hush' }] },
  { name: 'ask hush2', service: 'hush' },
)

function findingsOf(linter: Linter): readonly Finding[] {
  for (const trace of traces) linter.check(trace)
  return linter.finish().findings
}

test('what one rule masks is masked in the findings of all rules', () => {
  const findings = findingsOf(new Linter(conventions('chatty', 'masking')))

  expect(JSON.stringify(findings)).not.toContain('hush')
  expect(findings).toMatchObject([
    {
      message: '"ask ***": a.*** was ***, not no ***, by ***.',
      span: { name: 'ask ***', service: '***', scope: '***' },
      others: [{ name: 'tell ***' }],
      attribute: 'a.***',
      count: 2,
    },
  ])
})

test('a state that leaves a worker holds no masked text either', () => {
  const worker = new Linter(conventions('chatty', 'masking'))
  for (const trace of traces) worker.check(trace)

  expect(JSON.stringify(worker.state().findings)).not.toContain('hush')
})

test('without a rule that masks, findings are as they were reported', () => {
  const findings = findingsOf(new Linter(conventions('chatty')))

  expect(findings.map(({ message }) => message)).toEqual([
    '"ask hush1": a.hush was hush, not no hush, by hush.',
    '"ask hush2": a.hush was hush, not no hush, by hush.',
  ])
})
