import type { JsonObject } from './json.ts'

const names = new Map<string, string>()

/** A copy of a document, or a part of one, whose member names are lowerCamelCase, as OTLP has them. */
export function camelCase(json: JsonObject): JsonObject {
  const copy = {}
  const left: [from: object, to: object][] = [[json, copy]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [from, to] = next
    for (const [name, value] of Object.entries(from)) {
      const key = Array.isArray(from) ? name : camelName(name)
      if (typeof value !== 'object' || value === null || isFolded(key, value)) set(to, key, value)
      else {
        const part = Array.isArray(value) ? [] : {}
        set(to, key, part)
        left.push([value, part])
      }
    }
  }
  return copy
}

/** Attributes that are one object have their own names in it, not OTLP's. */
function isFolded(key: string, value: object): boolean {
  return key === 'attributes' && !Array.isArray(value)
}

function set(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** The fields of OTLP are few; a file with names without end must not fill the memory. */
function camelName(name: string): string {
  let camel = names.get(name)
  if (camel === undefined) {
    camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    if (names.size < 1000) names.set(name, camel)
  }
  return camel
}
