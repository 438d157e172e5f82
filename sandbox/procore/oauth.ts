import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type Answer, isRow, ok, type Row, text } from './http.ts'
import type { Settings } from './settings.ts'

/**
 * Access tokens of a developer-managed service account: client_credentials, no refresh token.
 * Tokens live in memory and die with the process.
 */
export class Tokens {
  readonly #expiry = new Map<string, number>()

  /** POST /oauth/token. */
  issue(form: Row, settings: Settings, now: Date): Answer {
    if (text(form, 'grant_type') !== 'client_credentials') {
      return refused(
        400,
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server.',
      )
    }
    const known =
      same(text(form, 'client_id'), settings.clientId) &&
      same(text(form, 'client_secret'), settings.clientSecret)
    if (!known) {
      return refused(
        401,
        'invalid_client',
        'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
      )
    }
    this.#forgetExpired(now)
    const token = newToken()
    this.#expiry.set(token, now.getTime() + settings.tokenLifeSeconds * 1000)
    return ok({
      access_token: token,
      token_type: 'bearer',
      expires_in: settings.tokenLifeSeconds,
      created_at: Math.floor(now.getTime() / 1000),
    })
  }

  /** POST /oauth/revoke answers 200 whatever the token. */
  revoke(form: Row): Answer {
    this.#expiry.delete(text(form, 'token'))
    return ok({})
  }

  accepts(token: string, now: Date): boolean {
    return (this.#expiry.get(token) ?? 0) > now.getTime()
  }

  #forgetExpired(now: Date): void {
    for (const [token, expiry] of this.#expiry) {
      if (expiry <= now.getTime()) this.#expiry.delete(token)
    }
  }
}

/** Fields of a JSON, urlencoded or multipart body; Procore's documentation uses all three. */
export async function formOf(body: Buffer, contentType: string): Promise<Row> {
  if (contentType.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    return isRow(parsed) ? parsed : {}
  }
  if (contentType.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData()
    return Object.fromEntries(form.entries())
  }
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
}

function refused(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } }
}

/** Procore's tokens look like a JSON Web Token; nothing may be read from ours either. */
function newToken(): string {
  const header = Buffer.from('{"typ":"JWT","alg":"ES512"}').toString('base64url')
  return `${header}.${randomBytes(48).toString('base64url')}.${randomBytes(96).toString('base64url')}`
}

function same(given: string, expected: string): boolean {
  const left = Buffer.from(given)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}
