import type { Span } from '../../src/trace/span.ts'

/** Where an open span was started, as far as its stack tells: the nearest frame that is not a package's. */
export function startedAt({ startStack }: Span): string {
  const frames = (startStack ?? '').split('\n').filter((line) => /^\s*at /.test(line))
  const frame = frames.find((line) => !/node_modules|node:/.test(line))
  const place = frame?.match(/\(?([^\s()]+:\d+:\d+)\)?$/)?.[1]
  return place === undefined ? '' : `, started at ${place}`
}
