/** How the numbers of one issuer's cards begin, and how many digits they have. */
export interface CardIssuer {
  readonly name: string
  readonly start: RegExp
  readonly lengths: readonly number[]
  /** Lengths that other numbers have as well: these count only where the digits stand in groups. */
  readonly groupedLengths?: readonly number[]
}

export const cardIssuers: readonly CardIssuer[] = [
  { name: 'Visa', start: /^4/, lengths: [13, 16], groupedLengths: [19] },
  { name: 'Mastercard', start: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'American Express', start: /^3[47]/, lengths: [15] },
  { name: 'Discover', start: /^(?:6011|64[4-9]|65)/, lengths: [16], groupedLengths: [19] },
  { name: 'JCB', start: /^35(?:2[89]|[3-8])/, lengths: [16], groupedLengths: [19] },
  { name: 'Diners Club', start: /^3(?:0[0-5]|[689])/, lengths: [14] },
  { name: 'UnionPay', start: /^62/, lengths: [16, 17, 18, 19] },
]
