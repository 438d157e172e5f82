import { TieoutError } from '#lib/errors'

/** At most so many at once, the rest in the order of their coming, none waiting for ever. */
export interface Queue {
  /** Resolves when it is our turn; every turn taken is given back by `done`. */
  take(): Promise<void>
  done(): void
  /** Turns away everybody who waits. */
  close(): void
}

const WAITING_MAX = 10_000

export function createQueue(turnsMax: number, queueTimeoutMs: number): Queue {
  const waiting: { start: () => void; refuse: (reason: Error) => void }[] = []
  let taken = 0

  return {
    async take() {
      if (taken < turnsMax) {
        taken += 1
        return
      }
      if (waiting.length >= WAITING_MAX) {
        throw new TieoutError('SAGE_TIMEOUT', `${WAITING_MAX} reads of Sage wait already.`)
      }
      // Whoever gives a turn back hands it straight to the first who waits.
      await new Promise<void>((resolve, reject) => {
        const entry = {
          start: () => {
            clearTimeout(timer)
            resolve()
          },
          refuse: (reason: Error) => {
            clearTimeout(timer)
            reject(reason)
          },
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(entry), 1)
          reject(new TieoutError('SAGE_TIMEOUT', 'No connection to Sage came free in time.'))
        }, queueTimeoutMs)
        waiting.push(entry)
      })
    },
    done() {
      const next = waiting.shift()
      if (next) next.start()
      else taken -= 1
    },
    close() {
      const reason = new TieoutError('SAGE_UNREACHABLE', 'The connections to Sage are closed.')
      for (const entry of waiting.splice(0)) entry.refuse(reason)
    },
  }
}
