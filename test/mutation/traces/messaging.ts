import { span } from '../../support/make-trace.ts'
import type { Specimen } from '../model/specimen.ts'
import { processOf, sketch, thrown } from './sketch.ts'

const queue = { 'messaging.system': 'kafka', 'messaging.destination.name': 'orders' }
const consumer = processOf('fulfilment', 'kafkajs', 99)

/** Two traces that a link ties together: an order that is sent, and its fulfilment. */
export const sentAndProcessed: Specimen = sketch('sent and processed', [
  [
    span('POST /orders', { ...processOf('shop'), kind: 'server', attributes: { 'http.route': '/orders' } }, [
      span('db.insert', { kind: 'client', attributes: { 'db.system.name': 'mysql' } }),
      span('send orders', { kind: 'producer', attributes: { ...queue, 'messaging.message.id': 'a81f' } }),
    ]),
  ],
  [
    span(
      'process orders',
      {
        ...consumer,
        kind: 'consumer',
        attributes: { ...queue, 'messaging.kafka.message.offset': 12 },
        links: [{ to: 'send orders', attributes: { 'messaging.message.age_ms': 12 } }],
      },
      [span('reserve stock'), span('book parcel', { kind: 'client', attributes: { 'rpc.method': 'Book' } })],
    ),
  ],
])

/** Five messages of as many customers, which are processed as one batch. */
export const batch: Specimen = sketch('batch', [
  ...['ada', 'ben', 'cyd', 'dan', 'eve'].map((customer) => [
    span(`order of ${customer}`, { ...processOf('shop'), kind: 'server' }, [
      span(`send ${customer}`, { kind: 'producer', attributes: { ...queue, 'customer.name': customer } }),
    ]),
  ]),
  [
    span('process batch', {
      ...consumer,
      kind: 'consumer',
      attributes: { ...queue, 'messaging.batch.message_count': 5 },
      links: ['ada', 'ben', 'cyd', 'dan', 'eve'].map((customer) => `send ${customer}`),
    }),
  ],
])

/** Four messages that look alike, each with a link back from its own processing. */
export const lookAlikeMessages: Specimen = sketch('look-alike messages', [
  [
    span(
      'import',
      { ...processOf('importer', 'importer') },
      [1, 2, 3, 4].map((i) =>
        span(`part ${i}`, [
          span('send rows', { kind: 'producer', spanId: `${i}`.repeat(16), attributes: queue }),
          span('process rows', {
            ...consumer,
            kind: 'consumer',
            attributes: queue,
            links: [{ traceId: '1'.padStart(32, '0'), spanId: `${i}`.repeat(16) }],
          }),
        ]),
      ),
    ),
  ],
])

/** Five messages that nothing tells apart, sent by one span, and a batch of them all. */
export const lookAlikeBatch: Specimen = sketch('batch of look-alikes', [
  [
    span(
      'publish prices',
      { ...processOf('prices', 'prices') },
      [1, 2, 3, 4, 5].map((i) =>
        span('send prices', { kind: 'producer', spanId: `${i}`.repeat(16), attributes: queue }),
      ),
    ),
  ],
  [
    span('process prices', {
      ...consumer,
      kind: 'consumer',
      links: [1, 2, 3, 4, 5].map((i) => ({ traceId: '1'.padStart(32, '0'), spanId: `${i}`.repeat(16) })),
    }),
  ],
])

/** A message that is tried again: each try points to the one before, the last one to a dead-letter queue. */
export const deadLetter: Specimen = sketch(
  'dead letter',
  [
    [
      span('process mail', { ...processOf('mailer'), kind: 'consumer' }, [
        span('try 1', { status: { code: 'error', message: 'timeout' }, events: [thrown('Timeout', '500 ms')] }),
        span('try 2', {
          status: { code: 'error', message: 'bounced' },
          events: [thrown('Bounced', 'mailbox full'), { name: 'gave up', attributes: { tries: 2 } }],
          links: ['try 1'],
        }),
        span('send dead-letters', {
          kind: 'producer',
          attributes: { 'messaging.destination.name': 'dead-letters' },
          links: ['try 2', { attributes: { origin: 'broker' } }],
        }),
      ]),
    ],
  ],
  {
    logs: [
      { body: 'bounced', severity: 17, span: 'try 2', attributes: { code: 552 } },
      { body: 'moved to dead letters', severity: 13, span: 'send dead-letters' },
    ],
  },
)
