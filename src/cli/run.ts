import { CommanderError } from 'commander'
import { commanderMessage } from './commander-message.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'

/** Errors that say all there is to say; a stack would only hide it. */
const plainErrors: ReadonlySet<string> = new Set(['UsageError', 'ConventionsError', 'RegistryError', 'BaselineError'])

/**
 * Runs a command line.
 * @returns the exit code.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0
  const program = createProgram(io, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      const name = program.commands.find((command) => command.name() === argv[0])?.name()
      const command = name === undefined ? 'spanwright' : `spanwright ${name}`
      if (error.code !== 'commander.help') io.stderr.write(`${commanderMessage(error, command)}\n`)
      return 2
    }
    io.stderr.write(`${printError(error)}\n`)
    return 2
  }
}

function printError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return plainErrors.has(error.name) ? error.message : (error.stack ?? error.message)
}
