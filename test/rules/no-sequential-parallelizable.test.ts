import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noSequentialParallelizable } from '../../src/rules/no-sequential-parallelizable.ts'
import { builtinRegistry } from '../../src/semconv/builtin/builtin-registry.ts'

test('no-sequential-parallelizable', () => {
  testRule(noSequentialParallelizable, {
    registry: builtinRegistry(),
    valid: [
      {
        name: 'fast ones',
        trace:
          'a\n  b [client] {http.request.method: "GET", url.full: "https://a.example/x"}\n  c [client] {http.request.method: "GET", url.full: "https://a.example/y"}',
      },
      {
        name: 'at the same time',
        trace: {
          name: 'a',
          children: [
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/x' },
              startMs: 1,
              durationMs: 200,
            },
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/y' },
              startMs: 1,
              durationMs: 200,
            },
          ],
        },
      },
      {
        name: 'what sends something',
        trace: {
          name: 'a',
          children: [
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'POST', 'url.full': 'https://a.example/x' },
              durationMs: 200,
            },
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/y' },
              durationMs: 200,
            },
          ],
        },
      },
      {
        name: 'the same again',
        trace: {
          name: 'a',
          children: [
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/x' },
              durationMs: 200,
            },
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/x' },
              durationMs: 200,
            },
          ],
        },
      },
    ],
    invalid: [
      {
        trace: {
          name: 'a',
          children: [
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/x' },
              durationMs: 200,
            },
            {
              name: 'GET',
              kind: 'client',
              attributes: { 'http.request.method': 'GET', 'url.full': 'https://a.example/y' },
              durationMs: 200,
            },
          ],
        },
        findings: [
          {
            messageId: 'sequential',
            span: 'a',
            message:
              '"a" makes 2 different reads one after the other ("GET", "GET"). Where none needs the answer of another, run them together.',
          },
        ],
      },
      {
        name: 'queries',
        trace: {
          name: 'a',
          children: [
            {
              name: 'SELECT * FROM b',
              kind: 'client',
              durationMs: 110,
              attributes: { 'db.system.name': 'sqlite', 'db.query.text': 'SELECT * FROM b' },
            },
            {
              name: 'SELECT * FROM c',
              kind: 'client',
              durationMs: 110,
              attributes: { 'db.system.name': 'sqlite', 'db.query.text': 'SELECT * FROM c' },
            },
          ],
        },
        findings: [{ messageId: 'sequential' }],
      },
      {
        name: 'short ones, when asked for',
        trace: {
          name: 'a',
          children: [
            {
              name: 'Get',
              kind: 'client',
              durationMs: 5,
              attributes: { 'rpc.system.name': 'grpc', 'rpc.method': 'S/Get' },
            },
            {
              name: 'List',
              kind: 'client',
              durationMs: 5,
              attributes: { 'rpc.system.name': 'grpc', 'rpc.method': 'S/List' },
            },
          ],
        },
        options: { minSpanMs: 1, minSavedMs: 1 },
        findings: [{ messageId: 'sequential' }],
      },
    ],
  })
})
