import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTraces } from '../../../src/trace/build-traces.ts'
import { drawTrace } from '../../../src/trace/notation/draw-trace.ts'
import type { NotationAttributes, NotationNode } from '../../../src/trace/notation/parse/notation-tree.ts'
import { parseNotation } from '../../../src/trace/notation/parse/parse-notation.ts'
import type { Span } from '../../../src/trace/span.ts'
import type { Attributes, AttributeValue } from '../../../src/trace/attributes.ts'
import { anyContent, anyText, idOf, linkTo, spanData } from '../support/arbitrary-spans.ts'

/** A tree in plain data, whether it was parsed or comes from a trace. */
interface Plain {
  readonly line: string
  readonly says: unknown
  readonly children: readonly Plain[]
}

function plainOf(node: NotationNode): Plain {
  if (node.type === 'rest') return { line: 'rest', says: null, children: [] }
  if (node.type === 'link') return { line: 'link', says: node.target, children: [] }
  const name = node.name.type === 'text' ? node.name.text : node.name
  if (node.type === 'event') return { line: 'event', says: [name, valuesOf(node.attributes)], children: [] }
  const { kind, status, open, service, alias } = node
  const says = { name, kind, status, open, alias, service: service?.type === 'text' ? service.text : service }
  return { line: 'span', says: [says, valuesOf(node.attributes)], children: node.children.map(plainOf) }
}

function valuesOf(attributes: NotationAttributes): unknown[] {
  return [...attributes].map(([key, value]) => [key, value.type === 'value' ? value.value : value])
}

function sorted(attributes: Attributes): [string, AttributeValue][] {
  return Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
}

function plainOfSpan(span: Span, several: boolean, aliases: ReadonlyMap<string, string>): Plain {
  const says = {
    name: span.name,
    kind: span.kind === 'internal' ? undefined : span.kind,
    status: span.status.code === 'unset' ? undefined : span.status.code,
    open: span.open || undefined,
    alias: aliases.get(span.spanId),
    service: several && span.service !== span.parent?.service ? span.service : undefined,
  }
  const links = span.links.map((link): Plain => {
    const alias = aliases.get(link.spanId)
    return { line: 'link', says: alias === undefined ? { type: 'any' } : { type: 'text', text: alias }, children: [] }
  })
  const events = span.events.map((event): Plain => {
    const { 'exception.stacktrace': _, ...attributes } = event.attributes
    return { line: 'event', says: [event.name, sorted(attributes)], children: [] }
  })
  const children = span.children.map((child) => plainOfSpan(child, several, aliases))
  return { line: 'span', says: [says, sorted(span.attributes)], children: [...links, ...events, ...children] }
}

