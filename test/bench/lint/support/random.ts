/** Numbers that look random and are the same in every run of a seed: Marsaglia's xorshift, 32 bits wide. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) || 1
  }

  /** An integer from 0 to below the bound. */
  below(bound: number): number {
    return Math.floor((this.#next() / 0x1_0000_0000) * bound)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  hex(bytes: number): string {
    let text = ''
    while (text.length < bytes * 2) text += this.#next().toString(16).padStart(8, '0')
    return text.slice(0, bytes * 2)
  }

  #next(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state
    return state >>> 0
  }
}
