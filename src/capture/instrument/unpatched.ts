/** Why an instrumentation did not patch a module that the code under test imported. */
export type Cause =
  | { readonly kind: 'version' }
  | { readonly kind: 'loaded-before' }
  | { readonly kind: 'inlined' }
  | { readonly kind: 'other'; readonly obstacle?: string }

/** An instrumentation that was asked for, and a module that it should have patched and did not. */
export interface Unpatched {
  /** The entry of `instrumentations` that asked for it. */
  readonly entry: string
  readonly instrumentationName: string
  /** The name of the package, or of the module of Node. */
  readonly moduleName: string
  /** The version of the package; undefined for a module of Node, or where there is none to read. */
  readonly installed?: string
  /** The version ranges that the instrumentation supports. */
  readonly supported: readonly string[]
  readonly file?: string
  readonly cause: Cause
}

/** The error text for one unpatched module: the fact, the evidence, the way out. */
export function explainUnpatched(unpatched: Unpatched): string {
  return [fact(unpatched), ...evidence(unpatched), wayOut(unpatched)].join('\n')
}

function fact(unpatched: Unpatched): string {
  const { instrumentationName, moduleName, cause } = unpatched
  const module = `${moduleName}${unpatched.installed === undefined ? '' : ` ${unpatched.installed}`}`
  switch (cause.kind) {
    case 'version':
      return `${instrumentationName} patched nothing: it does not support ${module}.`
    case 'loaded-before':
      return `${instrumentationName} came too late for ${module}: it was loaded before the instrumentations were set up.`
    case 'inlined':
      return `${instrumentationName} cannot patch ${module}: Vite runs it as a part of the project, not Node as a package.`
    case 'other':
      return `${instrumentationName} patched nothing in ${module}, though the code under test loaded it${cause.obstacle === undefined ? '' : `: ${cause.obstacle}`}.`
  }
}

function evidence(unpatched: Unpatched): string[] {
  const lines = [['asked for by', JSON.stringify(unpatched.entry)]]
  if (unpatched.file !== undefined) lines.push(['loaded from', unpatched.file])
  if (unpatched.installed !== undefined) lines.push(['installed', unpatched.installed])
  if (unpatched.supported.length > 0) lines.push(['supported', unpatched.supported.join(' or ')])
  return lines.map(([label = '', value = '']) => `  ${label.padEnd(12)}   ${value}`)
}

function wayOut(unpatched: Unpatched): string {
  const { entry, instrumentationName, moduleName, cause } = unpatched
  const drop = `take ${instrumentationName} out of instrumentations`
  switch (cause.kind) {
    case 'version':
      return `Install a version of ${moduleName} in that range, or a version of ${instrumentationName} that supports the installed one; or ${drop}.`
    case 'loaded-before':
      return `Load ${moduleName} later: neither ${JSON.stringify(entry)}, nor a setup file that stands before Spanwright's, nor a module given by --import may import it or code that does.`
    case 'inlined':
      return `Take ${moduleName} out of server.deps.inline and deps.optimizer, or add it to server.deps.external; or ${drop}.`
    case 'other':
      return cause.obstacle === undefined
        ? `See that one copy of ${instrumentationName} and of @opentelemetry/instrumentation is installed, and that nothing else sets them up in this worker; or ${drop}.`
        : `Update @opentelemetry/instrumentation, which brings import-in-the-middle 3.3 or newer; or ${drop}.`
  }
}
