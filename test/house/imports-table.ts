/** Who may import whom: the folders of src that a folder of src may import from, beside itself. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  trace: [],
  query: ['trace'],
  capture: ['trace'],
  formats: ['trace'],
  collector: ['trace', 'formats'],
  telemetry: ['trace', 'query', 'capture', 'collector'],
  semconv: ['trace'],
  lint: ['trace', 'query', 'semconv'],
  rules: ['lint/define-rule', 'type:lint', 'trace', 'query', 'semconv', 'propagation'],
  propagation: ['trace'],
  conformance: ['trace', 'query', 'propagation', 'telemetry'],
  contracts: ['trace', 'query', 'propagation', 'telemetry'],
  arbitraries: ['trace', 'propagation'],
  msw: ['trace', 'propagation', 'telemetry'],
  report: ['trace', 'type:lint', 'type:conformance', 'type:contracts'],
}

/** The folders that may import all others, but for those named. */
export const mayImportAllBut: Readonly<Record<string, readonly string[]>> = {
  vitest: ['cli'],
  cli: [],
  'index.ts': ['cli', 'vitest'],
  'rules.ts': ['cli', 'vitest'],
}

/** The folders whose files never import each other: each is one matcher, rule, reader or reporter. */
export const loners: readonly string[] = ['src/rules', 'src/formats', 'src/report', 'matchers']

/** How many lines a file may have, by the start of its path; the first that fits counts. */
export const maxLines: readonly (readonly [path: string, lines: number])[] = [
  ['matchers/support/', 300],
  ['matchers/types.ts', 300],
  ['matchers/', 120],
  ['src/rules/index.ts', 300],
  ['src/rules/', 150],
  ['src/', 300],
]
