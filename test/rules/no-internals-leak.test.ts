import { test } from 'vitest'
import { testRule } from '../../src/lint/test-rule.ts'
import { noInternalsLeak } from '../../src/rules/no-internals-leak.ts'

const stack = 'Error: refused\n    at pay (/srv/shop/pay.ts:12:7)\n    at async order (/srv/shop/order.ts:40:3)'
const folder = ['', 'home', 'jane', 'shop', 'pay.ts'].join('/')
const of = (key: string, value: string): { name: string; attributes: Record<string, string> } => ({
  name: 'pay',
  attributes: { [key]: value },
})

test('no-internals-leak', () => {
  testRule(noInternalsLeak, {
    valid: [
      of('exception.stacktrace', stack),
      of('code.stacktrace', stack),
      of('error.stack', stack),
      of('code.file.path', folder),
      of('process.executable.path', folder),
      of('url.path', '/home/news/today'),
      of('http.route', '/Users/:id/x'),
      of('note', 'see /srv/shop/pay.ts, at noon\nat home'),
      of('note', 'A=1\nand B=2'),
      { trace: of('trace.stack_dump', stack), options: { allow: ['trace.stack_dump'] } },
      { name: 'a message in one line', trace: { name: 'pay', status: { code: 'error', message: 'refused' } } },
    ],
    invalid: [
      {
        name: 'a stack trace as the status message',
        trace: { name: 'pay', status: { code: 'error', message: stack } },
        findings: [
          {
            messageId: 'status',
            message: 'The status message of "pay" holds a stack trace. Set one line that says what failed.',
          },
        ],
      },
      {
        trace: of('error.details', stack),
        findings: [
          {
            messageId: 'attribute',
            attribute: 'error.details',
            message:
              'error.details of "pay" holds a stack trace. Stacks belong in exception.stacktrace; leave the rest out.',
          },
        ],
      },
      {
        name: 'stacks of other languages',
        trace: [
          of('jvm', 'java.lang.Error\n\tat com.acme.Pay.run(Pay.java:12)\n\tat com.acme.Main.main(Main.java:3)'),
          of('python', 'Traceback (most recent call last):\n  File "pay.py", line 3, in pay'),
          of('go', 'panic: refused\n\ngoroutine 1 [running]:\nmain.pay()'),
        ],
        findings: [
          { messageId: 'attribute', attribute: 'jvm' },
          { messageId: 'attribute', attribute: 'python' },
          { messageId: 'attribute', attribute: 'go' },
        ],
      },
      {
        name: 'the folder of a person',
        trace: [of('template', folder), of('template.win', String.raw`C:\Users\jane\shop\pay.ts`)],
        findings: [
          { messageId: 'attribute', attribute: 'template' },
          { messageId: 'attribute', attribute: 'template.win' },
        ],
      },
      {
        name: 'an environment, whole or a variable of it',
        trace: [of('dump', 'PATH=/bin\nHOME=/x\nSHELL=/bin/sh\n'), of('process.environment_variable.PATH', '/bin')],
        findings: [
          { messageId: 'attribute', attribute: 'dump' },
          {
            messageId: 'environment',
            attribute: 'process.environment_variable.PATH',
            message:
              'process.environment_variable.PATH of "pay" is an environment variable. Record the setting that matters under a name of its own.',
          },
        ],
      },
    ],
  })
})
