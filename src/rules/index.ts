import type { Rule } from '../lint/define-rule.ts'
import { attributeNameFormat } from './attribute-name-format.ts'
import { childWithinParent } from './child-within-parent.ts'
import { clientServerKindPair } from './client-server-kind-pair.ts'
import { maxDepth } from './max-depth.ts'
import { maxInternalSpans } from './max-internal-spans.ts'
import { maxShortSpans } from './max-short-spans.ts'
import { maxSpansPerTrace } from './max-spans-per-trace.ts'
import { noNestedSameKind } from './no-nested-same-kind.ts'
import { noOrphanSpan } from './no-orphan-span.ts'
import { noRootClientSpan } from './no-root-client-span.ts'
import { noUnendedSpan } from './no-unended-span.ts'
import { nonNegativeDuration } from './non-negative-duration.ts'
import { singlePurposeSpan } from './single-purpose-span.ts'
import { singleRoot } from './single-root.ts'
import { uniqueSpanIds } from './unique-span-ids.ts'
import { validIds } from './valid-ids.ts'

/** Every rule that comes with Spanwright, by name. */
export const builtinRules: readonly Rule[] = [
  attributeNameFormat,
  childWithinParent,
  clientServerKindPair,
  maxDepth,
  maxInternalSpans,
  maxShortSpans,
  maxSpansPerTrace,
  noNestedSameKind,
  noOrphanSpan,
  noRootClientSpan,
  noUnendedSpan,
  nonNegativeDuration,
  singlePurposeSpan,
  singleRoot,
  uniqueSpanIds,
  validIds,
]
