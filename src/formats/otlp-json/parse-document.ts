import { foldAttributes, hasFoldedArrays } from './fold-attributes.ts'

/** A document as JSON. Its attributes may be objects already; see `foldAttributes`. */
export interface ParsedDocument {
  readonly json: unknown
  /** Whether attributes that are objects may hold arrays in the words of OTLP. */
  readonly mayHoldArrays: boolean
}

/** How many more documents may fail to be folded than are, until no more is tried. */
const patience = 8

/** Parses documents, by way of folded attributes as long as that works for the documents of an input. */
export class DocumentParser {
  #failed = 0

  /** Undefined where the text is not JSON. */
  parse(text: string): ParsedDocument | undefined {
    const parsed = this.#failed < patience ? parseFolded(text) : undefined
    if (parsed) {
      if (this.#failed > 0) this.#failed--
      return parsed
    }
    const json = parseJson(text)
    if (json === undefined) return undefined
    if (this.#failed < patience) this.#failed++
    return { json, mayHoldArrays: true }
  }
}

function parseFolded(text: string): ParsedDocument | undefined {
  try {
    const folded = foldAttributes(text)
    return { json: JSON.parse(folded) as unknown, mayHoldArrays: hasFoldedArrays(folded) }
  } catch {
    // Not JSON, not to be folded, or a text too long for the pattern.
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
