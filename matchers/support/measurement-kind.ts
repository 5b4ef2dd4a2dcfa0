import { shorten } from '../../src/query/explain/shorten.ts'
import { scopeCheck, textCheck } from '../../src/query/fields/text.ts'
import { nameValue, requireText, requireWord } from '../../src/query/refuse.ts'
import type { TextPattern } from '../../src/query/span-pattern.ts'
import { printTextPattern, textFits } from '../../src/query/text-pattern.ts'
import { isAsymmetricMatcher, printValuePattern, type ValuePattern, valueFits } from '../../src/query/value-pattern.ts'
import type { Measurement } from '../../src/telemetry/measurement.ts'
import type { InstrumentKind } from '../../src/trace/measurement.ts'
import { drawAttributes } from '../../src/trace/notation/draw-attributes.ts'
import { drawName } from '../../src/trace/notation/draw-name.ts'
import type { MeasurementPattern } from './measurement-pattern.ts'
import { attributesField, checked, nearness, spanField, whereField } from './record-fields.ts'
import type { RecordCheck, RecordKind } from './record-kind.ts'

const instruments: readonly InstrumentKind[] = ['counter', 'updowncounter', 'histogram', 'gauge']

/** What there is to know of measurements. */
export const measurementKind: RecordKind<MeasurementPattern, Measurement> = {
  noun: 'measurement',
  pattern: 'a measurement pattern',
  main: 'name',
  telling: new Set(['name']),
  fields: {
    name: nameField,
    value: valueField,
    unit: (pattern) => checked(textCheck<Measurement>('unit', pattern, ({ unit }) => unit)),
    instrument: instrumentField,
    attributes: attributesField,
    scope: (pattern) => checked(scopeCheck(pattern)),
    span: spanField,
    where: whereField,
  },
  nothing:
    'Nothing was measured: there is not a single measurement here, so there is nothing to judge.\n' +
    'Hint: measurements come from the instruments of `metrics.getMeter(…)`, but for those that are observed by a callback. ' +
    'A meter that was taken before the recording began measures nothing: take it later.',
  draw: drawMeasurement,
}

function nameField(pattern: TextPattern): RecordCheck<Measurement> {
  requireText(pattern, 'name')
  return ({ name }) => {
    if (textFits(pattern, name)) return []
    const { isPart, isSlip } = nearness(pattern, name)
    const hint = (): string | undefined =>
      isPart ? 'a string is the whole name; a RegExp fits a part of it.' : undefined
    const [expected, received] = [printTextPattern(pattern), JSON.stringify(name)]
    return [{ field: 'name', expected, received, far: !isPart && !isSlip, hint }]
  }
}

function valueField(pattern: Exclude<MeasurementPattern['value'], undefined>): RecordCheck<Measurement> {
  if (typeof pattern !== 'number' && typeof pattern !== 'function' && !isAsymmetricMatcher(pattern)) {
    throw new TypeError(
      `value is described by a number, a predicate or an asymmetric matcher, not by ${nameValue(pattern)}.`,
    )
  }
  const leaf: ValuePattern = pattern
  return ({ value }) =>
    valueFits(leaf, value) ? [] : [{ field: 'value', expected: printValuePattern(leaf), received: String(value) }]
}

function instrumentField(kind: InstrumentKind): RecordCheck<Measurement> {
  requireWord(kind, 'instrument', instruments)
  return ({ instrument }) =>
    valueFits(kind, instrument) ? [] : [{ field: 'instrument', expected: kind, received: instrument, far: true }]
}

/** `histogram http.server.request.duration 0.2 s {http.route: "/"}` */
function drawMeasurement({ instrument, name, value, unit, attributes }: Measurement): string {
  const parts = [instrument, drawName(name), value, unit && drawUnit(unit), shorten(drawAttributes(attributes))]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** Of UCUM's `{request}` the word alone, which reads as it is meant beside attributes; of `1`, which is no unit, nothing. */
function drawUnit(unit: string): string {
  return unit === '1' ? '' : unit.replaceAll(/[{}]/g, '')
}
