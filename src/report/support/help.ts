import type { Rule } from '../../lint/define-rule.ts'

/** Where more is said of a rule: its page, or the command that shows it. */
export function helpOf(id: string, rule: Rule | undefined): string {
  return rule?.meta.url ?? `spanwright explain ${id}`
}
