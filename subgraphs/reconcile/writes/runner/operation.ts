import { createHash } from 'node:crypto'
import { gid } from '#lib/ids'
import type { PlannedWrite } from '../../ground.ts'
import type {
  Approval,
  OperationKind,
  OperationState,
  OperationStep,
  Settlement,
  SourceSystem,
  Operation as ToldOperation,
  UserError,
} from '../../types.generated.ts'

/** As the store tells it; what hangs on who asks, and on what is stored beside it, is in answers/operations.ts. */
export type Operation = Omit<
  ToldOperation,
  'plan' | 'subject' | 'findings' | 'canApprove' | 'whyNot' | 'expiresAt'
> & { plan: PlannedWrite[]; input: Record<string, unknown> }

/** Operations as the store keeps them, and as the graph shows them. */
export interface OperationRow {
  id: string
  kind: OperationKind
  state: OperationState
  idempotency_key: string
  input_hash: string
  input: Record<string, unknown>
  requested_by: string
  target: string | null
  created_at: Date
  updated_at: Date
  plan: PlannedWrite[]
  user_errors: UserError[]
  result: unknown
  approvals: Approval[]
  settlement: Settlement | null
}

export interface StepRow {
  operation_id: string
  name: string
  system: SourceSystem
  state: OperationState
  started_at: Date
  finished_at: Date | null
  attempt_count: number
  message: string | null
  external_reference: string | null
}

/** Somebody, or a process, still has something to do. */
export const UNFINISHED = ['AWAITING_APPROVAL', 'RUNNING', 'PARTIAL', 'UNCERTAIN'] as const

export function operationOf(
  row: OperationRow,
  steps: readonly StepRow[],
  isReplay: boolean,
): Operation {
  return {
    __typename: 'Operation',
    id: gid('tieout', 'Operation', row.id),
    kind: row.kind,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    idempotencyKey: row.idempotency_key,
    requestedBy: row.requested_by,
    steps: steps.map(stepOf),
    plan: row.plan,
    input: row.input,
    userErrors: row.user_errors,
    isReplay,
    approvals: row.approvals,
    settlement: row.settlement,
    nextStep: nextStepOf(row),
  }
}

/** The UUID in the id of an operation. */
export function uuidOf(operation: Operation): string {
  return operation.id.slice(gid('tieout', 'Operation', '').length)
}

/** A user error of Tieout's own; what a source refused carries the source's system. */
export function userError(
  code: UserError['code'],
  message: string,
  options: { field?: string[]; system?: SourceSystem; retryable?: UserError['retryable'] } = {},
): UserError {
  return {
    code,
    message,
    field: options.field ?? null,
    system: options.system ?? null,
    retryable: options.retryable ?? 'NO',
  }
}

/** SHA-256 of what was asked, the same whatever the order of its fields. */
export function hashOf(kind: OperationKind, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, canonical(input)]))
    .digest('hex')
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, of]) => of !== undefined)
  return fields
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, of]) => [name, canonical(of)])
}

function nextStepOf({ state, settlement }: OperationRow): string | null {
  if (state === 'AWAITING_APPROVAL') {
    return 'Somebody other than who asked for it approves it by operationApprove, or ends it by operationReject.'
  }
  if (state === 'DEAD_LETTER' && settlement === null) {
    return 'Look into the other system. Then say what is there by operationSettle, have Tieout look again by operationReplay, or take it off the list by operationDiscard.'
  }
  return null
}

function stepOf(row: StepRow): OperationStep {
  return {
    name: row.name,
    system: row.system,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    attemptCount: row.attempt_count,
    message: row.message,
    externalReference: row.external_reference,
  }
}
