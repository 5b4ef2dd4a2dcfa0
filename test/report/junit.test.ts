import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { junit } from '../../src/report/junit.ts'
import { anyReport } from './support/arbitrary-report.ts'
import { countElements } from './support/check-xml.ts'
import { cleanReport, emptyReport, sampleReport } from './support/sample-report.ts'

test('each rule is a suite, each finding a test', () => {
  expect(junit(sampleReport, { cwd: '/repo' })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="spanwright" time="1.8">
      <testsuite name="acme/order-id" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="acme/order-id.checkout" name="GET /orders/:id [server @checkout] order.id" file="test/orders.test.ts">
          <failure message="&#34;GET /orders/:id&#34; has no order.id." type="warn">
    &#34;GET /orders/:id&#34; has no order.id.
    at test/orders.test.ts &#62; orders &#62; an order is charged once
    at src/orders.ts:12:5
    help: https://acme.example/rules/order-id
          </failure>
        </testcase>
      </testsuite>
      <testsuite name="no-deprecated-attribute" tests="1" failures="0" errors="0" skipped="1">
        <testcase classname="no-deprecated-attribute.checkout" name="db.query [client @checkout] db.system" file="test/orders.test.ts">
          <skipped message="&#34;db.query&#34; has the attribute db.system, which is deprecated. Allowed: the driver is replaced in May"/>
        </testcase>
      </testsuite>
      <testsuite name="no-orphan-span" tests="3" failures="3" errors="0" skipped="0">
        <testcase classname="no-orphan-span.checkout" name="GET /orders/:id [server @checkout]" file="test/orders.test.ts">
          <failure message="&#34;GET /orders/:id&#34; names a parent that was not recorded." type="error">
    &#34;GET /orders/:id&#34; names a parent that was not recorded. ×12
    at test/orders.test.ts &#62; orders &#62; an order is charged once
    at src/orders.ts:12:5
    help: spanwright explain no-orphan-span
          </failure>
        </testcase>
        <testcase classname="no-orphan-span.checkout" name="db.query [client @checkout]" file="/elsewhere/driver.ts">
          <failure message="&#34;db.query&#34; names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length." type="error">
    &#34;db.query&#34; names a parent that was not recorded, and this is told at length and this is told at length and this is told at length and this is told at length.
    at /elsewhere/driver.ts
    help: spanwright explain no-orphan-span
          </failure>
        </testcase>
        <testcase classname="no-orphan-span.mail" name="send [producer @mail]">
          <failure message="&#34;send&#34; names a parent that was not recorded." type="error">
    &#34;send&#34; names a parent that was not recorded.
    help: spanwright explain no-orphan-span
          </failure>
        </testcase>
      </testsuite>
      <testsuite name="no-self-link" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="no-self-link" name="what no-self-link wants"/>
      </testsuite>
      <testsuite name="single-root" tests="1" failures="0" errors="0" skipped="1">
        <testcase classname="single-root" name="the whole run">
          <skipped message="The run has 3 traces with more than one root."/>
        </testcase>
      </testsuite>
      <testsuite name="span-name-style" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="span-name-style" name="nightly | clean-up" file="traces/night run.jsonl">
          <failure message="&#34;nightly | clean-up&#34; does not fit the style &#60;dotted&#62;,&#10;such as &#34;nightly.clean_up&#34;: 100%." type="warn">
    &#34;nightly | clean-up&#34; does not fit the style &#60;dotted&#62;,&#10;such as &#34;nightly.clean_up&#34;: 100%.
    at traces/night run.jsonl
    help: spanwright explain span-name-style
          </failure>
        </testcase>
      </testsuite>
      <testsuite name="input" tests="3" failures="0" errors="1" skipped="2">
        <testcase classname="input" name="traces/day.jsonl:7:13">
          <error message="It is not JSON: the line ends early.">
    It is not JSON: the line ends early.
          </error>
        </testcase>
        <testcase classname="input" name="traces/day.jsonl:9">
          <skipped message="spans[0].kind: 9 is no kind; it was read as internal."/>
        </testcase>
        <testcase classname="input" name="the input">
          <skipped message="2 traces came in parts too far apart."/>
        </testcase>
      </testsuite>
      <testsuite name="suppressions" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="suppressions" name="no-self-link: &#34;GET /orders/:id&#34; links to itself.">
          <failure message="An unused suppression of no-self-link: &#34;GET /orders/:id&#34; links to itself." type="unused">
    An unused suppression of no-self-link: &#34;GET /orders/:id&#34; links to itself.
    Drop it: spanwright lint --prune-suppressions
          </failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('rules that are kept pass', () => {
  expect(countElements(junit(cleanReport))).toEqual({ testsuites: 1, testsuite: 6, testcase: 6 })
})

test('without spans no rule passes', () => {
  expect(countElements(junit(emptyReport))).toMatchObject({ testcase: 6, skipped: 6 })
})

test('tests of one name are told apart, for GitLab shows one of a name', () => {
  const [, , finding] = sampleReport.findings
  const findings = finding ? [finding, { ...finding, messageId: 'other' }] : []
  const names = [...junit({ ...cleanReport, findings }).matchAll(/ name="(GET[^"]*)"/g)].map((match) => match[1])
  expect(names).toEqual(['GET /orders/:id [server @checkout]', 'GET /orders/:id [server @checkout] (2)'])
})

test('it is well-formed whatever the telemetry holds, and counts what is there', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const xml = junit(report)
      const counts = countElements(xml)
      const sum = (name: string): number =>
        [...xml.matchAll(new RegExp(`<testsuite name="[^"]*".* ${name}="(\\d+)"`, 'g'))].reduce(
          (n, match) => n + Number(match[1]),
          0,
        )
      expect(sum('tests')).toBe(counts['testcase'])
      expect(sum('failures')).toBe(counts['failure'] ?? 0)
      expect(sum('errors')).toBe(counts['error'] ?? 0)
      expect(sum('skipped')).toBe(counts['skipped'] ?? 0)
    }),
  )
})

test.each([
  ['<a><b></a></b>', 'a is closed, and it is not open.'],
  ['<a b="&"/>', 'Not well-formed'],
  ['<a>\u0001</a>', 'U+1 cannot be in XML.'],
  ['<a b="1" b="2"/>', 'An attribute of a is there twice.'],
])('the check of the tests refuses %j', (xml, message) => {
  expect(() => countElements(xml)).toThrow(message)
})
