import type { Field } from './header-entries.ts'
import { copyObject, isObject, kindOf } from './kind-of.ts'
import { textsOf } from './texts-of.ts'

/** Where messages of SQS have attributes: as the SDK gives them, and as Lambda does. */
const styles = [
  { attributes: 'MessageAttributes', text: 'StringValue', bytes: 'BinaryValue', type: 'DataType' },
  { attributes: 'messageAttributes', text: 'stringValue', bytes: 'binaryValue', type: 'dataType' },
] as const

/** The message attributes of an SQS message, or of an entry that is sent. */
export function sqsEntries(message: unknown): Field[] {
  if (!isObject(message)) throw new TypeError(`A message of SQS is an object, not ${kindOf(message)}.`)
  return styles.flatMap(({ attributes, text, bytes }) =>
    Object.entries(recordOf(message[attributes])).flatMap(([name, attribute]) => {
      const { [text]: string, [bytes]: binary } = recordOf(attribute)
      return textsOf(string ?? binary).map((value) => [name, value] as const)
    }),
  )
}

/** A message whose attributes can be changed without changing this one. */
export function copySqs(message: unknown): unknown {
  if (!isObject(message)) return message
  const style = styleOf(message)
  return Object.assign(copyObject(message), { [style.attributes]: { ...recordOf(message[style.attributes]) } })
}

/** Sets one message attribute, in the style that the message has. */
export function putSqs(message: unknown, name: string, value: string): void {
  if (!isObject(message)) throw new TypeError(`A message of SQS is an object, not ${kindOf(message)}.`)
  const style = styleOf(message)
  const attributes = recordOf((message[style.attributes] ??= {}))
  for (const key of Object.keys(attributes)) if (key.toLowerCase() === name.toLowerCase()) delete attributes[key]
  attributes[name] = { [style.text]: value, [style.type]: 'String' }
}

function styleOf(message: object): (typeof styles)[number] {
  return styles[1].attributes in message ? styles[1] : styles[0]
}

function recordOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}
