import { defineRule, type Rule } from '../lint/define-rule.ts'
import { compileQuery } from '../query/compile-query.ts'
import type { SpanQuery } from '../query/span-pattern.ts'
import type { AttributeValue } from '../trace/attributes.ts'
import { fitsType } from './support/value-type.ts'

/** What a team wants of an attribute; of nothing that is given, only that it is there. */
interface Wanted {
  readonly type?: 'string' | 'int' | 'double' | 'boolean'
  readonly array?: boolean
  readonly pattern?: string
  readonly values?: readonly AttributeValue[]
}

interface TeamContract {
  readonly match: SpanQuery
  readonly attributes: Readonly<Record<string, Wanted>>
}

export const attributeRequiredByTeam: Rule = defineRule({
  id: 'attribute-required-by-team',
  meta: {
    category: 'attributes',
    description: 'spans have the attributes that the team agreed on',
    severity: 'off',
    sources: ['https://opentelemetry.io/docs/specs/semconv/general/naming/#recommendations-for-application-developers'],
  },
  messages: {
    missing: '{span} has no {attribute}, and the team wants it there.',
    wrong: '{attribute} of {span} is not {expected}.',
  },
  options: {
    schema: {
      contracts: {
        type: 'array',
        items: {
          type: 'object',
          required: ['match', 'attributes'],
          additionalProperties: false,
          properties: {
            match: { type: ['string', 'object'] },
            attributes: {
              type: 'object',
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  type: { enum: ['string', 'int', 'double', 'boolean'] },
                  array: { type: 'boolean' },
                  pattern: { type: 'string', format: 'regex' },
                  values: { type: 'array', minItems: 1 },
                },
              },
            },
          },
        },
      },
    },
    defaults: { contracts: [] as TeamContract[] },
  },
  create({ options, report }) {
    const contracts = options.contracts.map(({ match, attributes }) => ({
      test: compileQuery(match).test,
      checks: Object.entries(attributes).map(([key, wanted]) => ({ key, ...compile(wanted) })),
    }))
    if (contracts.length === 0) return {}
    return {
      span(span) {
        for (const { test, checks } of contracts) {
          if (!test(span)) continue
          for (const { key, fits, expected } of checks) {
            const value = span.attributes[key]
            if (value === undefined) report({ messageId: 'missing', span, attribute: key })
            else if (!fits(value)) report({ messageId: 'wrong', span, attribute: key, expected })
          }
        }
      },
    }
  },
})

function compile({ type, array = false, pattern, values }: Wanted): {
  expected: string
  fits: (value: AttributeValue) => boolean
} {
  const regExp = pattern === undefined ? undefined : new RegExp(pattern)
  const expected = [
    ...(type === undefined ? [] : [`of the type ${type}${array ? '[]' : ''}`]),
    ...(pattern === undefined ? [] : [`a text that fits ${pattern}`]),
    ...(values === undefined ? [] : [`one of ${values.map((one) => JSON.stringify(one)).join(', ')}`]),
  ].join(' and ')
  return {
    expected,
    fits: (value) =>
      (type === undefined || fitsType({ base: type, array, template: false }, value)) &&
      (regExp === undefined || (typeof value === 'string' && regExp.test(value))) &&
      (values === undefined || values.includes(value)),
  }
}
