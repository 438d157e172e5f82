import type { Pool } from 'pg'
import { sum } from '#lib/decimal'
import { sqlOf } from '../../subgraphs/reconcile/sql/texts.ts'
import { type RunningTieout, whole } from './tieout.ts'

/** The job cost reports of a company, beside the sums of what both of its systems said. */

const FIGURES = ['original', 'approvedChanges', 'committed', 'invoiced', 'retainageHeld'] as const
const BUDGETS = ['originalBudget', 'revisedBudget'] as const
const COSTS = ['procoreCostAmount', 'sageCostAmount'] as const
const SIDES = ['procoreAmount', 'sageAmount', 'difference'] as const

type Sides = Record<(typeof SIDES)[number], string | null>
export type JobCostLine = Record<(typeof FIGURES)[number] | (typeof BUDGETS)[number], Sides> &
  Record<(typeof COSTS)[number], string | null> & {
    costCode: string | null
    costType: string | null
    findings: { id: string }[]
  }
export interface JobCostReport {
  procoreBudget: { state: string; viewName: string | null; errorCode: string | null }
  lines: JobCostLine[]
  total: JobCostLine
}

export const COMMITTED = FIGURES

const LINE = `costCode costType ${[...FIGURES, ...BUDGETS].map(name => `${name} { ${SIDES.join(' ')} }`).join(' ')}
  ${COSTS.join(' ')} findings { id }`

export async function reportOf(
  { ask }: Pick<RunningTieout, 'ask'>,
  id: string,
  asOf?: string,
): Promise<JobCostReport> {
  const { jobCostReport } = whole(
    await ask(
      `query ($id: ID!, $asOf: Date) { jobCostReport(projectId: $id, asOf: $asOf) {
         procoreBudget { state viewName errorCode } lines { ${LINE} } total { ${LINE} } } }`,
      { id, ...(asOf !== undefined && { asOf }) },
    ),
  )
  return jobCostReport
}

export interface Reports {
  projectCount: number
  /** How many lines have a figure that differs. */
  differenceCount: number
  /** How many projects have a budget on both sides. */
  budgetCount: number
  /** What does not add up, does not tie, or leads to no finding. */
  faults: string[]
}

/** Looks at the report of every project: it adds up, ties to the records, and its differences have findings. */
export async function checkReports(
  tieout: Pick<RunningTieout, 'ask'>,
  store: Pick<Pool, 'query'>,
): Promise<Reports> {
  const { rows } = await store.query<Record<string, string | null>>(OWN)
  const found: Reports = {
    projectCount: rows.length,
    differenceCount: 0,
    budgetCount: 0,
    faults: [],
  }
  for (const { id, ...own } of rows) {
    const report = await reportOf(tieout, id ?? '')
    const { lines, total } = report
    const told = toldBy(total)
    for (const name of Object.keys(told)) {
      const added = sumKnown(lines.map(line => toldBy(line)[name] ?? null))
      // No line is nothing committed; whether it is no budget, the records tell.
      if (added !== told[name] && lines.length > 0)
        found.faults.push(`${id} ${name}: lines ${added}, total ${told[name]}`)
    }
    for (const [name, amount] of Object.entries(own)) {
      const expected = amount === null ? null : sum([amount])
      if (told[name] !== expected) {
        found.faults.push(`${id} ${name}: records ${expected}, report ${told[name]}`)
      }
    }
    for (const line of lines) {
      const differing = FIGURES.filter(name => line[name].difference !== '0.00')
      if (differing.length === 0) continue
      found.differenceCount += 1
      if (line.findings.length > 0) continue
      const said = differing.map(name => `${name} ${SIDES.map(side => line[name][side]).join(' ')}`)
      found.faults.push(
        `${id} ${line.costCode} ${line.costType}: without a finding, ${said.join(', ')}`,
      )
    }
    const { rows: silent } = await store.query<{ number: string }>(SILENT, [id, 'infinity'])
    for (const { number } of silent)
      found.faults.push(`${id} ${number}: differs on a line, without a finding of its own`)
    if (total.originalBudget.difference !== null) found.budgetCount += 1
  }
  return found
}

/** Every figure of a line by name: "original.sageAmount". */
function toldBy(line: JobCostLine): Record<string, string | null> {
  return Object.fromEntries([
    ...[...FIGURES, ...BUDGETS].flatMap(name =>
      SIDES.map(side => [`${name}.${side}`, line[name][side]]),
    ),
    ...COSTS.map(name => [name, line[name]]),
  ])
}

