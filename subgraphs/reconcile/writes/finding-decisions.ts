import type { Pool, PoolClient } from 'pg'
import { isDate } from '#lib/date'
import { money } from '#lib/decimal'
import { parseGid } from '#lib/ids'
import type {
  Acceptance,
  FindingDecidedAnswer,
  FindingRow,
  PlannedWrite,
  PreviewedFindings,
  ReadBack,
} from '../ground.ts'
import { undone } from '../sql/as-if.ts'
import type { Reconciler } from '../sql/judge.ts'
import type {
  FindingAcceptInput,
  FindingAssignInput,
  FindingCommentInput,
  FindingReopenInput,
  OperationKind,
  UserError,
} from '../types.generated.ts'
import {
  FIELD,
  isChangedSince,
  otherProblems,
  type Seen,
  staleError,
  textProblems,
  waitingProblems,
  writeProblems,
} from './finding-refusals.ts'
import type { FindingRows, PreparedAcceptance } from './finding-rows.ts'
import type { Judgement, Judging } from './judging.ts'
import { notFound } from './links.ts'
import { type Operation, type OperationRow, userError } from './runner/operation.ts'
import type { OperationStore, Outcome } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'
import type { Database } from './runner/rows.ts'

/**
 * What people decide of a finding: who looks after it, that it is accepted until a day, that it is not any
 * more. A decision and its operation stand together; that a finding is accepted is prepared by one person
 * and stands when another has approved the operation. What hangs on it is judged after it.
 */
export interface FindingDecisions {
  /** Of one of many: what has changed since it was seen is refused as stale. */
  assign(input: FindingAssignInput, by: string, seenAt?: string): Promise<Decided>
  accept(input: FindingAcceptInput, by: string, seenAt?: string): Promise<Decided>
  reopen(input: FindingReopenInput, by: string): Promise<Decided>
  comment(input: FindingCommentInput, by: string): Promise<Decided>
  /** In the approval of an acceptance: does what was prepared, or says why it cannot stand. */
  confirm(tx: PoolClient, prepared: OperationRow, by: string): Promise<UserError[]>
  /** Why `confirm` would refuse it now. */
  problems(prepared: OperationRow): Promise<UserError[]>
  /** From when on `confirm` refuses it. */
  endsAt(prepared: OperationRow): Promise<Date>
  /** Judges what the approval has changed. Never rejects. */
  judge(prepared: OperationRow): Promise<void>
}

export type Decided = FindingDecidedAnswer & {
  operation: ReadBack<Operation>
  plan: readonly PlannedWrite[]
  isStale: boolean
  userErrors: readonly UserError[]
}

interface Decision {
  findingId: string
  seenAt?: string | undefined
  states: readonly FindingRow['state'][]
  problems?: (tx: Database, finding: FindingRow) => Promise<UserError[]>
  /** Changes the finding, or prepares it, and says how the operation ends. */
  act: (tx: PoolClient, finding: FindingRow) => Promise<Outcome>
  /** What the finding becomes once nobody has to be asked any more. */
  settle?: (tx: PoolClient, finding: FindingRow) => Promise<void>
  /** Whether a verdict may be another one afterwards. */
  isJudged?: boolean
}

const TEXT_LENGTH_MAX = 2_000
const NAME_LENGTH_MAX = 200
const OPEN = ['OPEN', 'ASSIGNED'] as const

