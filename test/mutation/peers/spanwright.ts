import type { Check, Recorded } from './spanwright/check.ts'
import { built } from './spanwright/built.ts'
import { drawn } from './spanwright/drawn.ts'
import { logged } from './spanwright/logged.ts'
import { counted } from './spanwright/counted.ts'
import { recordedOf } from './spanwright/record.ts'
import { timed } from './spanwright/timed.ts'
import { whole } from './spanwright/whole.ts'
import type { Complaint, Mark, Peer } from './peer.ts'

/** Spanwright's matchers, each expectation written from the good trace. The first that fails is what a person reads. */
export const spanwright: Peer = {
  name: 'spanwright',
  expect: (good) => {
    const recorded = recordedOf(good)
    const checks = [drawn, built, whole, counted, timed, logged].flatMap((part) => part(recorded))
    return (specimen) => firstComplaint(checks, recordedOf(specimen))
  },
}

function firstComplaint(checks: readonly Check[], recorded: Recorded): Complaint | undefined {
  for (const { part, ask } of checks) {
    const message = refusal(() => ask(recorded))
    if (message !== undefined) return { message, marks: marksOf(message), part }
  }
  return undefined
}

/** The message of an expectation that does not hold, or that cannot be judged. */
function refusal(ask: () => ReturnType<Check['ask']>): string | undefined {
  try {
    const { pass, message } = ask()
    return pass ? undefined : message()
  } catch (error) {
    return String(error)
  }
}

/**
 * What a message marks as wrong: the drawn lines with a remark behind an arrow; of a message that is not about a whole tree
 * also what is stated above the drawing. The call that is repeated at the top is not looked at, nor are the rows of a tree,
 * which name no span.
 */
function marksOf(message: string): Mark[] {
  const [call, ...lines] = message.split('\n')
  const isTree = call?.includes('toMatchTrace') ?? false
  return lines.flatMap((line) => {
    const [place, said] = line.split('   ← ')
    if (said !== undefined) return [{ place: place ?? '', said }]
    return isTree || isDrawn(line) ? [] : [{ place: '', said: line }]
  })
}

/** A drawn line is indented by two and holds no row of a difference. */
function isDrawn(line: string): boolean {
  return line.startsWith('  ') && !/ (?:expected|received) /.test(line)
}
