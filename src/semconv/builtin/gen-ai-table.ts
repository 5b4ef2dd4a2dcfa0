import type { SpanKind } from '../../trace/span-data.ts'

/**
 * A span type by the names of its attributes; `*` marks those that samplers look at.
 *
 * @see https://github.com/open-telemetry/semantic-conventions-genai
 */
export interface SpanRow {
  readonly type: string
  readonly kind: SpanKind
  readonly refines?: string
  readonly required: readonly string[]
  readonly conditional?: readonly string[]
  readonly recommended?: readonly string[]
  readonly optIn?: readonly string[]
}

/**
 * The namespaces whose conventions moved to a registry of their own: the attributes are marked deprecated where they
 * came from, and are current.
 */
export const movedNamespaces: readonly string[] = ['gen_ai.', 'mcp.', 'openai.', 'enduser.', 'zos.']

/** Attributes of these namespaces that are new, replaced or changed, as `parse-attributes.ts` reads them. */
export const genAiAttributesTable: string = `
gen_ai.memory.query.text sd
gen_ai.memory.record.count id
gen_ai.memory.record.id sd
gen_ai.memory.records ad
gen_ai.memory.store.id sd
gen_ai.openai.request.response_format sd >gen_ai.output.type =text,json_object,json_schema
gen_ai.openai.request.seed id >gen_ai.request.seed
gen_ai.openai.request.service_tier sd >openai.request.service_tier =auto,default
gen_ai.openai.response.service_tier sd >openai.response.service_tier
gen_ai.openai.response.system_fingerprint sd >openai.response.system_fingerprint
gen_ai.operation.name sd =chat,generate_content,text_completion,embeddings,retrieval,create_agent,invoke_agent,execute_tool,invoke_workflow,plan,search_memory,create_memory,update_memory,upsert_memory,delete_memory,create_memory_store,delete_memory_store
gen_ai.prompt.variable tsd
gen_ai.provider.name sd =openai,gcp.gen_ai,gcp.vertex_ai,gcp.gemini,anthropic,cohere,azure.ai.inference,azure.ai.openai,ibm.watsonx.ai,aws.bedrock,perplexity,x_ai,deepseek,groq,mistral_ai,moonshot_ai
gen_ai.system sd >gen_ai.provider.name =openai,gcp.gen_ai,gcp.vertex_ai,gcp.gemini,~vertex_ai,~gemini,anthropic,cohere,~az.ai.inference,~az.ai.openai,azure.ai.inference,azure.ai.openai,ibm.watsonx.ai,aws.bedrock,perplexity,xai,deepseek,groq,mistral_ai
gen_ai.token.cache sd =none,read,creation
gen_ai.token.modality sd =text,image,audio,video,document,unknown
gen_ai.token.phase sd =response,reasoning
gen_ai.usage.audio.input_tokens id
gen_ai.usage.audio.output_tokens id
gen_ai.usage.completion_tokens id >gen_ai.usage.output_tokens
gen_ai.usage.image.input_tokens id
gen_ai.usage.prompt_tokens id >gen_ai.usage.input_tokens
gen_ai.usage.text.input_tokens id
gen_ai.usage.text.output_tokens id
gen_ai.usage.video.input_tokens id
mcp.method.name sd =notifications/cancelled,~initialize,~notifications/initialized,notifications/progress,~ping,resources/list,resources/templates/list,resources/read,notifications/resources/list_changed,~resources/subscribe,~resources/unsubscribe,notifications/resources/updated,prompts/list,prompts/get,notifications/prompts/list_changed,tools/list,tools/call,notifications/tools/list_changed,~logging/setLevel,notifications/message,~sampling/createMessage,completion/complete,~roots/list,~notifications/roots/list_changed,elicitation/create,server/discover,subscriptions/listen,notifications/subscriptions/acknowledged
`

const operation = 'gen_ai.operation.name*'
const provider = 'gen_ai.provider.name*'

const usage = [
  'gen_ai.usage.input_tokens',
  'gen_ai.usage.cache_read.input_tokens',
  'gen_ai.usage.cache_creation.input_tokens',
  'gen_ai.usage.text.input_tokens',
  'gen_ai.usage.image.input_tokens',
  'gen_ai.usage.audio.input_tokens',
  'gen_ai.usage.video.input_tokens',
  'gen_ai.usage.output_tokens',
  'gen_ai.usage.text.output_tokens',
  'gen_ai.usage.audio.output_tokens',
]

const sampling = [
  'gen_ai.request.max_tokens',
  'gen_ai.request.temperature',
  'gen_ai.request.top_p',
  'gen_ai.request.stop_sequences',
  'gen_ai.request.frequency_penalty',
  'gen_ai.request.presence_penalty',
  'gen_ai.response.finish_reasons',
]

const asked = [
  'gen_ai.request.model*',
  'gen_ai.request.choice.count',
  'gen_ai.request.seed',
  'gen_ai.output.type',
  'gen_ai.conversation.id',
  'error.type',
]

const content = [
  'gen_ai.system_instructions',
  'gen_ai.input.messages',
  'gen_ai.output.messages',
  'gen_ai.tool.definitions',
]

const inference = {
  kind: 'client',
  required: [operation, provider],
  conditional: [...asked, 'gen_ai.request.stream', 'gen_ai.request.top_k', 'server.port*'],
  recommended: [
    ...usage,
    ...sampling,
    'gen_ai.usage.reasoning.output_tokens',
    'gen_ai.response.id',
    'gen_ai.response.model',
    'gen_ai.response.time_to_first_chunk',
    'server.address*',
  ],
  optIn: content,
} as const satisfies Omit<SpanRow, 'type'>

