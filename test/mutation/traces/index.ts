import type { Specimen } from '../model/specimen.ts'
import { agent, grpcCalls, undoneSaga } from './calls.ts'
import { cronJob, deepTree, manyRoots, openStream } from './jobs.ts'
import { batch, deadLetter, lookAlikeBatch, lookAlikeMessages, sentAndProcessed } from './messaging.ts'
import { browserPage, declinedOrder, fanOut, parallelPage, remoteEntry, retries } from './web.ts'

/** The traces that are made wrong, each different from the others in shape. */
export const specimens: readonly Specimen[] = [
  declinedOrder,
  parallelPage,
  browserPage,
  fanOut,
  retries,
  remoteEntry,
  sentAndProcessed,
  batch,
  lookAlikeMessages,
  lookAlikeBatch,
  deadLetter,
  cronJob,
  deepTree,
  manyRoots,
  openStream,
  grpcCalls,
  agent,
  undoneSaga,
]
