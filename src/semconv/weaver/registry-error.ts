import { drawRegistryProblems, type RegistryProblem } from './problems.ts'

/** More problems than this are counted, not listed. */
const mostListed = 20

/**
 * A registry that cannot be relied on: each of its errors with file, line and column.
 *
 * @example
 * ```ts
 * const registry = await readRegistry('./telemetry').catch((error: unknown) => {
 *   if (error instanceof RegistryError) console.error(error.problems.length)
 *   throw error
 * })
 * ```
 */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  /** The path that was to be read. */
  readonly path: string
  /** All errors, those of a file in the order of its lines; no warnings. */
  readonly problems: readonly RegistryProblem[]

  constructor(path: string, problems: readonly RegistryProblem[]) {
    super(tell(path, problems))
    this.path = path
    this.problems = problems
  }
}

function tell(path: string, problems: readonly RegistryProblem[]): string {
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`
  const rest = problems.length - mostListed
  const more = rest > 0 ? `\n… and ${rest} more` : ''
  return `The registry ${path} has ${count}:\n\n${drawRegistryProblems(problems.slice(0, mostListed))}${more}`
}
