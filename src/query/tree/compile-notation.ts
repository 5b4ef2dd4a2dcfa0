import type {
  NotationAttributes,
  NotationEvent,
  NotationLink,
  NotationName,
  NotationNode,
  NotationSpan,
  NotationValue,
} from '../../trace/notation/parse/notation-tree.ts'
import { compileQuery } from '../compile-query.ts'
import type { AttributesPattern, EventPattern, SpanPattern, TextPattern } from '../span-pattern.ts'
import { absent, type AsymmetricMatcher, type ValuePattern } from '../value-pattern.ts'
import { nodeText } from './node-text.ts'
import type { Level, LinkTarget, TreeNode, TreeOptions } from './tree-pattern.ts'

/** Any value that is there; printed as the notation writes it. */
const any: AsymmetricMatcher = { asymmetricMatch: (value) => value !== undefined, toString: () => '*' }

/** Makes parsed lines ready to be held against spans. */
export function compileNotation(lines: readonly NotationNode[], options: TreeOptions): Level {
  const aliases = new Set(aliasesOf(lines))
  const compileLevel = (nodes: readonly NotationNode[]): Level => ({
    nodes: nodes.filter((node) => node.type === 'span').map(compileNode),
    rest: nodes.some((node) => node.type === 'rest'),
  })
  const compileNode = (node: NotationSpan): TreeNode => {
    const pattern = toPattern(node, options)
    return {
      query: compileQuery(pattern),
      bounds: node.count ?? { min: 1, max: 1 },
      counted: node.count !== undefined,
      alias: node.alias,
      links: node.children.filter((child) => child.type === 'link').map((link) => toTarget(link, aliases)),
      below: compileLevel(node.children),
      text: () => nodeText(pattern, node.count, node.alias),
    }
  }
  return compileLevel(lines)
}

function* aliasesOf(lines: readonly NotationNode[]): Generator<string> {
  for (const line of lines) {
    if (line.type !== 'span') continue
    if (line.alias !== undefined) yield line.alias
    yield* aliasesOf(line.children)
  }
}

/** What a drawing would flag, an expectation must state: a span that is not said to be in error or open is neither. */
function toPattern(node: NotationSpan, { exactAttributes }: TreeOptions): SpanPattern {
  const name = toText(node.name)
  const service = node.service && (toText(node.service) ?? any)
  const attributes = toAttributes(node.attributes)
  const events = node.children.filter((child) => child.type === 'event').map(toEvent)
  return {
    ...(name === undefined ? {} : { name }),
    ...(node.kind === undefined ? {} : { kind: node.kind }),
    status: node.status ?? notError,
    ...(service === undefined ? {} : { service }),
    ...(exactAttributes ? { exactAttributes: attributes } : node.attributes.size > 0 ? { attributes } : {}),
    ...(events.length > 0 ? { events } : {}),
    open: node.open ?? false,
  }
}

const notError: AsymmetricMatcher = {
  asymmetricMatch: (code) => code === 'unset' || code === 'ok',
  toString: () => 'no error',
}

function toText(name: NotationName): TextPattern | undefined {
  return name.type === 'text' ? name.text : name.type === 'regexp' ? name.regexp : undefined
}

function toAttributes(attributes: NotationAttributes): AttributesPattern {
  return Object.fromEntries([...attributes].map(([key, value]) => [key, toValue(value)]))
}

function toValue(value: NotationValue): ValuePattern {
  if (value.type === 'value') return value.value
  if (value.type === 'regexp') return value.regexp
  return value.type === 'any' ? any : absent
}

function toEvent({ name, attributes }: NotationEvent): EventPattern {
  const text = toText(name)
  return {
    ...(text === undefined ? {} : { name: text }),
    ...(attributes.size === 0 ? {} : { attributes: toAttributes(attributes) }),
  }
}

function toTarget({ target }: NotationLink, aliases: ReadonlySet<string>): LinkTarget {
  if (target.type === 'any') return 'any'
  if (target.type === 'regexp') return { query: compileQuery(target.regexp) }
  return aliases.has(target.text) ? { alias: target.text } : { query: compileQuery(target.text) }
}
