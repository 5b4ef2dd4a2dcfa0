export function greet(name) {
  return `esm ${name}`
}
export default greet
