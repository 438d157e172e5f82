import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { RequestContext } from '#lib/request'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import type {
  ChangeOrderExportInput,
  ChangeOrderExportPayload,
} from '../../subgraphs/reconcile/types.generated.ts'
import { createWrites, type Writes } from '../../subgraphs/reconcile/writes/index.ts'
import type { OperationStore } from '../../subgraphs/reconcile/writes/runner/ports.ts'
import {
  createSourceSubgraphs,
  type ImportInput,
  type Scoped,
  type SourceSubgraphs,
} from './source-subgraphs.ts'

/**
 * One commitment on both sides and an approved change order that only Procore has. What Sage imports
 * is kept in a table, so that it survives the death of the process that imported it.
 */
export interface ExportWorld {
  pool: Pool
  subgraphs: SourceSubgraphs
  exports: {
    changeOrderExport(
      input: ChangeOrderExportInput,
      requestedBy: string,
      context: RequestContext,
    ): Promise<ChangeOrderExportPayload & { changeOrder: () => Promise<unknown> }>
    stop(): Promise<void>
  }
  mutations: Writes['mutations']
  operations: OperationStore
  sage: {
    /** How Sage takes an import that is no dry run; by default it posts what it does not have yet. */
    answer: (input: ImportInput) => unknown
    record: (input: ImportInput) => Scoped
  }
  /** Every import that was asked for, dry runs too. */
  imports: ImportInput[]
  /** The project pairs of each refresh. */
  refreshed: { ids: readonly string[]; extent: string | undefined }[]
  /** Ends when nothing is unfinished. */
  ended: () => Promise<unknown>
}

/** Where a test may step in between. */
export interface Hooks {
  import?: (input: ImportInput, answer: () => Promise<unknown>) => unknown
  look?: () => Promise<void>
  refresh?: () => Promise<void>
  approvalAmount?: string
  answerMs?: number
}

export const CHANGE_ORDER = 'gid://tieout/ChangeOrder/procore/CommitmentChangeOrder/1/3'
export const SAGE_CHANGE_ORDERS = 'sage_change_order'
const PROJECT_PAIR = 'gid://tieout/Project/procore/Project/1'
const PROCORE_COMMITMENT = 'gid://procore/WorkOrderContract/1/7'
const SAGE_COMMITMENT = 'gid://sage300/Commitment/SC-001'
const COMMITMENT_PAIR = 'gid://tieout/Commitment/procore/WorkOrderContract/1/7'
const JOB = 'gid://sage300/Job/03-001'
const POLLING_INTERVAL_MS = 20
/** Short, so that what a killed process has owned is taken over soon. */
const LEASE_MS = 400
const ANSWER_MS = 20_000

export async function seedWorld(pool: Pool): Promise<void> {
  await pool.query(`create table ${SAGE_CHANGE_ORDERS} (record jsonb not null)`)
  await pool.query(
    `insert into tieout.project_pair (id, field_id, books_id, number, matched_by, verdict)
     values ($1, 'gid://procore/Project/1', $2, '03-001', 'NUMBER', 'AGREES')`,
    [PROJECT_PAIR, JOB],
  )
  await pool.query(
    `insert into tieout.commitment_pair
       (id, project_pair_id, field_id, books_id, number, kind, matched_by, verdict, is_due,
        field_in_force, currency)
     values ($1, $2, $3, $4, 'SC-001', 'SUBCONTRACT', 'NUMBER', 'DIFFERS', true, true, 'USD')`,
    [COMMITMENT_PAIR, PROJECT_PAIR, PROCORE_COMMITMENT, SAGE_COMMITMENT],
  )
  await pool.query(
    `insert into tieout.change_order_pair
       (id, project_pair_id, commitment_pair_id, field_id, number, verdict,
        matched_by, group_id, is_duplicate, field_counts, books_counts)
     values ($1, $2, $3, 'gid://procore/CommitmentChangeOrder/1/3', '001', 'MISSING_IN_SAGE',
       'NONE', $1, false, true, false)`,
    [CHANGE_ORDER, PROJECT_PAIR, COMMITMENT_PAIR],
  )
}

