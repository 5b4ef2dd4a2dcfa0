import { LineCounter, parseDocument, type Document } from 'yaml'

/** A file of a registry: its path as a problem names it, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A file whose lines are known, so that a place in it can be named. */
export interface YamlSource extends SourceFile {
  readonly lines: LineCounter
}

/** Where in a file something stands. */
export interface Place {
  readonly file: YamlSource
  readonly offset: number
}

/** Reads a file as YAML 1.2, errors included. The document is large: nothing holds it but who reads it. */
export function parseYaml({ path, text }: SourceFile): { readonly file: YamlSource; readonly document: Document } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  return { file: { path, text, lines }, document }
}

/** The line and the column of a place, both from 1 on, and the text of that line. */
export function locate({ file, offset }: Place): { line: number; column: number; source: string } {
  const { line, col } = file.lines.linePos(offset)
  const start = file.lines.lineStarts[line - 1] ?? 0
  const end = file.text.indexOf('\n', start)
  const source = file.text.slice(start, end === -1 ? undefined : end).trimEnd()
  return { line: Math.max(line, 1), column: Math.max(col, 1), source }
}

/** A place in one line: `telemetry/spans.yaml:12:5`. */
export function nameOfPlace(place: Place): string {
  const { line, column } = locate(place)
  return `${place.file.path}:${line}:${column}`
}
