import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [spanwright()],
  test: { include: ['*.test.ts'], experimental: { openTelemetry: { enabled: true, sdkPath: './sdk.js' } } },
})
