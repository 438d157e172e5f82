import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { isIP, type Socket } from 'node:net'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { TieoutError } from '#lib/errors'
import { type Config, LOOPBACK } from '../config/whole.ts'
import type { Engine } from '../engine/index.ts'
import { limits, tooLarge } from '../engine/limits.ts'
import { Refusal } from '../engine/refusal.ts'
import { checkJson } from '../engine/text.ts'
import { startApollo } from './apollo.ts'
import { addCompression } from './compression.ts'
import { answerOf, sendError } from './errors.ts'
import { addExplorer, type ExplorerOptions } from './explorer.ts'
import { addGraphQL, type GraphQLOptions } from './graphql.ts'
import { type AskReadiness, addHealth, closeInTime, listen } from './http.ts'
import { addReference } from './reference.ts'
import { checkEncoding } from './request.ts'
import {
  type AdmitInTurn,
  cpuMsSince,
  createAdmitInTurn,
  createRunDocument,
  nameOf,
  type RunDocument,
} from './run-document.ts'
import { createTurns, type Turns } from './turns.ts'

const RECEIVE_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 10_000
/** So long nothing may move on a connection: longer than any request may take. Who does not read his answer is let go. */
export const STALL_TIMEOUT_MS = 120_000
/** A longer body is read in turn. */
const READ_AT_ONCE_LENGTH_MAX = 16_384
/** How often Node looks for connections that take too long. */
const TIMEOUT_CHECK_MS = 2_000
const REQUEST_ID = /^[\w.-]{1,64}$/

export interface ServerOptions extends GraphQLOptions {
  engine: Engine
  config: Pick<Config, 'mode' | 'host' | 'port'>
  readiness: AskReadiness
  /** Sees every document that is run, and how it ended. */
  watch?: (run: RunDocument) => RunDocument
  explorer: ExplorerOptions
  /** Further routes, such as webhooks and exports; they share the server's errors and headers. */
  addRoutes?: (
    app: FastifyInstance,
    runDocument: RunDocument,
    admit: AdmitInTurn,
  ) => void | Promise<void>
  /** How long a client may take to send its headers, and its whole request, and to take any of its answer. */
  patience?: { headersTimeoutMs: number; receiveTimeoutMs: number; stallTimeoutMs: number }
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
  const { config } = options
  const {
    headersTimeoutMs = HEADERS_TIMEOUT_MS,
    receiveTimeoutMs = RECEIVE_TIMEOUT_MS,
    stallTimeoutMs = STALL_TIMEOUT_MS,
  } = options.patience ?? {}
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: receiveTimeoutMs,
    connectionTimeout: stallTimeoutMs,
    http: {
      headersTimeout: headersTimeoutMs,
      connectionsCheckingInterval: Math.min(TIMEOUT_CHECK_MS, headersTimeoutMs),
    },
    forceCloseConnections: 'idle',
    exposeHeadRoutes: true,
    genReqId: request => requestIdOf(request.headers['x-request-id']),
    clientErrorHandler: refuseUnreadable,
    // What no route is looked up for, such as a URL that cannot be read.
    frameworkErrors: (error, request, reply) => {
      sendError(error, request, reply.header('x-request-id', request.id))
    },
  })
  const turns = createTurns()
  readOnlyJson(app, turns)
  await addCompression(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    refuseDoubled(request)
    checkEncoding(request)
    if (config.mode === 'sandbox') reply.header('x-data-source', 'sandbox')
    if (config.mode === 'sandbox' && LOOPBACK.has(config.host)) checkHost(request)
    if (!request.is404) return undefined
    const allowed = methodsAt(app, request)
    if (request.method !== 'OPTIONS' || allowed.length === 0) throw notServed(request, allowed)
    return reply.code(204).header('allow', allowed.join(', ')).send()
  })
  app.setErrorHandler(sendError)
  addHealth(app, options.readiness)
  addExplorer(app, options.explorer)
  addReference(app, options.engine)
  const apollo = await startApollo(options.engine)
  const admit = createAdmitInTurn(options.engine, turns)
  const run = createRunDocument(options.engine, apollo, admit)
  const runDocument = options.watch?.(run) ?? run
  addGraphQL(app, runDocument, options)
  await options.addRoutes?.(app, runDocument, admit)
  app.addHook('onClose', () => apollo.stop())
  const url = await listen(app, config)
  return { url, app, close: () => closeInTime(app) }
}

