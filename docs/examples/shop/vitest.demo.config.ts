import { mergeConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** The tests and the demos: what a demo drew is printed when all have run. */
export default mergeConfig(config, {
  test: {
    include: ['demo/*.demo.ts'],
    reporters: ['default', './demo/print-drawings.ts'],
  },
})
