import type { Alarm, Outcome } from './bench.ts'

/** Sets rows out in columns; the first is aligned to the left, all others to the right. */
function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}

/** A row a fault: in how many cases, and in what part of them each peer found and named it. */
export function faultTable(outcomes: readonly Outcome[], peers: readonly string[]): string {
  const header = ['fault', 'cases', ...peers.flatMap((peer) => [`${peer} found`, 'named'])]
  const rows = [...Map.groupBy(outcomes, ({ fault }) => fault)].map(([fault, some]) => rowOf(fault, some, peers))
  return align([header, ...rows, rowOf('all', outcomes, peers)])
}

/** A row a harmless change: on how many traces each peer raised an alarm. */
export function alarmTable(alarms: readonly Alarm[], peers: readonly string[]): string {
  const header = ['harmless change', 'traces', ...peers.map((peer) => `${peer} alarms`)]
  const row = (name: string, some: readonly Alarm[]): string[] => {
    const of = (peer: string): readonly Alarm[] => some.filter((one) => one.peer === peer)
    const raised = (peer: string): number => of(peer).filter(({ message }) => message !== undefined).length
    return [name, String(of(peers[0] ?? '').length), ...peers.map((peer) => String(raised(peer)))]
  }
  const rows = [...Map.groupBy(alarms, ({ change }) => change)].map(([change, some]) => row(change, some))
  return align([header, ...rows, row('all', alarms)])
}

/** A part of the outcomes in per cent. */
export function share(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? 0 : (100 * outcomes.filter(is).length) / outcomes.length
}

function rowOf(name: string, outcomes: readonly Outcome[], peers: readonly string[]): string[] {
  const of = (peer: string): readonly Outcome[] => outcomes.filter((one) => one.peer === peer)
  const figures = peers.flatMap((peer) => [
    percent(share(of(peer), ({ found }) => found)),
    percent(share(of(peer), ({ named }) => named)),
  ])
  return [name, String(of(peers[0] ?? '').length), ...figures]
}

/** One decimal, cut and not rounded, so that 100 means all. */
function percent(value: number): string {
  return `${Math.floor(value * 10) / 10} %`
}
