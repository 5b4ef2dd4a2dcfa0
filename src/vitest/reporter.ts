import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'
import { say } from './say.ts'

/** Prints, at the end of a run, the spans that tests left open and those that belong to no test. */
export class SpanwrightReporter implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const text = [leftOpen(modules), unattributed(modules)].filter((part) => part !== '').join('\n')
    if (text !== '' && this.#vitest) say(this.#vitest, text)
    if (!this.#vitest || !modules.some((module) => module.meta().spanwright?.conventions)) return
    const { reportConventions } = await import('./conventions/report-conventions.ts')
    await reportConventions(this.#vitest, modules)
  }
}

function leftOpen(modules: readonly TestModule[]): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]).filter((test) => openOf(test).length > 0)
  if (tests.length === 0) return ''
  const rows = tests.map((test) => {
    const spans = openOf(test).map(
      ({ name, place }) => `    ${JSON.stringify(name)}${place ? ` started at ${place}` : ''}`,
    )
    return [`  ${test.module.relativeModuleId} > ${test.fullName}`, ...spans].join('\n')
  })
  return ['Spans left open', ...rows, ''].join('\n')
}

function openOf(test: TestCase): readonly { readonly name: string; readonly place: string }[] {
  return test.meta().spanwright?.leftOpen ?? []
}

function unattributed(modules: readonly TestModule[]): string {
  const rows = modules.flatMap((module) => {
    const names = module.meta().spanwright?.unattributed ?? []
    return names.length === 0 ? [] : [`  ${module.relativeModuleId}: ${listNames(names)}`]
  })
  return rows.length === 0 ? '' : ['Spans of no test', ...rows, ''].join('\n')
}

function listNames(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const shown = [...counts].slice(0, 8).map(([name, count]) => JSON.stringify(name) + (count > 1 ? ` x${count}` : ''))
  return counts.size > 8 ? `${shown.join(', ')} and ${counts.size - 8} more names` : shown.join(', ')
}
