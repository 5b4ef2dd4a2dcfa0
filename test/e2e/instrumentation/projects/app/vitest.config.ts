import { defineConfig } from 'vitest/config'

const spans = {
  setupFiles: ['./setup.ts'],
  include: ['tests/spans/*.test.ts'],
  provide: { root: import.meta.dirname, instrumentations: ['./otel.ts'] },
  server: { deps: { external: [/fixture-typeless/] } },
}
const projects = [
  { ...spans, name: 'forks', pool: 'forks', isolate: true },
  { ...spans, name: 'forks, shared', pool: 'forks', isolate: false, maxWorkers: 1 },
  { ...spans, name: 'threads', pool: 'threads', isolate: true },
  { ...spans, name: 'threads, shared', pool: 'threads', isolate: false, maxWorkers: 1 },
  {
    name: 'loud',
    pool: 'forks',
    setupFiles: ['./early.ts', './setup.ts'],
    include: ['tests/loud/*.test.ts'],
    provide: {
      root: import.meta.dirname,
      instrumentations: ['./otel-loud.ts', '@opentelemetry/instrumentation-express'],
    },
    server: { deps: { inline: ['fixture-inlined'] } },
  },
] as const

export default defineConfig({
  test: { projects: projects.map((test) => ({ root: import.meta.dirname, test: { ...test } })) },
})
