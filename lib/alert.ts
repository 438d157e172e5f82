import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from './errors.ts'
import { log } from './log.ts'

/**
 * Tells the operator's own system what cannot wait for somebody to read the log: a POST with a signed
 * JSON body, sent again when it does not arrive. The receiver may get one twice and knows it by `id`.
 */
export interface Alerts {
  /** Returns at once; what cannot be delivered is logged. */
  send(alert: Alert): void
  /** Gives up what is not delivered yet. */
  close(): Promise<void>
}

/** Names, types and moments; never a value of a record. */
export interface Alert {
  /** "drift.breaking" */
  type: string
  /** ISO moment. */
  at: string
  [fact: string]: string | readonly string[]
}

export interface AlertTarget {
  url: string
  secret: string
}

const TIMEOUT_MS = 5_000
/** Pauses before the second try and those that follow. */
const RETRY_PAUSES_MS = [1_000, 10_000, 60_000, 600_000]
/** Alerts under way; a receiver that is down for long gets the first of them. */
const WAITING_MAX = 100

export const SIGNATURE_HEADER = 'tieout-signature'

export function createAlerts({ url, secret }: AlertTarget): Alerts {
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()

  async function deliver(body: string, type: string): Promise<void> {
    for (const pauseMs of [...RETRY_PAUSES_MS, undefined]) {
      const failure = await post(body)
      if (failure === undefined || closing.signal.aborted) return
      if (pauseMs === undefined) log.error('alert.lost', { kind: type, reason: failure })
      else {
        log.warn('alert.retry', { kind: type, reason: failure, waitMs: pauseMs })
        const wait = delay(pauseMs, undefined, { signal: closing.signal, ref: false })
        await wait.catch(() => undefined)
      }
    }
  }

  /** Undefined when it was accepted; otherwise why not. */
  async function post(body: string): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signatureOf(body, secret, Math.floor(Date.now() / 1000)),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      })
      await response.body?.cancel()
      return response.ok ? undefined : `The receiver answered ${response.status}.`
    } catch (thrown) {
      return messageOf(thrown)
    }
  }

  return {
    send(alert) {
      if (underWay.size >= WAITING_MAX) {
        log.error('alert.lost', { kind: alert.type, reason: 'Too many alerts wait.' })
        return
      }
      const sent = deliver(JSON.stringify({ id: randomUUID(), ...alert }), alert.type)
      underWay.add(sent)
      void sent.finally(() => underWay.delete(sent))
    },
    async close() {
      closing.abort()
      await Promise.all(underWay)
    },
  }
}

/** "t=1790000000,v1=<hex>": the HMAC-SHA256 of the seconds, a dot and the body. */
export function signatureOf(body: string, secret: string, seconds: number): string {
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${digest}`
}
