import type { Attributes } from '../../trace/attributes.ts'
import type { Span } from '../../trace/span.ts'
import { textOf } from './text-of.ts'

/** What a span does with messages. */
export type MessageOperation = 'create' | 'send' | 'receive' | 'process' | 'settle'

/** Values that went by other names in former versions. */
const words: Readonly<Record<string, MessageOperation>> = {
  create: 'create',
  send: 'send',
  publish: 'send',
  receive: 'receive',
  process: 'process',
  deliver: 'process',
  settle: 'settle',
}

/** What a span does with messages, by the attribute of today or the one before it. */
export function messageOperation({ attributes }: Span): MessageOperation | undefined {
  const word = textOf(attributes, 'messaging.operation.type') ?? textOf(attributes, 'messaging.operation')
  return word === undefined ? undefined : words[word]
}

/** Whether spans with such keys may say what they do with messages. */
export function saysMessageOperation(keys: ReadonlySet<string>): boolean {
  return keys.has('messaging.operation.type') || keys.has('messaging.operation')
}

/** The queue or topic of a message, within its system; undefined where it is not named. */
export function messageDestination(attributes: Attributes): string | undefined {
  const name =
    textOf(attributes, 'messaging.destination.template') ??
    textOf(attributes, 'messaging.destination.name') ??
    textOf(attributes, 'messaging.destination')
  if (name === undefined) return undefined
  return `${textOf(attributes, 'messaging.system') ?? ''} ${name}`
}