export function createFindingDecisions(options: {
  pool: Pool
  rows: FindingRows
  operations: OperationStore<PoolClient>
  reconciler: Pick<Reconciler, 'reconcileChanged'>
  judging: Judging
}): FindingDecisions {
  const { pool, rows, operations, reconciler, judging } = options

  async function decide(
    kind: OperationKind,
    { idempotencyKey, dryRun, ...input }: { idempotencyKey: string; dryRun?: boolean },
    by: string,
    decision: Decision,
  ): Promise<Decided> {
    const key = findingKey(decision.findingId)
    let isStale = false
    const inside = async (tx: PoolClient): Promise<{ outcome: Outcome; finding?: FindingRow }> => {
      const finding = await rows.hold(tx, key)
      const userErrors = await problemsOf(tx, finding, decision)
      if (!finding || userErrors.length > 0) return { outcome: { userErrors } }
      isStale = isChangedSince(finding, decision.seenAt)
      if (isStale) return { outcome: { userErrors: [staleError(finding)] } }
      return { outcome: await decision.act(tx, finding), finding }
    }
    const finding = readBack(async () => (await rows.find(key)) ?? null)
    if (dryRun) {
      const tried = await undone(pool, async tx => {
        const { outcome, finding: before } = await inside(tx)
        const { userErrors = [], plan = [] } = outcome
        if (!before) return { userErrors, plan, preview: null }
        await decision.settle?.(tx, before)
        return { userErrors, plan, preview: previewOf(before, await rows.find(key, tx)) }
      })
      return { finding, operation: async () => null, isStale, ...tried }
    }
    const request = { kind, idempotencyKey, input: { ...input }, requestedBy: by }
    const done = await operations.decide(request, async tx => (await inside(tx)).outcome)
    const isChanged = decision.isJudged && done.isNew && done.userErrors.length === 0
    const judgement = isChanged ? await judgeOf(key) : undefined
    return {
      finding: async () => {
        await judgement?.failure()
        return finding()
      },
      operation: readBack(async () => done.operation),
      preview: null,
      plan: done.operation?.plan ?? [],
      isStale,
      userErrors: done.userErrors,
    }
  }

  async function problemsOf(
    tx: Database,
    finding: FindingRow | undefined,
    { findingId, states, problems }: Pick<Decision, 'findingId' | 'states' | 'problems'>,
  ): Promise<UserError[]> {
    if (!finding) return [notFound(findingId, FIELD)]
    if (states.includes(finding.state)) return (await problems?.(tx, finding)) ?? []
    const message = `${finding.grain} is ${finding.state}; this can be said of a finding that is ${states.join(' or ')}.`
    return [userError('WRONG_STATE', message, { field: FIELD })]
  }

  function judgeOf(key: string): Promise<Judgement> {
    return judging.begin(async () => {
      const finding = await rows.find(key)
      if (finding?.project_pair_id) await reconciler.reconcileChanged([finding.project_pair_id])
    })
  }

  return {
    assign: (input, by, seenAt) => {
      const assignedTo = input.assignedTo?.trim() ?? null
      return decide('FINDING_ASSIGN', input, by, {
        findingId: input.findingId,
        seenAt,
        states: OPEN,
        problems: async () =>
          assignedTo === null ? [] : textProblems('assignedTo', assignedTo, NAME_LENGTH_MAX),
        act: async (tx, { fingerprint }) => {
          await rows.assign(tx, fingerprint, assignedTo)
          return {}
        },
      })
    },
    accept: (input, by, seenAt) => {
      const { findingId, reasonCode, expiresOn } = input
      const acceptance: Acceptance = {
        reasonCode,
        note: input.note.trim(),
        acceptedBy: by,
        approvedBy: null,
        expiresOn,
      }
      return decide('FINDING_ACCEPT', input, by, {
        findingId,
        seenAt,
        states: OPEN,
        problems: async (tx, finding) => [
          ...textProblems('note', acceptance.note, TEXT_LENGTH_MAX),
          ...(await dayProblems(tx, expiresOn)),
          ...writeProblems(finding),
          ...waitingProblems(await stillWaiting(tx, finding, findingId)),
        ],
        act: async (_, finding) => {
          const { amount, explanation } = finding
          const seen: Seen = { amount, explanation }
          return { state: 'AWAITING_APPROVAL', plan: planOf(finding, acceptance), result: seen }
        },
        settle: (tx, { fingerprint }) => rows.accept(tx, fingerprint, acceptance),
      })
    },
    reopen: (input, by) =>
      decide('FINDING_REOPEN', input, by, {
        findingId: input.findingId,
        states: ['ACCEPTED'],
        isJudged: true,
        problems: async () => textProblems('reason', input.reason.trim(), TEXT_LENGTH_MAX),
        act: async (tx, { fingerprint }) => {
          await rows.accept(tx, fingerprint, null)
          return {}
        },
      }),

    comment: (input, by) =>
      decide('FINDING_COMMENT', input, by, {
        findingId: input.findingId,
        states: ['OPEN', 'ASSIGNED', 'ACCEPTED', 'CLEARED'],
        problems: async () => textProblems('text', input.text.trim(), TEXT_LENGTH_MAX),
        act: async () => ({}),
      }),

    async confirm(tx, prepared, by) {
      const { findingId, reasonCode, note, expiresOn } = askedIn(prepared)
      const finding = await rows.hold(tx, findingKey(findingId))
      const problems = await problemsOfApproval(tx, finding, prepared)
      if (!finding || problems.length > 0) return problems
      await rows.accept(tx, finding.fingerprint, {
        reasonCode,
        note: note.trim(),
        acceptedBy: prepared.requested_by,
        approvedBy: by,
        expiresOn,
      })
      return []
    },
    async problems(prepared) {
      const finding = await rows.find(findingKey(askedIn(prepared).findingId))
      return problemsOfApproval(pool, finding, prepared)
    },
    endsAt: prepared => rows.endOf(askedIn(prepared).expiresOn),
    judge: async ({ input }) => {
      await judgeOf(findingKey(String(input['findingId'])))
    },
  }

  /** The operation that waits to have it accepted; one that nobody can approve any more keeps nobody waiting. */
  async function stillWaiting(tx: Database, finding: FindingRow, findingId: string) {
    for (const prepared of await rows.waiting(tx, findingId)) {
      if ((await problemsOfApproval(tx, finding, prepared)).length === 0) return prepared.id
    }
    return undefined
  }

  async function problemsOfApproval(
    tx: Database,
    finding: FindingRow | undefined,
    prepared: PreparedAcceptance,
  ): Promise<UserError[]> {
    const { findingId, expiresOn } = askedIn(prepared)
    const problems = await problemsOf(tx, finding, {
      findingId,
      states: OPEN,
      problems: async () => [
        ...(await dayProblems(tx, expiresOn)),
        ...otherProblems(finding, prepared.result as Seen),
      ],
    })
    return problems.map(problem => ({ ...problem, field: ['input', 'operationId'] }))
  }

  async function dayProblems(tx: Database, day: string): Promise<UserError[]> {
    const field = ['input', 'expiresOn']
    if (!isDate(day)) {
      const message = `expiresOn: ${JSON.stringify(day)} is not a date; write it as 2026-10-31.`
      return [userError('INVALID', message, { field })]
    }
    if (!(await rows.isOver(tx, day))) return []
    const message = `expiresOn: ${day} is over; a finding is accepted until today or a later day.`
    return [userError('INVALID', message, { field })]
  }
}

