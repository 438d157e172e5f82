import { withinTime } from '#lib/deadline'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'

/**
 * Deadlines of our own over calls of the ODBC driver, which is asked to stop first but may hang for
 * ever. A call that outlives its deadline is abandoned: nobody waits for it, yet it holds a thread of
 * this process until it returns, so abandoned calls are counted.
 */
export interface Deadlines {
  /** Abandoned calls that have not returned yet. */
  readonly stuckCount: number
  /**
   * The outcome of `call`, or SAGE_TIMEOUT `graceMs` after `timeoutMs`; `afterwards` then runs when
   * the abandoned call returns after all, with its value if it has one.
   */
  run<Value>(
    what: string,
    timeoutMs: number,
    call: Promise<Value>,
    afterwards: (value: Value | undefined) => void,
  ): Promise<Value>
}

/** The driver is asked to stop first; this much later we no longer count on it. */
const GRACE_MS = 2_000

export function createDeadlines(): Deadlines {
  let stuckCount = 0

  function abandon(call: Promise<unknown>): void {
    stuckCount += 1
    const returned = () => {
      stuckCount -= 1
    }
    call.then(returned, returned)
  }

  return {
    get stuckCount() {
      return stuckCount
    },
    run(what, timeoutMs, call, afterwards) {
      const waitMs = timeoutMs + GRACE_MS
      return withinTime(call, waitMs, (): never => {
        abandon(call)
        log.warn('sage.call_abandoned', { resource: what, waitMs, count: stuckCount })
        // No SQLCancel: it runs on the main thread and may itself wait for a server that is gone.
        call.then(afterwards, () => afterwards(undefined))
        const message = `${what}: the ODBC driver did not return within ${waitMs} ms; posting or a close may be running.`
        throw new TieoutError('SAGE_TIMEOUT', message)
      })
    },
  }
}
