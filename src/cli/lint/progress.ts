import type { Io } from '../io.ts'
import { countOfThings, printDuration, printNumber } from '../../report/support/words.ts'

const firstMs = 1000
const betweenMs = 200
const clearLine = '\r\u001B[K'

/** A line on the terminal that says how far long work has come. */
export class Progress {
  readonly #io: Io
  readonly #started: number
  #next: number
  #isShown = false

  constructor(io: Io) {
    this.#io = io
    this.#started = io.now()
    this.#next = this.#started + firstMs
  }

  /** Tells how much was read so far. */
  readonly tell = (spans: number, traces: number): void => {
    const { stderr } = this.#io
    if (!stderr.isTerminal) return
    const now = this.#io.now()
    if (now < this.#next) return
    this.#next = now + betweenMs
    const seconds = (now - this.#started) / 1000
    const rates = `${printNumber(spans / seconds)} spans/s, ${printNumber(traces / seconds)} traces/s`
    const sums = `${countOfThings(spans, 'span')}, ${countOfThings(traces, 'trace')}`
    const line = `${sums} in ${printDuration(now - this.#started)} (${rates})`
    stderr.write(clearLine + line.slice(0, stderr.columns - 1))
    this.#isShown = true
  }

  clear(): void {
    if (this.#isShown) this.#io.stderr.write(clearLine)
    this.#isShown = false
  }
}
