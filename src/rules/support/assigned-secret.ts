import type { Found } from './found.ts'
import { foundBy } from './found.ts'
import { remember } from './remember.ts'
import { isPlaceholder, looksRandom } from './secret-value.ts'

/** Texts of which an assignment of a secret, or its passing in a header, holds at least one. */
export const assignmentHints: readonly string[] = [
  'pass',
  'Pass',
  'PASS',
  'pwd',
  'Pwd',
  'PWD',
  'secret',
  'Secret',
  'SECRET',
  'token',
  'Token',
  'TOKEN',
  'key',
  'Key',
  'KEY',
  'SESSID',
  'SESSIONID',
  'connect.sid',
  'earer ',
  'EARER ',
  'asic ',
  'ASIC ',
]

/** From a hint on: the rest of the word and a mark, the scheme of a header, or a word that a command's flag may end with. */
const assigning =
  /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|key|sess(?:ion)?id|connect\.sid)(?:(?:\\?["'\]]){0,2}\s{0,3}[=:]|\s+(?<flag>\S{4}))|earer |asic /iy

/** Whether it may be an assignment what begins with a hint. */
export function mayAssign(text: string, start: number): boolean {
  assigning.lastIndex = start
  const match = assigning.exec(text)
  return match !== null && (match.groups?.['flag'] === undefined || text.includes('--'))
}

const marks = String.raw`(?:\\?["'\]]){0,2}(?<mark>\s{0,3}(?:=>?|:)\s{0,3})`
const value = String.raw`(?:(?<quote>\\?["'\x60])(?<quoted>[^"'\x60\\]+)|(?<bare>[^\s"'\x60&;,|}\])<>\\]+))`

/** A password: any value of some length is one. */
const password = new RegExp(String.raw`(?:pass(?:word|wd|phrase|code)|pwd|(?<=[_.-])pass)${marks}${value}`, 'gi')

const otherTokens =
  'page|next|prev|previous|sync|delta|continuation|continue|cancell?ation|csrf|xsrf|start|end|skip|watch|resume|idempotency'
const keys =
  'api|access|account|auth|encryption|license|private|secret|shared[ ._-]?access|signing|subscription|app|admin|application'

/** A token or a key: its value has to look like one as well, because parsers and cursors have tokens too. */
const token = new RegExp(
  String.raw`(?:secret|(?<!(?:${otherTokens})[ ._-]?)token|(?:${keys})[ ._-]?key|j?sess(?:ion)?id|connect\.sid)${marks}${value}`,
  'gi',
)

const flag = /--[\w-]*(?:password|passwd|pwd|secret|token|api-?key|access-?key)\s+(?!-)["']?(?<secret>[^\s"']{4,})/i
const bearer = /\bbearer\s+(?<secret>[\w.~+/-]{8,}=*)/gi
const basic = /\bbasic\s+(?<secret>[A-Za-z0-9+/]{6,}={0,2})/gi

/** Finds a secret by what it is assigned to: `password=…`, `"api_key": "…"`, `--token …`, `Authorization: Bearer …`. */
export function findAssignedSecret(text: string): Found | undefined {
  return (
    firstAssigned(password, text, isPassword, 'password', 'a password') ??
    firstAssigned(token, text, isToken, 'token', 'a token or key') ??
    firstFlag(text) ??
    firstMatch(bearer, text, looksRandom, 'bearer', 'a bearer token') ??
    firstMatch(basic, text, isBasic, 'basic', 'the credentials of a basic authorization')
  )
}

type Judge = (secret: string, isLoose: boolean) => boolean

function firstAssigned(pattern: RegExp, text: string, judge: Judge, id: string, what: string): Found | undefined {
  for (const match of text.matchAll(pattern)) {
    const { mark = '', quote, quoted, bare = '' } = match.groups ?? {}
    const secret = quoted ?? bare
    const isLoose = quote === undefined && /\s/.test(mark)
    if (judge(secret, isLoose)) return { id, what, secret, start: match.index + match[0].lastIndexOf(secret) }
  }
  return undefined
}

function firstFlag(text: string): Found | undefined {
  const match = flag.exec(text)
  return match && !isPlaceholder(match.groups?.['secret'] ?? '') ? foundBy(match, 'flag', 'a secret') : undefined
}

function firstMatch(pattern: RegExp, text: string, judge: Judge, id: string, what: string): Found | undefined {
  for (const match of text.matchAll(pattern)) {
    const found = foundBy(match, id, what)
    if (judge(found.secret, false)) return found
  }
  return undefined
}

/** In prose and in code, what follows `password: ` is mostly a word. */
function isPassword(secret: string, isLoose: boolean): boolean {
  if (secret.length < 4 || isPlaceholder(secret) || /^pass(?:word)?$/i.test(secret)) return false
  return !isLoose || (secret.length >= 6 && /\d/.test(secret) && /[a-z]/i.test(secret))
}

function isToken(secret: string): boolean {
  return looksRandom(secret)
}

/** `Basic` is followed by `user:password` in base64. */
function isBasic(secret: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]+$/.test(Buffer.from(secret, 'base64').toString('latin1')) && !isPlaceholder(secret)
}

/** Whether what is assigned to a key would be taken for a secret, if it looked like one. */
export const isAssignedKey: (key: string) => boolean = remember(
  (key) => findAssignedSecret(`${key}="a1b2c3d4e5f6g7h8"`) !== undefined,
)
