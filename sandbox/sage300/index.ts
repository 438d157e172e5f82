import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { log } from '#lib/log'
import { ensureDatabase } from '#lib/postgres'
import { grantOdbcAccess } from './access.ts'
import { type Fault, prepareFaults, setFault } from './faults.ts'
import { COMPANY_LOCK, type LoadResult, loadSageSandbox } from './load.ts'

export type { Fault } from './faults.ts'
export { type LoadResult, loadSageSandbox } from './load.ts'

export interface SageSandboxOptions {
  /** A Postgres server whose user may create databases and roles. */
  postgres: { host: string; port: number; user: string; password: string }
  /** The company folder with sage300/*.csv inside. */
  dataDir: string
  /** Where the company's drop folder for import files is made. */
  workDir: string
  /** Name of the company's database; another company on the same server needs another. */
  database?: string
}

export interface SageSandbox {
  /** Connection string for the ODBC driver manager; holds the password. */
  odbc: string
  /** Sage's data folder; the import command runs with this as its working directory. */
  companyDir: string
  /** Where import files are dropped, and where reject file and journals appear beside them. */
  importDir: string
  /** Program and leading arguments; append `--file` and the path of the import file. */
  importCommand: string[]
  /** Variables that the import command needs; they hold a password. */
  importEnvironment: Record<string, string>
  load: LoadResult
  /** Switches a fault of the import on, or off with null. */
  setFault(fault: Fault, value: number | null): Promise<void>
  /** Locks a table as posting or a wedged engine does: reads wait until the returned call. */
  lockTable(table: string): Promise<() => Promise<void>>
}

/** The ODBC driver of Postgres as Debian names it; Windows and macOS builds keep the name. */
const ODBC_DRIVER = 'PostgreSQL Unicode'

/**
 * Opens a company of Sage 300 CRE: its data as a database behind ODBC, its drop folder, and the
 * command that imports and posts. Loads the company folder when it changed. Nothing keeps running,
 * so there is nothing to stop. Throws SANDBOX_DATA_INVALID for a wrong folder.
 */
export async function startSageSandbox(options: SageSandboxOptions): Promise<SageSandbox> {
  const { postgres, dataDir, workDir, database = 'sage300_sandbox' } = options
  const companyDir = join(workDir, 'company')
  const importDir = join(companyDir, 'TieoutImport')
  await mkdir(importDir, { recursive: true })
  await ensureDatabase(urlOf(postgres, 'postgres'), database)
  const url = urlOf(postgres, database)
  const { load, login } = await withClient(url, async client => {
    // Processes that start together take turns; the end of the connection ends the turn.
    await client.query('select pg_advisory_lock($1)', [COMPANY_LOCK])
    const load = await loadSageSandbox(client, dataDir)
    await prepareFaults(client)
    return { load, login: await grantOdbcAccess(client, database) }
  })
  return {
    odbc: [
      `Driver={${ODBC_DRIVER}}`,
      `Server=${postgres.host}`,
      `Port=${postgres.port}`,
      `Database=${database}`,
      `Uid=${login.user}`,
      `Pwd=${login.password}`,
      // Text longer than 255 characters stays ordinary text, and flags stay numbers.
      'MaxVarcharSize=1000',
      'BoolsAsChar=0',
      '',
    ].join(';'),
    companyDir,
    importDir,
    importCommand: [process.execPath, fileURLToPath(new URL('./import.ts', import.meta.url))],
    importEnvironment: {
      SAGE_SANDBOX_URL: url,
      // Each import is a process of its own, which need not compile what the one before it has.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(workDir, 'compiled'),
    },
    load,
    setFault: (fault, value) => withClient(url, client => setFault(client, fault, value)),
    lockTable: table => lockTable(url, table),
  }
}

/** The same connection string by way of a wire, which stands on this machine. */
export function throughWire(odbc: string, port: number): string {
  return odbc.replace(/Server=[^;]*;Port=\d+/, `Server=127.0.0.1;Port=${port}`)
}

async function lockTable(url: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url })
  client.on('error', error => log.warn('sandbox.lock_lost', { message: error.message }))
  await client.connect()
  await client.query(
    `begin; lock table ${client.escapeIdentifier(table.toLowerCase())} in access exclusive mode`,
  )
  return () => client.end()
}

async function withClient<Result>(
  url: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function urlOf(postgres: SageSandboxOptions['postgres'], database: string): string {
  const { host, port, user, password } = postgres
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return `postgres://${login}@${host}:${port}/${encodeURIComponent(database)}`
}
