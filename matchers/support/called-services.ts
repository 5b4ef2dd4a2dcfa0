import { isPlainObject, nameValue } from '../../src/query/refuse.ts'
import { requireTimes, type Times } from '../../src/query/times.ts'

/**
 * Services that are called: a list of them, whoever calls them; or for each caller those that it calls, as a list, or with
 * the number of calls.
 */
export type CalledServices =
  | readonly string[]
  | Readonly<Record<string, readonly string[] | Readonly<Record<string, Times>>>>

/** One service that is to be called. */
export interface WantedCall {
  /** Absent where any service may be the caller. */
  readonly from?: string
  readonly to: string
  /** At least one call, when absent. */
  readonly times?: Times
}

/**
 * The calls that are asked for.
 * @throws TypeError for anything but names in one of the forms of `CalledServices`.
 */
export function readCalledServices(services: unknown): WantedCall[] {
  if (Array.isArray(services)) return services.map((to) => ({ to: requireName(to, 'a list of services') }))
  if (!isPlainObject(services)) {
    throw new TypeError(
      `The services are a list of names, or an object of such lists by caller, not ${nameValue(services)}.`,
    )
  }
  return Object.entries(services).flatMap(([from, called]) => callsOf(from, called))
}

function callsOf(from: string, called: unknown): WantedCall[] {
  if (Array.isArray(called)) return called.map((to) => ({ from, to: requireName(to, `what "${from}" calls`) }))
  if (!isPlainObject(called)) {
    throw new TypeError(
      `What "${from}" calls is a list of names, or an object of numbers of calls by name, not ${nameValue(called)}.`,
    )
  }
  return Object.entries(called).map(([to, times]) => {
    requireTimes(times as Times)
    return { from, to, times: times as Times }
  })
}

function requireName(name: unknown, where: string): string {
  if (typeof name === 'string' && name !== '') return name
  const given = name === '' ? 'the empty string' : nameValue(name)
  throw new TypeError(`A service in ${where} is its \`service.name\`, a string, not ${given}.`)
}
