import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [spanwright({ service: 'shop', instrumentations: './otel.ts', openSpans: 'fail' })],
  test: { include: ['*.test.ts'] },
})
