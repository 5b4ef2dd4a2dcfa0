import type { ResolvedConventions } from '../../../lint/resolve-conventions.ts'
import { buildTraces } from '../../../trace/build-traces.ts'
import type { LintOutcome } from '../lint-files.ts'
import type { CheckedShard, ShardTask } from './check-shard.ts'
import type { Crew } from './crew.ts'
import { foresee, type Foresight } from './foresee.ts'
import { mergeChecked } from './merge-checked.ts'
import type { ShardScan } from './scan-shard.ts'
import { makeShards, type Shard, type SizedFile } from './shards.ts'
import { type CheckedTraces, TraceChecker } from './trace-checker.ts'
import type { TraceTable } from './trace-table.ts'

/** How files are checked that can be read twice. */
export interface LintShardsOptions {
  readonly conventions: ResolvedConventions
  /** In how many shards the files are divided. */
  readonly shards: number
  /** Who reads them. */
  readonly crew: Crew
  /** How many spans are held at most. */
  readonly heldSpans?: number | undefined
}

/** So many spans, of 2 KB or so, fit into the memory that a run may take. */
const mostHeldSpans = 100_000

/** Tasks, but for what is the same in all of them. */
type Plan = readonly Pick<ShardTask, 'shard' | 'firstLines' | 'number' | 'pass'>[]

/**
 * Checks files that can be read twice: the first time it is only looked where each trace ends, so that the second time each
 * trace is checked as soon as it is whole, and few are held. Where many would be held all the same, the files are read
 * several times, each time for a part of the traces.
 */
export async function lintShards(files: readonly SizedFile[], options: LintShardsOptions): Promise<LintOutcome> {
  const { conventions, crew, heldSpans } = options
  const shards = await makeShards(files, options.shards)
  const scans = await Promise.all(shards.map((shard, number) => crew.scan(shard, number)))
  const foresight = foresee(scans)
  const plan = isToBeSplit(foresight, shards.length, heldSpans)
    ? shards.map((shard, number) => ({ shard, firstLines: firstLinesOf(shards, scans, number), number }))
    : passesOver(await makeShards(files, 1), Math.ceil(foresight.mostHeld / (heldSpans ?? mostHeldSpans)))
  const { table } = foresight
  const { columns } = table
  const checked = await Promise.all(plan.map((task) => crew.check({ ...task, columns, heldSpans })))
  return mergeChecked([...checked, checkParts(checked, conventions, table)], conventions, table.lastOf)
}

/** The spans of traces that lie in several shards are copied from thread to thread, which is only worth it for few. */
function isToBeSplit({ spans, mostHeld, crossing }: Foresight, shards: number, most: number = mostHeldSpans): boolean {
  return shards > 1 && mostHeld * shards <= most && crossing <= Math.min(most, Math.max(spans / 10, 1000))
}

function passesOver([shard = []]: readonly Shard[], passes: number): Plan {
  const whole = { shard, firstLines: shard.map(() => 1) }
  if (passes <= 1) return [whole]
  return Array.from({ length: passes }, (_, pass) => ({ ...whole, pass: [pass, passes] as const }))
}

/** The number of the first line of each segment of a shard, in its file. */
function firstLinesOf(shards: readonly Shard[], scans: readonly ShardScan[], number: number): readonly number[] {
  const lines = new Map<string, number>()
  const firstLines = shards.map((shard, i) =>
    shard.map(({ path }, j) => {
      const line = lines.get(path) ?? 1
      lines.set(path, line + (scans[i]?.lines[j] ?? 0))
      return line
    }),
  )
  return firstLines[number] ?? []
}

/** Checks the traces that lie in several shards. */
function checkParts(
  checked: readonly CheckedShard[],
  conventions: ResolvedConventions,
  { lastOf }: TraceTable,
): CheckedTraces {
  const checker = new TraceChecker(conventions, {})
  const byTrace = Map.groupBy(
    checked.flatMap(({ parts }) => parts),
    ({ traceId }) => traceId,
  )
  const order = ([traceId]: readonly [string, unknown]): number => lastOf(traceId) ?? Infinity
  for (const [, parts] of [...byTrace].sort((a, b) => order(a) - order(b))) {
    const file = parts[0]?.file ?? ''
    for (const trace of buildTraces(parts.flatMap(({ spans }) => spans))) checker.check(trace, file)
  }
  return checker.end()
}
