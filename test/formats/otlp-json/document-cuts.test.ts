import { expect, test } from 'vitest'
import { firstCut, lastCut } from '../../../src/formats/otlp-json/document-cuts.ts'

test.each([
  ['lines', '{}\n{}\n[]\n{}\n', 3, 9],
  ['CRLF', '{}\r\n{}\r\n{}', 4, 8],
  ['documents over several lines', '{\n "a": [\n  {}\n ]\n}\n{\n}\n', 20, 20],
  ['objects that follow each other inside of a document', '{"a":[{},\n{},\n{}]}', -1, -1],
  ['an opening bracket at a line end', '{"a":[\n{}]}', -1, -1],
  ['one document', '{}\n', -1, -1],
  ['nothing', '', -1, -1],
])('the first and the last start of a document: %s', (_, text, first, last) => {
  const bytes = Buffer.from(text)
  expect([firstCut(bytes), lastCut(bytes)]).toEqual([first, last])
})
