import { findCard } from './find-card.ts'
import { findEmail } from './find-email.ts'
import { findIban } from './find-iban.ts'
import { type FindInText, type Found, foundBy } from './found.ts'

/** Which kinds of personal data are looked for. */
export interface PersonalKinds {
  readonly email: boolean
  readonly card: boolean
  readonly ssn: boolean
  readonly iban: boolean
  readonly phone: boolean
}

/** No number that is looked for is shorter than the shortest phone number. */
const shortestNumber = 9

const ssn = /(?<![\w.-])(?!000|666|9|078-05-1120|219-09-9999)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-]|\.\d)/
const phone =
  /(?<![\w.+-])(?:\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,12}|\(\d{3}\) ?\d{3}-\d{4})(?![\w-]|\.\d)/

const ssnFinder = finder(ssn, 'ssn', 'a social security number')
const phoneFinder = finder(phone, 'phone', 'a phone number')

/** Makes a search for personal data of the kinds that are wanted. */
export function personalFinder({ email, card, ssn, iban, phone }: PersonalKinds): FindInText {
  const ofDigits = [card && findCard, ssn && ssnFinder, iban && findIban, phone && phoneFinder].filter(
    (one) => one !== false,
  )
  return (text) => {
    const found = email ? findEmail(text) : undefined
    if (found || text.length < shortestNumber || !hasManyDigits(text)) return found
    return firstOf(ofDigits, text)
  }
}

function finder(pattern: RegExp, id: string, what: string): FindInText {
  return (text) => {
    const match = pattern.exec(text)
    return match ? foundBy(match, id, what) : undefined
  }
}

function firstOf(finders: readonly FindInText[], text: string): Found | undefined {
  for (const find of finders) {
    const found = find(text)
    if (found) return found
  }
  return undefined
}

/** Whether nine digits stand together, with at most one other character between two: fewer are none of these numbers. */
function hasManyDigits(text: string): boolean {
  let digits = 0
  let others = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      others = 0
      if (++digits === 9) return true
    } else if (++others > 2) digits = 0
  }
  return false
}
