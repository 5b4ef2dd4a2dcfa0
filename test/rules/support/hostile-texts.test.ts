import { expect, test } from 'vitest'
import { personalFinder } from '../../../src/rules/support/find-personal.ts'
import { findSecret } from '../../../src/rules/support/find-secret.ts'
import { findInternals } from '../../../src/rules/support/internals.ts'
import { sqlLiteral } from '../../../src/rules/support/sql-literals.ts'

const findPersonal = personalFinder({ email: true, card: true, ssn: true, iban: true, phone: true })

const parts = [
  'a',
  '4',
  '41 ',
  'a@',
  '@a.',
  '://a:',
  'eyJaaaaaaaaa.',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN A ',
  'password=',
  'password="',
  'token: ',
  'sk-',
  'xoxb-',
  'Bot M',
  'bearer ',
  '--token ',
  '--a-',
  '_pass',
  'DE12 ',
  'AB12CD34',
  '\n at ',
  '\n   ',
  '\n at :',
  'A=\n',
  '/home/a/',
  "'",
  "'a',",
  '/*',
  '$a$',
  ', 1',
  '(',
  '--\n',
]

/** A search that goes back and forth over such a text would take minutes. */
test.each(parts)('a long text of %j is searched in one go', (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length))
  const start = performance.now()
  for (const find of [findSecret, findPersonal, findInternals]) find(text)
  sqlLiteral(text, true)
  sqlLiteral(`select ${text}`, false)

  expect(performance.now() - start).toBeLessThan(3000)
})
