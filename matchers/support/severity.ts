import { requireFields, requireWord } from '../../src/query/refuse.ts'
import type { Difference } from '../../src/query/field-check.ts'
import type { LogRecord } from '../../src/telemetry/log-record.ts'

/** A severity, in the words of the specification; each stands for four numbers, such as WARN to WARN4. */
export type Severity = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/** A severity, or bounds that are both inclusive. */
export type SeverityPattern = Severity | { readonly min?: Severity; readonly max?: Severity }

const severities: readonly Severity[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']
/** How many numbers one word stands for. */
const steps = 4

/**
 * Checks a pattern once, and gives what asks it of a record.
 * @throws TypeError for a word that is no severity, no bound at all, or bounds in the wrong order.
 */
export function severityCheck(pattern: SeverityPattern): (record: LogRecord) => Difference[] {
  const [min, max] = boundsOf(pattern)
  return (record) => {
    const level = levelOf(record)
    if (level >= min && level <= max) return []
    return [
      {
        field: 'severity',
        expected: printBounds(min, max),
        received: printSeverity(record) ?? '(absent)',
        far: level < 0,
      },
    ]
  }
}

/** The severity of a record in a word, such as `warn` or `warn2`; undefined where it has none. */
export function printSeverity(record: LogRecord): string | undefined {
  const word = severities[levelOf(record)]
  const step = ((record.severityNumber ?? 1) - 1) % steps
  return word === undefined ? record.severityText : word + (step > 0 ? step + 1 : '')
}

/** The place of a record's severity among the words; -1 where it has none. The number counts more than the text. */
function levelOf({ severityNumber, severityText }: LogRecord): number {
  if (severityNumber) return severityNumber > steps * severities.length ? -1 : Math.floor((severityNumber - 1) / steps)
  return severities.indexOf(severityText?.toLowerCase() as Severity)
}

function boundsOf(pattern: SeverityPattern): [min: number, max: number] {
  if (typeof pattern !== 'object') {
    requireWord(pattern, 'severity', severities)
    return [severities.indexOf(pattern), severities.indexOf(pattern)]
  }
  requireFields(pattern, 'a severity', ['min', 'max'])
  const { min, max } = pattern
  if (min === undefined && max === undefined) throw new TypeError('severity has neither min nor max. Give one.')
  if (min !== undefined) requireWord(min, 'severity.min', severities)
  if (max !== undefined) requireWord(max, 'severity.max', severities)
  const [least, most] = [severities.indexOf(min ?? 'trace'), severities.indexOf(max ?? 'fatal')]
  if (least > most) throw new TypeError(`severity has a min of "${min}", above its max of "${max}".`)
  return [least, most]
}

function printBounds(min: number, max: number): string {
  const [least, most] = [severities[min] ?? '', severities[max] ?? '']
  if (min === max) return least
  if (max === severities.length - 1) return `${least} or more`
  return min === 0 ? `${most} or less` : `${least} to ${most}`
}
