import type { Found } from './found.ts'
import { isPlaceholder } from './secret-value.ts'

/** Behind `://`: a user, who may be missing, and a password. */
const userinfo = /[^\s/:@?#"']*:(?<password>[^\s/@?#"']+)@/y

/** Finds the password of an address: `postgres://shop:…@host`. */
export function findUserinfo(text: string): Found | undefined {
  if (!text.includes('@')) return undefined
  for (let i = text.indexOf('://'); i >= 0; i = text.indexOf('://', i + 3)) {
    userinfo.lastIndex = i + 3
    const secret = userinfo.exec(text)?.groups?.['password']
    if (secret !== undefined && !isPlaceholder(secret)) {
      return {
        id: 'userinfo',
        what: 'the password of an address',
        secret,
        start: userinfo.lastIndex - 1 - secret.length,
      }
    }
  }
  return undefined
}
