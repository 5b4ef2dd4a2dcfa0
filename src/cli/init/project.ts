import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** What \`init\` has to know of a project. */
export interface ProjectFacts {
  /** The extension of modules that Node and Vite both take for ESM here. */
  readonly extension: 'ts' | 'mts'
  /** What its telemetry may call it: the package's name without its scope, else the folder's. */
  readonly service: string
  /** The config of Vitest or Vite that is there. */
  readonly vitestConfig: string | undefined
  readonly packageManager: PackageManager
  /** The packages that are needed and that package.json does not name. */
  readonly missing: readonly string[]
}

type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
]

const needed: readonly (readonly [request: string, ...anyOf: string[]])[] = [
  ['spanwright', 'spanwright'],
  ['vitest', 'vitest'],
  ['@opentelemetry/api@1.9', '@opentelemetry/api'],
  ['@opentelemetry/sdk-trace-base', '@opentelemetry/sdk-trace-base', '@opentelemetry/sdk-trace'],
]

interface PackageJson {
  readonly name?: string
  readonly type?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * Looks at the project in a folder.
 * @throws UsageError where there is no package.json, or none that can be read.
 */
export function lookAtProject(cwd: string): ProjectFacts {
  const { name = basename(cwd), type, dependencies, devDependencies } = readPackageJson(join(cwd, 'package.json'))
  const installed = { ...dependencies, ...devDependencies }
  return {
    service: name.replace(/^.*\//, '').replaceAll(/[^\w.-]/g, '-'),
    extension: type === 'module' ? 'ts' : 'mts',
    vitestConfig: readdirSync(cwd)
      .filter((name) => /^vite(st)?\.config\.[cm]?[jt]s$/.test(name))
      .sort()
      .at(-1),
    packageManager: lockFiles.find(([file]) => existsSync(join(cwd, file)))?.[1] ?? 'npm',
    missing: needed.filter(([, ...anyOf]) => !anyOf.some((name) => name in installed)).map(([request]) => request),
  }
}

function readPackageJson(path: string): PackageJson {
  if (!existsSync(path)) {
    throw new UsageError('There is no package.json in this folder. Run this where it is, or `npm init` first.')
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PackageJson
  } catch {
    throw new UsageError(`${path} is not JSON.`)
  }
}
