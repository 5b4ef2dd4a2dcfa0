import type { Rule } from '../lint/define-rule.ts'
import { attributeAtRightLevel } from './attribute-at-right-level.ts'
import { attributeEnumValue } from './attribute-enum-value.ts'
import { attributeNameCharset } from './attribute-name-charset.ts'
import { attributeNameFormat } from './attribute-name-format.ts'
import { attributeNamespaceCollision } from './attribute-namespace-collision.ts'
import { attributeNamespaced } from './attribute-namespaced.ts'
import { attributePluralization } from './attribute-pluralization.ts'
import { attributeRequiredByTeam } from './attribute-required-by-team.ts'
import { attributeType } from './attribute-type.ts'
import { attributeValuePattern } from './attribute-value-pattern.ts'
import { baggageSize } from './baggage-size.ts'
import { childWithinParent } from './child-within-parent.ts'
import { clientInjectsContext } from './client-injects-context.ts'
import { clientServerKindPair } from './client-server-kind-pair.ts'
import { conditionallyRequiredAttributes } from './conditionally-required-attributes.ts'
import { consistentAttributeType } from './consistent-attribute-type.ts'
import { consistentResource } from './consistent-resource.ts'
import { contextFromClientSpan } from './context-from-client-span.ts'
import { customAttributePrefix } from './custom-attribute-prefix.ts'
import { dbStatusMapping } from './db-status-mapping.ts'
import { deploymentEnvironmentName } from './deployment-environment-name.ts'
import { errorStatusHasErrorType } from './error-status-has-error-type.ts'
import { errorTypeImpliesErrorStatus } from './error-type-implies-error-status.ts'
import { errorTypeLowCardinality } from './error-type-low-cardinality.ts'
import { eventNamePresent } from './event-name-present.ts'
import { exceptionEventShape } from './exception-event-shape.ts'
import { exceptionImpliesErrorStatus } from './exception-implies-error-status.ts'
import { grpcStatusMapping } from './grpc-status-mapping.ts'
import { homogeneousArray } from './homogeneous-array.ts'
import { httpStatusMapping } from './http-status-mapping.ts'
import { k8sPodUid } from './k8s-pod-uid.ts'
import { linkHasAttributes } from './link-has-attributes.ts'
import { maxAttributesPerSpan } from './max-attributes-per-span.ts'
import { maxDepth } from './max-depth.ts'
import { maxDuration } from './max-duration.ts'
import { maxEventsPerSpan } from './max-events-per-span.ts'
import { maxInternalSpans } from './max-internal-spans.ts'
import { maxShortSpans } from './max-short-spans.ts'
import { maxSpanCount } from './max-span-count.ts'
import { maxSpansPerTrace } from './max-spans-per-trace.ts'
import { messagingLinkOrParent } from './messaging-link-or-parent.ts'
import { noBrokenAsyncContext } from './no-broken-async-context.ts'
import { noCapturedBody } from './no-captured-body.ts'
import { noCapturedHeaders } from './no-captured-headers.ts'
import { noChattyService } from './no-chatty-service.ts'
import { noCredentialsInUrl } from './no-credentials-in-url.ts'
import { noDeprecatedAttribute } from './no-deprecated-attribute.ts'
import { noDeprecatedEnumValue } from './no-deprecated-enum-value.ts'
import { noDeprecatedResource } from './no-deprecated-resource.ts'
import { noDroppedData } from './no-dropped-data.ts'
import { noDuplicateException } from './no-duplicate-exception.ts'
import { noDuplicateLink } from './no-duplicate-link.ts'
import { noDuplicateQuery } from './no-duplicate-query.ts'
import { noDuplicateRequest } from './no-duplicate-request.ts'
import { noEmptyAttributeValue } from './no-empty-attribute-value.ts'
import { noExceptionEscaped } from './no-exception-escaped.ts'
import { noGenAiContent } from './no-gen-ai-content.ts'
import { noInternalsLeak } from './no-internals-leak.ts'
import { noLogLikeEvents } from './no-log-like-events.ts'
import { noMixedSemconvVersions } from './no-mixed-semconv-versions.ts'
import { noNPlusOne } from './no-n-plus-one.ts'
import { noNestedSameKind } from './no-nested-same-kind.ts'
import { noOkStatusFromLibrary } from './no-ok-status-from-library.ts'
import { noOptInAttributes } from './no-opt-in-attributes.ts'
import { noOrphanSpan } from './no-orphan-span.ts'
import { noOversizedAttribute } from './no-oversized-attribute.ts'
import { noPii } from './no-pii.ts'
import { noQueryParameters } from './no-query-parameters.ts'
import { noRedundantStatusDescription } from './no-redundant-status-description.ts'
import { noReservedOtelNamespace } from './no-reserved-otel-namespace.ts'
import { noRootClientSpan } from './no-root-client-span.ts'
import { noSecrets } from './no-secrets.ts'
import { noSelfLink } from './no-self-link.ts'
import { noSemconvNamespaceSquatting } from './no-semconv-namespace-squatting.ts'
import { noSensitiveBaggage } from './no-sensitive-baggage.ts'
import { noSensitiveKeys } from './no-sensitive-keys.ts'
import { noSequentialParallelizable } from './no-sequential-parallelizable.ts'
import { noStatusDescriptionUnlessError } from './no-status-description-unless-error.ts'
import { noSwallowedError } from './no-swallowed-error.ts'
import { noSyncInLoopGrowth } from './no-sync-in-loop-growth.ts'
import { noUnendedSpan } from './no-unended-span.ts'
import { noUnknownAttribute } from './no-unknown-attribute.ts'
import { noUnsanitizedQuery } from './no-unsanitized-query.ts'
import { nonNegativeDuration } from './non-negative-duration.ts'
import { numericAsString } from './numeric-as-string.ts'
import { preferExceptionLogs } from './prefer-exception-logs.ts'
import { preferHostname } from './prefer-hostname.ts'
import { recommendedAttributes } from './recommended-attributes.ts'
import { redactedQueryParams } from './redacted-query-params.ts'
import { remoteParentContinuesTrace } from './remote-parent-continues-trace.ts'
import { requiredAttributes } from './required-attributes.ts'
import { sampledFlagConsistent } from './sampled-flag-consistent.ts'
import { schemaUrlConsistent } from './schema-url-consistent.ts'
import { scopeNamePresent } from './scope-name-present.ts'
import { sendLinksCreate } from './send-links-create.ts'
import { serviceInstanceIdPresent } from './service-instance-id-present.ts'
import { serviceInstanceIdUnique } from './service-instance-id-unique.ts'
import { serviceNamePresent } from './service-name-present.ts'
import { serviceVersionPresent } from './service-version-present.ts'
import { singlePurposeSpan } from './single-purpose-span.ts'
import { singleRoot } from './single-root.ts'
import { spanKindForConvention } from './span-kind-for-convention.ts'
import { spanNameCardinality } from './span-name-cardinality.ts'
import { spanNameFormat } from './span-name-format.ts'
import { spanNameLowCardinality } from './span-name-low-cardinality.ts'
import { spanNameNotEmpty } from './span-name-not-empty.ts'
import { spanNameStyle } from './span-name-style.ts'
import { spanNameTooGeneral } from './span-name-too-general.ts'
import { stableAttributesOnly } from './stable-attributes-only.ts'
import { telemetrySdkPresent } from './telemetry-sdk-present.ts'
import { traceparentVersionValid } from './traceparent-version-valid.ts'
import { tracestateInherited } from './tracestate-inherited.ts'
import { uniqueSpanIds } from './unique-span-ids.ts'
import { validIds } from './valid-ids.ts'
import { validLinkContext } from './valid-link-context.ts'

