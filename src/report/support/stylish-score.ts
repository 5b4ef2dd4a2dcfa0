import type { LintReport } from '../../lint/lint-report.ts'
import type { Page } from './page.ts'
import { wrap } from './wrap.ts'

/** The Instrumentation Score of each service, and which of its rules were not looked at. */
export function drawScore({ score }: LintReport, { paint, columns }: Page): string {
  if (!score) return ''
  const width = Math.max(0, ...score.services.map(({ service }) => nameOf(service).length))
  const rows = score.services.map(({ service, score: points, band, failed }) => {
    const kept = failed.length === 0 ? '' : `  not kept: ${failed.join(', ')}`
    return `  ${nameOf(service).padEnd(width)}  ${points.toFixed(2).padStart(6)}  ${band}${kept}`
  })
  const missing = `Not complete, without ${score.notEvaluated.join(', ')}.`
  return [
    paint('bold', 'Instrumentation Score'),
    ...rows,
    ...wrap(missing, columns - 2).map((line) => paint('dim', `  ${line}`)),
  ].join('\n')
}

function nameOf(service: string): string {
  return service === '' ? '(no service.name)' : service
}
