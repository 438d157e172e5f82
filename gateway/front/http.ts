import { once } from 'node:events'
import { createServer as createProbe } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { messageOf, TieoutError } from '#lib/errors'

/** What the gateway's server and that of a subgraph have in common: their door and their health. */

/** Both sources read and the store reconciled once, or why not. */
export interface Readiness {
  isReady: boolean
  /** Sentences for the operator; empty when ready. */
  reasons: string[]
  /** Of what nothing is concluded, because it is not read: sentences too, also when ready. */
  unread?: string[]
}

export type AskReadiness = () => Promise<Readiness> | Readiness

const SHUTDOWN_TIMEOUT_MS = 10_000

/** GET /healthz says that the process lives, GET /readyz whether its answers are whole yet. */
export function addHealth(app: FastifyInstance, readiness: AskReadiness): void {
  // Anybody may ask, and it takes the store some work: all who ask meanwhile are told the same.
  let asked: Promise<Readiness> | undefined
  const askOnce = () => {
    asked ??= Promise.resolve(readiness()).finally(() => {
      asked = undefined
    })
    return asked
  }
  app.get('/healthz', (_request, reply) => reply.send({ status: 'alive', reasons: [] }))
  app.get('/readyz', async (_request, reply) => {
    const { isReady, reasons, unread = [] } = await askOnce()
    const status = isReady ? 'ready' : 'not ready'
    return reply.code(isReady ? 200 : 503).send({ status, reasons, unread })
  })
}

interface Address {
  host: string
  port: number
}

/** Throws PORT_IN_USE or CONFIG_INVALID when nobody can listen there now. */
export async function checkAddress(address: Address): Promise<void> {
  const probe = createProbe()
  try {
    probe.listen({ host: address.host, port: address.port })
    await once(probe, 'listening')
  } catch (thrown) {
    throw addressFailure(thrown, address)
  }
  probe.close()
  await once(probe, 'close')
}

/** Answers where it listens, such as http://127.0.0.1:4000. Throws as checkAddress. */
export async function listen(app: FastifyInstance, address: Address): Promise<string> {
  try {
    return await app.listen({ host: address.host, port: address.port })
  } catch (thrown) {
    await app.close()
    throw addressFailure(thrown, address)
  }
}

function addressFailure(thrown: unknown, { host, port }: Address): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} is taken by another program; stop it or set PORT.`
    return new TieoutError('PORT_IN_USE', message, { cause: thrown })
  }
  if (typeof code !== 'string') return thrown
  const message = `Nothing can listen at HOST ${host}, PORT ${port}: ${messageOf(thrown)}; set them to an address and a port of this machine.`
  return new TieoutError('CONFIG_INVALID', message, { cause: thrown, field: ['HOST', 'PORT'] })
}

/** Finishes the requests under way, for a limited time, then stops. */
export async function closeInTime(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), SHUTDOWN_TIMEOUT_MS)
  // A connection that gets its answer from now on must not be kept for a next request.
  app.server.keepAliveTimeout = 1
  try {
    await app.close()
  } finally {
    clearTimeout(timer)
  }
}
