import { inject, vi } from 'vitest'
import { instrumented } from './instrumented.ts'

await instrumented(inject('spanwright'), (path) => vi.importActual(path))
