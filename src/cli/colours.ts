import { styleText } from 'node:util'
import type { Io } from './io.ts'

/** Whether to colour what goes to stdout: by the option, else by FORCE_COLOR, NO_COLOR, else on a terminal. */
export function wantsColours(asked: boolean | undefined, { env, stdout }: Io): boolean {
  if (asked !== undefined) return asked
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  const no = env['NO_COLOR']
  if (no !== undefined && no !== '') return false
  return stdout.isTerminal && env['TERM'] !== 'dumb'
}

/** Makes a text bold. */
export function bold(text: string, colours: boolean): string {
  return colours ? styleText('bold', text, { validateStream: false }) : text
}
