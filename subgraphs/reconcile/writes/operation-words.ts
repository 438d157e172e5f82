import { parseGid } from '#lib/ids'
import type {
  OperationApproveInput,
  OperationDiscardInput,
  OperationKind,
  OperationRejectInput,
  OperationReplayInput,
  OperationSettleInput,
  OperationState,
  UserError,
} from '../types.generated.ts'
import { type OperationRow, userError } from './runner/operation.ts'
import type { Amendment, Begun, Clock, OperationStore } from './runner/ports.ts'

/**
 * What people say of an operation that Tieout cannot decide alone. Each word is an operation of its own,
 * so who said what, and when, is kept; the word and what it changes stand together or not at all.
 */
export interface OperationWords {
  operationApprove(input: OperationApproveInput, by: string): Promise<Begun>
  operationReject(input: OperationRejectInput, by: string): Promise<Begun>
  operationReplay(input: OperationReplayInput, by: string): Promise<Begun>
  operationDiscard(input: OperationDiscardInput, by: string): Promise<Begun>
  operationSettle(input: OperationSettleInput, by: string): Promise<Begun>
  /** What operationApprove would answer `by` now, and does nothing; undefined where it would let it go on. */
  refusalOfApproval(asked: Standing, by: string): Promise<UserError | undefined>
  /** From when on nobody can approve it; null where it does not wait, or waits without an end. */
  approvableUntil(asked: Standing): Promise<Date | null>
}

/** An operation by its id, as it was read. */
export interface Standing {
  id: string
  kind: OperationKind
  state: OperationState
  requestedBy: string
}

/** A decision that two people make: it has no story of its own and stands with its approval. */
export interface Prepared<Tx> {
  /** Does what was prepared, or says why it cannot stand. */
  confirm(tx: Tx, row: OperationRow, by: string): Promise<UserError[]>
  /** What \`confirm\` would say now. */
  problems(row: OperationRow): Promise<UserError[]>
  /** From when on it cannot stand. */
  endsAt(row: OperationRow): Promise<Date>
  /** Draws the conclusions. Never rejects. */
  judge(row: OperationRow): Promise<void>
}

/** What was said may end the operation and be refused all the same. */
type Said = Amendment & { refusals?: readonly UserError[] }

interface Word {
  idempotencyKey: string
  operationId: string
  reason?: string | null
}

interface Rule {
  states: readonly OperationState[]
  otherThanAsker?: boolean
}

const FIELD = ['input', 'operationId']
const APPROVAL: Rule = { states: ['AWAITING_APPROVAL'], otherThanAsker: true }

