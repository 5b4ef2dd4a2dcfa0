import { compileQuery } from '../query/compile-query.ts'
import type { Span } from '../trace/span.ts'
import type { Trace } from '../trace/trace.ts'
import type { CountKey, Fault, Finds, Visitor } from './define-rule.ts'

/** Makes a visitor of a fault that is data. */
export function compileFinds(finds: Finds | readonly Finds[], report: (fault: Fault) => void): Visitor {
  const all = isList(finds) ? finds : [finds]
  const singles = all.filter(({ moreThan }) => moreThan === undefined).map((one) => findSingle(one, report))
  const groups = all.filter(({ moreThan }) => moreThan !== undefined).map((one) => findGroups(one, report))
  return {
    ...(singles.length === 0 ? {} : { span: (span) => singles.forEach((find) => find(span)) }),
    ...(groups.length === 0 ? {} : { trace: (trace) => groups.forEach((find) => find(trace)) }),
  }
}

function isList(finds: Finds | readonly Finds[]): finds is readonly Finds[] {
  return Array.isArray(finds)
}

function findSingle(finds: Finds, report: (fault: Fault) => void): (span: Span) => void {
  const { test } = compileQuery(finds.span)
  return (span) => {
    if (test(span)) report({ ...faultOf(finds), span })
  }
}

function findGroups(finds: Finds, report: (fault: Fault) => void): (trace: Trace) => void {
  const { test } = compileQuery(finds.span)
  const { moreThan = 0, per = [] } = finds
  return (trace) => {
    if (trace.spans.length <= moreThan) return
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
