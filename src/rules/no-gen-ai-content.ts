import { defineRule, type Rule } from '../lint/define-rule.ts'
import { reportKeys } from './support/report-keys.ts'

/** What is said to a model and by it: today's names, their predecessors, and those of widely used libraries. */
const content = new RegExp(
  [
    String.raw`^gen_ai\.(?:(?:input|output)\.messages|system_instructions|tool\.call\.(?:arguments|result)|retrieval\.query\.text)$`,
    String.raw`^gen_ai\.(?:prompt|completion|event\.content|(?:prompt|completion)\.\d+\..*(?:content|arguments))$`,
    String.raw`^llm\.(?:input|output)_messages\..*(?:contents?|arguments)(?:\.|$)|^traceloop\.entity\.(?:input|output)$`,
    String.raw`^ai\.(?:prompt(?:\.messages)?|response\.(?:text|object|toolCalls)|toolCall\.(?:args|result))$`,
  ].join('|'),
)

export const noGenAiContent: Rule = defineRule({
  id: 'no-gen-ai-content',
  meta: {
    category: 'security',
    description: 'nothing that is said to a model or by it is recorded',
    severity: 'warn',
    sources: ['https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/'],
  },
  messages: {
    captured:
      '{attribute} of {span} is what was said to a model or by it. Turn the capturing of content off, or allow it.',
  },
  options: { schema: { allow: { type: 'array', items: { type: 'string' } } }, defaults: { allow: [] as string[] } },
  create: ({ options, report }) => reportKeys((key) => content.test(key) && !options.allow.includes(key), report),
})
