import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { messageOf, TieoutError } from '#lib/errors'
import { connectPool, migrate, transaction } from '#lib/postgres'

/**
 * The whole store as a folder: a file for each table, as it was at one moment while Tieout ran, and what was made
 * of it. It is put back into an empty store by the migrations that it had and the rows, so that it suits the
 * embedded Postgres and any other, of this version or a later one.
 */
export interface Manifest {
  madeAt: string
  /** Of each schema that has them, the migrations that had run, in order. */
  migrations: Record<string, { name: string; sha256: string }[]>
  tables: Table[]
  sequences: { name: string; lastValue: string }[]
}

interface Table {
  /** Quoted where it has to be: tieout.operation. */
  name: string
  columns: string[]
  file: string
  rowCount: number
  /** Of the rows as COPY writes them. */
  sha256: string
}

const MANIFEST = 'manifest.json'
const STATEMENT_TIMEOUT_MS = 4 * 60 * 60_000
const APPLICATION = 'tieout backup'
const folders: Readonly<Record<string, string>> = {
  gateway: 'gateway/front/migrations',
  procore_login: 'subgraphs/procore/login/migrations',
  tieout: 'subgraphs/reconcile/migrations',
}

/** Writes the store into `folder`, which must not be there. It is whole, or it is not there. */
export async function backUp(databaseUrl: string, folder: string): Promise<Manifest> {
  if (await isThere(folder)) throw wrong('to', `${folder} is there already; name another folder.`)
  const making = `${folder}.making`
  await mkdir(making, { recursive: false }).catch(thrown => {
    throw wrong('to', `${making} cannot be made: ${messageOf(thrown)}.`)
  })
  try {
    const manifest = await withClient(databaseUrl, async client => {
      await client.query('begin transaction isolation level repeatable read read only')
      const tables: Table[] = []
      for (const { name, columns } of await tablesOf(client)) {
        const file = `${name.replaceAll('"', '')}.copy.gz`
        const told = await writeTable(client, { name, columns }, join(making, file))
        tables.push({ name, columns, file, ...told })
      }
      return {
        madeAt: new Date().toISOString(),
        migrations: await migrationsOf(client),
        tables,
        sequences: await sequencesOf(client),
      }
    })
    await writeFile(join(making, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(making, folder)
    return manifest
  } catch (thrown) {
    await rm(making, { recursive: true, force: true })
    throw thrown
  }
}

/** Puts a backup into a store that has nothing of Tieout yet. All of it, or nothing. */
export async function restore(databaseUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const pool = connectPool(databaseUrl, {
    applicationName: APPLICATION,
    max: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  try {
    await requireEmpty(pool)
    await makeTables(pool, manifest)
    await transaction(pool, async client => {
      const names = manifest.tables.map(({ name }) => name)
      // What a trigger made of a row is among the rows.
      for (const name of names) await client.query(`alter table ${name} disable trigger user`)
      if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
      for (const table of manifest.tables) await readTable(client, table, folder)
      for (const name of names) await client.query(`alter table ${name} enable trigger user`)
      for (const { name, lastValue } of manifest.sequences) {
        await client.query('select setval($1, $2)', [name, lastValue])
      }
    })
    return manifest
  } finally {
    await pool.end()
  }
}

async function requireEmpty(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ schema: string }>(SCHEMAS)
  if (rows.length === 0) return
  const found = rows.map(({ schema }) => schema).join(', ')
  throw wrong(
    'from',
    `the store has ${found} already; name an empty database in DATABASE_URL, or another DATA_DIR.`,
  )
}

/** The migrations of the backup and no later one: those run on its rows at the next start. */
async function makeTables(pool: pg.Pool, { migrations }: Manifest): Promise<void> {
  for (const [schema, ran] of Object.entries(migrations)) {
    const folder = folders[schema]
    const dir = await mkdtemp(join(tmpdir(), 'tieout-restore-'))
    try {
      for (const { name, sha256 } of ran) {
        const source = fileURLToPath(new URL(`../${folder}/${name}`, import.meta.url))
        const text = await readFile(source).catch(() => undefined)
        if (folder === undefined || text === undefined || sha256 !== hashOf(text)) {
          throw wrong(
            'from',
            `this Tieout does not have ${schema} ${name} as the backup has it; restore with the version that made it, or a later one.`,
          )
        }
        await copyFile(source, join(dir, name))
      }
      await migrate(pool, dir, { schema })
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }
}

async function writeTable(
  client: pg.PoolClient,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  path: string,
): Promise<Pick<Table, 'rowCount' | 'sha256'>> {
  const hash = createHash('sha256')
  const copy = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`))
  const hashed = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk))
  await pipeline(copy, hashed, createGzip(), createWriteStream(path, { flags: 'wx' }))
  endTimeout(copy)
  return { rowCount: copy.rowCount ?? 0, sha256: hash.digest('hex') }
}

async function readTable(client: pg.PoolClient, table: Table, folder: string): Promise<void> {
  const { name, columns, file, rowCount, sha256 } = table
  const hash = createHash('sha256')
  const copy = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
  const hashed = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk))
  await pipeline(createReadStream(join(folder, file)), createGunzip(), hashed, copy)
  endTimeout(copy)
  if (hash.digest('hex') !== sha256 || copy.rowCount !== rowCount) {
    throw wrong('from', `${file} is not as it was written; take another backup.`)
  }
}

/** The client's own, which knows of no copy and would keep the process. */
function endTimeout(copy: object): void {
  const { callback } = copy as { callback?: () => void }
  callback?.()
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function readManifest(folder: string): Promise<Manifest> {
  const names = await readdir(folder).catch((): string[] => [])
  if (!names.includes(MANIFEST)) throw wrong('from', `${folder} holds no backup.`)
  return JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
}

/** Those that have migrations, and what their migrations made beside them. */
const SCHEMAS = `
  select nspname as schema from pg_namespace
  where nspname in ('tieout', 'gateway', 'procore_login', 'procore', 'sage')
  order by nspname`

async function migrationsOf(client: pg.PoolClient): Promise<Manifest['migrations']> {
  const found: Manifest['migrations'] = {}
  for (const schema of Object.keys(folders)) {
    const { rows: kept } = await client.query('select where to_regclass($1) is not null', [
      `${schema}.migration`,
    ])
    if (kept.length === 0) continue
    const { rows } = await client.query<{ name: string; sha256: string }>(
      `select name, sha256 from ${schema}.migration order by name`,
    )
    found[schema] = rows
  }
  return found
}

/** Each after those that it refers to. */
async function tablesOf(client: pg.PoolClient): Promise<Pick<Table, 'name' | 'columns'>[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select
       format('%I.%I', schema, relname) as name,
       (
         select array_agg(quote_ident(attname) order by attnum) from pg_attribute
         where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
       ) as columns,
       array(
         select distinct format('%I.%I', schema.nspname, needed.relname)
         from pg_constraint
         join pg_class as needed on needed.oid = confrelid
         join pg_namespace as schema on schema.oid = needed.relnamespace
         where contype = 'f' and conrelid = pg_class.oid and confrelid <> conrelid
       ) as needs
     from (${SCHEMAS}) as ours
     join pg_namespace on nspname = schema
     join pg_class on relnamespace = pg_namespace.oid and relkind = 'r'
     order by 1`,
  )
  const ordered: typeof rows = []
  const place = (row: (typeof rows)[number]) => {
    if (ordered.includes(row)) return
    for (const need of row.needs) {
      const found = rows.find(({ name }) => name === need)
      if (found) place(found)
    }
    ordered.push(row)
  }
  for (const row of rows) place(row)
  return ordered
}

async function sequencesOf(client: pg.PoolClient): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; lastValue: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as "lastValue"
     from pg_sequences join (${SCHEMAS}) as ours on schema = schemaname
     where last_value is not null order by 1`,
  )
  return rows
}

async function withClient<Result>(
  databaseUrl: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const pool = connectPool(databaseUrl, {
    applicationName: APPLICATION,
    max: 1,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  try {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}

function hashOf(text: Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `--${field}: ${problem}`, { field: [field] })
}
