import type { SpanKind } from '../trace/span-data.ts'

/** Values that tell a type from others; null stands for an attribute that is not there. */
type Values = readonly (string | null)[]

/**
 * How a span of a type is told: by its kind, and by attributes that have one of some values, or any (`*`). Former names
 * of the attributes count as well, so the values list what instrumentations wrote under those.
 */
export interface Discriminator {
  readonly type: string
  readonly kinds: readonly SpanKind[]
  readonly when: Readonly<Record<string, Values | '*'>>
}

const client: readonly SpanKind[] = ['client']
const server: readonly SpanKind[] = ['server']
const producer: readonly SpanKind[] = ['producer']
const consumer: readonly SpanKind[] = ['consumer']
const internal: readonly SpanKind[] = ['internal']
const local: readonly SpanKind[] = ['client', 'internal']

const operation = 'gen_ai.operation.name'
const generates = ['chat', 'generate_content', 'text_completion']

const remembers = [
  'search_memory',
  'create_memory',
  'update_memory',
  'upsert_memory',
  'delete_memory',
  'create_memory_store',
  'delete_memory_store',
]

const generativeAi: readonly Discriminator[] = [
  { type: 'mcp.client', kinds: client, when: { 'mcp.method.name': '*' } },
  { type: 'mcp.server', kinds: server, when: { 'mcp.method.name': '*' } },
  inferenceOf('openai.inference.client', ['openai']),
  inferenceOf('anthropic.inference.client', ['anthropic']),
  inferenceOf('azure.ai.inference.client', ['azure.ai.inference', 'az.ai.inference']),
  inferenceOf('aws.bedrock.client', ['aws.bedrock']),
  { type: 'gen_ai.inference.client', kinds: local, when: { [operation]: generates } },
  { type: 'gen_ai.embeddings.client', kinds: client, when: { [operation]: ['embeddings'] } },
  { type: 'gen_ai.retrieval.client', kinds: client, when: { [operation]: ['retrieval'] } },
  { type: 'gen_ai.memory.client', kinds: local, when: { [operation]: remembers } },
  { type: 'gen_ai.create_agent.client', kinds: client, when: { [operation]: ['create_agent'] } },
  { type: 'gen_ai.invoke_agent.client', kinds: client, when: { [operation]: ['invoke_agent'] } },
  { type: 'gen_ai.invoke_agent.internal', kinds: internal, when: { [operation]: ['invoke_agent'] } },
  { type: 'gen_ai.execute_tool.internal', kinds: internal, when: { [operation]: ['execute_tool'] } },
  { type: 'gen_ai.invoke_workflow.internal', kinds: internal, when: { [operation]: ['invoke_workflow'] } },
  { type: 'gen_ai.plan.internal', kinds: internal, when: { [operation]: ['plan'] } },
]

function inferenceOf(type: string, providers: Values): Discriminator {
  return { type, kinds: local, when: { [operation]: generates, 'gen_ai.provider.name': providers } }
}

const dynamodb: readonly Discriminator[] = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
  'UpdateTable',
].flatMap((name) => {
  const type = `dynamodb.${name.toLowerCase()}.client`
  const whole = [`DynamoDB/${name}`, `DynamoDB.${name}`]
  return [
    {
      type,
      kinds: client,
      when: { 'rpc.service': ['DynamoDB'], 'rpc.method': [name], 'rpc.system.name': ['aws-api'] },
    },
    { type, kinds: client, when: { 'rpc.method': whole, 'rpc.system.name': ['aws-api'] } },
  ]
})

const system = 'db.system.name'

