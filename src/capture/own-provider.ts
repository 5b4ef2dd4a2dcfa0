import type { Context, Span, SpanOptions, Tracer, TracerOptions, TracerProvider } from '@opentelemetry/api'

type Spanned = (span: Span) => unknown

/** A tracer provider that is made when the first span is started. */
export class OwnProvider implements TracerProvider {
  readonly #make: () => TracerProvider
  #made: TracerProvider | undefined

  constructor(make: () => TracerProvider) {
    this.#make = make
  }

  getTracer(name: string, version?: string, options?: TracerOptions): Tracer {
    return (
      this.#made?.getTracer(name, version, options) ??
      new OwnTracer(() => this.#get().getTracer(name, version, options))
    )
  }

  #get(): TracerProvider {
    this.#made ??= this.#make()
    return this.#made
  }
}

/** A tracer that is made when its first span is started. */
class OwnTracer implements Tracer {
  readonly #make: () => Tracer
  #made: Tracer | undefined

  constructor(make: () => Tracer) {
    this.#make = make
  }

  startSpan(name: string, options?: SpanOptions, context?: Context): Span {
    return this.#get().startSpan(name, options, context)
  }

  startActiveSpan<F extends Spanned>(name: string, fn: F): ReturnType<F>
  startActiveSpan<F extends Spanned>(name: string, options: SpanOptions, fn: F): ReturnType<F>
  startActiveSpan<F extends Spanned>(name: string, options: SpanOptions, context: Context, fn: F): ReturnType<F>
  startActiveSpan(...args: never[]): never {
    const tracer = this.#get()
    return Reflect.apply(tracer.startActiveSpan, tracer, args) as never
  }

  #get(): Tracer {
    this.#made ??= this.#make()
    return this.#made
  }
}