function askedIn({ input }: Pick<PreparedAcceptance, 'input'>): FindingAcceptInput {
  return input as unknown as FindingAcceptInput
}

function planOf(finding: FindingRow, acceptance: Acceptance): PlannedWrite[] {
  const { grain, code, state, explanation } = finding
  const amount = finding.amount === null ? null : money(finding.amount)
  return [
    {
      system: 'TIEOUT',
      action: 'accept a finding',
      target: `${code} of ${grain}`,
      before: { state, amount, explanation },
      after: { state: 'ACCEPTED', amount, ...acceptance },
      accountingEffect: `None: nothing is written to Procore or Sage. Until ${acceptance.expiresOn} the finding counts in no verdict.`,
    },
  ]
}

function previewOf(before: FindingRow, after: FindingRow | undefined): PreviewedFindings {
  const wasOpen = isOpen(before)
  if (!after || wasOpen === isOpen(after)) return { opens: [], closes: [] }
  return wasOpen ? { opens: [], closes: [after] } : { opens: [after], closes: [] }
}

function isOpen({ state }: FindingRow): boolean {
  return (OPEN as readonly string[]).includes(state)
}

export function findingKey(findingId: string, field = 'input.findingId'): string {
  return parseGid(findingId, field, { system: 'tieout', kind: 'Finding' }).key.join('/')
}
