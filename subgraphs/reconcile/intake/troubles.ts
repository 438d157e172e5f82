import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type ErrorCode, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { transaction } from '#lib/postgres'
import type { RequestContext } from '#lib/request'
import { healthNow } from './source-report.ts'
import { type Origins, type Sources, type System, systemsIn } from './sources.ts'

/**
 * Tells of a system that is away or does not let us in, and of our own store, by rows of tieout.trouble:
 * each is told once and told again when it is over. Lost events note themselves.
 */
const LOOK_INTERVAL_MS = 5 * 60_000
/** What seems to have changed is looked at once more before it is told. */
const LOOK_AGAIN_MS = 30_000
const STORE_LOOK_INTERVAL_MS = 10_000

/** The account is refused until somebody signs in anew or gives it back its right. */
const CREDENTIAL: ReadonlySet<string> = new Set<ErrorCode>([
  'PROCORE_UNAUTHENTICATED',
  'PROCORE_LOGIN_NEEDED',
  'PROCORE_FORBIDDEN',
  'SAGE_ACCESS_REFUSED',
])

export interface Troubles {
  /** Looks at both systems; whether each is as it was at the look before, which is noted. */
  lookAtSystems(context: RequestContext): Promise<boolean>
  /** Never rejects. */
  lookAtStore(): Promise<void>
  /** Until the signal aborts. Never rejects. */
  run(context: RequestContext): Promise<void>
}

type Seen = { kind: 'CREDENTIAL' | 'SOURCE'; code: string } | undefined

export function createTroubles({
  pool,
  sources,
  origins,
}: {
  pool: Pool
  sources: Sources
  origins: Origins
}): Troubles {
  const before = new Map<System, string | undefined>()
  let storeAwayAt: Date | undefined

  async function lookAt(system: System, context: RequestContext): Promise<boolean> {
    const seen = seenOf(await healthNow(sources, system, context))
    const isSame = before.has(system) && before.get(system) === seen?.kind
    before.set(system, seen?.kind)
    if (isSame) await note(pool, system, seen)
    return isSame
  }

  async function lookAtSystems(context: RequestContext): Promise<boolean> {
    const same = await Promise.all(systemsIn(origins).map(system => lookAt(system, context)))
    return same.every(Boolean)
  }

  async function lookAtStore(): Promise<void> {
    try {
      await pool.query('select')
      if (storeAwayAt) await noteStore(pool, storeAwayAt)
      storeAwayAt = undefined
    } catch {
      storeAwayAt ??= new Date()
    }
  }

  return {
    lookAtSystems,
    lookAtStore,
    async run(context) {
      for (let nextAt = 0; !context.signal.aborted; ) {
        await lookAtStore()
        if (Date.now() >= nextAt) {
          const isSame = await lookAtSystems(context).catch((thrown: unknown) => {
            if (!context.signal.aborted) log.warn('trouble.unseen', troubleOf(thrown))
            return false
          })
          nextAt = Date.now() + (isSame ? LOOK_INTERVAL_MS : LOOK_AGAIN_MS)
        }
        await delay(STORE_LOOK_INTERVAL_MS, undefined, { signal: context.signal }).catch(
          () => undefined,
        )
      }
    },
  }
}

function seenOf({ state, errorCode }: { state: string; errorCode: string | null }): Seen {
  // With its budget spent a system is there all the same.
  if (state === 'UP' || errorCode === 'PROCORE_RATE_LIMITED') return undefined
  const code = errorCode ?? 'SUBGRAPH_FAILED'
  return { kind: CREDENTIAL.has(code) ? 'CREDENTIAL' : 'SOURCE', code }
}

async function note(pool: Pool, system: System, seen: Seen): Promise<void> {
  await transaction(pool, async client => {
    await client.query(
      `update tieout.trouble set over_at = now()
       where system = $1 and kind in ('CREDENTIAL', 'SOURCE') and over_at is null
         and kind is distinct from $2`,
      [system, seen?.kind ?? null],
    )
    if (!seen) return
    await client.query(
      `insert into tieout.trouble (kind, system, code) values ($1, $2, $3) on conflict do nothing`,
      [seen.kind, system, seen.code],
    )
  })
}

/** It is told when the store is back, for the store keeps who is told; by one of those who missed it. */
async function noteStore(pool: Pool, awayAt: Date): Promise<void> {
  await transaction(pool, async client => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('tieout.trouble.STORE', 0))")
    const { rows } = await client.query<{ id: number }>(
      `insert into tieout.trouble (kind, system, code, began_at)
       select 'STORE', 'TIEOUT', 'STORE_UNREACHABLE', $1
       where not exists (select from tieout.trouble where kind = 'STORE' and over_at >= $1)
       returning id`,
      [awayAt],
    )
    await client.query('update tieout.trouble set over_at = now() where id = any ($1)', [
      rows.map(({ id }) => id),
    ])
  })
}
