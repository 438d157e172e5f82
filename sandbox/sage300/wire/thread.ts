import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { administer } from './admin.ts'
import { Trouble } from './faults.ts'
import type { Refusal } from './frames.ts'
import { openSession, type Session } from './session.ts'

/** The thread behind `startWire`; says where it listens, and lives until it is terminated. */

const HOST = '127.0.0.1'
/** So that a program which repeats a wrong statement does not fill the memory. */
const REFUSED_MAX = 100

const trouble = new Trouble()
const sessions = new Set<Session>()
const refused: { sql: string; message: string }[] = []

const wire = createServer((client: Socket) => {
  if (trouble.strike(['refuse'])) {
    client.on('error', () => undefined)
    client.destroy()
    return
  }
  const session = openSession(client, { upstreamPort: workerData.upstreamPort, trouble, note })
  sessions.add(session)
  client.once('close', () => sessions.delete(session))
})
const admin = createHttpServer((request, response) => {
  void administer({ trouble, clear, state }, request, response)
})
const [port, adminPort] = await Promise.all([wire, admin].map(listening))
parentPort?.postMessage({ port, adminUrl: `http://${HOST}:${adminPort}` })

function note(sql: string, refusal: Refusal | undefined): void {
  if (!refusal) return
  if (refused.length === REFUSED_MAX) refused.shift()
  refused.push({ sql, message: refusal.message })
}

/** Takes all faults away, and cuts what hangs by them. */
function clear(): void {
  trouble.clear()
  for (const session of sessions) if (session.isHung) session.cut()
}

function state(): object {
  return { connections: sessions.size, refused }
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  return address === null || typeof address === 'string' ? 0 : address.port
}
