import type { Connection, PageArguments } from '#lib/pages'
import type { PlannedWrite } from '../../ground.ts'
import type {
  Approval,
  OperationKind,
  OperationState,
  Settlement,
  SourceSystem,
  UserError,
} from '../../types.generated.ts'
import type { Operation, OperationRow } from './operation.ts'

/**
 * All that carrying out operations needs of the world outside: a store and a clock. `npm run simulate`
 * gives it others of both; the story, the legs and the runner run as they are.
 *
 * Of a store each call stands whole or not at all; it rejects when that is not known.
 */
export interface OperationStore<Tx = unknown> {
  /** Newest first. A filter that is null lets everything through. */
  list(filter: OperationsWanted, page: PageArguments): Promise<Connection<Operation>>
  /** By the UUID in its id; null when there is none. */
  find(id: string): Promise<Operation | null>
  /** Null when there is none. */
  rowOf(id: string): Promise<OperationRow | null>

  /** Takes the key for `request`, to be carried out by `owner`, or finds what the key did before. */
  begin(request: OperationRequest, owner: string): Promise<Begun>
  /**
   * Takes the key, does `act` and ends the operation, all in one transaction. When it rejects, nothing
   * was done and the key is free, or all of it was and the same key finds it.
   */
  decide(request: OperationRequest, act: (tx: Tx) => Promise<Outcome>): Promise<Begun>
  /** In a decision: the operation with this id, held until the decision stands; null when there is none. */
  hold(tx: Tx, id: string): Promise<OperationRow | null>
  /** In a decision: what somebody said of an operation. */
  amend(tx: Tx, id: string, word: Amendment): Promise<void>

  /** For so long an executor that is not heard of keeps what it owns. */
  readonly leaseMs: number
  /** Says that an executor lives. */
  renew(executor: string): Promise<void>
  /** Gives back all that an executor owns. */
  leave(executor: string): Promise<void>
  /** Takes up to `limit` operations that are due and have no other living owner, but `held`. */
  claim(executor: string, held: readonly string[], limit: number): Promise<OperationRow[]>

  /** What the steps that are done have brought, by position. */
  doneSteps(work: Work): Promise<ReadonlyMap<number, unknown>>
  /**
   * Rejects with NotOurs, like each of the following, when the operation has
   * another owner by now.
   */
  beginStep(work: Work, step: StepName): Promise<Attempt>
  /** Lets go of `aloneAs` in the same moment. */
  endStep(
    work: Work,
    step: StepName,
    outcome: StepOutcome<unknown>,
    aloneAs?: string,
  ): Promise<void>
  /** Takes these names for the operation, for ever; the operation that has one of them before it. */
  reserve(work: Work, naturalKeys: readonly string[]): Promise<string | undefined>
  /** True when nothing else runs under `name` for as long as the owner lives and the step is not ended. */
  exclude(work: Work, name: string): Promise<boolean>
  /** Lays it down until it is due again; for good when `pauseMs` is null, until a person acts. */
  park(work: Work, pause: Pause): Promise<void>
  /** FAILED frees its natural keys: nothing was written. */
  end(work: Work, outcome: Outcome): Promise<void>
}

export interface Clock {
  /** Epoch milliseconds; may jump. */
  now(): number
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  randomId(): string
}

/** An operation in the hands of an executor. */
export interface Work {
  id: string
  owner: string
}

/** Another executor has taken the operation over. */
export class NotOurs extends Error {
  constructor({ id }: Work) {
    super(`operation ${id} has another owner`)
  }
}

export interface OperationsWanted {
  kinds: readonly OperationKind[] | null
  states: readonly OperationState[] | null
  idempotencyKey: string | null
  requestedBy: string | null
}

export interface OperationRequest {
  kind: OperationKind
  idempotencyKey: string
  /** What was asked, without the key; the same key with another input is refused. */
  input: Record<string, unknown>
  requestedBy: string
  /** The record that is written; one unfinished operation each. */
  target?: string
}

export interface Begun {
  /** Null when it is refused. */
  operation: Operation | null
  /** Whether it was begun, or decided, by this very call. */
  isNew: boolean
  userErrors: readonly UserError[]
  /** What the operation named when it ended, for the answer to a replay. */
  result: unknown
}

export interface Outcome {
  /** SUCCEEDED, or FAILED when there are user errors, unless it is given. */
  state?: OperationState
  userErrors?: readonly UserError[]
  plan?: readonly PlannedWrite[] | undefined
  result?: unknown
}

export interface StepName {
  position: number
  name: string
  system: SourceSystem
}

export interface Attempt {
  /** From 1. */
  attempt: number
  /** An attempt before was not heard to its end, so that it may have done what it was to do. */
  isResumed: boolean
}

export interface StepOutcome<Result> {
  result: Result
  state: OperationState
  /** Whether it is done for good: `false` when it is to be acted again. */
  isDone?: boolean
  message?: string | undefined
  externalReference?: string | null | undefined
}

export interface Pause {
  state: OperationState
  pauseMs: number | null
  userErrors?: readonly UserError[]
  plan?: readonly PlannedWrite[] | undefined
}

export interface Amendment {
  state: OperationState
  approval?: Approval
  settlement?: Settlement
  userErrors?: readonly UserError[]
  /** It goes on at once; its looks are counted anew. */
  isDue?: boolean
}
