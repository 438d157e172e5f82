import { gid } from '#lib/ids'
import type {
  Operation,
  OperationKind,
  OperationState,
  OperationStep,
  PlannedWrite,
  SourceSystem,
  UserError,
} from '../types.generated.ts'

/** Operations as the store keeps them, and as the graph shows them. */
export interface OperationRow {
  id: string
  kind: OperationKind
  state: OperationState
  idempotency_key: string
  input_hash: string
  requested_by: string
  created_at: Date
  updated_at: Date
  plan: PlannedWrite[]
  user_errors: UserError[]
  result: unknown
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
    userErrors: row.user_errors,
    isReplay,
  }
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
