import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Project, repositoryScript, Workbench } from './support/project.ts'

const sdks = ['sdk-1', 'sdk-2', 'sdk-3'] as const

interface Outcome {
  readonly model: string
  readonly loaded: Readonly<Record<string, string>>
}

const workbench = new Workbench()
const projects = new Map<string, Project>()

beforeAll(async () => {
  const tarball = await workbench.pack()
  const install = async (name: string, ...sources: string[]): Promise<void> => {
    projects.set(name, await workbench.install(name, tarball, `${name}/project`, ...sources))
  }
  await Promise.all([...sdks.map((name) => install(name, 'project')), install('sdk-none')])
}, 120_000)

afterAll(() => workbench[Symbol.dispose]())

function project(name: string): Project {
  const found = projects.get(name)
  if (!found) throw new Error(`${name} was not installed.`)
  return found
}

async function runScenario(name: string, mode: string): Promise<Outcome> {
  const { status, stdout, stderr } = await project(name).node('scenario.ts', mode)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as Outcome
}

describe.each(sdks)('%s', (name) => {
  test.each(['own', 'attached'])('records the same model as any other, with the %s provider', async (mode) => {
    const { model } = await runScenario(name, mode)
    await expect(model).toMatchFileSnapshot(join(import.meta.dirname, `${mode}.snapshot.txt`))
  })

  test('takes a recorder as a span processor in its own types', { timeout: 30_000 }, async () => {
    const { stdout } = await project(name).node(repositoryScript('typescript/bin/tsc'), '--project', '.')
    expect(stdout).toBe('')
  })
})

test('each SDK was the one that is meant, from its own project', async () => {
  const loaded: Record<string, string[]> = {}
  for (const name of sdks) {
    const packages = Object.entries((await runScenario(name, 'own')).loaded)
    for (const [folder] of packages) expect(folder).toContain(project(name).folder)
    loaded[name] = packages.map(([, nameAndVersion]) => nameAndVersion)
  }
  expect(loaded).toMatchInlineSnapshot(`
    {
      "sdk-1": [
        "@opentelemetry/api 1.9.1",
        "@opentelemetry/context-async-hooks 1.30.1",
        "@opentelemetry/core 1.30.1",
        "@opentelemetry/resources 1.30.1",
        "@opentelemetry/sdk-trace-base 1.30.1",
        "@opentelemetry/semantic-conventions 1.28.0",
      ],
      "sdk-2": [
        "@opentelemetry/api 1.9.1",
        "@opentelemetry/context-async-hooks 2.12.0",
        "@opentelemetry/core 2.12.1",
        "@opentelemetry/resources 2.12.1",
        "@opentelemetry/sdk-trace 2.12.1",
        "@opentelemetry/sdk-trace-base 2.12.1",
        "@opentelemetry/semantic-conventions 1.45.0",
      ],
      "sdk-3": [
        "@opentelemetry/api 1.10.0",
        "@opentelemetry/context-async-hooks 3.1.1",
        "@opentelemetry/core 3.1.1",
        "@opentelemetry/resources 3.1.1",
        "@opentelemetry/sdk-trace 3.1.1",
        "@opentelemetry/semantic-conventions 1.45.0",
      ],
    }
  `)
})

test('without an SDK, the error says which to install', async () => {
  const { status, stderr } = await project('sdk-none').node(
    '--input-type=module',
    '--eval',
    'import { record } from "spanwright"; record()',
  )
  expect(status).toBe(1)
  expect(
    stderr
      .split('\n')
      .filter((line) => /Error:|Install/.test(line))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "Error: No OpenTelemetry tracing SDK is installed, so there is nothing to make spans with.
    Install one: \`npm install --save-dev @opentelemetry/sdk-trace-base\` (with @opentelemetry/api 1.9) or \`npm install --save-dev @opentelemetry/sdk-trace\` (with @opentelemetry/api 1.10)."
  `)
})
