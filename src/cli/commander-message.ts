import type { CommanderError } from 'commander'

/** What commander found wrong with a command line, in this command's words. */
export function commanderMessage({ message }: CommanderError, command: string): string {
  const [fact = '', suggestion = ''] = message.replace(/^error: /, '').split('\n')
  const guess = /^\(Did you mean (.*)\?\)$/.exec(suggestion)?.[1]
  const rest = `${guess === undefined ? '' : ` Did you mean ${guess}?`} \`${command} --help\` shows what there is.`
  for (const [pattern, say] of sentences) {
    const match = pattern.exec(fact)
    if (match) return say(match[1] ?? '', match[2] ?? '') + rest
  }
  return `${fact.charAt(0).toUpperCase()}${fact.slice(1).replace(/\.$/, '')}.${rest}`
}

const sentences: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/^unknown option '(.*)'$/, (option) => `There is no option ${option}.`],
  [/^unknown command '(.*)'$/, (command) => `There is no command "${command}".`],
  [/^option '(.*)' argument missing$/, (option) => `The option ${option} needs a value.`],
  [/^missing required argument '(.*)'$/, (argument) => `The <${argument}> is missing.`],
  [/^option '(.*)' cannot be used with option '(.*)'$/, (one, other) => `${one} and ${other} exclude each other.`],
]
