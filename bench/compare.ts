import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { createCache } from '#lib/cache'
import { migrate } from '#lib/postgres'
import { createProcoreSubgraph } from '#procore'
import { inProcess } from '../gateway/engine/in-process.ts'
import { createRefresh } from '../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../subgraphs/reconcile/intake/sources.ts'
import { emptySage, type ProcoreAccess } from './world.ts'

const MIGRATIONS = fileURLToPath(new URL('../subgraphs/reconcile/migrations', import.meta.url))
/** Everything that is kept of what Procore said. */
const tables = [
  'project',
  'vendor',
  'cost_code',
  'commitment',
  'commitment_line',
  'change_order',
  'invoice',
  'invoice_line',
] as const

/** Reads a company whole into an empty store. Throws when anything could not be read. */
export async function loadAnew(access: ProcoreAccess, pool: Pool): Promise<void> {
  const cache = createCache(undefined)
  const subgraph = createProcoreSubgraph({ ...access, cache })
  try {
    await migrate(pool, MIGRATIONS, { schema: 'tieout' })
    const sources = createSources({ procore: inProcess(subgraph.schema), sage300: emptySage })
    const result = await createRefresh({ pool, sources }).refreshCompany({
      caller: undefined,
      requestId: 'anew',
      signal: new AbortController().signal,
    })
    const reads = [...Object.values(result.company), ...result.projects]
    const failed = reads.find(read => read.failure)
    if (failed?.failure) throw new Error(failed.failure.message)
  } finally {
    await subgraph.close()
    await cache.close()
  }
}

/** The rows that are held by one store and not, or not so, by the other: "commitment_line gid://…". */
export async function compareStores(
  left: Pool,
  right: Pool,
): Promise<{ rows: Record<string, number>; differences: string[] }> {
  const rows: Record<string, number> = {}
  const differences: string[] = []
  for (const table of tables) {
    const [held, fresh] = await Promise.all([rowsOf(left, table), rowsOf(right, table)])
    rows[table] = fresh.size
    for (const id of new Set([...held.keys(), ...fresh.keys()])) {
      if (held.get(id) !== fresh.get(id)) differences.push(`${table} ${id}`)
    }
  }
  return { rows, differences }
}

/** Current rows as text, by id, without the times at which this store came to know them. */
async function rowsOf(pool: Pool, table: (typeof tables)[number]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; row: string }>(
    `select id, (to_jsonb(held) - 'valid_from' - 'valid_to')::text as row
     from procore.${table}_version as held where valid_to = 'infinity'`,
  )
  return new Map(rows.map(({ id, row }) => [id, row]))
}
