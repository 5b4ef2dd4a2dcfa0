import { describe, expect, test } from 'vitest'
import { readOtlpJson } from '../../../src/formats/otlp-json/index.ts'
import { bare, documentOf } from './support/documents.ts'

const [one, two, three] = ['one', 'two', 'three'].map((name) => JSON.stringify(documentOf({ ...bare, name }))) as [
  string,
  string,
  string,
]
const pretty = (line: string, indent: number | string = 2): string =>
  JSON.stringify(JSON.parse(line), undefined, indent)

describe('the documents of a text are all read', () => {
  test.each([
    ['a document', one, 1],
    ['a document a line', `${one}\n${two}\n${three}\n`, 3],
    ['lines that end with CR LF', `${one}\r\n${two}\r\n`, 2],
    ['no line feed at the end', `${one}\n${two}`, 2],
    ['blank lines', `\n${one}\n\n \t\n\r\n${two}\n\n`, 2],
    ['a byte order mark', `\ufeff${one}\n${two}`, 2],
    ['a document over many lines', pretty(one), 1],
    ['a document over many lines that end with CR LF', pretty(one).replaceAll('\n', '\r\n'), 1],
    ['a document over many lines, not indented', pretty(one).replaceAll(/\n */g, '\n'), 1],
    ['a document with blank lines in it', pretty(one).replaceAll('\n', '\n\n'), 1],
    ['several documents over many lines', `${pretty(one)}\n${pretty(two, '\t')}\n\n${pretty(three)}\n`, 3],
    ['several documents that follow each other', `${pretty(one)}${pretty(two)}${three}${one} ${two}`, 5],
    ['documents over many lines among others', `${one}\n${pretty(two)}\n${three}`, 3],
    ['an array over many lines', `[\n${one},\n${two}\n]\n`, 2],
    ['several documents in a line', `${one}${two} ${three}\n${one}`, 4],
    ['space before a document', `  ${one}\n\t${two}`, 2],
    ['nothing', '', 0],
    ['nothing but space', ' \n\n\t \n', 0],
  ])('%s', (_, text, count) => {
    const { spans, problems } = readOtlpJson(text)
    expect(problems).toEqual([])
    expect(spans).toHaveLength(count)
  })
})

