export { toHaveSpan } from './toHaveSpan.ts'
