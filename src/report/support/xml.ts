/** An element of XML: its name, its attributes, and its children as they were written. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const head = `<${name}${written.join('')}`
  if (children.length === 0) return `${head}/>`
  const body = children.join('\n').replaceAll(/^(?= *<)/gm, '  ')
  return `${head}>\n${body}\n</${name}>`
}

/** Text as XML 1.0 can hold it; what it cannot, such as most control characters, becomes `\uFFFD`. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
