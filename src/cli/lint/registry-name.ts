import type { Registry } from '../../semconv/registry.ts'

/** What reports call a registry: `opentelemetry 1.45.0`. */
export function registryName({ name, version }: Registry): string {
  return version === undefined ? name : `${name} ${version}`
}
