import { writeSync } from 'node:fs'

/*
 * Runs a command of this package and writes to stderr, as the last line, the most memory in bytes that the process held.
 * node with-usage.ts <script> <arguments of the script>
 */
process.argv.splice(1, 1)
process.on('exit', () => writeSync(2, `\n${process.resourceUsage().maxRSS * 1024}`))
await import(process.argv[1] ?? '')