const databases: readonly Discriminator[] = [
  { type: 'db.postgresql.client', kinds: local, when: { [system]: ['postgresql'] } },
  { type: 'db.mysql.client', kinds: local, when: { [system]: ['mysql'] } },
  { type: 'db.mariadb.client', kinds: local, when: { [system]: ['mariadb'] } },
  { type: 'db.sql_server.client', kinds: local, when: { [system]: ['microsoft.sql_server', 'mssql', 'mssqlcompact'] } },
  { type: 'db.oracledb.client', kinds: local, when: { [system]: ['oracle.db', 'oracle'] } },
  { type: 'db.redis.client', kinds: local, when: { [system]: ['redis'] } },
  { type: 'db.mongodb.client', kinds: local, when: { [system]: ['mongodb'] } },
  { type: 'db.elasticsearch.client', kinds: local, when: { [system]: ['elasticsearch'] } },
  { type: 'db.cassandra.client', kinds: local, when: { [system]: ['cassandra'] } },
  { type: 'db.couchdb.client', kinds: local, when: { [system]: ['couchdb'] } },
  { type: 'db.hbase.client', kinds: local, when: { [system]: ['hbase'] } },
  { type: 'azure.cosmosdb.client', kinds: local, when: { [system]: ['azure.cosmosdb', 'cosmosdb'] } },
  {
    type: 'db.sql.client',
    kinds: local,
    when: {
      [system]: [
        'other_sql',
        'sqlite',
        'cockroachdb',
        'trino',
        'derby',
        'hsqldb',
        'h2database',
        'h2',
        'ibm.db2',
        'db2',
        'aws.redshift',
        'redshift',
        'gcp.spanner',
        'spanner',
        'firebirdsql',
        'firebird',
        'ibm.informix',
        'informix',
        'ibm.netezza',
        'netezza',
        'sap.hana',
        'hanadb',
        'sap.maxdb',
        'maxdb',
        'teradata',
      ],
    },
  },
  { type: 'db.client', kinds: local, when: { [system]: '*' } },
]

const messagingSystem = 'messaging.system.name'
const operationType = 'messaging.operation.type'
const operationName = 'messaging.operation.name'

/** The systems with types of their own: what their types are named after, and how the attribute names them. */
const systems: readonly (readonly [name: string, values: Values, operations: readonly string[]])[] = [
  ['kafka', ['kafka'], ['create', 'send', 'send.client', 'receive', 'process', 'settle']],
  ['rabbitmq', ['rabbitmq'], ['send', 'receive', 'process', 'settle']],
  ['rocketmq', ['rocketmq'], ['send', 'receive', 'process']],
  ['aws.sqs', ['aws.sqs', 'aws_sqs'], ['send', 'receive', 'process']],
  ['aws.sns', ['aws.sns'], ['send']],
  ['gcp_pubsub', ['gcp.pubsub', 'gcp_pubsub'], ['create', 'send', 'send.client', 'receive', 'process', 'settle']],
  [
    'eventhubs',
    ['azure.eventhubs', 'eventhubs'],
    ['create', 'send', 'send.client', 'receive', 'process', 'settle', 'generic'],
  ],
  [
    'servicebus',
    ['azure.servicebus', 'servicebus'],
    ['create', 'send', 'send.client', 'receive', 'process', 'settle', 'generic'],
  ],
]

/**
 * Without a type of operation, the kind tells a sent message from a processed one. Client spans are told by the
 * operation's name, where it is one that the conventions give as an example.
 */
const messagingOperations: readonly [operation: string, suffix: string, Omit<Discriminator, 'type'>][] = [
  ['create', 'create.producer', { kinds: producer, when: { [operationType]: ['create'] } }],
  ['send', 'send.producer', { kinds: producer, when: { [operationType]: ['send', 'publish', null] } }],
  ['send.client', 'send.client', { kinds: client, when: { [operationType]: ['send', 'publish'] } }],
  ['receive', 'receive.client', { kinds: client, when: { [operationType]: ['receive'] } }],
  ['process', 'process.consumer', { kinds: consumer, when: { [operationType]: ['process', 'deliver', null] } }],
  ['settle', 'settle.client', { kinds: client, when: { [operationType]: ['settle'] } }],
  [
    'send.client',
    'send.client',
    { kinds: client, when: { [operationType]: [null], [operationName]: ['send', 'publish'] } },
  ],
  [
    'receive',
    'receive.client',
    { kinds: client, when: { [operationType]: [null], [operationName]: ['receive', 'poll'] } },
  ],
  [
    'settle',
    'settle.client',
    { kinds: client, when: { [operationType]: [null], [operationName]: ['settle', 'ack', 'nack'] } },
  ],
  ['generic', 'generic.client', { kinds: client, when: { [operationType]: [null] } }],
]

