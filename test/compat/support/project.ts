import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const repository = join(import.meta.dirname, '../../..')
const environment = { ...process.env, CI: 'true', VITEST: undefined, NODE_PATH: undefined, NODE_OPTIONS: undefined }

/** What a command printed, and how it ended. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A project that has the packed package installed as a user would. */
export interface Project {
  readonly folder: string
  /** Runs `node` there. */
  node(...args: readonly string[]): Promise<Ended>
  /** Runs an installed command there, as people do. */
  npx(...args: readonly string[]): Promise<Ended>
}

/** A folder outside of the repository, so that nothing in it can find the repository's own packages. */
export class Workbench implements Disposable {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), 'spanwright-compat-')))

  /** Packs the built package. */
  async pack(): Promise<string> {
    const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', this.folder]
    const { stdout } = await run('npm', args, { cwd: repository, env: environment })
    return join(this.folder, stdout.trim())
  }

  /** Copies a project here, from one or more folders, and installs what its lock file says and the packed package. */
  async install(name: string, tarball: string, ...sources: readonly string[]): Promise<Project> {
    const folder = join(this.folder, name)
    mkdirSync(folder)
    for (const source of sources) cpSync(join(import.meta.dirname, '..', source), folder, { recursive: true })
    const flags = ['--no-save', '--prefer-offline', '--ignore-scripts', '--strict-peer-deps', '--no-audit', '--no-fund']
    await run('npm', ['install', ...flags, tarball], { cwd: folder, env: environment })
    return {
      folder,
      node: (...args) => execute(process.execPath, folder, args),
      npx: (...args) => execute('npx', folder, ['--no', ...args]),
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The path of a command's script in the repository's own packages. */
export function repositoryScript(path: string): string {
  return join(repository, 'node_modules', path)
}

async function execute(command: string, cwd: string, args: readonly string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(command, args, { cwd, env: environment, maxBuffer: 1e8 })
    return { status: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string }
    if (typeof code !== 'number') throw error
    return { status: code, stdout, stderr }
  }
}