export function createOperationWords<Tx>(options: {
  store: OperationStore<Tx>
  clock: Pick<Clock, 'now'>
  /** An operation may be due at once. */
  hurry: () => void
  prepared?: Partial<Record<OperationKind, Prepared<Tx>>>
}): OperationWords {
  const { store, clock, hurry, prepared = {} } = options

  async function say<Input extends Word>(
    kind: OperationKind,
    { idempotencyKey, ...input }: Input,
    by: string,
    rule: Rule,
    amend: (row: OperationRow, at: string, tx: Tx) => Said | Promise<Said>,
  ): Promise<Begun> {
    const id = uuidIn(input.operationId)
    const request = { kind, idempotencyKey, input: { ...input }, requestedBy: by }
    const said = await store.decide(request, async tx => {
      const row = await store.hold(tx, id)
      const problem = problemOf(row && standingOf(row), rule, by)
      if (!row || problem) return { userErrors: problem ? [problem] : [] }
      const { refusals = [], ...word } = await amend(row, new Date(clock.now()).toISOString(), tx)
      await store.amend(tx, id, word)
      return { userErrors: refusals, result: { operationId: id } }
    })
    if (said.isNew && said.userErrors.length === 0) {
      hurry()
      await drawConclusions(id)
    }
    return said
  }

  async function drawConclusions(id: string): Promise<void> {
    const row = await store.rowOf(id)
    if (row?.state === 'SUCCEEDED') await prepared[row.kind]?.judge(row)
  }

  return {
    operationApprove: (input, by) =>
      say('OPERATION_APPROVE', input, by, APPROVAL, async (row, at, tx) => {
        const approval = { approvedBy: by, approvedAt: at, reason: input.reason ?? null }
        const decision = prepared[row.kind]
        if (!decision) return { state: 'RUNNING', isDue: true, approval }
        const userErrors = await decision.confirm(tx, row, by)
        return userErrors.length > 0
          ? { state: 'FAILED', userErrors, refusals: userErrors }
          : { state: 'SUCCEEDED', approval }
      }),
    operationReject: (input, by) =>
      say('OPERATION_REJECT', input, by, { states: ['AWAITING_APPROVAL'] }, () => ({
        state: 'FAILED',
        userErrors: [
          userError(
            'WRONG_STATE',
            `${by} did not approve it: ${input.reason} Nothing was written.`,
          ),
        ],
      })),
    operationReplay: (input, by) =>
      say('OPERATION_REPLAY', input, by, { states: ['DEAD_LETTER'] }, row => ({
        // What may have been written is looked up; nothing was when even the check was not made.
        state: row.plan.length > 0 ? 'UNCERTAIN' : 'RUNNING',
        isDue: true,
      })),
    operationDiscard: (input, by) =>
      say('OPERATION_DISCARD', input, by, { states: ['DEAD_LETTER'] }, (_, at) => ({
        state: 'DEAD_LETTER',
        settlement: { outcome: 'DISCARDED', settledBy: by, settledAt: at, reason: input.reason },
      })),
    operationSettle: (input, by) =>
      say('OPERATION_SETTLE', input, by, { states: ['DEAD_LETTER', 'UNCERTAIN'] }, (_, at) => ({
        state: input.outcome === 'WRITTEN' ? 'SUCCEEDED' : 'FAILED',
        settlement: { outcome: input.outcome, settledBy: by, settledAt: at, reason: input.reason },
      })),
    async refusalOfApproval(asked, by) {
      const problem = problemOf(asked, APPROVAL, by)
      const decision = prepared[asked.kind]
      if (problem || !decision) return problem
      const row = await store.rowOf(uuidIn(asked.id))
      return row ? (await decision.problems(row))[0] : problemOf(row, APPROVAL, by)
    },
    async approvableUntil(asked) {
      const decision = prepared[asked.kind]
      if (!decision || !APPROVAL.states.includes(asked.state)) return null
      const row = await store.rowOf(uuidIn(asked.id))
      return row && decision.endsAt(row)
    },
  }
}

function uuidIn(operationId: string): string {
  const expected = { system: 'tieout', kind: 'Operation' } as const
  return parseGid(operationId, 'input.operationId', expected).key.join('/')
}

function standingOf({ state, requested_by: requestedBy }: OperationRow) {
  return { state, requestedBy }
}

function problemOf(
  row: Pick<Standing, 'state' | 'requestedBy'> | null,
  { states, otherThanAsker }: Rule,
  by: string,
) {
  if (!row) {
    const message = 'There is no such operation; take the id from operations.'
    return userError('NOT_FOUND', message, { field: FIELD })
  }
  if (!states.includes(row.state)) {
    const message = `The operation is ${row.state}; this can be said of one that is ${states.join(' or ')}.`
    return userError('WRONG_STATE', message, { field: FIELD })
  }
  if (otherThanAsker && nameOf(row.requestedBy) === nameOf(by)) {
    const message = 'Whoever asked for an operation cannot approve it; somebody else has to.'
    return userError('WRONG_STATE', message, { field: FIELD })
  }
  return undefined
}

/** Names that differ in capitals, width or blanks alone may be of one person with a key and a login, or with two logins. */
function nameOf(caller: string): string {
  return caller.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