/** Every rule that comes with Spanwright, by name. */
export const builtinRules: readonly Rule[] = [
  attributeAtRightLevel,
  attributeEnumValue,
  attributeNameCharset,
  attributeNameFormat,
  attributeNamespaceCollision,
  attributeNamespaced,
  attributePluralization,
  attributeRequiredByTeam,
  attributeType,
  attributeValuePattern,
  baggageSize,
  childWithinParent,
  clientInjectsContext,
  clientServerKindPair,
  conditionallyRequiredAttributes,
  consistentAttributeType,
  consistentResource,
  contextFromClientSpan,
  customAttributePrefix,
  dbStatusMapping,
  deploymentEnvironmentName,
  errorStatusHasErrorType,
  errorTypeImpliesErrorStatus,
  errorTypeLowCardinality,
  eventNamePresent,
  exceptionEventShape,
  exceptionImpliesErrorStatus,
  grpcStatusMapping,
  homogeneousArray,
  httpStatusMapping,
  k8sPodUid,
  linkHasAttributes,
  maxAttributesPerSpan,
  maxDepth,
  maxDuration,
  maxEventsPerSpan,
  maxInternalSpans,
  maxShortSpans,
  maxSpanCount,
  maxSpansPerTrace,
  messagingLinkOrParent,
  noBrokenAsyncContext,
  noCapturedBody,
  noCapturedHeaders,
  noChattyService,
  noCredentialsInUrl,
  noDeprecatedAttribute,
  noDeprecatedEnumValue,
  noDeprecatedResource,
  noDroppedData,
  noDuplicateException,
  noDuplicateLink,
  noDuplicateQuery,
  noDuplicateRequest,
  noEmptyAttributeValue,
  noExceptionEscaped,
  noGenAiContent,
  noInternalsLeak,
  noLogLikeEvents,
  noMixedSemconvVersions,
  noNPlusOne,
  noNestedSameKind,
  noOkStatusFromLibrary,
  noOptInAttributes,
  noOrphanSpan,
  noOversizedAttribute,
  noPii,
  noQueryParameters,
  noRedundantStatusDescription,
  noReservedOtelNamespace,
  noRootClientSpan,
  noSecrets,
  noSelfLink,
  noSemconvNamespaceSquatting,
  noSensitiveBaggage,
  noSensitiveKeys,
  noSequentialParallelizable,
  noStatusDescriptionUnlessError,
  noSwallowedError,
  noSyncInLoopGrowth,
  noUnendedSpan,
  noUnknownAttribute,
  noUnsanitizedQuery,
  nonNegativeDuration,
  numericAsString,
  preferExceptionLogs,
  preferHostname,
  recommendedAttributes,
  redactedQueryParams,
  remoteParentContinuesTrace,
  requiredAttributes,
  sampledFlagConsistent,
  schemaUrlConsistent,
  scopeNamePresent,
  sendLinksCreate,
  serviceInstanceIdPresent,
  serviceInstanceIdUnique,
  serviceNamePresent,
  serviceVersionPresent,
  singlePurposeSpan,
  singleRoot,
  spanKindForConvention,
  spanNameCardinality,
  spanNameFormat,
  spanNameLowCardinality,
  spanNameNotEmpty,
  spanNameStyle,
  spanNameTooGeneral,
  stableAttributesOnly,
  telemetrySdkPresent,
  traceparentVersionValid,
  tracestateInherited,
  uniqueSpanIds,
  validIds,
  validLinkContext,
]
