import { type Template, templateOf } from './template.ts'

/** The members of OTLP, up to their values. */
export const names: Readonly<
  Record<
    | 'attributes'
    | 'code'
    | 'droppedAttributes'
    | 'droppedEvents'
    | 'droppedLinks'
    | 'endTime'
    | 'events'
    | 'flags'
    | 'kind'
    | 'links'
    | 'message'
    | 'name'
    | 'parentSpanId'
    | 'resource'
    | 'resourceSpans'
    | 'schemaUrl'
    | 'scope'
    | 'scopeSpans'
    | 'spanId'
    | 'spans'
    | 'startTime'
    | 'status'
    | 'time'
    | 'traceId'
    | 'traceState'
    | 'version',
    Template
  >
> = {
  attributes: templateOf('"attributes":'),
  code: templateOf('"code":'),
  droppedAttributes: templateOf('"droppedAttributesCount":'),
  droppedEvents: templateOf('"droppedEventsCount":'),
  droppedLinks: templateOf('"droppedLinksCount":'),
  endTime: templateOf('"endTimeUnixNano":"'),
  events: templateOf('"events":'),
  flags: templateOf('"flags":'),
  kind: templateOf('"kind":'),
  links: templateOf('"links":'),
  message: templateOf('"message":"'),
  name: templateOf('"name":"'),
  parentSpanId: templateOf('"parentSpanId":"'),
  resource: templateOf('"resource":'),
  resourceSpans: templateOf('{"resourceSpans":'),
  schemaUrl: templateOf('"schemaUrl":"'),
  scope: templateOf('"scope":'),
  scopeSpans: templateOf('"scopeSpans":'),
  spanId: templateOf('"spanId":"'),
  spans: templateOf('"spans":'),
  startTime: templateOf('"startTimeUnixNano":"'),
  status: templateOf('"status":'),
  time: templateOf('"timeUnixNano":"'),
  traceId: templateOf('"traceId":"'),
  traceState: templateOf('"traceState":"'),
  version: templateOf('"version":"'),
}
