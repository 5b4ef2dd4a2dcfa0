import * as module from 'node:module'
import { join } from 'node:path'
import { registeredMeterProvider } from '../globals.ts'
import { diagnose } from './diagnose.ts'
import { type EvaluatedModules, evaluatedPackages } from './evaluated.ts'
import { ImportHooks } from './hooks.ts'
import type { Asked } from './instrumentation.ts'
import { type ImportModule, loadEntries } from './load-entries.ts'
import { loadedBefore } from './loaded-before.ts'
import { PatchLog } from './patch-log.ts'
import { requireBuiltins } from './require-first.ts'
import { Sightings } from './sightings.ts'
import { explainUnpatched } from './unpatched.ts'
import { Wanted } from './wanted.ts'

/** What to instrument in this worker, and how to get at it. */
export interface InstrumentOptions {
  /** The folder of the project: paths and packages of the entries are read from here. */
  readonly root: string
  /** Paths of modules that default-export instrumentations, or names of packages that export one's class. */
  readonly instrumentations: readonly string[]
  /** Imports a module as the tests do, so that an entry may be TypeScript: `(path) => import(path)`. */
  readonly importModule: ImportModule
  /** The modules that the test runner has evaluated so far; without it, two of the causes of `check` are never found. */
  readonly evaluated?: () => EvaluatedModules
  /** The pool that this worker belongs to, by the test runner's name. */
  readonly pool?: string
}

/** The instrumentations of this worker. */
export interface Instrumented {
  /**
   * Holds the instrumentations against what the code under test has loaded since.
   *
   * @throws Error when one patched nothing although a package of it was loaded, with the versions and the way out;
   *   each such package is told once a worker
   */
  check(): void
  /**
   * Lets the instrumentations measure with the meter provider that is registered now. They took their meters when they were
   * made, and the API hands out none that follow a later registration, as its tracers do.
   */
  useMeterProvider(): void
  /**
   * Takes the patches back and stops watching imports. Wrapped exports of ES modules cannot be unwrapped.
   * Calling `instrument` with the same entries puts everything back.
   */
  disable(): void
}

interface Kept {
  readonly key: string
  readonly instrumented: Promise<Instrumented & { enable(): void }>
}

// The test runner may evaluate this file once for each test file of a worker.
const slot = Symbol.for('spanwright.instrumented')

/**
 * Makes OpenTelemetry instrumentations patch what the code under test imports from here on, whether the import runs
 * natively or through a test runner that resolves modules itself. Nothing is loaded that is not imported, but for the
 * modules of Node that an instrumentation names. One call holds for a worker: calling again with the same entries gives
 * the same instrumentations.
 *
 * @throws Error for an entry that is not there or gives no instrumentation, and where imports cannot be watched
 * @example
 * const instrumented = await instrument({ root, instrumentations: ['./otel.ts'], importModule: (path) => import(path) })
 * // after the test file's tests:
 * instrumented.check()
 */
export async function instrument(options: InstrumentOptions): Promise<Instrumented> {
  const key = JSON.stringify([options.root, options.instrumentations])
  const holder: typeof globalThis & { [slot]?: Kept } = globalThis
  let kept = holder[slot]
  if (kept?.key !== key) {
    const previous = kept?.instrumented
    kept = { key, instrumented: setUp(options, previous) }
    holder[slot] = kept
  }
  const instrumented = await kept.instrumented
  instrumented.enable()
  return instrumented
}

async function setUp(
  options: InstrumentOptions,
  previous: Promise<Instrumented> | undefined,
): Promise<Instrumented & { enable(): void }> {
  assertWatchable(options.pool)
  const standing = await previous?.catch(() => undefined)
  standing?.disable()
  return new Worker(options, await loadEntries(options.root, options.instrumentations, options.importModule))
}

class Worker implements Instrumented {
  readonly #options: InstrumentOptions
  readonly #asked: readonly Asked[]
  readonly #wanted: Wanted
  readonly #patches = new PatchLog()
  readonly #sightings = new Sightings()
  readonly #early: ReturnType<typeof loadedBefore>
  readonly #hooks: ImportHooks
  readonly #told = new Set<string>()

  constructor(options: InstrumentOptions, asked: readonly Asked[]) {
    this.#options = options
    this.#asked = asked
    this.#wanted = new Wanted(asked)
    this.#early = loadedBefore(this.#wanted, options.evaluated?.() ?? [])
    this.#hooks = new ImportHooks(this.#wanted, this.#sightings)
    for (const { instrumentation } of asked) this.#patches.watch(instrumentation)
  }

  enable(): void {
    for (const { instrumentation } of this.#asked) instrumentation.enable()
    this.#hooks.register()
    requireBuiltins(this.#wanted.builtins, join(this.#options.root, 'package.json'))
    for (const name of this.#wanted.builtins) this.#sightings.add(name, {})
  }

  check(): void {
    const modules = this.#options.evaluated?.() ?? []
    const imported = evaluatedPackages(modules, this.#wanted, { external: true })
    const inlined = evaluatedPackages(modules, this.#wanted, { external: false })
    const texts = diagnose(this.#asked, {
      hasPatched: ({ instrumentation }) => this.#patches.hasPatched(instrumentation),
      sighting: (name) => this.#sightings.get(name),
      loadedBefore: (name) => this.#early.get(name),
      imported: (name) => imported.get(name),
      inlined: (name) => inlined.get(name),
    }).map(explainUnpatched)
    const news = texts.filter((text) => !this.#told.has(text))
    for (const text of news) this.#told.add(text)
    if (news.length > 0) throw new Error(news.join('\n\n'))
  }

  useMeterProvider(): void {
    const provider = registeredMeterProvider()
    if (provider) for (const { instrumentation } of this.#asked) instrumentation.setMeterProvider?.(provider)
  }

  disable(): void {
    this.#hooks.deregister()
    for (const { instrumentation } of this.#asked) instrumentation.disable()
    if (this.#wanted.builtins.size > 0) module.syncBuiltinESMExports()
  }
}

function assertWatchable(pool: string | undefined): void {
  if (pool?.startsWith('vm')) {
    throw new Error(
      `instrumentations cannot be used in the pool "${pool}": its modules are not loaded by Node. Use the pool "forks" or "threads".`,
    )
  }
  if (typeof module.registerHooks !== 'function') {
    throw new Error(
      'instrumentations cannot be used on this version of Node: it has no module.registerHooks, which came with 22.15 and 23.5. Update Node.',
    )
  }
}
