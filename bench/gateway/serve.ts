import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on a port of the system's choice and tells the parent process where; ends with it. */
export function serve(server: Server): void {
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
}

export function tell(port: number): void {
  process.once('disconnect', () => process.exit())
  process.send?.(`http://127.0.0.1:${port}/graphql`)
}
