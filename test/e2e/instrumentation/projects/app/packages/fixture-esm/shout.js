export function shout(name) {
  return `HELLO ${name}`
}
