import { once } from 'node:events'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type GraphQLSchema, getArgumentValues } from 'graphql'
import { TieoutError } from '#lib/errors'
import type { Caller } from '#lib/request'
import type { ChangeEvent, EventKind, EventStore } from '#reconcile'
import type { Engine } from '../engine/index.ts'
import { EVENT_ID, type Subscription, subscriptionOf } from '../engine/subscription.ts'
import { type Authenticate, authenticated } from './auth.ts'
import { answerOf, asRefusal } from './errors.ts'
import { checkSender, parametersOf } from './request.ts'
import type { AdmitInTurn, RunDocument } from './run-document.ts'
import { STALL_TIMEOUT_MS } from './server.ts'

/**
 * POST /graphql/stream: subscriptions as server-sent events, by the protocol of graphql-sse with a connection for
 * each. What is told bears its position as the event's id and in `extensions.eventId`; who comes back sends the
 * last one as the header Last-Event-ID, and is told what he missed.
 */
export interface StreamOptions {
  engine: Pick<Engine, 'apiSchema'>
  authenticate: Authenticate
  /** Undefined where this process does not reach the store. */
  events: EventStore | undefined
  admit: AdmitInTurn
  run: RunDocument
  /** How long a client may take to take what it was told. */
  stallTimeoutMs?: number
}

interface SignalledOptions extends StreamOptions {
  /** Aborts when the stream is over. */
  signal: AbortSignal
}

const LOOK_INTERVAL_MS = 500
/** So that whatever lies between does not take silence for an end. */
const HEARTBEAT_INTERVAL_MS = 12_000
const STREAMS_MAX = 200
const STREAMS_PER_CALLER_MAX = 20
const ANSWER_TIMEOUT_MS = 60_000

/** By which field a thing is asked for of which an event tells. */
const ROOT_OF: ReadonlyMap<EventKind, string> = new Map([
  ['operationUpdated', 'operation'],
  ['findingChanged', 'finding'],
])

interface Stream extends Subscription {
  kind: EventKind
  /** The argument: of which project, or which operation. */
  of: string | undefined
  given: Record<string, unknown>
  position: number
}

export function addStreams(app: FastifyInstance, options: StreamOptions): void {
  const open = new Map<AbortController, string>()
  app.addHook('preClose', async () => {
    for (const controller of open.keys()) controller.abort()
  })
  app.post('/graphql/stream', {
    async onRequest(request) {
      checkSender(request)
      request.caller = await authenticated(request.headers.authorization, options.authenticate)
    },
    async handler(request, reply) {
      const { caller } = request
      if (!caller) throw new TieoutError('INTERNAL', 'the caller of a stream is not known')
      checkCount([...open.values()], caller)
      const controller = new AbortController()
      // Counted before anything is waited for, so that a hundred at once are no more than one after another.
      open.set(controller, caller.name)
      reply.raw.once('close', () => controller.abort())
      try {
        const stream = await openStream(request, caller, { ...options, signal: controller.signal })
        reply.hijack()
        await tell(stream, request, reply, { ...options, signal: controller.signal })
      } finally {
        open.delete(controller)
        if (reply.sent) reply.raw.end()
      }
    },
  })
}

function checkCount(names: readonly string[], { name }: Caller): void {
  const own = names.filter(known => known === name).length
  if (names.length < STREAMS_MAX && own < STREAMS_PER_CALLER_MAX) return
  throw new TieoutError(
    'QUERY_TOO_LARGE',
    `There are ${own} streams of this token and ${names.length} in all; at most ${STREAMS_PER_CALLER_MAX} and ${STREAMS_MAX} are open at once. End one first.`,
  )
}

async function openStream(
  request: FastifyRequest,
  caller: Caller,
  { engine, events, admit, signal }: SignalledOptions,
): Promise<Stream> {
  const asked = parametersOf(request, undefined)
  const { admitted, end } = await admit({
    ...asked,
    caller,
    mayWrite: false,
    mayStream: true,
    signal,
  })
  // What it is told later takes turns of its own.
  end()
  const { document, definition } = admitted.operation
  if (definition.operation !== 'subscription') {
    throw new TieoutError(
      'BAD_USER_INPUT',
      'Only subscriptions are streamed; send this to /graphql.',
    )
  }
  const subscription = subscriptionOf(document, definition, ROOT_OF)
  const kind = subscription.event as EventKind
  const of = argumentOf(engine.apiSchema, subscription, admitted.variables)
  const store = storeOf(events)
  const last = request.headers['last-event-id']
  const position = last === undefined ? await store.latest(kind) : positionOf(last)
  // What can be told to be wrong is told before the stream begins.
  await store.after(kind, position, of)
  const { variables } = subscription
  const given = Object.fromEntries(
    Object.entries(asked.variables ?? {}).filter(([name]) => variables.includes(name)),
  )
  return { ...subscription, kind, of, given, position }
}

