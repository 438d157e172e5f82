import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { log } from '#lib/log'

/**
 * The wire between an ODBC driver and the database that plays Sage. It makes the database as narrow as
 * the Timberline driver: what integrations are known to send goes through, all else is refused in the
 * driver's words; and it is where a connection is refused, hangs or breaks on demand.
 */
export interface Wire extends AsyncDisposable {
  /** Where ODBC connects to. */
  port: number
  /** Where faults and settings are set by HTTP; loopback only. */
  adminUrl: string
  stop(): Promise<void>
}

/**
 * Opens a wire to the database server at `upstreamPort` of this machine. It runs in a thread of its
 * own, because the odbc package closes a statement on the main thread and waits there for the answer.
 */
export async function startWire(options: { upstreamPort: number }): Promise<Wire> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: options })
  const [{ port, adminUrl }] = (await once(thread, 'message')) as [Pick<Wire, 'port' | 'adminUrl'>]
  // Sage is gone then, as it can be; whoever asks it finds out.
  thread.on('error', error => log.warn('sandbox.wire_lost', { message: error.message }))
  const stop = async () => void (await thread.terminate())
  return { port, adminUrl, stop, [Symbol.asyncDispose]: stop }
}
