/**
 * What release 1.45.0 brought after the facts of `attributes-table.ts` were extracted: attributes that are new, and
 * attributes that it made stable or renamed. `parse-attributes.ts` says how to read it.
 */
export const releaseTable: string = `
azure.eventhubs.message.enqueued_time id
azure.servicebus.disposition_status sd =complete,abandon,dead_letter,defer
azure.servicebus.message.delivery_count id
azure.servicebus.message.enqueued_time id
client.as.number id
client.as.organization sd
client.mac.address sd
client.prefix sd
client.service.name sd
client.service.namespace sd
destination.as.number id
destination.as.organization sd
destination.mac.address sd
destination.prefix sd
faas.invocation.id sd
faas.invocation.start_time sd
faas.invocation_id sd >faas.invocation.id
faas.time sd >faas.invocation.start_time
gcp.pubsub.message.ack_deadline id
gcp.pubsub.message.ack_id sd
gcp.pubsub.message.delivery_attempt id
gcp.pubsub.message.ordering_key sd
jvm.executor.name sd
jvm.executor.owner.name sd
jvm.executor.thread.state sd =active,idle
jvm.executor.type sd
kafka.cluster.id sd
kafka.message.key sd
kafka.message.tombstone bd
kafka.offset id
messaging.eventhubs.message.enqueued_time id >azure.eventhubs.message.enqueued_time
messaging.gcp_pubsub.message.ack_deadline id >gcp.pubsub.message.ack_deadline
messaging.gcp_pubsub.message.ack_id sd >gcp.pubsub.message.ack_id
messaging.gcp_pubsub.message.delivery_attempt id >gcp.pubsub.message.delivery_attempt
messaging.gcp_pubsub.message.ordering_key sd >gcp.pubsub.message.ordering_key
messaging.kafka.cluster.id sd >kafka.cluster.id
messaging.kafka.message.key sd >kafka.message.key
messaging.kafka.message.offset id >kafka.offset
messaging.kafka.message.tombstone bd >kafka.message.tombstone
messaging.kafka.offset id >kafka.offset
messaging.rabbitmq.destination.routing_key sd >rabbitmq.destination.routing_key
messaging.rabbitmq.message.delivery_tag id >rabbitmq.message.delivery_tag
messaging.rocketmq.consumption_model sd >rocketmq.consumption_model =clustering,broadcasting
messaging.rocketmq.message.delay_time_level id >rocketmq.message.delay_time_level
messaging.rocketmq.message.delivery_timestamp id >rocketmq.message.delivery_timestamp
messaging.rocketmq.message.group sd >rocketmq.message.group
messaging.rocketmq.message.keys s*d >rocketmq.message.keys
messaging.rocketmq.message.tag sd >rocketmq.message.tag
messaging.rocketmq.message.type sd >rocketmq.message.type =normal,fifo,delay,transaction
messaging.rocketmq.namespace sd >rocketmq.namespace
messaging.servicebus.disposition_status sd >azure.servicebus.disposition_status =complete,abandon,dead_letter,defer
messaging.servicebus.message.delivery_count id >azure.servicebus.message.delivery_count
messaging.servicebus.message.enqueued_time id >azure.servicebus.message.enqueued_time
messaging.system sd >messaging.system.name =activemq,aws.sns,aws_sqs,eventgrid,eventhubs,servicebus,gcp_pubsub,jms,kafka,rabbitmq,rocketmq,pulsar
messaging.system.name sd =activemq,aws.sns,aws.sqs,azure.eventgrid,azure.eventhubs,azure.servicebus,gcp.pubsub,jms,kafka,pulsar,rabbitmq,rocketmq
network.local.as.number id
network.local.as.organization sd
network.local.mac.address sd
network.local.prefix sd
network.peer.as.number id
network.peer.as.organization sd
network.peer.mac.address sd
network.peer.prefix sd
opentracing.ref_type sd - =child_of,follows_from
peer.service sd ?
rabbitmq.destination.routing_key sd
rabbitmq.message.delivery_tag id
rocketmq.consumption_model sd =clustering,broadcasting
rocketmq.message.delay_time_level id
rocketmq.message.delivery_timestamp id
rocketmq.message.group sd
rocketmq.message.keys s*d
rocketmq.message.tag sd
rocketmq.message.type sd =normal,fifo,delay,transaction
rocketmq.namespace sd
rpc.connect_rpc.request.metadata ts*d >rpc.request.header
rpc.connect_rpc.response.metadata ts*d ?
rpc.grpc.request.metadata ts*d >rpc.request.header
rpc.grpc.response.metadata ts*d ?
rpc.method ss
rpc.method_original ss
rpc.request.header ts*d
rpc.request.metadata ts*d >rpc.request.header
rpc.response.header ts*d
rpc.response.metadata ts*d ?
rpc.response.trailer ts*d
rpc.status_code ss
rpc.system.name ss =grpc,dubbo,connectrpc,jsonrpc
server.as.number id
server.as.organization sd
server.mac.address sd
server.prefix sd
server.service.name sd
server.service.namespace sd
service.instance.cost_center.id sd
service.instance.cost_center.name sd
service.peer.name sd ?
service.peer.namespace sd ?
source.as.number id
source.as.organization sd
source.mac.address sd
source.prefix sd
system.device sd >system.device.name
system.device.name sd
system.memory.state sd =used,free,~shared,buffers,cached,available
`

