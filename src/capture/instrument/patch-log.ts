import { types } from 'node:util'
import {
  definitionsOf,
  type Instrumentation,
  isObject,
  type ModuleExports,
  type ModuleFile,
  type Patch,
} from './instrumentation.ts'

/** Records which instrumentations patched something, and keeps one function from being patched twice. */
export class PatchLog {
  readonly #patched = new Set<Instrumentation>()

  /** Whether it patched something; one that does not show the definitions in use is trusted to have. */
  hasPatched(instrumentation: Instrumentation): boolean {
    return instrumentation['_modules'] === undefined || this.#patched.has(instrumentation)
  }

  /** Replaces the patch functions of an instrumentation by ones that are recorded here. */
  watch(instrumentation: Instrumentation): void {
    for (const definition of definitionsOf(instrumentation)) {
      for (const target of [definition, ...(definition.files ?? [])]) this.#watchPatch(instrumentation, target)
    }
  }

  #watchPatch(instrumentation: Instrumentation, target: Pick<ModuleFile, 'patch'>): void {
    const patch = target.patch
    if (typeof patch !== 'function') return
    const reached = new Reached()
    target.patch = (exports, version) => {
      this.#patched.add(instrumentation)
      return reached.has(exports) ? exports : reached.patch(exports, (given) => patch.call(target, given, version))
    }
  }
}

/** What one patch function has changed so far. */
class Reached {
  readonly #namespaces = new WeakSet()
  readonly #values = new WeakSet()

  /**
   * Whether an ESM namespace has been patched before, or only passes on what was patched in a CommonJS module, as the
   * ESM entry of many packages does: `import cjs from './index.cjs'; export const { query } = cjs`.
   */
  has(exports: ModuleExports): boolean {
    if (!isNamespace(exports)) return false
    return this.#namespaces.has(exports) || valuesOf(exports).some((value) => isHeld(value) && this.#values.has(value))
  }

  patch(exports: ModuleExports, patch: Patch): ModuleExports {
    if (isNamespace(exports)) this.#namespaces.add(exports)
    // What require() gives for an ES module cannot be changed, so its caller gets a changed copy.
    if (types.isModuleNamespaceObject(exports)) return patch(copyOf(exports))
    const before = new Set(valuesOf(exports))
    const patched = patch(exports)
    if (!isNamespace(exports)) {
      for (const value of [patched, ...valuesOf(patched)]) {
        if (isHeld(value) && !before.has(value)) this.#values.add(value)
      }
    }
    return patched
  }
}

function isNamespace(exports: ModuleExports): exports is Record<PropertyKey, unknown> {
  return isObject(exports) && !types.isModuleNamespaceObject(exports) && exports[Symbol.toStringTag] === 'Module'
}

/** The values that can be read without running code of the module. */
function valuesOf(exports: ModuleExports): unknown[] {
  if (!isHeld(exports)) return []
  return Object.values(Object.getOwnPropertyDescriptors(exports)).map((property): unknown => property.value)
}

function isHeld(value: unknown): value is WeakKey {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

function copyOf(namespace: ModuleExports): ModuleExports {
  return Object.defineProperty(Object.assign({}, namespace), Symbol.toStringTag, { value: 'Module' })
}
