import { spanForEachCall } from './hand-written.ts'

export default [
  spanForEachCall('fixture-old', ['>=1 <2', '>=3']),
  spanForEachCall('fixture-inlined'),
  spanForEachCall('fixture-early'),
]
