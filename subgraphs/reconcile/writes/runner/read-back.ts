import { TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { ReadBack } from '../../ground.ts'

/**
 * Reads what is done and stored. Failing to read it must not look as if it had failed itself: only this
 * part of the answer is null, with an error that does not invite another try.
 */
export function readBack<Value>(read: ReadBack<Value>): ReadBack<Value> {
  return async () => {
    try {
      return await read()
    } catch (thrown) {
      log.error('answer.incomplete', troubleOf(thrown))
      const message =
        'This is stored, but could not be read back for this answer; ask for it by a query, or with the same idempotency key.'
      throw new TieoutError('ANSWER_INCOMPLETE', message, { cause: thrown })
    }
  }
}
