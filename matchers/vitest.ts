import { expect } from 'vitest'
import * as matchers from './index.ts'
import './vitest-types.ts'

expect.extend(matchers)
