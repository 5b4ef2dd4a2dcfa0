import { expect, test } from 'vitest'
import './support/plain-reporters.ts'
import { otlpLines, sketches, Workspace } from './support/workspace.ts'

const lint = (...options: readonly string[]): readonly string[] => ['lint', 'a.jsonl', ...options]

test.each([
  [['lnt'], 'There is no command "lnt". Did you mean lint? `spanwright --help` shows what there is.'],
  [
    lint('--formt', 'json'),
    'There is no option --formt. Did you mean --format? `spanwright lint --help` shows what there is.',
  ],
  [lint('--config'), 'The option --config <path> needs a value. `spanwright lint --help` shows what there is.'],
  [['explain'], 'The <rule> is missing. `spanwright explain --help` shows what there is.'],
  [
    ['init', 'here'],
    "Too many arguments for 'init'. Expected 0 arguments but got 1: here. `spanwright init --help` shows what there is.",
  ],
  [
    lint('--format', 'jsn'),
    'There is no format "jsn". Did you mean "json"? There are: stylish, json, github, github-summary.',
  ],
  [
    lint('--output', 'jsn=x'),
    'There is no format "jsn". Did you mean "json"? There are: stylish, json, github, github-summary.',
  ],
  [lint('--output', 'json'), '--output takes <format>=<path>, such as sarif=findings.sarif, not "json".'],
  [lint('--rule', 'max-depth'), '--rule takes <rule>:<severity>, such as max-depth:warn, not "max-depth".'],
  [
    lint('--rule', 'max-depth:warning'),
    'There is no severity for --rule max-depth "warning". There are: off, info, warn, error.',
  ],
  [lint('--rule', 'max-depht:warn'), 'There is no rule "max-depht". Did you mean "max-depth"?'],
  [
    lint('--rule', 'max-depth:warn:[1]'),
    `The options of --rule max-depth are a JSON object, such as 'max-depth:warn:{"ignore": ["health check"]}', not [1].`,
  ],
  [
    lint('--rule', 'max-depth:warn:{"mx":1}'),
    'The options of the rule "max-depth" are wrong: there is no "mx". Did you mean "max"? There are: max, match, ignore.',
  ],
  [
    lint('--rule', 'max-depth:warn:{"match":{"nam":"x"}}'),
    '"nam" is not a field of a span pattern. Did you mean "name"? The fields are: name, kind, status, service, scope, attributes, exactAttributes, resource, events, exception, links, durationMs, open, sampled, remoteParent, traceState, parent, child, ancestor, descendant, sibling, after, before, overlaps, linkedTo, where.',
  ],
  [lint('--preset', 'recomended'), 'There is no preset "recomended". Did you mean "recommended"?'],
  [lint('--config', 'none.ts'), 'There is no config "none.ts" in <cwd>.'],
  [
    lint('--fail-on', 'fatal'),
    'There is no severity for --fail-on "fatal". There are: error, warn, info, none, violation, improvement, information.',
  ],
  [lint('--max-warnings', '-1'), '--max-warnings takes a whole number from 0 on, not "-1".'],
  [lint('--held-spans', '0'), '--held-spans takes a whole number from 1 on, not "0".'],
  [lint('--workers', 'many'), '--workers takes a whole number from 1 on, or auto, not "many".'],
  [
    lint('--suppress-rule', 'max-dept'),
    'There is no rule "max-dept". Did you mean "max-depth"? `spanwright lint --list-rules` shows all.',
  ],
  [
    lint('--suppress-all', '--prune-suppressions'),
    '--prune-suppressions and --suppress-all exclude each other. `spanwright lint --help` shows what there is.',
  ],
  [
    lint('--suppressions-location', 'no.json'),
    'There is no file of suppressions "no.json" in <cwd>. --suppress-all writes it.',
  ],
  [
    ['explain', 'max-dept'],
    'There is no rule "max-dept". Did you mean "max-depth"? `spanwright lint --list-rules` shows all.',
  ],
])('%j is refused', async (argv, message) => {
  using folder = new Workspace({ 'a.jsonl': otlpLines(sketches.good) })
  expect(await folder.run(argv)).toEqual({ exitCode: 2, stdout: '', stderr: `${message}\n` })
})

test.each([[[]], [['--help']], [['lint', '--help']], [['explain', '--help']], [['init', '--help']]])(
  'the help of %j fits a terminal of 80 columns',
  async (argv) => {
    using folder = new Workspace()
    const { stdout, stderr, exitCode } = await folder.run(argv, { columns: 200 })
    const help = stdout + stderr
    expect(exitCode).toBe(argv.length === 0 ? 2 : 0)
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(help).toMatchSnapshot()
  },
)

test('the version is that of the package', async () => {
  using folder = new Workspace()
  const { stdout, exitCode } = await folder.run(['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  expect(exitCode).toBe(0)
})