/**
 * JSON is all that anyone sends us, and what would take long to read is not read. What is large is read when it is its
 * sender's turn: everybody waits meanwhile.
 */
function readOnlyJson(app: FastifyInstance, turns: Turns): void {
  const read = app.getDefaultJsonParser('error', 'error')
  app.decorateRequest('readCpuMs', 0)
  app.removeAllContentTypeParsers()
  const options = { parseAs: 'string' as const }
  app.addContentTypeParser<string>(
    'application/json',
    options,
    async (request: FastifyRequest, body: string) => {
      const readBody = () => {
        checkJson(body)
        return new Promise((resolve, reject) => {
          read(request, body, (failure, value) => (failure ? reject(failure) : resolve(value)))
        })
      }
      if (body.length <= READ_AT_ONCE_LENGTH_MAX) {
        // Asking for the CPU time twice would take as long as reading.
        const begunAt = performance.now()
        const value = readBody()
        request.readCpuMs = performance.now() - begunAt
        return value
      }
      const patience = AbortSignal.timeout(RECEIVE_TIMEOUT_MS)
      const end = await turns.take(nameOf(request.caller), patience)
      const begun = process.threadCpuUsage()
      try {
        return await readBody()
      } finally {
        request.readCpuMs = cpuMsSince(begun)
        end()
      }
    },
  )
}

/**
 * The tokens of the sandbox are known to all, so only this machine may send them: a page of elsewhere can have a name
 * of its own lead here, and would then read answers like any page of ours. It cannot choose the name that it sends,
 * and an address, or a name without a dot, is nobody's of elsewhere.
 */
function checkHost({ headers: { host = '' } }: FastifyRequest): void {
  const name = host.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase()
  const isPublic = name.includes('.') && !name.endsWith('.localhost')
  if (!isPublic || isIP(name) !== 0) return
  const message = `Host: the sandbox answers to localhost and 127.0.0.1, and not to ${JSON.stringify(name)}.`
  throw Refusal.ofRequest(421, new TieoutError('BAD_USER_INPUT', message))
}

/** Who stands before us may have looked at the other one: of what decides who is heard there is one or none. */
function refuseDoubled({ raw: { rawHeaders } }: FastifyRequest): void {
  for (const name of ['authorization', 'host']) {
    let count = 0
    for (let place = 0; place < rawHeaders.length; place += 2) {
      const given = rawHeaders[place] ?? ''
      if (given.length === name.length && given.toLowerCase() === name) count += 1
    }
    if (count <= 1) continue
    const message = `${name}: the header is there ${count} times; send it once.`
    throw Refusal.ofRequest(400, new TieoutError('BAD_USER_INPUT', message))
  }
}

/** The methods that are served at the address of a request. */
function methodsAt(app: FastifyInstance, { url }: FastifyRequest): string[] {
  const path = url.split('?')[0] ?? url
  const served = app.supportedMethods.filter(method => app.hasRoute({ url: path, method }))
  return served.length === 0 ? [] : [...served, 'OPTIONS']
}

function notServed({ method, url }: FastifyRequest, allowed: string[]): Refusal {
  const path = url.split('?')[0]
  if (allowed.length === 0) {
    return Refusal.ofRequest(404, new TieoutError('NOT_FOUND', `There is nothing at ${path}.`))
  }
  const message = `${path} does not take ${method}; send ${allowed.join(', ')}.`
  return Refusal.ofRequest(405, new TieoutError('BAD_USER_INPUT', message), allowed)
}

/** What Node could not read as HTTP has no request yet; its answer has the shape of all others. */
function refuseUnreadable(failure: Error & { code?: string }, socket: Socket): void {
  if (failure.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, error } = unreadable(failure.code)
  const requestId = randomUUID()
  const body = JSON.stringify(answerOf(Refusal.ofRequest(status, error), requestId))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function unreadable(code: string | undefined): { status: number; error: TieoutError } {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { status: 431, error: tooLarge('headerBytes', 'send shorter headers, or use POST.') }
  }
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const message = isLate ? 'The request did not arrive in time.' : 'The request is not HTTP.'
  return { status: isLate ? 408 : 400, error: new TieoutError('BAD_USER_INPUT', message) }
}

function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
}
