import { hash, timingSafeEqual } from 'node:crypto'
import {
  createRemoteJWKSet,
  decodeJwt,
  type JWTVerifyGetKey,
  errors as joseErrors,
  jwtVerify,
} from 'jose'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { type Bound, type Caller, type Scope, scopes, TIEOUT } from '#lib/request'
import { BOUND_SCOPES, boundOfClaims } from './bounds.ts'

export type { Caller, Scope } from '#lib/request'

/** Looks an API key up by the SHA-256 of its text in hex: the text itself is stored nowhere. */
export type FindKey = (hash: string) => Promise<Caller | undefined>

export interface AuthenticatorOptions {
  /** The well-known tokens of the sandbox work: only ever on loopback. */
  hasSandboxTokens: boolean
  findKey?: FindKey
  /** Those whose tokens let in. */
  issuers?: readonly Issuer[]
}

export interface Issuer {
  issuer: string
  audience: string
  /** The scopes of who is in a group of the provider. */
  groupScopes?: ReadonlyMap<string, readonly string[]>
  keys?: JWTVerifyGetKey
}

interface TrustedIssuer extends Issuer {
  keys: JWTVerifyGetKey
  /** Behind the names of its persons: nothing for the first issuer, whose persons keep the names that they had alone. */
  mark: string
  /** With what no name of its may end. */
  rivals: readonly string[]
}

export type Authenticate = (header: string | undefined) => Promise<Caller | undefined>

const DISCOVERY_PATH = '/.well-known/openid-configuration'
const DISCOVERY_TIMEOUT_MS = 5_000
const DISCOVERY_PAUSE_MS = 5_000
/** What the keys of an issuer say of a token. */
const KEY_REFUSALS = [
  joseErrors.JWKSNoMatchingKey,
  joseErrors.JWKSMultipleMatchingKeys,
  joseErrors.JOSENotSupported,
]
const TOKEN_MAX_LENGTH = 8_192
/** Of an identity, OpenID Connect §2. */
const NAME_MAX_LENGTH = 255

const SANDBOX_CALLERS: Record<string, readonly Scope[]> = {
  'sandbox-reader': ['read', 'read:raw'],
  'sandbox-writer': ['read', 'read:raw', 'link', 'write'],
  'sandbox-approver': ['read', 'approve'],
  'sandbox-controller': ['read', 'read:raw', 'link', 'approve', 'close'],
  'sandbox-admin': scopes,
}
/** Who reads comes first. */
export const SANDBOX_TOKENS = Object.keys(SANDBOX_CALLERS)

/**
 * Makes the check of an Authorization header. It answers undefined for whatever is not a valid bearer
 * token, and throws only when the token could not be checked.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const sandbox = options.hasSandboxTokens ? sandboxTokens() : []
  const { issuers = [], findKey } = options
  const trusted = new Map(
    issuers.map((issuer, place) => {
      const keys = issuer.keys ?? keysOfIssuer(issuer.issuer)
      const rivals = issuers.filter(other => other !== issuer).map(markOf)
      return [issuer.issuer, { ...issuer, keys, rivals, mark: place === 0 ? '' : markOf(issuer) }]
    }),
  )
  return async header => {
    const token = bearerToken(header)
    if (token === undefined) return undefined
    const digest = digestOf(token)
    const known = sandbox.find(entry => timingSafeEqual(entry.digest, digest))
    if (known) return known.caller
    // Three parts joined by dots are a JWT; our own keys have no dots.
    if (trusted.size > 0 && token.split('.').length === 3) {
      // What it says of itself only chooses by whose keys it is checked.
      const issuer = trusted.get(issuerNamedIn(token) ?? '')
      return issuer && callerOfJwt(token, issuer)
    }
    return findKey?.(digest.toString('hex'))
  }
}

/** Who has this header; throws UNAUTHENTICATED when nobody has. */
export async function authenticated(
  header: string | undefined,
  authenticate: Authenticate,
): Promise<Caller> {
  const caller = await authenticate(header)
  if (caller) return caller
  throw new TieoutError(
    'UNAUTHENTICATED',
    'A valid bearer token is needed; send the header Authorization: Bearer <token>.',
  )
}

