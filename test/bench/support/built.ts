import type * as Hub from '../../../src/capture/hub.ts'
import type * as OtlpJson from '../../../src/formats/otlp-json/index.ts'
import type * as Spanwright from '../../../src/index.ts'
import type * as ToHaveSpan from '../../../matchers/toHaveSpan.ts'

/** The built package, under the types of its source: what is measured is what users install. */
export async function built<T>(path: string): Promise<T> {
  return (await import(new URL(`../../../dist/${path}`, import.meta.url).href)) as T
}

export const { hub } = await built<typeof Hub>('src/capture/hub.js')
export const { OtlpLineReader } = await built<typeof OtlpJson>('src/formats/otlp-json/index.js')
export const { buildTraces, drawTrace, Recorder } = await built<typeof Spanwright>('src/index.js')
export const { toHaveSpan } = await built<typeof ToHaveSpan>('matchers/toHaveSpan.js')
