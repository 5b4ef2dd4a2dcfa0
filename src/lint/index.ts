export {
  type Conventions,
  type ConventionsPlugin,
  defineConventions,
  type Level,
  type Override,
  type RuleSetting,
  type RuleSettings,
} from './conventions.ts'
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
  type Visitor,
} from './define-rule.ts'
export type { CodePlace, FaultPlace, Finding, FindingSpan, Origin, Severity } from './finding.ts'
export type { LinkSketch, SpanSketch, TraceSketch } from './span-sketch.ts'
export { type ExpectedFinding, type InvalidCase, type RuleCases, testRule, type ValidCase } from './test-rule.ts'
