import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { TieoutError } from '#lib/errors'
import { refusalOf, transportError } from '../wire/errors.ts'
import type { HttpAnswer } from '../wire/retry.ts'
import {
  asCredentialsRefusal,
  grantedPairIn,
  postForm,
  refusesGrant,
} from '../wire/token-request.ts'
import { type Login, type LoginOptions, openLogin } from './login.ts'
import type { StoredLogin } from './store.ts'

/** What a person does at a terminal: sign in, look, sign out. Throws TieoutError. */
export interface SignIn {
  /** The page at which a person allows it and gets a code. `state` comes back with the code. */
  addressOf(state: string): string
  /** Takes the tokens for `code` and stores them in the place of any other sign-in. */
  finish(code: string): Promise<SignInState>
  state(): Promise<SignInState>
  /** Ends the tokens at Procore, where they can still be read, and forgets them. */
  signOut(): Promise<'REVOKED' | 'FORGOTTEN' | 'NOT_SIGNED_IN'>
  close(): Promise<void>
}

/** Without secrets. */
export interface SignInState {
  /**
   * UNCERTAIN: the answer to a renewal was lost, and the next one will show whether the sign-in lives.
   * UNREADABLE: stored under another key.
   */
  state: 'SIGNED_IN' | 'UNCERTAIN' | 'REFUSED' | 'UNREADABLE' | 'NOT_SIGNED_IN'
  /** ISO 8601 moments; null when nobody is signed in. */
  signedInAt: string | null
  renewedAt: string | null
  /** When the access token ends; the sign-in itself does not end while it is used. */
  accessExpiresAt: string | null
}

const POLL_MS = 200

export async function openSignIn(options: LoginOptions & { redirectUrl: string }): Promise<SignIn> {
  const login = await openLogin(options)
  const { store } = login
  return {
    state: async () => stateOf(await store.read()),
    addressOf: state => addressOf(options, state),
    async finish(code) {
      const asked = 'the tokens for a code'
      const askedAt = Date.now()
      const answer = await posted(login, options, 'token', asked, {
        grant_type: 'authorization_code',
        code,
        redirect_uri: options.redirectUrl,
      })
      await store.put(grantedPairIn(asked, answer, askedAt))
      return stateOf(await store.read())
    },
    async signOut() {
      for (;;) {
        const found = await store.read()
        if (!found) return 'NOT_SIGNED_IN'
        const claim = randomUUID()
        // A renewal under way would leave tokens behind that nobody knows of.
        if (await store.claim(found.pair, claim)) return await end(login, options, found, claim)
        await delay(POLL_MS)
      }
    },
    close: () => login.close(),
  }
}

async function end(
  login: Login,
  options: LoginOptions,
  { pair, tokens }: StoredLogin,
  claim: string,
): Promise<'REVOKED' | 'FORGOTTEN'> {
  try {
    if (tokens) {
      await posted(login, options, 'revoke', 'to end the sign-in', { token: tokens.refresh })
    }
  } catch (thrown) {
    await login.store.release(pair, claim, { isUncertain: false, isRefused: false })
    throw thrown
  }
  await login.store.remove(pair)
  return tokens ? 'REVOKED' : 'FORGOTTEN'
}

/** Sends once: a code works once. */
async function posted(
  { dispatcher }: Login,
  options: LoginOptions,
  path: 'token' | 'revoke',
  asked: string,
  fields: Record<string, string>,
): Promise<HttpAnswer> {
  const answer = await postForm(path, options, fields, dispatcher).catch((thrown: unknown) => {
    throw thrown instanceof TieoutError ? thrown : transportError(asked, thrown)
  })
  if (answer.status >= 200 && answer.status < 300) return answer
  if (!refusesGrant(answer)) throw asCredentialsRefusal(refusalOf(asked, answer, 'LOGIN'))
  throw new TieoutError(
    'BAD_USER_INPUT',
    'Procore does not take this code: one works once, for ten minutes, and for one PROCORE_REDIRECT_URL. Sign in again for a new one.',
    { field: ['code'] },
  )
}

function addressOf(
  { loginUrl, clientId, redirectUrl }: LoginOptions & { redirectUrl: string },
  state: string,
): string {
  const query = { client_id: clientId, response_type: 'code', redirect_uri: redirectUrl, state }
  return `${loginUrl}/oauth/authorize?${new URLSearchParams(query)}`
}

function stateOf(login: StoredLogin | undefined): SignInState {
  if (!login) {
    return { state: 'NOT_SIGNED_IN', signedInAt: null, renewedAt: null, accessExpiresAt: null }
  }
  return {
    state: wordOf(login),
    signedInAt: login.signedInAt.toISOString(),
    renewedAt: login.renewedAt.toISOString(),
    accessExpiresAt: login.expiresAt.toISOString(),
  }
}

function wordOf({ tokens, isRefused, isUncertain }: StoredLogin): SignInState['state'] {
  if (!tokens) return 'UNREADABLE'
  if (isRefused) return 'REFUSED'
  return isUncertain ? 'UNCERTAIN' : 'SIGNED_IN'
}
