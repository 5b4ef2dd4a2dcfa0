import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({ plugins: [spanwright({ timeout: 50 })], test: { include: ['*.test.ts'] } })
