/** Where payments takes a charge. */
export const chargePath = '/charge'