/** The attributes of span types that were split. */
export const splitNames: Readonly<Record<string, readonly string[]>> = {
  'rpc.response.metadata': ['rpc.response.header', 'rpc.response.trailer'],
}

/** The span types that became stable with the attributes of remote procedure calls. */
export const stableSpans: readonly string[] = [
  'rpc.call.client',
  'rpc.call.server',
  'rpc.dubbo.call.client',
  'rpc.dubbo.call.server',
  'rpc.grpc.call.client',
  'rpc.grpc.call.server',
]

/**
 * Names that schema files of past releases renamed and that the registry no longer holds; instrumentations still emit
 * many of them.
 *
 * @see https://opentelemetry.io/docs/specs/otel/schemas/file_format_v1.1.0/
 */
export const formerNamesTable: Readonly<Record<string, string>> = {
  'browser.user_agent': 'user_agent.original',
  'db.cassandra.keyspace': 'db.name',
  'db.hbase.namespace': 'db.name',
  'faas.execution': 'faas.invocation_id',
  'faas.id': 'cloud.resource_id',
  'http.resend_count': 'http.request.resend_count',
  'http.retry_count': 'http.resend_count',
  'messaging.conversation_id': 'messaging.message.conversation_id',
  'messaging.destination': 'messaging.destination.name',
  'messaging.kafka.client_id': 'messaging.client_id',
  'messaging.kafka.consumer_group': 'messaging.kafka.consumer.group',
  'messaging.kafka.message_key': 'messaging.kafka.message.key',
  'messaging.kafka.partition': 'messaging.kafka.destination.partition',
  'messaging.kafka.tombstone': 'messaging.kafka.message.tombstone',
  'messaging.message.payload_size_bytes': 'messaging.message.body.size',
  'messaging.message_id': 'messaging.message.id',
  'messaging.message_payload_size_bytes': 'messaging.message.payload_size_bytes',
  'messaging.protocol': 'net.app.protocol.name',
  'messaging.protocol_version': 'net.app.protocol.version',
  'messaging.rabbitmq.routing_key': 'messaging.rabbitmq.destination.routing_key',
  'messaging.rocketmq.client_id': 'messaging.client_id',
  'messaging.rocketmq.message_keys': 'messaging.rocketmq.message.keys',
  'messaging.rocketmq.message_tag': 'messaging.rocketmq.message.tag',
  'messaging.rocketmq.message_type': 'messaging.rocketmq.message.type',
  'messaging.temp_destination': 'messaging.destination.temporary',
  'net.app.protocol.name': 'net.protocol.name',
  'net.app.protocol.version': 'net.protocol.version',
  'net.host.carrier.icc': 'network.carrier.icc',
  'net.host.carrier.mcc': 'network.carrier.mcc',
  'net.host.carrier.mnc': 'network.carrier.mnc',
  'net.host.carrier.name': 'network.carrier.name',
  'net.host.connection.subtype': 'network.connection.subtype',
  'net.host.connection.type': 'network.connection.type',
  'telemetry.auto.version': 'telemetry.distro.version',
}
