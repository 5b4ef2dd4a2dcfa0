import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../../src/cli/run.ts'
import { writeOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { makeTraces } from '../../../src/lint/make-traces.ts'
import type { TraceSketch } from '../../../src/lint/span-sketch.ts'

/** What a command printed, and how it ended. */
export interface Ended {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** What a command runs in. */
export interface RunOptions {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
  readonly columns?: number
  /** How long the clock goes on each time that it is asked. */
  readonly tickMs?: number
}

/** A folder with files, in which commands run in this process. */
export class Workspace implements Disposable {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), 'spanwright-cli-')))

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text)
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  async run(argv: readonly string[], options: RunOptions = {}): Promise<Ended> {
    const { stdin = '', env = {}, isTerminal = false, columns = 80, tickMs = 0 } = options
    const printed = { stdout: '', stderr: '' }
    const output = (name: keyof typeof printed) => ({
      write: (text: string) => void (printed[name] += text),
      isTerminal,
      columns,
    })
    let now = 0
    const exitCode = await run(argv, {
      stdin: chunksOf(stdin),
      stdout: output('stdout'),
      stderr: output('stderr'),
      cwd: this.folder,
      env,
      now: () => (now += tickMs),
    })
    const tidy = (text: string): string => text.replaceAll(this.folder, '<cwd>')
    return { exitCode, stdout: tidy(printed.stdout), stderr: tidy(printed.stderr) }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** Traces as lines of OTLP JSON, one trace a line. */
export function otlpLines(...sketches: readonly TraceSketch[]): string {
  return makeTraces(...sketches)
    .map((trace) => `${writeOtlpJson(trace.spans)}\n`)
    .join('')
}

/** A config of two rules that find little: `max-depth` fails on three levels, and `no-root-client-span` warns. */
export const twoRules = `export default {
  rules: { 'max-depth': ['error', { max: 2 }], 'no-root-client-span': 'warn' },
}
`

/** A trace that breaks no rule of `twoRules`, one that breaks `max-depth`, and one that breaks `no-root-client-span`. */
export const sketches = {
  good: 'GET /orders/:id [server @shop]',
  deep: 'checkout [server @shop]\n  charge\n    retry',
  client: 'GET [client @shop]',
}
