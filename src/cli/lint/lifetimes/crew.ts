import { checkShard, type CheckedShard, type ShardTask, type ShardTools } from './check-shard.ts'
import { scanShard, type ShardScan } from './scan-shard.ts'
import type { Shard } from './shards.ts'

/** Who reads shards: this thread, or others. */
export interface Crew {
  scan(shard: Shard, number: number): Promise<ShardScan>
  check(task: ShardTask): Promise<CheckedShard>
  end(): Promise<void>
}

/** This thread, which takes one shard after the other. */
export function ownThread(tools: ShardTools): Crew {
  let last: Promise<unknown> = Promise.resolve()
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  return {
    scan: (shard, number) => queue(() => scanShard(shard, number, tools.pieceSize)),
    check: (task) => queue(() => checkShard(task, tools)),
    end: () => Promise.resolve(),
  }
}
