import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { reasonOf, UsageError } from '../usage-error.ts'

/** A file to be read. */
export interface FileInput {
  /** As reports call it. */
  readonly name: string
  readonly path: string
}

/** Something else to be read, such as the standard input. */
interface StreamInput {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What is to be read. */
export type LintInput = FileInput | StreamInput

const installed = '**/node_modules/**'
const extensions = ['json', 'jsonl', 'ndjson']

/**
 * Finds what the arguments of the command stand for: files, folders, globs and the standard input; each once, in the order
 * of the arguments, and what one of them stands for sorted.
 *
 * @throws UsageError for no arguments, and for one that stands for no file.
 */
export async function findInputs(
  patterns: readonly string[],
  { cwd, stdin }: { readonly cwd: string; readonly stdin: AsyncIterable<Uint8Array> },
): Promise<readonly LintInput[]> {
  if (patterns.length === 0) {
    throw new UsageError('Nothing is to be read. Name files, folders or globs, or - for the standard input.')
  }
  const inputs = new Map<string, LintInput>()
  for (const pattern of patterns) {
    if (pattern === '-') inputs.set('-', { name: '<stdin>', chunks: stdin })
    else for (const path of await findFiles(pattern, cwd)) inputs.set(path, { name: relative(cwd, path), path })
  }
  return [...inputs.values()]
}

async function findFiles(pattern: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, pattern)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error && !isMissing(found)) {
    throw new UsageError(`${pattern} cannot be looked at: ${reasonOf(found)}.`)
  }
  if (!(found instanceof Error)) return found.isDirectory() ? filesBeneath(path, pattern) : [path]
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) throw new UsageError(`There is no file "${pattern}" in ${cwd}.`)
  const ignore = pattern.includes('node_modules') ? [] : [installed]
  const files = await glob(pattern, { cwd, absolute: true, expandDirectories: false, ignore })
  if (files.length > 0) return files.toSorted()
  throw new UsageError(`No file fits the pattern "${pattern}" in ${cwd}.`)
}

async function filesBeneath(folder: string, pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(`**/*.{${extensions.join(',')}}`, {
    cwd: folder,
    absolute: true,
    ignore: [installed],
  })
  if (files.length > 0) return files.toSorted()
  throw new UsageError(`The folder "${pattern}" holds no ${extensions.map((one) => `.${one}`).join(', ')} file.`)
}

function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR'
}
