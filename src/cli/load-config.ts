import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Conventions } from '../lint/conventions.ts'
import { ConventionsError } from '../lint/conventions-error.ts'
import { importConventions, loadConventions } from '../lint/load-conventions.ts'
import type { ResolvedConventions, RuleLibrary } from '../lint/resolve-conventions.ts'
import { builtinLibrary } from '../rules/library.ts'
import type { ConfigOptions } from './lint/options.ts'
import { UsageError } from './usage-error.ts'

/** The configs that are looked for in the current folder. */
export const configNames: readonly string[] = ['ts', 'mts', 'js', 'mjs'].map((end) => `spanwright.config.${end}`)

/** The conventions in effect, and where they come from. */
export interface LoadedConfig {
  readonly conventions: ResolvedConventions
  /** As a sentence names it: `spanwright.config.ts`, `the preset "recommended"`. */
  readonly source: string
}

/**
 * Loads the conventions that the options ask for: the config, then the presets, then single rules, later ones first.
 *
 * @throws UsageError, ConventionsError or RegistryError for what cannot be used.
 */
export async function loadConfig(
  { config, preset = [], rule = {} }: ConfigOptions,
  cwd: string,
  library: RuleLibrary = builtinLibrary,
): Promise<LoadedConfig> {
  const file = config === undefined ? configNames.find((name) => existsSync(resolve(cwd, name))) : config || undefined
  if (file !== undefined && !existsSync(resolve(cwd, file))) {
    throw new UsageError(`There is no config "${file}" in ${cwd}.`)
  }
  const base = file === undefined ? undefined : await importConfig(file, cwd, library)
  const presets = base === undefined && preset.length === 0 ? ['recommended'] : preset
  const conventions: Conventions = { extends: [...(base ? [base] : []), ...presets], rules: rule }
  return {
    conventions: await loadConventions(conventions, { library, root: cwd }).catch(asConventionsError),
    source: [...(file === undefined ? [] : [file]), ...presets.map((name) => `the preset "${name}"`)].join(' and '),
  }
}

async function importConfig(file: string, cwd: string, library: RuleLibrary): Promise<Conventions> {
  try {
    return await importConventions(file, cwd, library)
  } catch (error) {
    if (!(error instanceof ConventionsError) || !isUnknownExtension(error.cause)) throw error
    throw new UsageError(
      `${file} is TypeScript, which Node ${process.versions.node} does not load as it runs here. Use Node 22.18 or ` +
        `later, set NODE_OPTIONS=--experimental-strip-types, or write it as ${file.replace(/ts$/, 'js')}.`,
    )
  }
}

function isUnknownExtension(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
}

/** A pattern or a key of a config that is wrong is told as one, without the stack of who found it. */
function asConventionsError(error: unknown): never {
  if (error instanceof TypeError) throw new ConventionsError(error.message, { cause: error })
  throw error
}
