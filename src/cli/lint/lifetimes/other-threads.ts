import { Worker } from 'node:worker_threads'
import type { ConfigOptions } from '../options.ts'
import type { ShardTools } from './check-shard.ts'
import { type Crew, ownThread } from './crew.ts'
import type { Answer, ThreadData, ThreadRequest } from './thread.ts'

/** What other threads need to check as this one does. */
export interface OtherThreadsOptions extends ShardTools {
  readonly count: number
  /** Where the conventions come from: functions in them cannot be sent to a thread, so each loads them for itself. */
  readonly config: ConfigOptions
  readonly cwd: string
}

/** This thread and others, which read a shard each. What belongs to no shard is done by this one. */
export function withOtherThreads({ count, config, cwd, onProgress, ...tools }: OtherThreadsOptions): Crew {
  const told: [spans: number, traces: number][] = []
  const tell = (number: number, spans: number, traces: number): void => {
    told[number] = [spans, traces]
    const sum = (place: 0 | 1): number => told.reduce((all, one) => all + one[place], 0)
    onProgress?.(sum(0), sum(1))
  }
  const own = ownThread({ ...tools, onProgress: (spans, traces) => tell(0, spans, traces) })
  const data = { config, cwd, isTimed: tools.now !== undefined }
  const others = Array.from(
    { length: count },
    (_, i) => new Thread(data, (spans, traces) => tell(i + 1, spans, traces)),
  )
  return {
    scan: (shard, number) => others[number - 1]?.ask({ kind: 'scan', shard, number }) ?? own.scan(shard, number),
    check: (task) => others[(task.number ?? 0) - 1]?.ask({ kind: 'check', task }) ?? own.check(task),
    end: async () => void (await Promise.all(others.map((thread) => thread.end()))),
  }
}

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

class Thread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  #error: Error | undefined

  constructor(data: ThreadData, onProgress: (spans: number, traces: number) => void) {
    // Built files and sources end differently.
    const script = import.meta.url.replace(/other-threads(\.\w+)$/, 'thread$1')
    this.#worker = new Worker(new URL(script), { workerData: data })
    this.#worker.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') onProgress(answer.spans, answer.traces)
      else this.#waiting.shift()?.resolve(answer.value)
    })
    this.#worker.on('error', (error: Error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`A thread ended with ${code} before its work was done.`)))
  }

  async ask<T>(request: ThreadRequest): Promise<T> {
    if (this.#error) throw this.#error
    const answer = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
    this.#worker.postMessage(request)
    return (await answer) as T
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#error ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#error)
  }
}
