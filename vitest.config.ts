import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**/projects/**', 'test/compat/**'],
    // Messages are pinned as they are without colours.
    env: { NO_COLOR: '1' },
    testTimeout: 30_000,
  },
})
