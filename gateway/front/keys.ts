import { createHash, randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { LRUCache } from 'lru-cache'
import type { Pool, PoolClient } from 'pg'
import { isDate } from '#lib/date'
import { TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { connectPool, migrate, transaction } from '#lib/postgres'
import { type Bound, type Caller, type Scope, scopes as scopeWords, TIEOUT } from '#lib/request'
import { callerOf, type FindKey } from './auth.ts'
import { BOUND_SCOPES, type BoundWords, boundOf } from './bounds.ts'

/**
 * API keys: who may ask without a login of their own, such as a BI tool. A token is 32 random bytes
 * and shown once; the store keeps its SHA-256, which needs no salt since nobody can guess 32 bytes.
 */
export interface ApiKeys {
  /** The live key of a hash. Throws STORE_UNREACHABLE when nobody can say whether it is live. */
  find: FindKey
  /**
   * Whatever it may do, it may read, and a bound one does nothing else. Throws BAD_USER_INPUT for a name, a
   * scope, a day or a bound that cannot be, or when a live key has the name.
   */
  create(
    name: string,
    scopes: readonly string[],
    expiresOn?: string,
    bound?: BoundWords,
  ): Promise<ApiKey & { token: string }>
  /** All keys, revoked ones too, by name and age. */
  list(): Promise<ApiKey[]>
  /** A new token for a live key; the one of before goes on for so many hours. Throws NOT_FOUND. */
  rotate(name: string, graceHours: number): Promise<ApiKey & { token: string }>
  /** Ends every token that the name still has. Throws NOT_FOUND when it has none. */
  revoke(name: string): Promise<ApiKey>
  close(): Promise<void>
}

export interface ApiKey {
  name: string
  scopes: Scope[]
  /** What it sees; null where it sees the whole company. */
  bound: Bound | null
  /** ISO 8601 moment. */
  createdAt: string
  revokedAt: string | null
  /** From this moment it lets nobody in. */
  expiresAt: string | null
  /** When another token took its place. */
  replacedAt: string | null
  /** A day in UTC, such as 2026-11-23. */
  lastUsedOn: string | null
}

/** For so long a revoked key may still be let in by a process that has just seen it. */
export const KEY_CACHE_LIFE_MS = 5_000

/** A month. */
const GRACE_HOURS_MAX = 744
const TOKEN_BYTES = 32
const TOKEN_PREFIX = 'tieout_'
const CACHED_KEYS_MAX = 1_000
const POOL_SIZE = 4
const STATEMENT_TIMEOUT_MS = 5_000
const UNIQUE_VIOLATION = '23505'
const nameOfKey = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,62}$/u
const columns = `name, scopes, bound, created_at, revoked_at, expires_at, replaced_at, to_char(last_used_on, 'YYYY-MM-DD') as last_used_on`

/**
 * Opens the keys in the store at `databaseUrl`, making their table on first use. `now` is the clock
 * of the cache, in epoch milliseconds.
 */
export async function openKeys(
  databaseUrl: string,
  now: () => number = Date.now,
): Promise<ApiKeys> {
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout keys',
    max: POOL_SIZE,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  try {
    const migrations = fileURLToPath(new URL('./migrations', import.meta.url))
    await migrate(pool, migrations, { schema: 'gateway' })
  } catch (thrown) {
    await pool.end()
    throw thrown
  }
  return {
    find: cached(hash => findKey(pool, hash), now),
    create: (name, scopes, expiresOn, bound = {}) =>
      createKey(pool, name, scopes, { expiresOn, bound }),
    rotate: (name, graceHours) => rotateKey(pool, name, graceHours),
    async list() {
      const { rows } = await pool.query<Row>(
        `select ${columns} from gateway.api_key order by name, created_at`,
      )
      return rows.map(keyOf)
    },
    revoke: name => revokeKey(pool, name),
    close: () => pool.end(),
  }
}

interface Row {
  name: string
  scopes: Scope[]
  bound: Bound | null
  created_at: Date
  revoked_at: Date | null
  expires_at: Date | null
  replaced_at: Date | null
  last_used_on: string | null
}

async function createKey(
  pool: Pool,
  name: string,
  words: readonly string[],
  { expiresOn, bound: boundWords }: { expiresOn: string | undefined; bound: BoundWords },
) {
  const scopes = requireScopes(words)
  const bound = boundOf(await namedIds(pool, boundWords)) ?? null
  const beyond = scopes.find(scope => !BOUND_SCOPES.includes(scope))
  if (bound && beyond !== undefined) {
    throw wrong('scopes', `a bound key takes ${BOUND_SCOPES.join(', ')} and not ${beyond}.`)
  }
  if (name.toLowerCase() === TIEOUT)
    throw wrong('name', `${TIEOUT} is what Tieout itself is called; take another name.`)
  if (!nameOfKey.test(name)) {
    throw wrong(
      'name',
      `${JSON.stringify(name)} is not a name; take up to 63 letters, digits, spaces and . _ @ - and begin with a letter or digit.`,
    )
  }
  const expiresAt = expiresOn === undefined ? null : endOf(expiresOn)
  try {
    return await transaction(pool, client => insertKey(client, { name, scopes, bound, expiresAt }))
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === UNIQUE_VIOLATION)) {
      throw thrown
    }
    throw wrong(
      'name',
      `a live key is called ${name} already; rotate or revoke it, or take another name.`,
      thrown,
    )
  }
}

