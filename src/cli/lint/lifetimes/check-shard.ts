import type { ResolvedConventions } from '../../../lint/resolve-conventions.ts'
import type { SpanData } from '../../../trace/span-data.ts'
import { type CheckedTraces, TraceChecker } from './trace-checker.ts'
import { readSegment } from './read-segment.ts'
import type { Shard } from './shards.ts'
import { type TraceColumns, TraceTable } from './trace-table.ts'

/** What one thread is to check. */
export interface ShardTask {
  readonly shard: Shard
  /** The number of the first line of each segment. */
  readonly firstLines: readonly number[]
  /** What is known of all traces. */
  readonly columns: TraceColumns
  /** The number of the shard, where there are several: traces that lie in others too are not checked but handed over. */
  readonly number?: number
  /** Which of so many passes it is, where not all traces are checked at once. */
  readonly pass?: readonly [pass: number, passes: number]
  readonly heldSpans?: number | undefined
}

/** The spans that a shard has of a trace that lies in others too. */
interface TracePart {
  readonly traceId: string
  /** The file of the first of them. */
  readonly file: string
  readonly spans: SpanData[]
}

/** What was found in a shard. */
export interface CheckedShard extends CheckedTraces {
  readonly parts: readonly TracePart[]
}

/** What a thread needs beside its task. */
export interface ShardTools {
  readonly conventions: ResolvedConventions
  readonly onProgress?: ((spans: number, traces: number) => void) | undefined
  readonly now?: (() => number) | undefined
  /** How many bytes are read at a time. */
  readonly pieceSize?: number | undefined
}

/** Checks the traces that lie in a shard alone, and collects the spans of the others. */
export async function checkShard(task: ShardTask, tools: ShardTools): Promise<CheckedShard> {
  const { shard, firstLines, columns, heldSpans } = task
  const { conventions, onProgress, now, pieceSize } = tools
  const table = new TraceTable(columns)
  const parts = new Map<string, TracePart>()
  const takes = takesOf(task, table, parts)
  const checker = new TraceChecker(conventions, { lastOf: table.lastOf, takes, heldSpans, onProgress, now })
  for (const [i, segment] of shard.entries()) {
    let reached = 0
    const chunks = readSegment(segment, (offset) => (reached = offset), pieceSize)
    await checker.read(chunks, { name: segment.name, firstLine: firstLines[i] }, () => reached)
  }
  const checked = checker.end()
  // Each pass meets the same faults.
  const faults = task.pass && task.pass[0] > 0 ? { faults: [], left: [] } : checked.faults
  return { ...checked, faults, parts: [...parts.values()] }
}

function takesOf(
  { number, pass }: ShardTask,
  table: TraceTable,
  parts: Map<string, TracePart>,
): ((span: SpanData, file: string) => boolean) | undefined {
  if (pass) {
    const [turn, passes] = pass
    return ({ traceId }) => table.passOf(traceId, passes) === turn
  }
  if (number === undefined) return undefined
  return (span, file) => {
    const { traceId } = span
    if (table.shardOf(traceId) === number) return true
    const part = parts.get(traceId)
    if (part) part.spans.push(span)
    else parts.set(traceId, { traceId, file, spans: [span] })
    return false
  }
}
