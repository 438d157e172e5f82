import { timingSafeEqual } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { TieoutError } from '#lib/errors'
import type { Caller, RequestContext } from '#lib/request'
import {
  BACKGROUND_HEADER,
  CALLER_HEADER,
  NOT_OLDER_HEADER,
  SUBGRAPH_SECRET_HEADER,
} from '../engine/headers.ts'
import { inProcess } from '../engine/in-process.ts'
import { scopeSet } from './auth.ts'
import { formatError, logDefect } from './errors.ts'
import { type AskReadiness, addHealth, closeInTime, listen } from './http.ts'

/** The gateway sends lists of representations, which outgrow what a client may send. */
const BODY_MAX_BYTES = 16 * 1024 * 1024
const DOCUMENTS_MAX_CHARACTERS = 1024 * 1024

export interface SubgraphServerOptions {
  schema: GraphQLSchema
  secret: string
  host: string
  port: number
  /** Ready at once unless this says otherwise. */
  readiness?: AskReadiness
}

/**
 * Serves one subgraph to a gateway in another process, at /graphql and for holders of the secret
 * only. It loads neither the planner nor Apollo Server, so that it runs beside the 32-bit driver.
 * Throws PORT_IN_USE when the port is taken.
 */
export async function createSubgraphServer(
  options: SubgraphServerOptions,
): Promise<{ url: string; app: FastifyInstance; close(): Promise<void> }> {
  const app = fastify({ logger: false, bodyLimit: BODY_MAX_BYTES, forceCloseConnections: 'idle' })
  const execute = inProcess(options.schema)
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: DOCUMENTS_MAX_CHARACTERS,
    sizeCalculation: (_, query) => query.length,
  })
  addHealth(app, options.readiness ?? (() => ({ isReady: true, reasons: [] })))
  // Before the body is read, which may be large.
  const onlyWithSecret = async (request: FastifyRequest, reply: FastifyReply) => {
    if (isSecret(request.headers[SUBGRAPH_SECRET_HEADER], options.secret)) return undefined
    const error = new TieoutError('UNAUTHENTICATED', 'The subgraph secret is missing or wrong.')
    return reply.code(401).send(formatted({ errors: [asGraphQL(error)] }, request.id))
  }
  app.post('/graphql', { onRequest: onlyWithSecret }, async (request, reply) => {
    const context = contextOf(request, reply)
    try {
      const { query, operationName, variables } = bodyOf(request.body)
      const document = documentOf(query, options.schema, documents)
      const result = await execute({
        query,
        document,
        variables,
        context,
        signal: context.signal,
        ...(operationName !== undefined && { operationName }),
      })
      return formatted(result, context.requestId)
    } catch (thrown) {
      return reply.code(400).send(formatted({ errors: [asGraphQL(thrown)] }, context.requestId))
    }
  })
  const url = await listen(app, options)
  return { url: `${url}/graphql`, app, close: () => closeInTime(app) }
}

function bodyOf(body: unknown): {
  query: string
  operationName?: string
  variables: Record<string, unknown>
} {
  const { query, operationName, variables } = (body ?? {}) as Record<string, unknown>
  if (typeof query !== 'string') throw new TieoutError('BAD_USER_INPUT', 'query: a text is needed.')
  return {
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    ...(typeof operationName === 'string' && { operationName }),
  }
}

function documentOf(
  query: string,
  schema: GraphQLSchema,
  documents: LRUCache<string, DocumentNode>,
): DocumentNode {
  const known = documents.get(query)
  if (known) return known
  const document = parse(query, { noLocation: true })
  const problem = validate(schema, document)[0]
  if (problem) throw problem
  documents.set(query, document)
  return document
}

function contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  const requestId = request.headers['x-request-id']
  const notOlderThan = Number(request.headers[NOT_OLDER_HEADER])
  return {
    caller: callerOf(request.headers[CALLER_HEADER]),
    requestId: typeof requestId === 'string' ? requestId : request.id,
    signal: controller.signal,
    ...(notOlderThan > 0 && { notOlderThan }),
    ...(request.headers[BACKGROUND_HEADER] === 'true' && { isBackground: true }),
  }
}

/** Trusted because the secret was right. */
function callerOf(header: string | string[] | undefined): Caller | undefined {
  if (typeof header !== 'string') return undefined
  const plain = JSON.parse(Buffer.from(header, 'base64url').toString())
  return { ...plain, scopes: scopeSet(plain.scopes) }
}

function formatted(result: ExecutionResult, requestId: string): object {
  if (!result.errors) return result
  for (const error of result.errors) logDefect(error, requestId)
  return { ...result, errors: result.errors.map(error => formatError(error.toJSON(), error)) }
}

function asGraphQL(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return new GraphQLError(error.message, { originalError: error })
}

function isSecret(given: string | string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false
  const [left, right] = [Buffer.from(given), Buffer.from(secret)]
  return left.length === right.length && timingSafeEqual(left, right)
}
