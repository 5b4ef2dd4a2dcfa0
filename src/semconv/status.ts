import type { SpanKind } from '../trace/span-data.ts'
import { grpcCodes, httpErrors } from './status-table.ts'

/**
 * Whether a status code of HTTP makes a span a failed one; undefined for a kind of span that HTTP has none of, and for
 * what is no status code.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/#status
 *
 * @example
 * isHttpError(404, 'client') // true
 * isHttpError(404, 'server') // false
 */
export function isHttpError(code: number, kind: SpanKind): boolean | undefined {
  if (code >= 600) return undefined
  const row = httpErrors.find(({ from }) => code >= from)
  return kind === 'client' || kind === 'server' ? row?.[kind] : undefined
}

/**
 * Whether a status code of gRPC, by name or by number, makes a span a failed one; undefined for a kind of span that
 * gRPC has none of, and for what is no status code.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/rpc/grpc/#grpc-status
 *
 * @example
 * isGrpcError('NOT_FOUND', 'client') // true
 * isGrpcError(5, 'server') // false
 */
export function isGrpcError(code: string | number, kind: SpanKind): boolean | undefined {
  const row = typeof code === 'number' ? grpcCodes[code] : grpcCodes.find(({ name }) => name === code)
  if (!row) return undefined
  if (kind === 'client') return row.name !== 'OK'
  return kind === 'server' ? row.serverError : undefined
}
