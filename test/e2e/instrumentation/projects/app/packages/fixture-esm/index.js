export { shout } from './shout.js'
export function greet(name) {
  return `hello ${name}`
}
