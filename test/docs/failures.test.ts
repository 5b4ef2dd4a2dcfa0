import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { context, trace as api } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, test, vi } from 'vitest'
import '../support/matchers.ts'
import '../../src/query/trace-queries.ts'
import { hub } from '../../src/capture/hub.ts'
import { install } from '../../src/capture/install.ts'
import { Recorder } from '../../src/capture/recorder.ts'
import { Telemetry } from '../../src/telemetry/telemetry.ts'
import { disableGlobals } from '../support/globals.ts'
import { shopTrace } from '../support/shop-traces.ts'

const path = resolve(import.meta.dirname, '../../docs/guide/failures.md')
const page = readFileSync(path, 'utf8')
const example = /```ts\n(.*?)```\n```text\n(.*?)```\n/gs
const examples = [...page.matchAll(example)].map(([whole, code = '']) => ({ whole, code }))

afterEach(() => {
  vi.useRealTimers()
  hub().unattributed.clear()
  disableGlobals()
})

test('docs/guide/failures.md shows what its examples print', async () => {
  let fresh = page
  for (const { whole, code } of examples) {
    const message = await messageOf(code)
    fresh = fresh.replace(whole, () => `\`\`\`ts\n${code}\`\`\`\n\`\`\`text\n${message}\n\`\`\`\n`)
  }
  expect(examples.length).toBeGreaterThan(10)
  if (process.env['UPDATE_DOCS']) writeFileSync(path, fresh)
  expect(readFileSync(path, 'utf8')).toBe(fresh)
})

/** Runs an example as a test of its own, and gives the message with which it fails. */
async function messageOf(code: string): Promise<string> {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.UTC(2026, 0, 1) })
  if (code.includes('/health')) registerOwn()
  else install()
  const [scope, other] = [hub().open('orders'), hub().open('mails > sends one')]
  const names = {
    expect,
    trace: shopTrace(),
    tracer: api.getTracer('shop'),
    telemetry: new Telemetry(() => scope, { timeout: 20 }),
    inAnotherTest: (fn: () => void) => hub().run(other, fn),
    later: (fn: () => void) => {
      vi.advanceTimersByTime(12)
      fn()
    },
  }
  try {
    await hub().run(scope, () => compile(code, Object.keys(names))(...Object.values(names)))
  } catch (error) {
    return (error as Error).message.replaceAll(/Started at .*$/gm, 'Started at src/mail.ts:12:18.')
  } finally {
    for (const one of [scope, other]) {
      hub().close(one)
      one.clear()
    }
    vi.useRealTimers()
    disableGlobals()
  }
  throw new Error(`This example does not fail:\n${code}`)
}

function registerOwn(): void {
  const sampler = {
    shouldSample: (_context: unknown, _traceId: string, name: string) => ({
      decision: name === 'GET /health' ? SamplingDecision.NOT_RECORD : SamplingDecision.RECORD_AND_SAMPLED,
    }),
    toString: () => 'WithoutHealthChecks',
  }
  api.setGlobalTracerProvider(new BasicTracerProvider({ sampler, spanProcessors: [new Recorder()] }))
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
}

function compile(code: string, names: readonly string[]): (...values: unknown[]) => Promise<unknown> {
  const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => () => Promise<unknown>
  return new AsyncFunction(...names, `{ ${code} }`)
}
