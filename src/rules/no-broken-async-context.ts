import { defineRule, type Rule } from '../lint/define-rule.ts'
import { groupOf, type Trace } from '../trace/trace.ts'
import type { TraceGroup } from '../trace/trace-group.ts'
import type { Span } from '../trace/span.ts'
import { nameTemplate } from '../trace/name-template.ts'
import { openEntries } from './support/entry-windows.ts'

export const noBrokenAsyncContext: Rule = defineRule({
  id: 'no-broken-async-context',
  meta: {
    category: 'propagation',
    description: 'no work for a request begins a trace of its own',
    severity: 'warn',
    sources: [
      'https://opentelemetry.io/docs/specs/otel/context/#overview',
      'https://opentelemetry.io/docs/languages/js/context/',
    ],
  },
  messages: {
    lost: '{span} begins a trace of its own while {entry} is running. Elsewhere it is below {parent}: here its context was lost. Bind callbacks, queues and emitters with context.bind().',
  },
  create({ report }) {
    const groups = new WeakMap<TraceGroup, ReadonlyMap<string, Span>>()

    /** Spans below an entry, by what they are: what they are there for is work for a request. */
    function workOf(group: TraceGroup): ReadonlyMap<string, Span> {
      const known = groups.get(group)
      if (known) return known
      const work = new Map<string, Span>()
      const alone = new Set<string>()
      for (const trace of group.traces) {
        for (const span of trace.spans) {
          if (!isWork(span)) continue
          if (span.parent) work.set(keyOf(span), span)
          else if (span.parentage === 'root' && openEntries(group, span).length === 0) alone.add(keyOf(span))
        }
      }
      // What also happens while no request is running is done in the background as well.
      for (const key of alone) work.delete(key)
      groups.set(group, work)
      return work
    }

    return {
      trace(trace: Trace) {
        const [root] = trace.roots
        if (!root || trace.roots.length > 1 || root.parentage !== 'root' || !isWork(root) || root.links.length > 0)
          return
        const group = groupOf(trace)
        const [entry, second] = openEntries(group, root)
        // Of two requests at a time it is not known whose work it is, nor whether it is a test's own second call.
        if (!entry || second || callsItself(root)) return
        const usual = workOf(group).get(keyOf(root))
        if (!usual) return
        const parent = JSON.stringify(usual.parent?.name ?? '')
        report({ messageId: 'lost', span: root, others: [entry], data: { entry: JSON.stringify(entry.name), parent } })
      },
    }
  },
})

function isWork({ kind }: Span): boolean {
  return kind === 'internal' || kind === 'client' || kind === 'producer'
}

function keyOf({ name, kind, scope, service }: Span): string {
  return [service ?? '', scope.name, kind, nameTemplate(name)].join('\n')
}

/** Whether a call comes back to its own service, as those of a test that runs beside it do. */
function callsItself(root: Span): boolean {
  return root.trace.spans.some((span) => span.kind === 'server' && span.service === root.service)
}
