export function greet(name) {
  return `star ${name}`
}
