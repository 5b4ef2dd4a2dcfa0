import type { SpanData } from '../../../../src/trace/span-data.ts'
import { readOtlpJson } from '../../../../src/formats/otlp-json/index.ts'

export const traceId: string = '5b8efff798038103d269b633813fc60c'
export const spanId: string = 'eee19b7ec3c1b174'

/** A span with nothing but what it must have. */
export const bare: Readonly<Record<string, unknown>> = {
  traceId,
  spanId,
  name: 'GET /',
  kind: 2,
  startTimeUnixNano: '1544712660000000000',
  endTimeUnixNano: '1544712661000000000',
}

/** A document with these spans, of one resource and one scope. */
export function documentOf(...spans: unknown[]): object {
  return { resourceSpans: [{ scopeSpans: [{ spans }] }] }
}

/** The one span of a text, and what is wrong with it. */
export function readOne(json: unknown): { span: SpanData; problems: string[] } {
  const { spans, problems } = readOtlpJson(JSON.stringify(json))
  const [span] = spans
  if (!span || spans.length > 1) throw new Error(`Read ${spans.length} spans: ${JSON.stringify(problems)}`)
  return { span, problems: problems.map(({ path, message }) => `${path}: ${message}`) }
}

/** The span of a document that is `bare` but for these fields. */
export function readWith(fields: Readonly<Record<string, unknown>>): SpanData {
  const { span, problems } = readOne(documentOf({ ...bare, ...fields }))
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return span
}

/** What is reported of a span that is `bare` but for these fields. */
export function problemsWith(fields: Readonly<Record<string, unknown>>): string[] {
  const { problems } = readOtlpJson(JSON.stringify(documentOf({ ...bare, ...fields })))
  return problems.map(
    ({ path, message, lost }) => `${lost ? 'lost' : 'repaired'} ${path.replace(/^.*spans\[0\]\.?/, '')}: ${message}`,
  )
}
