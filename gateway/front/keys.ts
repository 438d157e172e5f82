import { createHash, randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { connectPool, migrate } from '#lib/postgres'
import { type Caller, type Scope, scopes as scopeWords } from '#lib/request'
import { type FindKey, scopeSet } from './auth.ts'

/**
 * API keys: who may ask without a login of their own, such as a BI tool. A token is 32 random bytes
 * and shown once; the store keeps its SHA-256, which needs no salt since nobody can guess 32 bytes.
 */
export interface ApiKeys {
  /** The live key of a hash. Throws STORE_UNREACHABLE when nobody can say whether it is live. */
  find: FindKey
  /** Throws BAD_USER_INPUT for a name or scope that cannot be, or when a live key has the name. */
  create(name: string, scopes: readonly string[]): Promise<ApiKey & { token: string }>
  /** All keys, revoked ones too, by name and age. */
  list(): Promise<ApiKey[]>
  /** Throws NOT_FOUND when no live key has the name. */
  revoke(name: string): Promise<ApiKey>
  close(): Promise<void>
}

export interface ApiKey {
  name: string
  scopes: Scope[]
  /** ISO 8601 moment. */
  createdAt: string
  revokedAt: string | null
  /** A day in UTC, such as 2026-11-23. */
  lastUsedOn: string | null
}

/** For so long a revoked key may still be let in by a process that has just seen it. */
export const KEY_CACHE_LIFE_MS = 5_000

const TOKEN_BYTES = 32
const TOKEN_PREFIX = 'tieout_'
const CACHED_KEYS_MAX = 1_000
const POOL_SIZE = 4
const STATEMENT_TIMEOUT_MS = 5_000
const UNIQUE_VIOLATION = '23505'
const nameOfKey = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,62}$/u
const columns = `name, scopes, created_at, revoked_at, to_char(last_used_on, 'YYYY-MM-DD') as last_used_on`

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
    create: (name, scopes) => createKey(pool, name, scopes),
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
  created_at: Date
  revoked_at: Date | null
  last_used_on: string | null
}

async function createKey(pool: Pool, name: string, words: readonly string[]) {
  const scopes = requireScopes(words)
  if (!nameOfKey.test(name)) {
    const message = `name: ${JSON.stringify(name)} is not a name; take up to 63 letters, digits, spaces and . _ @ - and begin with a letter or digit.`
    throw new TieoutError('BAD_USER_INPUT', message, { field: ['name'] })
  }
  const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  const sha256 = createHash('sha256').update(token).digest('hex')
  try {
    const { rows } = await pool.query<Row>(
      `insert into gateway.api_key (sha256, name, scopes) values ($1, $2, $3) returning ${columns}`,
      [sha256, name, scopes],
    )
    return { ...onlyKey(rows), token }
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === UNIQUE_VIOLATION)) {
      throw thrown
    }
    const message = `name: a live key is called ${name} already; revoke it or take another name.`
    throw new TieoutError('BAD_USER_INPUT', message, { field: ['name'], cause: thrown })
  }
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

function onlyKey([row]: Row[]): ApiKey {
  if (!row) throw new Error('the store returned no key')
  return keyOf(row)
}

function keyOf(row: Row): ApiKey {
  return {
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastUsedOn: row.last_used_on,
  }
}

function requireScopes(words: readonly string[]): Scope[] {
  const unknown = words.find(word => !(scopeWords as readonly string[]).includes(word))
  if (words.length > 0 && unknown === undefined) {
    return scopeWords.filter(scope => words.includes(scope))
  }
  const problem =
    unknown === undefined ? 'at least one is needed' : `${JSON.stringify(unknown)} is not one`
  const message = `scopes: ${problem}; there are ${scopeWords.join(', ')}.`
  throw new TieoutError('BAD_USER_INPUT', message, { field: ['scopes'] })
}

async function findKey(pool: Pool, sha256: string): Promise<Caller | undefined> {
  const { rows } = await pool.query<{ name: string; scopes: Scope[]; is_noted: boolean }>(
    `select name, scopes, coalesce(last_used_on = (now() at time zone 'utc')::date, false) as is_noted
     from gateway.api_key where sha256 = $1 and revoked_at is null`,
    [sha256],
  )
  const [key] = rows
  if (!key) return undefined
  if (!key.is_noted) await noteUse(pool, sha256)
  return { name: key.name, scopes: scopeSet(key.scopes) }
}

/** A key that is live lets in, whether or not its use could be noted. */
async function noteUse(pool: Pool, sha256: string): Promise<void> {
  try {
    await pool.query(
      `update gateway.api_key set last_used_on = (now() at time zone 'utc')::date where sha256 = $1`,
      [sha256],
    )
  } catch (thrown) {
    log.warn('key.use_not_noted', { message: messageOf(thrown) })
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
