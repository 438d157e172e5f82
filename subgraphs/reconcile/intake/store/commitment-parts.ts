import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import { askByOnePlan } from '../../sql/statements.ts'
import {
  ProcoreChangeOrderCodesDocument,
  ProcoreChangeOrderLinesDocument,
  ProcorePaymentsDocument,
  ProcoreRetainageRulesDocument,
} from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'
import { askBudget } from './budget.ts'
import {
  BUDGETS_INTERVAL_MS,
  noteFailure,
  noteRead,
  PARTS_INTERVAL_MS,
  type Part,
  passingFailures,
  REFUSED_RETRY_MS,
  RETRY_MS,
} from './part-marks.ts'
import { askPrimeContracts } from './prime-contracts.ts'
import { changeOrderLineRow } from './record-rows.ts'
import { lockRows, type Stage } from './stage.ts'
import type { SourceTable, StagedRow } from './versions.ts'

/**
 * What Procore tells of one commitment at a time. A company has thousands of them and 600 calls an hour,
 * so it is read only where it may explain something: the sliding scale where the two sides hold another
 * retainage, the payments where they have paid another amount, the lines of change orders where Sage
 * keeps the price of a unit; then the codes of those lines where Sage has a change order as well, one of
 * the two has one that costs nothing, or two cancel; then what the owner withholds, where the law asks for it; then the
 * payments of what both have paid alike on several invoices, where one may be too large by what another one
 * lacks. When nothing of these is due, the budgets of projects that Sage has too, on which no verdict rests.
 */
type PartInTurn =
  | 'RETAINAGE_RULES'
  | 'PAYMENTS'
  | 'CHANGE_ORDER_LINES'
  | 'CHANGE_ORDER_CODES'
  | 'PRIME_CONTRACTS'
  | 'BUDGET'

/** Without these a commitment is unread. */
const LEAVES_UNREAD: PartInTurn[] = [
  'CHANGE_ORDER_LINES',
  'CHANGE_ORDER_CODES',
  'PAYMENTS',
  'PRIME_CONTRACTS',
]

export interface DuePart extends Part {
  part: PartInTurn
  projectId: string
}

/** Reads the part that is longest due. Answers undefined when none is. Throws what the store throws. */
export async function readDuePart(
  parts: { pool: Pool; sources: Sources; stage: Stage },
  context: RequestContext,
): Promise<{ projectId: string; isNews: boolean } | undefined> {
  const { pool, sources, stage } = parts
  const due = await findDuePart(pool)
  if (!due) return undefined
  const { projectId, ofId } = due
  const { table, ask, others } = readings[due.part]
  let isNews = false
  try {
    const records = await ask(sources, due, context)
    await stage.staged(
      [table],
      client => stage.versions.stage(client, table, records),
      async client => {
        await lockRows(client, table, projectId)
        await stage.versions.carry(client, table, projectId, others, [ofId])
        const changedCount = await stage.versions.apply(client, table, projectId)
        isNews = (await noteRead(client, due, changedCount)) && due.part !== 'BUDGET'
        if (isNews) await touch(client, due)
        return changedCount
      },
    )
  } catch (thrown) {
    if (context.signal.aborted) throw thrown
    const isFirst = await noteFailure(pool, due, thrown)
    isNews = isFirst && LEAVES_UNREAD.includes(due.part)
    if (isNews) await touch(pool, due)
  }
  return { projectId, isNews }
}

/** Has the commitment judged again, or all of the project. */
async function touch(db: Pool | PoolClient, { projectId, ofId }: DuePart): Promise<void> {
  await db.query(
    `insert into tieout.touched (project_id, commitment_id)
     select $1, id from procore.commitment where project_id = $1 and $2 in (id, project_id)`,
    [projectId, ofId],
  )
}

/** The part that is longest due; undefined when none is. */
export async function findDuePart(db: Pool | PoolClient): Promise<DuePart | undefined> {
  const [due] = await askByOnePlan<DuePart>(db, duePart, [
    PARTS_INTERVAL_MS / 1000,
    passingFailures,
    RETRY_MS / 1000,
    REFUSED_RETRY_MS / 1000,
    BUDGETS_INTERVAL_MS / 1000,
  ])
  return due
}

