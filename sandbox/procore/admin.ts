import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { change } from './changes.ts'
import { type Answer, ok } from './http.ts'
import type { Sandbox } from './sandbox.ts'
import { changedSettings } from './settings.ts'
import type { Store } from './store.ts'
import { addWorkflow } from './workflows.ts'

/**
 * The sandbox's own controls, which Procore does not have: GET and PUT /sandbox/settings, POST and
 * DELETE /sandbox/faults, POST and DELETE /sandbox/reshapes, POST /sandbox/changes and
 * /sandbox/workflows, GET /sandbox/state, /sandbox/calls, /sandbox/refreshes and /sandbox/statuses. Loopback
 * only, without a token.
 */
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export async function administer(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
  body: Buffer,
): Promise<Answer> {
  if (!loopback.has(request.socket.remoteAddress ?? ''))
    return { status: 403, body: problem('loopback only') }
  try {
    switch (`${request.method} ${path}`) {
      case 'GET /sandbox/settings':
        return ok(sandbox.settings)
      case 'PUT /sandbox/settings':
        sandbox.settings = changedSettings(sandbox.settings, JSON.parse(body.toString()))
        return ok(sandbox.settings)
      case 'POST /sandbox/faults':
        return { status: 201, body: sandbox.faults.add(JSON.parse(body.toString())) }
      case 'DELETE /sandbox/faults':
        sandbox.faults.clear()
        return { status: 204 }
      case 'POST /sandbox/changes':
        return ok(await change(sandbox, JSON.parse(body.toString())))
      case 'POST /sandbox/reshapes':
        return { status: 201, body: sandbox.reshapes.add(JSON.parse(body.toString())) }
      case 'DELETE /sandbox/reshapes':
        sandbox.reshapes.clear()
        return { status: 204 }
      case 'POST /sandbox/workflows':
        return { status: 201, body: addWorkflow(sandbox.store, JSON.parse(body.toString())) }
      case 'GET /sandbox/state':
        return ok({ sha256: digestOf(sandbox.store) })
      case 'GET /sandbox/calls':
        return ok(Object.fromEntries([...sandbox.calls].sort()))
      case 'GET /sandbox/refreshes':
        return ok(sandbox.tokens.counts)
      case 'GET /sandbox/statuses':
        return ok(Object.fromEntries([...sandbox.statuses].sort()))
      default:
        return {
          status: 404,
          body: problem(`${request.method} ${path} is not a control of the sandbox`),
        }
    }
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError)
      return { status: 400, body: problem(error.message) }
    throw error
  }
}

/** Of all records that writes change: the same for as long as nothing was written. */
function digestOf(store: Store): string {
  const text = JSON.stringify(store, (_, value) => (value instanceof Map ? [...value] : value))
  return createHash('sha256').update(text).digest('hex')
}

function problem(message: string): { message: string } {
  return { message }
}
