import { drawTrace } from 'spanwright'
import { test } from 'spanwright/vitest'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { createHello } from '../src/opentracing/hello.ts'
import { createUnfinishedHello } from '../src/opentracing/hello-unfinished.ts'
import { listen, type Listening } from '../test/support/listen.ts'
import { openShop } from '../test/support/open-shop.ts'

let shop: Listening
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

test('GET /orders/42: an order that is paid', async ({ telemetry, annotate }) => {
  await fetch(`${shop.url}/orders/42`)
  await telemetry.waitFor('send receipts')

  await annotate(drawTrace(await telemetry.trace()), 'drawing')
})

test('GET /orders/43: an order whose card is declined', async ({ telemetry, annotate }) => {
  await fetch(`${shop.url}/orders/43`)

  await annotate(drawTrace(await telemetry.trace()), 'drawing')
})

test('GET /: the first page, on the OpenTracing API', async ({ telemetry, annotate }) => {
  const hello = await listen(createHello())
  onTestFinished(() => hello.close())

  await fetch(hello.url)

  await annotate(drawTrace(await telemetry.trace()), 'drawing')
})

test('GET /: the same page where nothing finishes its spans', async ({ telemetry, annotate }) => {
  telemetry.allow('no-unended-span', 'spans left open are what this page is about')
  const hello = await listen(createUnfinishedHello())
  onTestFinished(() => hello.close())

  await fetch(hello.url)

  await annotate(await messageOf(() => telemetry.trace({ timeout: 50 })), 'drawing')
})

test('An expectation that is wrong, and what it says', async ({ telemetry, annotate }) => {
  await fetch(`${shop.url}/orders/42`)
  const trace = await telemetry.trace()

  const wrong = (): void =>
    expect(trace).toHaveSpan('pg.query:SELECT shop', { attributes: { 'db.system.name': 'mysql' } })
  await annotate(await messageOf(wrong), 'drawing')
})

async function messageOf(fails: () => unknown): Promise<string> {
  try {
    await fails()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('This was to fail, and did not.')
}
