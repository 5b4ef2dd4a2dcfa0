import { test } from 'spanwright/vitest'
import { describe, expect, onTestFinished } from 'vitest'
import { createHello } from '../src/opentracing/hello.ts'
import { createUnfinishedHello } from '../src/opentracing/hello-unfinished.ts'
import { listen } from './support/listen.ts'
import { openShop } from './support/open-shop.ts'

test('the first page is processed within its request', async ({ telemetry }) => {
  const shop = await openShop()
  onTestFinished(() => shop.close())

  const answer = await fetch(shop.url)

  expect(await answer.text()).toBe('Hello, World!')
  const trace = await telemetry.trace()
  expect(trace).toBeComplete()
  expect(trace.find('process_request')).toBeChildOf('GET /')
})

describe('the first page as it was written for OpenTracing', () => {
  test('is traced all the same', async ({ telemetry }) => {
    const hello = await listen(createHello())
    onTestFinished(() => hello.close())

    await fetch(hello.url)

    const trace = await telemetry.trace()
    expect(trace).toBeComplete()
    expect(trace.find('process_request')).toBeChildOf('http_request')
    expect(trace.find('http_request')).toHaveAttributes({
      'http.url': '/',
      'http.method': 'GET',
      'http.status_code': 200,
    })
  })

  test('takes the caller from the headers', async ({ telemetry }) => {
    const hello = await listen(createHello())
    onTestFinished(() => hello.close())

    await fetch(hello.url)

    const trace = await telemetry.trace()
    expect(trace.find('http_request')).toBeChildOf({ name: 'GET', kind: 'client' })
  })

  test('leaves spans open where nothing finishes them', async ({ telemetry }) => {
    telemetry.allow('no-unended-span', 'spans left open are what this page is about')
    const hello = await listen(createUnfinishedHello())
    onTestFinished(() => hello.close())

    await fetch(hello.url)

    expect(telemetry.now()).toHaveSpan('http_request', { open: true })
    expect(telemetry.now()).toHaveSpan('process_request', { open: true })
    expect(telemetry.now()).not.toBeComplete()
    await expect(telemetry.trace({ timeout: 50 })).rejects.toThrow(/"http_request" started at .*hello-unfinished\.ts/)
  })
})
