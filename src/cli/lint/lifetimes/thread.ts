import { parentPort, workerData } from 'node:worker_threads'
import { loadConfig } from '../../load-config.ts'
import type { ConfigOptions } from '../options.ts'
import { type CheckedShard, checkShard, type ShardTask } from './check-shard.ts'
import { scanShard, type ShardScan } from './scan-shard.ts'
import type { Shard } from './shards.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly config: ConfigOptions
  readonly cwd: string
  readonly isTimed: boolean
}

/** What a thread is asked to do. It does one thing after the other. */
export type ThreadRequest =
  | { readonly kind: 'scan'; readonly shard: Shard; readonly number: number }
  | { readonly kind: 'check'; readonly task: ShardTask }

/** What a thread says. */
export type Answer =
  | { readonly kind: 'progress'; readonly spans: number; readonly traces: number }
  | { readonly kind: 'done'; readonly value: ShardScan | CheckedShard }

const betweenMs = 200

const { config, cwd, isTimed } = workerData as ThreadData
const loading = loadConfig(config, cwd)
// It is awaited later; until then, that it failed is no news.
loading.catch(() => undefined)
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (request: ThreadRequest) => {
  last = last.then(async () => say({ kind: 'done', value: await answer(request) }))
})

async function answer(request: ThreadRequest): Promise<ShardScan | CheckedShard> {
  if (request.kind === 'scan') return scanShard(request.shard, request.number)
  const { conventions } = await loading
  const now = isTimed ? (): number => performance.now() : undefined
  return checkShard(request.task, { conventions, now, onProgress: progress() })
}

function progress(): (spans: number, traces: number) => void {
  let next = performance.now() + betweenMs
  return (spans, traces) => {
    const now = performance.now()
    if (now < next) return
    next = now + betweenMs
    say({ kind: 'progress', spans, traces })
  }
}

function say(message: Answer): void {
  parentPort?.postMessage(message)
}