/** Spans in a random tree, some open, some linked, some without their parent. */
const anyTrace = fc
  .array(fc.record({ content: anyContent, parent: fc.nat(), open: fc.boolean(), link: fc.option(fc.nat(20)) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((entries) =>
    buildTraces(
      entries.map(({ content, parent, open, link }, i) => {
        const { endTimeUnixNano: _, ...data } = spanData(i, content)
        return {
          ...data,
          ...(i > 0 && parent % 5 > 0 ? { parentSpanId: idOf(parent % i) } : {}),
          ...(open ? {} : { endTimeUnixNano: BigInt(i) + 1n }),
          links: link === null ? [] : [linkTo(link)],
        }
      }),
    ),
  )

/** The aliases that a drawing gives, read off its lines in the order of the spans. */
function aliasesOf(parsed: readonly NotationNode[], spans: readonly Span[]): Map<string, string> {
  const flat = (nodes: readonly NotationNode[]): NotationNode[] =>
    nodes.flatMap((node) => (node.type === 'span' ? [node, ...flat(node.children)] : []))
  const inOrder = (span: Span): Span[] => [span, ...span.children.flatMap(inOrder)]
  const drawn = (spans[0] as Span).trace.roots.flatMap(inOrder)
  const aliases = new Map<string, string>()
  flat(parsed).forEach((node, i) => {
    if (node.type === 'span' && node.alias !== undefined) aliases.set((drawn[i] as Span).spanId, node.alias)
  })
  return aliases
}

test('what is drawn is parsed to the same tree, for every trace', () => {
  fc.assert(
    fc.property(anyTrace, (traces) => {
      const drawing = drawTrace(traces, { attributes: 'all', events: 'all' })
      const parsed = parseNotation(drawing)
      const several = new Set(traces.flatMap((trace) => trace.services)).size > 1
      const aliases = aliasesOf(parsed, traces[0]?.spans ?? [])
      const linked = new Set(traces.flatMap((trace) => trace.spans.flatMap((span) => span.links.map((l) => l.spanId))))
      const known = (traces[0]?.spans ?? []).filter((span) => linked.has(span.spanId)).map((span) => span.spanId)
      expect([...aliases.keys()].sort()).toEqual(known.sort())
      const expected = traces.flatMap((trace) => trace.roots.map((root) => plainOfSpan(root, several, aliases)))
      expect(parsed.map(plainOf)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('a remark behind a line means nothing', () => {
  fc.assert(
    fc.property(anyTrace, anyText, (traces, remark) => {
      const plain = drawTrace(traces, { attributes: 'all' })
      const remarked = drawTrace(traces, { attributes: 'all', remark: () => remark })
      const lines = (text: string): unknown => parseNotation(text).map(plainOf)
      expect(lines(remarked)).toEqual(lines(plain))
    }),
  )
})

test('an expectation as people write it', () => {
  const [root] = parseNotation(`
    GET /orders/:id [server]
      db.query [client x2..3]
      /^POST/ [client @payments x1..] {http.response.status_code: 201, !error.type, url.full: /charge/, a.b: *} #charge
        ! exception {exception.type: "CardDeclined"}
        ~> charge
      cache.get [x0]
      * [open x..4 @/pay.*/i]
      ...
  `)
  expect(root).toEqual({
    type: 'span',
    line: 2,
    text: 'GET /orders/:id [server]',
    name: { type: 'text', text: 'GET /orders/:id' },
    kind: 'server',
    attributes: new Map(),
    children: [
      {
        type: 'span',
        line: 3,
        text: 'db.query [client x2..3]',
        name: { type: 'text', text: 'db.query' },
        kind: 'client',
        count: { min: 2, max: 3 },
        attributes: new Map(),
        children: [],
      },
      {
        type: 'span',
        line: 4,
        text: expect.stringMatching(/^\/\^POST\/ .* #charge$/),
        name: { type: 'regexp', regexp: /^POST/ },
        kind: 'client',
        service: { type: 'text', text: 'payments' },
        count: { min: 1, max: Infinity },
        attributes: new Map<string, unknown>([
          ['http.response.status_code', { type: 'value', value: 201 }],
          ['error.type', { type: 'absent' }],
          ['url.full', { type: 'regexp', regexp: /charge/ }],
          ['a.b', { type: 'any' }],
        ]),
        alias: 'charge',
        children: [
          {
            type: 'event',
            line: 5,
            name: { type: 'text', text: 'exception' },
            attributes: new Map([['exception.type', { type: 'value', value: 'CardDeclined' }]]),
          },
          { type: 'link', line: 6, target: { type: 'text', text: 'charge' } },
        ],
      },
      {
        type: 'span',
        line: 7,
        text: 'cache.get [x0]',
        name: { type: 'text', text: 'cache.get' },
        count: { min: 0, max: 0 },
        attributes: new Map(),
        children: [],
      },
      {
        type: 'span',
        line: 8,
        text: '* [open x..4 @/pay.*/i]',
        name: { type: 'any' },
        open: true,
        count: { min: 0, max: 4 },
        service: { type: 'regexp', regexp: /pay.*/i },
        attributes: new Map(),
        children: [],
      },
      { type: 'rest', line: 9 },
    ],
  })
})

test('an attribute of another line is an alias and a key', () => {
  const [line] = parseNotation('charge {order.id: #check-out_1.order.id, "odd key": #a."other key", b: #1.c}')
  expect(line?.type === 'span' && valuesOf(line.attributes)).toEqual([
    ['order.id', { type: 'same', alias: 'check-out_1', attribute: 'order.id' }],
    ['odd key', { type: 'same', alias: 'a', attribute: 'other key' }],
    ['b', { type: 'same', alias: '1', attribute: 'c' }],
  ])
})

test('box-drawing characters are read as indentation', () => {
  const drawn = parseNotation('a\n├─ b\n│  └─ c\n└─ d')
  const indented = parseNotation('a\n   b\n      c\n   d')
  expect(drawn.map(plainOf)).toEqual(indented.map(plainOf))
})

test('several roots, empty lines and windows line ends are read', () => {
  expect(parseNotation('a\r\n  b\r\n\r\nc\r\n').map(plainOf)).toMatchObject([
    { says: [{ name: 'a' }, []], children: [{}] },
    { says: [{ name: 'c' }, []], children: [] },
  ])
})

describe('a text that is not of the notation is an error with the line and the column', () => {
  const message = (text: string): string => {
    try {
      return JSON.stringify(parseNotation(text))
    } catch (error) {
      return (error as Error).message
    }
  }

  test('no line', () => {
    expect(message(' \n')).toMatchInlineSnapshot(`
      "Line 1, column 1 of the notation: there is not a single line. Write at least one span.

        1 | 
          | ^"
    `)
  })
  test('an unknown flag', () => {
    expect(message('\nGET /\n  db.query [clinet]')).toMatchInlineSnapshot(`
      "Line 3, column 13 of the notation: "clinet" is no flag. The flags are: internal, server, client, producer, consumer, unset, ok, error, open, @service, x3, x2..5, x1.., x0.

        3 |   db.query [clinet]
          |             ^"
    `)
  })
  test('a flag given twice', () => {
    expect(message('a [client server]')).toMatchInlineSnapshot(`
      "Line 1, column 11 of the notation: the kind is given twice.

        1 | a [client server]
          |           ^"
    `)
  })
  test('a bracket that is never closed', () => {
    expect(message('a [client')).toMatchInlineSnapshot(`
      "Line 1, column 3 of the notation: the bracket is never closed.

        1 | a [client
          |   ^"
    `)
  })
  test('bounds the wrong way round', () => {
    expect(message('a [x5..2]')).toMatchInlineSnapshot(`
      "Line 1, column 4 of the notation: x5..2 has its bounds the wrong way round.

        1 | a [x5..2]
          |    ^"
    `)
  })
  test('a text without quotes', () => {
    expect(message('a {db.system.name: postgresql}')).toMatchInlineSnapshot(`
      "Line 1, column 20 of the notation: a value was expected here: JSON, a /RegExp/ or *. A text stands in quotes.

        1 | a {db.system.name: postgresql}
          |                    ^"
    `)
  })
  test('an alias that names no attribute', () => {
    expect(message('a {order.id: #checkout}')).toMatchInlineSnapshot(`
      "Line 1, column 14 of the notation: an alias, a dot and a key were expected: #alias.key.

        1 | a {order.id: #checkout}
          |              ^"
    `)
  })
  test('an alias without a key', () => {
    expect(message('a {order.id: #checkout.}')).toMatchInlineSnapshot(`
      "Line 1, column 24 of the notation: an attribute key was expected here; quote it where it is unusual.

        1 | a {order.id: #checkout.}
          |                        ^"
    `)
  })
  test("another span's attribute in an event", () => {
    expect(message('a #a\n  ! retry {order.id: #a.order.id}')).toMatchInlineSnapshot(`
      "Line 2, column 11 of the notation: #alias.key stands in the line of a span, and not of an event.

        2 |   ! retry {order.id: #a.order.id}
          |           ^"
    `)
  })
  test('a key without a value', () => {
    expect(message('a {error.type}')).toMatchInlineSnapshot(`
      "Line 1, column 14 of the notation: a colon and a value were expected behind "error.type"; \`!error.type\` says that it is absent.

        1 | a {error.type}
          |              ^"
    `)
  })
  test('an attribute given twice', () => {
    expect(message('a {b: 1, b: 2}')).toMatchInlineSnapshot(`
      "Line 1, column 10 of the notation: the attribute "b" is given twice.

        1 | a {b: 1, b: 2}
          |          ^"
    `)
  })
  test('a missing comma', () => {
    expect(message('a {b: 1 c: 2}')).toMatchInlineSnapshot(`
      "Line 1, column 9 of the notation: a comma or a closing brace was expected here.

        1 | a {b: 1 c: 2}
          |         ^"
    `)
  })
  test('a brace that is never closed', () => {
    expect(message('a {b: 1')).toMatchInlineSnapshot(`
      "Line 1, column 3 of the notation: the brace is never closed.

        1 | a {b: 1
          |   ^"
    `)
  })
  test('a quote that is never closed', () => {
    expect(message('"GET /')).toMatchInlineSnapshot(`
      "Line 1, column 1 of the notation: the quote is never closed.

        1 | "GET /
          | ^"
    `)
  })
  test('a name that reads as a RegExp', () => {
    expect(message('/api/items')).toMatchInlineSnapshot(`
      "Line 1, column 1 of the notation: /api/items is no RegExp: Invalid flags supplied to RegExp constructor 'items'. If it is a name of a span that starts with a slash, quote it.

        1 | /api/items
          | ^"
    `)
  })
  test('a RegExp that is none', () => {
    expect(message('/(/')).toMatchInlineSnapshot(`
      "Line 1, column 1 of the notation: /(/ is no RegExp: Invalid regular expression: /(/: Unterminated group. If it is a name of a span that starts with a slash, quote it.

        1 | /(/
          | ^"
    `)
  })
  test('a missing name', () => {
    expect(message('[client]')).toMatchInlineSnapshot(`
      "Line 1, column 1 of the notation: the name of a span is missing. Start with it, in quotes where it is empty or starts like something else.

        1 | [client]
          | ^"
    `)
  })
  test('too much on a line', () => {
    expect(message('a [client] b')).toMatchInlineSnapshot(`
      "Line 1, column 12 of the notation: nothing was expected here any more. A line is: name [flags] {attributes} #alias.

        1 | a [client] b
          |            ^"
    `)
  })
  test('an alias given twice', () => {
    expect(message('a #x\nb #x')).toMatchInlineSnapshot(`
      "Line 2, column 3 of the notation: the alias #x is given twice; line 1 has it.

        2 | b #x
          |   ^"
    `)
  })
  test('an indentation that is that of no line above', () => {
    expect(message('a\n    b\n  c')).toMatchInlineSnapshot(`
      "Line 3, column 3 of the notation: this indentation is that of no line above.

        3 |   c
          |   ^"
    `)
  })
  test('a line left of the first', () => {
    expect(message('  a\nb')).toMatchInlineSnapshot(`
      "Line 2, column 1 of the notation: this line stands further left than the first.

        2 | b
          | ^"
    `)
  })
  test('a line below one that has none', () => {
    expect(message('a\n  ! exception\n    b')).toMatchInlineSnapshot(`
      "Line 3, column 5 of the notation: only a span has lines below it; an event, a link and \`...\` have none.

        3 |     b
          |     ^"
    `)
  })
  test('a tab', () => {
    expect(message('a\n\tb')).toMatchInlineSnapshot(`
      "Line 2, column 1 of the notation: a tab has no width here; indent with spaces.

        2 | 	b
          | ^"
    `)
  })
})
