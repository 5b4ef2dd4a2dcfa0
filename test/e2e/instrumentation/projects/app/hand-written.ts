import { trace } from '@opentelemetry/api'
import { InstrumentationBase, InstrumentationNodeModuleDefinition } from '@opentelemetry/instrumentation'

type Call = (...args: unknown[]) => unknown

/** An instrumentation as somebody would write one by hand: a span for each call of what a package exports. */
export function spanForEachCall(packageName: string, versions: string[] = ['*']): InstrumentationBase {
  const spanned =
    (original: Call): Call =>
    (...args) => {
      const span = trace.getTracer('hand-written').startSpan(packageName)
      try {
        return original(...args)
      } finally {
        span.end()
      }
    }

  class HandWritten extends InstrumentationBase {
    init() {
      return new InstrumentationNodeModuleDefinition(
        packageName,
        versions,
        (exports) => {
          if (typeof exports === 'function') return spanned(exports)
          for (const name of this.named(exports)) this['_wrap'](exports, name, spanned)
          return exports
        },
        (exports) => {
          for (const name of this.named(exports)) this['_unwrap'](exports, name)
        },
      )
    }

    private named(exports: object): never[] {
      return ['greet', 'shout'].filter((name) => name in exports) as never[]
    }
  }
  return new HandWritten(`hand-written-${packageName}`, '1.0.0', {})
}
