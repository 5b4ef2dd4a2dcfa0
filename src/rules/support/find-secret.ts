import { assignmentHints, findAssignedSecret, mayAssign } from './assigned-secret.ts'
import { type FindInText, type Found, foundBy } from './found.ts'
import { findUserinfo } from './find-userinfo.ts'
import { makeHintScan } from './hint-scan.ts'
import { remember } from './remember.ts'
import { type SecretPattern, secretPatterns } from './secret-patterns-table.ts'
import { isSample } from './secret-value.ts'

/** Nothing that is shorter holds a secret: `pwd=abcd`. */
const shortest = 8

/** The token of a Discord bot has no part that is always the same; it is known where it stands alone. */
const discordToken = /^[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}$/

const patternsByHint = new Map<string, SecretPattern>(
  secretPatterns.flatMap((one) => {
    const everywhere = { ...one, pattern: new RegExp(one.pattern, 'g') }
    return one.hints.map((hint) => [hint, everywhere] as const)
  }),
)

const scan = makeHintScan([...patternsByHint.keys(), ...assignmentHints])

/** Finds the first secret of a text: by its own shape, by what it is assigned to, or as the password of an address. */
export const findSecret: FindInText = (text) => {
  const { length } = text
  if (length < shortest) return undefined
  looking = text
  found = undefined
  isAssignment = false
  if (tried.length > 0) tried = []
  if (scan(text, takeHint)) return found
  if (isAssignment && (found = findAssigned(text))) return found
  if ((found = findUserinfo(text))) return found
  return length >= 58 && length <= 80 ? findDiscordToken(text) : undefined
}

const findAssigned = remember(findAssignedSecret)

let looking = ''
let found: Found | undefined
let isAssignment = false
let tried: SecretPattern[] = []

/** Looks closer for what a hint is of; kept outside `findSecret`, so that a clean text costs no closure. */
function takeHint(hint: string, start: number): boolean {
  const pattern = patternsByHint.get(hint)
  if (!pattern) {
    isAssignment ||= mayAssign(looking, start)
    return false
  }
  if (tried.includes(pattern)) return false
  tried.push(pattern)
  return (found = findByPattern(looking, pattern)) !== undefined
}

function findByPattern(text: string, { id, what, pattern }: SecretPattern): Found | undefined {
  for (const match of text.matchAll(pattern)) if (!isSample(match[0])) return foundBy(match, id, what)
  return undefined
}

function findDiscordToken(text: string): Found | undefined {
  const match = discordToken.exec(text)
  return match ? foundBy(match, 'discord-token', 'the token of a Discord bot') : undefined
}
