import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({ plugins: [spanwright()], test: { include: ['*.failing.ts'] } })
