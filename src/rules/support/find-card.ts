import { cardIssuers } from './card-issuers-table.ts'
import type { Found } from './found.ts'

/** 13 to 19 digits, alone or in groups, that are no part of a longer number, of a version or of an id. */
const digits = /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d){8,14}\d(?![\w-]|\.\d)/g

/** Finds the number of a payment card: an issuer's first digits, its length, and a check digit that is right. */
export function findCard(text: string): Found | undefined {
  for (const match of text.matchAll(digits)) {
    if (isCard(match[0]))
      return { id: 'card', what: 'the number of a payment card', secret: match[0], start: match.index }
  }
  return undefined
}

function isCard(written: string): boolean {
  const number = written.replaceAll(/[ -]/g, '')
  const isGrouped = number !== written
  if (
    isGrouped &&
    !/^\d{4}([ -])(?:\d{4}\1){2}\d{1,7}$|^\d{4}([ -])\d{4,6}\2\d{4,5}$|^\d{4}([ -])(?:\d{4}\3){3}\d{3}$/.test(written)
  )
    return false
  const fits = cardIssuers.some(
    ({ start, lengths, groupedLengths = [] }) =>
      start.test(number) && (lengths.includes(number.length) || (isGrouped && groupedLengths.includes(number.length))),
  )
  return fits && checkDigitFits(number)
}

/** The Luhn check: from the right, every second digit counts twice. */
function checkDigitFits(number: string): boolean {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}
