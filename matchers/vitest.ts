import { expect } from 'vitest'
import * as matchers from './index.ts'
import { snapshotSerializer } from './snapshot-serializer.ts'
import './vitest-types.ts'

expect.extend(matchers)
expect.addSnapshotSerializer(snapshotSerializer)
