/** Something to measure: `prepare` and `tidy` are not counted. */
export interface Contestant {
  prepare?(): void
  run(): unknown
  tidy?(): void
}

/**
 * How many times the CPU time of a peer something takes. The two alternate in short rounds, in turns first, each on a heap
 * that was just collected; the median over the pairs is what neither a busy machine nor a slow round moves. CPU time is
 * that of all threads, so that garbage which is collected beside the program counts, and waiting for a core does not.
 */
export async function compareCpu(subject: Contestant, peer: Contestant, rounds: number): Promise<number> {
  const ratios: number[] = []
  const warmUp = Math.ceil(rounds / 4)
  for (let round = -warmUp; round < rounds; round++) {
    const swap = round % 2 === 0
    const first = await cpuMs(swap ? peer : subject)
    const second = await cpuMs(swap ? subject : peer)
    if (round >= 0) ratios.push(swap ? second / first : first / second)
  }
  return median(ratios)
}

/** The median of the wall time that something takes, in milliseconds. */
export function medianMs(run: () => unknown, rounds: number): number {
  return median(
    Array.from({ length: rounds }, () => {
      collectGarbage()
      const start = performance.now()
      run()
      return performance.now() - start
    }),
  )
}

/** The median of the CPU time that something takes of this thread, in milliseconds: what else runs does not count. */
export function medianThreadMs(run: () => unknown, rounds: number): number {
  return median(
    Array.from({ length: rounds }, () => {
      collectGarbage()
      return threadMs(run)
    }),
  )
}

/** The CPU time that something takes of this thread, in milliseconds. */
export function threadMs(run: () => unknown): number {
  const start = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('A benchmark needs `node --expose-gc`; `npm run bench` gives it.')
  globalThis.gc()
}

async function cpuMs({ prepare, run, tidy }: Contestant): Promise<number> {
  prepare?.()
  collectGarbage()
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  tidy?.()
  return (user + system) / 1000
}
