/** What a scanner made of a piece of text. */
export type Scanned =
  | { readonly state: 'open' }
  /** The document ends before this offset. */
  | { readonly state: 'closed'; readonly end: number }
  /** The text from this offset on is not JSON. */
  | { readonly state: 'broken'; readonly at: number; readonly reason: string }

type Expected = 'a value' | 'a value or "]"' | 'a name' | 'a name or "}"' | '":"' | '"," or a closing bracket'

const space = /[ \t\r\n]*/y
const bare = /[-+.\w]+/y
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const escape = /(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * Follows the grammar of JSON through the lines of one document and makes nothing of it: finds where the document ends, or
 * the first place where it is none. Tells a document over several lines from a broken line.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export class JsonScanner {
  readonly #open: ('{' | '[')[] = []
  #expected: Expected = 'a value'
  #started = false

  /** Whether anything but space was seen. */
  get started(): boolean {
    return this.#started
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.#open.length
  }

  /** Scans a whole line, or what is left of it: a token never goes on in the next. */
  scan(line: string, from: number): Scanned {
    for (let at = skip(space, line, from); at < line.length; at = skip(space, line, at)) {
      this.#started = true
      const next = this.#token(line, at)
      if (typeof next !== 'number') return { state: 'broken', ...next }
      at = next
      if (this.#open.length === 0) return { state: 'closed', end: at }
    }
    return { state: 'open' }
  }

  /** The offset after the token, or what is wrong with it. */
  #token(line: string, at: number): number | { at: number; reason: string } {
    const char = line.charAt(at)
    if (char === '"') {
      if (this.#expected === '":"' || this.#expected === '"," or a closing bracket') return this.#unexpected(line, at)
      const end = stringEnd(line, at)
      if (typeof end === 'number')
        this.#expected = this.#expected.startsWith('a name') ? '":"' : '"," or a closing bracket'
      return end
    }
    if (char === '{' || char === '[') {
      if (!this.#expected.startsWith('a value')) return this.#unexpected(line, at)
      this.#open.push(char)
      this.#expected = char === '{' ? 'a name or "}"' : 'a value or "]"'
      return at + 1
    }
    if (char === '}' || char === ']') return this.#close(line, at, char)
    if (char === ':' || char === ',') return this.#separate(line, at, char)
    const end = skip(bare, line, at)
    const word = line.slice(at, end)
    if (!this.#expected.startsWith('a value') || !isScalar(word)) return this.#unexpected(line, at)
    this.#expected = '"," or a closing bracket'
    return end
  }

  #close(line: string, at: number, char: '}' | ']'): number | { at: number; reason: string } {
    const emptied = this.#expected === (char === '}' ? 'a name or "}"' : 'a value or "]"')
    const isEnd = this.#expected === '"," or a closing bracket'
    if (!(emptied || isEnd) || this.#open.at(-1) !== (char === '}' ? '{' : '[')) return this.#unexpected(line, at)
    this.#open.pop()
    this.#expected = '"," or a closing bracket'
    return at + 1
  }

  #separate(line: string, at: number, char: ':' | ','): number | { at: number; reason: string } {
    if (this.#expected !== (char === ':' ? '":"' : '"," or a closing bracket')) return this.#unexpected(line, at)
    this.#expected = char === ':' || this.#open.at(-1) === '[' ? 'a value' : 'a name'
    return at + 1
  }

  #unexpected(line: string, at: number): { at: number; reason: string } {
    return { at, reason: `expected ${this.#expected}, found ${JSON.stringify(line.slice(at, at + 20))}` }
  }
}

function isScalar(word: string): boolean {
  return word === 'true' || word === 'false' || word === 'null' || number.test(word)
}

function stringEnd(line: string, start: number): number | { at: number; reason: string } {
  for (let at = start + 1; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return { at, reason: `found the control character ${JSON.stringify(line.charAt(at))} in a string` }
    if (code !== 0x5c) continue
    const end = skip(escape, line, at + 1)
    if (end === at + 1) return { at, reason: `found the unknown escape ${JSON.stringify(line.slice(at, at + 2))}` }
    at = end - 1
  }
  return { at: line.length, reason: 'the string is not closed' }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
