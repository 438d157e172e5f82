import { createHash, timingSafeEqual } from 'node:crypto'
import { createRemoteJWKSet, type JWTVerifyGetKey, errors as joseErrors, jwtVerify } from 'jose'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { type Caller, type Scope, scopes } from '#lib/request'

export type { Caller, Scope } from '#lib/request'

/** Looks an API key up by the SHA-256 of its text in hex: the text itself is stored nowhere. */
export type FindKey = (hash: string) => Promise<Caller | undefined>

export interface AuthenticatorOptions {
  /** The well-known tokens of the sandbox work: only ever on loopback. */
  hasSandboxTokens: boolean
  findKey?: FindKey
  jwt?: { issuer: string; audience: string; keys?: JWTVerifyGetKey }
}

export type Authenticate = (header: string | undefined) => Promise<Caller | undefined>

const DISCOVERY_PATH = '/.well-known/openid-configuration'
const DISCOVERY_TIMEOUT_MS = 5_000
const TOKEN_MAX_LENGTH = 8_192

const SANDBOX_CALLERS: Record<string, readonly Scope[]> = {
  'sandbox-reader': ['read', 'read:raw'],
  'sandbox-writer': ['read', 'read:raw', 'link', 'write'],
  'sandbox-approver': ['read', 'approve'],
  'sandbox-controller': ['read', 'read:raw', 'link', 'approve', 'close'],
  'sandbox-admin': scopes,
}

/**
 * Makes the check of an Authorization header. It answers undefined for whatever is not a valid bearer
 * token, and throws only when the token could not be checked.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const sandbox = options.hasSandboxTokens ? sandboxTokens() : []
  const { jwt, findKey } = options
  const keys = jwt && (jwt.keys ?? keysOfIssuer(jwt.issuer))
  return async header => {
    const token = bearerToken(header)
    if (token === undefined) return undefined
    const digest = createHash('sha256').update(token).digest()
    const known = sandbox.find(entry => timingSafeEqual(entry.digest, digest))
    if (known) return known.caller
    // Three parts joined by dots are a JWT; our own keys have no dots.
    if (jwt && keys && token.split('.').length === 3) return callerOfJwt(token, keys, jwt)
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

function sandboxTokens(): { digest: Buffer; caller: Caller }[] {
  return Object.entries(SANDBOX_CALLERS).map(([name, granted]) => ({
    digest: createHash('sha256').update(name).digest(),
    caller: { name, scopes: scopeSet(granted) },
  }))
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

/** The issuer says where its keys are; asked on the first token, and again if that failed. */
function keysOfIssuer(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined
  return async (header, input) => {
    found ??= discoverKeys(issuer).catch(thrown => {
      found = undefined
      throw thrown
    })
    return (await found)(header, input)
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

async function callerOfJwt(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { issuer: string; audience: string },
): Promise<Caller | undefined> {
  try {
    const { issuer, audience } = expected
    const { payload } = await jwtVerify(token, keys, { issuer, audience })
    if (payload.sub === undefined || payload.exp === undefined) return undefined
    const words = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : []
    return { name: payload.sub, scopes: scopeSet(words) }
  } catch (thrown) {
    if (!(thrown instanceof joseErrors.JOSEError)) throw thrown
    log.info('jwt.refused', { code: thrown.code, message: thrown.message })
    return undefined
  }
}
