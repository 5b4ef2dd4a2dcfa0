export function greet(name) {
  return `inlined ${name}`
}
