/** The name and the version that a schema URL stands for. */
export interface SchemaUrl {
  readonly name: string
  readonly version: string
}

/**
 * Reads `http[s]://host[:port]/path/<version>`: the version is the last segment, the name is all between scheme and version.
 *
 * @see https://opentelemetry.io/docs/specs/otel/schemas/#schema-url
 */
export function parseSchemaUrl(url: string): SchemaUrl | undefined {
  const [, name, version] = /^https?:\/\/([^/\s]+(?:\/[^/\s]+)*)\/([^/\s]+)\/?$/.exec(url) ?? []
  return name && version ? { name, version } : undefined
}

/** Whether a schema URL or an address is that of OpenTelemetry's own semantic conventions. */
export function isOpenTelemetry(url: string): boolean {
  return (
    /^https?:\/\/(?:www\.)?opentelemetry\.io\/schemas\/[^/]+\/?$/.test(url) ||
    /^(?:https?:\/\/|git@)github\.com[/:]open-telemetry\/semantic-conventions(?:\.git)?(?:[/@[].*)?$/.test(url)
  )
}
