import { isBuiltin } from 'node:module'
import { type Asked, definitionsOf, type ModuleDefinition } from './instrumentation.ts'
import { type PackageFile, packageNameOf, packageVersion } from './package-file.ts'
import type { Sighting } from './sightings.ts'
import type { Cause, Unpatched } from './unpatched.ts'

/** What is known of the modules of a worker, for telling which instrumentation missed one and why. */
export interface Evidence {
  hasPatched(asked: Asked): boolean
  /** The module as the code under test imported or required it. */
  sighting(moduleName: string): Sighting | undefined
  /** The package's file that was loaded before the instrumentations were set up. */
  loadedBefore(packageName: string): PackageFile | undefined
  /** The package's file that the test runner imported from Node. */
  imported(packageName: string): PackageFile | undefined
  /** The package's file that the test runner evaluated itself. */
  inlined(packageName: string): PackageFile | undefined
}

/** The modules that the asked-for instrumentations should have patched and did not. */
export function diagnose(asked: readonly Asked[], evidence: Evidence): Unpatched[] {
  return asked.flatMap((each) => missed(each, evidence))
}

function missed(asked: Asked, evidence: Evidence): Unpatched[] {
  const found: Unpatched[] = []
  const seen: Unpatched[] = []
  for (const [name, definitions] of byModule(definitionsOf(asked.instrumentation))) {
    const report = (cause: Cause, at: { folder?: string; file?: string }): Unpatched =>
      unpatched(asked, name, definitions, cause, at)
    const inlined = evidence.inlined(name)
    const sighting = evidence.sighting(name)
    const early = evidence.loadedBefore(name)
    if (inlined) found.push(report({ kind: 'inlined' }, inlined))
    else if (early && (sighting ?? evidence.imported(name))) found.push(report({ kind: 'loaded-before' }, early))
    else if (sighting) seen.push(report(causeOf(definitions, sighting), sighting))
  }
  // One patched module is enough: an instrumentation may name a package for each major version of a library.
  return found.length > 0 || evidence.hasPatched(asked) ? found : seen.slice(0, 1)
}

function byModule(definitions: readonly ModuleDefinition[]): Map<string, ModuleDefinition[]> {
  return Map.groupBy(definitions, ({ name }) => (isBuiltin(name) ? name : packageNameOf(name)))
}

function causeOf(definitions: readonly ModuleDefinition[], sighting: Sighting): Cause {
  if (sighting.obstacle !== undefined) return { kind: 'other', obstacle: sighting.obstacle }
  const looked = definitions.some(({ patch, moduleVersion }) => patch !== undefined && moduleVersion !== undefined)
  return { kind: looked ? 'version' : 'other' }
}

function unpatched(
  { entry, instrumentation }: Asked,
  moduleName: string,
  definitions: readonly ModuleDefinition[],
  cause: Cause,
  { folder, file }: { folder?: string; file?: string },
): Unpatched {
  const installed = folder === undefined ? undefined : packageVersion(folder)
  const ranges = definitions.flatMap((each) => [each, ...(each.files ?? [])]).flatMap((each) => each.supportedVersions)
  return {
    entry,
    instrumentationName: instrumentation.instrumentationName,
    moduleName,
    supported: [...new Set(ranges)],
    cause,
    ...(installed !== undefined && { installed }),
    ...(file !== undefined && { file }),
  }
}
