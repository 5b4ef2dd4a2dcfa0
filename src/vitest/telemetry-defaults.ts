/** How the telemetry of this worker's tests waits, as the plugin's options say. */
export const telemetryDefaults: { timeout: number } = { timeout: 1000 }
