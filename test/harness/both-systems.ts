import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg, { type Pool } from 'pg'
import { launchPostgres } from '#lib/postgres'
import type { RunningTieout } from './tieout.ts'

/** The two systems of the sandbox behind a running Tieout, past it: to change them, and to see that nothing did. */
export interface BothSystems extends AsyncDisposable {
  /** Sage's database, past ODBC. */
  sage: Pool
  /** A control of Procore's sandbox. */
  control(method: string, path: string, body?: object): Promise<unknown>
  /** Procore's records, Sage's tables and the drop folder, each as a hash of every byte. */
  digest(): Promise<{ procore: string; sage: string; dropFolder: string }>
}

const SAGE_DATABASE = 'sage300_sandbox'

export async function openBothSystems({
  dataDir,
  procoreUrl,
}: RunningTieout): Promise<BothSystems> {
  const server = await launchPostgres({ dataDir: join(dataDir, 'sandbox/sage300-postgres') })
  const sage = new pg.Pool({ connectionString: server.databaseUrl(SAGE_DATABASE), max: 2 })
  sage.on('error', () => undefined)
  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${procoreUrl}/sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return {
    sage,
    control,
    async digest() {
      const { sha256 } = (await control('GET', 'state')) as { sha256: string }
      const [inSage, dropFolder] = await Promise.all([
        digestOfDatabase(sage),
        digestOfFolder(join(dataDir, 'sandbox/sage300')),
      ])
      return { procore: sha256, sage: inSage, dropFolder }
    },
    async [Symbol.asyncDispose]() {
      await sage.end()
      await server.leave()
    },
  }
}

async function digestOfDatabase(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const hash = createHash('sha256')
  for (const { name } of tables) {
    const { rows } = await pool.query<{ digest: string | null }>(
      `select md5(string_agg(row::text, '' order by row::text collate "C")) as digest from ${name} as row`,
    )
    hash.update(`${name} ${rows[0]?.digest}\n`)
  }
  return hash.digest('hex')
}

async function digestOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}
