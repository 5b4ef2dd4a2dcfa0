import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failureOf, runVitest } from '../../support/run-vitest.ts'

const project = join(import.meta.dirname, 'projects/conventions')

/** What a run told of conventions. */
function told(output: string): string {
  return output.slice(output.indexOf('\nConventions\n')).split('\n\n Test Files')[0]?.trim() ?? ''
}

test('every trace of a run is held to conventions, and each fault is told once', async () => {
  const { output, exitCode } = await runVitest(project)
  expect(told(output)).toMatchInlineSnapshot(`
    "Conventions
    shop
      c
      at orders.test.ts > a deep one
        warn   "c" lies 3 spans deep, 2 are allowed.  max-depth
      order placed
      at orders.test.ts > an order without an id
        error  "order placed" has no order.id.  acme/order-has-id ×3

    Allowed by tests
      ids come with the next release
      at orders.test.ts > an order whose fault is known
        error  "order draft" has no order.id.  acme/order-has-id
      it is what this test is about
      at orders.test.ts > a matcher without an argument takes the conventions of the run
        error  "order matched" has no order.id.  acme/order-has-id

    What the rules want, and why
      acme/order-has-id  spanwright explain acme/order-has-id
      max-depth          spanwright explain max-depth

      2 findings allowed by tests
    ✖ 2 problems (1 error, 1 warning) in 9 spans of 7 traces"
  `)
  expect(output).toContain('Tests  7 passed | 1 skipped')
  expect(exitCode).toBe(1)
}, 30_000)

test('a run that breaks nothing passes', async () => {
  const { output, exitCode } = await runVitest(project, ['payments'], { CONVENTIONS: 'performance' })
  expect(told(output)).toMatchInlineSnapshot(`
    "Conventions
    ✔ No problems in 1 span of 1 trace"
  `)
  expect(exitCode).toBe(0)
}, 30_000)

test('shards are put together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-shards-'))
  for (const shard of ['1/2', '2/2']) {
    const file = join(folder, `${shard[0]}.json`)
    await runVitest(project, [`--shard=${shard}`, '--reporter=blob', `--outputFile=${file}`])
  }
  const { output, exitCode } = await runVitest(project, [`--merge-reports=${folder}`])
  await rm(folder, { recursive: true })
  expect(told(output)).toContain('acme/order-has-id')
  expect(told(output)).toMatch(/order placed[^]*×3/)
  expect(exitCode).toBe(1)
}, 60_000)

test('allowing a rule that there is not fails the test', async () => {
  const run = await runVitest(project, ['payments'], { WRONG_ALLOW: '1' })
  expect(failureOf(run, 'a rule that there is not')).toMatchInlineSnapshot(`
    "a rule that there is not
    Error: telemetry.allow("order-has-id") names no rule. \`spanwright lint --list-rules\` shows all."
  `)
}, 30_000)

test('conventions that cannot be loaded end the run with the reason', async () => {
  const { errors } = await runVitest(project, ['payments'], { CONVENTIONS: 'recomended' })
  expect(errors).toContain('The conventions in recomended cannot be loaded')
}, 30_000)

test('what machines read from the standard output stays theirs', async () => {
  const { output, errors } = await runVitest(project, ['--reporter=tap'])
  expect(output).toMatch(/^TAP version 13\n/)
  expect(output).not.toContain('Conventions')
  expect(errors).toContain('acme/order-has-id')
}, 30_000)
