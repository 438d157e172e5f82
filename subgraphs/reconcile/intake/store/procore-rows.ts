import { sum } from '#lib/decimal'
import type {
  ProcoreChangeOrdersQuery,
  ProcoreCommitmentHeadsQuery,
  ProcoreCommitmentsQuery,
  ProcoreInvoicesQuery,
} from '../questions/procore.generated.ts'
import type { PageAnswer } from '../sources.ts'
import {
  changeOrderRow,
  commitmentRow,
  invoiceRow,
  lineRow,
  NOTHING,
  untoldOf,
} from './record-rows.ts'
import type { StagedRow } from './versions.ts'

/** The columns that only Procore fills. */
type NodeOf<Query extends PageAnswer<unknown>> = NonNullable<Query['page']>['nodes'][number]

export function procoreCommitmentRow(
  commitment: NodeOf<ProcoreCommitmentHeadsQuery>,
  projectId: string,
): StagedRow {
  return {
    ...commitmentRow(commitment, projectId),
    // No column: a company is told by it where its id is that of a project; see vendor-ids.ts.
    vendor_name: commitment.vendorName,
    paid_amount: commitment.paidAmount,
    requisitions_amount: commitment.requisitionsAmount,
    executed_on: commitment.executedOn,
    is_executed: commitment.isExecuted,
    is_private: commitment.isPrivate,
    accounting_method: commitment.accountingMethod,
    revised_amount: commitment.revisedAmount,
    pending_changes_amount: commitment.pendingChangesAmount,
    draft_changes_amount: commitment.draftChangesAmount,
    source_updated_at: commitment.updatedAt,
  }
}

export function procoreLineRow(
  line: NodeOf<ProcoreCommitmentsQuery>['lines'][number],
  commitmentId: string,
  projectId: string,
): StagedRow {
  return {
    ...lineRow(line, commitmentId, projectId),
    total_amount: line.totalAmount,
    tax_code: line.taxCode,
  }
}

export function procoreChangeOrderRow(
  change: Omit<NodeOf<ProcoreChangeOrdersQuery>, 'commitment'>,
  commitmentId: string,
  projectId: string,
): StagedRow {
  return {
    ...changeOrderRow(change, commitmentId, projectId),
    source_updated_at: change.updatedAt,
  }
}

type Requisition = NodeOf<ProcoreInvoicesQuery>
type Line = Requisition['lines'][number]
/** With the names of what it, or a part of it, leaves out. */
type WholeLine = Line & { untold: string | null }

/** Without its commitment. */
export function requisitionRow(invoice: Requisition, projectId: string): StagedRow {
  const { summary } = invoice
  return {
    ...invoiceRow(invoice, projectId),
    sequence: invoice.sequence,
    period_starts_on: invoice.periodStartsOn,
    invoice_type: invoice.invoiceType,
    is_final: invoice.isFinal,
    claimed_amount: invoice.claimedAmount,
    payment_due_amount: invoice.paymentDueAmount,
    summary_completed_amount: invoice.completedAndStoredToDateAmount,
    summary_held_amount: invoice.retainageHeldAmount,
    summary_original_amount: summary?.originalAmount ?? null,
    summary_changes_amount: summary?.changesAmount ?? null,
    summary_contract_amount: summary?.contractToDateAmount ?? null,
    summary_materials_stored_amount: summary?.materialsStoredAmount ?? null,
    summary_work_retainage_percent: summary?.workRetainagePercent ?? null,
    summary_work_held_amount: summary?.workRetainageHeldAmount ?? null,
    summary_materials_retainage_percent: summary?.materialsRetainagePercent ?? null,
    summary_materials_held_amount: summary?.materialsRetainageHeldAmount ?? null,
    summary_earned_amount: summary?.earnedLessRetainageAmount ?? null,
    summary_previous_certificates_amount: summary?.previousCertificatesAmount ?? null,
    summary_tax_amount: summary?.taxAmount ?? null,
    summary_balance_to_finish_amount: summary?.balanceToFinishAmount ?? null,
  }
}

/**
 * The lines of a requisition, one for each line of the schedule of values: a subcontractor may bill one by
 * several items of a schedule of his own, which come to it together.
 */
export function requisitionLines(lines: readonly Line[]): WholeLine[] {
  const groups = Map.groupBy(lines, ({ id, isChangeOrderLine, sourceLineId }) =>
    sourceLineId === null ? id : `${isChangeOrderLine} ${sourceLineId}`,
  )
  return [...groups.values()].map(together)
}

function together(lines: Line[]): WholeLine {
  const [first, ...others] = lines as [Line, ...Line[]]
  const untold = [...new Set(lines.flatMap(untoldNames))].join(' ') || null
  if (others.length === 0) return { ...first, untold }
  const summed = Object.keys(first)
    .filter(name => name.endsWith('Amount') && name !== 'unitCostAmount')
    .map(name => {
      const amounts = lines.flatMap(line => (line[name as keyof Line] as string | null) ?? [])
      return [name, amounts.length === 0 ? null : sum(amounts)]
    })
  return { ...first, ...Object.fromEntries(summed), untold }
}

const OF_WORK = [
  'workPreviousAmount',
  'workThisPeriodAmount',
  'workRetainagePreviousAmount',
  'workRetainageThisPeriodAmount',
  'workRetainageReleasedAmount',
] as const
const OF_MATERIALS = [
  'materialsStoredAmount',
  'materialsRetainageHeldAmount',
  'materialsRetainageReleasedAmount',
] as const

/** A line that is billed by units has no figure of materials. */
function untoldNames(line: Line): string[] {
  const hasMaterials = OF_MATERIALS.some(name => line[name] !== null)
  const names = hasMaterials ? [...OF_WORK, ...OF_MATERIALS] : OF_WORK
  return untoldOf(line, names)?.split(' ') ?? []
}

export function requisitionLineRow(
  line: WholeLine,
  invoiceId: string,
  projectId: string,
): StagedRow {
  return {
    id: line.id,
    project_id: projectId,
    invoice_id: invoiceId,
    number: line.number,
    is_change_order_line: line.isChangeOrderLine,
    source_line_id: line.sourceLineId,
    commitment_line_number: line.commitmentLineNumber,
    extra: line.extra,
    cost_code: line.costCode,
    cost_type: line.costType,
    quantity: line.quantity,
    unit_cost_amount: line.unitCostAmount,
    scheduled_amount: line.scheduledAmount,
    work_previous_amount: line.workPreviousAmount,
    work_this_period_amount: line.workThisPeriodAmount,
    materials_stored_amount: line.materialsStoredAmount ?? NOTHING,
    materials_previous_amount: line.materialsPreviousAmount,
    materials_moved_amount: line.materialsMovedAmount,
    completed_amount: line.completedAndStoredToDateAmount ?? NOTHING,
    work_retainage_percent: line.workRetainagePercent,
    work_retainage_previous_amount: line.workRetainagePreviousAmount,
    work_retainage_this_period_amount: line.workRetainageThisPeriodAmount,
    work_retainage_released_amount: line.workRetainageReleasedAmount,
    materials_retainage_percent: line.materialsRetainagePercent,
    materials_retainage_this_period_amount: line.materialsRetainageThisPeriodAmount,
    materials_retainage_held_amount: line.materialsRetainageHeldAmount,
    materials_retainage_released_amount: line.materialsRetainageReleasedAmount,
    materials_retainage_moved_amount: line.materialsRetainageMovedAmount,
    is_retainage_overridden: line.isRetainageOverridden,
    untold: line.untold,
  }
}
