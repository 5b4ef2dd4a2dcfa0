import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Io } from '../io.ts'
import { configNames } from '../load-config.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { lookAtProject, type ProjectFacts } from './project.ts'
import { configTemplate, pluginLines, testTemplate, vitestTemplate } from './templates.ts'

/**
 * `spanwright init`: writes conventions, a first test and, where there is none, a config of Vitest.
 * @throws UsageError for files that are there already, unless forced; nothing is written then.
 */
export function initCommand({ force = false }: { readonly force?: boolean }, { cwd, stdout }: Io): void {
  const project = lookAtProject(cwd)
  const config = configNames.find((name) => existsSync(join(cwd, name))) ?? `spanwright.config.${project.extension}`
  const files = new Map([
    [config, configTemplate],
    ['test/telemetry.test.ts', testTemplate],
  ])
  if (project.vitestConfig === undefined)
    files.set(`vitest.config.${project.extension}`, vitestTemplate(config, project.service))
  const present = [...files.keys()].filter((file) => existsSync(join(cwd, file)))
  if (present.length > 0 && !force) {
    const them = present.length === 1 ? 'it' : 'them'
    throw new UsageError(
      `Nothing was written, because ${present.join(' and ')} ${present.length === 1 ? 'is' : 'are'} there already. ` +
        `--force overwrites ${them}.`,
    )
  }
  for (const [file, text] of files) write(join(cwd, file), text)
  stdout.write(`Wrote:\n${[...files.keys()].map((file) => `  ${file}\n`).join('')}${nextSteps(project, config)}`)
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${reasonOf(error)}.`)
  }
}

const installers = {
  npm: 'npm install --save-dev',
  pnpm: 'pnpm add --save-dev',
  yarn: 'yarn add --dev',
  bun: 'bun add --dev',
}
const runners = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' }

function nextSteps({ vitestConfig, packageManager, missing, service }: ProjectFacts, config: string): string {
  const [importLine, pluginLine] = pluginLines(config, service)
  const steps = [
    ...(vitestConfig === undefined ? [] : [`Add to ${vitestConfig}:\n  ${importLine}\n  ${pluginLine}`]),
    ...(missing.length === 0 ? [] : [`Install what is missing:\n  ${installers[packageManager]} ${missing.join(' ')}`]),
    `Run the test:\n  ${runners[packageManager]} vitest run`,
  ]
  return `\n${steps.join('\n\n')}\n`
}
