import { randomBytes } from 'node:crypto'
import type { Answer } from './http.ts'

const CODE_LIFE_MS = 600_000

export interface Pair {
  access: string
  refresh: string
}

/** What a person has granted: codes and refresh tokens, each of which works once. */
export class Grants {
  readonly #codes = new Map<string, { redirectUri: string; expiresAt: number }>()
  readonly #pairs = new Map<string, { access: string; isSpent: boolean }>()
  #refreshCount = 0
  #reuseCount = 0

  newCode(redirectUri: string, now: Date): string {
    for (const [code, { expiresAt }] of this.#codes) {
      if (expiresAt <= now.getTime()) this.#codes.delete(code)
    }
    const code = randomBytes(32).toString('hex')
    this.#codes.set(code, { redirectUri, expiresAt: now.getTime() + CODE_LIFE_MS })
    return code
  }

  /** False for a code that is unknown, used, too old or was given for another address. */
  spendCode(code: string, redirectUri: string, now: Date): boolean {
    const known = this.#codes.get(code)
    if (known?.redirectUri !== redirectUri) return false
    this.#codes.delete(code)
    return known.expiresAt > now.getTime()
  }

  newRefresh(access: string): string {
    const refresh = randomBytes(32).toString('hex')
    this.#pairs.set(refresh, { access, isSpent: false })
    return refresh
  }

  /** The pair that the token was part of; a second time undefined, which ends nothing else. */
  spendRefresh(refresh: string): Pair | undefined {
    const known = this.#pairs.get(refresh)
    if (known?.isSpent) this.#reuseCount += 1
    if (!known || known.isSpent) return undefined
    known.isSpent = true
    this.#refreshCount += 1
    return { access: known.access, refresh }
  }

  /** Ends the pair that `token` is either half of. */
  end(token: string): Pair | undefined {
    for (const [refresh, pair] of this.#pairs) {
      if (refresh !== token && pair.access !== token) continue
      this.#pairs.delete(refresh)
      return { access: pair.access, refresh }
    }
    return undefined
  }

  get counts(): { refreshCount: number; reuseCount: number } {
    return { refreshCount: this.#refreshCount, reuseCount: this.#reuseCount }
  }
}

/** Which status Procore gives is not established; its wording is. */
export function invalidGrant(): Answer {
  return {
    status: 400,
    body: {
      error: 'invalid_grant',
      error_description:
        'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    },
  }
}