describe('what is broken is reported with its place, and the rest is read', () => {
  const cut = one.slice(0, 100)
  const cutPretty = pretty(two).replace(/("kind": 2)[^]*/, '$1')
  const missing = pretty(two).replace('"name": "two",', '"name": "two"')

  test.each([
    ['words', `${one}\nnot json\n${two}`, ['one', 'two'], [[2, 1]]],
    ['braces around words', `${one}\n{this is not json\n${two}`, ['one', 'two'], [[2, 2]]],
    ['a cut line', `${one}\n${cut}\n${two}\n${three}`, ['one', 'two', 'three'], [[2, 101]]],
    [
      'cut lines',
      `${cut}\n${cut}\n${two}`,
      ['two'],
      [
        [1, 101],
        [2, 101],
      ],
    ],
    ['a cut line at the end', `${one}\n${cut}`, ['one'], [[2, 101]]],
    [
      'a cut text at the end',
      `${one}\n${two.slice(0, two.indexOf('two') + 1)}`,
      ['one'],
      [[2, two.indexOf('two') + 2]],
    ],
    [
      'a line that ends in an open list',
      `{"resourceSpans":[\n${one}\n${two}\n${three}`,
      ['one', 'two', 'three'],
      [[2, one.length + 1]],
    ],
    ['a line that ends before a value', `{"resourceSpans":\n${one}\n${two}`, ['one', 'two'], [[2, one.length + 1]]],
    ['a document with words after it', `${one} and more\n${two}`, ['one', 'two'], [[1, one.length + 2]]],
    ['a document with a bracket too many', `${one}}\n${two}`, ['one', 'two'], [[1, one.length + 1]]],
    [
      'a document over many lines without a comma',
      `${pretty(one)}\n${missing}\n${pretty(three)}`,
      ['one', 'three'],
      [placeOf(`${pretty(one)}\n${missing}`, '"kind"')],
    ],
    ['a document over many lines that is cut', `${one}\n${cutPretty}`, ['one'], [placeOf(`${one}\n${cutPretty}`)]],
    ['a cut document over many lines before another', `${cutPretty}\n${one}`, ['one'], [placeOf(cutPretty)]],
    ['a tab in a text', `${one.replace('one', 'o\te')}\n${two}`, ['two'], [[1, one.indexOf('one') + 2]]],
    [
      'an escape that is none',
      `${one.replace('one', String.raw`o\qe`)}\n${two}`,
      ['two'],
      [[1, one.indexOf('one') + 2]],
    ],
    [
      'several broken lines',
      `a\nb\n${one}\nc\n{d\n[e\n${two}`,
      ['one', 'two'],
      [
        [1, 1],
        [4, 1],
        [5, 2],
        [6, 2],
      ],
    ],
  ])('%s', (_, text, names, places) => {
    const { spans, problems } = readOtlpJson(text)
    expect(spans.map(({ name }) => name)).toEqual(names)
    expect(problems.map(({ line, column }) => [line, column])).toEqual(places)
    expect(problems.every(({ lost, path }) => lost && path === '')).toBe(true)
  })

  test('the message says what was expected and found', () => {
    const texts = [
      'not json',
      '{this is not json',
      '{"a":1 "b":2}',
      '{"a" 1}',
      '{"a":1,}',
      '[1,]',
      '[1}',
      '{"a":truth}',
      '{"a":01}',
      '{"a":"\t"}',
      String.raw`{"a":"\q"}`,
      '{"a":"b',
      '{"a":[',
      '{} and more',
      '{\n  "a": 1\n  "b": 2\n}',
      '{\n  "a": [\n    1,',
      '{"a":1\n{"resourceSpans":[]}',
    ]
    const all = texts.flatMap((text) => readOtlpJson(text).problems)
    expect(`\n${all.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')}\n`)
      .toMatchInlineSnapshot(`
        "
        1:1 The line is not JSON and is left out: expected a value, found "not json".
        1:2 The line is not JSON and is left out: expected a name or "}", found "this is not json".
        1:8 The line is not JSON and is left out: expected "," or a closing bracket, found "\\"b\\":2}".
        1:6 The line is not JSON and is left out: expected ":", found "1}".
        1:8 The line is not JSON and is left out: expected a name, found "}".
        1:4 The line is not JSON and is left out: expected a value, found "]".
        1:3 The line is not JSON and is left out: expected "," or a closing bracket, found "}".
        1:6 The line is not JSON and is left out: expected a value, found "truth}".
        1:6 The line is not JSON and is left out: expected a value, found "01}".
        1:7 The line is not JSON and is left out: found the control character "\\t" in a string.
        1:7 The line is not JSON and is left out: found the unknown escape "\\\\q".
        1:8 The line is not JSON and is left out: the string is not closed.
        1:7 The line is cut off and is left out: 2 brackets are open at its end. Check that its writer had finished.
        1:4 The line is not JSON and is left out: expected a value, found "and more".
        3:3 The document that starts at line 1 is not JSON and is left out: expected "," or a closing bracket, found "\\"b\\": 2".
        3:7 The document that starts at line 1 is cut off and is left out: 2 brackets are open at its end. Check that its writer had finished.
        1:7 The line is cut off and is left out: 1 bracket is open at its end. Check that its writer had finished.
        "
      `)
  })

  test('the lines of a long document that is broken are passed over', () => {
    const spans = Array.from({ length: 200 }, () => bare)
    const long = pretty(JSON.stringify(documentOf(...spans))).replace(/"kind": 2,(?![^]*"kind": 2,)/, '"kind": 2')
    const { spans: read, problems } = readOtlpJson(`${long}\n${one}`)
    expect(read.map(({ name }) => name)).toEqual(['one'])
    expect(problems).toHaveLength(1)
  })
})

test('brackets without end do not make the reader fall off its stack', () => {
  const deep = `${'['.repeat(100_000)}\n${one}`
  const { spans, problems } = readOtlpJson(deep)
  expect(spans).toHaveLength(1)
  expect(problems).toHaveLength(1)
})

test('a document nested without end is one problem', () => {
  const { spans, problems } = readOtlpJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n${one}`)
  expect(spans).toHaveLength(1)
  expect(problems).toMatchObject([{ line: 1, lost: true }])
})

/** The line and the column of the last such word in a text, or of its end. */
function placeOf(text: string, word?: string): [line: number, column: number] {
  const lines = (word === undefined ? text : text.slice(0, text.lastIndexOf(word))).split('\n')
  return [lines.length, (lines.at(-1) ?? '').length + 1]
}
