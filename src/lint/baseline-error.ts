/** A file of suppressions that cannot be used. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError'
  readonly file: string

  constructor(file: string, what: string) {
    super(`The suppressions in ${file} cannot be used: ${what}. Mend it, or write it anew with --suppress-all.`)
    this.file = file
  }
}
