import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { hub, Recorder } from './built.ts'
import { collectGarbage } from './rounds.ts'
import { makeSpans, noopProcessor, tracerWith } from './sdk-spans.ts'

const [keeper, count] = [process.argv[2], Number(process.argv[3])]
const kept: ReadableSpan[] = []
const scope = hub().open('all')
const keep = { ...noopProcessor, onEnd: (span: ReadableSpan) => void kept.push(span) }
const tracer = tracerWith(keeper === 'recorder' ? new Recorder() : keep)

makeSpans(tracer, 1000)
scope.clear()
kept.length = 0
const before = heapUsed()
hub().run(scope, () => makeSpans(tracer, count))
const bytes = (heapUsed() - before) / count
const retained = keeper === 'recorder' ? scope.recordings.length : kept.length
if (retained !== count) throw new Error(`${retained} of ${count} spans were retained.`)
process.stdout.write(JSON.stringify(bytes))

function heapUsed(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
