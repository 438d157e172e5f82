import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { Caller, RequestContext } from '#lib/request'
import type { Config } from '../config/whole.ts'
import { httpStatusOf, requestError } from '../engine/errors.ts'
import type { Engine } from '../engine/index.ts'
import { checkQuerySize, limits, tooLarge } from '../engine/limits.ts'
import { isIntrospection } from '../engine/operation.ts'
import type { Authenticate } from './auth.ts'
import { formatError, logDefect } from './errors.ts'
import { addExplorer, type ExplorerOptions } from './explorer.ts'
import { type AskReadiness, addHealth, closeInTime, listen } from './http.ts'

const REQUEST_TIMEOUT_MS = 60_000
const RECEIVE_TIMEOUT_MS = 30_000
const REQUEST_ID = /^[\w.-]{1,64}$/

export interface ServerOptions {
  config: Pick<Config, 'mode' | 'host' | 'port'>
  engine: Engine
  authenticate: Authenticate
  readiness: AskReadiness
  explorer: ExplorerOptions
  /** Trusted documents: GET /graphql?documentId=<name>. */
  documents?: ReadonlyMap<string, string>
  /** Further routes, such as webhooks and exports; they share the server's errors and headers. */
  addRoutes?: (app: FastifyInstance) => void | Promise<void>
}

export interface Server {
  /** Where it listens, such as http://127.0.0.1:4000. */
  url: string
  app: FastifyInstance
  /** Finishes the requests under way, for a limited time, then stops. */
  close(): Promise<void>
}

/** Starts the gateway's HTTP server. Throws PORT_IN_USE when the port is taken. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, engine } = options
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: RECEIVE_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    genReqId: request => requestIdOf(request.headers['x-request-id']),
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (config.mode === 'sandbox') reply.header('x-data-source', 'sandbox')
  })
  app.setErrorHandler((thrown, request, reply) => sendError(thrown, request, reply))
  app.setNotFoundHandler((request, reply) =>
    sendError(new TieoutError('NOT_FOUND', `There is nothing at ${request.url}.`), request, reply),
  )
  addHealth(app, options.readiness)
  addExplorer(app, options.explorer)
  if (options.documents) addDocuments(app, options.documents)

  const apollo = new ApolloServer<RequestContext>({
    gateway: engine,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // A browser cannot send these headers to another site without asking first.
    csrfPrevention: { requestHeaders: ['authorization', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: apolloLogger,
    plugins: [ApolloServerPluginLandingPageDisabled(), guard(options)],
  })
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: (request, reply) => contextOf(request, reply, options),
  })
  await options.addRoutes?.(app)
  app.addHook('onClose', () => apollo.stop())
  const url = await listen(app, config)
  return { url, app, close: () => closeInTime(app) }
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServerOptions,
): Promise<RequestContext> {
  try {
    const caller = await callerOf(request, options)
    return { caller, requestId: request.id, signal: signalOf(reply) }
  } catch (thrown) {
    const failure = withRequestId(requestError(thrown), request.id)
    logDefect(failure, request.id)
    throw failure
  }
}

async function callerOf(
  { headers: { authorization } }: FastifyRequest,
  { authenticate, config }: ServerOptions,
): Promise<Caller | undefined> {
  const caller = await authenticate(authorization)
  // In the sandbox the explorer may look at the schema before anyone has a token.
  if (!caller && (authorization !== undefined || config.mode === 'production')) {
    throw unauthenticated()
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

/** Refuses what may not run, and sees that every error says which request it belongs to. */
function guard({ engine }: ServerOptions): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          if (!operation) return
          const { caller } = contextValue
          if (!caller && !isOnlyIntrospection(operation)) throw requestError(unauthenticated())
          // Whatever else a token may do, every answer is read.
          if (caller && !caller.scopes.has('read')) {
            throw requestError(new TieoutError('FORBIDDEN', 'The token lacks the scope read.'))
          }
          try {
            checkQuerySize(engine.apiSchema, document, operation, request.variables ?? {})
          } catch (thrown) {
            throw requestError(thrown)
          }
        },
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) logDefect(error, contextValue.requestId)
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return
          const result = response.body.singleResult
          if (!result.errors) return
          const { requestId } = contextValue
          result.errors = result.errors.map(error => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }))
        },
      }
    },
  }
}

/** Puts a trusted document's text in the place of its name, before Apollo Server reads the URL. */
function addDocuments(app: FastifyInstance, documents: ReadonlyMap<string, string>): void {
  app.addHook('preHandler', async request => {
    const url = new URL(request.url, 'http://localhost')
    const name = url.searchParams.get('documentId')
    if (url.pathname !== '/graphql' || name === null) return
    const text = documents.get(name)
    if (text === undefined) {
      throw new TieoutError('BAD_USER_INPUT', `documentId: there is no document named ${name}.`, {
        field: ['documentId'],
      })
    }
    url.searchParams.delete('documentId')
    url.searchParams.set('query', text)
    request.raw.url = url.pathname + url.search
  })
}

/** Failures outside GraphQL take the same shape, so that a client reads one kind of error only. */
function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { error, status } = httpFailure(thrown)
  const failure = withRequestId(requestError(error), request.id)
  logDefect(failure, request.id)
  const { http: _, ...extensions } = failure.extensions
  const formatted = formatError({ message: failure.message, extensions }, failure)
  return reply.code(status).send({ errors: [formatted] })
}

function httpFailure(thrown: unknown): { error: TieoutError; status: number } {
  if (thrown instanceof TieoutError) return { error: thrown, status: httpStatusOf(thrown) }
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500
  if (status === 413) return { error: tooLarge('bodyBytes', 'send a smaller body.'), status }
  if (status < 500) return { error: new TieoutError('BAD_USER_INPUT', messageOf(thrown)), status }
  return { error: new TieoutError('INTERNAL', messageOf(thrown), { cause: thrown }), status }
}

function isOnlyIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    node =>
      node.kind === Kind.FIELD &&
      (isIntrospection(node.name.value) || node.name.value === '__typename'),
  )
}

function unauthenticated(): TieoutError {
  return new TieoutError(
    'UNAUTHENTICATED',
    'A valid bearer token is needed; send the header Authorization: Bearer <token>.',
  )
}

function withRequestId(error: GraphQLError, requestId: string): GraphQLError {
  const extensions = { ...error.extensions, requestId }
  return new GraphQLError(error.message, { originalError: error.originalError, extensions })
}

function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}

const apolloLogger = {
  debug: (message?: unknown) => log.debug('apollo', { message: String(message) }),
  info: (message?: unknown) => log.debug('apollo', { message: String(message) }),
  warn: (message?: unknown) => log.warn('apollo', { message: String(message) }),
  error: (message?: unknown) => log.error('apollo', { message: String(message) }),
}
