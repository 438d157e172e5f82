import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import { administer } from './admin.ts'
import { notConnected } from './company.ts'
import { faultAnswer, rateLimited, unauthenticated } from './fault-answers.ts'
import type { Answer, Call } from './http.ts'
import { formOf } from './oauth.ts'
import { requireTool } from './project-tools.ts'
import { Query } from './query.ts'
import { Refusal } from './refusal.ts'
import { matchRoute } from './routes.ts'
import { isRow, type Row } from './row.ts'
import type { Sandbox } from './sandbox.ts'
import { changesBy } from './webhook-routes.ts'

const BODY_BYTES_MAX = 20 * 1024 * 1024
const COMPANIES = /^\/rest\/v1\.0\/companies(\?|$)/
const MISSING_COMPANY =
  'Missing Procore-Company-Id header! Each call your application makes to the Procore API must contain a request header'

/** The server, not yet listening. Every defect of ours answers 500 and is logged. */
export function createSandboxServer(sandbox: Sandbox): Server {
  return createServer((request, response) => {
    serve(sandbox, request, response).catch((error: unknown) => {
      if (!response.headersSent && !response.destroyed) {
        send(response, { status: 500, body: new Refusal(500, 'Internal Server Error').body('v1') })
      }
      log.error('sandbox.procore.failed', { message: messageOf(error), path: request.url })
    })
  })
}

async function serve(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const version = versionOf(url)
  if (url.pathname.startsWith('/rest/')) {
    response.once('close', () => {
      const status = response.headersSent ? String(response.statusCode) : 'cut'
      sandbox.statuses.set(status, (sandbox.statuses.get(status) ?? 0) + 1)
    })
  }
  try {
    const body = await bodyOf(request)
    if (url.pathname.startsWith('/sandbox/')) {
      send(response, await administer(sandbox, request, url.pathname, body))
      return
    }
    const counted = count(sandbox, request.method ?? 'GET', url.pathname)
    const fault = sandbox.faults.strike(request.method ?? 'GET', url.pathname + url.search)
    if (fault && fault.delayMs > 0) await delay(fault.delayMs, undefined, { ref: false })
    const struck = fault && faultAnswer(fault.kind, version, sandbox.settings)
    if (struck) {
      const headers = { ...counted.headers, ...struck.headers }
      raw(response, struck.status, struck.type, struck.text, headers)
      return
    }
    // A write whose answer is lost has been made all the same; one that is reset has not.
    const whole =
      fault?.kind === 'reset'
        ? undefined
        : await answerTo(sandbox, request, url, body, counted.refusal)
    if (!whole || fault?.kind === 'lost') {
      response.destroy()
      return
    }
    const answer =
      whole.status < 300
        ? { ...whole, body: sandbox.reshapes.applied(url.pathname, whole.body) }
        : whole
    send(response, { ...answer, headers: { ...counted.headers, ...answer.headers } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send(response, { status: error.status, body: error.body(version), headers: error.headers })
  }
}

/** Counts the call against the budget; a call beyond it is refused, and has counted. */
function count(
  sandbox: Sandbox,
  method: string,
  path: string,
): { headers: Record<string, string>; refusal: Refusal | undefined } {
  const template = matchRoute(method, path)?.template ?? otherPath(method, path)
  sandbox.calls.set(template, (sandbox.calls.get(template) ?? 0) + 1)
  if (path.startsWith('/oauth/')) return { headers: {}, refusal: undefined }
  const { retryAfterOn429 } = sandbox.settings
  const verdict = sandbox.budget.take(Date.now(), sandbox.settings)
  if (verdict.allowed) return { headers: verdict.headers, refusal: undefined }
  const headers = retryAfterOn429 ? { 'Retry-After': String(verdict.waitSeconds) } : {}
  return { headers: verdict.headers, refusal: rateLimited(headers) }
}

function versionOf(url: URL): 'v1' | 'v2' {
  return url.pathname.startsWith('/rest/v2.0/') ? 'v2' : 'v1'
}

/** Paths that are not served are counted as one, so that the table stays small. */
function otherPath(method: string, path: string): string {
  return path.startsWith('/oauth/') ? `${method} ${path}` : `${method} (unknown path)`
}

async function answerTo(
  sandbox: Sandbox,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  overBudget: Refusal | undefined,
): Promise<Answer> {
  const version = versionOf(url)
  try {
    if (overBudget) throw overBudget
    const now = new Date()
    if (url.pathname.startsWith('/oauth/')) return await authorise(sandbox, request, url, body, now)
    requireToken(sandbox, request, now)
    requireCompanyHeader(sandbox, request)
    const match = matchRoute(request.method ?? 'GET', url.pathname)
    if (!match) throw new Refusal(404, 'Not Found')
    const call: Call = {
      method: request.method ?? 'GET',
      url,
      params: match.params,
      query: new Query(url.searchParams),
      body: jsonOf(body),
      settings: sandbox.settings,
      store: sandbox.store,
      webhooks: sandbox.webhooks,
      now,
    }
    requireTool(call)
    const answer = await match.handler(call)
    if (answer.status < 300) {
      for (const change of changesBy(call, match.template, answer)) sandbox.webhooks.changed(change)
    }
    return answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, body: error.body(version), headers: error.headers }
  }
}

async function authorise(
  sandbox: Sandbox,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  now: Date,
): Promise<Answer> {
  const { settings, tokens } = sandbox
  const form = await formOf(body, request.headers['content-type'] ?? '').catch(() => ({}))
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /oauth/authorize':
      return tokens.authorize(url.searchParams, settings, now)
    case 'GET /oauth/token/info':
      return tokens.info(bearerOf(request) ?? '', settings, now)
    case 'POST /oauth/token':
      return tokens.issue(form, settings, now)
    case 'POST /oauth/revoke':
      return tokens.revoke(form)
    default:
      throw new Refusal(404, 'Not Found')
  }
}

function requireToken(sandbox: Sandbox, request: IncomingMessage, now: Date): void {
  const token = bearerOf(request)
  if (token === undefined || !sandbox.tokens.accepts(token, now)) throw unauthenticated()
}

function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** A service account must name its company on every call. */
function requireCompanyHeader(sandbox: Sandbox, request: IncomingMessage): void {
  const id = request.headers['procore-company-id']
  const { companyId, missingCompanyStatus, appConnected } = sandbox.settings
  if (!id) throw new Refusal(missingCompanyStatus, MISSING_COMPANY)
  // Companies are listed even to an app that none of them has installed.
  if (!appConnected && !COMPANIES.test(request.url ?? '')) throw notConnected()
  if (id !== String(companyId)) throw notConnected()
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_BYTES_MAX) throw new Refusal(413, 'Payload Too Large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The JSON object of a write. A decimal keeps the digits that were sent, as text. */
function jsonOf(body: Buffer): Row {
  if (body.length === 0) return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(
      body.toString('utf8'),
      (_key, value: unknown, context?: { source?: string }) =>
        typeof value === 'number' && !Number.isSafeInteger(value) ? context?.source : value,
    )
  } catch {
    throw new Refusal(400, 'There was a problem in the JSON you submitted')
  }
  return isRow(parsed) ? parsed : {}
}

function send(response: ServerResponse, answer: Answer): void {
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body)
  raw(response, answer.status, 'application/json; charset=utf-8', body, answer.headers ?? {})
}

function raw(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string>,
): void {
  const base = {
    'Content-Type': type,
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-Id': randomUUID(),
  }
  response.writeHead(status, { ...base, ...headers }).end(body)
}
