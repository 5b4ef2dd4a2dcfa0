import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GenerateOptions, otlpLines } from './generate-otlp.ts'

/** A file of lines of OTLP JSON in a folder of its own, which is removed at the end. */
export class OtlpFile implements Disposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'spanwright-bench-'))
  readonly path: string = join(this.folder, 'traces.jsonl')

  constructor(options: GenerateOptions) {
    const file = openSync(this.path, 'w')
    for (const line of otlpLines(options)) writeSync(file, line)
    closeSync(file)
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** 200 MB. */
export const quarterMillion: GenerateOptions = { spans: 250_000, interleave: 20 }
