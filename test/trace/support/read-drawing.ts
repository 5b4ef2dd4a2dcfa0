import type { AttributeValue } from '../../../src/trace/attributes.ts'

/** A line of a drawing, read by the grammar of docs/guide/notation.md. */
export interface ReadLine {
  readonly type: 'span' | 'event' | 'link' | 'rest'
  readonly text: string
  readonly flags: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly alias: string | undefined
  readonly remark: string | undefined
  readonly children: ReadLine[]
}

/** Reads a drawing back: one list of top lines a trace. */
export function readDrawing(drawing: string): ReadLine[][] {
  return drawing === '' ? [] : drawing.split('\n\n').map(readTrace)
}

function readTrace(drawing: string): ReadLine[] {
  const tops: ReadLine[] = []
  const above: ReadLine[] = []
  for (const line of drawing.split('\n')) {
    const indentation = /^(?:[│ ] {2})*(?:[├└]─ )?/.exec(line)?.[0] ?? ''
    const depth = indentation.length / 3
    const read = new LineReader(line.slice(indentation.length)).read()
    const siblings = depth === 0 ? tops : above[depth - 1]?.children
    if (!siblings) throw new Error(`A line hangs in the air: ${line}`)
    siblings.push(read)
    above.length = depth
    above.push(read)
  }
  return tops
}

const number = /(?:NaN|-?Infinity|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/y
const bareEnd = / [[{#]| {3}←|$/g

class LineReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): ReadLine {
    const type = this.#take('! ') ? 'event' : this.#take('~> ') ? 'link' : this.#isRest() ? 'rest' : 'span'
    const line: ReadLine = {
      type,
      text: type === 'rest' ? this.#skip('...') : this.#name(),
      flags: this.#take(' [') ? this.#flags() : [],
      attributes: this.#take(' {') ? this.#map() : {},
      alias: this.#take(' #') ? this.#match(/[\p{L}\p{N}-]+/uy) : undefined,
      remark: this.#take('   ← ') ? this.#match(/.+/y) : undefined,
      children: [],
    }
    if (this.#at !== this.#text.length) throw new Error(`Left over: ${this.#text.slice(this.#at)}`)
    return line
  }

  #isRest(): boolean {
    return /^\.\.\.(?: {3}←|$)/.test(this.#text)
  }

  #name(): string {
    if (this.#peek('"')) return this.#string()
    bareEnd.lastIndex = this.#at
    const end = bareEnd.exec(this.#text)?.index ?? this.#text.length
    const name = this.#text.slice(this.#at, end)
    this.#at = end
    return name
  }

  #flags(): string[] {
    const flags: string[] = []
    do {
      const service = this.#take('@')
      const word = this.#peek('"') ? this.#string() : this.#match(/[^\s\]"]+/y)
      flags.push(service ? `@${word}` : word)
    } while (this.#take(' '))
    this.#skip(']')
    return flags
  }

  #map(): Record<string, AttributeValue> {
    const entries: [string, AttributeValue][] = []
    while (!this.#take('}')) {
      if (entries.length > 0) this.#skip(', ')
      const key = this.#peek('"') ? this.#string() : this.#match(/[^\s:]+/y)
      this.#skip(': ')
      entries.push([key, this.#value()])
    }
    return Object.fromEntries(entries)
  }

  #value(): AttributeValue {
    if (this.#peek('"')) return this.#string()
    if (this.#take('base64')) return Uint8Array.from(Buffer.from(this.#string(), 'base64'))
    if (this.#take('{')) return this.#map()
    if (this.#take('[')) return this.#list()
    for (const [word, value] of [
      ['null', null],
      ['true', true],
      ['false', false],
    ] as const)
      if (this.#take(word)) return value
    const digits = this.#match(number)
    return this.#take('n') ? BigInt(digits) : Number(digits)
  }

  #list(): AttributeValue[] {
    const items: AttributeValue[] = []
    while (!this.#take(']')) {
      if (items.length > 0) this.#skip(', ')
      items.push(this.#value())
    }
    return items
  }

  #string(): string {
    return JSON.parse(this.#match(/"(?:[^"\\]|\\.)*"/y)) as string
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) throw new Error(`Not ${String(pattern)}: ${this.#text.slice(this.#at)}`)
    this.#at += found.length
    return found
  }

  #peek(text: string): boolean {
    return this.#text.startsWith(text, this.#at)
  }

  #take(text: string): boolean {
    const there = this.#peek(text)
    if (there) this.#at += text.length
    return there
  }

  #skip(text: string): string {
    if (!this.#take(text)) throw new Error(`Not ${text}: ${this.#text.slice(this.#at)}`)
    return text
  }
}
