/** Parts of a name that stand for one thing of many: a UUID, a hex id, a date, a number. */
const single =
  /(?<![\da-z])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8,}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|\d+)(?![\da-z])/gi

/** How many templates are remembered before the memory starts anew. */
const mostRemembered = 5000
const remembered = new Map<string, string>()

/**
 * A span's name with the parts that stand for one thing of many as `*`, so that like names become the same:
 * `GET /users/42` and `GET /users/43` are both `GET /users/*`.
 */
export function nameTemplate(name: string): string {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const template = name.replaceAll(single, '*')
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(name, template)
  return template
}
