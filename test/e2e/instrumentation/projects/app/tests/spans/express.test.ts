import type { AddressInfo } from 'node:net'
import express from 'express'
import { get } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { recorded, worker } from '../../worker.ts'

async function listen(): Promise<string> {
  const app = express()
  app.get('/hi/:id', (request, response) => void response.send(`hi ${request.params.id}`))
  const server = app.listen(0)
  onTestFinished(() => void server.close())
  await vi.waitFor(() => expect(server.address()).not.toBeNull(), { interval: 1 })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

test('a route of express gives its spans once, by fetch', async () => {
  const url = await listen()
  await expect(fetch(`${url}/hi/7`).then((response) => response.text())).resolves.toBe('hi 7')
  await vi.waitFor(() => expect(recorded()).toContain('undici: GET'), { interval: 1 })
  expect(recorded().toSorted()).toEqual(['express: request handler', 'http: GET /hi/:id', 'undici: GET'])
  const server = worker.spans.find((span) => span.name === 'GET /hi/:id')
  expect(server?.attributes).toMatchObject({ 'http.route': '/hi/:id' })
  expect(new Set(worker.spans.map((span) => span.spanContext().traceId)).size).toBe(1)
})

test('a named import of node:http beside express gives one client span', async () => {
  const url = await listen()
  await new Promise((resolve) => get(`${url}/hi/8`, (response) => response.resume().on('close', resolve)))
  await vi.waitFor(() => expect(recorded()).toContain('http: GET /hi/:id'), { interval: 1 })
  expect(recorded().toSorted()).toEqual(['express: request handler', 'http: GET', 'http: GET /hi/:id'])
})
