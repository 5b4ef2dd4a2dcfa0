import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.ts'
import { instrumentationScore } from '../../src/lint/instrumentation-score.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { builtinLibrary } from '../../src/rules/library.ts'
import { emptyRegistry } from './support/lint.ts'

const conventions = resolveConventions({ extends: 'instrumentation-score' }, builtinLibrary, emptyRegistry)

function broken(rule: string, service: string): Finding {
  const span = { name: 'a', kind: 'client', service, traceId: '1', spanId: '1' }
  return {
    rule,
    severity: 'warn',
    messageId: 'm',
    message: 'm',
    place: 'span',
    span,
    fingerprint: rule + service,
    count: 1,
  }
}

test('a service that breaks nothing has 100', () => {
  const { services } = instrumentationScore(conventions, ['shop'], [])
  expect(services).toMatchObject([{ service: 'shop', score: 100, band: 'Excellent', failed: [] }])
})

test('the weights of the rules that are kept, in percent of those that were looked at', () => {
  const two = resolveConventions(
    { rules: { 'no-orphan-span': 'error', 'no-root-client-span': 'warn', 'max-depth': 'error' } },
    builtinLibrary,
    emptyRegistry,
  )
  const found = [broken('no-orphan-span', 'shop'), broken('max-depth', 'shop'), broken('max-depth', 'other')]
  const { services } = instrumentationScore(two, ['shop', 'other'], found)
  // Of SPA-002 (Normal, 20) and SPA-004 (Important, 30).
  expect(services).toEqual([
    { service: 'other', score: 100, band: 'Excellent', passed: ['SPA-002', 'SPA-004'], failed: [] },
    { service: 'shop', score: 60, band: 'Needs Improvement', passed: ['SPA-004'], failed: ['SPA-002'] },
  ])
})

test('what was not looked at is named', () => {
  expect(instrumentationScore(conventions, [], []).notEvaluated.join(' ')).toMatchInlineSnapshot(
    `"LOG-001 LOG-002 LOG-003 MET-001 MET-002 MET-003 MET-004 MET-005 MET-006 MET-008 RES-010 SDK-001"`,
  )
  const off = resolveConventions(
    { extends: 'instrumentation-score', rules: { 'no-orphan-span': 'off' } },
    builtinLibrary,
    emptyRegistry,
  )
  expect(instrumentationScore(off, [], []).notEvaluated).toContain('SPA-002')
})

test.for([
  [[], 'Excellent'],
  [['no-orphan-span', 'max-internal-spans'], 'Good'],
  [['no-secrets', 'no-root-client-span', 'max-short-spans', 'span-name-cardinality'], 'Needs Improvement'],
  [['no-secrets', 'service-name-present', 'no-root-client-span', 'max-short-spans', 'span-name-cardinality'], 'Poor'],
] as const)('%j broken is %s', ([rules, band]) => {
  const { services } = instrumentationScore(
    conventions,
    ['shop'],
    rules.map((rule) => broken(rule, 'shop')),
  )
  expect(services.map((one) => one.band)).toEqual([band])
})
