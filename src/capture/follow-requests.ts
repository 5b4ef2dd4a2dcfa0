import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import type { Hub } from './hub.ts'
import type { Scope } from './scope.ts'

interface RequestMessage {
  readonly request: { readonly socket?: Socket | null }
}

interface UndiciMessage {
  readonly request: object
  readonly socket: Socket
}

/**
 * Follows HTTP requests inside this process from a test to a server, and lets the server's callbacks run in the scope of
 * the test that called. Node runs them in the async context of `listen()`, which is that of another test, or of none. Both
 * ends of a connection know the caller's port, so the request itself stays as it is. Returns what ends it.
 */
export function followRequests(hub: Hub): () => void {
  const scopeOfRequest = new WeakMap<object, Scope>()
  const scopeOfPort = new Map<number, Scope>()

  const created = (message: unknown): void => {
    if (hub.current) scopeOfRequest.set((message as RequestMessage).request, hub.current)
  }
  const sent = (request: object, socket: Socket | null | undefined): void => {
    const scope = scopeOfRequest.get(request)
    if (!scope || !socket) return
    if (socket.localPort === undefined) socket.once('connect', () => notePort(socket, scope))
    else notePort(socket, scope)
  }
  const notePort = ({ localPort }: Socket, scope: Scope): void => {
    if (localPort !== undefined) scopeOfPort.set(localPort, scope)
  }
  const received = (message: unknown): void => {
    const port = (message as RequestMessage).request.socket?.remotePort
    const scope = port === undefined ? undefined : scopeOfPort.get(port)
    if (port === undefined || !scope) return
    scopeOfPort.delete(port)
    hub.enter(scope)
  }

  const listeners: readonly (readonly [channel: string, listener: (message: unknown) => void])[] = [
    ['http.client.request.created', created],
    [
      'http.client.request.start',
      (message) => sent((message as RequestMessage).request, (message as RequestMessage).request.socket),
    ],
    ['undici:request:create', created],
    [
      'undici:client:sendHeaders',
      (message) => sent((message as UndiciMessage).request, (message as UndiciMessage).socket),
    ],
    ['http.server.request.start', received],
  ]
  for (const [channel, listener] of listeners) subscribe(channel, listener)
  return () => {
    for (const [channel, listener] of listeners) unsubscribe(channel, listener)
  }
}
