const structural = /[\u2500-\u257f\u2190\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}| {2}| [[{#]/u
const misleadingStart = /^(?:["'/!#[{\s]|~>|\.\.\.)/
const alone = /^\*$|\s$/

/** Draws a name bare where it reads as nothing else, and quoted otherwise. */
export function drawName(name: string): string {
  const bare = name !== '' && !structural.test(name) && !misleadingStart.test(name) && !alone.test(name)
  return bare ? name : drawString(name)
}

/** Draws a string in JSON's quotes, with every invisible character escaped. */
export function drawString(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
