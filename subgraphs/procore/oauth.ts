import { type Dispatcher, request } from 'undici'
import { TieoutError } from '#lib/errors'
import { acceptedValue, isObject } from './errors.ts'
import { answered } from './retry.ts'

/** A token is renewed this long before it expires, or a tenth of its life if it lives shortly. */
const RENEWAL_MARGIN_MS = 60_000
const RENEWAL_MARGIN_SHARE = 0.1

export interface TokenSource {
  /** A token that is valid now; many callers share one request for it. */
  token(): Promise<string>
  /** A token other than `refused`, which Procore no longer takes. */
  renewed(refused: string): Promise<string>
}

interface Credentials {
  loginUrl: string
  clientId: string
  clientSecret: string
  dispatcher: Dispatcher
}

interface Held {
  token: string
  renewAt: number
}

/** Tokens of a developer-managed service account (client_credentials). */
export function createTokenSource(credentials: Credentials): TokenSource {
  let held: Held | undefined
  let underWay: Promise<Held> | undefined

  async function renew(): Promise<string> {
    underWay ??= askToken(credentials).finally(() => {
      underWay = undefined
    })
    held = await underWay
    return held.token
  }

  return {
    token: async () => (held && Date.now() < held.renewAt ? held.token : renew()),
    renewed: async refused => {
      // Somebody else who was refused has renewed it meanwhile.
      if (held && held.token !== refused) return held.token
      return await renew()
    },
  }
}

async function askToken(credentials: Credentials): Promise<Held> {
  const askedAt = Date.now()
  const asked = 'an access token'
  const answer = await answered({ resource: 'oauth', asked }, () => post(credentials)).catch(
    (thrown: unknown) => {
      throw isRefusal(thrown) ? unauthenticated(thrown.message) : thrown
    },
  )
  const body = acceptedValue(asked, answer)
  const token = isObject(body) ? body['access_token'] : undefined
  const lifeSeconds = isObject(body) ? body['expires_in'] : undefined
  if (typeof token !== 'string' || typeof lifeSeconds !== 'number') {
    throw new TieoutError(
      'PROCORE_MALFORMED',
      'Procore answered without access_token or expires_in.',
    )
  }
  const lifeMs = lifeSeconds * 1000
  const marginMs = Math.min(RENEWAL_MARGIN_MS, lifeMs * RENEWAL_MARGIN_SHARE)
  return { token, renewAt: askedAt + lifeMs - marginMs }
}

async function post({ loginUrl, clientId, clientSecret, dispatcher }: Credentials) {
  const { statusCode, headers, body } = await request(`${loginUrl}/oauth/token`, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }).toString(),
  })
  const requestId = headers['x-request-id']?.toString()
  return { status: statusCode, text: await body.text(), requestId, headers }
}

/** Wrong credentials come as 400 or 401, whatever OAuth says. */
function isRefusal(thrown: unknown): thrown is TieoutError {
  return thrown instanceof TieoutError && thrown.code === 'PROCORE_REFUSED'
}

function unauthenticated(message: string): TieoutError {
  return new TieoutError('PROCORE_UNAUTHENTICATED', message)
}
