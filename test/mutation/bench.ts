import { type Fault } from './faults/fault.ts'
import type { Harmless } from './harmless/index.ts'
import { contentOf } from './model/content.ts'
import { seededBy } from './model/random.ts'
import type { Specimen } from './model/specimen.ts'
import { namesFault } from './peers/names.ts'
import type { Complaint, Expectation, Peer } from './peers/peer.ts'

/** What came of one fault at one place, by one peer. */
export interface Outcome {
  readonly peer: string
  readonly specimen: string
  readonly fault: string
  /** The span that is wrong, or several of which one is. */
  readonly spans: readonly string[]
  readonly found: boolean
  readonly named: boolean
  readonly complaint: Complaint | undefined
}

/** A complaint about a run that was good. */
export interface Alarm {
  readonly peer: string
  readonly specimen: string
  readonly change: string
  readonly message: string | undefined
}

/** How a bench is run. */
export interface BenchOptions {
  readonly specimens: readonly Specimen[]
  readonly faults: readonly Fault[]
  readonly harmless: readonly Harmless[]
  readonly peers: readonly Peer[]
  /** At so many places of a specimen each fault is made. */
  readonly places: number
}

/** Makes every fault and every harmless change, and asks every peer. */
export function runBench(options: BenchOptions): { outcomes: Outcome[]; alarms: Alarm[] } {
  const outcomes: Outcome[] = []
  const alarms: Alarm[] = []
  for (const specimen of options.specimens) {
    const asked = options.peers.map((peer) => ({ peer: peer.name, expectation: peer.expect(specimen) }))
    for (const fault of options.faults) outcomes.push(...tryFault(specimen, fault, asked, options.places))
    for (const change of options.harmless) alarms.push(...tryHarmless(specimen, change, asked))
  }
  return { outcomes, alarms }
}

type Asked = readonly { readonly peer: string; readonly expectation: Expectation }[]

function tryFault(good: Specimen, fault: Fault, asked: Asked, places: number): Outcome[] {
  const random = seededBy(`${good.name}: ${fault.name}`)
  const content = contentOf(good)
  const outcomes: Outcome[] = []
  let made = 0
  for (const place of random.shuffle(fault.places(good, random))) {
    if (made === places) break
    const { specimen, names } = place()
    if (contentOf(specimen) === content) continue
    made++
    for (const { peer, expectation } of asked) {
      const complaint = expectation(specimen)
      const named = complaint !== undefined && namesFault(complaint.marks, names)
      const spans = [...new Set(names.map(({ span }) => span))]
      outcomes.push({
        peer,
        specimen: good.name,
        fault: fault.name,
        spans,
        found: complaint !== undefined,
        named,
        complaint,
      })
    }
  }
  return outcomes
}

function tryHarmless(good: Specimen, { name, change }: Harmless, asked: Asked): Alarm[] {
  const changed = change(good)
  return asked.map(({ peer, expectation }) => ({
    peer,
    specimen: good.name,
    change: name,
    message: expectation(changed)?.message,
  }))
}