function sumKnown(amounts: (string | null)[]): string | null {
  const known = amounts.filter(amount => amount !== null)
  return known.length === 0 ? null : sum(known)
}

/** The commitments that differ on some line of the report, and of which no finding says why. */
const SILENT = `
  select distinct pair.number
  from (${sqlOf('job_cost')}) as line
  cross join unnest(line.differing_ids) as differing (id)
  join tieout.commitment_pair as pair on pair.id = differing.id
  join tieout.project_pair as project on project.id = pair.project_pair_id
  where project.field_id is not null and project.books_id is not null
    and not exists (
      select from tieout.finding where commitment_pair_id = pair.id and state <> 'CLEARED'
    )`

/** What each system said, past all that pairs and judges: its contracts, documents, budgets and costs. */
const OWN = `
  with contract as (
    select project_id, id from procore.commitment where status in ('APPROVED', 'COMPLETE', 'TERMINATED')
  ), certified as (
    select distinct on (invoice.commitment_id)
      contract.project_id, invoice.id,
      -- Where the certificate says what was done before, now and stored, the lines are that.
      (
        select case
          when sum(done) = invoice.summary_completed_amount then sum(done) else sum(completed_amount)
        end
        from (
          select completed_amount,
            work_previous_amount + work_this_period_amount + materials_stored_amount as done
          from procore.invoice_line where invoice_id = invoice.id
        ) as line
      ) as completed
    from procore.invoice
    join contract on contract.id = invoice.commitment_id
    where invoice.status in ('APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID')
    order by invoice.commitment_id, invoice.sequence desc, invoice.id desc
  ), category as (
    select category.*
    from sage.category
    join sage.cost_code as code on code.id = category.cost_code_id
    where not code.is_group
  )
  select
    pair.id,
    (select coalesce(sum(original_amount), 0) from procore.commitment
     where project_id = pair.field_id and id in (select id from contract)) as "original.procoreAmount",
    -- Of a commitment whose kept total is not its items, the items are it.
    (select coalesce(sum(coalesce(
       (select sum(line.original_amount) from sage.commitment_line as line where line.commitment_id = commitment.id),
       original_amount)), 0)
     from sage.commitment
     where project_id = pair.books_id) as "original.sageAmount",
    (select coalesce(sum(amount), 0) from procore.change_order
     where project_id = pair.field_id and status = 'APPROVED'
       and commitment_id in (select id from contract)) as "approvedChanges.procoreAmount",
    (select coalesce(sum(change.amount), 0) from sage.change_order as change
     join sage.commitment on commitment.id = change.commitment_id
     where commitment.project_id = pair.books_id and change.status = 'APPROVED') as "approvedChanges.sageAmount",
    (select coalesce(sum(completed), 0) from certified
     where certified.project_id = pair.field_id) as "invoiced.procoreAmount",
    (select coalesce(sum(line.gross_amount), 0) from sage.invoice_line as line
     join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
     join sage.commitment on commitment.id = line.commitment_id
     where commitment.project_id = pair.books_id and invoice.is_posted) as "invoiced.sageAmount",
    (select coalesce(sum(line.held_amount), 0) from certified
     join procore.invoice_line as line on line.invoice_id = certified.id
     where certified.project_id = pair.field_id) as "retainageHeld.procoreAmount",
    (select coalesce(sum(line.retainage_amount - line.retainage_paid_amount), 0) from sage.invoice_line as line
     join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
     join sage.commitment on commitment.id = line.commitment_id
     where commitment.project_id = pair.books_id and invoice.is_posted) as "retainageHeld.sageAmount",
    (select sum(original_amount) from procore.budget_row
     where project_id = pair.field_id) as "originalBudget.procoreAmount",
    (select sum(revised_amount) from procore.budget_row
     where project_id = pair.field_id) as "revisedBudget.procoreAmount",
    (select sum(original_estimate_amount) from category
     where project_id = pair.books_id) as "originalBudget.sageAmount",
    (select sum(revised_estimate_amount) from category
     where project_id = pair.books_id) as "revisedBudget.sageAmount",
    (select sum(cost_amount) from procore.budget_row
     where project_id = pair.field_id) as "procoreCostAmount",
    (select sum(cost_amount) from category where project_id = pair.books_id) as "sageCostAmount"
  from tieout.project_pair as pair
  order by pair.number`
