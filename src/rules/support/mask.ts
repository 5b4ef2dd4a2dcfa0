/**
 * A sample of a secret that may be printed: two characters at each end, and about how long it is. Of a short one, four
 * characters would give too much away, so none are shown.
 */
export function maskSecret(secret: string): string {
  const text = secret.trim().replaceAll(/\s/g, ' ')
  const { length } = text
  if (length < 12) return '***, under 12 characters'
  const size = length < 32 ? '12 to 31' : length < 64 ? '32 to 63' : '64 or more'
  return `${text.slice(0, 2)}…${text.slice(-2)}, ${size} characters`
}
