import { messageOf, TieoutError } from '#lib/errors'
import type { Run, SubgraphExecutor, SubgraphRequest, SubgraphResult } from './types.ts'

export type Answer = { result: SubgraphResult } | { failure: Error }

/**
 * Asks one subgraph under the time-out. Never rejects: whatever happens becomes an answer or a
 * failure, so that one subgraph cannot take the others' part of the response with it.
 */
export function callSubgraph(
  name: string,
  execute: SubgraphExecutor,
  request: Omit<SubgraphRequest, 'context' | 'signal'>,
  run: Run,
  timeoutMs: number,
): Promise<Answer> | Answer {
  const { context } = run
  if (context.signal.aborted) return { failure: cancelled(name) }
  const controller = new AbortController()
  let asked: Promise<SubgraphResult> | SubgraphResult
  try {
    asked = execute({ ...request, context, signal: controller.signal })
  } catch (thrown) {
    return { failure: failureOf(thrown) }
  }
  if (!(asked instanceof Promise)) return { result: asked }
  const answered = asked
  return new Promise(resolve => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      context.signal.removeEventListener('abort', cancel)
      resolve(answer)
    }
    const cancel = () => {
      controller.abort()
      settle({ failure: cancelled(name) })
    }
    const timer = setTimeout(() => {
      controller.abort(new DOMException(`${name} did not answer in time`, 'TimeoutError'))
      settle({ failure: timedOut(name, timeoutMs) })
    }, timeoutMs)
    context.signal.addEventListener('abort', cancel)
    // It may have ended while the subgraph was being asked.
    if (context.signal.aborted) cancel()
    answered.then(
      result => settle({ result }),
      thrown => settle({ failure: failureOf(thrown) }),
    )
  })
}

function failureOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(messageOf(thrown))
}

function timedOut(name: string, timeoutMs: number): Error {
  const seconds = timeoutMs / 1000
  return new TieoutError(
    'SUBGRAPH_FAILED',
    `${name} did not answer within ${seconds} s; try again.`,
  )
}

function cancelled(name: string): Error {
  return new TieoutError('SUBGRAPH_FAILED', `${name} was not waited for: the request has ended.`)
}
