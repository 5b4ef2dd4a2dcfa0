// Written by test/semconv/generate-tables.ts.

/** The attributes of the semantic conventions, as `parse-attributes.ts` reads them. */
export const attributesTable: string = `
android.app.state sd =created,background,foreground
android.os.api_level sd
android.state sd >android.app.state =created,background,foreground
app.build_id sd
app.crash.id sd
app.installation.id sd
app.jank.frame_count id
app.jank.period dd
app.jank.threshold dd
app.screen.coordinate.x id
app.screen.coordinate.y id
app.screen.id sd
app.screen.name sd
app.widget.id sd
app.widget.name sd
artifact.attestation.filename sd
artifact.attestation.hash sd
artifact.attestation.id sd
artifact.filename sd
artifact.hash sd
artifact.purl sd
artifact.version sd
aspnetcore.authentication.result sd =success,failure,none
aspnetcore.authentication.scheme sd
aspnetcore.authorization.policy sd
aspnetcore.authorization.result sd =success,failure
aspnetcore.diagnostics.exception.result ss =handled,unhandled,skipped,aborted
aspnetcore.diagnostics.handler.type ss
aspnetcore.identity.error_code sd
aspnetcore.identity.password_check_result sd =success,success_rehash_needed,failure,password_missing,user_missing
aspnetcore.identity.result sd =success,failure
aspnetcore.identity.sign_in.result sd =success,locked_out,not_allowed,requires_two_factor,failure
aspnetcore.identity.sign_in.type sd =password,two_factor_recovery_code,two_factor_authenticator,two_factor,external,passkey
aspnetcore.identity.token_purpose sd =reset_password,change_phone_number,email_confirmation,change_email,two_factor,_OTHER
aspnetcore.identity.token_verified sd =success,failure
aspnetcore.identity.user.update_type sd =update,user_name,add_password,change_password,security_stamp,reset_password,remove_login,add_login,add_claims,replace_claim,remove_claims,add_to_roles,remove_from_roles,set_email,confirm_email,password_rehash,remove_password,change_email,set_phone_number,change_phone_number,set_two_factor_enabled,set_lockout_enabled,set_lockout_end_date,access_failed,reset_access_failed_count,set_authentication_token,remove_authentication_token,reset_authenticator_key,generate_new_two_factor_recovery_codes,redeem_two_factor_recovery_code,set_passkey,remove_passkey,_OTHER
aspnetcore.identity.user_type sd
aspnetcore.memory_pool.owner sd
aspnetcore.rate_limiting.policy ss
aspnetcore.rate_limiting.result ss =acquired,endpoint_limiter,global_limiter,request_canceled
aspnetcore.request.is_unhandled bs
aspnetcore.routing.is_fallback bs
aspnetcore.routing.match_status ss =success,failure
aspnetcore.sign_in.is_persistent bd
aspnetcore.user.is_authenticated bs
aws.bedrock.guardrail.id sd
aws.bedrock.knowledge_base.id sd
aws.dynamodb.attribute_definitions s*d
aws.dynamodb.attributes_to_get s*d
aws.dynamodb.consistent_read bd
aws.dynamodb.consumed_capacity s*d
aws.dynamodb.count id
aws.dynamodb.exclusive_start_table sd
aws.dynamodb.global_secondary_index_updates s*d
aws.dynamodb.global_secondary_indexes s*d
aws.dynamodb.index_name sd
aws.dynamodb.item_collection_metrics sd
aws.dynamodb.limit id
aws.dynamodb.local_secondary_indexes s*d
aws.dynamodb.projection sd
aws.dynamodb.provisioned_read_capacity dd
aws.dynamodb.provisioned_write_capacity dd
aws.dynamodb.scan_forward bd
aws.dynamodb.scanned_count id
aws.dynamodb.segment id
aws.dynamodb.select sd
aws.dynamodb.table_count id
aws.dynamodb.table_names s*d
aws.dynamodb.total_segments id
aws.ecs.cluster.arn sd
aws.ecs.container.arn sd
aws.ecs.launchtype sd =ec2,fargate
aws.ecs.task.arn sd
aws.ecs.task.family sd
aws.ecs.task.id sd
aws.ecs.task.revision sd
aws.eks.cluster.arn sd
aws.extended_request_id sd
aws.kinesis.stream_name sd
aws.lambda.invoked_arn sd
aws.lambda.resource_mapping.id sd
aws.log.group.arns s*d
aws.log.group.names s*d
aws.log.stream.arns s*d
aws.log.stream.names s*d
aws.request_id sd
aws.s3.bucket sd
aws.s3.copy_source sd
aws.s3.delete sd
aws.s3.key sd
aws.s3.part_number id
aws.s3.upload_id sd
aws.secretsmanager.secret.arn sd
aws.sns.topic.arn sd
aws.sqs.queue.url sd
aws.step_functions.activity.arn sd
aws.step_functions.state_machine.arn sd
az.namespace sd >azure.resource_provider.namespace
az.service_request_id sd >azure.service.request.id
azure.client.id sd
azure.cosmosdb.connection.mode sd =gateway,direct
azure.cosmosdb.consistency.level sd =Strong,BoundedStaleness,Session,Eventual,ConsistentPrefix
azure.cosmosdb.operation.contacted_regions s*d
azure.cosmosdb.operation.request_charge dd
azure.cosmosdb.request.body.size id
azure.cosmosdb.response.sub_status_code id
azure.resource_group.name sd
azure.resource_provider.namespace sd
azure.service.request.id sd
browser.brands s*d
browser.document.url.full sd
browser.language sd
browser.mobile bd
browser.platform sd
browser.web_vital.delta dd
browser.web_vital.id sd
browser.web_vital.name sd =cls,lcp,fcp,inp,ttfb,~fid
browser.web_vital.navigation_type sd =navigate,reload,back-forward,back-forward-cache,prerender,restore
browser.web_vital.rating sd =good,needs-improvement,poor
browser.web_vital.value dd
cassandra.consistency.level sd =all,each_quorum,quorum,local_quorum,one,two,three,local_one,any,serial,local_serial
cassandra.coordinator.dc sd
cassandra.coordinator.id sd
cassandra.page.size id
cassandra.query.idempotent bd
cassandra.speculative_execution.count id
cicd.pipeline.action.name sr =BUILD,RUN,SYNC
cicd.pipeline.name sr
cicd.pipeline.result sr =success,failure,error,timeout,cancellation,skip
cicd.pipeline.run.id sr
cicd.pipeline.run.state sr =pending,executing,finalizing
cicd.pipeline.run.url.full sr
cicd.pipeline.task.name sr
cicd.pipeline.task.run.id sr
cicd.pipeline.task.run.result sr =success,failure,error,timeout,cancellation,skip
cicd.pipeline.task.run.url.full sr
cicd.pipeline.task.type sr =build,test,deploy
cicd.system.component sr
cicd.worker.id sr
cicd.worker.name sr
cicd.worker.state sr =available,busy,offline
cicd.worker.url.full sr
client.address ss
client.port is
cloud.account.id sd
cloud.availability_zone sd
cloud.platform sd =akamai_cloud.compute,alibaba_cloud_ecs,alibaba_cloud_fc,alibaba_cloud_openshift,aws_ec2,aws_ecs,aws_eks,aws_lambda,aws_elastic_beanstalk,aws_app_runner,aws_openshift,azure.vm,azure.container_apps,azure.container_instances,azure.aks,azure.functions,azure.app_service,azure.openshift,~azure_vm,~azure_container_apps,~azure_container_instances,~azure_aks,~azure_functions,~azure_app_service,~azure_openshift,gcp.agent_engine,gcp_bare_metal_solution,gcp_compute_engine,gcp_cloud_run,gcp_kubernetes_engine,gcp_cloud_functions,gcp_app_engine,gcp_openshift,hetzner.cloud_server,ibm_cloud_openshift,oracle_cloud_compute,oracle_cloud_oke,scaleway_cloud_compute,tencent_cloud_cvm,tencent_cloud_eks,tencent_cloud_scf,vultr.cloud_compute
cloud.provider sd =akamai_cloud,alibaba_cloud,aws,azure,gcp,heroku,hetzner,ibm_cloud,oracle_cloud,scaleway_cloud,tencent_cloud,vultr
cloud.region sd
cloud.resource_id sd
cloudevents.event_id sd
cloudevents.event_source sd
cloudevents.event_spec_version sd
cloudevents.event_subject sd
cloudevents.event_type sd
cloudfoundry.app.id sd
cloudfoundry.app.instance.id sd
cloudfoundry.app.name sd
cloudfoundry.org.id sd
cloudfoundry.org.name sd
cloudfoundry.process.id sd
cloudfoundry.process.type sd
cloudfoundry.space.id sd
cloudfoundry.space.name sd
cloudfoundry.system.id sd
cloudfoundry.system.instance.id sd
code.column id >code.column.number
code.column.number is
code.file.path ss
code.filepath sd >code.file.path
code.function sd ?
code.function.name ss
code.line.number is
code.lineno id >code.line.number
code.namespace sd ?
code.stacktrace ss
container.command sd
container.command_args s*d
container.command_line sd
container.cpu.state sd >cpu.mode =user,system,kernel
container.csi.plugin.name sd
container.csi.volume.id sd
container.id ss
container.image.id sd
container.image.name ss
container.image.repo_digests s*s
container.image.tags s*s
container.label tsd
container.labels tsd >container.label
container.name sd
container.runtime sd >container.runtime.name
container.runtime.description sd
container.runtime.name sd
container.runtime.version sd
cpu.logical_number id
cpu.mode sr =user,system,nice,idle,iowait,interrupt,steal,~kernel
cpython.gc.generation id =0,1,2
db.cassandra.consistency_level sd >cassandra.consistency.level =all,each_quorum,quorum,local_quorum,one,two,three,local_one,any,serial,local_serial
db.cassandra.coordinator.dc sd >cassandra.coordinator.dc
db.cassandra.coordinator.id sd >cassandra.coordinator.id
db.cassandra.idempotence bd >cassandra.query.idempotent
db.cassandra.page_size id >cassandra.page.size
db.cassandra.speculative_execution_count id >cassandra.speculative_execution.count
db.cassandra.table sd >db.collection.name
db.client.connection.pool.name sd
db.client.connection.state sd =idle,used
db.client.connections.pool.name sd >db.client.connection.pool.name
db.client.connections.state sd >db.client.connection.state =idle,used
db.collection.name ss
db.connection_string sd ?
db.cosmosdb.client_id sd >azure.client.id
db.cosmosdb.connection_mode sd >azure.cosmosdb.connection.mode =gateway,direct
db.cosmosdb.consistency_level sd >azure.cosmosdb.consistency.level =Strong,BoundedStaleness,Session,Eventual,ConsistentPrefix
db.cosmosdb.container sd >db.collection.name
db.cosmosdb.operation_type sd - =batch,create,delete,execute,execute_javascript,invalid,head,head_feed,patch,query,query_plan,read,read_feed,replace,upsert
db.cosmosdb.regions_contacted s*d >azure.cosmosdb.operation.contacted_regions
db.cosmosdb.request_charge dd >azure.cosmosdb.operation.request_charge
db.cosmosdb.request_content_length id >azure.cosmosdb.request.body.size
db.cosmosdb.status_code id ?
db.cosmosdb.sub_status_code id >azure.cosmosdb.response.sub_status_code
db.elasticsearch.cluster.name sd >db.namespace
db.elasticsearch.node.name sd >elasticsearch.node.name
db.elasticsearch.path_parts tsd >db.operation.parameter
db.instance.id sd -
db.jdbc.driver_classname sd -
db.mongodb.collection sd >db.collection.name
db.mssql.instance_name sd -
db.name sd >db.namespace
db.namespace ss
db.operation sd >db.operation.name
db.operation.batch.size is
db.operation.name ss
db.operation.parameter tsd
db.query.parameter tsd
db.query.summary ss
db.query.text ss
db.redis.database_index id ?
db.response.returned_rows id
db.response.status_code ss
db.sql.table sd ?
db.statement sd >db.query.text
db.stored_procedure.name ss
db.system sd >db.system.name =other_sql,adabas,~cache,intersystems_cache,cassandra,clickhouse,~cloudscape,cockroachdb,~coldfusion,cosmosdb,couchbase,couchdb,db2,derby,dynamodb,edb,elasticsearch,filemaker,firebird,~firstsql,geode,h2,hanadb,hbase,hive,hsqldb,influxdb,informix,ingres,instantdb,interbase,mariadb,maxdb,memcached,mongodb,mssql,~mssqlcompact,mysql,neo4j,netezza,opensearch,oracle,pervasive,pointbase,postgresql,progress,redis,redshift,spanner,sqlite,sybase,teradata,trino,vertica
db.system.name ss =other_sql,softwareag.adabas,actian.ingres,aws.dynamodb,aws.redshift,azure.cosmosdb,intersystems.cache,cassandra,clickhouse,cockroachdb,couchbase,couchdb,derby,elasticsearch,firebirdsql,gcp.spanner,geode,h2database,hbase,hive,hsqldb,ibm.db2,ibm.informix,ibm.netezza,influxdb,instantdb,mariadb,memcached,mongodb,microsoft.sql_server,mysql,neo4j,opensearch,oracle.db,postgresql,redis,sap.hana,sap.maxdb,sqlite,teradata,trino
db.user sd -
deployment.environment sd >deployment.environment.name
deployment.environment.name ss =production,staging,test,development
deployment.id sd
deployment.name sd
deployment.status sd =failed,succeeded
destination.address sd
destination.port id
device.id sd
device.manufacturer sd
device.model.identifier sd
device.model.name sd
disk.io.direction sr =read,write
dns.answers s*d
dns.question.name sd
dotnet.gc.heap.generation ss =gen0,gen1,gen2,loh,poh
elasticsearch.node.name sd
enduser.id sd
enduser.pseudo.id sd
enduser.role sd ?
enduser.scope sd -
error.message sd -
error.type ss =_OTHER
event.name sd ?
exception.escaped bs -
exception.message ss
exception.stacktrace ss
exception.type ss
faas.coldstart bd
faas.cron sd
faas.document.collection sd
faas.document.name sd
faas.document.operation sd =insert,edit,delete
faas.document.time sd
faas.instance sd
faas.invocation_id sd
faas.invoked_name sd
faas.invoked_provider sd =alibaba_cloud,aws,azure,gcp,tencent_cloud
faas.invoked_region sd
faas.max_memory id
faas.name sd
faas.time sd
faas.trigger sd =datasource,http,pubsub,timer,other
faas.version sd
feature_flag.context.id sr
feature_flag.error.message sr
feature_flag.evaluation.error.message sd >feature_flag.error.message
feature_flag.evaluation.reason sd >feature_flag.result.reason =static,default,targeting_match,split,cached,disabled,unknown,stale,error
feature_flag.key sr
feature_flag.provider.name sr
feature_flag.provider_name sd >feature_flag.provider.name
feature_flag.result.reason sr =static,default,targeting_match,split,cached,disabled,unknown,stale,error
feature_flag.result.value ar
feature_flag.result.variant sr
feature_flag.set.id sr
feature_flag.variant sd >feature_flag.result.variant
feature_flag.version sr
file.accessed sd
file.attributes s*d
file.changed sd
file.created sd
file.directory sd
file.extension sd
file.fork_name sd
file.group.id sd
file.group.name sd
file.inode sd
file.lock.mechanism sd
file.lock.mode sd
file.lock.type sd =read,write
file.mode sd
file.modified sd
file.name sd
file.owner.id sd
file.owner.name sd
file.path sd
file.size id
file.symbolic_link.target_path sd
gcp.apphub.application.container sd
gcp.apphub.application.id sd
gcp.apphub.application.location sd
gcp.apphub.service.criticality_type sd =MISSION_CRITICAL,HIGH,MEDIUM,LOW
gcp.apphub.service.environment_type sd =PRODUCTION,STAGING,TEST,DEVELOPMENT
gcp.apphub.service.id sd
gcp.apphub.workload.criticality_type sd =MISSION_CRITICAL,HIGH,MEDIUM,LOW
gcp.apphub.workload.environment_type sd =PRODUCTION,STAGING,TEST,DEVELOPMENT
gcp.apphub.workload.id sd
gcp.apphub_destination.application.container sd
gcp.apphub_destination.application.id sd
gcp.apphub_destination.application.location sd
gcp.apphub_destination.service.criticality_type sd =MISSION_CRITICAL,HIGH,MEDIUM,LOW
gcp.apphub_destination.service.environment_type sd =PRODUCTION,STAGING,TEST,DEVELOPMENT
gcp.apphub_destination.service.id sd
gcp.apphub_destination.workload.criticality_type sd =MISSION_CRITICAL,HIGH,MEDIUM,LOW
gcp.apphub_destination.workload.environment_type sd =PRODUCTION,STAGING,TEST,DEVELOPMENT
gcp.apphub_destination.workload.id sd
gcp.client.service sd
gcp.cloud_run.job.execution sd
gcp.cloud_run.job.task_index id
gcp.gce.instance.hostname sd
gcp.gce.instance.labels tsd
gcp.gce.instance.name sd
gcp.gce.instance_group_manager.name sd
gcp.gce.instance_group_manager.region sd
gcp.gce.instance_group_manager.zone sd
gen_ai.agent.description sd ?
gen_ai.agent.id sd ?
gen_ai.agent.name sd ?
gen_ai.agent.version sd ?
gen_ai.completion sd -
gen_ai.conversation.id sd ?
gen_ai.data_source.id sd ?
gen_ai.embeddings.dimension.count id ?
gen_ai.evaluation.explanation sd ?
gen_ai.evaluation.name sd ?
gen_ai.evaluation.score.label sd ?
gen_ai.evaluation.score.value dd ?
gen_ai.input.messages ad ?
gen_ai.openai.request.response_format sd ? =text,json_object,json_schema
gen_ai.openai.request.seed id ?
gen_ai.openai.request.service_tier sd ? =auto,default
gen_ai.openai.response.service_tier sd ?
gen_ai.openai.response.system_fingerprint sd ?
gen_ai.operation.name sd ? =chat,generate_content,text_completion,embeddings,retrieval,create_agent,invoke_agent,execute_tool,invoke_workflow
gen_ai.output.messages ad ?
gen_ai.output.type sd ? =text,json,image,speech
gen_ai.prompt sd -
gen_ai.prompt.name sd ?
gen_ai.provider.name sd ? =openai,gcp.gen_ai,gcp.vertex_ai,gcp.gemini,anthropic,cohere,azure.ai.inference,azure.ai.openai,ibm.watsonx.ai,aws.bedrock,perplexity,x_ai,deepseek,groq,mistral_ai
gen_ai.request.choice.count id ?
gen_ai.request.encoding_formats s*d ?
gen_ai.request.frequency_penalty dd ?
gen_ai.request.max_tokens id ?
gen_ai.request.model sd ?
gen_ai.request.presence_penalty dd ?
gen_ai.request.seed id ?
gen_ai.request.stop_sequences s*d ?
gen_ai.request.stream bd ?
gen_ai.request.temperature dd ?
gen_ai.request.top_k dd ?
gen_ai.request.top_p dd ?
gen_ai.response.finish_reasons s*d ?
gen_ai.response.id sd ?
gen_ai.response.model sd ?
gen_ai.response.time_to_first_chunk dd ?
gen_ai.retrieval.documents ad ?
gen_ai.retrieval.query.text sd ?
gen_ai.system sd ? =openai,gcp.gen_ai,gcp.vertex_ai,gcp.gemini,~vertex_ai,~gemini,anthropic,cohere,~az.ai.inference,~az.ai.openai,azure.ai.inference,azure.ai.openai,ibm.watsonx.ai,aws.bedrock,perplexity,xai,deepseek,groq,mistral_ai
gen_ai.system_instructions ad ?
gen_ai.token.type sd ? =input,output
gen_ai.tool.call.arguments ad ?
gen_ai.tool.call.id sd ?
gen_ai.tool.call.result ad ?
gen_ai.tool.definitions ad ?
gen_ai.tool.description sd ?
gen_ai.tool.name sd ?
gen_ai.tool.type sd ?
gen_ai.usage.cache_creation.input_tokens id ?
gen_ai.usage.cache_read.input_tokens id ?
gen_ai.usage.completion_tokens id ?
gen_ai.usage.input_tokens id ?
gen_ai.usage.output_tokens id ?
gen_ai.usage.prompt_tokens id ?
gen_ai.usage.reasoning.output_tokens id ?
gen_ai.workflow.name sd ?
geo.continent.code sd =AF,AN,AS,EU,NA,OC,SA
geo.country.iso_code sd
geo.locality.name sd
geo.location.lat dd
geo.location.lon dd
geo.postal_code sd
geo.region.iso_code sd
go.cpu.detailed_state sd
go.cpu.state sd =user,gc,scavenge,idle
go.memory.detailed_type sd
go.memory.type sd =stack,other
graphql.document sd
graphql.operation.name sd
graphql.operation.type sd =query,mutation,subscription
heroku.app.id sd
heroku.release.commit sd
heroku.release.creation_timestamp sd
host.arch sd =amd64,arm32,arm64,ia64,ppc32,ppc64,s390x,x86
host.cpu.cache.l2.size id
host.cpu.family sd
host.cpu.model.id sd
host.cpu.model.name sd
host.cpu.stepping sd
host.cpu.vendor.id sd
host.id sd
host.image.id sd
host.image.name sd
host.image.version sd
host.ip s*d
host.mac s*d
host.name sd
host.type sd
http.client_ip sd >client.address
http.connection.state sd =active,idle
http.flavor sd ? =1.0,1.1,2.0,3.0,SPDY,QUIC
http.host sd ?
http.method sd >http.request.method
http.request.body.content ad
http.request.body.size id
http.request.header ts*s
http.request.method ss =CONNECT,DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT,TRACE,QUERY,_OTHER
http.request.method_original ss
http.request.resend_count is
http.request.size id
http.request_content_length id ?
http.request_content_length_uncompressed id >http.request.body.size
http.response.body.content ad
http.response.body.size id
http.response.header ts*s
http.response.size id
http.response.status_code is
http.response_content_length id ?
http.response_content_length_uncompressed id >http.response.body.size
http.route ss
http.scheme sd >url.scheme
http.server_name sd >server.address
http.status_code id >http.response.status_code
http.target sd -
http.url sd >url.full
http.user_agent sd >user_agent.original
hw.battery.capacity sd
hw.battery.chemistry sd
hw.battery.state sd =charging,discharging
hw.bios_version sd
hw.driver_version sd
hw.enclosure.type sd
hw.firmware_version sd
hw.gpu.task sd =decoder,encoder,general
hw.id sd
hw.limit_type sd =critical,degraded,high.critical,high.degraded,low.critical,low.degraded,max,throttled,turbo
hw.logical_disk.raid_level sd
hw.logical_disk.state sd =used,free
hw.memory.type sd
hw.model sd
hw.name sd
hw.network.logical_addresses s*d
hw.network.physical_address sd
hw.parent sd
hw.physical_disk.smart_attribute sd
hw.physical_disk.state sd =remaining
hw.physical_disk.type sd
hw.sensor_location sd
hw.serial_number sd
hw.state sd =degraded,failed,needs_cleaning,ok,predicted_failure
hw.tape_drive.operation_type sd =mount,unmount,clean
hw.type sd =battery,cpu,disk_controller,enclosure,fan,gpu,logical_disk,memory,network,physical_disk,power_supply,tape_drive,temperature,voltage
hw.vendor sd
ios.app.state sd =active,inactive,background,foreground,terminate
ios.state sd >ios.app.state =active,inactive,background,foreground,terminate
jsonrpc.protocol.version sd
jsonrpc.request.id sd
jvm.buffer.pool.name sd
jvm.gc.action ss
jvm.gc.cause sd
jvm.gc.name ss
jvm.memory.pool.name ss
jvm.memory.type ss =heap,non_heap
jvm.thread.daemon bs
jvm.thread.state ss =new,runnable,blocked,waiting,timed_waiting,terminated
k8s.cluster.name ss
k8s.cluster.uid ss
k8s.container.ephemeral_storage.fs_type sd =rootfs,logs
k8s.container.name ss
k8s.container.restart_count is
k8s.container.status.last_terminated_reason sd
k8s.container.status.reason sd =ContainerCreating,CrashLoopBackOff,CreateContainerConfigError,ErrImagePull,ImagePullBackOff,OOMKilled,Completed,Error,ContainerCannotRun
k8s.container.status.state sd =terminated,running,waiting
k8s.cronjob.annotation tss
k8s.cronjob.label tss
k8s.cronjob.name ss
k8s.cronjob.uid ss
k8s.daemonset.annotation tss
k8s.daemonset.label tss
k8s.daemonset.name ss
k8s.daemonset.uid ss
k8s.deployment.annotation tss
k8s.deployment.label tss
k8s.deployment.name ss
k8s.deployment.uid ss
k8s.hpa.metric.type sd
k8s.hpa.name sd
k8s.hpa.scaletargetref.api_version sd
k8s.hpa.scaletargetref.kind sd
k8s.hpa.scaletargetref.name sd
k8s.hpa.uid sd
k8s.hugepage.size sd
k8s.job.annotation tss
k8s.job.label tss
k8s.job.name ss
k8s.job.uid ss
k8s.namespace.annotation tss
k8s.namespace.label tss
k8s.namespace.name ss
k8s.namespace.phase sd =active,terminating
k8s.node.annotation tss
k8s.node.condition.status sd =true,false,unknown
k8s.node.condition.type sd =Ready,DiskPressure,MemoryPressure,PIDPressure,NetworkUnavailable
k8s.node.label tss
k8s.node.name ss
k8s.node.system_container.name sd
k8s.node.uid ss
k8s.persistentvolume.annotation tsd
k8s.persistentvolume.label tsd
k8s.persistentvolume.name sd
k8s.persistentvolume.reclaim_policy sd =Delete,Recycle,Retain
k8s.persistentvolume.status.phase sd =Available,Bound,Failed,Pending,Released
k8s.persistentvolume.uid sd
k8s.persistentvolumeclaim.annotation tsd
k8s.persistentvolumeclaim.label tsd
k8s.persistentvolumeclaim.name sd
k8s.persistentvolumeclaim.status.phase sd =Bound,Lost,Pending
k8s.persistentvolumeclaim.uid sd
k8s.pod.annotation tss
k8s.pod.hostname ss
k8s.pod.ip ss
k8s.pod.label tss
k8s.pod.labels tsd >k8s.pod.label
k8s.pod.name ss
k8s.pod.start_time ss
k8s.pod.status.phase sd =Pending,Running,Succeeded,Failed,Unknown
k8s.pod.status.reason sd =Evicted,NodeAffinity,NodeLost,Shutdown,UnexpectedAdmissionError
k8s.pod.uid ss
k8s.replicaset.annotation tss
k8s.replicaset.label tss
k8s.replicaset.name ss
k8s.replicaset.uid ss
k8s.replicationcontroller.name sd
k8s.replicationcontroller.uid sd
k8s.resourcequota.name sd
k8s.resourcequota.resource_name sd
k8s.resourcequota.uid sd
k8s.service.annotation tsd
k8s.service.endpoint.address_type sd =IPv4,IPv6,FQDN
k8s.service.endpoint.condition sd =ready,serving,terminating
k8s.service.endpoint.zone sd
k8s.service.label tsd
k8s.service.name sd
k8s.service.publish_not_ready_addresses bd
k8s.service.selector tsd
k8s.service.traffic_distribution sd
k8s.service.type sd =ClusterIP,NodePort,LoadBalancer,ExternalName
k8s.service.uid sd
k8s.statefulset.annotation tss
k8s.statefulset.label tss
k8s.statefulset.name ss
k8s.statefulset.uid ss
k8s.storageclass.name sd
k8s.volume.name sd
k8s.volume.type sd =persistentVolumeClaim,configMap,downwardAPI,emptyDir,secret,local
linux.memory.slab.state sd >system.memory.linux.slab.state =reclaimable,unreclaimable
log.file.name sd
log.file.name_resolved sd
log.file.path sd
log.file.path_resolved sd
log.iostream sd =stdout,stderr
log.record.original sd
log.record.uid sd
mainframe.lpar.name sd
mcp.method.name sd ? =notifications/cancelled,initialize,notifications/initialized,notifications/progress,ping,resources/list,resources/templates/list,resources/read,notifications/resources/list_changed,resources/subscribe,resources/unsubscribe,notifications/resources/updated,prompts/list,prompts/get,notifications/prompts/list_changed,tools/list,tools/call,notifications/tools/list_changed,logging/setLevel,notifications/message,sampling/createMessage,completion/complete,roots/list,notifications/roots/list_changed,elicitation/create
mcp.protocol.version sd ?
mcp.resource.uri sd ?
mcp.session.id sd ?
message.compressed_size id -
message.id id -
message.type sd - =SENT,RECEIVED
message.uncompressed_size id -
messaging.batch.message_count id
messaging.client.id sd
messaging.client_id sd >messaging.client.id
messaging.consumer.group.name sd
messaging.destination.anonymous bd
messaging.destination.name sd
messaging.destination.partition.id sd
messaging.destination.subscription.name sd
messaging.destination.template sd
messaging.destination.temporary bd
messaging.destination_publish.anonymous bd -
messaging.destination_publish.name sd -
messaging.eventhubs.consumer.group sd >messaging.consumer.group.name
messaging.eventhubs.message.enqueued_time id
messaging.gcp_pubsub.message.ack_deadline id
messaging.gcp_pubsub.message.ack_id sd
messaging.gcp_pubsub.message.delivery_attempt id
messaging.gcp_pubsub.message.ordering_key sd
messaging.kafka.cluster.id sd
messaging.kafka.consumer.group sd >messaging.consumer.group.name
messaging.kafka.destination.partition id ?
messaging.kafka.message.key sd
messaging.kafka.message.offset id >messaging.kafka.offset
messaging.kafka.message.tombstone bd
messaging.kafka.offset id
messaging.message.body.size id
messaging.message.conversation_id sd
messaging.message.envelope.size id
messaging.message.id sd
messaging.operation sd >messaging.operation.type
messaging.operation.name sd
messaging.operation.type sd =create,send,receive,process,settle,~deliver,~publish
messaging.rabbitmq.destination.routing_key sd
messaging.rabbitmq.message.delivery_tag id
messaging.rocketmq.client_group sd ?
messaging.rocketmq.consumption_model sd =clustering,broadcasting
messaging.rocketmq.message.delay_time_level id
messaging.rocketmq.message.delivery_timestamp id
messaging.rocketmq.message.group sd
messaging.rocketmq.message.keys s*d
messaging.rocketmq.message.tag sd
messaging.rocketmq.message.type sd =normal,fifo,delay,transaction
messaging.rocketmq.namespace sd
messaging.servicebus.destination.subscription_name sd >messaging.destination.subscription.name
messaging.servicebus.disposition_status sd =complete,abandon,dead_letter,defer
messaging.servicebus.message.delivery_count id
messaging.servicebus.message.enqueued_time id
messaging.system sd =activemq,aws.sns,aws_sqs,eventgrid,eventhubs,servicebus,gcp_pubsub,jms,kafka,rabbitmq,rocketmq,pulsar
net.host.ip sd >network.local.address
net.host.name sd >server.address
net.host.port id >server.port
net.peer.ip sd >network.peer.address
net.peer.name sd ?
net.peer.port id ?
net.protocol.name sd >network.protocol.name
net.protocol.version sd >network.protocol.version
net.sock.family sd ? =inet,inet6,unix
net.sock.host.addr sd >network.local.address
net.sock.host.port id >network.local.port
net.sock.peer.addr sd >network.peer.address
net.sock.peer.name sd -
net.sock.peer.port id >network.peer.port
net.transport sd >network.transport =ip_tcp,ip_udp,pipe,inproc,other
network.carrier.icc sd
network.carrier.mcc sd
network.carrier.mnc sd
network.carrier.name sd
network.connection.state sd =closed,close_wait,closing,established,fin_wait_1,fin_wait_2,last_ack,listen,syn_received,syn_sent,time_wait
network.connection.subtype sd =gprs,edge,umts,cdma,evdo_0,evdo_a,cdma2000_1xrtt,hsdpa,hsupa,hspa,iden,evdo_b,lte,ehrpd,hspap,gsm,td_scdma,iwlan,nr,nrnsa,lte_ca
network.connection.type sd =wifi,wired,cell,unavailable,unknown
network.interface.name sr
network.io.direction sr =transmit,receive
network.local.address ss
network.local.port is
network.peer.address ss
network.peer.port is
network.protocol.name ss
network.protocol.version ss
network.transport ss =tcp,udp,pipe,unix,quic
network.type ss =ipv4,ipv6
nfs.operation.name sd
nfs.server.repcache.status sd
nodejs.eventloop.state sd =active,idle
oci.manifest.digest sd
onc_rpc.procedure.name sd
onc_rpc.procedure.number id
onc_rpc.program.name sd
onc_rpc.version id
openai.api.type sd ? =chat_completions,responses
openai.request.service_tier sd ? =auto,default
openai.response.service_tier sd ?
openai.response.system_fingerprint sd ?
openshift.clusterquota.name sd
openshift.clusterquota.uid sd
opentracing.ref_type sd =child_of,follows_from
oracle.db.domain sr
oracle.db.instance.name sr
oracle.db.name sr
oracle.db.pdb sr
oracle.db.service sr
oracle_cloud.realm sd
os.build_id sd
os.description sd
os.name sd
os.type sd =windows,linux,darwin,freebsd,netbsd,openbsd,dragonflybsd,hpux,aix,solaris,~z_os,zos
os.version sd
otel.component.name sd
otel.component.type sd =batching_span_processor,simple_span_processor,batching_log_processor,simple_log_processor,otlp_grpc_span_exporter,otlp_http_span_exporter,otlp_http_json_span_exporter,zipkin_http_span_exporter,otlp_grpc_log_exporter,otlp_http_log_exporter,otlp_http_json_log_exporter,periodic_metric_reader,otlp_grpc_metric_exporter,otlp_http_metric_exporter,otlp_http_json_metric_exporter,prometheus_http_text_metric_exporter
otel.event.name ss
otel.library.name sd >otel.scope.name
otel.library.version sd >otel.scope.version
otel.scope.name ss
otel.scope.schema_url sd
otel.scope.version ss
otel.span.parent.origin sd =none,local,remote
otel.span.sampling_result sd =DROP,RECORD_ONLY,RECORD_AND_SAMPLE
otel.status_code ss =OK,ERROR
otel.status_description ss
peer.service sd >service.peer.name
pool.name sd >db.client.connection.pool.name
pprof.location.is_folded bd
pprof.mapping.has_filenames bd
pprof.mapping.has_functions bd
pprof.mapping.has_inline_frames bd
pprof.mapping.has_line_numbers bd
pprof.profile.comment s*d
pprof.profile.doc_url sd
pprof.profile.drop_frames sd
pprof.profile.keep_frames sd
pprof.scope.default_sample_type sd
pprof.scope.sample_type_order i*d
process.args_count ir
process.command sr
process.command_args s*r
process.command_line sr
process.context_switch.type sr =voluntary,involuntary
process.context_switch_type sd >process.context_switch.type =voluntary,involuntary
process.cpu.state sd >cpu.mode =system,user,wait
process.creation.time sr
process.environment_variable tsr
process.executable.build_id.gnu sr
process.executable.build_id.go sr
process.executable.build_id.htlhash sr
process.executable.build_id.profiling sd >process.executable.build_id.htlhash
process.executable.name sr
process.executable.path sr
process.exit.code ir
process.exit.time sr
process.group_leader.pid ir
process.interactive br
process.linux.cgroup sr
process.owner sr
process.paging.fault_type sd >system.paging.fault.type =major,minor
process.parent_pid ir
process.pid ir
process.real_user.id ir
process.real_user.name sr
process.runtime.description sr
process.runtime.name sr
process.runtime.version sr
process.saved_user.id ir
process.saved_user.name sr
process.session_leader.pid ir
process.state sr =running,sleeping,stopped,defunct
process.title sr
process.user.id ir
process.user.name sr
process.vpid ir
process.working_directory sr
profile.frame.type sd =dotnet,jvm,kernel,native,perl,php,cpython,ruby,v8js,beam,go,rust,luajit
rpc.connect_rpc.error_code sd >rpc.status_code =cancelled,unknown,invalid_argument,deadline_exceeded,not_found,already_exists,permission_denied,resource_exhausted,failed_precondition,aborted,out_of_range,unimplemented,internal,unavailable,data_loss,unauthenticated
rpc.connect_rpc.request.metadata ts*d >rpc.request.metadata
rpc.connect_rpc.response.metadata ts*d >rpc.response.metadata
rpc.grpc.request.metadata ts*d >rpc.request.metadata
rpc.grpc.response.metadata ts*d >rpc.response.metadata
rpc.grpc.status_code id ? =0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16
rpc.jsonrpc.error_code id ?
rpc.jsonrpc.error_message sd ?
rpc.jsonrpc.request_id sd >jsonrpc.request.id
rpc.jsonrpc.version sd >jsonrpc.protocol.version
rpc.message.compressed_size id -
rpc.message.id id -
rpc.message.type sd - =SENT,RECEIVED
rpc.message.uncompressed_size id -
rpc.method sr
rpc.method_original sr
rpc.request.metadata ts*d
rpc.response.metadata ts*d
rpc.response.status_code sr >rpc.status_code
rpc.service sd ?
rpc.status_code sr
rpc.system sd >rpc.system.name =grpc,java_rmi,dotnet_wcf,apache_dubbo,connect_rpc,onc_rpc,jsonrpc
rpc.system.name sr =grpc,dubbo,connectrpc,jsonrpc
security_rule.category sd
security_rule.description sd
security_rule.license sd
security_rule.name sd
security_rule.reference sd
security_rule.ruleset.name sd
security_rule.uuid sd
security_rule.version sd
server.address ss
server.port is
service.criticality sa =critical,high,medium,low
service.instance.id ss
service.name ss
service.namespace ss
service.peer.name sd
service.peer.namespace sd
service.version ss
session.id sd
session.previous_id sd
signalr.connection.status ss =normal_closure,timeout,app_shutdown
signalr.transport ss =server_sent_events,long_polling,web_sockets
source.address sd
source.port id
state sd >db.client.connection.state =idle,used
system.cpu.logical_number id >cpu.logical_number
system.cpu.state sd >cpu.mode =user,system,nice,idle,iowait,interrupt,steal
system.device sd
system.filesystem.mode sd
system.filesystem.mountpoint sd
system.filesystem.state sd =used,free,reserved
system.filesystem.type sd =fat32,exfat,ntfs,refs,hfsplus,ext4
system.memory.linux.hugepages.state sd =free,used
system.memory.linux.slab.state sd =reclaimable,unreclaimable
system.memory.state sd =used,free,~shared,buffers,cached
system.network.state sd >network.connection.state =close,close_wait,closing,delete,established,fin_wait_1,fin_wait_2,last_ack,listen,syn_recv,syn_sent,time_wait
system.paging.direction sd =in,out
system.paging.fault.type sr =major,minor
system.paging.state sd =used,free
system.paging.type sd >system.paging.fault.type =major,minor
system.process.status sd >process.state =running,sleeping,stopped,defunct
system.processes.status sd >process.state =running,sleeping,stopped,defunct
telemetry.distro.name ss
telemetry.distro.version ss
telemetry.sdk.language ss =cpp,dotnet,erlang,go,java,kotlin,nodejs,php,python,ruby,rust,swift,webjs
telemetry.sdk.name ss
telemetry.sdk.version ss
test.case.name sd
test.case.result.status sd =pass,fail
test.suite.name sd
test.suite.run.status sd =success,failure,skipped,aborted,timed_out,in_progress
thread.id id
thread.name sd
tls.cipher sd
tls.client.certificate sd
tls.client.certificate_chain s*d
tls.client.hash.md5 sd
tls.client.hash.sha1 sd
tls.client.hash.sha256 sd
tls.client.issuer sd
tls.client.ja3 sd
tls.client.not_after sd
tls.client.not_before sd
tls.client.server_name sd >server.address
tls.client.subject sd
tls.client.supported_ciphers s*d
tls.curve sd
tls.established bd
tls.next_protocol sd
tls.protocol.name sd =ssl,tls
tls.protocol.version sd
tls.resumed bd
tls.server.certificate sd
tls.server.certificate_chain s*d
tls.server.hash.md5 sd
tls.server.hash.sha1 sd
tls.server.hash.sha256 sd
tls.server.issuer sd
tls.server.ja3s sd
tls.server.not_after sd
tls.server.not_before sd
tls.server.subject sd
url.domain sd
url.extension sd
url.fragment ss
url.full ss
url.original sd
url.path ss
url.port id
url.query ss
url.registered_domain sd
url.scheme ss
url.subdomain sd
url.template sd
url.top_level_domain sd
user.email sd
user.full_name sd
user.hash sd
user.id sd
user.name sd
user.roles s*d
user_agent.name sd
user_agent.original ss
user_agent.os.name sd
user_agent.os.version sd
user_agent.synthetic.type sd =bot,test
user_agent.version sd
v8js.gc.type sd =major,minor,incremental,weakcb
v8js.heap.space.name sd =new_space,old_space,code_space,map_space,large_object_space
v8js.resource.type sd =Immediate,TCPServerWrap,TCPWrap,Timeout,TTYWrap
vcs.change.id sr
vcs.change.state sr =open,wip,closed,merged
vcs.change.title sr
vcs.line_change.type sr =added,removed
vcs.owner.name sr
vcs.provider.name sr =github,gitlab,~gittea,gitea,bitbucket
vcs.ref.base.name sr
vcs.ref.base.revision sr
vcs.ref.base.type sr =branch,tag
vcs.ref.head.name sr
vcs.ref.head.revision sr
vcs.ref.head.type sr =branch,tag
vcs.ref.type sr =branch,tag
vcs.repository.change.id sd >vcs.change.id
vcs.repository.change.title sd >vcs.change.title
vcs.repository.name sr
vcs.repository.ref.name sd >vcs.ref.head.name
vcs.repository.ref.revision sd >vcs.ref.head.revision
vcs.repository.ref.type sd >vcs.ref.head.type =branch,tag
vcs.repository.url.full sr
vcs.revision_delta.direction sr =behind,ahead
webengine.description sd
webengine.name sd
webengine.version sd
zos.smf.id sd
zos.sysplex.name sd
`
