const w3c = 'https://www.w3.org/TR/trace-context-2/'
const baggage = 'https://www.w3.org/TR/baggage/'
const b3 = 'https://github.com/openzipkin/b3-propagation'
const jaeger = 'https://www.jaegertracing.io/docs/1.21/client-libraries/#propagation-format'
const xRay = 'https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader'

/** The rules of the headers, by name. */
export type HeaderRule =
  | 'traceparent-count'
  | 'traceparent-whitespace'
  | 'traceparent-version'
  | 'traceparent-version-ff'
  | 'traceparent-trace-id'
  | 'traceparent-trace-id-zero'
  | 'traceparent-parent-id'
  | 'traceparent-parent-id-zero'
  | 'traceparent-flags'
  | 'traceparent-flags-reserved'
  | 'traceparent-trailing'
  | 'tracestate-empty'
  | 'tracestate-member'
  | 'tracestate-key'
  | 'tracestate-value'
  | 'tracestate-duplicate-key'
  | 'tracestate-count'
  | 'tracestate-length'
  | 'baggage-empty'
  | 'baggage-member'
  | 'baggage-key'
  | 'baggage-value'
  | 'baggage-percent'
  | 'baggage-utf-8'
  | 'baggage-property'
  | 'baggage-duplicate-key'
  | 'baggage-count'
  | 'baggage-bytes'
  | 'b3-fields'
  | 'b3-trace-id'
  | 'b3-span-id'
  | 'b3-parent-span-id'
  | 'b3-sampling-state'
  | 'b3-sampled'
  | 'b3-sampled-word'
  | 'b3-flags'
  | 'b3-flags-and-sampled'
  | 'jaeger-fields'
  | 'jaeger-trace-id'
  | 'jaeger-span-id'
  | 'jaeger-parent-span-id'
  | 'jaeger-flags'
  | 'jaeger-baggage-value'
  | 'x-ray-field'
  | 'x-ray-duplicate'
  | 'x-ray-root-missing'
  | 'x-ray-root'
  | 'x-ray-parent'
  | 'x-ray-sampled'

/** What a rule says, how binding it is, and where it is written. */
export interface HeaderRuleText {
  readonly says: string
  readonly level: 'must' | 'should' | 'may'
  readonly section: string
}

