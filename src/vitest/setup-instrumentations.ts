import { inject, vi } from 'vitest'
import type {} from './worker-types.ts'
import { instrumented } from './instrumented.ts'

await instrumented(inject('spanwright'), (path) => vi.importActual(path))
