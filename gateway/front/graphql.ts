import type { ApolloServer, GraphQLResponse } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TieoutError } from '#lib/errors'
import type { Caller } from '#lib/request'
import type { Config } from '../config/whole.ts'
import type { Engine, EngineContext } from '../engine/index.ts'
import type { Authenticate } from './auth.ts'
import { checkSender, type MediaType, mediaTypeOf, parametersOf } from './request.ts'

const REQUEST_TIMEOUT_MS = 60_000

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the answer; known once it was negotiated. */
    answerType: MediaType | undefined
    caller: Caller | undefined
  }
}

export interface GraphQLOptions {
  config: Pick<Config, 'mode'>
  engine: Engine
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
  apollo: ApolloServer<EngineContext>,
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
      const { query, operationName, variables } = parametersOf(request, options.documents)
      const { caller } = request
      const mayWrite = request.method === 'POST'
      const admitted = options.engine.admit({ query, operationName, variables, caller, mayWrite })
      const contextValue = { admitted, caller, requestId: request.id, signal: signalOf(reply) }
      // By the name of what was admitted, so that there is nothing left to resolve.
      const name = admitted.operation.definition.name?.value
      const answer = await apollo.executeOperation(
        { query, ...(name !== undefined && { operationName: name }) },
        { contextValue },
      )
      return sendAnswer(answer, request, reply)
    },
  })
}

/** Who asks. In the sandbox the explorer may look at the schema before anyone has a token. */
async function callerOf(
  { headers: { authorization } }: FastifyRequest,
  { authenticate, config }: GraphQLOptions,
): Promise<Caller | undefined> {
  const caller = await authenticate(authorization)
  if (!caller && (authorization !== undefined || config.mode === 'production')) {
    throw new TieoutError(
      'UNAUTHENTICATED',
      'A valid bearer token is needed; send the header Authorization: Bearer <token>.',
    )
  }
  return caller
}

/** Aborts when the request's time is over or the client has gone before its answer. */
function signalOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), REQUEST_TIMEOUT_MS)
  reply.raw.once('close', () => {
    clearTimeout(timer)
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

function sendAnswer(
  { body, http }: GraphQLResponse,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (body.kind !== 'single') throw new Error('The engine answers at once and not in parts.')
  return reply
    .code(http.status ?? 200)
    .type(`${request.answerType}; charset=utf-8`)
    .send(JSON.stringify(body.singleResult))
}
