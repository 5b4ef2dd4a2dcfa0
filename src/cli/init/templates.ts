/** A line that imports; made up here, so that no tool takes it for an import of this file. */
function importOf(name: string, from: string): string {
  return `import { ${name} } from '${from}'`
}

/** The config that `init` writes. */
export const configTemplate: string = `${importOf('defineConventions', 'spanwright/rules')}

export default defineConventions({
  // What OpenTelemetry's conventions ask of every team. Others: strict, semconv, security, performance.
  extends: 'recommended',

  // The folder or archive of your own Weaver registry, where you have one.
  // registry: './telemetry',

  // A level, or a level with options. \`npx spanwright explain <rule>\` shows what a rule wants and why.
  rules: {
    // 'max-depth': ['warn', { max: 12 }],
  },

  // Other settings for some spans, such as those of a library that you cannot change.
  overrides: [
    // { match: { scope: /^@opentelemetry\\// }, rules: { 'attribute-name-format': 'off' } },
  ],

  // Spans that no rule looks at.
  ignores: [
    // { name: 'GET /health' },
  ],
})
`

/** The first test that `init` writes. */
export const testTemplate: string = `${importOf('trace', '@opentelemetry/api')}
${importOf('test', 'spanwright/vitest')}
${importOf('expect', 'vitest')}

// Stands for your own code, which makes its spans by the API or by instrumentations.
function placeOrder(id: number): void {
  trace.getTracer('shop').startActiveSpan('place order', { attributes: { 'order.id': id } }, (span) => {
    span.end()
  })
}

test('an order is traced', async ({ telemetry }) => {
  placeOrder(42)

  expect(await telemetry.trace()).toHaveSpan('place order', { attributes: { 'order.id': 42 } })
})
`

/** The two lines that a config of Vitest needs. */
export function pluginLines(config: string, service: string): readonly [string, string] {
  const options = `{ service: '${service}', conventions: './${config}' }`
  return [importOf('spanwright', 'spanwright/vitest/plugin'), `plugins: [spanwright(${options})],`]
}

/** The config of Vitest that `init` writes. */
export function vitestTemplate(config: string, service: string): string {
  const [importLine, pluginLine] = pluginLines(config, service)
  return `${importLine}
${importOf('defineConfig', 'vitest/config')}

export default defineConfig({
  // Every trace of every test is held to the conventions, too.
  ${pluginLine}
})
`
}
