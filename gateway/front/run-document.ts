import type { ApolloServer } from '@apollo/server'
import type { FastifyReply } from 'fastify'
import type { FormattedExecutionResult } from 'graphql'
import type { Caller } from '#lib/request'
import type { Admitted, GuardedRequest } from '../engine/guard.ts'
import type { AnsweredContext, Engine } from '../engine/index.ts'
import { createTurns, type Turns } from './turns.ts'

const REQUEST_TIMEOUT_MS = 60_000
const MICROSECONDS_PER_MS = 1_000
/** Mutations of one caller at once, each of which may wait for its operation to end. */
const WRITES_UNDER_WAY_MAX = 32

export interface DocumentRequest extends GuardedRequest {
  requestId: string
  signal: AbortSignal
  /** Is told in which order the subgraphs are asked, without a word of the query. */
  onPlan?: (plan: string) => void
  /** The header traceparent of the W3C, as it came. */
  traceParent?: string | undefined
  /** What it has cost to read the body; of a short one the time by the clock, which is never less. */
  readCpuMs?: number
  /** Resolves when the client has its answer, or has gone; until then the request is under way. */
  taken?: Promise<void>
  /** Whether the answer may be `written`. */
  takesWritten?: boolean
}

export interface DocumentAnswer {
  status: number
  result: FormattedExecutionResult
  /** The whole answer as JSON, with nothing in `result`: only for who takes it so. */
  written?: string
}

/** Runs a document if the guard admits it; throws what it says when not. */
export type RunDocument = (request: DocumentRequest) => Promise<DocumentAnswer>

/** Admits a request when it is its caller's turn, and answers with what ends the turn. Throws what the guard says when not. */
export type AdmitInTurn = (
  request: GuardedRequest & Pick<DocumentRequest, 'signal' | 'readCpuMs'>,
) => Promise<{ admitted: Admitted; end: () => void }>

/**
 * The one way to the guard, whichever address a request came to. What writes has turns of its own once it is admitted:
 * it waits for two systems, and what its caller asks meanwhile does not wait for them.
 */
export function createAdmitInTurn(engine: Engine, turns: Turns): AdmitInTurn {
  const writing = createTurns({ underWayCount: WRITES_UNDER_WAY_MAX })
  return async ({ signal, readCpuMs = 0, ...request }) => {
    const name = nameOf(request.caller)
    const end = await turns.take(name, signal)
    const begun = process.threadCpuUsage()
    let admitted: Admitted
    try {
      admitted = engine.admit(request)
    } catch (thrown) {
      turns.refused(name, readCpuMs + cpuMsSince(begun))
      end()
      throw thrown
    }
    if (admitted.operation.definition.operation !== 'mutation') return { admitted, end }
    end()
    return { admitted, end: await writing.take(name, signal) }
  }
}

/** The one way from a request to its answer, whichever address it came to. */
export function createRunDocument(
  engine: Engine,
  apollo: ApolloServer<AnsweredContext>,
  admit: AdmitInTurn,
): RunDocument {
  return async ({ requestId, onPlan, traceParent: _, taken, ...request }) => {
    const { admitted, end } = await admit(request)
    const { query, caller, signal, takesWritten = false } = request
    const asked = { caller, requestId, signal }
    try {
      const { written, ...answered } = await engine.run(admitted, { ...asked, takesWritten })
      const plan = onPlan && engine.planOf(admitted)
      if (plan !== undefined) onPlan?.(plan)
      // A subgraph has made the answer of it already.
      if (written !== undefined) return { status: 200, result: {}, written }
      // By the name of what was admitted, so that there is nothing left to resolve.
      const name = admitted.operation.definition.name?.value
      const { body, http } = await apollo.executeOperation(
        { query, ...(name !== undefined && { operationName: name }) },
        { contextValue: { ...asked, answered } },
      )
      if (body.kind !== 'single') throw new Error('The engine answers at once and not in parts.')
      return { status: http.status ?? 200, result: body.singleResult }
    } finally {
      // Whoever does not read his answers holds no more of them in memory than he may have under way.
      if (taken) taken.then(end)
      else end()
    }
  }
}

/** What this thread has worked since. */
export function cpuMsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / MICROSECONDS_PER_MS
}

/** Those without a token are one. */
export function nameOf(caller: Caller | undefined): string {
  return caller?.name ?? ''
}

/** Resolves when the answer has left, or nobody waits for it any more. */
export function takenOf(reply: FastifyReply): Promise<void> {
  return new Promise(resolve => reply.raw.once('close', () => resolve()))
}

/** Aborts when the request's time is over or the client has gone before its answer. */
export function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), REQUEST_TIMEOUT_MS)
  reply.raw.once('close', () => {
    clearTimeout(timer)
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}
