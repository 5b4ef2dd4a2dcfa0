import type * as Matchers from '../../../matchers/index.ts'
import { built } from './built.ts'

/** The matchers of the built package. */
export const matchers: typeof Matchers = await built<typeof Matchers>('matchers/index.js')