async function rotateKey(pool: Pool, name: string, graceHours: number) {
  if (!Number.isInteger(graceHours) || graceHours < 0 || graceHours > GRACE_HOURS_MAX) {
    throw wrong('graceHours', `a whole number from 0 to ${GRACE_HOURS_MAX} is needed.`)
  }
  return await transaction(pool, async client => {
    const { rows } = await client.query<Pick<Row, 'scopes' | 'bound' | 'expires_at'>>(
      `update gateway.api_key as key
       set replaced_at = now(), expires_at = least(key.expires_at, now() + $2 * interval '1 hour')
       from gateway.api_key as before
       where before.sha256 = key.sha256 and key.name = $1
         and key.revoked_at is null and key.replaced_at is null
         and (key.expires_at is null or key.expires_at > now())
       returning key.scopes, key.bound, before.expires_at`,
      [name, graceHours],
    )
    const [replaced] = rows
    if (!replaced) throw new TieoutError('NOT_FOUND', `No live key is called ${name}.`)
    const { scopes, bound, expires_at: expiresAt } = replaced
    return await insertKey(client, { name, scopes, bound, expiresAt })
  })
}

async function insertKey(
  client: PoolClient,
  {
    name,
    scopes,
    bound,
    expiresAt,
  }: { name: string; scopes: readonly Scope[]; bound: Bound | null; expiresAt: Date | null },
): Promise<ApiKey & { token: string }> {
  const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  const sha256 = createHash('sha256').update(token).digest('hex')
  // One that has ended by itself leaves its name, as one that was revoked does.
  await client.query(
    `update gateway.api_key set replaced_at = now()
     where name = $1 and revoked_at is null and replaced_at is null and expires_at <= now()`,
    [name],
  )
  const { rows } = await client.query<Row>(
    `insert into gateway.api_key (sha256, name, scopes, expires_at, bound) values ($1, $2, $3, $4, $5)
     returning ${columns}`,
    [sha256, name, scopes, expiresAt, bound],
  )
  return { ...onlyKey(rows), token }
}

/** The end of a day in UTC. */
function endOf(day: string): Date {
  if (!isDate(day)) throw wrong('expires', `${JSON.stringify(day)} is not a day; write 2027-06-30.`)
  const end = new Date(`${day}T24:00:00Z`)
  if (end.getTime() <= Date.now()) throw wrong('expires', `${day} is past.`)
  return end
}

async function revokeKey(pool: Pool, name: string): Promise<ApiKey> {
  const { rows } = await pool.query<Row>(
    `update gateway.api_key set revoked_at = now()
     where name = $1 and revoked_at is null returning ${columns}`,
    [name],
  )
  if (rows.length === 0) throw new TieoutError('NOT_FOUND', `No live key is called ${name}.`)
  return onlyKey(rows)
}

