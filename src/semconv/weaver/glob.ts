/** The names that a pattern stands for: `*` is any text, dots included. */
export function matchGlob(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  const regExp = new RegExp(`^${parts.join('.*')}$`)
  return (name) => regExp.test(name)
}
