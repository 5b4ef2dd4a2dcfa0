import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [spanwright({ instrumentations: ['@opentelemetry/instrumentation-express'] })],
  test: { include: ['*.test.ts'], server: { deps: { inline: ['express'] } } },
})
