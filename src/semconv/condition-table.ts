/** A condition that a span alone can answer; all parts that are given have to hold. */
export interface Condition {
  /** The attribute that has to be there when the condition holds. */
  readonly attribute: string
  /** The types of span that it is about; all of them where left out. */
  readonly types?: RegExp
  /** The span ended, with an error or without. */
  readonly outcome?: 'error' | 'no error'
  readonly has?: readonly string[]
  readonly lacks?: readonly string[]
  /** Attributes that have one of some values. */
  readonly is?: Readonly<Record<string, readonly (string | number)[]>>
  /** Attributes that are there and have none of some values. */
  readonly isNot?: Readonly<Record<string, readonly (string | number)[]>>
  /** Attributes whose text begins with none of some texts. */
  readonly startsNot?: Readonly<Record<string, readonly string[]>>
}

const aboutResources = [
  'resources/read',
  'resources/subscribe',
  'resources/unsubscribe',
  'notifications/resources/updated',
]

/**
 * The conditions of conditional requirements, where a span can answer them. The many that ask whether a value was known
 * to the instrumentation are not here.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/#conditionally-required
 */
export const conditions: readonly Condition[] = [
  { attribute: 'error.type', outcome: 'error' },
  { attribute: 'error.type', types: /^cli\./, isNot: { 'process.exit.code': [0] } },
  { attribute: 'http.response.status_code', types: /^http\./, outcome: 'no error' },
  { attribute: 'http.request.method_original', types: /^http\./, is: { 'http.request.method': ['_OTHER'] } },
  {
    attribute: 'network.protocol.name',
    types: /^http\./,
    isNot: { 'network.protocol.version': ['0.9', '1.0', '1.1', '2', '2.0', '3', '3.0'] },
  },
  {
    attribute: 'server.port',
    types: /^(?:http\.server$|rpc\.|gen_ai\.|openai\.|anthropic\.|aws\.bedrock\.)/,
    has: ['server.address'],
    startsNot: { 'server.address': ['/', 'unix:'], 'network.transport': ['unix', 'pipe'] },
  },
  { attribute: 'rpc.method_original', types: /^rpc\./, is: { 'rpc.method': ['_OTHER'] } },
  { attribute: 'messaging.operation.type', types: /^messaging\..*\b(?:create|send|receive|process|settle)\./ },
  { attribute: 'messaging.destination.name', types: /^messaging\./, lacks: ['messaging.batch.message_count'] },
  { attribute: 'rocketmq.message.group', is: { 'rocketmq.message.type': ['fifo'] } },
  {
    attribute: 'rocketmq.message.delay_time_level',
    is: { 'rocketmq.message.type': ['delay'] },
    lacks: ['rocketmq.message.delivery_timestamp'],
  },
  {
    attribute: 'rocketmq.message.delivery_timestamp',
    is: { 'rocketmq.message.type': ['delay'] },
    lacks: ['rocketmq.message.delay_time_level'],
  },
  { attribute: 'faas.invoked_region', types: /^faas\.client$/, is: { 'faas.invoked_provider': ['aws', 'gcp'] } },
  { attribute: 'gen_ai.tool.name', types: /^mcp\./, is: { 'mcp.method.name': ['tools/call'] } },
  { attribute: 'gen_ai.prompt.name', types: /^mcp\./, is: { 'mcp.method.name': ['prompts/get'] } },
  { attribute: 'mcp.resource.uri', types: /^mcp\./, is: { 'mcp.method.name': aboutResources } },
  {
    attribute: 'jsonrpc.request.id',
    types: /^mcp\./,
    has: ['mcp.method.name'],
    startsNot: { 'mcp.method.name': ['notifications/'] },
  },
]
