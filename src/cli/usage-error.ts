import { closestText } from '../trace/closest-text.ts'

/** A command line that cannot be followed. It is told without a stack, and the command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A name that is not known, with the nearest that is. */
export function unknownName(what: string, name: string, known: Iterable<string>, listing?: string): UsageError {
  const names = [...known]
  const closest = closestText(name, names)
  const guess = closest === undefined ? '' : ` Did you mean "${closest}"?`
  return new UsageError(`There is no ${what} "${name}".${guess} ${listing ?? `There are: ${names.join(', ')}.`}`)
}

/** What a system error says, in words and with its code. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const words = code === undefined ? undefined : reasons[code]
  return words === undefined ? message : `${words} (${code})`
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left',
}
