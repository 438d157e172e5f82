import type { FastifyInstance } from 'fastify'
import { TieoutError } from '#lib/errors'
import type { Caller } from '#lib/request'
import type { ExportFormat, RowStore } from '#reconcile'
import { Refusal } from '../engine/refusal.ts'
import { type Authenticate, authenticated } from './auth.ts'
import { signalOf } from './run-document.ts'
import { createTurns } from './turns.ts'

/**
 * GET /export/<rows>.<format>: all flat rows of a kind as one file. Who may read the graph may export; the
 * parameters are those of the list in the graph, and `after`, the id of the last row that was read whole.
 */
export interface ExportOptions {
  authenticate: Authenticate
  /** Throws what the list of these rows in the graph would. */
  checkList: (rows: string, caller: Caller) => void
  /** Undefined where this process does not reach the store. */
  store: RowStore | undefined
  names: readonly string[]
  formats: readonly ExportFormat[]
}

const PARAMETERS = ['projectNumber', 'updatedAfter', 'asOf', 'after'] as const
const VALUE_LENGTH_MAX = 500
/** Of one caller at once: half of those that the store serves at once, so that he never holds all. */
const EXPORTS_UNDER_WAY_MAX = 2
const EXPORTS_WAITING_MAX = 10

export function addExports(app: FastifyInstance, options: ExportOptions): void {
  const turns = createTurns({
    underWayCount: EXPORTS_UNDER_WAY_MAX,
    waitingCount: EXPORTS_WAITING_MAX,
  })
  app.route<{ Params: { file: string } }>({
    url: '/export/:file',
    method: 'GET',
    // What a HEAD asks for would be read to its end to be thrown away.
    exposeHeadRoute: false,
    async onRequest(request) {
      request.caller = await authenticated(request.headers.authorization, options.authenticate)
      if (!request.caller.scopes.has('read')) throw lacksRead()
    },
    async handler(request, reply) {
      const { rows, format } = nameOf(request.params.file, options)
      const { caller } = request
      if (!caller) throw new TieoutError('INTERNAL', 'the caller of an export is not known')
      options.checkList(rows, caller)
      const end = await turns.take(caller.name, signalOf(reply))
      reply.raw.once('close', end)
      const wanted = { rows, format, ...parametersOf(request.query), bound: caller.bound }
      const { type, rowCount, changesCursor, readAt, asOf, body } =
        await storeOf(options).open(wanted)
      if (asOf.procoreAt) reply.header('x-procore-at', asOf.procoreAt)
      if (asOf.sageAt) reply.header('x-sage-at', asOf.sageAt)
      // Where `changes` goes on, which is closed to a vendor: it counts what changed in the whole company.
      if (!caller.bound?.vendorId) reply.header('x-changes-since', changesCursor)
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${rows}.${format}"`)
        .header('cache-control', 'no-store')
        .header('x-row-count', rowCount)
        .header('x-updated-after', readAt)
        .send(body)
    },
  })
}

function lacksRead(): TieoutError {
  return new TieoutError('FORBIDDEN', 'The token lacks the scope read.')
}

function nameOf(file: string, { names, formats }: ExportOptions) {
  const [rows = '', extension = ''] = file.split('.')
  const format = formats.find(known => known === extension)
  if (format && names.includes(rows) && file === `${rows}.${format}`) return { rows, format }
  throw Refusal.ofRequest(
    404,
    new TieoutError(
      'NOT_FOUND',
      `There is no export ${JSON.stringify(file)}; ask for one of ${names.join(', ')} with .${formats.join(', .')}.`,
    ),
  )
}

function parametersOf(query: unknown): Partial<Record<(typeof PARAMETERS)[number], string>> {
  const given = Object.entries(query as Record<string, unknown>)
  for (const [name, value] of given) {
    if (!PARAMETERS.some(known => known === name)) {
      throw wrong(name, `it is no parameter of an export; it takes ${PARAMETERS.join(', ')}.`)
    }
    if (typeof value !== 'string') throw wrong(name, 'it is given more than once.')
    if (value.length > VALUE_LENGTH_MAX || /\p{Cc}/u.test(value) || !value.isWellFormed()) {
      throw wrong(name, `a text of at most ${VALUE_LENGTH_MAX} plain characters is needed.`)
    }
  }
  return Object.fromEntries(given)
}

function storeOf({ store }: ExportOptions): RowStore {
  if (store) return store
  throw new TieoutError(
    'STORE_UNREACHABLE',
    'This process does not reach the store; set DATABASE_URL for it, or export from the process that has it.',
  )
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `${field}: ${problem}`, { field: [field] })
}
