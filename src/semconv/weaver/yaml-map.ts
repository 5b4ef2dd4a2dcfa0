import { isAlias, isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml'
import { closestText } from '../../trace/closest-text.ts'
import type { Problems } from './problems.ts'
import type { Place, YamlSource } from './yaml-source.ts'

/** A text of a registry's file and where it stands. */
export interface PlacedText {
  readonly text: string
  readonly place: Place
}

/** What the maps of a file share. */
export interface YamlReading {
  readonly file: YamlSource
  readonly document: Document
  readonly problems: Problems
}

/** A map of a YAML file, read key by key; what is not of the type that it has to be is reported and taken as absent. */
export class YamlMap {
  readonly place: Place
  /** How a problem names it: `the span`. */
  readonly what: string
  readonly problems: Problems
  readonly #entries = new Map<string, { readonly place: Place; readonly value: unknown }>()
  readonly #reading: YamlReading

  constructor(reading: YamlReading, node: YAMLMap, what: string) {
    const { file, problems } = reading
    this.#reading = reading
    this.problems = problems
    this.what = what
    this.place = { file, offset: node.range?.[0] ?? 0 }
    for (const { key, value } of node.items) {
      if (isScalar(key)) this.#entries.set(String(key.value), { place: placeOf(file, key), value })
    }
  }

  has(key: string): boolean {
    return this.#value(key) !== undefined
  }

  /** Where a key's value stands, or the map itself. */
  placeOf(key: string): Place {
    const value = this.#entries.get(key)?.value
    return hasRange(value) ? placeOf(this.#reading.file, value) : this.place
  }

  keyPlaceOf(key: string): Place {
    return this.#entries.get(key)?.place ?? this.place
  }

  keys(): IterableIterator<string> {
    return this.#entries.keys()
  }

  text(key: string): string | undefined {
    const value = this.scalar(key)
    if (value === undefined || typeof value === 'string') return value
    this.#refuse(key, `text, not ${nameType(value)}. Put it in quotes`)
    return undefined
  }

  placedText(key: string): PlacedText | undefined {
    const text = this.text(key)
    return text === undefined ? undefined : { text, place: this.placeOf(key) }
  }

  flag(key: string): boolean | undefined {
    const value = this.scalar(key)
    if (value === undefined || typeof value === 'boolean') return value
    this.#refuse(key, `true or false, not ${nameType(value)}`)
    return undefined
  }

  /** One of some words; another is reported with the nearest. */
  word<const Word extends string>(key: string, words: readonly Word[], article: string): Word | undefined {
    const text = this.text(key)
    const word = words.find((one) => one === text)
    if (word !== undefined || text === undefined) return word
    this.problems.error(
      this.placeOf(key),
      `"${text}" is not ${article}.${didYouMean(text, words)} It is one of ${words.join(', ')}.`,
    )
    return undefined
  }

  /** A string, a number or a boolean. */
  scalar(key: string): string | number | boolean | undefined {
    const value = this.#value(key)
    if (value === undefined) return undefined
    if (isScalar(value)) return value.value as string | number | boolean
    this.#refuse(key, `a single value, not ${nameType(value)}`)
    return undefined
  }

  isMap(key: string): boolean {
    return isMap(this.#value(key))
  }

  map(key: string, what: string): YamlMap | undefined {
    const value = this.#value(key)
    if (value === undefined) return undefined
    if (isMap(value)) return new YamlMap(this.#reading, value, what)
    this.#refuse(key, `a map, not ${nameType(value)}`)
    return undefined
  }

  /** A list of maps. */
  maps(key: string, what: string): YamlMap[] {
    return this.#items(key).flatMap((item) => {
      if (isMap(item)) return [new YamlMap(this.#reading, item, what)]
      this.#refuseItem(key, item, 'a map')
      return []
    })
  }

  /** A list of texts. */
  texts(key: string): PlacedText[] {
    return this.#items(key).flatMap((item) => {
      if (isScalar(item) && typeof item.value === 'string') {
        return [{ text: item.value, place: placeOf(this.#reading.file, item) }]
      }
      this.#refuseItem(key, item, 'text')
      return []
    })
  }

  /** Warns of every key that is not among these. */
  allow(known: readonly string[]): void {
    for (const [key, { place }] of this.#entries) {
      if (known.includes(key)) continue
      this.problems.warn(place, `"${key}" is not a key of ${this.what}, and is ignored.${didYouMean(key, known)}`)
    }
  }

  #value(key: string): unknown {
    const value = this.#resolve(this.#entries.get(key)?.value)
    return value === null || (isScalar(value) && value.value === null) ? undefined : value
  }

  #items(key: string): unknown[] {
    const value = this.#value(key)
    if (value === undefined) return []
    if (isSeq(value)) return value.items.map((item) => this.#resolve(item))
    this.#refuse(key, `a list, not ${nameType(value)}. Start each entry with "- "`)
    return []
  }

  #resolve(value: unknown): unknown {
    return isAlias(value) ? value.resolve(this.#reading.document) : value
  }

  #refuse(key: string, wanted: string): void {
    this.problems.error(this.placeOf(key), `"${key}" of ${this.what} has to be ${wanted}.`)
  }

  #refuseItem(key: string, item: unknown, wanted: string): void {
    const place = hasRange(item) ? placeOf(this.#reading.file, item) : this.placeOf(key)
    this.problems.error(place, `Each entry of "${key}" of ${this.what} has to be ${wanted}, not ${nameType(item)}.`)
  }
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const closest = closestText(text, candidates)
  return closest === undefined ? '' : ` Did you mean "${closest}"?`
}

function placeOf(file: YamlSource, node: { readonly range?: readonly number[] | null | undefined }): Place {
  return { file, offset: node.range?.[0] ?? 0 }
}

function hasRange(node: unknown): node is { range: readonly number[] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function nameType(value: unknown): string {
  if (isMap(value)) return 'a map'
  if (isSeq(value)) return 'a list'
  if (isScalar(value)) return nameType(value.value)
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? 'text' : `a ${typeof value}`
}
