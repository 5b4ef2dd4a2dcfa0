import { compileQuery } from '../query/compile-query.ts'
import type { SpanPattern } from '../query/span-pattern.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import type { CountKey, Fault, Finds, SpanCheck, SpanShape, Visitor } from './define-rule.ts'
import { mayFit } from './may-fit.ts'

/** Makes a visitor of a fault that is data. */
export function compileFinds(finds: Finds | readonly Finds[], report: (fault: Fault) => void): Visitor {
  const all = isList(finds) ? finds : [finds]
  const single = all.filter(({ moreThan }) => moreThan === undefined)
  const names = single.filter(isOfName).map((one) => findName(one, report))
  const singles = single.filter((one) => !isOfName(one)).map((one) => findSingle(one, report))
  const groups = all.filter(({ moreThan }) => moreThan !== undefined).map((one) => findGroups(one, report))
  return {
    ...(names.length === 0
      ? {}
      : { name: (_, span) => (names.map((find) => find(span)).includes(true) ? undefined : 'fine') }),
    ...(singles.length === 0 ? {} : { shape: (shape) => checkOf(singles.filter(({ mayFit }) => mayFit(shape))) }),
    ...(groups.length === 0 ? {} : { trace: (trace) => groups.forEach((find) => find(trace)) }),
  }
}

function isList(finds: Finds | readonly Finds[]): finds is readonly Finds[] {
  return Array.isArray(finds)
}

function isOfName({ span }: Finds): boolean {
  return Object.keys(span).join() === 'name'
}

/** Whether the name of a span is the fault, which is reported. */
function findName(finds: Finds, report: (fault: Fault) => void): (span: Span) => boolean {
  const { test } = compileQuery(finds.span)
  return (span) => {
    if (!test(span)) return false
    report({ ...faultOf(finds), span })
    return true
  }
}

/** A fault that only spans of some shapes can be. */
interface Single {
  /** Whether a span of a shape may be such a fault. */
  readonly mayFit: (shape: SpanShape) => boolean
  readonly check: SpanCheck
}

function findSingle(finds: Finds, report: (fault: Fault) => void): Single {
  const { test } = compileQuery(finds.span)
  return {
    mayFit: (shape) => mayFit(finds.span, shape),
    check(span) {
      if (test(span)) report({ ...faultOf(finds), span })
    },
  }
}

function checkOf(singles: readonly Single[]): SpanCheck | undefined {
  const [only] = singles
  if (singles.length < 2) return only?.check
  return (span) => {
    for (const { check } of singles) check(span)
  }
}

function findGroups(finds: Finds, report: (fault: Fault) => void): (trace: Trace) => void {
  const { test } = compileQuery(finds.span)
  const { moreThan = 0, per = [] } = finds
  return (trace) => {
    if (trace.spans.length <= moreThan || !hasMoreOfKind(trace.spans, finds.span.kind, moreThan)) return
    const groups = new Map<string, Span[]>()
    for (const span of trace.spans) {
      if (!test(span)) continue
      const key = per.map((one) => keyOf(span, one)).join('\u0000')
      const group = groups.get(key)
      if (group) group.push(span)
      else groups.set(key, [span])
    }
    for (const group of groups.values()) {
      const [span, ...others] = group
      if (span === undefined || group.length <= moreThan) continue
      report({ place: 'trace', ...faultOf(finds), span, others, data: { count: group.length, max: moreThan } })
    }
  }
}

/** Whether a trace has more spans of a kind than so many; a quick look, for most traces have not. */
function hasMoreOfKind(spans: readonly Span[], kind: SpanPattern['kind'], moreThan: number): boolean {
  if (typeof kind !== 'string') return true
  let count = 0
  for (const span of spans) if (span.kind === kind && ++count > moreThan) return true
  return false
}

function faultOf({ messageId, place, attribute, expected }: Finds): Fault {
  return {
    messageId,
    ...(place === undefined ? {} : { place }),
    ...(attribute === undefined ? {} : { attribute }),
    ...(expected === undefined ? {} : { expected }),
  }
}

function keyOf(span: Span, key: CountKey): string {
  if (key === 'trace') return ''
  if (key === 'service') return span.service ?? ''
  if (key === 'parent') return span.parentSpanId ?? ''
  if (key === 'name') return span.name
  return JSON.stringify(span.attributes[key.attribute] ?? null, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}