export const headerRules: Readonly<Record<HeaderRule, HeaderRuleText>> = {
  'traceparent-count': {
    says: 'there is one traceparent and no more',
    level: 'must',
    section: `${w3c}#traceparent-header`,
  },
  'traceparent-whitespace': {
    says: 'no whitespace stands around the value',
    level: 'should',
    section: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
  },
  'traceparent-version': {
    says: 'the version is 2 lower-case hex digits and a dash',
    level: 'must',
    section: `${w3c}#version`,
  },
  'traceparent-version-ff': { says: 'the version is not ff', level: 'must', section: `${w3c}#version` },
  'traceparent-trace-id': {
    says: 'the trace-id is 32 lower-case hex digits',
    level: 'must',
    section: `${w3c}#trace-id`,
  },
  'traceparent-trace-id-zero': { says: 'the trace-id is not all zeros', level: 'must', section: `${w3c}#trace-id` },
  'traceparent-parent-id': {
    says: 'the parent-id is 16 lower-case hex digits',
    level: 'must',
    section: `${w3c}#parent-id`,
  },
  'traceparent-parent-id-zero': { says: 'the parent-id is not all zeros', level: 'must', section: `${w3c}#parent-id` },
  'traceparent-flags': {
    says: 'the trace-flags are 2 lower-case hex digits',
    level: 'must',
    section: `${w3c}#trace-flags`,
  },
  'traceparent-flags-reserved': {
    says: 'all flags but sampled (01) and random (02) are zero',
    level: 'must',
    section: `${w3c}#other-flags`,
  },
  'traceparent-trailing': {
    says: 'nothing follows the trace-flags in version 00',
    level: 'must',
    section: `${w3c}#version-format`,
  },
  'tracestate-empty': {
    says: 'a header without members is not sent',
    level: 'should',
    section: `${w3c}#tracestate-header-field-values`,
  },
  'tracestate-member': { says: 'a member is a key, "=" and a value', level: 'must', section: `${w3c}#list` },
  'tracestate-key': {
    says: 'a key is at most 256 of a-z 0-9 _ - * / @, and starts with a-z or 0-9',
    level: 'must',
    section: `${w3c}#key`,
  },
  'tracestate-value': {
    says: 'a value is 1 to 256 printable ASCII characters without "," and "="',
    level: 'must',
    section: `${w3c}#value`,
  },
  'tracestate-duplicate-key': {
    says: 'a key is there once',
    level: 'must',
    section: `${w3c}#combined-header-value`,
  },
  'tracestate-count': { says: 'there are at most 32 members', level: 'must', section: `${w3c}#list` },
  'tracestate-length': {
    says: 'what exceeds 512 characters can be dropped on the way',
    level: 'may',
    section: `${w3c}#tracestate-limits`,
  },
  'baggage-empty': { says: 'there is at least one member', level: 'must', section: `${baggage}#definition` },
  'baggage-member': { says: 'a member is a key, "=" and a value', level: 'must', section: `${baggage}#definition` },
  'baggage-key': {
    says: "a key is a token: letters, digits and ! # $ % & ' * + - . ^ _ ` | ~",
    level: 'must',
    section: `${baggage}#key`,
  },
  'baggage-value': {
    says: 'whitespace, control characters, quotes, "," ";" "\\" and what is not ASCII are percent-encoded in a value',
    level: 'must',
    section: `${baggage}#value`,
  },
  'baggage-percent': { says: 'a percent sign is percent-encoded', level: 'must', section: `${baggage}#value` },
  'baggage-utf-8': { says: 'what is percent-encoded is UTF-8', level: 'must', section: `${baggage}#value` },
  'baggage-property': {
    says: 'a property is a token, or a token, "=" and a value',
    level: 'must',
    section: `${baggage}#property`,
  },
  'baggage-duplicate-key': {
    says: 'a key is there once',
    level: 'should',
    section: `${baggage}#baggage-string`,
  },
  'baggage-count': {
    says: 'what exceeds 64 members can be dropped on the way',
    level: 'may',
    section: `${baggage}#limits`,
  },
  'baggage-bytes': {
    says: 'what exceeds 8192 bytes can be dropped on the way',
    level: 'may',
    section: `${baggage}#limits`,
  },
  'b3-fields': {
    says: 'b3 is a sampling state, or 2 to 4 fields with a dash between',
    level: 'must',
    section: `${b3}#single-header`,
  },
  'b3-trace-id': { says: 'the TraceId is 32 or 16 lower-case hex digits', level: 'must', section: `${b3}#traceid-1` },
  'b3-span-id': { says: 'the SpanId is 16 lower-case hex digits', level: 'must', section: `${b3}#spanid-1` },
  'b3-parent-span-id': {
    says: 'the ParentSpanId is 16 lower-case hex digits',
    level: 'must',
    section: `${b3}#parentspanid-1`,
  },
  'b3-sampling-state': {
    says: 'the sampling state is 0, 1 or d',
    level: 'must',
    section: `${b3}#sampling-state-2`,
  },
  'b3-sampled': { says: 'X-B3-Sampled is 1 or 0', level: 'must', section: `${b3}#sampling-state-1` },
  'b3-sampled-word': {
    says: 'X-B3-Sampled is not written as true or false',
    level: 'should',
    section: `${b3}#sampling-state-1`,
  },
  'b3-flags': { says: 'X-B3-Flags is 1 or absent', level: 'must', section: `${b3}#debug-flag` },
  'b3-flags-and-sampled': {
    says: 'X-B3-Sampled is not sent with X-B3-Flags: 1',
    level: 'should',
    section: `${b3}#debug-flag`,
  },
  'jaeger-fields': { says: 'there are 4 fields with a colon between', level: 'must', section: jaeger },
  'jaeger-trace-id': {
    says: 'the trace-id is 1 to 32 hex digits that are not all zeros',
    level: 'must',
    section: jaeger,
  },
  'jaeger-span-id': {
    says: 'the span-id is 1 to 16 hex digits that are not all zeros',
    level: 'must',
    section: jaeger,
  },
  'jaeger-parent-span-id': { says: 'the parent-span-id is 1 to 16 hex digits', level: 'must', section: jaeger },
  'jaeger-flags': { says: 'the flags are 1 or 2 hex digits', level: 'must', section: jaeger },
  'jaeger-baggage-value': { says: 'a value is URL-encoded UTF-8', level: 'must', section: jaeger },
  'x-ray-field': { says: 'a field is a name, "=" and a value', level: 'must', section: xRay },
  'x-ray-duplicate': { says: 'a field is there once', level: 'must', section: xRay },
  'x-ray-root-missing': { says: 'Root is there', level: 'must', section: xRay },
  'x-ray-root': {
    says: 'Root is 1, 8 hex digits and 24 hex digits with dashes between, and not all zeros',
    level: 'must',
    section: xRay,
  },
  'x-ray-parent': { says: 'Parent is 16 hex digits that are not all zeros', level: 'must', section: xRay },
  'x-ray-sampled': { says: 'Sampled is 0, 1 or ?', level: 'must', section: xRay },
}
