import type { Context, TextMapGetter, TextMapPropagator, TextMapSetter } from '@opentelemetry/api'

/** The W3C propagators for trace context and baggage, which are made when a context is first passed on. */
export class OwnPropagator implements TextMapPropagator {
  readonly #make: () => TextMapPropagator
  #made: TextMapPropagator | undefined

  constructor(make: () => TextMapPropagator) {
    this.#make = make
  }

  inject<C>(context: Context, carrier: C, setter: TextMapSetter<C>): void {
    this.#get().inject(context, carrier, setter)
  }

  extract<C>(context: Context, carrier: C, getter: TextMapGetter<C>): Context {
    return this.#get().extract(context, carrier, getter)
  }

  fields(): string[] {
    return ['traceparent', 'tracestate', 'baggage']
  }

  #get(): TextMapPropagator {
    this.#made ??= this.#make()
    return this.#made
  }
}
