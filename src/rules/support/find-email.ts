import type { Found } from './found.ts'

const longestLocal = 64
const localPart = /(?:^|[^\w.%+@-])(?<local>[A-Za-z0-9][\w.%+-]*)$/
const domainPart =
  /(?<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?<top>[A-Za-z]{2,24}))(?![\w@-]|\.\w|:\S*\/)/y
const userOfUrl = /:\/\/[^\s/]*$/

/** Ends of file names and of names inside a network that look like the end of a domain. */
const noTop = new Set(
  'avif bmp bz2 cluster conf corp css csv eot exe gif gz heic htm html ico internal intranet invalid jpeg jpg js json jsx lan local localdomain localhost log map mjs mp3 mp4 otf pdf php png scss service sql svc svg tar tgz toml ts tsx ttf txt wasm webm webp woff woff2 xml yaml yml zip'.split(
    ' ',
  ),
)

/** Addresses of a role or of a machine. */
const nobody = /^(?:git|hg|svn|no-?reply|do-?not-?reply|postmaster|mailer-daemon|root|admin|support|info|redacted)$/i

/** Finds the e-mail address of a person. */
export function findEmail(text: string): Found | undefined {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    domainPart.lastIndex = at + 1
    const { domain, top = '' } = domainPart.exec(text)?.groups ?? {}
    if (domain === undefined || noTop.has(top.toLowerCase()) || domain.endsWith('.gserviceaccount.com')) continue
    const before = text.slice(Math.max(0, at - longestLocal - 1), at)
    const local = localPart.exec(before)?.groups?.['local']
    if (local === undefined || nobody.test(local) || userOfUrl.test(before)) continue
    return { id: 'email', what: 'an e-mail address', secret: `${local}@${domain}`, start: at - local.length }
  }
  return undefined
}
