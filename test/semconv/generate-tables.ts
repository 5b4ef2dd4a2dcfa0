import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/source-files.ts'
import { type AttributeFacts, encodeAttributes, encodeSpans, type SpanFacts } from './encode-tables.ts'

/*
 * node test/semconv/generate-tables.ts <folder>
 *
 * Writes the built-in tables from the folder's attributes.json and spans.json: the facts of a release of the
 * OpenTelemetry semantic conventions, references and inheritance resolved.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder that holds attributes.json and spans.json.')

const attributes = read<AttributeFacts>('attributes.json')
const spans = read<SpanFacts>('spans.json')
write('attributes', 'The attributes of the semantic conventions', encodeAttributes(attributes))
write('spans', 'The span types of the semantic conventions', encodeSpans(spans, Object.keys(attributes)))

function read<Facts>(file: string): Record<string, Facts> {
  return JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')) as Record<string, Facts>
}

function write(name: string, title: string, table: string): void {
  const text = [
    '// Written by test/semconv/generate-tables.ts.',
    '',
    `/** ${title}, as \`parse-${name}.ts\` reads them. */`,
    `export const ${name}Table: string = \``,
    table,
    '`',
    '',
  ]
  writeFileSync(join(root, `src/semconv/builtin/${name}-table.ts`), text.join('\n'))
}
