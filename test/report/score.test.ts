import { expect, test } from 'vitest'
import type { InstrumentationScore } from '../../src/lint/instrumentation-score.ts'
import { reporters } from '../../src/report/index.ts'
import { sampleReport } from './support/sample-report.ts'

const score: InstrumentationScore = {
  services: [
    { service: '', score: 20, band: 'Poor', passed: ['SPA-002'], failed: ['RES-005', 'SPA-004'] },
    { service: 'shop', score: 100, band: 'Excellent', passed: ['RES-005', 'SPA-002', 'SPA-004'], failed: [] },
  ],
  notEvaluated: ['LOG-001', 'MET-001'],
}

test('stylish ends with the score of each service, and what it does not take into account', () => {
  expect(
    reporters['stylish']?.({ ...sampleReport, score })
      .split('\n\n')
      .at(-2),
  ).toMatchInlineSnapshot(`
    "Instrumentation Score
      (no service.name)   20.00  Poor  not kept: RES-005, SPA-004
      shop               100.00  Excellent
      Not complete, without LOG-001, MET-001."
  `)
})

test('markdown has a table of scores', () => {
  expect(reporters['markdown']?.({ ...sampleReport, score })).toContain(
    '| No service.name | 20.00 | Poor | RES-005, SPA-004 |',
  )
})

test('json has the scores as data', () => {
  expect(JSON.parse(reporters['json']?.({ ...sampleReport, score }) ?? '')).toMatchObject({
    instrumentationScore: score,
  })
})
