import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    spanwright({ conventions: './spanwright.config.ts', service: 'storefront', instrumentations: './otel.ts' }),
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/database.ts',
  },
})
