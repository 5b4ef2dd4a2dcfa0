import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { clientServerKindPair } from '../../src/rules/client-server-kind-pair.ts'

test('client-server-kind-pair', () => {
  testRule(clientServerKindPair, {
    valid: [
      'call [client @a]\n  serve [server @b]',
      'send [producer @a]\n  serve [server @b]',
      'work [@a]\n  serve [server @a]',
      'work [@a]\n  process [consumer @b]',
      { name: 'a service without a name', trace: 'work\n  serve [server @b]' },
    ],
    invalid: [
      {
        trace: 'work [@a]\n  serve [server @b]',
        findings: [
          {
            messageId: 'pair',
            expected: 'client or producer',
            received: 'internal',
            message:
              '"serve" is a server span of another service than its parent "work", which is internal and not client or producer. Start a client span for the call, and inject its context.',
          },
        ],
      },
      { trace: 'GET / [server @a]\n  serve [server @b]', findings: [{ messageId: 'pair', received: 'server' }] },
      { trace: 'take [consumer @a]\n  serve [server @b]', findings: [{ messageId: 'pair', received: 'consumer' }] },
    ],
  })
})
