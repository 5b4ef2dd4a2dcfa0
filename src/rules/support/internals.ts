import { type FindInText, foundBy } from './found.ts'

/** Two frames or more of a call stack: V8's, the JVM's, Python's, Go's, .NET's. */
const stack =
  /(?:\n[ \t]+at [^\n:(]*[:(][^\n]*){2}|Traceback \(most recent call last\):|\n[ \t]+File "[^"\n]+", line \d|\ngoroutine \d+ \[|^goroutine \d+ \[/

/** A path below a person's folder, which names them. */
const home = /(?<![\w/.])(?:\/(?:home|Users)\/(?!\*|<|\$|\{)[\w.-]+\/[\w.-]|[A-Z]:\\Users\\[\w .-]+\\)[^\s"'`)\]]*/

/** Three lines or more of variables, as `env` prints them. */
const environment = /(?:^|\n)(?:[A-Z][A-Z0-9_]+=[^\n]*\n){2}[A-Z][A-Z0-9_]+=/

/** Finds a call stack. */
const findStack: FindInText = (text) => firstMatch(stack, text, 'stack', 'a stack trace')

/** Finds what shows the inside of a process, or who runs it: a call stack, a home folder, an environment. */
export const findInternals: FindInText = (text) => {
  if (text.length < 9) return undefined
  const lines = text.includes('\n')
  return (
    (lines ? findStack(text) : undefined) ??
    (lines ? firstMatch(environment, text, 'environment', 'environment variables') : undefined) ??
    (text.includes('/home/') || text.includes('Users')
      ? firstMatch(home, text, 'home', 'the path of a home folder')
      : undefined)
  )
}

function firstMatch(pattern: RegExp, text: string, id: string, what: string): ReturnType<FindInText> {
  const match = pattern.exec(text)
  return match ? foundBy(match, id, what) : undefined
}
