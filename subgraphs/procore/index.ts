import type { GraphQLSchema } from 'graphql'
import type { Alerts } from '#lib/alert'
import type { Cache } from '#lib/cache'
import type { Drift } from '#lib/drift'
import { messageOf, TieoutError } from '#lib/errors'
import { subgraphSchema } from '#lib/subgraph'
import type { LoginOptions } from './login/login.ts'
import { loadersFor } from './read/loaders.ts'
import { ownerLoadersFor } from './read/owner-loaders.ts'
import { createSource } from './read/source.ts'
import { createResolvers } from './resolvers.ts'
import type { ProcoreCallBudget, ProcoreHealth } from './types.generated.ts'
import { createDriftGuard } from './watch/drift.ts'
import { countLostEvents } from './webhooks/lost-events.ts'
import { type BudgetState, INTERACTIVE_SHARE } from './wire/budget.ts'
import { type ClientOptions, createClient, type ProcoreClient } from './wire/client.ts'
import { takesConnections } from './wire/door.ts'
import { ROUND_SHARE } from './wire/hour.ts'
import type { TokenSource } from './wire/oauth.ts'
import { resources, versions } from './wire/resources.ts'
import { createApprovals } from './write/approve.ts'
import { createCommitmentCreate } from './write/commitment-create.ts'
import { createRelease } from './write/release.ts'

/** What was read within this time says that Procore answers, so that asking costs no call. */
const RECENT_MS = 60_000

export interface ProcoreSubgraphOptions extends ClientOptions {
  /** Shared with other subgraphs; the caller closes it. */
  cache: Cache
  /** Told of a RISKY or BREAKING drift, once. The caller closes it. */
  alerts?: Alerts | undefined
  /** Shorter where a test cannot wait. */
  linesSettleMs?: number | undefined
  /** Of amounts for which Procore names no currency. */
  currency?: string | undefined
}

export interface ProcoreSubgraph {
  schema: GraphQLSchema
  /** Whether Procore answers: what it did within RECENT_MS, else the cheapest call. Never throws. */
  health(): Promise<ProcoreHealth>
  /** How Procore's answers differ from contract/, as far as this process has read them. */
  drifts(): Drift[]
  close(): Promise<void>
}

/** The subgraph of what Procore knows: its REST resources under the names of schema/procore.graphql. */
export function createProcoreSubgraph(options: ProcoreSubgraphOptions): ProcoreSubgraph {
  const guard = createDriftGuard(options.alerts)
  const client = createClient(options, guard)
  const source = createSource(client, options.cache, options.companyId, versions, options.currency)
  const health = () => askHealth(client, options)
  const resolvers = createResolvers({
    source,
    loadersOf: loadersFor(source),
    ownerLoadersOf: ownerLoadersFor(source),
    health,
    drifts: guard.drifts,
    approvals: createApprovals({ client, source }),
    commitmentCreate: createCommitmentCreate({ ...options, client, source }),
    release: createRelease({ client, source }),
    budget: () => callBudget(client.budget()),
    lostEvents: (project, since) =>
      countLostEvents(client, { companyId: options.companyId, project, since }),
  })
  return {
    schema: subgraphSchema('procore', resolvers),
    health,
    drifts: guard.drifts,
    close: () => client.close(),
  }
}

/**
 * The tokens of a person's sign-in, which the store keeps for all processes. Postgres is loaded here and
 * not before: a service account needs none. The caller closes it.
 */
export async function openProcoreLogin(
  options: LoginOptions,
): Promise<TokenSource & { close(): Promise<void> }> {
  const { openLogin } = await import('./login/login.ts')
  return await openLogin(options)
}

async function askHealth(
  client: ProcoreClient,
  { apiUrl, companyId }: ClientOptions,
): Promise<ProcoreHealth> {
  try {
    const isRecent = Date.now() - (client.answeredAt() ?? 0) <= RECENT_MS
    // A server that has died since is found out without a call.
    if (!isRecent || !(await takesConnections(apiUrl)))
      await client.find({ resource: resources.me })
    return { isReachable: true, companyId, budget: callBudget(client.budget()) }
  } catch (thrown) {
    return {
      isReachable: false,
      errorCode: thrown instanceof TieoutError ? thrown.code : 'INTERNAL',
      errorMessage: messageOf(thrown),
      companyId,
      budget: callBudget(client.budget()),
    }
  }
}

function callBudget(state: BudgetState | undefined): ProcoreCallBudget | null {
  if (!state) return null
  const { limitCount, queuedCount, hour } = state
  const isOver = state.resetsAt <= Date.now()
  const leftCount = isOver ? limitCount : state.leftCount
  const resetAt = new Date(state.resetsAt).toISOString()
  const window = isOver
    ? `The window of ${limitCount} calls that Procore last told of reset at ${resetAt}.`
    : `Procore allows ${leftCount} of ${limitCount} calls until ${resetAt}.`
  const queue = `${queuedCount} ${queuedCount === 1 ? 'call waits' : 'calls wait'} here.`
  const kept = `Background reads leave ${INTERACTIVE_SHARE * 100} % of each window to queries.`
  const usedCount = limitCount - leftCount
  const rounds = hour
    ? ` About ${hour.usedCount} of ${hour.limitCount} calls of this hour are used; rounds keep below ${ROUND_SHARE * 100} %.`
    : ''
  const described = `${window} ${queue} ${kept}${rounds}`
  const nextRoundReadAt = new Date(state.roundReadAt).toISOString()
  const hourLeftCount = hour ? Math.max(0, hour.limitCount - hour.usedCount) : null
  return { usedCount, leftCount, resetAt, queuedCount, described, hourLeftCount, nextRoundReadAt }
}
