import type { SpanSketch } from '../../support/make-trace.ts'
import { span } from '../../support/make-trace.ts'
import type { Specimen } from '../model/specimen.ts'
import { processOf, sketch } from './sketch.ts'

/** A nightly job without a request. */
export const cronJob: Specimen = sketch(
  'cron job',
  [
    [
      span(
        'nightly report',
        {
          ...processOf('reports', 'cron'),
          attributes: { 'job.schedule': '0 3 * * *', 'job.run': '6fa459ea-ee8a-4ca4-894e-db77e160355e' },
        },
        [
          span('collect', { attributes: { 'rows.count': 12_045, 'rows.truncated': false } }),
          span('render pdf', { attributes: { pages: 14, 'fonts.used': ['serif', 'mono'] } }),
          span('upload', {
            kind: 'client',
            attributes: { 'http.request.method': 'PUT', 'url.path': '/reports/1.pdf' },
          }),
        ],
      ),
    ],
  ],
  { logs: [{ body: 'report uploaded', severity: 9, span: 'upload', attributes: { pages: 14 } }] },
)

/** A tree of twelve levels, two spans each. */
export const deepTree: Specimen = sketch('deep internal tree', [
  [span('parse', { ...processOf('compiler', 'compiler') }, [level(1)])],
])

function level(depth: number): SpanSketch {
  const attributes = { 'node.depth': depth, 'node.type': depth % 2 === 0 ? 'expression' : 'statement' }
  return span(`visit ${attributes['node.type']}`, { attributes }, [
    span('resolve', { attributes: { 'symbol.count': depth * 3 } }),
    ...(depth < 12 ? [level(depth + 1)] : []),
  ])
}

/** Several pieces of work in one trace, whose common parent was not recorded. */
export const manyRoots: Specimen = sketch('several roots', [
  [
    span('warm cache', { ...processOf('catalog', 'catalog'), parent: 'remote' }, [
      span('cache.set', { kind: 'client', attributes: { 'db.system.name': 'redis', key: 'top-10' } }),
    ]),
    span(
      'reindex',
      { ...processOf('catalog', 'catalog'), parent: 'remote', attributes: { 'index.name': 'products' } },
      [
        span('bulk', { kind: 'client', attributes: { 'db.operation.batch.size': 500 } }),
        span('refresh', { kind: 'client' }),
      ],
    ),
    span('notify', { ...processOf('catalog', 'catalog'), parent: 'remote', kind: 'producer' }),
  ],
])

/** A stream that goes on while the test looks: one span is open for good reason. */
export const openStream: Specimen = sketch(
  'stream that is still open',
  [
    [
      span(
        'GET /events',
        { ...processOf('live'), kind: 'server', attributes: { 'http.route': '/events' }, open: true },
        [
          span('subscribe', { attributes: { topic: 'prices' } }),
          span('send chunk', {
            events: [
              { name: 'message', attributes: { 'message.id': 1, size: 120 } },
              { name: 'message', attributes: { 'message.id': 2, size: 98 } },
            ],
          }),
          span('send chunk', { events: [{ name: 'message', attributes: { 'message.id': 3, size: 101 } }] }),
        ],
      ),
    ],
  ],
  { logs: [{ body: 'subscribed', severity: 5, span: 'subscribe' }] },
)
