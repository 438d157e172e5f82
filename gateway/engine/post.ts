import type { Dispatcher } from 'undici'

/** What came back, whole. */
export interface Posted {
  status: number
  bytes: Buffer
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
      const [only = EMPTY] = chunks
      resolve({ status, bytes: chunks.length > 1 ? Buffer.concat(chunks) : only })
    },
    onResponseError(_controller, failure) {
      signal.removeEventListener('abort', cancel)
      reject(failure)
    },
  })
  return promise
}

const EMPTY = Buffer.alloc(0)
