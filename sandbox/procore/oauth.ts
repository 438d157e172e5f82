import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Grants, invalidGrant } from './grants.ts'
import { type Answer, ok } from './http.ts'
import { isRow, type Row, text } from './row.ts'
import type { Settings } from './settings.ts'
import { OUT_OF_BAND } from './settings.ts'

/**
 * The login server: service accounts (client_credentials, no refresh token) and people
 * (authorization_code, a refresh token that works once). Tokens live in memory and die with the
 * process.
 */
export class Tokens {
  readonly #access = new Map<string, { issuedAt: number; expiresAt: number }>()
  readonly #grants = new Grants()

  /** GET /oauth/authorize: everybody who asks is signed in and agrees. */
  authorize(query: URLSearchParams, settings: Settings, now: Date): Answer {
    const clientId = query.get('client_id') ?? ''
    if (!same(clientId, settings.clientId)) return unknownClient()
    if (query.get('response_type') !== 'code') {
      return refused(
        400,
        'unsupported_response_type',
        'The authorization server does not support this response type.',
      )
    }
    const redirectUri = query.get('redirect_uri') ?? ''
    if (redirectUri !== settings.redirectUri) {
      return refused(400, 'invalid_redirect_uri', 'The redirect uri included is not valid.')
    }
    const code = this.#grants.newCode(redirectUri, now)
    if (redirectUri === OUT_OF_BAND) return ok({ code })
    const target = new URL(redirectUri)
    target.searchParams.set('code', code)
    const state = query.get('state')
    if (state !== null) target.searchParams.set('state', state)
    return { status: 302, headers: { Location: target.href } }
  }

  /** POST /oauth/token. */
  issue(form: Row, settings: Settings, now: Date): Answer {
    const known =
      same(text(form, 'client_id'), settings.clientId) &&
      same(text(form, 'client_secret'), settings.clientSecret)
    switch (text(form, 'grant_type')) {
      case 'client_credentials':
        return known ? this.#answer(this.#newAccess(settings, now), settings) : unknownClient()
      case 'authorization_code': {
        if (!known) return unknownClient()
        const code = text(form, 'code')
        if (!this.#grants.spendCode(code, text(form, 'redirect_uri'), now)) return invalidGrant()
        return this.#answerPair(settings, now)
      }
      case 'refresh_token': {
        if (!known) return unknownClient()
        const spent = this.#grants.spendRefresh(text(form, 'refresh_token'))
        if (!spent) return invalidGrant()
        if (settings.refreshEndsAccess) this.#access.delete(spent.access)
        return this.#answerPair(settings, now)
      }
      default:
        return refused(
          400,
          'unsupported_grant_type',
          'The authorization grant type is not supported by the authorization server.',
        )
    }
  }

  /** POST /oauth/revoke answers 200 whatever the token; either token of a pair ends both. */
  revoke(form: Row): Answer {
    const token = text(form, 'token')
    this.#access.delete(this.#grants.end(token)?.access ?? token)
    return ok({})
  }

  /** GET /oauth/token/info of the token that asks. */
  info(token: string, settings: Settings, now: Date): Answer {
    const known = this.#access.get(token)
    if (!known || !this.accepts(token, now)) {
      return refused(401, 'invalid_token', 'The access token is invalid')
    }
    return ok({
      resource_owner_id: 1,
      scopes: [],
      expires_in_seconds: Math.ceil((known.expiresAt - now.getTime()) / 1000),
      application: { uid: settings.clientId },
      created_at: Math.floor(known.issuedAt / 1000),
    })
  }

  /** How often a refresh token was taken, and how often one came that had been used before. */
  get counts(): { refreshCount: number; reuseCount: number } {
    return this.#grants.counts
  }

  accepts(token: string, now: Date): boolean {
    return (this.#access.get(token)?.expiresAt ?? 0) > now.getTime()
  }

  #answerPair(settings: Settings, now: Date): Answer {
    const access = this.#newAccess(settings, now)
    return this.#answer(access, settings, { refresh_token: this.#grants.newRefresh(access.access) })
  }

  #newAccess(settings: Settings, now: Date): { access: string; issuedAt: number } {
    for (const [token, { expiresAt }] of this.#access) {
      if (expiresAt <= now.getTime()) this.#access.delete(token)
    }
    const access = newToken()
    const issuedAt = now.getTime()
    const expiresAt = issuedAt + settings.tokenLifeSeconds * 1000
    this.#access.set(access, { issuedAt, expiresAt })
    return { access, issuedAt }
  }

  #answer(
    { access, issuedAt }: { access: string; issuedAt: number },
    settings: Settings,
    refresh?: { refresh_token: string },
  ): Answer {
    return ok({
      access_token: access,
      token_type: 'bearer',
      expires_in: settings.tokenLifeSeconds,
      ...refresh,
      created_at: Math.floor(issuedAt / 1000),
    })
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

function unknownClient(): Answer {
  return refused(
    401,
    'invalid_client',
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  )
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
