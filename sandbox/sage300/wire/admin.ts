import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Trouble } from './faults.ts'

/**
 * The controls of the sandbox's Sage, which the real one does not have: POST and DELETE
 * /sandbox/faults, PUT /sandbox/settings, GET /sandbox/state. Loopback only, without a token.
 */
export interface Controls {
  trouble: Trouble
  clear(): void
  state(): unknown
}

const BODY_MAX_BYTES = 65_536

export async function administer(
  controls: Controls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const told = await bodyOf(request)
    const [status, body] = answerOf(controls, `${request.method} ${request.url}`, told)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? '' : JSON.stringify(body))
  } catch (thrown) {
    const isTheirs = thrown instanceof TypeError || thrown instanceof SyntaxError
    response.writeHead(isTheirs ? 400 : 500, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ message: thrown instanceof Error ? thrown.message : 'failed' }))
  }
}

function answerOf(
  { trouble, clear, state }: Controls,
  call: string,
  told: string,
): [status: number, body?: unknown] {
  switch (call) {
    case 'POST /sandbox/faults':
      return [201, trouble.add(JSON.parse(told))]
    case 'DELETE /sandbox/faults':
      clear()
      return [204]
    case 'PUT /sandbox/settings':
      return [200, trouble.change(JSON.parse(told))]
    case 'GET /sandbox/settings':
      return [200, trouble.mode]
    case 'GET /sandbox/state':
      return [200, state()]
    default:
      return [404, { message: `${call} is not a control of the sandbox` }]
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > BODY_MAX_BYTES) throw new TypeError('the body is too large')
  }
  return text
}
