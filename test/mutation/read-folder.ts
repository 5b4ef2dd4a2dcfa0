import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOtlpJson } from '../../src/formats/otlp-json/index.ts'
import type { Specimen } from './model/specimen.ts'

/** A trace of one span has no shape, and one of more than these says nothing that a smaller one does not. */
const [fewest, most] = [2, 200]

/** Every trace of 2 to 200 spans in the files of OTLP JSON beneath a folder. */
export function readFolder(folder: string): Specimen[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.jsonl?$/.test(file))
  return files.toSorted().flatMap((file) => {
    const { spans } = readOtlpJson(readFileSync(join(folder, file), 'utf8'), { file })
    const traces = [...Map.groupBy(spans, ({ traceId }) => traceId).values()]
    return traces
      .filter(({ length }) => length >= fewest && length <= most)
      .map((some, i): Specimen => ({ name: `${file}, trace ${i + 1}`, spans: some, logs: [] }))
  })
}
