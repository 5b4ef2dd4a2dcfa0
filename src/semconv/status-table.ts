/** Which status codes of HTTP are errors, from a code on: 4xx are the client's failures, and no failures of the server. */
export const httpErrors: readonly { readonly from: number; readonly client: boolean; readonly server: boolean }[] = [
  { from: 500, client: true, server: true },
  { from: 400, client: true, server: false },
  { from: 100, client: false, server: false },
]

/**
 * The status codes of gRPC in the order of their numbers, and whether they are the server's failures; for a client all
 * but `OK` are failures.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/rpc/grpc/#grpc-status
 */
export const grpcCodes: readonly { readonly name: string; readonly serverError: boolean }[] = [
  { name: 'OK', serverError: false },
  { name: 'CANCELLED', serverError: false },
  { name: 'UNKNOWN', serverError: true },
  { name: 'INVALID_ARGUMENT', serverError: false },
  { name: 'DEADLINE_EXCEEDED', serverError: true },
  { name: 'NOT_FOUND', serverError: false },
  { name: 'ALREADY_EXISTS', serverError: false },
  { name: 'PERMISSION_DENIED', serverError: false },
  { name: 'RESOURCE_EXHAUSTED', serverError: false },
  { name: 'FAILED_PRECONDITION', serverError: false },
  { name: 'ABORTED', serverError: false },
  { name: 'OUT_OF_RANGE', serverError: false },
  { name: 'UNIMPLEMENTED', serverError: true },
  { name: 'INTERNAL', serverError: true },
  { name: 'UNAVAILABLE', serverError: true },
  { name: 'DATA_LOSS', serverError: true },
  { name: 'UNAUTHENTICATED', serverError: false },
]
