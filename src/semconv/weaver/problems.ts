import { locate, type Place } from './yaml-source.ts'

/** Something wrong with a registry's files, where it stands, and the way out. */
export interface RegistryProblem {
  /** A warning is about what is read all the same: a key that nobody knows, a file that is no registry file. */
  readonly severity: 'error' | 'warning'
  /** The file, or the folder or archive where the problem is with the whole of it. */
  readonly file: string
  /** The line, from 1 on; absent where the problem is with the whole file. */
  readonly line?: number
  /** The column, from 1 on. */
  readonly column?: number
  readonly message: string
  /** The text of the line. */
  readonly source?: string
}

/** Gathers what is wrong while a registry is read, so that all of it can be told at once. */
export class Problems {
  readonly #found: RegistryProblem[] = []

  /** All problems, those of a file together and in the order of its lines. */
  list(): readonly RegistryProblem[] {
    const files = [...new Set(this.#found.map(({ file }) => file))]
    return this.#found.toSorted(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    )
  }

  error(place: Place | string, message: string): void {
    this.#add('error', place, message)
  }

  warn(place: Place | string, message: string): void {
    this.#add('warning', place, message)
  }

  #add(severity: RegistryProblem['severity'], place: Place | string, message: string): void {
    if (typeof place === 'string') this.#found.push({ severity, file: place, message })
    else this.#found.push({ severity, file: place.file.path, ...locate(place), message })
  }
}

/** Problems that are told to nobody: for the rest of a file whose syntax is broken. */
export class SilentProblems extends Problems {
  override error(): void {}
  override warn(): void {}
}

/**
 * Problems as text: each is `path:line:column message`, and under it the line with a caret.
 *
 * @example
 * ```ts
 * const { problems } = await inspectRegistry('./telemetry')
 * console.error(drawRegistryProblems(problems))
 * ```
 */
export function drawRegistryProblems(problems: readonly RegistryProblem[]): string {
  return problems.map(drawProblem).join('\n')
}

function drawProblem({ severity, file, line, column, message, source }: RegistryProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`
  const head = `${place} ${severity === 'warning' ? 'warning: ' : ''}${message}`
  if (!source || column === undefined) return head
  const indent = source.length - source.trimStart().length
  return `${head}\n    ${source.trim()}\n    ${' '.repeat(Math.max(column - 1 - indent, 0))}^`
}
