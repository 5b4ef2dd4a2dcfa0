import { defaultTextMapGetter, ROOT_CONTEXT } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import type * as Propagation from '../../../src/propagation/index.ts'
import type { Benchmark } from '../support/benchmark.ts'
import { built } from '../support/built.ts'
import { compareCpu } from '../support/rounds.ts'

const { parseTraceparent } = await built<typeof Propagation>('src/propagation/index.js')
const propagator = new W3CTraceContextPropagator()
const headers = Array.from({ length: 1000 }, (_, i) => {
  const id = (i + 1).toString(16)
  return `00-${id.padStart(32, 'a7')}-${id.padStart(16, '3b')}-0${i % 2}`
})
const carriers = headers.map((traceparent) => ({ traceparent }))
const passes = 500

/** Reading half a million `traceparent` headers, against OpenTelemetry's own propagator on the same. */
export const benchmark: Benchmark = {
  unit: 'x of W3CTraceContextPropagator.extract',
  limit: 1,
  processes: 3,
  measure: () => compareCpu({ run: parseAll }, { run: extractAll }, 11),
}

function parseAll(): void {
  let read = 0
  for (let pass = 0; pass < passes; pass++) {
    for (const header of headers) if (parseTraceparent(header).value) read++
  }
  if (read !== passes * headers.length) throw new Error(`Only ${read} headers were read.`)
}

function extractAll(): void {
  let read = 0
  for (let pass = 0; pass < passes; pass++) {
    for (const carrier of carriers) {
      if (propagator.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter) !== ROOT_CONTEXT) read++
    }
  }
  if (read !== passes * headers.length) throw new Error(`Only ${read} headers were extracted.`)
}
