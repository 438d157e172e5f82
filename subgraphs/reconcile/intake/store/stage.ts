import type { Pool, PoolClient } from 'pg'
import { createVersions, type SourceTable, type Versions } from './versions.ts'

/** Where what is read is gathered before it is stored. */
export interface Stage {
  versions: Versions
  /** Runs `fill`, then `store` in a transaction, on one connection that keeps the stage of `tables`. */
  staged(
    tables: readonly SourceTable[],
    fill: (client: PoolClient) => Promise<void>,
    store: (client: PoolClient) => Promise<number>,
  ): Promise<number>
}

export function createStage(pool: Pool): Stage {
  const versions = createVersions()
  const inPlace = createPlaces(pool.options.max)
  return {
    versions,
    staged: (tables, fill, store) => inPlace(() => onOneConnection(tables, fill, store)),
  }

  async function onOneConnection(...[tables, fill, store]: Parameters<Stage['staged']>) {
    const client = await pool.connect()
    try {
      await versions.clear(client, tables)
      await fill(client)
      await client.query('begin')
      const changedCount = await store(client)
      await client.query('commit')
      client.release()
      return changedCount
    } catch (error) {
      // The open transaction and the stage of a broken reading go with the connection.
      client.release(true)
      throw error
    }
  }
}

/** As many at once as there are connections: whoever waits at the pool for long is told that the store is gone. */
function createPlaces(count: number) {
  const waiting: (() => void)[] = []
  let freeCount = count
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (freeCount > 0) freeCount -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The place goes on to who waits longest.
      const next = waiting.shift()
      if (next) next()
      else freeCount += 1
    }
  }
}

/**
 * Until the transaction ends no other process stores rows of this table for the project, or for the company: what is
 * carried over from now on is not stored twice, and not closed for having come meanwhile.
 */
export async function lockRows(
  client: PoolClient,
  table: SourceTable,
  projectId = '',
): Promise<void> {
  const name = `${table} ${projectId}`
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}

/** The marks count their changes, so that whoever judges a project sees that it is due again. */
export async function countChange(
  client: PoolClient,
  system: 'PROCORE' | 'SAGE300',
  projectId: string,
): Promise<void> {
  await client.query(
    `update tieout.read_mark set change_count = change_count + 1, changed_at = now()
     where system = $1 and project_id = $2`,
    [system, projectId],
  )
}
