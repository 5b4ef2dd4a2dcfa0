const mostRemembered = 5000

/** Remembers the answers for texts that are not too long; when there are too many, the memory starts anew. */
export function remember<Answer>(ask: (text: string) => Answer, longest = 64): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (text.length > longest) return ask(text)
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as Answer
    const answer = ask(text)
    if (answers.size >= mostRemembered) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
