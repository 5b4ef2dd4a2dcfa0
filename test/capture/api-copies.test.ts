import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { trace, type TraceAPI } from '@opentelemetry/api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkApiCopies } from '../../src/capture/api-copies.ts'
import { install } from '../../src/capture/install.ts'
import { disableGlobals } from '../support/globals.ts'

const require = createRequire(import.meta.url)
const own = dirname(dirname(dirname(require.resolve('@opentelemetry/api'))))
let root: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'spanwright-')))
})
afterEach(() => {
  disableGlobals()
  for (const file of Object.keys(require.cache)) if (file.startsWith(root)) delete require.cache[file]
  rmSync(root, { recursive: true })
})

/** Loads a copy of the API that says it is of another version. */
function loadCopy(version: string): TraceAPI {
  const copy = join(root, 'node_modules/@opentelemetry/api')
  cpSync(own, copy, { recursive: true })
  for (const file of ['package.json', 'build/src/version.js']) {
    const text = readFileSync(join(copy, file), 'utf8')
    writeFileSync(join(copy, file), text.replaceAll(/\b1\.9\.\d+\b/g, version))
  }
  return (require(copy) as { trace: TraceAPI }).trace
}

test('a newer copy, which reads nothing, is told with both places', () => {
  install()
  const copy = loadCopy('1.99.0')
  expect(copy.getTracer('app').startSpan('lost').isRecording()).toBe(false)
  const places = (error: unknown): string =>
    (error as Error).message.replaceAll(root, '<other>').replaceAll(own, '<own>')
  let message = ''
  try {
    checkApiCopies()
  } catch (error) {
    message = places(error)
  }
  expect(message).toMatchInlineSnapshot(`
    "Several copies of @opentelemetry/api are loaded, and 1.99.0 cannot see the tracer provider that 1.9.1 registered: a copy reads only what its own version or a newer one registered.
      1.9.1   <own>
      1.99.0   <other>/node_modules/@opentelemetry/api
    Make it one copy: \`npm ls @opentelemetry/api\` shows who asks for which; update the older one, or pin one version under "overrides" in package.json and install again."
  `)
})

test('an older copy, which reads all, is fine', () => {
  install()
  const copy = loadCopy('1.8.0')
  expect(copy.getTracer('app').startSpan('seen').isRecording()).toBe(true)
  expect(checkApiCopies()).toBeUndefined()
})

test("a newer copy that the project's own code gets is told, though it is not loaded", () => {
  install()
  loadCopy('1.99.0')
  for (const file of Object.keys(require.cache)) if (file.startsWith(root)) delete require.cache[file]
  expect(checkApiCopies()).toBeUndefined()
  expect(() => checkApiCopies(root)).toThrow('1.99.0 cannot see the tracer provider that 1.9.1 registered')
})

test('where nothing is registered there is nothing to compare', () => {
  loadCopy('1.99.0')
  expect(trace.getTracer('app').startSpan('nothing').isRecording()).toBe(false)
  expect(checkApiCopies()).toBeUndefined()
})
