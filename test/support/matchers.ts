import { expect } from 'vitest'
import * as matchers from '../../matchers/index.ts'
import { snapshotSerializer } from '../../matchers/snapshot-serializer.ts'
import '../../matchers/vitest-types.ts'

/*
 * Registers the matchers as the tests here import them. The plugin's own registration loads the built ones, natively, when
 * they are first needed, and so knows other classes than a test that imports the sources.
 */
expect.extend(matchers)
expect.addSnapshotSerializer(snapshotSerializer)
