import { type DocumentNode, type ExecutionResult, GraphQLError, Kind } from 'graphql'
import { Pool } from 'undici'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { Caller, RequestContext } from '#lib/request'
import { createBreaker } from './breaker.ts'
import { isData } from './data.ts'
import {
  BACKGROUND_HEADER,
  CALLER_HEADER,
  NOT_OLDER_HEADER,
  SUBGRAPH_SECRET_HEADER,
} from './headers.ts'
import { type Posted, post, togetherOf } from './post.ts'
import type { SubgraphExecutor, SubgraphRequest, SubgraphResult } from './types.ts'

const CONNECTIONS_MAX = 32
const CONNECT_TIMEOUT_MS = 3_000
/** An answer that has begun comes in one piece; when the rest is this late it does not come. */
const STALL_TIMEOUT_MS = 30_000
const ANSWER_MAX_BYTES = 64 * 1024 * 1024

/** The subgraph's answer is unknown or was never begun: the connection itself failed. */
const CONNECTION_FAILURES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
])

/** An executor that holds connections. */
export type ClosableExecutor = SubgraphExecutor & { close(): Promise<void> }

/**
 * A subgraph behind `url`, served by another Tieout process with the same SUBGRAPH_SECRET. A query
 * is sent once more when the connection fails; a mutation never, for it may have been carried out.
 *
 * How long to wait for an answer is said by the request's signal alone: the engine waits for seconds,
 * a refresh that needs Procore's hourly budget for hours. A machine that vanishes meanwhile is
 * noticed by TCP, whose keep-alive the connections use.
 */
export function overHttp(url: string, secret: string): ClosableExecutor {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, {
    connections: CONNECTIONS_MAX,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: 0,
    bodyTimeout: STALL_TIMEOUT_MS,
    maxResponseSize: ANSWER_MAX_BYTES,
  })
  const breaker = createBreaker()

  const ask = async (request: SubgraphRequest): Promise<SubgraphResult> => {
    if (!breaker.allows()) throw failed('has failed repeatedly and is given a pause')
    const { body, isQuery } = writtenOf(request)
    const { context, signal } = request
    const headers = headersOf(context, secret)
    const send = () =>
      post(pool, { method: 'POST', path: pathname + search, headers, body }, signal)
    try {
      const posted = await sendOnceMore(send, isQuery)
      // Nothing may be waited for between here and the result, see togetherOf.
      const bytes = togetherOf(posted.chunks)
      const written = request.verbatim?.(bytes)
      const result = written ? { written } : resultOf(bytes, posted.status)
      breaker.succeeded()
      return result
    } catch (thrown) {
      // A client that hung up says nothing about the subgraph; a deadline that passed does.
      if (!request.signal.aborted || isTimeout(request.signal.reason)) breaker.failed()
      if (!request.signal.aborted) {
        log.warn('subgraph.failed', { subgraph: origin, reason: messageOf(thrown) })
      }
      if (thrown instanceof TieoutError) throw thrown
      const code = codeOf(thrown)
      throw failed(code === '' ? 'cannot be asked' : `cannot be asked (${code})`, thrown)
    }
  }
  return Object.assign(ask, { close: () => pool.close() })
}

interface Written {
  /** The body up to its variables. */
  head: string
  isQuery: boolean
}

/** By the document, which is the same object whenever it is asked again. */
const written = new WeakMap<DocumentNode, Written>()

function writtenOf({ document, query, operationName, variables }: SubgraphRequest): {
  body: string
  isQuery: boolean
} {
  let known = written.get(document)
  if (!known) {
    const head = JSON.stringify({ query, operationName }).slice(0, -1)
    known = { head, isQuery: isQuery(document) }
    written.set(document, known)
  }
  return {
    body: `${known.head},"variables":${JSON.stringify(variables)}}`,
    isQuery: known.isQuery,
  }
}

const callerHeaders = new WeakMap<Caller, string>()

/** The caller as one header, for the subgraph's own checks and its audit trail. */
function callerHeader(caller: Caller): string {
  const known = callerHeaders.get(caller)
  if (known !== undefined) return known
  const plain = { ...caller, scopes: [...caller.scopes] }
  const header = Buffer.from(JSON.stringify(plain)).toString('base64url')
  callerHeaders.set(caller, header)
  return header
}

function headersOf(context: RequestContext, secret: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': context.requestId,
    [SUBGRAPH_SECRET_HEADER]: secret,
  }
  if (context.notOlderThan !== undefined) {
    headers[NOT_OLDER_HEADER] = String(context.notOlderThan)
  }
  if (context.isBackground) headers[BACKGROUND_HEADER] = 'true'
  if (context.caller) headers[CALLER_HEADER] = callerHeader(context.caller)
  return headers
}

async function sendOnceMore(send: () => Promise<Posted>, mayRepeat: boolean): Promise<Posted> {
  try {
    return await send()
  } catch (thrown) {
    if (!mayRepeat || !CONNECTION_FAILURES.has(codeOf(thrown))) throw thrown
    return send()
  }
}

function resultOf(bytes: Buffer, status: number): ExecutionResult {
  let body: unknown
  try {
    body = JSON.parse(textOf(bytes))
  } catch {
    throw failed(`answered ${status} with something that is not JSON`)
  }
  if (!isData(body) || !('data' in body || Array.isArray(body['errors']))) {
    throw failed(`answered ${status} without data`)
  }
  const errors = Array.isArray(body['errors']) ? body['errors'].filter(isData).map(errorOf) : []
  return {
    ...(isData(body['data']) && { data: body['data'] }),
    ...(errors.length > 0 && { errors }),
  }
}

/** Without the mark that some put before UTF-8. */
function textOf(bytes: Buffer): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString('utf8', isMarked ? 3 : 0)
}

function errorOf(reported: Record<string, unknown>): GraphQLError {
  const { message, path, extensions } = reported
  return new GraphQLError(typeof message === 'string' ? message : 'The subgraph gave no reason.', {
    ...(Array.isArray(path) && { path }),
    ...(isData(extensions) && { extensions }),
  })
}

function isQuery({ definitions }: DocumentNode): boolean {
  return definitions.every(
    node => node.kind !== Kind.OPERATION_DEFINITION || node.operation === 'query',
  )
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError'
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : ''
}

/** Where the process is stays in the log: the message goes to whoever asked, and to who asks whether all is read. */
function failed(what: string, cause?: unknown): TieoutError {
  const message = `The process that answers this ${what}; the rest of the answer stands.`
  return new TieoutError('SUBGRAPH_FAILED', message, { cause })
}
