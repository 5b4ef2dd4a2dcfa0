import { type Alarm, type Outcome, runBench } from './bench.ts'
import { faults } from './faults/index.ts'
import { harmless } from './harmless/index.ts'
import { assertSpans } from './peers/assert-span.ts'
import { spanwright } from './peers/spanwright.ts'
import { toEqual } from './peers/to-equal.ts'
import { readFolder } from './read-folder.ts'
import { alarmTable, faultTable, share } from './table.ts'
import { specimens } from './traces/index.ts'

/*
 * npm run bench:mutation                  the traces of this folder, as a table
 * npm run bench:mutation -- <folder>      every trace in the OTLP JSON files beneath a folder
 * npm run bench:mutation -- --json        one object a line
 */
const args = process.argv.slice(2)
const asJson = args.includes('--json')
const folder = args.find((arg) => !arg.startsWith('--'))

/** Each fault is made at so many places of a trace; of a folder's traces there are many. */
const places = folder === undefined ? 6 : 2
/** So many failures of ours are shown in full. */
const shown = 5
/** In per cent: none may be missed, and so many may be found without being named. */
const [mayMiss, mayNotName] = [0, 3]

const peers = [spanwright, toEqual, assertSpans]
const names = peers.map(({ name }) => name)
const subjects = folder === undefined ? specimens : readFolder(folder)
if (subjects.length === 0) throw new Error(`There is no trace of 2 to 200 spans beneath ${folder}.`)
const { outcomes, alarms } = runBench({ specimens: subjects, faults, harmless, peers, places })

const ours = outcomes.filter(({ peer }) => peer === spanwright.name)
const raised = alarms.filter(({ message }) => message !== undefined)
if (asJson) printLines()
else printTables()
const missed = share(ours, ({ found }) => !found)
const unnamed = share(ours, ({ named }) => !named)
const alarmed = raised.some(({ peer }) => peer === spanwright.name)
if (missed > mayMiss || unnamed > mayNotName || alarmed) process.exitCode = 1

function printLines(): void {
  for (const name of names) {
    const own = name === spanwright.name
    const some = outcomes.filter(({ peer }) => peer === name)
    line(
      name,
      'missed',
      share(some, ({ found }) => !found),
      '%',
      own ? mayMiss : 100,
    )
    line(
      name,
      'not named',
      share(some, ({ named }) => !named),
      '%',
      own ? mayNotName : 100,
    )
    line(
      name,
      'false alarms',
      raised.filter(({ peer }) => peer === name).length,
      'alarms',
      own ? 0 : subjects.length * harmless.length,
    )
  }
}

function line(peer: string, figure: string, value: number, unit: string, limit: number): void {
  print(JSON.stringify({ name: `mutation/${peer}, ${figure}`, value, unit, limit }))
}

function printTables(): void {
  const spans = subjects.reduce((sum, subject) => sum + subject.spans.length, 0)
  print(`${subjects.length} traces with ${spans} spans, ${faults.length} faults, ${places} places a trace and fault\n`)
  print(faultTable(outcomes, names))
  print(`\n${alarmTable(alarms, names)}`)
  for (const outcome of ours.filter(({ named }) => !named).slice(0, shown)) print(`\n${tell(outcome)}`)
  for (const alarm of raised.filter(({ peer }) => peer === spanwright.name).slice(0, shown))
    print(`\n${tellAlarm(alarm)}`)
}

function tell({ specimen, fault, spans, found, complaint }: Outcome): string {
  const what = found ? `found by ${complaint?.part}, not named` : 'missed'
  return [`${what}: ${fault} at "${spans.join('" or "')}" in ${specimen}`, complaint?.message]
    .filter(Boolean)
    .join('\n')
}

function tellAlarm({ specimen, change, message }: Alarm): string {
  return `false alarm: ${change} in ${specimen}\n${message}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
