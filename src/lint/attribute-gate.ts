import type { AttributeValue } from '../trace/attributes.ts'
import type { Span } from '../trace/span.ts'
import type { AttributeCheck, AttributeHolder, ValueType } from './define-rule.ts'
import { FineMemory } from './fine-memory.ts'

/** What looks at the values of one key: the checks of their type, found out when the first of the type comes. */
export class AttributeGate {
  readonly #checksOf: (type: ValueType) => readonly AttributeCheck[]
  #strings: FineMemory<AttributeValue> | undefined
  #numbers: FineMemory<AttributeValue> | undefined
  #others: Partial<Record<ValueType, FineMemory<AttributeValue>>> | undefined

  constructor(checksOf: (type: ValueType) => readonly AttributeCheck[]) {
    this.#checksOf = checksOf
  }

  look(value: AttributeValue, span: Span, holder: AttributeHolder): void {
    if (typeof value === 'string') (this.#strings ??= this.#memoryOf('string')).look(value, span, holder)
    else if (typeof value === 'number') (this.#numbers ??= this.#memoryOf('number')).look(value, span, holder)
    else this.#lookAtOther(value, span, holder)
  }

  #lookAtOther(value: AttributeValue, span: Span, holder: AttributeHolder): void {
    const type = typeof value as ValueType
    this.#others ??= {}
    const memory = (this.#others[type] ??= this.#memoryOf(type))
    memory.look(value, span, holder)
  }

  #memoryOf(type: ValueType): FineMemory<AttributeValue> {
    return new FineMemory(this.#checksOf(type), type !== 'object')
  }
}
