import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { connectPool, migrate } from '#lib/postgres'
import type { Credentials, GrantedPair } from '../wire/token-request.ts'
import { createSeal, type Seal } from './seal.ts'

/**
 * A person's sign-in at Procore, one for each login server and app, shared by all processes on the
 * store. Moments are those of the store's clock, so that processes need not agree on theirs.
 */
export interface LoginStore {
  read(): Promise<StoredLogin | undefined>
  /** A new sign-in in the place of any other. */
  put(granted: GrantedPair): Promise<void>
  /**
   * Whether `claim` alone may now use the refresh token of `pair`; undefined when it may not. What was
   * claimed is for others again after CLAIM_LIFE_MS, as uncertain; the claimer may claim anew meanwhile.
   */
  claim(pair: string, claim: string): Promise<{ isUncertain: boolean } | undefined>
  /** Does nothing when `pair` is no longer the one that is stored. */
  replace(pair: string, granted: GrantedPair): Promise<void>
  /** Ends a claim without a new pair. */
  release(pair: string, claim: string, outcome: Outcome): Promise<void>
  /** Forgets the sign-in. */
  remove(pair: string): Promise<void>
  close(): Promise<void>
}

/** What became of a refresh token; neither when it is surely not used up. */
export interface Outcome {
  /** The answer was lost, so it may be used up. */
  isUncertain: boolean
  /** Procore does not take it. */
  isRefused: boolean
}

export interface StoredLogin {
  /** Names the pair of tokens; each renewal makes another. */
  pair: string
  /** Undefined when they were sealed under another key. */
  tokens: { access: string; refresh: string } | undefined
  signedInAt: Date
  renewedAt: Date
  expiresAt: Date
  /** Milliseconds from now; negative when that is over. */
  renewInMs: number
  expiresInMs: number
  isUncertain: boolean
  isRefused: boolean
}

/** Longer than one request and the wait before the next one. */
const CLAIM_LIFE_MS = 45_000
const POOL_SIZE = 2
const STATEMENT_TIMEOUT_MS = 5_000

/**
 * Opens the sign-in in the store at `databaseUrl`, making its table on first use. `key` is 32 bytes in
 * base64.
 */
export async function openLoginStore(
  databaseUrl: string,
  key: string,
  app: Pick<Credentials, 'loginUrl' | 'clientId'>,
): Promise<LoginStore> {
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout procore login',
    max: POOL_SIZE,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  })
  try {
    const migrations = fileURLToPath(new URL('./migrations', import.meta.url))
    await migrate(pool, migrations, { schema: 'procore_login' })
  } catch (thrown) {
    await pool.end()
    throw thrown
  }
  return createStore(pool, createSeal(Buffer.from(key, 'base64')), app)
}

interface Row {
  pair: string
  key_id: string
  access_token: Buffer
  refresh_token: Buffer
  signed_in_at: Date
  renewed_at: Date
  expires_at: Date
  renew_in_ms: string
  expires_in_ms: string
  is_uncertain: boolean
  is_refused: boolean
}

function createStore(
  pool: Pool,
  seal: Seal,
  { loginUrl, clientId }: Pick<Credentials, 'loginUrl' | 'clientId'>,
): LoginStore {
  const where = [loginUrl, clientId]
  const placeOf = (kind: string) => JSON.stringify([kind, ...where])
  const sealed = (granted: GrantedPair) => [
    seal.keyId,
    seal.seal(granted.accessToken, placeOf('access')),
    seal.seal(granted.refreshToken, placeOf('refresh')),
    Math.round(granted.renewAt - Date.now()),
    Math.round(granted.expiresAt - Date.now()),
  ]
  const tokensOf = (row: Row): StoredLogin['tokens'] => {
    if (row.key_id !== seal.keyId) return undefined
    const access = seal.open(row.access_token, placeOf('access'))
    const refresh = seal.open(row.refresh_token, placeOf('refresh'))
    return access === undefined || refresh === undefined ? undefined : { access, refresh }
  }

  return {
    async read() {
      const { rows } = await pool.query<Row>(selectSql, where)
      const [row] = rows
      if (!row) return undefined
      return {
        pair: row.pair,
        tokens: tokensOf(row),
        signedInAt: row.signed_in_at,
        renewedAt: row.renewed_at,
        expiresAt: row.expires_at,
        renewInMs: Number(row.renew_in_ms),
        expiresInMs: Number(row.expires_in_ms),
        isUncertain: row.is_uncertain,
        isRefused: row.is_refused,
      }
    },
    async put(granted) {
      await pool.query(putSql, [...where, ...sealed(granted)])
    },
    async claim(pair, claim) {
      const values = [...where, pair, claim, CLAIM_LIFE_MS]
      const { rows } = await pool.query<Pick<Row, 'is_uncertain'>>(claimSql, values)
      return rows[0] && { isUncertain: rows[0].is_uncertain }
    },
    async replace(pair, granted) {
      await pool.query(replaceSql, [...where, ...sealed(granted), pair])
    },
    async release(pair, claim, { isUncertain, isRefused }) {
      await pool.query(releaseSql, [...where, pair, claim, isUncertain, isRefused])
    },
    async remove(pair) {
      await pool.query(
        'delete from procore_login.login where login_url = $1 and client_id = $2 and pair = $3',
        [...where, pair],
      )
    },
    close: () => pool.end(),
  }
}

// Not now(): a statement may begin before the row that it finds was written.
const selectSql = `
  select pair, key_id, access_token, refresh_token, signed_in_at, renewed_at, expires_at,
    extract(epoch from renew_at - clock_timestamp()) * 1000 as renew_in_ms,
    extract(epoch from expires_at - clock_timestamp()) * 1000 as expires_in_ms,
    is_uncertain, refused_at is not null as is_refused
  from procore_login.login
  where login_url = $1 and client_id = $2`

const putSql = `
  insert into procore_login.login (login_url, client_id, pair, key_id, access_token, refresh_token,
    signed_in_at, renewed_at, renew_at, expires_at)
  values ($1, $2, gen_random_uuid(), $3, $4, $5, now(), now(),
    now() + $6 * interval '1 ms', now() + $7 * interval '1 ms')
  on conflict (login_url, client_id) do update set
    pair = excluded.pair, key_id = excluded.key_id, access_token = excluded.access_token,
    refresh_token = excluded.refresh_token, signed_in_at = excluded.signed_in_at,
    renewed_at = excluded.renewed_at, renew_at = excluded.renew_at,
    expires_at = excluded.expires_at, claim = null, claimed_at = null,
    is_uncertain = false, refused_at = null`

const claimSql = `
  update procore_login.login set claim = $4, claimed_at = now(),
    is_uncertain = is_uncertain or coalesce(claim <> $4, false)
  where login_url = $1 and client_id = $2 and pair = $3
    and (claim is null or claim = $4 or claimed_at < now() - $5 * interval '1 ms')
  returning is_uncertain`

const replaceSql = `
  update procore_login.login set pair = gen_random_uuid(), key_id = $3, access_token = $4,
    refresh_token = $5, renewed_at = now(), renew_at = now() + $6 * interval '1 ms',
    expires_at = now() + $7 * interval '1 ms', claim = null, claimed_at = null,
    is_uncertain = false, refused_at = null
  where login_url = $1 and client_id = $2 and pair = $8`

const releaseSql = `
  update procore_login.login set claim = null, claimed_at = null,
    is_uncertain = is_uncertain or $5, refused_at = case when $6 then now() end
  where login_url = $1 and client_id = $2 and pair = $3 and claim = $4`
