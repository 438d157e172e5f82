import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import { administer } from './admin.ts'
import { Budget } from './budget.ts'
import { notConnected } from './company.ts'
import { type Fault, Faults } from './faults.ts'
import { type Answer, type Call, isRow, type Row } from './http.ts'
import { formOf, Tokens } from './oauth.ts'
import { Query } from './query.ts'
import { Refusal } from './refusal.ts'
import { matchRoute } from './routes.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'
import { changesBy } from './webhook-routes.ts'
import { Webhooks } from './webhooks.ts'

const BODY_BYTES_MAX = 20 * 1024 * 1024
const MISSING_COMPANY =
  'Missing Procore-Company-Id header! Each call your application makes to the Procore API must contain a request header'

/** Everything that one running sandbox holds. */
export interface Sandbox {
  settings: Settings
  store: Store
  tokens: Tokens
  budget: Budget
  faults: Faults
  /** Calls by "METHOD /path/template". */
  calls: Map<string, number>
  /** Answers of the API by status; "cut" where the connection ended without one. */
  statuses: Map<string, number>
  webhooks: Webhooks
}

export function newSandbox(store: Store, settings: Settings): Sandbox {
  const sandbox: Sandbox = {
    settings,
    store,
    tokens: new Tokens(),
    budget: new Budget(),
    faults: new Faults(),
    calls: new Map(),
    statuses: new Map(),
    // A control may replace the settings at any time.
    webhooks: new Webhooks(() => sandbox.settings),
  }
  return sandbox
}

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
    const fault = sandbox.faults.strike(url.pathname + url.search)
    if (fault && !(await survives(fault, response, url, counted.headers))) return
    const answer = await answerTo(sandbox, request, url, body, counted.refusal)
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
  if (request.method !== 'POST') throw new Refusal(404, 'Not Found')
  const form = await formOf(body, request.headers['content-type'] ?? '').catch(() => ({}))
  if (url.pathname === '/oauth/token') return sandbox.tokens.issue(form, sandbox.settings, now)
  if (url.pathname === '/oauth/revoke') return sandbox.tokens.revoke(form)
  throw new Refusal(404, 'Not Found')
}

function requireToken(sandbox: Sandbox, request: IncomingMessage, now: Date): void {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined || !sandbox.tokens.accepts(token, now)) throw unauthenticated()
}

/** A service account must name its company on every call. */
function requireCompanyHeader(sandbox: Sandbox, request: IncomingMessage): void {
  const id = request.headers['procore-company-id']
  if (!id) throw new Refusal(400, MISSING_COMPANY)
  if (id !== String(sandbox.settings.companyId)) throw notConnected()
}

/** Acts out a fault. True when the call goes on to its real answer. */
async function survives(
  fault: Fault,
  response: ServerResponse,
  url: URL,
  budget: Record<string, string>,
): Promise<boolean> {
  if (fault.delayMs > 0) await delay(fault.delayMs, undefined, { ref: false })
  switch (fault.kind) {
    case 'slow':
      return true
    case 'reset':
      response.destroy()
      return false
    case 'malformed':
      raw(response, 200, 'application/json; charset=utf-8', '[{"id":56294995', budget)
      return false
    case 'html':
      raw(response, 502, 'text/html', '<html><body><h1>502 Bad Gateway</h1></body></html>', budget)
      return false
    default: {
      const refusal = faultRefusal(fault.kind)
      send(response, {
        status: refusal.status,
        body: refusal.body(versionOf(url)),
        headers: { ...budget, ...refusal.headers },
      })
      return false
    }
  }
}

function faultRefusal(kind: '401' | '429' | '500' | '503'): Refusal {
  switch (kind) {
    case '401':
      return unauthenticated()
    case '429':
      return rateLimited({ 'Retry-After': '1' })
    case '500':
      return new Refusal(500, 'Internal Server Error')
    case '503':
      return new Refusal(503, 'Service Unavailable', { headers: { 'Retry-After': '1' } })
  }
}

function unauthenticated(): Refusal {
  return new Refusal(401, 'The access token is invalid')
}

function rateLimited(headers: Record<string, string>): Refusal {
  return new Refusal(
    429,
    'You have surpassed the max number of requests for an hour. Please wait until your limit resets.',
    { headers },
  )
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