const messaging: readonly Discriminator[] = [
  ...systems.flatMap(([name, values, operations]) =>
    messagingOperations
      .filter(([operation]) => operations.includes(operation))
      .map(([, suffix, { kinds, when }]) => ({
        type: `messaging.${name}.${suffix}`,
        kinds,
        when: { [messagingSystem]: values, ...when },
      })),
  ),
  ...messagingOperations
    .filter(([operation]) => operation !== 'generic')
    .map(([, suffix, { kinds, when }]) => ({
      type: `messaging.${suffix}`,
      kinds,
      when: { [messagingSystem]: '*' as const, ...when },
    })),
]

const rpcSystem = 'rpc.system.name'

const calls: readonly Discriminator[] = [
  { type: 'faas.client', kinds: client, when: { 'faas.invoked_name': '*' } },
  { type: 'aws.s3.client', kinds: client, when: { 'rpc.service': ['S3'], [rpcSystem]: ['aws-api'] } },
  { type: 'aws.client', kinds: client, when: { [rpcSystem]: ['aws-api'] } },
  ...callsOf('rpc.grpc.call', ['grpc']),
  ...callsOf('rpc.dubbo.call', ['dubbo', 'apache_dubbo']),
  ...callsOf('rpc.connect_rpc.call', ['connectrpc', 'connect_rpc']),
  ...callsOf('rpc.jsonrpc.call', ['jsonrpc']),
  ...callsOf('rpc.call', '*'),
]

function callsOf(type: string, values: Values | '*'): Discriminator[] {
  return [
    { type: `${type}.client`, kinds: client, when: { [rpcSystem]: values } },
    { type: `${type}.server`, kinds: server, when: { [rpcSystem]: values } },
  ]
}

const requests: readonly Discriminator[] = [
  { type: 'faas.datasource.server', kinds: server, when: { 'faas.trigger': ['datasource'] } },
  { type: 'faas.timer.server', kinds: server, when: { 'faas.trigger': ['timer'] } },
  { type: 'http.client', kinds: client, when: { 'http.request.method': '*' } },
  { type: 'http.server', kinds: server, when: { 'http.request.method': '*' } },
  { type: 'graphql.server', kinds: server, when: { 'graphql.operation.type': '*' } },
  { type: 'graphql.server', kinds: server, when: { 'graphql.operation.name': '*' } },
  { type: 'graphql.server', kinds: server, when: { 'graphql.document': '*' } },
  { type: 'aws.lambda.server', kinds: ['server', 'consumer'], when: { 'aws.lambda.invoked_arn': '*' } },
  { type: 'faas.server', kinds: server, when: { 'faas.trigger': '*' } },
  { type: 'cicd.pipeline.task.internal', kinds: internal, when: { 'cicd.pipeline.task.name': '*' } },
  { type: 'cicd.pipeline.run.server', kinds: server, when: { 'cicd.pipeline.result': '*' } },
  { type: 'cicd.pipeline.run.server', kinds: server, when: { 'cicd.pipeline.run.id': '*' } },
  { type: 'cli.internal', kinds: internal, when: { 'process.executable.name': '*' } },
  { type: 'cli.client', kinds: client, when: { 'process.executable.name': '*' } },
]

/**
 * How the types of the semantic conventions are told apart, the most telling first: the first that fits a span is its
 * type.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/
 */
export const discriminators: readonly Discriminator[] = [
  ...generativeAi,
  ...dynamodb,
  ...databases,
  ...messaging,
  ...calls,
  ...requests,
]
