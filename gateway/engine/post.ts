import type { Dispatcher } from 'undici'

/** What came back, whole, in the pieces in which it came. */
export interface Posted {
  status: number
  chunks: readonly Buffer[]
}

/**
 * Sends a request and gathers its answer. `Dispatcher.request` makes a stream of each answer, which takes longer than
 * all else that is done for a small one. Rejects as that does, and at once when the signal aborts.
 */
export function post(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<Posted> {
  if (signal.aborted) return Promise.reject(signal.reason)
  const { promise, resolve, reject } = Promise.withResolvers<Posted>()
  const chunks: Buffer[] = []
  let begun: Dispatcher.DispatchController | undefined
  let status = 0
  const cancel = () => {
    begun?.abort(signal.reason)
    reject(signal.reason)
  }
  signal.addEventListener('abort', cancel)
  dispatcher.dispatch(options, {
    onRequestStart(controller) {
      begun = controller
      // It may have waited for a connection.
      if (signal.aborted) cancel()
    },
    onResponseStart(_controller, statusCode) {
      status = statusCode
    },
    onResponseData(_controller, chunk) {
      chunks.push(chunk)
    },
    onResponseEnd() {
      signal.removeEventListener('abort', cancel)
      resolve({ status, chunks })
    },
    onResponseError(_controller, failure) {
      signal.removeEventListener('abort', cancel)
      reject(failure)
    },
  })
  return promise
}

/** Where larger answers are put together: a new place for each would be most of what the garbage collector sees. */
const SCRATCH_BYTES = 1024 * 1024
const scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES)

/** The answer in one piece, to be looked at here and now: the next one may be put together in the same place. */
export function togetherOf(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  if (length > SCRATCH_BYTES) return Buffer.concat(chunks)
  let end = 0
  for (const chunk of chunks) end += chunk.copy(scratch, end)
  return scratch.subarray(0, end)
}
