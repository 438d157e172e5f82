import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExecutionResult, execute, parse } from 'graphql'
import { createCache } from '#lib/cache'
import type { RequestContext } from '#lib/request'
import { createProcoreSubgraph, type ProcoreSubgraph, type ProcoreSubgraphOptions } from '#procore'
import { startProcoreSandbox } from '../../sandbox/procore/index.ts'

/**
 * The Procore subgraph before the sandbox, with a front in between that counts calls and, where a
 * test says so, answers in the sandbox's place as Procore was seen to answer.
 */
export interface ScriptedAnswer {
  status?: number
  headers?: Record<string, string>
  /** Text goes out as it is, anything else as JSON. */
  body?: unknown
}

export interface Front {
  url: string
  /** "GET /rest/v1.0/projects?page=1", in order of arrival. */
  calls: string[]
  /** The statuses that the sandbox answered. */
  statuses: number[]
  /** Most calls that were open at the same time. */
  mostOpen: number
  /** Answers the next `times` calls that contain `match`. */
  answer(
    match: string,
    answer: ScriptedAnswer | ((url: string) => ScriptedAnswer),
    times?: number,
  ): void
  /** The calls that contain `match`. */
  callsTo(match: string): string[]
  close(): Promise<void>
}

export interface Bench {
  front: Front
  subgraph: ProcoreSubgraph
  /** The sandbox itself, past the front. */
  sandboxUrl: string
  ask(query: string, variables?: Record<string, unknown>, notOlderThan?: number): Promise<Answer>
  /** Asks as a refresh does, whose answer nobody waits for. */
  askInBackground(query: string, variables: Record<string, unknown>): Promise<Answer>
  /** Asks as somebody who goes when the signal aborts. */
  askUntil(signal: AbortSignal, query: string, variables: Record<string, unknown>): Promise<Answer>
  /** A control of the sandbox: faults or settings. */
  control(method: string, path: string, body: unknown): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client would read them
  data: any
  errors: readonly { message: string; code: string | undefined; path: string }[]
}

/**
 * Serves `company` (records by resource) and starts a subgraph of its own before it, which asks with
 * `tokens` or as a service account, and tells `alerts`.
 */
export async function startBench(
  company: Record<string, unknown[]>,
  settings: Record<string, unknown> = {},
  options: Pick<ProcoreSubgraphOptions, 'tokens' | 'alerts' | 'linesSettleMs' | 'currency'> = {},
): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'procore-subgraph-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(company)) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  const sandbox = await startProcoreSandbox({ dataDir, settings })
  const front = await startFront(sandbox.url)
  const cache = createCache(undefined)
  const subgraph = createProcoreSubgraph({
    apiUrl: front.url,
    loginUrl: front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId: String(sandbox.companyId),
    cache,
    ...options,
  })
  return {
    front,
    subgraph,
    sandboxUrl: sandbox.url,
    ask: (query, variables, notOlderThan) =>
      ask(subgraph, query, variables, notOlderThan === undefined ? {} : { notOlderThan }),
    askInBackground: (query, variables) => ask(subgraph, query, variables, { isBackground: true }),
    askUntil: (signal, query, variables) => ask(subgraph, query, variables, { signal }),
    control: async (method, path, body) => {
      const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
        method,
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(await response.text())
    },
    [Symbol.asyncDispose]: async () => {
      await subgraph.close()
      await cache.close()
      await front.close()
      await sandbox[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true })
    },
  }
}

/** What a row says: all that it has and computes, as plain values, save Procore's record itself. */
export function saysOf(row: object): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const name of namesOf(row)) {
    if (name === 'raw' || name === 'at') continue
    try {
      said[name] = plainOf((row as Record<string, unknown>)[name])
    } catch (thrown) {
      said[name] = thrown
    }
  }
  return said
}

function namesOf(row: object): Set<string> {
  const names = new Set(Object.keys(row))
  for (
    let prototype = Object.getPrototypeOf(row);
    prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const all = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    for (const [name, { get }] of all) if (get) names.add(name)
  }
  return names
}

function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf)
  return typeof value === 'object' && value !== null && 'raw' in value ? saysOf(value) : value
}

async function ask(
  subgraph: ProcoreSubgraph,
  query: string,
  variables: Record<string, unknown> = {},
  how: Partial<RequestContext> = {},
): Promise<Answer> {
  const context: RequestContext = {
    caller: undefined,
    requestId: 'test',
    signal: new AbortController().signal,
    ...how,
  }
  const result = (await execute({
    schema: subgraph.schema,
    document: parse(query),
    variableValues: variables,
    contextValue: context,
  })) as ExecutionResult
  return {
    // Null-prototype objects compare as plain ones after a round trip.
    data: JSON.parse(JSON.stringify(result.data ?? null)),
    errors: (result.errors ?? []).map(error => ({
      message: error.message,
      code: (error.originalError as { code?: string } | undefined)?.code,
      path: (error.path ?? []).join('.'),
    })),
  }
}

async function startFront(target: string): Promise<Front> {
  const scripts: { match: string; answer: (url: string) => ScriptedAnswer; left: number }[] = []
  let open = 0
  const front: Front = {
    url: '',
    calls: [],
    statuses: [],
    mostOpen: 0,
    answer(match, answer, times = 1) {
      const make = typeof answer === 'function' ? answer : () => answer
      scripts.push({ match, answer: make, left: times })
    },
    callsTo: match => front.calls.filter(call => call.includes(match)),
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer(async (request, response) => {
    const url = decodeURIComponent(request.url ?? '')
    front.calls.push(`${request.method} ${url}`)
    open += 1
    front.mostOpen = Math.max(front.mostOpen, open)
    const script = scripts.find(candidate => candidate.left > 0 && url.includes(candidate.match))
    if (script) {
      script.left -= 1
      sendScripted(response, script.answer(url))
    } else {
      await forward(target, request, response)
      front.statuses.push(response.statusCode)
    }
    open -= 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  front.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return front
}

function sendScripted(response: ServerResponse, { status, headers, body }: ScriptedAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  response.writeHead(status ?? 200, { 'content-type': 'application/json', ...headers }).end(text)
}

async function forward(target: string, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length)$/.test(name),
    ),
  ) as Record<string, string>
  try {
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    const kept = [...answer.headers].filter(
      ([name]) => !/^(connection|keep-alive|transfer-encoding|content-encoding)$/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(kept)).end(body)
  } catch {
    // The sandbox cut the connection, so the front does too.
    response.destroy()
  }
}