/** Ends what is held of commitments and change orders that Procore no longer lists. */
export async function closeOrphans(client: PoolClient, projectId: string): Promise<void> {
  const parents = [
    ['procore.retainage_rule', 'commitment_id', 'procore.commitment'],
    ['procore.payment', 'commitment_id', 'procore.commitment'],
    ['procore.change_order_line', 'change_order_id', 'procore.change_order'],
  ] as const
  for (const [table, column, parent] of parents) {
    await client.query(
      `update ${table}_version as held set valid_to = now()
       where valid_to = 'infinity' and project_id = $1
         and not exists (select from ${parent} as parent where parent.id = held.${column})`,
      [projectId],
    )
  }
  // Should one come back, nothing is known of it.
  await client.query(
    `delete from tieout.part_mark
     where system = 'PROCORE' and of_id <> '' and part not in ('BUDGET', 'PRIME_CONTRACTS')
       and not exists (select from procore.commitment where id = of_id)`,
  )
}

interface Reading {
  table: SourceTable
  /** Of the table, which rows belong to other commitments; $2 is this one. */
  others: string
  ask(sources: Sources, due: DuePart, context: RequestContext): Promise<StagedRow[]>
}

const UNASKED = { commitmentLineNumber: null, quantity: null, unitCostAmount: null }

const ofOtherCommitments = `change_order_id in (select id from procore.change_order
  where project_id = $1 and commitment_id <> all ($2))`

const readings: Record<PartInTurn, Reading> = {
  RETAINAGE_RULES: {
    table: 'procore.retainage_rule',
    others: 'commitment_id <> all ($2)',
    async ask(sources, { projectId, ofId: id }, context) {
      const document = ProcoreRetainageRulesDocument
      const { commitment } = await sources.ask('PROCORE', document, { id }, context)
      const configuration = needed(commitment?.invoiceConfiguration, 'invoice configuration', id)
      return configuration.retainageRules.map(rule => ({
        id: `${id}/rule/${rule.position}`,
        project_id: projectId,
        commitment_id: id,
        position: rule.position,
        is_sliding: configuration.isSlidingScale,
        basis: rule.basis,
        source_basis: rule.sourceBasis,
        retainage_percent: rule.retainagePercent,
        limit_percent: rule.limitPercent,
        limit_amount: rule.limitAmount,
        maximum_held_amount: rule.maximumHeldAmount,
      }))
    },
  },
  PAYMENTS: {
    table: 'procore.payment',
    others: 'commitment_id <> all ($2)',
    async ask(sources, { projectId, ofId: id }, context) {
      const document = ProcorePaymentsDocument
      const { commitment } = await sources.ask('PROCORE', document, { id }, context)
      return needed(commitment, 'commitment', id).payments.map(payment => ({
        id: payment.id,
        project_id: projectId,
        commitment_id: id,
        invoice_id: payment.invoiceId,
        invoice_number: payment.invoiceNumber,
        number: payment.number,
        check_number: payment.checkNumber,
        method: payment.method,
        status: payment.status,
        source_status: payment.sourceStatus,
        amount: payment.amount,
        paid_on: payment.paidOn,
      }))
    },
  },
  CHANGE_ORDER_LINES: {
    table: 'procore.change_order_line',
    others: ofOtherCommitments,
    async ask(sources, { projectId, ofId: id }, context) {
      const document = ProcoreChangeOrderLinesDocument
      const { commitment } = await sources.ask('PROCORE', document, { id }, context)
      return needed(commitment, 'commitment', id).changeOrders.flatMap(change =>
        change.lines.map(line => ({
          ...changeOrderLineRow(line, change.id, projectId),
          unit_of_measure: line.unitOfMeasure,
        })),
      )
    },
  },
  CHANGE_ORDER_CODES: {
    table: 'procore.change_order_line',
    others: ofOtherCommitments,
    async ask(sources, { projectId, ofId: id }, context) {
      const document = ProcoreChangeOrderCodesDocument
      const { commitment } = await sources.ask('PROCORE', document, { id }, context)
      return needed(commitment, 'commitment', id).changeOrders.flatMap(change =>
        change.lines.map(line => changeOrderLineRow({ ...line, ...UNASKED }, change.id, projectId)),
      )
    },
  },
  PRIME_CONTRACTS: {
    table: 'procore.prime_contract',
    others: 'project_id <> all ($2)',
    ask: askPrimeContracts,
  },
  BUDGET: { table: 'procore.budget_row', others: 'project_id <> all ($2)', ask: askBudget },
}

