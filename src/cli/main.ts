#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import type { Output } from './io.ts'

enableCompileCache()
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
process.on('SIGINT', () => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  process.exit(130)
})

const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  cwd: process.cwd(),
  env: process.env,
  now: () => performance.now(),
})

/** Who reads only the start of the output closes the pipe; that is not an error of the command. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    columns: stream.columns ?? 80,
  }
}
