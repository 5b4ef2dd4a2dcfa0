import type { Paint } from './paint.ts'

/** What a section of a terminal report is drawn with. */
export interface Page {
  readonly paint: Paint
  readonly columns: number
  readonly cwd?: string
}
