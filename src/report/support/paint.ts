import { styleText } from 'node:util'
import type { Severity } from '../../lint/finding.ts'

type Style = Parameters<typeof styleText>[0]

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** What paints for one report. */
export function painter(colour: boolean | undefined): Paint {
  return colour === true ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}

/** The style that each severity is written in. */
export const severityStyle: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warn: 'yellow',
  info: 'blue',
}
