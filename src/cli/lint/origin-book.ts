/** Keeps in which file each trace began, for the traces that are not whole yet. */
export class OriginBook {
  /** Only of those that began before the file that is read. */
  readonly #files = new Map<string, string>()
  #file = ''

  /** Goes on to the next file. `open` are the traces that are not whole yet. */
  turnTo(file: string, open: Iterable<string>): void {
    for (const traceId of open) if (!this.#files.has(traceId)) this.#files.set(traceId, this.#file)
    this.#file = file
  }

  /** The file that is read. */
  get file(): string {
    return this.#file
  }

  /** The file in which a trace began; forgets it. */
  take(traceId: string): string {
    const file = this.#files.get(traceId) ?? this.#file
    this.#files.delete(traceId)
    return file
  }
}
