import type { Span } from '../../trace/span.ts'
import type { FieldCheck } from '../field-check.ts'
import { nameValue } from '../refuse.ts'
import type { TextPattern } from '../span-pattern.ts'
import { textCheck } from './text.ts'

/** Whether the span was sampled: bit 0 of the trace flags. */
export function sampledCheck(sampled: boolean): FieldCheck {
  requireBoolean(sampled, 'sampled')
  const print = (isSampled: boolean): string => (isSampled ? 'sampled' : 'not sampled')
  return {
    size: 1,
    test: (span) => span.sampled === sampled,
    differences: (span) => [{ field: 'sampled', expected: print(sampled), received: print(span.sampled), far: true }],
  }
}

/** Whether the parent is a span of another process. Where the source does not say, neither answer fits. */
export function remoteParentCheck(remote: boolean): FieldCheck {
  requireBoolean(remote, 'remoteParent')
  const expected = remote ? 'a parent in another process' : 'no parent in another process'
  return {
    size: 1,
    test: (span) => hasRemoteParent(span) === remote,
    differences: (span) => [{ field: 'remoteParent', expected, received: printParent(span), far: true }],
  }
}

/** The W3C `tracestate` as one text. */
export function traceStateCheck(pattern: TextPattern): FieldCheck {
  return textCheck('traceState', pattern, (span) => span.traceState)
}

/** Undefined where there is a parent of which the source does not say. */
function hasRemoteParent({ parentSpanId, parentIsRemote }: Span): boolean | undefined {
  return parentSpanId === undefined ? false : parentIsRemote
}

function printParent(span: Span): string {
  if (span.parentSpanId === undefined) return 'no parent'
  if (span.parentIsRemote === undefined) return 'a parent, not said where'
  return span.parentIsRemote ? 'a parent in another process' : 'a parent in this process'
}

function requireBoolean(value: unknown, field: string): void {
  if (typeof value !== 'boolean') throw new TypeError(`${field} is true or false, not ${nameValue(value)}.`)
}
