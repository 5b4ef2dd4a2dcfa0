import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

const conventions = process.env['CONVENTIONS'] ?? './telemetry.ts'

export default defineConfig({
  plugins: [spanwright({ timeout: 50, service: 'shop', conventions })],
  test: { include: ['*.test.ts'] },
})