/** What is not there may be what may not be seen: it is not known that there is none. */
function needed<Record>(record: Record | null | undefined, what: string, id: string): Record {
  if (record) return record
  throw new TieoutError('PROCORE_NOT_FOUND', `Procore shows no ${what} of ${id}.`)
}

const duePart = `
  with of_commitment as (
    select 'PAYMENTS' as part, 1 as rank, pair.field_id as of_id,
      coalesce(commitment.paid_amount::text, '') as read_for
    from tieout.commitment_pair as pair
    join procore.commitment on commitment.id = pair.field_id
    where pair.books_id is not null and commitment.paid_amount is distinct from pair.books_paid_amount
      and coalesce(commitment.paid_amount, pair.books_paid_amount) <> 0
    union all
    select case when is_priced then 'CHANGE_ORDER_LINES' else 'CHANGE_ORDER_CODES' end,
      case when is_priced then 2 else 4 end,
      pair.field_id,
      md5(string_agg(change.id || ' ' || coalesce(change.source_updated_at::text, ''), ',' order by change.id))
    from tieout.commitment_pair as pair
    join procore.change_order as change on change.commitment_id = pair.field_id and change.status = 'APPROVED'
    cross join lateral (
      select exists (
        select from sage.commitment_line as line
        where line.commitment_id = pair.books_id and line.unit_cost_amount <> 0
      ) as is_priced
    ) as price
    where is_priced or exists (
      select from tieout.coded_by_lines as coded where coded.commitment_pair_id = pair.id
    )
    group by pair.field_id, is_priced
    union all
    select 'RETAINAGE_RULES', 3, field_id, ''
    from tieout.commitment_pair
    where books_id is not null and held_difference <> 0
    union all
    select 'PAYMENTS', 6, pair.field_id, commitment.paid_amount::text
    from tieout.commitment_pair as pair
    join procore.commitment on commitment.id = pair.field_id
    where pair.id in (select commitment_pair_id from tieout.paid_on_several)
  ), wanted as (
    select part, rank, of_id, read_for, commitment.project_id
    from of_commitment
    join procore.commitment on commitment.id = of_id
    union all
    select distinct 'PRIME_CONTRACTS', 5, project_id, '', project_id
    from tieout.capped_contract
    where side = 'FIELD' and is_prime_cap
    union all
    select 'BUDGET', 7, field_id, '', field_id
    from tieout.project_pair
    where field_id is not null and books_id is not null
  )
  select 'PROCORE' as system, wanted.part, wanted.of_id as "ofId", wanted.read_for as "readFor",
    wanted.project_id as "projectId"
  from wanted
  left join tieout.part_mark as mark
    on mark.system = 'PROCORE' and mark.part = wanted.part and mark.of_id = wanted.of_id
  where mark.of_id is null
    or mark.failure_code is null and (
      mark.read_for <> coalesce(wanted.read_for, '')
      -- The lines of a change order do not change without it, and cost a call for each.
      or wanted.part not in ('CHANGE_ORDER_LINES', 'CHANGE_ORDER_CODES') and mark.tried_at < now() - make_interval(secs => case
        when wanted.part = 'BUDGET' then $5::float8 else $1::float8
      end)
    )
    or mark.failure_code is not null and mark.tried_at < now() - make_interval(secs => case
      when mark.failure_code = any ($2) then $3::float8 else $4::float8
    end)
  -- First what a finding rests on: payments are one call, lines a call for each change order, most of which agree.
  order by wanted.rank, mark.tried_at nulls first, wanted.of_id
  limit 1`
