import { agent } from './agent.ts'
import { compact } from './compact.ts'
import { githubSummary } from './github-summary.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { stylish } from './stylish.ts'
import type { Reporter } from './support/reporter.ts'
import { weaverJson } from './weaver-json.ts'

/** The reporters, by the names that people write for `--format`. */
export const reporters: Readonly<Record<string, Reporter>> = {
  stylish,
  compact,
  json,
  jsonl,
  junit,
  sarif,
  github,
  'github-summary': githubSummary,
  gitlab,
  markdown,
  'weaver-json': weaverJson,
  agent,
}
