import type { Rule } from '../../lint/define-rule.ts'
import type { Severity } from '../../lint/finding.ts'
import { helpOf } from './help.ts'

/** SARIF's words for severities. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
}

/** A rule as SARIF describes it. */
export function sarifRule(id: string, rule: Rule | undefined): object {
  if (rule === undefined) return { id }
  const { description, category, severity, sources, url } = rule.meta
  const help = [`${description}.`, `More: ${helpOf(id, rule)}`, ...sources.map((source) => `Source: ${source}`)]
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: help.join('\n') },
    ...(url === undefined || !URL.canParse(url) ? {} : { helpUri: new URL(url).href }),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: sarifLevels[severity] },
    properties: { tags: [category] },
  }
}
