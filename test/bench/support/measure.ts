import type { Benchmark } from './benchmark.ts'

const { benchmark } = (await import(process.argv[2] ?? '')) as { benchmark: Benchmark }
const { unit, limit, processes = 1 } = benchmark
process.stdout.write(JSON.stringify({ value: await benchmark.measure(), unit, limit, processes }))
