import { attributeFaults } from './attributes.ts'
import { contextFaults } from './context.ts'
import { eventFaults } from './events.ts'
import type { Fault } from './fault.ts'
import { linkFaults } from './links.ts'
import { logFaults } from './logs.ts'
import { nameKindStatusFaults } from './name-kind-status.ts'
import { orderFaults } from './order.ts'
import { originFaults } from './origin.ts'
import { parentFaults } from './parents.ts'
import { presenceFaults } from './presence.ts'

/** Every way in which a trace is made wrong, one at a time. */
export const faults: readonly Fault[] = [
  ...nameKindStatusFaults,
  ...attributeFaults,
  ...parentFaults,
  ...presenceFaults,
  ...eventFaults,
  ...linkFaults,
  ...originFaults,
  ...orderFaults,
  ...contextFaults,
  ...logFaults,
]
