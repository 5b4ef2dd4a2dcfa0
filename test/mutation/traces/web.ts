import { span } from '../../support/make-trace.ts'
import type { Specimen } from '../model/specimen.ts'
import { processOf, sketch, thrown } from './sketch.ts'

const db = { 'db.system.name': 'postgresql', 'db.namespace': 'shop', 'server.address': 'db', 'server.port': 5432 }
const pg = { name: '@opentelemetry/instrumentation-pg', version: '0.76.0' }

/** An order whose payment is declined, over two services, with what was logged meanwhile. */
export const declinedOrder: Specimen = sketch(
  'declined order',
  [
    [
      span(
        'GET /orders/:id',
        {
          ...processOf('shop'),
          kind: 'server',
          attributes: {
            'http.request.method': 'GET',
            'http.route': '/orders/:id',
            'http.response.status_code': 200,
            'url.full': 'http://localhost:41233/orders/42',
            'network.peer.port': 50_122,
            'user_agent.original': 'node',
          },
        },
        [
          span('load order', { scope: { name: 'shop', version: '2.4.0' } }, [
            span('db.query', { kind: 'client', scope: pg, attributes: { ...db, 'db.operation.name': 'SELECT' } }),
            span('db.query', { kind: 'client', scope: pg, attributes: { ...db, 'db.operation.name': 'UPDATE' } }),
          ]),
          span('POST', { kind: 'client', status: 'error', attributes: { 'http.response.status_code': 402 } }, [
            span('POST /charge', {
              ...processOf('payments', undefined, 815),
              kind: 'server',
              seen: false,
              status: { code: 'error', message: 'card declined' },
              attributes: { 'http.response.status_code': 402, 'error.type': 'CardDeclined', 'card.tries': 2 },
              events: [
                { name: 'rules checked', attributes: { 'rules.count': 12 } },
                thrown('CardDeclined', 'insufficient funds'),
              ],
            }),
          ]),
        ],
      ),
    ],
  ],
  {
    logs: [
      { body: 'order read', severity: 5, span: 'load order' },
      { body: 'charging the card', severity: 9, span: 'POST', attributes: { 'order.id': '42' } },
      { body: 'card declined', severity: 13, span: 'POST /charge', attributes: { 'order.id': '42' } },
      { body: 'ready', severity: 9 },
    ],
  },
)

/** A page that loads what it shows side by side, and then renders it. */
export const parallelPage: Specimen = sketch(
  'parallel page',
  [
    [
      span('GET /', { ...processOf('storefront'), kind: 'server', attributes: { 'http.route': '/' } }, [
        span('load page', [
          span('load prices', [span('GET /prices', { kind: 'client', attributes: { 'server.port': 41_000 } })]),
          span('load stock', [span('GET /stock', { kind: 'client', attributes: { 'server.port': 8080 } })]),
          span('load reviews', { attributes: { 'reviews.page': 1 } }),
        ]),
        span('render', { attributes: { 'view.name': 'home', 'view.cached': false } }),
      ]),
    ],
  ],
  { parallelBelow: ['load page'] },
)

/** A page in a browser, which is another process: its files are loaded side by side. */
export const browserPage: Specimen = sketch(
  'page in a browser',
  [
    [
      span('documentLoad', { ...processOf('browser', '@opentelemetry/instrumentation-document-load'), seen: false }, [
        span('resourceFetch', { seen: false, attributes: { 'http.url': '/style.css', 'http.response_size': 4012 } }),
        span('resourceFetch', { seen: false, attributes: { 'http.url': '/app.js', 'http.response_size': 91_200 } }),
        span('documentFetch', { seen: false, kind: 'client', attributes: { 'http.url': '/' } }),
      ]),
    ],
  ],
  { parallelBelow: ['documentLoad'] },
)

/** Twenty queries that are told apart by one attribute, some not at all. */
export const fanOut: Specimen = sketch('fan-out of look-alikes', [
  [
    span('GET /users', { ...processOf('users'), kind: 'server', attributes: { 'http.route': '/users' } }, [
      span(
        'load users',
        Array.from({ length: 20 }, (_, i) =>
          span('db.query', {
            kind: 'client',
            scope: pg,
            attributes: { ...db, 'db.operation.name': 'SELECT', 'db.query.parameter.id': i % 16 },
          }),
        ),
      ),
    ]),
  ],
])

/** A call that fails twice and succeeds at the third try. */
export const retries: Specimen = sketch('retries', [
  [
    span('sync stock', { ...processOf('stock', 'stock-sync') }, [
      ...[1, 2, 3].map((tries) =>
        span('PUT', {
          kind: 'client',
          ...(tries < 3 ? { status: { code: 'error', message: 'connect ECONNREFUSED 127.0.0.1:43121' } } : {}),
          attributes: { 'http.request.resend_count': tries - 1, 'http.response.status_code': tries < 3 ? 503 : 204 },
          ...(tries < 3 ? { events: [thrown('ConnectionError', 'refused')] } : {}),
        }),
      ),
      span('store result', { events: ['stored', { name: 'pruned', attributes: { rows: 3, table: 'stock_old' } }] }),
    ]),
  ],
])

/** A request of a caller who is not recorded, and brings vendors' state along. */
export const remoteEntry: Specimen = sketch(
  'entry with a remote parent',
  [
    [
      span(
        'POST /webhook',
        {
          ...processOf('hooks'),
          kind: 'server',
          parent: 'remote',
          traceState: 'congo=t61rcWkgMzE,rojo=00f067aa0ba902b7',
          attributes: { 'http.route': '/webhook', 'client.address': '10.1.2.3', 'client.port': 55_121 },
        },
        [
          span('verify signature', {
            traceState: 'congo=t61rcWkgMzE',
            attributes: { 'signature.algorithm': 'sha256' },
          }),
          span('enqueue', { kind: 'producer', attributes: { 'messaging.destination.name': 'hooks' } }),
        ],
      ),
    ],
  ],
  { logs: [{ body: { event: 'received' }, severity: 9, span: 'POST /webhook' }] },
)
