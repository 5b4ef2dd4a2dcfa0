import { existsSync, readFileSync } from 'node:fs'
import type { Rule } from '../../lint/define-rule.ts'
import type { ResolvedConventions } from '../../lint/resolve-conventions.ts'
import { bold, wantsColours } from '../colours.ts'
import type { Io } from '../io.ts'
import { loadConfig } from '../load-config.ts'
import type { ConfigOptions } from '../lint/options.ts'
import { packageFile } from '../package.ts'
import { unknownName } from '../usage-error.ts'
import { renderMarkdown } from './render-markdown.ts'

const widest = 100

/**
 * `spanwright explain`: shows a rule's page, and how the rule is set.
 * @throws UsageError for an unknown rule.
 */
export async function explainCommand(
  id: string,
  options: ConfigOptions & { readonly color?: boolean },
  io: Io,
): Promise<void> {
  const { conventions, source } = await loadConfig(options, io.cwd)
  const rule = conventions.library.get(id)
  if (!rule) throw unknownName('rule', id, conventions.library.keys(), '`spanwright lint --list-rules` shows all.')
  const colours = wantsColours(options.color, io)
  const page = renderMarkdown(pageOf(id, rule), { columns: Math.min(io.stdout.columns, widest), colours })
  io.stdout.write(`${page}\n${bold('In effect', colours)}\n\n${settingOf(id, conventions, source)}\n`)
}

/** The page of a rule of Spanwright's own; of a plugin's rule, what the rule says of itself. */
function pageOf(id: string, { meta }: Rule): string {
  const file = packageFile(`docs/rules/${id}.md`)
  if (!id.includes('/') && existsSync(file)) return readFileSync(file, 'utf8')
  const sentence = `${meta.description.charAt(0).toUpperCase()}${meta.description.slice(1)}.`
  return [`# ${id}`, sentence, ...(meta.url === undefined ? [] : [`Documented at ${meta.url}`])].join('\n\n')
}

function settingOf(id: string, { rules, overrides }: ResolvedConventions, source: string): string {
  const rule = rules.get(id)
  const lines = [`Level: ${rule?.level ?? 'off'}, by ${source}.`]
  for (const [name, value] of Object.entries(rule?.options ?? {}))
    lines.push(`Option ${name}: ${JSON.stringify(value)}`)
  for (const { query, settings } of overrides) {
    const setting = settings[id]
    if (setting === undefined) continue
    lines.push(`For ${query.text}: ${typeof setting === 'string' ? setting : JSON.stringify(setting)}`)
  }
  return lines.join('\n')
}
