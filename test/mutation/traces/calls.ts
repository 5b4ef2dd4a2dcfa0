import { span } from '../../support/make-trace.ts'
import type { Specimen } from '../model/specimen.ts'
import { processOf, sketch, thrown } from './sketch.ts'

const grpc = '@opentelemetry/instrumentation-grpc'
const rpc = { 'rpc.system': 'grpc', 'rpc.service': 'quote.Quotes' }

/** A unary and a streaming call of one service by another, and what that asks a third. */
export const grpcCalls: Specimen = sketch(
  'gRPC calls over three services',
  [
    [
      span('GET /quote', { ...processOf('web', grpc), kind: 'server' }, [
        span('quote.Quotes/Get', { kind: 'client', attributes: { ...rpc, 'rpc.method': 'Get' } }, [
          span(
            'quote.Quotes/Get',
            { ...processOf('quotes', grpc, 12), kind: 'server', attributes: { ...rpc, 'rpc.grpc.status_code': 0 } },
            [
              span('rates.Rates/List', { kind: 'client', attributes: { 'rpc.service': 'rates.Rates' } }, [
                span('rates.Rates/List', { ...processOf('rates', grpc, 13), kind: 'server', status: 'ok' }),
              ]),
            ],
          ),
        ]),
        span(
          'quote.Quotes/Watch',
          {
            kind: 'client',
            status: { code: 'error', message: 'stream reset' },
            attributes: { ...rpc, 'rpc.grpc.status_code': 14 },
            events: [
              { name: 'rpc.message', attributes: { 'rpc.message.type': 'SENT' } },
              { name: 'rpc.message', attributes: { 'rpc.message.type': 'RECEIVED' } },
              thrown('Unavailable', 'stream reset'),
            ],
          },
          [span('quote.Quotes/Watch', { ...processOf('quotes', grpc, 12), kind: 'server' })],
        ),
      ]),
    ],
  ],
  { logs: [{ body: 'stream reset', severity: 17, span: 'quote.Quotes/Watch' }] },
)

/** An agent that asks a model, calls tools side by side, and asks again. */
export const agent: Specimen = sketch(
  'agent with tools',
  [
    [
      span(
        'invoke_agent planner',
        { ...processOf('assistant', 'agents'), attributes: { 'gen_ai.agent.name': 'planner' } },
        [
          span('chat large', {
            kind: 'client',
            attributes: {
              'gen_ai.operation.name': 'chat',
              'gen_ai.request.model': 'large',
              'gen_ai.request.temperature': 0.2,
              'gen_ai.response.finish_reasons': ['tool_calls'],
              'gen_ai.response.id': 'resp-81',
              'gen_ai.usage.input_tokens': 812,
            },
          }),
          span('run tools', [
            span(
              'execute_tool search',
              { attributes: { 'gen_ai.tool.name': 'search', 'gen_ai.tool.call.id': 'c-1' } },
              [span('GET', { kind: 'client', attributes: { 'http.response.status_code': 200 } })],
            ),
            span('execute_tool calendar', {
              status: { code: 'error', message: 'no access' },
              attributes: { 'gen_ai.tool.name': 'calendar', 'error.type': 'Forbidden' },
              events: [thrown('Forbidden', 'no access')],
            }),
          ]),
          span('chat large', {
            kind: 'client',
            attributes: {
              'gen_ai.operation.name': 'chat',
              'gen_ai.request.model': 'large',
              'gen_ai.response.finish_reasons': ['stop'],
              'gen_ai.usage.input_tokens': 1460,
            },
            events: [{ name: 'gen_ai.choice', attributes: { index: 0, finish_reason: 'stop' } }],
          }),
        ],
      ),
    ],
  ],
  {
    parallelBelow: ['run tools'],
    logs: [{ body: 'calendar: no access', severity: 13, span: 'execute_tool calendar' }],
  },
)

/** A saga that is undone, in five services of one process each. */
export const undoneSaga: Specimen = sketch('saga that is undone', [
  [
    span('book trip', { ...processOf('trips', 'trips'), status: { code: 'error', message: 'no room' } }, [
      ...['flights', 'hotels', 'cars'].map((service, i) =>
        span(`reserve ${service}`, { kind: 'client', ...(i === 1 ? { status: 'error' } : {}) }, [
          span('reserve', {
            ...processOf(service, 'bookings', 100 + i),
            kind: 'server',
            attributes: { 'reservation.count': i + 1, 'reservation.kind': service },
            ...(i === 1 ? { status: { code: 'error', message: 'no room' } as const } : {}),
          }),
        ]),
      ),
      span('undo', [
        span('cancel flights', { kind: 'client' }, [
          span('cancel', { ...processOf('flights', 'bookings', 100), kind: 'server', status: 'ok' }),
        ]),
      ]),
    ]),
  ],
])
