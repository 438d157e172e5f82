import { connect } from 'node:net'

const CONNECT_TIMEOUT_MS = 2_000

/** Whether the server takes connections. Costs no call, and says nothing of whether it would answer. */
export function takesConnections(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url)
  const standardPort = protocol === 'https:' ? 443 : 80
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? standardPort : Number(port),
    timeout: CONNECT_TIMEOUT_MS,
  })
  const end = (isOpen: boolean) => {
    socket.destroy()
    resolve(isOpen)
  }
  socket.once('connect', () => end(true))
  socket.once('timeout', () => end(false))
  socket.once('error', () => end(false))
  return promise
}
