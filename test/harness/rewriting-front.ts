import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'

/** A server before the sandbox's Procore that answers otherwise, as rules say: another account, another site. */
export interface RewritingFront extends AsyncDisposable {
  url: string
  /** In force from the next call on, in this order. */
  rules: Rule[]
  /** "GET /rest/v1.0/projects?page=1", in order of arrival. */
  calls: string[]
}

export interface Rule {
  /** Of "GET /rest/v1.0/projects?page=1". */
  match: RegExp
  /** Answered in the place of the real one. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Run on each record of the real answer. */
  each?: (row: Record<string, unknown>) => void
  /** Run on the whole body of the real answer. */
  list?: (rows: unknown) => unknown
  dropHeaders?: string[]
  setHeaders?: Record<string, string>
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

const OF_THE_CONNECTION =
  /^(connection|keep-alive|transfer-encoding|content-length|content-encoding)$/

export async function startRewritingFront(target: string): Promise<RewritingFront> {
  const server = createServer((request, response) => {
    answer(front, target, request, response).catch(() => response.destroy())
  })
  const front: RewritingFront = {
    url: '',
    rules: [],
    calls: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  front.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return front
}

async function answer(
  front: RewritingFront,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const called = `${request.method} ${decodeURIComponent(request.url ?? '')}`
  front.calls.push(called)
  const rules = front.rules.filter(({ match }) => match.test(called))
  const instead = rules.find(({ status, body }) => status !== undefined || body !== undefined)
  const whole = instead ? inPlace(instead) : await forward(target, request)
  const { status, headers, text } = rules.reduce(rewritten, whole)
  response.writeHead(status, headers).end(text)
}

function inPlace({ status = 200, body, headers = {} }: Rule): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? {})
  return { status, headers: { 'content-type': 'application/json', ...headers }, text }
}

async function forward(target: string, request: IncomingMessage): Promise<Answer> {
  const { method = 'GET', headers } = request
  // With the host that was asked, which is that of the addresses in an answer.
  const asked = send(`${target}${request.url}`, { method, headers })
  request.pipe(asked)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const kept = Object.entries(response.headers).filter(([name]) => !OF_THE_CONNECTION.test(name))
  const text = await textOf(response)
  return { status: response.statusCode ?? 500, headers: Object.fromEntries(kept), text }
}

function rewritten(whole: Answer, rule: Rule): Answer {
  const { each, list, dropHeaders = [], setHeaders = {} } = rule
  const kept = Object.entries(whole.headers).filter(([name]) => !dropHeaders.includes(name))
  const headers = { ...Object.fromEntries(kept), ...setHeaders }
  const isOurs = rule.status !== undefined || rule.body !== undefined
  if (isOurs || whole.status >= 300 || (!each && !list)) return { ...whole, headers }
  const body = JSON.parse(whole.text)
  const inner = 'data' in body ? body.data : body
  if (each) for (const row of Array.isArray(inner) ? inner : [inner]) each(row)
  const changed = list ? list(inner) : inner
  return { ...whole, headers, text: JSON.stringify('data' in body ? { data: changed } : changed) }
}
