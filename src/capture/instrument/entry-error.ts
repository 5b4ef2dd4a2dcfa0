/** What is wrong with an entry of `instrumentations`. */
export type EntryProblem =
  | { readonly kind: 'missing-file'; readonly file: string }
  | { readonly kind: 'missing-package'; readonly root: string }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'no-default' }
  | { readonly kind: 'wrong-default'; readonly received: string }
  | { readonly kind: 'no-class'; readonly exported: readonly string[] }
  | { readonly kind: 'several-classes'; readonly classes: readonly string[] }
  | { readonly kind: 'not-constructed'; readonly className: string }

/** An error that names the entry of `instrumentations`, what is wrong with it, and the way out. */
export function entryError(entry: string, problem: EntryProblem, cause?: unknown): Error {
  const message = `instrumentations: ${JSON.stringify(entry)} ${explain(entry, problem, cause)}`
  return cause === undefined ? new Error(message) : new Error(message, { cause })
}

function explain(entry: string, problem: EntryProblem, cause: unknown): string {
  switch (problem.kind) {
    case 'missing-file':
      return `is not there: no file ${problem.file}. A path is read from the project's root.`
    case 'missing-package':
      return `is not installed: it cannot be resolved from ${problem.root}. Install it, or write "./${entry}" if it is a file.`
    case 'not-loaded':
      return `could not be loaded: ${messageOf(cause)}`
    case 'no-default':
      return `has no default export. ${exampleFile}`
    case 'wrong-default':
      return `default-exports ${problem.received}, which is not an instrumentation. ${exampleFile}`
    case 'no-class':
      return `exports no instrumentation class (it exports ${listed(problem.exported)}). ${ownFile}`
    case 'several-classes':
      return `exports ${problem.classes.length} instrumentation classes (${listed(problem.classes)}). ${ownFile}`
    case 'not-constructed':
      return `could not be set up by new ${problem.className}(): ${messageOf(cause)}. If it needs options: ${ownFile}`
  }
}

const exampleFile = 'Export one instrumentation or an array of them: export default [new HttpInstrumentation()]'
const ownFile =
  'Name a file instead, such as "./otel.ts", that builds the instrumentations itself: export default [new HttpInstrumentation()]'

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ')
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
