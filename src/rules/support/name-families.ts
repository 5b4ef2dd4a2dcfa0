import { nameTemplate } from '../../trace/name-template.ts'

/** Names that are alike but for one part. */
export interface NameFamily {
  /** The name with `*` for the part: `GET /users/*`. */
  readonly template: string
  readonly names: readonly string[]
}

/** The families of more than so many names, the largest first; a name is counted in one family only. */
export function nameFamilies(names: readonly string[], moreThan: number): NameFamily[] {
  const found: NameFamily[] = []
  let rest = names
  for (;;) {
    const largest = largestFamily(rest)
    if (!largest || largest.names.length <= moreThan) return found
    found.push(largest)
    const taken = new Set(largest.names)
    rest = rest.filter((name) => !taken.has(name))
  }
}

function largestFamily(names: readonly string[]): NameFamily | undefined {
  const families = new Map<string, string[]>()
  for (const name of names) {
    for (const template of templatesOf(name)) {
      const family = families.get(template)
      if (family) family.push(name)
      else families.set(template, [name])
    }
  }
  let largest: NameFamily | undefined
  for (const [template, members] of families) {
    if (members.length > (largest?.names.length ?? 0)) largest = { template, names: members }
  }
  return largest
}

/** All templates that a name fits: one for each part that may vary, while another part stays. */
function templatesOf(name: string): ReadonlySet<string> {
  const templates = new Set<string>()
  const parts = name.split(/([\s/_.:|,=#-]+)/)
  const words = parts.filter((part, i) => i % 2 === 0 && part !== '').length
  if (words > 1) {
    for (let i = 0; i < parts.length; i += 2) {
      if (parts[i] !== '') templates.add(parts.with(i, '*').join(''))
    }
  }
  const byIds = nameTemplate(name)
  if (byIds !== name) templates.add(byIds)
  return templates
}
