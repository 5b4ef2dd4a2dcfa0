import { Command, Option } from 'commander'
import type { Io } from './io.ts'
import type { LintOptions } from './lint/options.ts'
import { packageVersion } from './package.ts'
import { collect, parseCount, parseFailOn, parseOutput, parseRule, parseWorkers } from './parse-options.ts'

const lintHelp = `
Without --config, spanwright.config.{ts,mts,js,mjs} in the current folder is
used, else the preset "recommended". A folder stands for all .json, .jsonl and
.ndjson files beneath it, and - for the standard input.

Exit codes: 0 kept; 1 broken; 2 the run itself cannot be trusted: wrong options
or config, input that is lost, no spans, suppressions that are not used.

Examples:
  spanwright lint traces.jsonl
  spanwright lint 'out/**/*.json' --format github --fail-on warn
  spanwright lint traces.jsonl --output sarif=findings.sarif
  spanwright lint - --preset security < traces.jsonl`

const explainHelp = `
Examples:
  spanwright explain no-orphan-span
  spanwright explain acme/order-has-id --config telemetry.config.ts`

const initHelp = `
Writes spanwright.config.ts, test/telemetry.test.ts and, where there is none,
vitest.config.ts. Nothing is overwritten without --force, and nothing installed.`

/** The command line: what may be asked, and which module does it. Modules are loaded for the command that runs. */
export function createProgram(io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command('spanwright')
    .description('Checks OpenTelemetry traces by conventions.')
    .version(packageVersion(), '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns, 80),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  addLint(program, io, finish)
  addExplain(program, io)
  addInit(program, io)
  return program
}

function addLint(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const lint = program
    .command('lint')
    .summary('check traces in OTLP JSON files')
    .description('Checks the traces in OTLP JSON files (one document, or one a line) by conventions.')
    .argument('[files...]', 'files, folders, globs, or - for the standard input')
  addConfigOptions(lint.optionsGroup('Conventions:'))
    .option('--print-config', 'print the config in effect as JSON, and stop')
    .option('--list-rules', 'print every rule with its level in effect, and stop')
    .optionsGroup('Output:')
    .option('--format <name>', 'how findings are told; repeatable (default: stylish)', collect)
    .option('--output <format=path>', 'write this format to a file; repeatable', parseOutput)
    .option('--quiet', 'tell only of findings that fail')
    .option('--stats', 'tell the time per phase and per rule')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .optionsGroup('Failing:')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that fails: error, warn, info or none')
        .default('error')
        .argParser(parseFailOn),
    )
    .option('--max-warnings <count>', 'fail on more warnings than this', parseCount('--max-warnings', 0))
    .option('--pass-on-no-spans', 'a run without a single span is fine')
    .optionsGroup('Suppressions:')
    .option('--suppress-all', 'accept all that is found now')
    .option('--suppress-rule <rule>', 'accept what this rule finds now; repeatable', collect)
    .addOption(
      new Option('--prune-suppressions', 'drop suppressions that are not used any more').conflicts([
        'suppressAll',
        'suppressRule',
      ]),
    )
    .option('--suppressions-location <path>', 'the file (default: spanwright-suppressions.json)')
    .optionsGroup('Work:')
    .addOption(
      new Option('--workers <count>', 'how many threads read and check').default('auto').argParser(parseWorkers),
    )
    .option(
      '--held-spans <count>',
      'how many spans wait in memory for the rest of their trace (default: 100000)',
      parseCount('--held-spans', 1),
    )
    .addHelpText('after', lintHelp)
    .action(async (patterns: readonly string[], options: LintOptions) => {
      const { lintCommand } = await import('./lint/lint-command.ts')
      finish(await lintCommand(patterns, options, io))
    })
}

function addExplain(program: Command, io: Io): void {
  const explain = program
    .command('explain')
    .summary('show what a rule wants and why')
    .description('Shows the documentation of a rule, and how it is set.')
    .argument('<rule>', 'the id of a rule, as findings name it')
  addConfigOptions(explain)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', explainHelp)
    .action(async (rule: string, options: LintOptions) => {
      const { explainCommand } = await import('./explain/explain-command.ts')
      await explainCommand(rule, options, io)
    })
}

function addInit(program: Command, io: Io): void {
  program
    .command('init')
    .summary('set up a project')
    .description('Sets up conventions and a first test in the current folder.')
    .option('--force', 'overwrite files that are there')
    .addHelpText('after', initHelp)
    .action(async (options: { readonly force?: boolean }) => {
      const { initCommand } = await import('./init/init-command.ts')
      initCommand(options, io)
    })
}

function addConfigOptions(command: Command): Command {
  return command
    .option('--config <path>', 'the config, a module')
    .option('--no-config', 'look for no config')
    .option('--preset <name>', 'a preset, on top of the config; repeatable', collect)
    .option('--rule <rule:severity>', 'set a rule, with options as rule:severity:{json}; repeatable', parseRule)
}
