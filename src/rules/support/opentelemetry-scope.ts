const scopes =
  /^(?:@opentelemetry\/|io\.opentelemetry\.|go\.opentelemetry\.io\/|opentelemetry\.|OpenTelemetry(?:\.|::))/

/** Whether an instrumentation is one of OpenTelemetry's own, whose names and attributes a team cannot choose. */
export function isOpenTelemetryScope(scopeName: string): boolean {
  return scopes.test(scopeName)
}
