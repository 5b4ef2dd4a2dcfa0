import type { AsymmetricMatcher } from '../src/query/value-pattern.ts'
import type { TraceMatchers } from './types.ts'

// Vitest 4 and 5 differ in the type parameters of `Matchers` and `Assertion`, so that no augmentation of those serves
// both. These two interfaces have none in either, and Vitest builds its own from them, `.resolves` and `poll` included.
declare global {
  namespace Chai {
    interface Assertion extends TraceMatchers<void> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends TraceMatchers<AsymmetricMatcher> {}
}
