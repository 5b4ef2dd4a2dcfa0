/** What is written to. */
export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  /** How many characters a line has room for. */
  readonly columns: number
}

/** All that a command has of the process that runs it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds, of a clock that never goes back. */
  now(): number
}