function argumentOf(
  schema: GraphQLSchema,
  { event, field }: Subscription,
  variables: Record<string, unknown>,
): string | undefined {
  const definition = schema.getSubscriptionType()?.getFields()[event]
  if (!definition) throw new Error(`the contract has no subscription ${event}`)
  const [value] = Object.values(getArgumentValues(definition, field, variables))
  return typeof value === 'string' ? value : undefined
}

async function tell(
  stream: Stream,
  { id: requestId, headers: { authorization } }: FastifyRequest,
  reply: FastifyReply,
  { events, run, authenticate, signal, stallTimeoutMs = STALL_TIMEOUT_MS }: SignalledOptions,
): Promise<void> {
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-request-id': requestId,
  })
  // The one at which it begins, so that who loses the connection before the first event can come back.
  await write(`id: ${stream.position}\n:\n\n`)
  // Nothing more is laid upon what is not read.
  const beat = () => !raw.writableNeedDrain && raw.write(':\n\n')
  const heartbeat = setInterval(beat, HEARTBEAT_INTERVAL_MS)
  try {
    while (!signal.aborted) {
      const found = await storeOf(events).after(stream.kind, stream.position, stream.of)
      // A stream outlives its token: what was revoked, has expired or was bound anew is told nothing more.
      const caller = await authenticated(authorization, authenticate)
      for (const event of found) {
        const { promise: taken, resolve: take } = Promise.withResolvers<void>()
        try {
          const answer = await answerTo(event, caller, taken)
          if (signal.aborted) return
          if (answer) await write(message('next', answer, event.position))
          stream.position = event.position
        } finally {
          take()
        }
      }
      if (found.length === 0) await pause(signal)
    }
  } catch (thrown) {
    if (!signal.aborted) await write(message('next', answerOf(asRefusal(thrown), requestId)))
  } finally {
    clearInterval(heartbeat)
    if (!raw.destroyed) await write(message('complete'))
  }

  /** Undefined where it is nothing that the caller sees. */
  async function answerTo({ id, position }: ChangeEvent, caller: Caller, taken: Promise<void>) {
    const { result } = await run({
      query: stream.query,
      variables: { ...stream.given, [EVENT_ID]: id },
      caller,
      mayWrite: false,
      requestId,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      taken,
    })
    const isNothing = Object.values(result.data ?? {}).every(value => value === null)
    if (isNothing && !result.errors?.length) return undefined
    return { ...result, extensions: { ...result.extensions, eventId: String(position) } }
  }

  /** Resolves when it was taken, or the stream is over. Who does not take it is let go: it may be megabytes. */
  async function write(text: string): Promise<void> {
    if (raw.destroyed || raw.write(text) || signal.aborted) return
    const patience = AbortSignal.any([signal, AbortSignal.timeout(stallTimeoutMs)])
    await once(raw, 'drain', { signal: patience }).catch(() => {
      if (!signal.aborted) raw.destroy()
    })
  }
}

function message(event: 'next' | 'complete', answer?: object, position?: number): string {
  const id = position === undefined ? '' : `id: ${position}\n`
  return `${id}event: ${event}\ndata: ${answer ? JSON.stringify(answer) : ''}\n\n`
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, LOOK_INTERVAL_MS)
    signal.addEventListener('abort', end)
  })
}

function positionOf(last: string | string[]): number {
  const position = typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : undefined
  if (position !== undefined) return position
  throw new TieoutError('BAD_USER_INPUT', 'Last-Event-ID: it is the id of an event of ours.')
}

function storeOf(events: EventStore | undefined): EventStore {
  if (events) return events
  throw new TieoutError(
    'STORE_UNREACHABLE',
    'This process does not reach the store; set DATABASE_URL for it.',
  )
}
