import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Agent } from 'undici'
import { TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import { isUnsent } from '../wire/errors.ts'
import type { TokenSource } from '../wire/oauth.ts'
import { answered, type HttpAnswer } from '../wire/retry.ts'
import {
  asCredentialsRefusal,
  type Credentials,
  type GrantedPair,
  grantedPairIn,
  postForm,
  refusesGrant,
} from '../wire/token-request.ts'
import { createPairSaver } from './pair-saver.ts'
import { type LoginStore, type Outcome, openLoginStore, type StoredLogin } from './store.ts'

/**
 * Tokens of a person's sign-in (authorization_code). Each refresh token works once and a lost answer
 * ends the sign-in, so a renewal is one process's alone: it claims the pair in the store, durably,
 * before it sends anything, and replaces it in one statement.
 */
export interface Login extends TokenSource {
  store: LoginStore
  /** For other requests to the login server. */
  dispatcher: Agent
  close(): Promise<void>
}

export interface LoginOptions extends Credentials {
  databaseUrl: string
  /** PROCORE_TOKEN_KEY: 32 bytes in base64. */
  key: string
}

const CONNECT_TIMEOUT_MS = 5_000
const ANSWER_BYTES_MAX = 1024 * 1024
/** How often to look whether another process has renewed, and for how long. */
const POLL_MS = 50
const WAIT_MAX_MS = 25_000
/** While another process renews, the token that it had is used for so long before looking again. */
const RECHECK_MS = 1_000

/** Opens the sign-in in the store; whether somebody is signed in shows with the first token. */
export async function openLogin(options: LoginOptions): Promise<Login> {
  const store = await openLoginStore(options.databaseUrl, options.key, options)
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    maxResponseSize: ANSWER_BYTES_MAX,
  })
  const saver = createPairSaver(store)
  let held: { token: string; until: number } | undefined
  let underWay: Promise<string> | undefined

  async function renew(refused: string | undefined): Promise<string> {
    await saver.settled()
    const deadline = Date.now() + WAIT_MAX_MS
    while (Date.now() < deadline) {
      const login = usable(await store.read())
      const { access } = login.tokens
      if (access !== refused && login.renewInMs > 0) return hold(access, login.renewInMs)
      if (login.isRefused) throw ended(login)
      const granted = await exchange(login)
      if (granted) return hold(granted.accessToken, granted.renewAt - Date.now())
      // Another process is renewing.
      if (access !== refused && login.expiresInMs > RECHECK_MS) return hold(access, RECHECK_MS)
      await delay(POLL_MS)
    }
    throw new TieoutError(
      'PROCORE_TIMEOUT',
      'Another process has been renewing the sign-in to Procore for too long.',
    )
  }

  function hold(token: string, forMs: number): string {
    held = { token, until: Date.now() + forMs }
    return token
  }

  /** Uses up the refresh token; undefined when that is another process's to do. */
  async function exchange({ pair, tokens }: UsableLogin): Promise<GrantedPair | undefined> {
    const claim = randomUUID()
    const claimed = await store.claim(pair, claim)
    if (!claimed) return undefined
    const outcome = { ...claimed, isRefused: false }
    const asked = 'a new access token'
    let askedAt = Date.now()
    try {
      const answer = await answered({ resource: 'oauth', asked, by: 'LOGIN' }, async () => {
        if (!(await store.claim(pair, claim))) throw claimLost()
        askedAt = Date.now()
        return await sendRefresh(tokens.refresh, outcome)
      }).catch((thrown: unknown) => {
        throw asCredentialsRefusal(thrown)
      })
      const granted = grantedPairIn(asked, answer, askedAt)
      await saver.save(pair, granted)
      log.info('procore.login.renewed')
      return granted
    } catch (thrown) {
      if (outcome.isUncertain && !outcome.isRefused) log.warn('procore.login.uncertain')
      await store.release(pair, claim, outcome).catch(logUnsaved)
      throw thrown
    }
  }

  /** Sends the refresh token once, and notes in `outcome` what may have become of it. */
  async function sendRefresh(refresh: string, outcome: Outcome): Promise<HttpAnswer> {
    const fields = { grant_type: 'refresh_token', refresh_token: refresh }
    const answer = await postForm('token', options, fields, dispatcher).catch((thrown: unknown) => {
      if (!isUnsent(thrown)) outcome.isUncertain = true
      throw thrown
    })
    outcome.isRefused = refusesGrant(answer)
    if (outcome.isRefused) throw ended(outcome)
    // Another refusal says that it was not looked at; anything else may come from something in between.
    if (answer.status < 400 || answer.status >= 500) outcome.isUncertain = true
    return answer
  }

  /** Callers of one moment share one renewal. */
  function shared(refused: string | undefined): Promise<string> {
    underWay ??= renew(refused).finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    store,
    dispatcher,
    token: async () => (held && Date.now() < held.until ? held.token : shared(undefined)),
    async renewed(refused) {
      if (held && held.token !== refused) return held.token
      const token = await shared(refused)
      // What was under way did not know of the refusal.
      return token === refused ? shared(refused) : token
    },
    async close() {
      await saver.close()
      await store.close()
      if (!dispatcher.closed) await dispatcher.close()
    },
  }
}

type UsableLogin = StoredLogin & { tokens: NonNullable<StoredLogin['tokens']> }

/** What the store has, if tokens can be had from it. Throws PROCORE_LOGIN_NEEDED. */
function usable(login: StoredLogin | undefined): UsableLogin {
  if (!login) throw loginNeeded('Nobody is signed in to Procore; run npm run procore:login.')
  const { tokens } = login
  if (tokens) return { ...login, tokens }
  throw loginNeeded(
    'The sign-in to Procore was stored under another PROCORE_TOKEN_KEY; set that one again, or sign in again with npm run procore:login.',
  )
}

function ended({ isUncertain }: Pick<StoredLogin, 'isUncertain'>): TieoutError {
  const why = isUncertain ? ' after the answer to a renewal was lost' : ''
  return loginNeeded(
    `Procore no longer takes the refresh token${why}; sign in again with npm run procore:login.`,
  )
}

function loginNeeded(message: string): TieoutError {
  return new TieoutError('PROCORE_LOGIN_NEEDED', message)
}

/** This process was away for so long that others may renew; the next call looks what they did. */
function claimLost(): TieoutError {
  return new TieoutError('PROCORE_TIMEOUT', 'The renewal of the sign-in to Procore took too long.')
}

function logUnsaved(thrown: unknown): void {
  log.error('procore.login.unsaved', troubleOf(thrown))
}