/** People know a vendor and a project by number; the store has their ids, once it has read them. */
async function namedIds(pool: Pool, words: BoundWords): Promise<BoundWords> {
  const { vendor, projects = [], isOwner } = words
  const project = isOwner ? PROJECT_OF_OWNER : PROJECT
  return {
    isOwner,
    vendor: vendor === undefined ? undefined : await idOf(pool, vendor, VENDOR),
    projects: await Promise.all(projects.map(text => idOf(pool, text, project))),
  }
}

const VENDOR = { field: 'vendor', table: 'tieout.vendor_pair', id: 'id' }
const PROJECT = { field: 'project', table: 'tieout.project_pair', id: 'id' }
const PROJECT_OF_OWNER = { ...PROJECT, id: 'field_id' }

async function idOf(
  pool: Pool,
  text: string,
  { field, table, id }: typeof VENDOR,
): Promise<string> {
  if (text.startsWith('gid://')) return text
  const { rows: kept } = await pool.query('select where to_regclass($1) is not null', [table])
  const { rows } =
    kept.length === 0
      ? { rows: [] }
      : await pool.query<{ id: string }>(
          `select ${id} as id from ${table}
           where tieout.number_key(number) = tieout.number_key($1) and ${id} is not null`,
          [text],
        )
  const [only] = rows
  if (only && rows.length === 1) return only.id
  const found =
    rows.length === 0 ? 'is none that Tieout has read' : `is the number of ${rows.length}`
  throw wrong(field, `${JSON.stringify(text)} ${found}; give the id.`)
}

function wrong(field: string, problem: string, cause?: unknown): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `${field}: ${problem}`, { field: [field], cause })
}

function onlyKey([row]: Row[]): ApiKey {
  if (!row) throw new Error('the store returned no key')
  return keyOf(row)
}

function keyOf(row: Row): ApiKey {
  return {
    name: row.name,
    scopes: row.scopes,
    bound: row.bound,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    replacedAt: row.replaced_at?.toISOString() ?? null,
    lastUsedOn: row.last_used_on,
  }
}

function requireScopes(words: readonly string[]): Scope[] {
  const unknown = words.find(word => !(scopeWords as readonly string[]).includes(word))
  if (words.length > 0 && unknown === undefined) {
    return scopeWords.filter(scope => scope === 'read' || words.includes(scope))
  }
  const problem =
    unknown === undefined ? 'at least one is needed' : `${JSON.stringify(unknown)} is not one`
  throw wrong('scopes', `${problem}; there are ${scopeWords.join(', ')}.`)
}

async function findKey(pool: Pool, sha256: string): Promise<Caller | undefined> {
  const { rows } = await pool.query<Pick<Row, 'name' | 'scopes' | 'bound'> & { is_noted: boolean }>(
    `select name, scopes, bound, coalesce(last_used_on = (now() at time zone 'utc')::date, false) as is_noted
     from gateway.api_key
     where sha256 = $1 and revoked_at is null and (expires_at is null or expires_at > now())`,
    [sha256],
  )
  const [key] = rows
  if (!key) return undefined
  if (!key.is_noted) await noteUse(pool, sha256)
  return callerOf(key.name, key.scopes, key.bound ?? undefined)
}

/** A key that is live lets in, whether or not its use could be noted. */
async function noteUse(pool: Pool, sha256: string): Promise<void> {
  try {
    await pool.query(
      `update gateway.api_key set last_used_on = (now() at time zone 'utc')::date where sha256 = $1`,
      [sha256],
    )
  } catch (thrown) {
    log.warn('key.use_not_noted', troubleOf(thrown))
  }
}

/** Requests of one moment share a look-up; what failed, and a hash that nobody has, is not kept. */
function cached(find: FindKey, now: () => number): FindKey {
  const known = new LRUCache<string, { foundAt: number; caller: Promise<Caller | undefined> }>({
    max: CACHED_KEYS_MAX,
  })
  return hash => {
    const entry = known.get(hash)
    if (entry && now() - entry.foundAt < KEY_CACHE_LIFE_MS) return entry.caller
    const caller = find(hash)
    const forget = () => {
      if (known.peek(hash)?.caller === caller) known.delete(hash)
    }
    known.set(hash, { foundAt: now(), caller })
    caller.then(found => found ?? forget(), forget)
    return caller
  }
}