const agent = ['gen_ai.agent.id', 'gen_ai.agent.name*', 'gen_ai.agent.description', 'gen_ai.agent.version']

const invocation = {
  required: [operation, provider],
  conditional: [...asked, ...agent, 'gen_ai.data_source.id'],
  recommended: [...usage, ...sampling],
  optIn: content,
} as const satisfies Omit<SpanRow, 'type' | 'kind'>

const mcp = {
  required: ['mcp.method.name'],
  conditional: [
    'gen_ai.tool.name',
    'gen_ai.prompt.name',
    'mcp.resource.uri',
    'jsonrpc.request.id',
    'rpc.response.status_code',
    'error.type',
  ],
  recommended: [
    operation,
    'mcp.session.id',
    'mcp.protocol.version',
    'jsonrpc.protocol.version',
    'network.transport',
    'network.protocol.name',
    'network.protocol.version',
  ],
  optIn: ['gen_ai.tool.call.arguments', 'gen_ai.tool.call.result', 'gen_ai.prompt.variable'],
} as const satisfies Omit<SpanRow, 'type' | 'kind'>

/** The span types of generative AI and of the Model Context Protocol. */
export const genAiSpans: readonly SpanRow[] = [
  { type: 'gen_ai.inference.client', ...inference },
  {
    ...inference,
    type: 'openai.inference.client',
    refines: 'gen_ai.inference.client',
    required: [...inference.required, 'gen_ai.request.model*'],
    conditional: [
      ...without(inference.conditional, 'gen_ai.request.model*'),
      'openai.request.service_tier',
      'openai.response.service_tier',
    ],
    recommended: [...inference.recommended, 'openai.response.system_fingerprint', 'openai.api.type'],
  },
  {
    ...inference,
    type: 'anthropic.inference.client',
    refines: 'gen_ai.inference.client',
    conditional: without(inference.conditional, 'gen_ai.request.top_k'),
    recommended: [...inference.recommended, 'gen_ai.request.top_k'],
  },
  {
    ...inference,
    type: 'azure.ai.inference.client',
    refines: 'gen_ai.inference.client',
    recommended: [...inference.recommended, 'azure.resource_provider.namespace'],
  },
  {
    ...inference,
    type: 'aws.bedrock.client',
    refines: 'gen_ai.inference.client',
    required: [...inference.required, 'aws.bedrock.guardrail.id'],
    conditional: without(inference.conditional, 'gen_ai.request.top_k'),
    recommended: [...inference.recommended, 'gen_ai.request.top_k', 'aws.bedrock.knowledge_base.id'],
  },
  {
    type: 'gen_ai.embeddings.client',
    kind: 'client',
    required: [operation, provider],
    conditional: ['gen_ai.request.model*', 'server.port*', 'error.type'],
    recommended: [
      'server.address*',
      'gen_ai.request.encoding_formats',
      'gen_ai.usage.input_tokens',
      'gen_ai.embeddings.dimension.count',
      'gen_ai.response.model',
    ],
  },
  {
    type: 'gen_ai.retrieval.client',
    kind: 'client',
    required: ['gen_ai.operation.name'],
    conditional: ['gen_ai.request.model', 'gen_ai.provider.name', 'gen_ai.data_source.id', 'server.port', 'error.type'],
    recommended: ['server.address', 'gen_ai.request.top_k'],
    optIn: ['gen_ai.retrieval.query.text', 'gen_ai.retrieval.documents'],
  },
  {
    type: 'gen_ai.memory.client',
    kind: 'client',
    required: ['gen_ai.operation.name'],
    conditional: [
      'gen_ai.provider.name',
      'gen_ai.memory.store.id',
      'gen_ai.memory.record.id',
      'server.port',
      'error.type',
    ],
    recommended: ['server.address', 'gen_ai.memory.record.count'],
    optIn: ['gen_ai.memory.query.text', 'gen_ai.memory.records'],
  },
  {
    type: 'gen_ai.create_agent.client',
    kind: 'client',
    required: [operation, provider],
    conditional: ['gen_ai.request.model*', ...agent, 'server.port*', 'error.type'],
    recommended: ['server.address*'],
    optIn: ['gen_ai.system_instructions'],
  },
  {
    ...invocation,
    type: 'gen_ai.invoke_agent.client',
    kind: 'client',
    conditional: [...invocation.conditional, 'server.port*'],
    recommended: [...invocation.recommended, 'server.address*'],
  },
  { ...invocation, type: 'gen_ai.invoke_agent.internal', kind: 'internal', required: [operation] },
  {
    type: 'gen_ai.execute_tool.internal',
    kind: 'internal',
    required: [operation, 'gen_ai.tool.name'],
    conditional: ['error.type'],
    recommended: ['gen_ai.tool.call.id', 'gen_ai.tool.description', 'gen_ai.tool.type'],
    optIn: ['gen_ai.tool.call.arguments', 'gen_ai.tool.call.result'],
  },
  {
    type: 'gen_ai.invoke_workflow.internal',
    kind: 'internal',
    required: [operation],
    conditional: ['gen_ai.workflow.name', 'error.type'],
    optIn: ['gen_ai.input.messages', 'gen_ai.output.messages'],
  },
  {
    type: 'gen_ai.plan.internal',
    kind: 'internal',
    required: [operation],
    conditional: ['gen_ai.agent.id', 'gen_ai.agent.name', 'error.type'],
  },
  { ...mcp, type: 'mcp.client', kind: 'client', recommended: [...mcp.recommended, 'server.address', 'server.port'] },
  { ...mcp, type: 'mcp.server', kind: 'server', recommended: [...mcp.recommended, 'client.address', 'client.port'] },
]

function without(names: readonly string[], name: string): string[] {
  return names.filter((one) => one !== name)
}
