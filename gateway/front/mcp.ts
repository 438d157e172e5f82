import {
  type CallToolResult,
  createMcpHandler,
  type McpRequestContext,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type Tool,
} from '@modelcontextprotocol/server'
import type { FastifyInstance } from 'fastify'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { Caller } from '#lib/request'
import type { TrustedDocument } from '../documents.ts'
import type { Engine } from '../engine/index.ts'
import { type Authenticate, authenticated } from './auth.ts'
import { answerOf, asRefusal } from './errors.ts'
import { type RunDocument, signalOf } from './run-document.ts'
import { schemaOfVariables } from './tool-schema.ts'
import { createTurns } from './turns.ts'

/**
 * POST /mcp: the trusted documents as tools for language models, by the Model Context Protocol over
 * streamable HTTP, without sessions. A tool is run as /graphql runs its document, with the scopes and
 * limits of the same token; a document that the token may not run is not shown to it.
 */
export interface McpOptions {
  authenticate: Authenticate
  engine: Engine
  documents: readonly TrustedDocument[]
  version: string
}

const INSTRUCTIONS = `Tieout joins the commitments, change orders, invoices and retainage of Procore with the
books of Sage 300 CRE. Amounts are exact decimal texts: do not round them. A verdict says whether both systems
agree; UNREAD means that one of them could not be read, which is neither agreement nor absence. What writes
plans first: call it as it stands, show the plan to a person, and only then call it with dryRun false.`

export function addMcp(app: FastifyInstance, options: McpOptions, runDocument: RunDocument): void {
  const { engine, documents, version } = options
  const tools = documents.map(document => ({ document, tool: toolOf(engine, document) }))
  const turns = createTurns()
  const callers = new WeakMap<Request, { caller: Caller; requestId: string; signal: AbortSignal }>()

  const serve = ({ requestInfo }: McpRequestContext) => {
    const asked = requestInfo && callers.get(requestInfo)
    if (!asked) throw new Error('a request of MCP came without its caller')
    const allowed = tools.filter(({ document }) => mayRun(engine, document, asked.caller))
    const server = new Server(
      { name: 'tieout', title: 'Tieout', version },
      { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
    )
    server.setRequestHandler('tools/list', () => ({ tools: allowed.map(({ tool }) => tool) }))
    server.setRequestHandler('tools/call', async ({ params }): Promise<CallToolResult> => {
      const found = allowed.find(({ tool }) => tool.name === params.name)
      if (!found) throw unknownTool(params.name, allowed)
      const { text: query, name: operationName } = found.document
      const variables = params.arguments ?? {}
      try {
        const request = { query, operationName, variables, mayWrite: true, ...asked }
        return resultOf((await runDocument(request)).result)
      } catch (thrown) {
        return resultOf(answerOf(asRefusal(thrown), asked.requestId))
      }
    })
    return server
  }
  const handler = createMcpHandler(serve, {
    onerror: ({ message }) => log.debug('mcp', { message }),
  })
  app.addHook('onClose', () => handler.close())

  app.post('/mcp', {
    async onRequest(request) {
      request.caller = await authenticated(request.headers.authorization, options.authenticate)
    },
    async handler(request, reply) {
      const { caller, id: requestId } = request
      if (!caller) throw new TieoutError('INTERNAL', 'the caller of /mcp is not known')
      // The answers of a hundred would be printed as one, and newer versions of the protocol know no batch.
      if (Array.isArray(request.body)) {
        throw new TieoutError('BAD_USER_INPUT', 'The body is one message; no batch.')
      }
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as [string, string]] : [],
      )
      const asked = new Request(new URL(request.url, 'http://tieout'), { method: 'POST', headers })
      const signal = signalOf(reply)
      // It is under way until its answer is taken.
      const end = await turns.take(caller.name, signal)
      reply.raw.once('close', end)
      callers.set(asked, { caller, requestId, signal })
      const answer = await handler.fetch(asked, { parsedBody: request.body })
      return reply
        .code(answer.status)
        .headers(Object.fromEntries(answer.headers))
        .send(await answer.text())
    },
  })
}

function toolOf(engine: Engine, { name, description, operation }: TrustedDocument): Tool {
  const isQuery = operation.operation === 'query'
  return {
    name,
    description,
    inputSchema: schemaOfVariables(engine.apiSchema, operation),
    annotations: {
      readOnlyHint: isQuery,
      // What is written in books is never unwritten; with one key it is written once.
      ...(!isQuery && { destructiveHint: true, idempotentHint: true }),
      openWorldHint: false,
    },
  }
}

/** Asks the guard, which looks at the scopes before it looks at the variables. */
function mayRun(engine: Engine, { text, name }: TrustedDocument, caller: Caller): boolean {
  try {
    engine.admit({ query: text, operationName: name, variables: {}, caller, mayWrite: true })
    return true
  } catch (thrown) {
    return !(thrown instanceof TieoutError && thrown.code === 'FORBIDDEN')
  }
}

function unknownTool(name: string, allowed: readonly { tool: Tool }[]): ProtocolError {
  const known = allowed.map(({ tool }) => tool.name).join(', ')
  return new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `There is no tool ${JSON.stringify(name)} for this token; there are ${known}.`,
  )
}

function resultOf(answer: { data?: unknown; errors?: unknown }): CallToolResult {
  const { data, errors } = answer
  const structuredContent = {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors }),
  }
  return {
    content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
    structuredContent: structuredContent as NonNullable<CallToolResult['structuredContent']>,
    isError: data === undefined || data === null,
  }
}
