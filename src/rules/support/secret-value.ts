/** What stands where a secret would: a mask, a variable, a parameter of a query, the name of a type. */
const placeholder =
  /^(?:[*•.x?#-]+|\$[\d{(].*|\$\w+|%[\w({%].*|[{<[(].*|[:@]\w+|#\{.*|.{0,4}\*{3,}.{0,4}|\W*(?:redacted|masked|hidden|filtered|removed|scrubbed|sanitized|obfuscated|omitted)\W*|null|nil|none|undefined|true|false|yes|no|string|varchar|text|empty|missing|invalid|expired|required|optional|unknown)$/i

/** What documentation writes for a secret: `AKIA…EXAMPLE`, `sk-xxxxxx`, `your-api-key`. */
const sample = /(.)\1{5}|example|your[-_ ]?(?:api|token|secret|password|key|own)|placeholder|redacted|changeme/i

/** Whether a value stands for a secret without being one. */
export function isPlaceholder(value: string): boolean {
  return placeholder.test(value)
}

/** Whether a secret is only a sample of its kind. */
export function isSample(secret: string): boolean {
  return sample.test(secret)
}

/** Whether a value is made up as tokens and keys are, and is no word or name. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || isPlaceholder(value) || isSample(value)) return false
  if (/\d/.test(value) && /[A-Za-z]/.test(value)) return true
  return value.length >= 16 && (/^\d+$/.test(value) || (value.match(/[a-z][A-Z]/g)?.length ?? 0) >= 3)
}
