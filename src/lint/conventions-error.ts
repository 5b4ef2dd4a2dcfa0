/** A config that cannot be used: an unknown rule, preset or level, or options of the wrong shape. */
export class ConventionsError extends Error {
  override readonly name = 'ConventionsError'
}
