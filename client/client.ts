import {
  ChangesDocument,
  type ChangesQuery,
  OperationDocument,
  type OperationQuery,
  type TypedDocumentString,
} from './documents.generated.ts'
import { type ErrorTold, TieoutFailure } from './failure.ts'

export interface ClientOptions {
  /** Where Tieout listens, such as http://127.0.0.1:4000. */
  url: string
  token: string
  fetch?: typeof fetch
}

export interface AskOptions {
  signal?: AbortSignal
}

/** A page of any connection. */
export interface Page<Row> {
  nodes: readonly Row[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

type Keyed<Variables> = Omit<Variables, 'idempotencyKey'> & { idempotencyKey?: string }
type Operation = NonNullable<OperationQuery['operation']>
type Change = ChangesQuery['changes']['changes'][number]

export interface Client {
  /** Runs an operation; what is retryable is sent again, as a write with the key that it has. Throws TieoutFailure. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Data>
  /**
   * Runs an operation that writes. Without an `idempotencyKey` it makes one, under which it may safely send
   * twice; who must survive a crash of his own gives one that he has stored.
   */
  write<Data, Variables extends { idempotencyKey: string }>(
    document: TypedDocumentString<Data, Variables>,
    variables: Keyed<Variables>,
    options?: AskOptions,
  ): Promise<Data>
  /** Every row of a connection, a page at a time as they are taken. */
  pages<Data, Variables extends { after?: string | null | undefined }, Row>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    pageOf: (data: Data) => Page<Row>,
    options?: AskOptions,
  ): AsyncGenerator<Row, void, void>
  /** The changes after a cursor, or from the beginning; ends with the cursor from which to go on another day. */
  changes(since?: string, options?: AskOptions): AsyncGenerator<Change, string | null, void>
  /** Waits until an operation has ended, or until it needs a person. */
  whenEnded(operationId: string, options?: AskOptions): Promise<Operation>
}

const ATTEMPTS_MAX = 5
const FIRST_WAIT_MS = 250
const WAIT_MAX_MS = 30_000
const POLL_MS = 1_000
const PAGE_ROWS = 500
const BUSY_STATUSES = new Set([429, 502, 503, 504])

/** A client of one Tieout and one token. It opens nothing and needs no closing. */
export function connectTieout({ url, token, fetch: send = fetch }: ClientOptions): Client {
  const address = new URL('/graphql', url)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
  }

  const attempt = async (body: string, signal: AbortSignal | undefined): Promise<Attempt> => {
    let response: Response
    try {
      response = await send(address, { method: 'POST', headers, body, ...(signal && { signal }) })
    } catch (cause) {
      signal?.throwIfAborted()
      return {
        failure: new TieoutFailure(`${address.origin} does not answer.`, { cause }),
        waitMs: 0,
      }
    }
    const answer = answerIn(await response.text())
    const waitMs = waitAsked(response.headers.get('retry-after'))
    if (answer?.errors) return { failure: failureOf(answer), waitMs }
    if (answer && response.ok) return { data: answer.data }
    const failure = new TieoutFailure(
      `${address.origin} answered ${response.status} without a reason.`,
      {
        errors: BUSY_STATUSES.has(response.status)
          ? []
          : [
              {
                message: response.statusText,
                extensions: { code: 'UNREACHABLE', retryable: 'NO' },
              },
            ],
      },
    )
    return { failure, waitMs }
  }

  const client: Client = {
    async ask(document, variables, { signal } = {}) {
      const body = JSON.stringify({ query: document.toString(), variables })
      for (let attempts = 1; ; attempts += 1) {
        const { data, failure, waitMs = 0 } = await attempt(body, signal)
        // The document says what the data is.
        if (!failure) return data as never
        if (attempts === ATTEMPTS_MAX || !failure.isRetryable) throw failure
        const patience = Math.min(FIRST_WAIT_MS * 2 ** attempts * Math.random(), WAIT_MAX_MS)
        await wait(Math.max(waitMs, patience), signal)
      }
    },
    write(document, variables, options) {
      const keyed = { idempotencyKey: crypto.randomUUID(), ...variables }
      return client.ask(document, keyed as never, options)
    },
    async *pages(document, variables, pageOf, options) {
      let page = pageOf(await client.ask(document, variables, options))
      yield* page.nodes
      while (page.pageInfo.hasNextPage) {
        const next = { ...variables, after: page.pageInfo.endCursor }
        page = pageOf(await client.ask(document, next, options))
        yield* page.nodes
      }
    },
    async *changes(since, options) {
      let cursor = since ?? null
      for (;;) {
        const variables = { since: cursor, first: PAGE_ROWS }
        const { changes } = await client.ask(ChangesDocument, variables, options)
        yield* changes.changes
        cursor = changes.endCursor ?? cursor
        if (!changes.hasNextPage) return cursor
      }
    },
    async whenEnded(id, options = {}) {
      for (;;) {
        const { operation } = await client.ask(OperationDocument, { id }, options)
        if (!operation) throw new TieoutFailure(`There is no operation ${id}.`, {})
        const { state, nextStep } = operation
        if (state === 'SUCCEEDED' || state === 'FAILED' || nextStep !== null) return operation
        await wait(POLL_MS, options.signal)
      }
    },
  }
  return client
}

interface Answer {
  data?: unknown
  errors?: readonly ErrorTold[]
}

interface Attempt {
  data?: unknown
  failure?: TieoutFailure
  waitMs?: number
}

/** Undefined for what is no answer of GraphQL, as from a proxy. */
function answerIn(text: string): Answer | undefined {
  try {
    const answer: Answer | null = JSON.parse(text)
    return answer && (answer.data !== undefined || Array.isArray(answer.errors))
      ? answer
      : undefined
  } catch {
    return undefined
  }
}

function failureOf({ data, errors = [] }: Answer): TieoutFailure {
  const [first] = errors
  return new TieoutFailure(first?.message ?? 'The answer has an error without words.', {
    data,
    errors,
  })
}

/** Seconds or a date, as HTTP has it. */
function waitAsked(header: string | null): number {
  if (header === null) return 0
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), WAIT_MAX_MS)
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const end = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}
