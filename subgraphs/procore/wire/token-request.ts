import { type Dispatcher, request } from 'undici'
import { TieoutError } from '#lib/errors'
import { type Asked, acceptedValue } from './errors.ts'
import { isObject } from './json.ts'
import type { HttpAnswer } from './retry.ts'

/** Who the app is, at which login server. */
export interface Credentials {
  loginUrl: string
  clientId: string
  clientSecret: string
}

export interface Granted {
  accessToken: string
  /** Undefined for a service account. */
  refreshToken: string | undefined
  /** Epoch milliseconds by our clock, counted from when we asked: that of the server plays no part. */
  renewAt: number
  expiresAt: number
}

export type GrantedPair = Granted & { refreshToken: string }

/** Reading the answer included. */
const REQUEST_TIMEOUT_MS = 20_000
/** A token is renewed this long before it expires, or a tenth of its life if it lives shortly. */
const RENEWAL_MARGIN_MS = 60_000
const RENEWAL_MARGIN_SHARE = 0.1
/** What may stand in a header. */
const tokenText = /^[\x21-\x7e]+$/

/**
 * Sends `fields` with the credentials to /oauth/<path>, once. The text of a refusal holds none of what
 * was sent. Throws PROCORE_TIMEOUT, or whatever the connection failed with.
 */
export async function postForm(
  path: 'token' | 'revoke',
  { loginUrl, clientId, clientSecret }: Credentials,
  fields: Record<string, string>,
  dispatcher: Dispatcher,
): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
  const sent = { ...fields, client_id: clientId, client_secret: clientSecret }
  try {
    const { statusCode, headers, body } = await request(`${loginUrl}/oauth/${path}`, {
      method: 'POST',
      dispatcher,
      signal,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(sent).toString(),
    })
    const requestId = headers['x-request-id']?.toString()
    const text = await body.text()
    const secrets = [clientSecret, fields['code'], fields['refresh_token'], fields['token']]
    return {
      status: statusCode,
      text: statusCode < 300 ? text : without(secrets, text),
      requestId,
      headers,
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown
    throw new TieoutError('PROCORE_TIMEOUT', "Procore's login server did not answer in time.")
  }
}

/** The tokens in a successful answer. Throws PROCORE_MALFORMED, or PROCORE_REFUSED as a read does. */
export function grantedIn(asked: Asked, answer: HttpAnswer, askedAt: number): Granted {
  const value = acceptedValue(asked, answer)
  const body = isObject(value) ? value : {}
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: lifeSeconds } = body
  if (!isTokenText(accessToken) || typeof lifeSeconds !== 'number') {
    throw malformed('access_token or expires_in')
  }
  const lifeMs = lifeSeconds * 1000
  const expiresAt = askedAt + lifeMs
  return {
    accessToken,
    refreshToken: isTokenText(refreshToken) ? refreshToken : undefined,
    renewAt: expiresAt - Math.min(RENEWAL_MARGIN_MS, lifeMs * RENEWAL_MARGIN_SHARE),
    expiresAt,
  }
}

/** The same for a person's sign-in, whose tokens come in pairs. */
export function grantedPairIn(...args: Parameters<typeof grantedIn>): GrantedPair {
  const granted = grantedIn(...args)
  const { refreshToken } = granted
  if (refreshToken === undefined) throw malformed('refresh_token')
  return { ...granted, refreshToken }
}

/** Whether a refusal means the code or refresh token that was sent, and not who sent it. */
export function refusesGrant(answer: HttpAnswer): boolean {
  if (answer.status !== 400 && answer.status !== 401) return false
  return /\binvalid_grant\b|refresh token is invalid/i.test(answer.text)
}

/** Wrong credentials come as 400 or 401, whatever OAuth says. */
export function asCredentialsRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof TieoutError) || thrown.code !== 'PROCORE_REFUSED') return thrown
  return new TieoutError('PROCORE_UNAUTHENTICATED', thrown.message)
}

function isTokenText(value: unknown): value is string {
  return typeof value === 'string' && tokenText.test(value)
}

function malformed(missing: string): TieoutError {
  return new TieoutError('PROCORE_MALFORMED', `Procore answered without ${missing}.`)
}

function without(secrets: (string | undefined)[], text: string): string {
  return secrets.reduce<string>(
    (left, secret) => (secret ? left.replaceAll(secret, '…') : left),
    text,
  )
}
