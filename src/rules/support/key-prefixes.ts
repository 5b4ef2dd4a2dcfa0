/** The namespaces that a key lies in, the innermost first: `a.b` and `a` of `a.b.c`. */
export function* namespacesOf(key: string): Generator<string> {
  for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) yield key.slice(0, end)
}
