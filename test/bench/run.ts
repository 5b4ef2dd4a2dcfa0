import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './support/child.ts'
import { median } from './support/rounds.ts'

/*
 * npm run bench                 every benchmark, as a table
 * npm run bench -- --json       one object a line
 * npm run bench -- <word>       those whose name holds the word; what takes minutes by its whole name only
 */
interface Measured {
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly processes: number
}

const folders = ['formats', 'lint', 'matchers', 'plugin', 'propagation', 'recorder', 'trace']
const args = process.argv.slice(2)
const asJson = args.includes('--json')
const words = args.filter((arg) => arg !== '--json')

/** What takes minutes. */
const onlyByName = new Set(['lint/2gb-memory'])

const names = folders
  .flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).map((file) => `${folder}/${file}`))
  .flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
  .filter((name) => words.every((word) => name.includes(word)))
  .filter((name) => words.includes(name) || !onlyByName.has(name))
if (names.length === 0) throw new Error(`No benchmark has a name that holds ${words.join(' and ')}.`)

const width = Math.max(...names.map((name) => name.length))
if (!asJson) print(`${'benchmark'.padEnd(width)}  ${'value'.padStart(8)}  ${'limit'.padStart(8)}  unit`)
for (const name of names) {
  const { value, unit, limit } = measure(name)
  const row = `${name.padEnd(width)}  ${draw(value).padStart(8)}  ${draw(limit).padStart(8)}  ${unit}`
  print(asJson ? JSON.stringify({ name, value, unit, limit }) : row + (value > limit ? '   over the limit' : ''))
}

/** In processes of its own, so that no benchmark meets what another left behind. */
function measure(name: string): Measured {
  const script = join(import.meta.dirname, 'support/measure.ts')
  const once = (): Measured => runChild<Measured>(script, [join(import.meta.dirname, `${name}.ts`)])
  const first = once()
  const others = Array.from({ length: first.processes - 1 }, once)
  return { ...first, value: median([first, ...others].map(({ value }) => value)) }
}

function draw(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
