/** A path as a URI: absolute ones with `file:`, others relative, everything that needs it encoded. */
export function toUri(path: string): string {
  const drive = /^[a-z]:[\\/]/i.test(path)
  const slashed = drive || path.startsWith('\\\\') ? path.replaceAll('\\', '/') : path
  const encoded = slashed.split('/').map(encodeSegment).join('/')
  if (drive) return `file:///${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}

function encodeSegment(segment: string, i: number): string {
  if (i === 0 && /^[a-z]:$/i.test(segment)) return segment
  return encodeURIComponent(segment.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
}
