import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inspectRegistry, type ReadRegistryOptions } from '../../../src/semconv/weaver/read-registry.ts'
import { drawRegistryProblems } from '../../../src/semconv/weaver/problems.ts'
import type { AttributeUse, Registry } from '../../../src/semconv/registry.ts'

/** Writes files to a new folder, which is there until the test is over, and gives its path. */
export async function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'spanwright-registry-'))
  onTestFinished(() => rm(root, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

/** Reads the registry `telemetry` of these files; problems come as text, with paths relative to the folder of the files. */
export async function inspectFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  { path = 'telemetry', ...options }: ReadRegistryOptions & { readonly path?: string } = {},
): Promise<{ registry: Registry; problems: string }> {
  const root = await writeFiles(files)
  const { registry, problems } = await inspectRegistry(join(root, path), options)
  return { registry, problems: drawRegistryProblems(problems).replaceAll(`${root}/`, '') }
}

/** Reads a registry of a single file. */
export function inspectYaml(
  yaml: string,
  options?: ReadRegistryOptions,
): Promise<{ registry: Registry; problems: string }> {
  return inspectFiles({ 'telemetry/file.yaml': yaml }, options)
}

/** The attributes of a span or an entity in one line each: `acme.order.id required sampling`. */
export function drawUses(signal: { readonly attributes: ReadonlyMap<string, AttributeUse> } | undefined): string[] {
  return [...(signal?.attributes.values() ?? [])].map(({ name, level, condition, samplingRelevant }) =>
    [name, level, condition && `(${condition})`, samplingRelevant && 'sampling'].filter(Boolean).join(' '),
  )
}
