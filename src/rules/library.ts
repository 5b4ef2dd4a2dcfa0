import type { RuleLibrary } from '../lint/resolve-conventions.ts'
import { builtinRules } from './index.ts'
import { presetsOf } from './presets.ts'

/** The rules and presets that come with Spanwright. */
export const builtinLibrary: RuleLibrary = { rules: builtinRules, presets: presetsOf(builtinRules) }
