export { defineConventions } from './lint/conventions.ts'
export type { Conventions, ConventionsPlugin, Level, Override, RuleSetting, RuleSettings } from './lint/conventions.ts'
export { ConventionsError } from './lint/conventions-error.ts'
export {
  type AttributeCheck,
  type AttributeHolder,
  type AttributePlace,
  type CommonOptions,
  type CountKey,
  defineRule,
  type Facts,
  type Fault,
  type Finds,
  type OptionSchema,
  type Rule,
  type RuleByCode,
  type RuleByData,
  type RuleCategory,
  type RuleContext,
  type RuleMeta,
  type RuleOptions,
  type SpanCheck,
  type SpanShape,
  type ValueType,
  type Visitor,
} from './lint/define-rule.ts'
export type { CodePlace, FaultPlace, Finding, FindingSpan, Origin, Severity } from './lint/finding.ts'
export { makeTraces } from './lint/make-traces.ts'
export type { LinkSketch, SpanSketch, TraceSketch } from './lint/span-sketch.ts'
export { type ExpectedFinding, type InvalidCase, type RuleCases, testRule, type ValidCase } from './lint/test-rule.ts'
export { builtinRules } from './rules/index.ts'
export { builtinRegistry } from './semconv/builtin/builtin-registry.ts'
export { lookupAttribute } from './semconv/lookup-attribute.ts'
export { conventionOf } from './semconv/match-span.ts'
export { expectedSpanName } from './semconv/span-name.ts'
export type {
  AttributeDefinition,
  AttributeType,
  AttributeUse,
  Deprecation,
  EntityDefinition,
  EnumMember,
  Registry,
  RequirementLevel,
  SpanDefinition,
  Stability,
} from './semconv/registry.ts'
export { readRegistry, type ReadRegistryOptions } from './semconv/weaver/read-registry.ts'
export { RegistryError } from './semconv/weaver/registry-error.ts'
