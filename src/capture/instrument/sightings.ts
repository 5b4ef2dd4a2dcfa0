/** A module that was asked for by the code under test. */
export interface Sighting {
  /** The folder of the package, and the file in it; undefined for a module of Node. */
  readonly folder?: string
  readonly file?: string
  /** Why it could not be patched, where that is known at once. */
  readonly obstacle?: string
}

/** The wanted modules that were imported or required since the instrumentations stand, by package or builtin name. */
export class Sightings {
  readonly #byName = new Map<string, Sighting>()

  add(name: string, sighting: Sighting): void {
    if (!this.#byName.has(name) || sighting.obstacle !== undefined) this.#byName.set(name, sighting)
  }

  get(name: string): Sighting | undefined {
    return this.#byName.get(name)
  }
}
