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
import { SameAs } from '../same-as.ts'
import type {
  AttributesPattern,
  EventPattern,
  SpanAttributesPattern,
  SpanPattern,
  TextPattern,
} from '../span-pattern.ts'
import { absent, type AsymmetricMatcher, type ValuePattern } from '../value-pattern.ts'
import { anyValue, compileNodeQuery, type NodeQuery } from './node-query.ts'
import { nodeText } from './node-text.ts'
import type { Level, LinkTarget, TreeNode, TreeOptions } from './tree-pattern.ts'

/** Makes parsed lines ready to be held against spans. */
export function compileNotation(lines: readonly NotationNode[], options: TreeOptions): Level {
  const aliases = new Set(aliasesOf(lines))
  const compileLevel = (nodes: readonly NotationNode[]): Level => ({
    nodes: nodes.filter((node) => node.type === 'span').map(compileNode),
    rest: nodes.some((node) => node.type === 'rest'),
  })
  const known = new Map<string, NodeQuery>()
  const compileNode = (node: NotationSpan): TreeNode => {
    return {
      ...compileOnce(node, options, known),
      bounds: node.count ?? { min: 1, max: 1 },
      counted: node.count !== undefined,
      alias: node.alias,
      links: node.children.filter((child) => child.type === 'link').map((link) => toTarget(link, aliases)),
      below: compileLevel(node.children),
      text: () => nodeText(toPattern(node, options), node.count, node.alias),
    }
  }
  return compileLevel(lines)
}

/** Lines that say the same ask the same, but for those with events, which stand below them. */
function compileOnce(node: NotationSpan, options: TreeOptions, known: Map<string, NodeQuery>): NodeQuery {
  if (node.children.some(({ type }) => type === 'event')) return compileNodeQuery(toPattern(node, options))
  let query = known.get(node.text)
  if (!query) known.set(node.text, (query = compileNodeQuery(toPattern(node, options))))
  return query
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
  const service = node.service && (toText(node.service) ?? anyValue)
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

function toAttributes(attributes: NotationAttributes): SpanAttributesPattern {
  return Object.fromEntries(Array.from(attributes, ([key, value]) => [key, toValue(value)]))
}

function toValue(value: NotationValue): ValuePattern | SameAs {
  if (value.type === 'value') return value.value
  if (value.type === 'regexp') return value.regexp
  if (value.type === 'same') return new SameAs(value.alias, value.attribute)
  return value.type === 'any' ? anyValue : absent
}

function toEvent({ name, attributes }: NotationEvent): EventPattern {
  const text = toText(name)
  return {
    ...(text === undefined ? {} : { name: text }),
    ...(attributes.size === 0 ? {} : { attributes: toAttributes(attributes) as AttributesPattern }),
  }
}

function toTarget({ target }: NotationLink, aliases: ReadonlySet<string>): LinkTarget {
  if (target.type === 'any') return 'any'
  if (target.type === 'regexp') return { query: compileQuery(target.regexp) }
  return aliases.has(target.text) ? { alias: target.text } : { query: compileQuery(target.text) }
}
