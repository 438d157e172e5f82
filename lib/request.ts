import type { DocumentNode, ExecutionResult } from 'graphql'

/** What a caller may do; the directive `@requiresScopes` in the contract asks for these. */
export const scopes = ['read', 'read:raw', 'link', 'write', 'approve', 'close', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** What a caller can be bound to, by the marks of the contract that open a field to him. */
export const boundWords = ['project', 'vendor', 'owner'] as const
export type BoundTo = (typeof boundWords)[number]

/** He sees what is of it and nothing else, and writes nothing. Where there is more than one part, all narrow. */
export interface Bound {
  to: BoundTo
  /** A vendor pair. */
  vendorId?: string
  /** Project pairs; of an owner the projects of Procore. */
  projectIds?: readonly string[]
}

/** Tieout itself, for what it does of its own accord; nobody else is called so. */
export const TIEOUT = 'tieout'

/** Who asks. */
export interface Caller {
  /** Recorded with every operation; never the token. */
  name: string
  scopes: ReadonlySet<Scope>
  /** Undefined where he sees the whole company. */
  bound?: Bound
}

/** What one request carries from the door to every resolver, in whatever process that runs. */
export interface RequestContext {
  /** Undefined only where no token is needed: the sandbox's introspection. */
  caller: Caller | undefined
  /** Repeated in every error and log line of the request, and in the header x-request-id. */
  requestId: string
  /** Aborts when the client hangs up or the request's time is over. */
  signal: AbortSignal
  /**
   * Epoch milliseconds. A subgraph may answer from its cache only with what was fetched at or after
   * this moment. A refresh sets it to its own start, a workflow that decides sets it to now.
   */
  notOlderThan?: number
  /**
   * Nobody waits for the answer, as in the rounds of a refresh: it may take hours, and leaves a share of
   * a source system's call budget to those for whom somebody waits.
   */
  isBackground?: boolean
}

/** Who pays for what a source has to be asked, and until when anybody waits for it; Tieout pays nothing. */
export function askerOf({
  caller,
  signal,
}: {
  caller?: Caller | undefined
  signal?: AbortSignal | undefined
}): { payer: string | undefined; signal: AbortSignal | undefined } {
  return { payer: caller?.name === TIEOUT ? undefined : caller?.name, signal }
}

/** One operation for one subgraph. `document` is `query` parsed, the same object on every call. */
export interface SubgraphRequest {
  query: string
  document: DocumentNode
  operationName?: string
  variables: Record<string, unknown>
  context: RequestContext
  signal: AbortSignal
  /**
   * The part of an answer in JSON that can go to the client as it is written; undefined where it has to be read. Who
   * has objects need not ask.
   */
  verbatim?: (answer: Buffer) => string | undefined
}

/** What a subgraph answers; `written` is all of it where `verbatim` took it, and then there is no data. */
export interface SubgraphResult extends ExecutionResult {
  written?: string
}

/**
 * Asks a subgraph. Answers without waiting when it can. Rejects only when there is no answer at all;
 * what went wrong inside the subgraph is in `errors` of the result.
 */
export type SubgraphExecutor = (
  request: SubgraphRequest,
) => Promise<SubgraphResult> | SubgraphResult

/**
 * One value per request, made on first use and forgotten with the request's context: the home of
 * DataLoaders, whose batches and caches must never be shared by two callers.
 */
export function perRequest<Value>(
  make: (context: RequestContext) => Value,
): (context: RequestContext) => Value {
  const made = new WeakMap<RequestContext, { value: Value }>()
  return context => {
    const known = made.get(context)
    if (known) return known.value
    const value = make(context)
    made.set(context, { value })
    return value
  }
}
