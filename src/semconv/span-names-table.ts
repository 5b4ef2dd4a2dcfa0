/**
 * How the semantic conventions name spans of a type: templates, the first whose attributes are all there wins. Where
 * that begins with `?`, the conventions leave the name open. A type without templates here has those of the type that
 * it refines.
 */
export const spanNames: Readonly<Record<string, readonly string[]>> = {
  'http.client': ['{http.request.method} {url.template}', '{http.request.method}'],
  'http.server': ['{http.request.method} {http.route}', '{http.request.method}', '{http.method} {http.route}'],
  'db.client': [
    '{db.query.summary}',
    '{db.operation.name} {db.collection.name}',
    '{db.operation.name} {db.stored_procedure.name}',
    '{db.operation.name} {db.namespace}',
    '{db.operation.name} {server.address}:{server.port}',
    '?{db.operation.name} {server.address}',
    '{db.operation.name}',
    '{db.collection.name}',
    '{db.stored_procedure.name}',
    '{db.namespace}',
    '{server.address}:{server.port}',
    '?{server.address}',
    '{db.system.name}',
  ],
  ...messagingNames('create.producer', 'send.producer', 'send.client', 'receive.client', 'process.consumer'),
  ...messagingNames('settle.client', 'eventhubs.generic.client', 'servicebus.generic.client'),
  'rpc.call.client': ['{rpc.method}', '{rpc.system.name}'],
  'rpc.call.server': ['{rpc.method}', '{rpc.system.name}'],
  'aws.client': ['{rpc.service}.{rpc.method}'],
  'faas.client': ['{faas.invoked_name}'],
  'faas.server': ['{faas.name}'],
  'graphql.server': ['{graphql.operation.type}', 'GraphQL Operation'],
  'gen_ai.inference.client': ['{gen_ai.operation.name} {gen_ai.request.model}'],
  'gen_ai.embeddings.client': ['{gen_ai.operation.name} {gen_ai.request.model}'],
  'gen_ai.retrieval.client': ['{gen_ai.operation.name} {gen_ai.data_source.id}'],
  'gen_ai.memory.client': ['{gen_ai.operation.name}'],
  'gen_ai.create_agent.client': ['create_agent {gen_ai.agent.name}'],
  'gen_ai.invoke_agent.client': ['invoke_agent {gen_ai.agent.name}', 'invoke_agent'],
  'gen_ai.invoke_agent.internal': ['invoke_agent {gen_ai.agent.name}', 'invoke_agent'],
  'gen_ai.execute_tool.internal': ['execute_tool {gen_ai.tool.name}'],
  'gen_ai.invoke_workflow.internal': ['invoke_workflow {gen_ai.workflow.name}'],
  'gen_ai.plan.internal': ['plan {gen_ai.agent.name}', 'plan'],
  'mcp.client': ['{mcp.method.name} {gen_ai.tool.name}', '{mcp.method.name} {gen_ai.prompt.name}', '{mcp.method.name}'],
  'mcp.server': ['{mcp.method.name} {gen_ai.tool.name}', '{mcp.method.name} {gen_ai.prompt.name}', '{mcp.method.name}'],
}

function messagingNames(...operations: string[]): Record<string, readonly string[]> {
  const templates = [
    '{messaging.operation.name} {messaging.destination.template}',
    '{messaging.operation.name} {messaging.destination.name}',
    '{messaging.operation.name} {server.address}:{server.port}',
    '?{messaging.operation.name} {server.address}',
    '{messaging.operation.name}',
  ]
  return Object.fromEntries(operations.map((operation) => [`messaging.${operation}`, templates]))
}

/**
 * The attribute that has to be there under its present name for a type's templates to hold: earlier conventions named
 * these spans in another way.
 */
export const presentName: readonly (readonly [prefix: string, attribute: string])[] = [
  ['db.', 'db.system.name'],
  ['azure.cosmosdb.', 'db.system.name'],
  ['rpc.', 'rpc.system.name'],
]

/** Values that stand in a name for something else, or for nothing: then the template does not apply. */
export const valueInName: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'http.request.method': { _OTHER: 'HTTP' },
  'rpc.method': { _OTHER: null },
}

const passing = ['messaging.destination.temporary', 'messaging.destination.anonymous']

/** Attributes that are not for names while one of some others is true. */
export const notInNameWhile: Readonly<Record<string, readonly string[]>> = {
  'messaging.destination.name': passing,
  'server.address': passing,
}
