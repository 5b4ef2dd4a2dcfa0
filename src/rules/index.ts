import type { Rule } from '../lint/define-rule.ts'
import { attributeNameFormat } from './attribute-name-format.ts'
import { childWithinParent } from './child-within-parent.ts'
import { clientServerKindPair } from './client-server-kind-pair.ts'
import { dbStatusMapping } from './db-status-mapping.ts'
import { errorStatusHasErrorType } from './error-status-has-error-type.ts'
import { errorTypeImpliesErrorStatus } from './error-type-implies-error-status.ts'
import { exceptionImpliesErrorStatus } from './exception-implies-error-status.ts'
import { grpcStatusMapping } from './grpc-status-mapping.ts'
import { httpStatusMapping } from './http-status-mapping.ts'
import { maxDepth } from './max-depth.ts'
import { maxInternalSpans } from './max-internal-spans.ts'
import { maxShortSpans } from './max-short-spans.ts'
import { maxSpansPerTrace } from './max-spans-per-trace.ts'
import { noCapturedBody } from './no-captured-body.ts'
import { noCapturedHeaders } from './no-captured-headers.ts'
import { noCredentialsInUrl } from './no-credentials-in-url.ts'
import { noDuplicateException } from './no-duplicate-exception.ts'
import { noExceptionEscaped } from './no-exception-escaped.ts'
import { noGenAiContent } from './no-gen-ai-content.ts'
import { noInternalsLeak } from './no-internals-leak.ts'
import { noNestedSameKind } from './no-nested-same-kind.ts'
import { noOkStatusFromLibrary } from './no-ok-status-from-library.ts'
import { noOrphanSpan } from './no-orphan-span.ts'
import { noPii } from './no-pii.ts'
import { noQueryParameters } from './no-query-parameters.ts'
import { noRedundantStatusDescription } from './no-redundant-status-description.ts'
import { noRootClientSpan } from './no-root-client-span.ts'
import { noSecrets } from './no-secrets.ts'
import { noSensitiveKeys } from './no-sensitive-keys.ts'
import { noStatusDescriptionUnlessError } from './no-status-description-unless-error.ts'
import { noSwallowedError } from './no-swallowed-error.ts'
import { noUnendedSpan } from './no-unended-span.ts'
import { noUnsanitizedQuery } from './no-unsanitized-query.ts'
import { nonNegativeDuration } from './non-negative-duration.ts'
import { preferExceptionLogs } from './prefer-exception-logs.ts'
import { redactedQueryParams } from './redacted-query-params.ts'
import { singlePurposeSpan } from './single-purpose-span.ts'
import { singleRoot } from './single-root.ts'
import { uniqueSpanIds } from './unique-span-ids.ts'
import { validIds } from './valid-ids.ts'

/** Every rule that comes with Spanwright, by name. */
export const builtinRules: readonly Rule[] = [
  attributeNameFormat,
  childWithinParent,
  clientServerKindPair,
  dbStatusMapping,
  errorStatusHasErrorType,
  errorTypeImpliesErrorStatus,
  exceptionImpliesErrorStatus,
  grpcStatusMapping,
  httpStatusMapping,
  maxDepth,
  maxInternalSpans,
  maxShortSpans,
  maxSpansPerTrace,
  noCapturedBody,
  noCapturedHeaders,
  noCredentialsInUrl,
  noDuplicateException,
  noExceptionEscaped,
  noGenAiContent,
  noInternalsLeak,
  noNestedSameKind,
  noOkStatusFromLibrary,
  noOrphanSpan,
  noPii,
  noQueryParameters,
  noRedundantStatusDescription,
  noRootClientSpan,
  noSecrets,
  noSensitiveKeys,
  noStatusDescriptionUnlessError,
  noSwallowedError,
  noUnendedSpan,
  noUnsanitizedQuery,
  nonNegativeDuration,
  preferExceptionLogs,
  redactedQueryParams,
  singlePurposeSpan,
  singleRoot,
  uniqueSpanIds,
  validIds,
]
