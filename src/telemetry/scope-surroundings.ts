import { hub } from '../capture/hub.ts'
import { whyDropped } from '../capture/sampling.ts'
import type { Scope } from '../capture/scope.ts'
import type { Reason, Surroundings, Wanted } from '../trace/surroundings.ts'
import { findInOtherScopes } from './in-other-scopes.ts'
import { findInOwnScope } from './in-own-scope.ts'
import { explainNothing } from './nothing-recorded.ts'

/** What is known beyond the traces of a scope, from the moment at which they were taken. */
export class ScopeSurroundings implements Surroundings {
  readonly #scope: Scope
  readonly #sequence: number = hub().sequence
  #time: number = Date.now()

  constructor(scope: Scope) {
    this.#scope = scope
  }

  /** The same traces were taken again, as nothing has happened since. */
  takeAgain(): void {
    this.#time = Date.now()
  }

  elsewhere(wanted: Wanted): Reason | undefined {
    const taken = { sequence: this.#sequence, time: this.#time }
    return findInOwnScope(this.#scope, taken, wanted) ?? findInOtherScopes(hub(), this.#scope, wanted)
  }

  dropped(name: string): Reason | undefined {
    return whyDropped(name)
  }

  nothing(fact: string): string {
    return explainNothing(hub(), this.#scope, fact)
  }
}
