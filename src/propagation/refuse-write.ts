import { pointAt } from './point-at.ts'
import type { HeaderFault } from './parsed.ts'

/** The error for what cannot be written: the first rule that the header would break, and where. */
export function refuseWrite(name: string, header: string, faults: readonly HeaderFault[]): TypeError {
  const [fault] = faults
  if (!fault) return new TypeError(`This ${name} cannot be written.`)
  return new TypeError(
    `This ${name} cannot be written: ${fault.says} (${fault.section}).\n${pointAt(header, fault.position, fault.length)}`,
  )
}
