import { ByteInput } from './byte-input.ts'
import { ByteTable } from './byte-table.ts'
import { AttributeReader } from './read-attributes.ts'
import { IdReader } from './read-ids.ts'
import { ValueReader } from './read-value.ts'
import { TextReader } from './text.ts'

/** The readers of what a span is made of, all at the same place of the same input. */
export class Readers {
  readonly input: ByteInput = new ByteInput()
  readonly text: TextReader = new TextReader(this.input, new ByteTable(9, 8))
  readonly ids: IdReader = new IdReader(this.input)
  readonly attributes: AttributeReader = new AttributeReader(
    this.input,
    this.text,
    new ValueReader(this.input, this.text),
  )
}
