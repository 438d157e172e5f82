import type { Dispatcher } from 'undici'
import { answered } from './retry.ts'
import {
  asCredentialsRefusal,
  type Credentials,
  type Granted,
  grantedIn,
  postForm,
} from './token-request.ts'

export interface TokenSource {
  /** A token that is valid now; many callers share one request for it. */
  token(): Promise<string>
  /** A token other than `refused`, which Procore no longer takes. */
  renewed(refused: string): Promise<string>
}

/** Tokens of a developer-managed service account (client_credentials). */
export function createTokenSource(options: Credentials & { dispatcher: Dispatcher }): TokenSource {
  let held: Granted | undefined
  let underWay: Promise<Granted> | undefined

  async function renew(): Promise<string> {
    underWay ??= askToken(options).finally(() => {
      underWay = undefined
    })
    held = await underWay
    return held.accessToken
  }

  return {
    token: async () => (held && Date.now() < held.renewAt ? held.accessToken : renew()),
    renewed: async refused => {
      // Somebody else who was refused has renewed it meanwhile.
      if (held && held.accessToken !== refused) return held.accessToken
      return await renew()
    },
  }
}

async function askToken(options: Credentials & { dispatcher: Dispatcher }): Promise<Granted> {
  const asked = 'an access token'
  const fields = { grant_type: 'client_credentials' }
  let askedAt = Date.now()
  const answer = await answered({ resource: 'oauth', asked, by: 'LOGIN' }, () => {
    askedAt = Date.now()
    return postForm('token', options, fields, options.dispatcher)
  }).catch((thrown: unknown) => {
    throw asCredentialsRefusal(thrown)
  })
  return grantedIn(asked, answer, askedAt)
}
