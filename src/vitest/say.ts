import type { Vitest } from 'vitest/node'

/** Reporters whose output is read by machines. */
const forMachines = new Set(['json', 'junit', 'tap', 'tap-flat'])

/** Prints below what the run prints itself; to the standard error, where a machine reads the standard output. */
export function say({ config, logger }: Vitest, text: string): void {
  const { outputFile } = config
  const toOutput = (config.reporters as readonly unknown[]).some((reporter) => {
    const name: unknown = Array.isArray(reporter) ? reporter[0] : reporter
    if (typeof name !== 'string' || !forMachines.has(name)) return false
    return typeof outputFile === 'object' ? outputFile[name] === undefined : outputFile === undefined
  })
  if (toOutput) logger.error(text)
  else logger.log(text)
}
