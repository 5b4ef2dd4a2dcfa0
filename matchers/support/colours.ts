import type { MatcherContext } from './matcher-context.ts'

/** Paints a message where the runner paints its own: `utils` has the colours of whichever runner this is, switched as its. */
export function paint(message: string, { utils }: MatcherContext): string {
  const dim = utils?.DIM_COLOR
  if (!dim || dim('x') === 'x' || !onTerminal()) return message
  const [first = '', ...lines] = message.split('\n')
  // A runner prints messages in red; only the first line is to be so.
  return [first, ...lines.map(paintLine)].join(`\n${codes.reset}`)
}

/**
 * Whether a person reads it. A runner's own switch knows NO_COLOR, but Vitest's is on in a pipe too; it tells its workers by
 * FORCE_TTY whether the run itself has a terminal.
 */
function onTerminal(): boolean {
  const { NO_COLOR, FORCE_COLOR, FORCE_TTY } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return FORCE_TTY === 'true' || process.stdout.isTTY
}

const codes = {
  reset: '\u001B[0m',
  red: '\u001B[31m',
  green: '\u001B[32m',
  yellow: '\u001B[33m',
  dim: '\u001B[2m',
} as const

type Colour = keyof typeof codes

function paintLine(line: string): string {
  if (line.startsWith('Hint: ')) return put('dim', line)
  const [, drawn, remark] = /^(.*) {3}← (.*)$/.exec(line) ?? []
  if (drawn !== undefined && remark !== undefined) return paintMarked(drawn, remark)
  return line
    .replace(/ expected (.+?)(?= {3}received |$)/, (_, value: string) => ` expected ${put('green', value)}`)
    .replace(/ received (.+)$/, (_, value: string) => ` received ${put('red', value)}`)
}

/** What is missing is green and what is not expected red, as in a diff; what stands there and differs is yellow. */
function paintMarked(drawn: string, remark: string): string {
  if (/^\d+ more /.test(remark)) return put('dim', `${drawn}   ← ${remark}`)
  const colour = colourOf(remark)
  const [, branches = '', text = ''] = /^([\s│├└─]*)(.*)$/.exec(drawn) ?? []
  return `${branches}${put(colour, `${text}   ← ${remark}`)}`
}

function colourOf(remark: string): Colour {
  if (/^(?:\d+ of \d+ )?missing/.test(remark)) return 'green'
  return remark.startsWith('not expected') ? 'red' : 'yellow'
}

function put(colour: Colour, text: string): string {
  return `${codes[colour]}${text}${codes.reset}`
}