export async function openWorld(pool: Pool, hooks: Hooks = {}): Promise<ExportWorld> {
  const subgraphs = createSourceSubgraphs()
  fill(subgraphs)
  const kept = await pool.query<{ record: Scoped }>(`select record from ${SAGE_CHANGE_ORDERS}`)
  subgraphs.sage.changeOrders.push(...kept.rows.map(row => row.record))

  async function post(input: ImportInput): Promise<unknown> {
    const posted = { outcome: 'POSTED', fileName: 'f.jcc', records: [], userErrors: [] }
    const record = recordOf(input)
    if (subgraphs.sage.changeOrders.some(known => known.id === record.id)) return posted
    await pool.query(`insert into ${SAGE_CHANGE_ORDERS} (record) values ($1)`, [record])
    subgraphs.sage.changeOrders.push(record)
    return posted
  }
  const sage: ExportWorld['sage'] = { answer: post, record: recordOf }
  const imports: ImportInput[] = []
  const checked = { outcome: 'CHECKED', fileName: 'f.jcc', records: ['CCO,…'], userErrors: [] }
  subgraphs.sage.importChangeOrder = input => {
    imports.push(input)
    const answer = async () => (input.dryRun ? checked : sage.answer(input))
    return hooks.import ? hooks.import(input, answer) : answer()
  }

  const { procore, sage300 } = subgraphs.executors
  const refreshed: ExportWorld['refreshed'] = []
  const { mutations, operations, runner } = createWrites({
    pool,
    webhookRules: { allowsPrivate: true },
    sources: createSources({
      procore,
      sage300: async request => {
        if (request.query.includes('SageCommitmentToChange')) await hooks.look?.()
        return sage300(request)
      },
    }),
    upkeep: {
      refreshPairs: async (_context, ids, wanted) => {
        await hooks.refresh?.()
        refreshed.push({ ids, extent: wanted?.extent })
        return { company: {}, projects: [], touched: [] }
      },
      refreshAll: () => Promise.reject(new Error('is not asked for')),
      run: () => Promise.reject(new Error('is not asked for')),
    },
    reconciler: { pairLists: async () => undefined, reconcileChanged: async () => undefined },
    report: async () => [],
    approvalAmount: hooks.approvalAmount,
    waits: { leaseMs: LEASE_MS, answerMs: hooks.answerMs ?? ANSWER_MS },
  })
  await runner.start()
  const exports: ExportWorld['exports'] = {
    changeOrderExport: (input, name, context) => {
      const caller = { name, scopes: new Set(['read', 'write'] as const) }
      const resolve = mutations.changeOrderExport as (...given: unknown[]) => Promise<never>
      return resolve({}, { input }, { ...context, caller })
    },
    stop: runner.stop,
  }
  const world = { pool, subgraphs, exports, mutations, operations, sage, imports, refreshed }
  return { ...world, ended: () => untilNothingRuns(pool) }
}

async function untilNothingRuns(pool: Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `select from tieout.operation where state in ('RUNNING', 'UNCERTAIN')`,
    )
    if (rowCount === 0) return
    await delay(POLLING_INTERVAL_MS)
  }
}

function fill({ procore, sage }: SourceSubgraphs): void {
  procore.commitments.push({
    id: PROCORE_COMMITMENT,
    of: 'gid://procore/Project/1',
    number: 'SC-001',
  })
  procore.changeOrders.push({
    id: 'gid://procore/CommitmentChangeOrder/1/3',
    of: 'gid://procore/Project/1',
    number: '001',
    title: 'Additional rebar',
    status: 'APPROVED',
    amount: '250.50',
    approvedOn: '2026-10-31',
    commitment: { id: PROCORE_COMMITMENT },
    lines: [{ description: 'Rebar', amount: '250.50', commitmentLineNumber: '1' }],
  })
  sage.commitments.push({
    id: SAGE_COMMITMENT,
    of: JOB,
    number: 'SC-001',
    status: 'APPROVED',
    originalAmount: '1000.00',
    approvedChangesAmount: '0.00',
    revisedAmount: '1000.00',
    currency: 'USD',
    lines: [{ number: '1', originalAmount: '1000.00' }],
  })
}

function recordOf(input: ImportInput): Scoped {
  return {
    id: `gid://sage300/ChangeOrder/${input.commitmentNumber}/${input.number}`,
    of: JOB,
    number: input.number,
    status: 'APPROVED',
    amount: input.lines[0]?.amount,
    isReleased: true,
    commitment: { id: SAGE_COMMITMENT },
  }
}
