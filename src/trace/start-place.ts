const ours = /[\\/]node_modules[\\/]|\(?node:|[\\/](?:src|dist)[\\/](?:src[\\/])?capture[\\/]/

/** The first line of a start stack that is the user's own code; undefined where there is none. */
export function startPlace(stack: string | undefined): string | undefined {
  const line = stack
    ?.split('\n')
    .slice(1)
    .find((frame) => !ours.test(frame))
  return line?.trim().replace(/^at (?:async )?/, '')
}
