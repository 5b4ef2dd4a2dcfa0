import { remember } from './remember.ts'

const words = [
  'pass(?:word|wd|phrase|code)',
  'pwd',
  'password_hash',
  'secret',
  '(?:api|access|account|auth|encryption|private|secret|signing|subscription)_?key',
  '[a-z]*token',
  'jwt',
  '(?:proxy_)?authorization',
  '(?:set_)?cookies?',
  'ssn',
  'social_security_number',
  'cvv2?',
  'cvc2?',
  'card_?number',
  'credit_card',
]

const sensitive = new RegExp(`(?:^|[._])(?:${words.join('|')})$`)

/** Tokens that are places in a list or numbers of a request, and guard nothing. */
const harmless =
  /(?:^|[._])(?:page|next|prev|sync|delta|continuation|start|end|skip|watch|resume|idempotency|cancell?ation)[._]?(?:page_?)?token$/

/** Whether a key says that its value is a secret: by its last words, in whatever style it is written. */
export const isSensitiveKey: (key: string) => boolean = remember((key) => {
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[-:/ ]/g, '_')
    .replace(/(?:[._](?:\d+|value|raw|plain|plaintext))+$/, '')
  return sensitive.test(words) && !harmless.test(words)
})
