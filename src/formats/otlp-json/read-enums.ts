import type { SpanKind, StatusCode } from '../../trace/span-data.ts'

/** In the order of OTLP's `SpanKind`. A receiver may take what is unspecified for internal. */
const kinds: readonly SpanKind[] = ['internal', 'internal', 'server', 'client', 'producer', 'consumer']
const kindsByName = new Map<string, SpanKind>([
  ...kinds.map((kind) => [kind, kind] as const),
  ['unspecified', 'internal'],
])

/** In the order of OTLP's `StatusCode`. */
const codes: readonly StatusCode[] = ['unset', 'ok', 'error']
const codesByName = new Map<string, StatusCode>(codes.map((code) => [code, code]))

/** A kind, as the number that OTLP has or as a name such as `SPAN_KIND_CLIENT`; undefined where it is none. */
export function readKind(json: unknown): SpanKind | undefined {
  if (typeof json === 'number') return kinds[json]
  if (json === undefined || json === null) return 'internal'
  return typeof json === 'string' ? kindsByName.get(json.toLowerCase().replace(/^span_kind_/, '')) : undefined
}

/** A status code, as the number that OTLP has or as a name such as `STATUS_CODE_ERROR`; undefined where it is none. */
export function readStatusCode(json: unknown): StatusCode | undefined {
  if (typeof json === 'number') return codes[json]
  if (json === undefined || json === null) return 'unset'
  return typeof json === 'string' ? codesByName.get(json.toLowerCase().replace(/^status_code_/, '')) : undefined
}
