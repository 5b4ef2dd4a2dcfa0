export { type OtlpJsonRead, type OtlpJsonSource, OtlpLineReader } from './line-reader.ts'
export { readOtlpJsonStream } from './read-stream.ts'
export { readOtlpJson } from './read-text.ts'
export { writeOtlpJson } from './write.ts'
