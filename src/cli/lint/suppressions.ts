import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { type Baseline, prune, readBaseline, suppress, writeBaseline } from '../../lint/baseline.ts'
import { BaselineError } from '../../lint/baseline-error.ts'
import type { Finding } from '../../lint/finding.ts'
import type { Io } from '../io.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import type { LintOptions } from './options.ts'
import { countOfThings } from '../../report/support/words.ts'

const defaultFile = 'spanwright-suppressions.json'

/** The file of suppressions of a run. */
export interface SuppressionsFile {
  readonly path: string
  readonly name: string
  /** As it was read; empty where there is none. */
  readonly baseline: Baseline
}

/**
 * Reads the suppressions that a run goes by.
 * @throws UsageError for a file that was asked for and is not there; BaselineError for one that cannot be used.
 */
export async function readSuppressions(options: LintOptions, cwd: string): Promise<SuppressionsFile> {
  const { suppressionsLocation: asked, suppressAll, suppressRule } = options
  const path = resolve(cwd, asked ?? defaultFile)
  const file = { path, name: relative(cwd, path) }
  if (!existsSync(path)) {
    if (asked === undefined || suppressAll || suppressRule) return { ...file, baseline: new Map() }
    throw new UsageError(`There is no file of suppressions "${asked}" in ${cwd}. --suppress-all writes it.`)
  }
  try {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new BaselineError(file.name, reasonOf(error))
    })
    return { ...file, baseline: readBaseline(text, file.name) }
  } catch (error) {
    if (suppressAll && error instanceof BaselineError) return { ...file, baseline: new Map() }
    throw error
  }
}

/**
 * Writes the suppressions anew, where the options ask for it, and gives those that hold then.
 * @param isWhole Whether all of the input was seen; what is not found then is gone.
 */
export async function updateSuppressions(
  { path, name, baseline }: SuppressionsFile,
  findings: readonly Finding[],
  isWhole: boolean,
  { suppressAll, suppressRule, pruneSuppressions }: LintOptions,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<Baseline> {
  if (!suppressAll && !suppressRule && !pruneSuppressions) return baseline
  if (pruneSuppressions && !isWhole) {
    stderr.write(`${name} was not pruned: without the whole input, it is not known what is not used any more.\n`)
    return baseline
  }
  const updated = pruneSuppressions
    ? prune(baseline, findings)
    : suppress(baseline, findings, suppressAll ? undefined : suppressRule)
  await writeFile(path, writeBaseline(updated)).catch((error: unknown) => {
    throw new UsageError(`The suppressions cannot be written to ${name}: ${reasonOf(error)}.`)
  })
  stderr.write(`${name} holds ${countOfThings(updated.size, 'suppression')} now, ${baseline.size} before.\n`)
  return updated
}
