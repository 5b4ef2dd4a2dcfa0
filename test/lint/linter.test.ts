import { describe, expect, test } from 'vitest'
import { defineRule, type Rule } from '../../src/lint/define-rule.ts'
import type { Finding } from '../../src/lint/finding.ts'
import type { Linter } from '../../src/lint/linter.ts'
import { makeTraces } from '../../src/lint/make-traces.ts'
import { absent } from '../../src/query/value-pattern.ts'
import { lint, makeLinter } from './support/lint.ts'

const meta = { category: 'structure', description: 'made for a test', severity: 'error', sources: [] } as const

/** Reports everything that a visitor is shown. */
const seesAll: Rule = defineRule({
  id: 'sees-all',
  meta,
  messages: { saw: 'Saw {what}.' },
  create({ report }) {
    const saw = (what: string, span?: Parameters<typeof report>[0]['span']): void =>
      report({ messageId: 'saw', data: { what }, key: what, ...(span === undefined ? {} : { span }) })
    return {
      resource: (resource, span) => saw(`resource of ${String(resource.attributes['service.name'])}`, span),
      scope: ({ name }, span) => saw(`scope ${name}`, span),
      attribute: (key, place) => (value, span) => saw(`${place} attribute ${key} = ${String(value)}`, span),
      span: (span) => saw(`span ${span.name}`, span),
      trace: (trace) => saw(`trace of ${trace.spans.length}`, trace.spans[0]),
      end: () => saw('the end'),
    }
  },
})

const noDb: Rule = defineRule({
  id: 'no-db',
  meta,
  messages: { found: '{span} is a database call.' },
  finds: () => ({ messageId: 'found', span: { attributes: { 'db.system.name': /./ } } }),
})

const max: Rule = defineRule({
  id: 'max',
  meta,
  messages: { tooMany: '{count} spans like {span}, {max} at most.' },
  options: { schema: { max: { type: 'integer', minimum: 1 } }, defaults: { max: 2 } },
  finds: (options) => ({
    messageId: 'tooMany',
    span: { kind: 'client' },
    moreThan: options.max,
    per: ['parent', 'name'],
  }),
})

const names: Rule = defineRule({
  id: 'names',
  meta,
  messages: { many: '{service} has {count} names.' },
  create: ({ note, report }) => ({
    span: (span) => note(span.service ?? '', span.name, span),
    end(facts) {
      for (const values of facts.values()) {
        const [span] = values.values()
        if (span) report({ messageId: 'many', place: 'run', span, data: { count: values.size } })
      }
    },
  }),
})

const messages = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message)

describe('the walk', () => {
  test('shows every rule each resource and scope once, and each attribute, span and trace', () => {
    const trace = {
      name: 'GET /',
      service: 'shop',
      attributes: { 'url.path': '/' },
      events: [{ name: 'cache.hit', attributes: { 'cache.key': 'k' } }],
      links: [{ attributes: { 'link.reason': 'batch' } }],
      children: [{ name: 'db.query' }],
    }

    expect(messages(lint([seesAll], { rules: { 'sees-all': 'error' } }, [trace]))).toMatchInlineSnapshot(`
      [
        "Saw resource of shop.",
        "Saw resource attribute service.name = shop.",
        "Saw scope test.",
        "Saw span attribute url.path = /.",
        "Saw event attribute cache.key = k.",
        "Saw link attribute link.reason = batch.",
        "Saw span GET /.",
        "Saw span db.query.",
        "Saw trace of 2.",
        "Saw the end.",
      ]
    `)
  })

  test('goes over the parents before their children', () => {
    const findings = lint([seesAll], { rules: { 'sees-all': 'warn' } }, ['a\n  b\n    c\n  d'])
    expect(messages(findings).filter((message) => message.startsWith('Saw span'))).toEqual([
      'Saw span a.',
      'Saw span b.',
      'Saw span c.',
      'Saw span d.',
    ])
  })
})

describe('a rule whose fault is data', () => {
  test('finds each span that fits', () => {
    const findings = lint([noDb], { rules: { 'no-db': 'error' } }, ['a {db.system.name: "redis"}\n  b'])
    expect(messages(findings)).toEqual(['"a" is a database call.'])
  })

  test('finds too many spans of a group, and names the others', () => {
    const trace = 'a\n  q [client x3]\n  r [client x2]\nb\n  q [client x2]'
    const [finding, ...more] = lint([max], { rules: { max: 'error' } }, [trace])
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      message: '3 spans like "q", 2 at most.',
      place: 'trace',
      others: [{ name: 'q' }, { name: 'q' }],
    })
  })

  test('counts per value of an attribute', () => {
    const perTenant = defineRule({
      id: 'per-tenant',
      meta,
      messages: { many: '{count}' },
      finds: () => ({ messageId: 'many', span: {}, moreThan: 1, per: [{ attribute: 'tenant' }] }),
    })
    const trace = 'a {tenant: 1}\n  b {tenant: "1"}\n  c {tenant: 1}\n  d'
    expect(messages(lint([perTenant], { rules: { 'per-tenant': 'error' } }, [trace]))).toEqual(['2'])
  })

  test('takes what must not be there', () => {
    const needsId = defineRule({
      id: 'needs-id',
      meta,
      messages: { missing: '{span} has no {attribute}.' },
      finds: () => ({
        messageId: 'missing',
        attribute: 'order.id',
        span: { name: /order/, attributes: { 'order.id': absent } },
      }),
    })
    expect(
      messages(lint([needsId], { rules: { 'needs-id': 'error' } }, ['order 1 {order.id: 1}\norder 2\nother'])),
    ).toEqual(['"order 2" has no order.id.'])
  })
})

