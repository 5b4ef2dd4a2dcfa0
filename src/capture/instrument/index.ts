export type { EvaluatedModules } from './evaluated.ts'
export { instrument, type Instrumented } from './instrument.ts'
