import type * as LinterFile from '../../../../src/lint/linter.ts'
import type * as Resolve from '../../../../src/lint/resolve-conventions.ts'
import type * as Assembler from '../../../../src/lint/trace-assembler.ts'
import type * as Library from '../../../../src/rules/library.ts'
import type * as BuiltinRegistry from '../../../../src/semconv/builtin/builtin-registry.ts'
import { built, OtlpLineReader } from '../../support/built.ts'
import { compareCpu } from '../../support/rounds.ts'
import { otlpLines } from './generate-otlp.ts'

const { builtinLibrary } = await built<typeof Library>('src/rules/library.js')
const { builtinRegistry } = await built<typeof BuiltinRegistry>('src/semconv/builtin/builtin-registry.js')
const { Linter } = await built<typeof LinterFile>('src/lint/linter.js')
const { resolveConventions } = await built<typeof Resolve>('src/lint/resolve-conventions.js')
const { TraceAssembler } = await built<typeof Assembler>('src/lint/trace-assembler.js')

const count = 60_000
const rounds = 9
/** More than the traces under way have: each is whole when it is taken. */
const mostHeld = 2000

/** How many times the time of `JSON.parse` on the same lines it takes to read, assemble and check them by a preset. */
export function checkTimesOfParse(preset: string): Promise<number> {
  const lines = [...otlpLines({ spans: count, interleave: 20 })]
  const buffers = lines.map((line) => Buffer.from(line.trimEnd()))
  const conventions = resolveConventions({ extends: preset }, builtinLibrary, builtinRegistry())
  const reader = new OtlpLineReader()
  const check = (linter: InstanceType<typeof Linter>): void => {
    const assembler = new TraceAssembler({ take: (trace) => linter.check(trace), mostHeld })
    for (const buffer of buffers) {
      reader.readBytes(buffer, 0, buffer.length)
      assembler.add(reader.take().spans)
    }
    assembler.end()
    const { spans } = linter.finish()
    if (spans < count) throw new Error(`Only ${spans} spans were checked.`)
  }
  // V8 forgets the code of a class of which it collects the last instance; a command has its linter until its end.
  const living = new Linter(conventions)
  check(living)
  const parse = (): void => {
    for (const line of lines) JSON.parse(line)
  }
  const ratio = compareCpu({ run: () => check(new Linter(conventions)) }, { run: parse }, rounds)
  return ratio.finally(() => living.state())
}