describe('settings', () => {
  test('a rule that is off finds nothing', () => {
    expect(lint([noDb], { rules: { 'no-db': 'off' } }, ['a {db.system.name: "redis"}'])).toEqual([])
  })

  test('an override changes the level and the options for the spans that fit', () => {
    const rules = { max: 'error' } as const
    const overrides = [
      { match: { service: 'batch' }, rules: { max: ['warn', { max: 3 }] } },
      { match: { service: 'legacy' }, rules: { max: 'off' } },
    ] as const
    const trace = (service: string, calls: number): string => `a [@${service}]\n  q [client x${calls}]`

    const found = lint([max], { rules, overrides }, [
      trace('shop', 3),
      trace('batch', 3),
      trace('batch', 4),
      trace('legacy', 9),
    ])

    expect(found.map(({ severity, span, message }) => [severity, span?.service, message])).toEqual([
      ['error', 'shop', '3 spans like "q", 2 at most.'],
      ['warn', 'batch', '4 spans like "q", 3 at most.'],
    ])
  })

  test('ignored spans are neither looked at nor blamed', () => {
    const findings = lint([noDb, max], { rules: { 'no-db': 'error', max: 'error' }, ignores: [/^health/] }, [
      'health [client x5] {db.system.name: "redis"}',
    ])
    expect(findings).toEqual([])
  })

  test('match and ignore are options of every rule', () => {
    const setting = ['error', { match: { service: 'shop' }, ignore: ['skip'] }] as const
    const trace = 'a [@shop] {db.system.name: 1}\n  skip {db.system.name: "r"}\n  b {db.system.name: "r"}'
    const other = 'c [@other] {db.system.name: "r"}'
    expect(messages(lint([noDb], { rules: { 'no-db': setting } }, [trace, other]))).toEqual(['"b" is a database call.'])
  })
})

describe('findings', () => {
  test('the same fault is kept once, with a count, the first span and the first origin', () => {
    const linter = makeLinter([noDb], { rules: { 'no-db': 'error' } })
    const traces = makeTraces('job 1 {db.system.name: "r"}', 'job 2 {db.system.name: "r"}')
    traces.forEach((trace, i) => linter.check(trace, { origin: { test: { file: `${i}.test.ts`, name: 'works' } } }))

    const { findings } = linter.finish()

    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ count: 2, span: { name: 'job 1' }, origin: { test: { file: '0.test.ts' } } })
  })

  test('a fingerprint holds no ids, times or numbers of a name, and tells apart services and rules', () => {
    const fingerprint = (trace: string): string | undefined =>
      lint([noDb], { rules: { 'no-db': 'error' } }, ['first', trace])[0]?.fingerprint
    const one = fingerprint('job 1 [@a] {db.system.name: "r"}')
    expect(fingerprint('job 2 [@a] {db.system.name: "redis", x: 1}')).toBe(one)
    expect(fingerprint('job 1 [@b] {db.system.name: "r"}')).not.toBe(one)
    expect(fingerprint('task 1 [@a] {db.system.name: "r"}')).not.toBe(one)
  })

  test('tell where the span was started: by its own attributes, else by the stack', () => {
    const stack =
      'Error\n    at f (node:internal/x:1:2)\n    at g (/app/node_modules/p/i.js:3:4)\n    at h (/app/src/db.ts:5:6)'
    const spans = [
      { name: 'a', attributes: { 'db.system.name': 'r', 'code.file.path': 'src/a.ts', 'code.line.number': 7 } },
      { name: 'b', attributes: { 'db.system.name': 'r' }, data: { startStack: stack } },
      { name: 'c', attributes: { 'db.system.name': 'r' } },
    ]
    expect(lint([noDb], { rules: { 'no-db': 'error' } }, spans).map(({ code }) => code)).toEqual([
      { file: 'src/a.ts', line: 7 },
      { file: '/app/src/db.ts', line: 5, column: 6 },
      undefined,
    ])
  })

  test('of an allowed rule are kept apart, with the reason', () => {
    const findings = lint([noDb], { rules: { 'no-db': 'error' } }, ['a {db.system.name: "r"}'], {
      allowed: new Map([['no-db', 'known']]),
    })
    expect(findings).toMatchObject([{ rule: 'no-db', allowed: 'known' }])
  })
})

describe('a run that is shared', () => {
  const conventions = {
    rules: { names: 'error', 'no-db': 'warn' },
    overrides: [{ match: { service: 'batch' }, rules: { 'no-db': 'error' } }],
  } as const
  const traces = makeTraces(
    'a [@shop] {db.system.name: "r"}',
    'b [@shop]\n  a {db.system.name: "r"}',
    'c [@batch] {db.system.name: "r"}',
    'c [@batch]',
  )

  test('finds the same as one that is not', () => {
    const whole = makeLinter([names, noDb], conventions)
    for (const trace of traces) whole.check(trace)
    const parts = [makeLinter([names, noDb], conventions), makeLinter([names, noDb], conventions)]
    traces.forEach((trace, i) => parts[i % 2]?.check(trace))
    const merged: Linter = makeLinter([names, noDb], conventions)
    for (const part of parts) merged.merge(JSON.parse(JSON.stringify(part.state())))

    const shape = ({ findings, spans }: ReturnType<Linter['finish']>): unknown[] => [
      spans,
      ...findings
        .map(({ fingerprint, severity, message, count }) => [fingerprint, severity, message, count].join(' '))
        .toSorted(),
    ]
    expect(shape(merged.finish())).toEqual(shape(whole.finish()))
  })
})
