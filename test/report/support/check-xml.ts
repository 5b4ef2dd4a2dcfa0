/**
 * Reads XML 1.0 as far as the reports use it, and gives the number of each element.
 * @throws Error for what is not well-formed.
 */
export function countElements(xml: string): Readonly<Record<string, number>> {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
  if (forbidden) throw new Error(`U+${forbidden[0].charCodeAt(0).toString(16)} cannot be in XML.`)
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const counts: Record<string, number> = {}
  const open: string[] = []
  let rest = body
  while (rest !== '') {
    const text = /^[^<&]+|^&#\d+;/.exec(rest)
    const tag = /^<(\/?)([a-z]+)((?: [a-z]+="(?:[^<&"\n\t]|&#\d+;)*")*)(\/?)>/.exec(rest)
    const [whole, closing, name = '', attributes = '', empty] = tag ?? text ?? []
    if (whole === undefined) throw new Error(`Not well-formed: ${rest.slice(0, 60)}`)
    rest = rest.slice(whole.length)
    if (!tag) {
      if (open.length === 0 && whole.trim() !== '') throw new Error('Text stands outside of the root.')
      continue
    }
    const names = [...attributes.matchAll(/ ([a-z]+)=/g)].map((match) => match[1])
    if (new Set(names).size < names.length) throw new Error(`An attribute of ${name} is there twice.`)
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`${name} is closed, and it is not open.`)
    } else {
      counts[name] = (counts[name] ?? 0) + 1
      if (empty !== '/') open.push(name)
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} is not closed.`)
  return counts
}
