import { hub } from '../capture/hub.ts'
import type { Scope } from '../capture/scope.ts'
import { count, listNames } from '../query/explain/words.ts'

/** Says what arrives in a scope from now on, once the time is up. */
export function noteArrivals(scope: Scope): (timeoutMs: number) => string {
  const before = hub().sequence
  return (timeoutMs) => {
    const started = scope.recordings.filter(({ startSequence }) => startSequence > before)
    const ended = scope.recordings.filter(
      ({ startSequence, endSequence = 0 }) => startSequence <= before && endSequence > before,
    )
    const parts = [
      ...(started.length > 0 ? [`${count(started.length, 'span')} started: ${names(started)}`] : []),
      ...(ended.length > 0 ? [`${count(ended.length, 'span')} ended: ${names(ended)}`] : []),
    ]
    return `Waited ${timeoutMs} ms, in which ${parts.length === 0 ? 'nothing arrived' : parts.join('; ')}.`
  }
}

/** An error that says more: its own stack, class and values stay as they are. */
export function addToMessage(error: unknown, text: string): unknown {
  if (!(error instanceof Error) || Object.isFrozen(error)) return error
  const { message, stack } = error
  error.message = `${message}\n\n${text}`
  if (stack !== undefined) error.stack = stack.replace(message, () => error.message)
  return error
}

function names(recordings: Scope['recordings']): string {
  return listNames(recordings.map(({ span }) => span))
}
