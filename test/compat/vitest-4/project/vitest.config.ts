import { defineConfig } from 'vitest/config'
import { spanwright } from 'spanwright/vitest/plugin'

export default defineConfig({ plugins: [spanwright()] })
