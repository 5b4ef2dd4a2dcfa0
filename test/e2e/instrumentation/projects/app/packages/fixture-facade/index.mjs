import cjs from './index.cjs'
export const greet = cjs.greet
