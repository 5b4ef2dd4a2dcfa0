import { blockSize, type ShardScan } from './scan-shard.ts'
import { crossing, TraceTable } from './trace-table.ts'

/** What the scan of an input foretells; links and logs are counted as spans. */
export interface Foresight {
  readonly table: TraceTable
  readonly spans: number
  /** How many spans wait for the rest of their trace at most. */
  readonly mostHeld: number
  /** How many spans are of traces that lie in several shards. */
  readonly crossing: number
}

/** Puts together what the scans of all shards found. */
export function foresee(scans: readonly ShardScan[]): Foresight {
  const [only, ...others] = scans.map(({ columns }) => new TraceTable(columns))
  const table = only ?? new TraceTable()
  for (const other of others) table.merge(other)
  const occurrences = new Map<number, number>()
  for (const scan of scans) for (const [block, count] of scan.occurrences) add(occurrences, block, count)
  const ended = new Map<number, number>()
  let crossed = 0
  table.forEach((shard, count, last) => {
    add(ended, Math.floor(last / blockSize), count)
    if (shard === crossing) crossed += count
  })
  let spans = 0
  let held = 0
  let mostHeld = 0
  for (const [block, count] of [...occurrences].sort(([a], [b]) => a - b)) {
    spans += count
    held += count - (ended.get(block) ?? 0)
    mostHeld = Math.max(mostHeld, held)
  }
  return { table, spans, mostHeld, crossing: crossed }
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
