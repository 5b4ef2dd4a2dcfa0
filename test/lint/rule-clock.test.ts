import { expect, test } from 'vitest'
import { defineRule } from '../../src/lint/define-rule.ts'
import { Linter } from '../../src/lint/linter.ts'
import { makeTraces } from '../../src/lint/make-traces.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import { RuleClock } from '../../src/lint/rule-clock.ts'
import { emptyRegistry } from './support/lint.ts'

const meta = { category: 'naming', description: 'a test', severity: 'error', sources: [] } as const
const messages = { found: '{span} is found.' }

test('each rule is charged the time of its own methods, also where one calls another', () => {
  let now = 0
  const spend = (ms: number): void => {
    now += ms
  }
  const finds = defineRule({
    id: 'finds',
    meta,
    messages,
    create: ({ report, note }) => ({
      resource: () => spend(1),
      scope: () => spend(10),
      attribute: (key) => {
        spend(100)
        return key === 'a' ? () => spend(1000) : undefined
      },
      span: (span) => {
        note('names', span.name, span)
        spend(10_000)
        report({ messageId: 'found', span })
      },
      trace: () => spend(100_000),
      end: () => spend(1_000_000),
    }),
  })
  const masks = defineRule({
    id: 'masks',
    meta,
    messages,
    create: () => ({
      redact: (text) => {
        spend(7)
        return text.replace('x', '***')
      },
    }),
  })
  const clock = new RuleClock(() => now)
  const library = { rules: [finds, masks], presets: {} }
  const linter = new Linter(
    resolveConventions({ rules: { finds: 'error', masks: 'error' } }, library, emptyRegistry),
    clock,
  )
  for (const trace of makeTraces({ name: 'x', attributes: { a: 1, b: 1 } })) linter.check(trace)
  const { findings } = linter.finish()

  expect(findings.map(({ message }) => message)).toEqual(['"***" is found.'])
  expect(clock.times.get('finds')).toBe(1 + 10 + 100 + 100 + 1000 + 10_000 + 100_000 + 1_000_000)
  expect((clock.times.get('masks') ?? 0) % 7).toBe(0)
  expect(clock.times.get('masks')).toBeGreaterThan(0)
})

test('a rule that throws is charged, and the next one is not charged for it', () => {
  let now = 0
  const clock = new RuleClock(() => now)
  const throwing = clock.measure('throws', {
    span: () => {
      now += 5
      throw new Error('broken')
    },
  })
  const [span] = makeTraces('x').flatMap(({ spans }) => spans)
  expect(() => span && throwing.span?.(span)).toThrow('broken')
  now += 100
  clock.measure('other', { end: () => (now += 1) }).end?.(new Map())
  expect([...clock.times]).toEqual([
    ['throws', 5],
    ['other', 1],
  ])
})
