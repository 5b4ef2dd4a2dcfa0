/** The attributes that tell a reader most about a span, and that stay the same from run to run. */
export const tellingAttributes: ReadonlySet<string> = new Set([
  'db.operation.name',
  'db.system',
  'db.system.name',
  'error.type',
  'exception.type',
  'gen_ai.operation.name',
  'gen_ai.request.model',
  'http.response.status_code',
  'http.status_code',
  'messaging.destination.name',
  'messaging.operation.type',
  'rpc.grpc.status_code',
  'rpc.method',
])
