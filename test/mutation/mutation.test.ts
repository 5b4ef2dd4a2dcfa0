import { describe, expect, test } from 'vitest'
import { runBench } from './bench.ts'
import { faults } from './faults/index.ts'
import { harmless } from './harmless/index.ts'
import { contentOf } from './model/content.ts'
import { changeSpan } from './model/specimen.ts'
import { namesFault } from './peers/names.ts'
import { spanwright } from './peers/spanwright.ts'
import { specimens } from './traces/index.ts'

const { outcomes, alarms } = runBench({ specimens, faults, harmless, peers: [spanwright], places: 1 })
const place = ({ specimen, fault, spans }: (typeof outcomes)[number]): string => `${fault}, ${specimen}: ${spans}`

test('every fault can be made somewhere, in traces enough', () => {
  expect(faults.length).toBeGreaterThanOrEqual(24)
  expect(specimens.length).toBeGreaterThanOrEqual(15)
  expect(faults.filter(({ name }) => !outcomes.some(({ fault }) => fault === name))).toEqual([])
})

test('every single fault is found', () => {
  expect(outcomes.filter(({ found }) => !found).map(place)).toEqual([])
})

test('at least 97 of 100 messages name the span and the field, on a place that they mark', () => {
  const unnamed = outcomes.filter(({ named }) => !named).map(place)
  expect(unnamed.slice(Math.floor(outcomes.length * 0.03))).toEqual([])
})

test('what is no fault raises no alarm', () => {
  expect(alarms.length).toBe(specimens.length * harmless.length)
  expect(alarms.filter(({ message }) => message !== undefined)).toEqual([])
})

describe('a message names a fault', () => {
  const marks = [
    { place: '  ├─ db.query [client]', said: 'differs in db.system.name' },
    { place: '  └─ POST', said: 'not expected' },
  ]

  test.each([
    ['by the span and a word for the field', { span: 'db.query', words: ['kind', 'db.system.name'] }, true],
    ['by the span alone where the span is the fault', { span: 'POST' }, true],
    ['not by a part of the word', { span: 'db.query', words: ['db.system'] }, false],
    ['not by a word at another place', { span: 'POST', words: ['db.system.name'] }, false],
    ['not by a span that is not marked', { span: 'GET' }, false],
  ])('%s', (_, naming, named) => {
    expect(namesFault(marks, [naming])).toBe(named)
  })
})

test('what no run can show is no change: another value of what differs from run to run', () => {
  const [good] = specimens
  const [root] = good?.spans ?? []
  if (!good || !root) throw new Error('There is a specimen with a span.')
  const other = (attributes: object): string =>
    contentOf(changeSpan(good, root, { attributes: { ...root.attributes, ...attributes } }))
  expect(other({ 'network.peer.port': 50_123 })).toBe(contentOf(good))
  expect(other({ 'http.route': '/orders' })).not.toBe(contentOf(good))
})
