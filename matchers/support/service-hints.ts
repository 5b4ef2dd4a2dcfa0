import { closestText } from '../../src/trace/closest-text.ts'
import { list } from '../../src/query/explain/words.ts'
import type { Trace } from '../../src/trace/trace.ts'
import type { ServiceRow } from './service-rows.ts'

/** What may have gone wrong with the calls that are missing. */
export function hintsAtServices(rows: readonly ServiceRow[], traces: readonly Trace[]): string[] {
  const traced = new Set(traces.flatMap((trace) => trace.services))
  const called = new Set(rows.flatMap(({ calls }) => calls.map(({ to }) => to)))
  const known = new Set([...traced, ...called])
  const missing = rows.flatMap(({ verdict, wanted }) => (verdict === 'missing' && wanted ? [wanted] : []))
  const names = new Set(missing.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to])))
  const alone = missing.length > 0 && called.size === 0 && traced.size < 2
  const unknown = alone ? [] : [...names].filter((name) => !known.has(name))
  const hints = unknown.map((name) => hintAtName(name, known))
  for (const to of new Set(missing.map((one) => one.to))) {
    if (!traced.has(to) || called.has(to)) continue
    hints.push(`${quote(to)} was traced, but no call leads to it: the context may have been lost on the way.`)
  }
  if (alone) hints.push(oneService([...traced]))
  return hints.map((hint) => `Hint: ${hint}`)
}

function hintAtName(name: string, known: ReadonlySet<string>): string {
  const nearest = closestText(name, known)
  const there = nearest === undefined ? `there are ${list([...known].map(quote))}` : `the nearest is ${quote(nearest)}`
  return `there is no service ${quote(name)}; ${there}.`
}

function oneService([name]: readonly string[]): string {
  const all = name === undefined ? 'no span has a `service.name`' : `all spans are of the service ${quote(name)}`
  return `${all}; services are told apart by the \`service.name\` of their resource.`
}

function quote(name: string): string {
  return JSON.stringify(name)
}
