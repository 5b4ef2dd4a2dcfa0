import type { SpanData } from '../../trace/span-data.ts'

/** Keeps in which file each trace began, for the traces that are not whole yet. */
export class OriginBook {
  readonly #files = new Map<string, string>()
  /** The file that is read. */
  file = ''

  note(spans: readonly SpanData[]): void {
    let known: string | undefined
    for (const { traceId } of spans) {
      if (traceId === known) continue
      known = traceId
      if (!this.#files.has(traceId)) this.#files.set(traceId, this.file)
    }
  }

  /** The file in which a trace began; forgets it. */
  take(traceId: string): string {
    const file = this.#files.get(traceId) ?? this.file
    this.#files.delete(traceId)
    return file
  }
}
