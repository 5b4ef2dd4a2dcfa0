import type { InputProblem } from '../../formats/problem.ts'
import type { InputFault } from '../../lint/lint-report.ts'

/** Further faults of a file are counted only: who reads a thousand sees the pattern. */
const mostFaults = 1000

/** What a list holds, as plain data that can leave a worker. */
export interface PlainFaults {
  readonly faults: readonly InputFault[]
  readonly left: readonly (readonly [file: string | undefined, left: number, lost: boolean])[]
}

/** Collects what is wrong with the input, in bounded memory. */
export class FaultList {
  readonly #faults: InputFault[] = []
  readonly #counts = new Map<string | undefined, { kept: number; left: number; lost: boolean }>()

  get faults(): readonly InputFault[] {
    const left = [...this.#counts].filter(([, count]) => count.left > 0)
    return [
      ...this.#faults,
      ...left.map(([file, count]) => ({
        ...(file === undefined ? {} : { file }),
        message: `${count.left} more faults of this file are left out here.`,
        lost: count.lost,
      })),
    ]
  }

  get plain(): PlainFaults {
    return { faults: this.#faults, left: [...this.#counts].map(([file, { left, lost }]) => [file, left, lost]) }
  }

  /** Adds what another list holds. */
  merge({ faults, left: more }: PlainFaults): void {
    for (const fault of faults) this.add(fault)
    for (const [file, left, lost] of more) {
      const count = this.#countOf(file)
      count.left += left
      count.lost ||= lost
    }
  }

  add(fault: InputFault): void {
    const { file, lost } = fault
    const count = this.#countOf(file)
    if (count.kept < mostFaults) {
      count.kept++
      this.#faults.push(fault)
    } else {
      count.left++
      count.lost ||= lost
    }
  }

  addProblem({ file, line, column, path, message, lost }: InputProblem): void {
    this.add({
      ...(file === undefined ? {} : { file }),
      line,
      ...(column === undefined ? {} : { column }),
      message: path === '' ? message : `${path}: ${message}`,
      lost,
    })
  }
  #countOf(file: string | undefined): { kept: number; left: number; lost: boolean } {
    let count = this.#counts.get(file)
    if (!count) this.#counts.set(file, (count = { kept: 0, left: 0, lost: false }))
    return count
  }
}
