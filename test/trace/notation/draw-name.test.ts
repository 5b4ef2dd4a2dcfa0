import { describe, expect, test } from 'vitest'
import { drawName, drawString } from '../../../src/trace/notation/draw-name.ts'

describe('a name is drawn bare', () => {
  test.each([
    'db.query',
    'GET /users/{id}',
    'POST',
    'a[b]',
    'issue#42',
    'a "quoted" word',
    "it's",
    'x3',
    '- item',
    '~ about',
    '* 2',
    '*.ts',
    '.. up',
    'a -> b → c',
    'größe',
    '注文を送る',
    '🚀 launch',
    '👩‍👩‍👧 family',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag',
    'a: b, c',
    'constructor',
  ])('%s', (name) => {
    expect(drawName(name)).toBe(name)
  })
})

describe('a name is drawn quoted', () => {
  test.each([
    ['empty', '', '""'],
    ['like an alias', 'job #42', '"job #42"'],
    ['like flags', 'a [b]', '"a [b]"'],
    ['like attributes', 'GET {id}', '"GET {id}"'],
    ['like a regular expression', '/api/i', '"/api/i"'],
    ['like a link', '~> x', '"~> x"'],
    ['like any name', '*', '"*"'],
    ['like the rest', '...', '"..."'],
    ['like an event', '! x', '"! x"'],
    ['like a string', '"x"', String.raw`"\"x\""`],
    ['like an alias alone', '#a', '"#a"'],
    ['like a remark', 'a ← b', '"a ← b"'],
    ['like indentation', '├─ a', '"├─ a"'],
    ['with a box in it', 'a│b', '"a│b"'],
    ['with a space before', ' a', '" a"'],
    ['with a space behind', 'a ', '"a "'],
    ['with two spaces', 'a  b', '"a  b"'],
    ['with a line break', 'a\nb', String.raw`"a\nb"`],
    ['with a control character', 'a\u007fb', String.raw`"a\u007fb"`],
    ['with a space that does not break', 'a\u00a0b', String.raw`"a\u00a0b"`],
    ['with a sign of no width', 'a\u200bb', String.raw`"a\u200bb"`],
    ['with a sign that turns the direction', 'a\u202eb', String.raw`"a\u202eb"`],
    ['with a line separator', 'a\u2028b', String.raw`"a\u2028b"`],
    ['with half a character', 'a\ud83d', String.raw`"a\ud83d"`],
  ])('%s', (_, name, drawn) => {
    expect(drawName(name)).toBe(drawn)
    expect(JSON.parse(drawn)).toBe(name)
  })
})

test('a string keeps what holds an emoji together', () => {
  expect(drawString('👩‍👩‍👧')).toBe('"👩‍👩‍👧"')
})

test('a string escapes an invisible sign beyond the first plane by its halves', () => {
  expect(drawString('\u{1d173}')).toBe(String.raw`"\ud834\udd73"`)
})
