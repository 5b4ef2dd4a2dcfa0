import type { Template } from './template.ts'

/** The bytes that are read, and the place at which all the readers of them stand. */
export class ByteInput {
  bytes: Buffer = Buffer.alloc(0)
  view: DataView = new DataView(this.bytes.buffer, this.bytes.byteOffset, 0)
  /** How many bytes there are; a load beyond them throws, so that wide loads are guarded by it. */
  size = 0
  at = 0
  /** Whether what is read is only checked, and nothing is made of it. */
  skips = false

  stand(bytes: Buffer, at: number): void {
    this.at = at
    if (bytes === this.bytes) return
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.size = bytes.length
  }

  /** Whether a template stands here; if so, it is passed over. */
  take(template: Template): boolean {
    if (!template.standsAt(this, this.at)) return false
    this.at += template.length
    return true
  }

  /** Whether this byte stands here; if so, it is passed over. */
  takeByte(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false
    this.at++
    return true
  }
}
