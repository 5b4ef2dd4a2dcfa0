import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import { alignColumns } from './align-columns.ts'

/** A line for every rule that may be set: its id, category, level in effect and what it wants. */
export function listRules({ library, rules }: ResolvedConventions): string {
  const ids = [...library.keys()].sort()
  const rows = ids.map((id) => {
    const { category = '', description = '' } = library.get(id)?.meta ?? {}
    return [id, category, rules.get(id)?.level ?? 'off', description]
  })
  return `${alignColumns([['RULE', 'CATEGORY', 'LEVEL', 'WANTS'], ...rows])}\n`
}
