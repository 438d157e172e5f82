import { messageOf, TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { Config } from './config/whole.ts'
import { checkAddress, type Readiness } from './front/http.ts'
import type { Opening, Served } from './parts.ts'

/** What this process runs: the whole product, or the one part that the configuration names. */
export interface Tieout {
  url: string
  /** The address of the sandbox's Procore and its controls; undefined with real systems. */
  sandboxUrl: string | undefined
  /**
   * Resolves once every project has been reconciled, at once when the store already was; with false
   * when it was closed before.
   */
  whenReady(): Promise<boolean>
  close(): Promise<void>
}

const READY_POLL_MS = 200

/**
 * Starts everything that the configuration names, in the order in which it depends on each other, and
 * stops what was begun when a later part fails or `signal` aborts. Throws TieoutError with the way
 * out, or the signal's reason.
 */
export async function startTieout(
  config: Config,
  onProgress: Opening['onProgress'],
  signal?: AbortSignal,
): Promise<Tieout> {
  // First, because a second start must not touch the servers that the first one uses.
  await checkAddress(config)
  const begun: Opening['begun'] = []
  const closing = new AbortController()
  const stop = () => {
    closing.abort()
    return endAll(begun)
  }
  try {
    const { url, readiness, sandboxUrl } = await serve({ config, begun, onProgress, signal })
    const whenReady = () => ready(readiness, closing.signal)
    return { url, sandboxUrl, whenReady, close: stop }
  } catch (thrown) {
    await stop().catch(failure => log.error('stop.failed', troubleOf(failure)))
    throw thrown
  }
}

/** Loads what this process serves and no more; see parts.ts. */
async function serve(opening: Opening): Promise<Served> {
  const { only } = opening.config
  if (only === undefined || only === 'gateway') {
    const { serveGateway } = await import('./serve-gateway.ts')
    return serveGateway(opening)
  }
  const { serveSubgraph } = await import('./serve-subgraph.ts')
  return serveSubgraph(opening, only)
}

/** Ends the last begun first, and the others even when one fails: a server must not be left behind. */
async function endAll(begun: Opening['begun']): Promise<void> {
  const failures: unknown[] = []
  for (const end of begun.splice(0).toReversed()) {
    await end().catch(failure => failures.push(failure))
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(messageOf).join(' '))
}

async function ready(readiness: () => Promise<Readiness>, closing: AbortSignal): Promise<boolean> {
  while (!closing.aborted) {
    const { isReady } = await readiness().catch(unlessUnreachable)
    if (isReady) return true
    await new Promise(resolve => setTimeout(resolve, READY_POLL_MS))
  }
  return false
}

/** A store that is away for a moment is waited for. */
function unlessUnreachable(thrown: unknown): { isReady: false } {
  if (thrown instanceof TieoutError && thrown.code === 'STORE_UNREACHABLE') {
    return { isReady: false }
  }
  throw thrown
}
