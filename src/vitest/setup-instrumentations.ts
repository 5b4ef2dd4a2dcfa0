import { inject, vi } from 'vitest'
import './worker-types.ts'
import { instrument } from '../capture/instrument/index.ts'

const { root, pool, instrumentations } = inject('spanwright')

if (instrumentations.length > 0) {
  await instrument({ root, pool, instrumentations, importModule: (path) => vi.importActual(path) })
}
