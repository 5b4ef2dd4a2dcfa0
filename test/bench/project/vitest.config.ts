import { spanwright } from 'spanwright/vitest/plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: process.env['WITH_PLUGIN'] === 'yes' ? [spanwright()] : [],
  test: {
    include: ['tests/*.ts'],
    maxWorkers: 1,
    cache: false,
    reporters: ['./start-times.ts'],
  },
})
