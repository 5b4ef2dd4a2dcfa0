export function greet(name) {
  return `early ${name}`
}
