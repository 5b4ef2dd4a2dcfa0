import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Rule } from '../../src/lint/define-rule.ts'
import { Linter } from '../../src/lint/linter.ts'
import { makeTraces } from '../../src/lint/make-traces.ts'
import { resolveConventions } from '../../src/lint/resolve-conventions.ts'
import type { TraceSketch } from '../../src/lint/span-sketch.ts'
import { builtinRules } from '../../src/rules/index.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

const folder = new URL('../../docs/rules/', import.meta.url)
const pages = readdirSync(folder).filter((file) => file !== 'README.md')

test('every rule has a page, and every page a rule', () => {
  expect(pages.toSorted()).toEqual(builtinRules.map(({ id }) => `${id}.md`).toSorted())
})

test('the list of pages says of each rule what it wants and how much that matters', () => {
  const path = new URL('README.md', folder)
  if (process.env['UPDATE_DOCS']) writeFileSync(path, listOfRules())
  expect(readFileSync(path, 'utf8')).toBe(listOfRules())
})

test.for(builtinRules.map((rule) => [rule.id, rule] as const))('%s: the page says what the rule does', ([id, rule]) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8')
  const headings = ['Why', 'Fails', 'Passes', 'Options', 'When not to use it', 'Sources']
  const { category, description, severity, sources } = rule.meta

  expect(page.split('\n')[0]).toBe(`# ${id}`)
  expect(
    page
      .split('\n## ')
      .slice(1)
      .map((part) => part.split('\n')[0]),
  ).toEqual(headings)
  expect(page.replaceAll(/\s+/g, ' ')).toContain(`${capital(description)}.`)
  expect(page).toContain(`| ${category} | ${severity} |`)
  for (const source of sources) expect(sectionOf(page, 'Sources')).toContain(source)
  for (const [name, value] of Object.entries(rule.options.defaults)) {
    expect(sectionOf(page, 'Options').replaceAll(/\s+/g, ' ')).toContain(
      `\`${name}\` (default \`${JSON.stringify(value)}\`)`,
    )
  }
})

test.for(builtinRules.map((rule) => [rule.id, rule] as const))(
  '%s: the page shows what fails and passes',
  ([id, rule]) => {
    const page = readFileSync(new URL(`${id}.md`, folder), 'utf8')
    const failing = examplesOf(sectionOf(page, 'Fails'))
    const passing = examplesOf(sectionOf(page, 'Passes'))

    expect(failing.length).toBeGreaterThan(0)
    expect(passing.length).toBeGreaterThan(0)
    const silent = failing.filter((example) => findingsOf(rule, example).length === 0)
    expect(silent.map(({ text }) => text)).toEqual([])
    expect(passing.flatMap((example) => findingsOf(rule, example))).toEqual([])
  },
)

interface Example {
  readonly text: string
  readonly sketches: readonly TraceSketch[]
  readonly options: Readonly<Record<string, unknown>>
}

/** Blocks of one trace each, in the notation or as JSON; several traces of one run are a JSON list of lists. */
function examplesOf(section: string): Example[] {
  return [...section.matchAll(/^```(trace|json)(?: (.*))?\n([^]*?)^```/gm)].map(([, language, options, text = '']) => ({
    text,
    sketches: language === 'trace' ? [text] : toSketches(JSON.parse(text)),
    options: options === undefined ? {} : JSON.parse(options),
  }))
}

function toSketches(json: TraceSketch | readonly TraceSketch[]): readonly TraceSketch[] {
  return Array.isArray(json) && json.every((one) => Array.isArray(one) || typeof one === 'string')
    ? json
    : [json as TraceSketch]
}

function findingsOf(rule: Rule, { sketches, options }: Example): readonly string[] {
  const conventions = { rules: { [rule.id]: ['error', options] as const } }
  const linter = new Linter(resolveConventions(conventions, { rules: [rule], presets: {} }, builtinRegistry()))
  for (const trace of makeTraces(...sketches)) linter.check(trace)
  return linter.finish().findings.map(({ message }) => message)
}

function sectionOf(page: string, heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** README.md of the folder: the rules by category. */
function listOfRules(): string {
  const sections = [...Map.groupBy(builtinRules, ({ meta }) => meta.category)].map(([category, rules]) => {
    const rows = rules.map(({ id, meta }) => `| [${id}](${id}.md) | ${meta.description} | ${meta.severity} |`)
    return [`## ${capital(category)}`, '', '| rule | wants that | recommended |', '|---|---|---|', ...rows].join('\n')
  })
  return `# Rules

Each rule holds traces to one convention. [The guide](../guide/lint.md) says how to choose, set and write them; \`spanwright
explain <rule>\` prints a page in the terminal. A rule that is \`off\` is not in the preset \`recommended\`.

${sections.toSorted().join('\n\n')}
`
}
