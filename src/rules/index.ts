import type { Rule } from '../lint/define-rule.ts'
import { attributeNameFormat } from './attribute-name-format.ts'
import { maxInternalSpans } from './max-internal-spans.ts'
import { noOrphanSpan } from './no-orphan-span.ts'

/** Every rule that comes with Spanwright, by name. */
export const builtinRules: readonly Rule[] = [attributeNameFormat, maxInternalSpans, noOrphanSpan]
