export function greet(name) {
  return `typeless ${name}`
}
