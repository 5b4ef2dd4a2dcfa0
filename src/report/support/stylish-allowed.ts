import type { LintReport } from '../../lint/lint-report.ts'
import { drawMessage } from './draw-message.ts'
import type { Page } from './page.ts'
import { placesOf, printPlace } from './places.ts'
import { isAllowed } from './tally.ts'
import { oneLine } from './words.ts'

/** What tests allowed, by their reasons. */
export function drawAllowed({ findings }: LintReport, page: Page): string {
  const groups = Map.groupBy(findings.filter(isAllowed), (finding) => {
    const [place] = placesOf(finding, page.cwd)
    const where = place === undefined ? [] : [`at ${printPlace(place)}`]
    return [finding.allowed ?? '', ...where].map((line) => `  ${oneLine(line)}`).join('\n')
  })
  if (groups.size === 0) return ''
  const blocks = [...groups].flatMap(([reason, group]) => [
    page.paint('dim', reason),
    ...group.flatMap((finding) => drawMessage(finding, page)),
  ])
  return [page.paint('bold', 'Allowed by tests'), ...blocks].join('\n')
}
