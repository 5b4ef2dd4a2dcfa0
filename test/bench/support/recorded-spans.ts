import { tracerWith, makeSpans } from './sdk-spans.ts'
import { hub, Recorder } from './built.ts'
import type { Contestant } from './rounds.ts'

/** Records so many spans in the scope of one test. */
export function recordedSpans(count: number): Contestant {
  const tracer = tracerWith(new Recorder())
  const here = hub()
  let scope = here.unattributed
  return {
    prepare: () => {
      scope = here.open('round')
    },
    run: () => here.run(scope, () => makeSpans(tracer, count)),
    tidy: () => {
      here.close(scope)
      forget()
    },
  }

  /** The hub lets go of a closed scope only when enough others were closed after it. */
  function forget(): void {
    for (let i = 0; i < 33; i++) here.close(here.open('next'))
  }
}
