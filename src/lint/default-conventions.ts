import type { ResolvedConventions } from './resolve-conventions.ts'

/** The conventions that this process checks by where none are named; set by the plugin, where it has some. */
export const defaultConventions: { current: ResolvedConventions | undefined } = { current: undefined }
