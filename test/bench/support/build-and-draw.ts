import { buildTraces, drawTrace } from './built.ts'
import { medianMs } from './rounds.ts'
import { makeSpanData } from './shapes.ts'

/** The median time of building and drawing so many spans in traces of so many, in milliseconds. */
export function buildAndDrawMs(count: number, perTrace: number, rounds: number): number {
  const spans = makeSpanData(count, perTrace)
  return medianMs(() => drawTrace(buildTraces(spans)), rounds)
}
