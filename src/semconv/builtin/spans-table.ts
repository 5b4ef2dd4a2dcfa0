// Written by test/semconv/generate-tables.ts.

/** The span types of the semantic conventions, as `parse-spans.ts` reads them. */
export const spansTable: string = `
faas.client cd r7s,7t c7u
faas.datasource.server sd <faas.server r7m,7o,7y e45,7k,7n,7p,7r
faas.server sd r7y e45,7k,7r
faas.timer.server sd <faas.server r7y e45,7k,7l,7r,7x
messaging.create.producer pd rhx*,ie* c7e,h8*,hb*,hy* eh9*,ht,hv,mo*,mp* ohs,hu
messaging.eventhubs.generic.client cd rhx*,ie* c7e,h3,h8*,h9*,hb,hy eh4,ht,hv,j5,j6,mo*,mp*
messaging.process.consumer md rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,mo*,mp* ohs,hu
messaging.receive.client cd rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.send.client cd rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.send.producer pd rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.servicebus.generic.client cd rhx*,ie* c7e,h3,h8*,ha*,hb,hy eh4,h9,ht,hv,j5,j6,mo*,mp*
messaging.settle.client cd rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp*
anthropic.inference.client cd! <gen_ai.inference.client ra7 c7e,9u,a9,ad,ah,aj,al,mp eaf,ag,ai,ak,am,ao,ap,aq,ar,as,b5,b6,b8,b9,bb,mo oa1,a8,aw,b1
aws.bedrock.client cd! <gen_ai.inference.client r19,a7*,ac* c7e,9u,a9,ad,ah*,aj,al,mp* e1a,af,ag,ai,ak,am,an,ao,ap,aq,ar,as,b5,b6,b8,b9,bb,mo* oa1,a8,aw,b1
aws.client cd rme c25 e2d,44,m7,mc
aws.lambda.server sd e27,28
aws.s3.client cd <aws.client rme c25 e2d,2e,2f,2g,2h,2i,2j,44,m7,mc
azure.ai.inference.client cd! <gen_ai.inference.client ra7* c7e,9u,a9,ad,ah*,aj,al,mp* e2z,af,ag,ai,ak,am,ao,ap,aq,ar,as,b5,b6,b8,b9,bb,mo* oa1,a8,aw,b1
azure.cosmosdb.client cd <db.client r6f* c2s,2t,2u,2v,2x,5s*,6c*,6l,6m,7e,mp* e2r,2w,2z,6e,6j,6p,mo*,p9 o6h
cicd.pipeline.run.server sr r3k c7e o3i
cicd.pipeline.task.internal ir r3o*,3p*,3q,3r* c7e
cli.client cd rl3,l5,ld c7e eks,l4
cli.internal id rl3,l5,ld c7e eks,l4
db.cassandra.client cd <db.client c5s*,6c*,6f*,6m,7e,mp* e3c,3d,3e,3f,3g,3h,6e,6i*,6j*,6l,j5,j6,mo* o6h
db.client cs r6r* c5s*,6c*,6f*,6m,7e,mp* e6e,6i*,6j*,6p,j5,j6,mo* o6h,6l
db.couchdb.client cd <db.client c6c*,6f*,6m,7e,mp* e6e,mo*
db.elasticsearch.client cd <db.client r6f*,ch*,os* c6g,6m,7e,mp* e5s*,6c*,6e,6j*,78,mo*
db.hbase.client cd <db.client r6f* c5s*,6c*,6m,7e,mp* e6e,mo*
db.mariadb.client cs <db.sql.client c6c*,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,mo* o6h,6l
db.mongodb.client cd <db.client r5s*,6f* c6c*,6m,7e,mp* e6e,mo*
db.mysql.client cs <db.sql.client c6c*,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,mo* o6h,6l
db.oracledb.client cr <db.sql.client c6c*,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,jq*,jr*,js*,jt*,ju*,mo* o6h,6l
db.postgresql.client cs <db.sql.client c6c*,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,mo* o6h,6l
db.redis.client cd <db.client r6f* c6c*,6m,7e,mp* e6e,6j*,6p,j5,j6,mo*
db.sql.client cs <db.client c6c,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,mo* o6h,6l
db.sql_server.client cs <db.sql.client c6c*,6m,7e,mp* e5s,6e,6f,6i*,6j*,6p,mo* o6h,6l
dotnet.dns.lookup.internal id c7e e75,76
dotnet.http.connection_setup.internal id c7e ej5,mo,mp,oy
dotnet.http.request.wait_for_connection.internal id c7e
dotnet.socket.connect.internal id c7e ej5,j6,j9,ja
dotnet.tls.handshake.internal id c7e emo,oc,od
dynamodb.batchgetitem.client cd <aws.client rme c25 e1e,1v,2d,44,m7,mc
dynamodb.batchwriteitem.client cd <aws.client rme c25 e1e,1k,1v,2d,44,m7,mc
dynamodb.createtable.client cd <aws.client rme c25 e1e,1i,1k,1m,1o,1p,1v,2d,44,m7,mc
dynamodb.deleteitem.client cd <aws.client rme c25 e1e,1k,1v,2d,44,m7,mc
dynamodb.deletetable.client cd <aws.client rme c25 e1v,2d,44,m7,mc
dynamodb.describetable.client cd <aws.client rme c25 e1v,2d,44,m7,mc
dynamodb.getitem.client cd <aws.client rme c25 e1d,1e,1n,1v,2d,44,m7,mc
dynamodb.listtables.client cd <aws.client rme c25 e1g,1l,1u,2d,44,m7,mc
dynamodb.putitem.client cd <aws.client rme c25 e1e,1k,1v,2d,44,m7,mc
dynamodb.query.client cd <aws.client rme c25 e1c,1d,1e,1j,1l,1n,1q,1t,1v,2d,44,m7,mc
dynamodb.scan.client cd <aws.client rme c25 e1c,1d,1e,1f,1j,1l,1n,1r,1s,1t,1v,1w,2d,44,m7,mc
dynamodb.updateitem.client cd <aws.client rme c25 e1e,1k,1v,2d,44,m7,mc
dynamodb.updatetable.client cd <aws.client rme c25 e1b,1e,1h,1o,1p,1v,2d,44,m7,mc
gen_ai.create_agent.client cd! ra7*,ac* c7e,9p,9q,9r,9s,ah*,mp* emo* oaw
gen_ai.embeddings.client cd! ra7*,ac* c7e,ah*,mp* e9w,ae,ar,b8,mo*
gen_ai.execute_tool.internal id! ra7*,b3 c7e eaz,b2,b4 oay,b0
gen_ai.inference.client cd! ra7*,ac* c7e,9u,a9,ad,ah*,aj,al,mp* eaf,ag,ai,ak,am,an,ao,ap,aq,ar,as,b5,b6,b8,b9,bb,mo* oa1,a8,aw,b1
gen_ai.invoke_agent.client cd! ra7*,ac* c7e,9p,9q,9r,9s,9u,9v,a9,ad,ah*,aj,mp* eaf,ag,ai,ak,am,ao,ap,b5,b6,b8,b9,mo* oa1,a8,aw,b1
gen_ai.invoke_agent.internal id! ra7*,ac* c7e,9p,9q,9r,9s,9u,9v,a9,ad,ah*,aj eaf,ag,ai,ak,am,ao,ap,b5,b6,b8,b9 oa1,a8,aw,b1
gen_ai.invoke_workflow.internal id! ra7* c7e,bc oa1,a8
gen_ai.retrieval.client cd! ra7 c7e,9v,ac,ah,mp ean,mo oat,au
graphql.server sd ebp,bq obo
http.client cs rch*,mo*,mp*,os* c7e,ci,cr,j7 ecj,j5,j6,j8 oce,cf,cg,ck,cn,co,cp,cq,j9,oy,p0,p9,pc
http.server ss rch*,ou*,oy* c7e,ci,cr,cu,j7,mp*,ow* e3y*,j5,j6,j8,mo*,p9* o3z,ce,cf,cg*,ck,cn,co,cp,cq,j3,j4,j9,pc
mcp.client cd! rgv c7e,ab,b3,dv,gx,mb ea7,du,gw,gy,j7,j8,j9,mo,mp oay,b0
mcp.server sd! rgv c7e,ab,b3,dv,gx,mb e3y,3z,a7,du,gw,gy,j7,j8,j9
messaging.aws.sns.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,hb*,hy* e2d,2l,h4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.aws.sqs.process.consumer md <messaging.process.consumer rhx*,ie* c7e,h3,h8*,hb*,hy* e2d,2m,h4,h9*,ht,hv,mo*,mp* ohs,hu
messaging.aws.sqs.receive.client cd <messaging.receive.client rhx*,ie* c7e,h3,h8*,hb*,hy* e2d,2m,h4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.aws.sqs.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,hb*,hy* e2d,2m,h4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.eventhubs.create.producer pd <messaging.create.producer rhx*,ie* c7e,h8*,h9*,hb*,hy* eht,hv,mo*,mp* ohs,hu
messaging.eventhubs.process.consumer md <messaging.process.consumer rhx*,ie* c7e,h3,h8*,h9*,hb*,hy* eh4,h6*,hg,ht,hv,mo*,mp* ohs,hu
messaging.eventhubs.receive.client cd <messaging.receive.client rhx*,ie* c7e,h3,h8*,h9*,hb*,hy* eh4,h6*,hg,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.eventhubs.send.client cd <messaging.send.client rhx*,ie* c7e,h3,h8*,h9*,hb*,hy* eh4,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.eventhubs.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,h9*,hb*,hy* eh4,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.eventhubs.settle.client cd <messaging.settle.client rhx*,ie* c7e,h3,h8*,h9*,hb*,hy* eh4,h6*,ht,hv,j5,j6,mo*,mp*
messaging.gcp_pubsub.create.producer pd <messaging.create.producer rhx*,ie* c7e,h8*,hb*,hk,hy* eh9*,ht,hv,mo*,mp* ohs,hu
messaging.gcp_pubsub.process.consumer md <messaging.process.consumer rhx*,ie* c7e,h3,h8*,ha*,hb*,hy* eh4,h9*,hi,hj,ht,hv,mo*,mp* ohs,hu
messaging.gcp_pubsub.receive.client cd <messaging.receive.client rhx*,ie* c7e,h3,h8*,ha*,hb*,hy* eh4,h9*,hi,hj,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.gcp_pubsub.send.client cd <messaging.send.client rhx*,ie* c7e,h3,h8*,hb*,hk,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.gcp_pubsub.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,hb*,hk,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.gcp_pubsub.settle.client cd <messaging.settle.client rhx*,ie* c7e,h3,h8*,ha*,hb*,hy* eh4,h9*,hh,hi,hj,ht,hv,j5,j6,mo*,mp*
messaging.kafka.create.producer pd <messaging.create.producer rhx*,ie* c7e,h8*,hb*,hq,hy* eh9*,ho,ht,hv,mo*,mp* ohs,hu
messaging.kafka.process.consumer md <messaging.process.consumer rhx*,ie* c7e,h3,h6*,h8*,hb*,hq,hy* eh4,h9*,hl,ho,hr,ht,hv,mo*,mp* ohs,hu
messaging.kafka.receive.client cd <messaging.receive.client rhx*,ie* c7e,h3,h6*,h8*,hb*,hq,hy* eh4,h9*,hl,ho,hr,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.kafka.send.client cd <messaging.send.client rhx*,ie* c7e,h3,h8*,hb*,hq,hy* eh4,h9*,hl,ho,hr,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.kafka.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,hb*,hq,hy* eh4,h9*,hl,ho,hr,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.kafka.settle.client cd <messaging.settle.client rhx*,ie* c7e,h3,h6*,h8*,hb*,hy* eh4,h9*,hl,hr,ht,hv,j5,j6,mo*,mp*
messaging.rabbitmq.process.consumer md <messaging.process.consumer rh8*,hx*,ie* c7e,h3,h7,hb*,hc,hy*,hz,i0 eh4,h9*,ht,hv,mo*,mp* ohs,hu
messaging.rabbitmq.receive.client cd <messaging.receive.client rh8*,hx*,ie* c7e,h3,h7,hb*,hc,hy*,hz,i0 eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.rabbitmq.send.producer pd <messaging.send.producer rh8*,hx*,ie* c7e,h3,h7,hb*,hc,hy*,hz eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.rabbitmq.settle.client cd <messaging.settle.client rh8*,hx*,ie* c7e,h3,hb*,hy*,i0 eh4,h9*,ht,hv,j5,j6,mo*,mp*
messaging.rocketmq.process.consumer md <messaging.process.consumer rh6*,hx*,i9,ie* c7e,h3,h8*,hb*,hy*,i5 eh4,h9*,ht,hv,i2,i6,i7,i8,mo*,mp* ohs,hu
messaging.rocketmq.receive.client cd <messaging.receive.client rh6*,hx*,i9,ie* c7e,h3,h8*,hb*,hy*,i5 eh4,h9*,ht,hv,i2,i6,i7,i8,j5,j6,mo*,mp* ohs,hu
messaging.rocketmq.send.producer pd <messaging.send.producer rhx*,i9,ie* c7e,h3,h8*,hb*,hy*,i3,i4,i5 eh4,h9*,ht,hv,i6,i7,i8,j5,j6,mo*,mp* ohs,hu
messaging.servicebus.create.producer pd <messaging.create.producer rhx*,ie* c7e,h8*,hb*,hy* eh9*,ht,hv,mo*,mp* ohs,hu
messaging.servicebus.process.consumer md <messaging.process.consumer rhx*,ie* c7e,h3,h8*,ha*,hb*,hy*,ic eh4,h9*,ht,hv,id,mo*,mp* ohs,hu
messaging.servicebus.receive.client cd <messaging.receive.client rhx*,ie* c7e,h3,h8*,ha*,hb*,hy*,ic eh4,h9*,ht,hv,id,j5,j6,mo*,mp* ohs,hu
messaging.servicebus.send.client cd <messaging.send.client rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.servicebus.send.producer pd <messaging.send.producer rhx*,ie* c7e,h3,h8*,hb*,hy* eh4,h9*,ht,hv,j5,j6,mo*,mp* ohs,hu
messaging.servicebus.settle.client cd <messaging.settle.client rhx*,ie* c7e,h3,h8*,ha*,hb*,hy*,ib eh4,h9*,ht,hv,j5,j6,mo*,mp*
openai.inference.client cd! <gen_ai.inference.client ra7*,ah* c7e,9u,a9,ad,aj,al,jk,jl,mp* eaf,ag,ai,ak,am,ao,ap,aq,ar,as,b5,b6,b8,b9,bb,jj,jm,mo* oa1,a8,aw,b1
rpc.call.client cr rmf* c7e,m7*,m8,md,mo*,mp* ej5,j6
rpc.call.server sr rmf* c7e,m7*,m8,md,mp* ej5,j6,mo*
rpc.connect_rpc.call.client cd <rpc.call.client rmo* c7e,m7*,m8,md,mp* ej5,j6 om9,ma
rpc.connect_rpc.call.server sd <rpc.call.server c7e,m7*,m8,md,mp* ej5,j6,mo* om9,ma
rpc.dubbo.call.client cr <rpc.call.client rm7*,md c7e,m8,mo*,mp* ej5,j6 om9,ma
rpc.dubbo.call.server sr <rpc.call.server rmd c7e,m7*,m8,mp* ej5,j6,mo* om9,ma
rpc.grpc.call.client cr <rpc.call.client rm7*,md,mo* c7e,m8,mp* ej5,j6 om9,ma
rpc.grpc.call.server sr <rpc.call.server rmd c7e,m7*,m8,mp* ej5,j6,mo* om9,ma
rpc.jsonrpc.call.client cd <rpc.call.client c7e,du,m8,md,mp* edv,j5,j6,mo* om7*
rpc.jsonrpc.call.server sd <rpc.call.server c7e,du,m8,md,mp* edv,j5,j6,mo* om7*
`
