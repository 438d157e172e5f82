import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '#lib/request'
import type { Config } from '../config/whole.ts'
import { type Authenticate, authenticated } from './auth.ts'
import { tellWhen } from './errors.ts'
import { checkSender, type MediaType, mediaTypeOf, parametersOf } from './request.ts'
import { type RunDocument, signalOf, takenOf } from './run-document.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the answer; known once it was negotiated. */
    answerType: MediaType | undefined
    caller: Caller | undefined
    /** What it has cost to read the body. */
    readCpuMs: number
  }
}

export interface GraphQLOptions {
  config: Pick<Config, 'mode'>
  authenticate: Authenticate
  /** Trusted documents: GET /graphql?documentId=<name>. */
  documents?: ReadonlyMap<string, string>
}

/**
 * /graphql. What the headers tell is decided before the body is read, and everything else by the
 * engine's guard, so that Apollo Server is handed only what runs.
 */
export function addGraphQL(
  app: FastifyInstance,
  runDocument: RunDocument,
  options: GraphQLOptions,
): void {
  app.decorateRequest('answerType', undefined)
  app.decorateRequest('caller', undefined)
  app.route({
    url: '/graphql',
    method: ['GET', 'HEAD', 'POST'],
    async onRequest(request) {
      request.answerType = mediaTypeOf(request)
      checkSender(request)
      request.caller = await callerOf(request, options)
    },
    async handler(request, reply) {
      const { caller, id: requestId, headers, readCpuMs } = request
      const { traceparent: traceParent } = headers
      const { status, result, written } = await runDocument({
        ...parametersOf(request, options.documents),
        caller,
        mayWrite: request.method === 'POST',
        requestId,
        readCpuMs,
        signal: signalOf(reply),
        taken: takenOf(reply),
        takesWritten: true,
        ...(typeof traceParent === 'string' && { traceParent }),
      })
      tellWhen(reply, result)
      return reply
        .code(status)
        .type(`${request.answerType}; charset=utf-8`)
        .send(written ?? JSON.stringify(result))
    },
  })
}

/** Who asks. In the sandbox the explorer may look at the schema before anyone has a token. */
async function callerOf(
  { headers: { authorization } }: FastifyRequest,
  { authenticate, config }: GraphQLOptions,
): Promise<Caller | undefined> {
  if (authorization === undefined && config.mode === 'sandbox') return undefined
  return authenticated(authorization, authenticate)
}
