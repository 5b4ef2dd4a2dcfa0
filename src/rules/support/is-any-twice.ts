/** Whether any of some texts is there twice. */
export function isAnyTwice(texts: readonly (string | undefined)[]): boolean {
  const seen = new Set<string>()
  let count = 0
  for (const text of texts) {
    if (text === undefined) continue
    seen.add(text)
    if (seen.size < ++count) return true
  }
  return false
}
