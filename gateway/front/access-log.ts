import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { log } from '#lib/log'
import type { TrustedDocument } from '../documents.ts'
import type { RunDocument } from './run-document.ts'

/**
 * A line for each request, with what it was and not what it said: trusted documents by their name, others by the
 * beginning of their SHA-256, by which two that are equal are known again.
 */
export interface AccessLog {
  watched(run: RunDocument): RunDocument
  serve(app: FastifyInstance): void
}

/** A request that takes longer is told with what it waited for. */
export const SLOW_MS = 2_000

const HASH_LENGTH = 12
/** Of machines that ask whether we are there, every few seconds. */
const WATCHERS = new Set(['/healthz', '/readyz', '/metrics'])

export function createAccessLog(
  documents: readonly TrustedDocument[],
  slowMs: number = SLOW_MS,
): AccessLog {
  const nameOf = new Map(documents.map(({ text, name }) => [text, name]))
  const documentsOf = new Map<string, string>()
  return {
    watched: run => async request => {
      const { query, requestId } = request
      const document = nameOf.get(query) ?? hashOf(query)
      documentsOf.set(requestId, document)
      const startedAt = performance.now()
      const told: string[] = []
      try {
        return await run({ ...request, onPlan: plan => told.push(plan) })
      } finally {
        const durationMs = Math.round(performance.now() - startedAt)
        const [plan] = told
        if (durationMs >= slowMs) {
          log.info('request.slow', { requestId, document, durationMs, plan })
        }
      }
    },
    serve(app) {
      app.addHook('onResponse', async (request, reply) => {
        const { id: requestId, method, caller, routeOptions } = request
        const path = routeOptions.url ?? 'none'
        const document = documentsOf.get(requestId)
        documentsOf.delete(requestId)
        const isQuiet = WATCHERS.has(path) && reply.statusCode < 500
        log[isQuiet ? 'debug' : 'info']('request', {
          requestId,
          method,
          path,
          document,
          caller: caller?.name,
          status: reply.statusCode,
          durationMs: Math.round(reply.elapsedTime),
          bytes: bytesOf(reply.getHeader('content-length')),
        })
      })
    },
  }
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex').slice(0, HASH_LENGTH)
}

/** Unknown of what is streamed. */
function bytesOf(header: unknown): number | undefined {
  const bytes = Number(header ?? Number.NaN)
  return Number.isFinite(bytes) ? bytes : undefined
}
