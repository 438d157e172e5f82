import { connectPool, ensureDatabase, launchPostgres } from '#lib/postgres'
import type { Config } from './config/whole.ts'
import { STORE_DATABASE, storeDir } from './parts.ts'

/** Connections of our commands, of which the server may still know after they were closed. */
const OWN_CONNECTIONS = [
  'tieout audit',
  'tieout backup',
  'tieout export',
  'tieout keys',
  'tieout procore login',
  'tieout setup',
]

/**
 * Runs `work` on the store that the configuration names; a Postgres that runs for nobody else is started
 * for it and stopped again.
 */
export async function withStore<Result>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl !== undefined) return await work(config.databaseUrl)
  const server = await launchPostgres({ dataDir: storeDir(config) })
  try {
    await ensureDatabase(server.url, STORE_DATABASE)
    return await work(server.databaseUrl(STORE_DATABASE))
  } finally {
    await ((await isUsedByOthers(server.url)) ? server.leave() : server.stop())
  }
}

async function isUsedByOthers(url: string): Promise<boolean> {
  const pool = connectPool(url, { applicationName: 'tieout setup', max: 1 })
  try {
    const { rows } = await pool.query<{ is_used: boolean }>(
      `select exists (
         select from pg_stat_activity
         where backend_type = 'client backend' and application_name <> all ($1)
       ) as is_used`,
      [OWN_CONNECTIONS],
    )
    return rows[0]?.is_used === true
  } finally {
    await pool.end()
  }
}