/** The name of a scope set: `admin` may do everything. Words that are no scope of ours are dropped. */
export function scopeSet(words: Iterable<string>): ReadonlySet<Scope> {
  const given = new Set(words)
  return new Set(given.has('admin') ? scopes : scopes.filter(scope => given.has(scope)))
}

/** Who is bound reads, and does nothing else. */
export function callerOf(name: string, words: Iterable<string>, bound: Bound | undefined): Caller {
  const granted = scopeSet(words)
  if (!bound) return { name, scopes: granted }
  return { name, scopes: new Set(BOUND_SCOPES.filter(scope => granted.has(scope))), bound }
}

function sandboxTokens(): { digest: Buffer; caller: Caller }[] {
  return Object.entries(SANDBOX_CALLERS).map(([name, granted]) => ({
    digest: digestOf(name),
    caller: { name, scopes: scopeSet(granted) },
  }))
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined || header.length > TOKEN_MAX_LENGTH) return undefined
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? passwordOf(header)
}

/** Excel and other tools keep nothing but a name and a password: the token is the password. */
function passwordOf(header: string): string | undefined {
  const credentials = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header)?.[1]
  if (credentials === undefined) return undefined
  return /^[^:]*:(\S+)$/.exec(Buffer.from(credentials, 'base64').toString())?.[1]
}

/**
 * The issuer says where its keys are; asked on the first token, and again some time after that failed, since anybody
 * can send tokens that name it.
 */
function keysOfIssuer(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined
  let againAt = 0
  return async (header, input) => {
    if (!found || performance.now() >= againAt) {
      againAt = Number.POSITIVE_INFINITY
      found = discoverKeys(issuer)
      found.catch(() => {
        againAt = performance.now() + DISCOVERY_PAUSE_MS
      })
    }
    try {
      return await (await found)(header, input)
    } catch (thrown) {
      if (KEY_REFUSALS.some(refusal => thrown instanceof refusal)) throw thrown
      throw new TieoutError(
        'ISSUER_UNREACHABLE',
        `${issuer} does not give its keys, so that nobody can say whether this token is valid; send it again later.`,
        { cause: thrown },
      )
    }
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(issuer.replace(/\/$/, '') + DISCOVERY_PATH, {
    signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS),
  })
  const document: unknown = await response.json()
  const uri = (document as { jwks_uri?: unknown } | null)?.jwks_uri
  if (!response.ok || typeof uri !== 'string') {
    throw new Error(`${issuer} answered ${response.status} and names no jwks_uri.`)
  }
  return createRemoteJWKSet(new URL(uri))
}

/** What tells the persons of an issuer from those whom another one calls the same. */
function markOf({ issuer }: Issuer): string {
  return ` (${issuer})`
}

async function callerOfJwt(
  token: string,
  { keys, groupScopes, mark, rivals, ...expected }: TrustedIssuer,
): Promise<Caller | undefined> {
  try {
    const { issuer, audience } = expected
    const { payload } = await jwtVerify(token, keys, { issuer, audience })
    const { sub } = payload
    if (!isName(sub) || payload.exp === undefined) return undefined
    if (rivals.some(rival => sub.endsWith(rival))) return undefined
    const groups = wordsOf(payload['groups']).flatMap(group => groupScopes?.get(group) ?? [])
    const words = ['scope', 'scp', 'roles'].flatMap(claim => wordsOf(payload[claim]))
    return callerOf(sub + mark, [...words, ...groups], boundOfClaims(payload))
  } catch (thrown) {
    const isToken = thrown instanceof joseErrors.JOSEError || thrown instanceof TieoutError
    if (!isToken || thrown.code === 'ISSUER_UNREACHABLE') throw thrown
    log.info('jwt.refused', { code: thrown.code, message: thrown.message })
    return undefined
  }
}

/** Of somebody: a text that the store can keep, with nothing in it that nobody sees, and not what Tieout itself is called. */
function isName(sub: unknown): sub is string {
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > NAME_MAX_LENGTH) return false
  return sub.toLowerCase() !== TIEOUT && sub.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(sub)
}

function issuerNamedIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}

/** Providers write such claims as a list, or as one text with spaces. */
function wordsOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(' ')
  return Array.isArray(claim) ? claim.filter(word => typeof word === 'string') : []
}
