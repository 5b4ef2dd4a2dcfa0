import { createRequire } from 'node:module'

const packages = ['@opentelemetry/sdk-trace', '@opentelemetry/sdk-trace-base']

/**
 * Finds the tracing SDK that is installed beside Spanwright, and gives its file.
 * @throws Error where none is installed.
 */
export function findSdk(): string {
  const require = createRequire(import.meta.url)
  const entry = packages.map((name) => resolveInstalled(require, name)).find((found) => found !== undefined)
  if (entry !== undefined) return entry
  throw new Error(
    'No OpenTelemetry tracing SDK is installed, so there is nothing to make spans with.\n' +
      'Install one: `npm install --save-dev @opentelemetry/sdk-trace-base` (with @opentelemetry/api 1.9) ' +
      'or `npm install --save-dev @opentelemetry/sdk-trace` (with @opentelemetry/api 1.10).',
  )
}

/** The file of an installed package; undefined where it is not installed. */
export function resolveInstalled(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}
