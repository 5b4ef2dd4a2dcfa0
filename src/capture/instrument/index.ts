export type { EvaluatedModules } from './evaluated.ts'
export { instrument, type Instrumented, type InstrumentOptions } from './instrument.ts'
