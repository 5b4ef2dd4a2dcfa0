export function greet(name) {
  return `old ${name}`
}
