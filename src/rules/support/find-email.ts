import type { Found } from './found.ts'

const address =
  /(?<![\w.%+@-])(?<local>[A-Za-z0-9][\w.%+-]{0,63})@(?<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?<top>[A-Za-z]{2,24}))(?![\w@-]|\.\w|:\S*\/)/g

/** Ends of file names and of names inside a network that look like the end of a domain. */
const noTop = new Set(
  'avif bmp bz2 cluster conf corp css csv eot exe gif gz heic htm html ico internal intranet invalid jpeg jpg js json jsx lan local localdomain localhost log map mjs mp3 mp4 otf pdf php png scss service sql svc svg tar tgz toml ts tsx ttf txt wasm webm webp woff woff2 xml yaml yml zip'.split(
    ' ',
  ),
)

/** Addresses of a role or of a machine. */
const nobody = /^(?:git|hg|svn|no-?reply|do-?not-?reply|postmaster|mailer-daemon|root|admin|support|info)$/i

/** Finds the e-mail address of a person. */
export function findEmail(text: string): Found | undefined {
  if (!text.includes('@')) return undefined
  for (const match of text.matchAll(address)) {
    const { local = '', domain = '', top = '' } = match.groups ?? {}
    const isUserOfUrl = /:\/\/[^\s/]*$/.test(text.slice(0, match.index))
    const isMachine = isUserOfUrl || nobody.test(local) || domain.endsWith('.gserviceaccount.com')
    if (!isMachine && !noTop.has(top.toLowerCase()) && !/^redacted$/i.test(local)) {
      return { id: 'email', what: 'an e-mail address', secret: match[0], start: match.index }
    }
  }
  return undefined
}
