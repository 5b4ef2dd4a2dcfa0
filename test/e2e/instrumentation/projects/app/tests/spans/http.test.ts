import type { AddressInfo } from 'node:net'
import bareDefault, * as bare from 'http'
import nodeDefault, { get as nodeGet } from 'node:http'
import * as node from 'node:http'
import secureDefault, { get as secureGet } from 'node:https'
import * as secure from 'https'
import users from 'fixture-cjs-users'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { recorded } from '../../worker.ts'

type Get = (url: string, done: (response: node.IncomingMessage) => void) => node.ClientRequest

const server = node.createServer((_, response) => void response.end('ok'))
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/`
})
afterAll(() => void server.close())

test.each<[string, Get]>([
  ["import http from 'node:http'", (...args) => nodeDefault.get(...args)],
  ["import { get } from 'node:http'", nodeGet],
  ["import * as http from 'node:http'", (...args) => node.get(...args)],
  ["import http from 'http'", (...args) => bareDefault.get(...args)],
  ["import * as http from 'http'", (...args) => bare.get(...args)],
  ["require('node:http') of a dependency", users.get],
])('%s gives a client span and a server span', async (_, get) => {
  await new Promise((resolve) => get(url, (response) => response.resume().on('close', resolve)))
  await vi.waitFor(() => expect(recorded()).toHaveLength(2), { interval: 1 })
  expect(recorded()).toEqual(['http: GET', 'http: GET'])
})

test.each<[string, Get]>([
  ["import https from 'node:https'", (...args) => secureDefault.get(...args)],
  ["import { get } from 'node:https'", secureGet],
  ["import * as https from 'https'", (...args) => secure.get(...args)],
])('%s gives a client span', async (_, get) => {
  await new Promise<void>((resolve) => void get('https://localhost:1/', () => {}).on('error', resolve))
  await vi.waitFor(() => expect(recorded()).toHaveLength(1), { interval: 1 })
  expect(recorded()).toEqual(['http: GET'])
})
