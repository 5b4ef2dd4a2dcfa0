import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import type { TestProject, Vitest } from 'vitest/node'
import { resolveOptions, type SpanwrightOptions, type WorkerOptions } from './options.ts'
import { SpanwrightReporter } from './reporter.ts'

const here = fileURLToPath(import.meta.url)

/**
 * The plugin for vitest.config.ts: makes every test see the traces that its own actions caused, and registers the
 * matchers.
 *
 * @throws TypeError for options that are not known; Error for a pool that cannot be served.
 * @example
 * export default defineConfig({ plugins: [spanwright({ instrumentations: './otel.ts' })] })
 */
export function spanwright(options: SpanwrightOptions = {}): Plugin {
  return {
    name: 'spanwright',
    config: () => ({ test: { server: { deps: dependencyOptions() } } }),
    configureVitest({ project, vitest }) {
      refusePool(project.config.pool)
      const resolved = resolveOptions(options, project.config.root, project.config.pool)
      project.provide('spanwright', resolved)
      addSetupFiles(project, resolved)
      addReporter(vitest)
    },
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const setupFiles = ['setup-instrumentations', 'setup'].map((name) => join(dirname(here), name + extname(here)))

/**
 * Spanwright's own files run as Node loads them, also where the package is linked, so that a worker has one copy. But for
 * the set-up: it registers hooks for each test file, and so must be evaluated for each.
 */
function dependencyOptions(): { readonly inline: RegExp[]; readonly external: RegExp[] } {
  return {
    inline: setupFiles.map((file) => new RegExp(`^${escapeRegExp(file)}$`)),
    external: [new RegExp(`^${escapeRegExp(root)}`)],
  }
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}

/**
 * Instrumentations go before the project's own set-up, and everything else after it, so that a provider of the project's
 * own is there first.
 */
function addSetupFiles({ config }: TestProject, { instrumentations }: WorkerOptions): void {
  const [first, last] = setupFiles as [string, string]
  config.setupFiles = [...(instrumentations.length > 0 ? [first] : []), ...config.setupFiles, last]
}

function addReporter({ config }: Vitest): void {
  const reporters = config.reporters as unknown[]
  if (!reporters.some((reporter) => reporter instanceof SpanwrightReporter)) reporters.push(new SpanwrightReporter())
}

function refusePool(pool: string): void {
  if (pool !== 'vmThreads' && pool !== 'vmForks') return
  throw new Error(
    `Spanwright does not work in the pool "${pool}": it gives each test file globals and modules of its own, which ` +
      'OpenTelemetry and its instrumentations do not survive. Set `test.pool` to "forks" or "threads".',
  )
}
