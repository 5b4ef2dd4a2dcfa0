import type { Span } from '../../trace/span.ts'

/** What spans without `service.name` are of, in the word that SDKs fall back to. */
const unnamed = 'unknown_service'

/** The name of a span's service. */
export function serviceOf(span: Span): string {
  return span.service ?? unnamed
}

/** Whether a span is the called side of a call or a message. */
export function isEntry({ kind }: Span): boolean {
  return kind === 'server' || kind === 'consumer'
}

/** Whether a span is the calling side of a call or a message. */
export function isExit({ kind }: Span): boolean {
  return kind === 'client' || kind === 'producer'
}
