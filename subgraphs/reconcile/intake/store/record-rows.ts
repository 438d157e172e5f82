import type { StagedRow } from './versions.ts'

/**
 * The columns that both systems fill alike, from the fields of the shared vocabulary. A project is
 * named by the one that listed the record.
 */
interface Named {
  id: string
  number: string | null
}

/** A source leaves an amount out where there is none; the store adds some of them up. */
export const NOTHING = '0'

/** The amounts that a line left out, by name; null where it told all of them. */
export function untoldOf<Name extends string>(
  line: Readonly<Record<Name, string | null>>,
  names: readonly Name[],
): string | null {
  return names.filter(name => line[name] === null).join(' ') || null
}

export function vendorRow(
  vendor: Named & { name: string | null; status: string; taxNumber: string | null },
): StagedRow {
  const { id, number, name, status, taxNumber } = vendor
  return { id, number, name, status, tax_id: taxNumber }
}

export function costCodeRow(
  code: Named & { name: string | null; extra: string | null },
  projectId: string,
): StagedRow {
  return {
    id: code.id,
    project_id: projectId,
    number: code.number,
    name: code.name,
    extra: code.extra,
  }
}

export function commitmentRow(
  commitment: Named & {
    title: string | null
    kind: string
    status: string
    sourceStatus: string | null
    retainagePercent: string | null
    originalAmount: string | null
    approvedChangesAmount: string | null
    signedOn: string | null
    currency: string
    vendor: { id: string } | null
  },
  projectId: string,
): StagedRow {
  return {
    id: commitment.id,
    project_id: projectId,
    vendor_id: commitment.vendor?.id ?? null,
    number: commitment.number,
    title: commitment.title,
    kind: commitment.kind,
    status: commitment.status,
    source_status: commitment.sourceStatus,
    retainage_percent: commitment.retainagePercent,
    original_amount: commitment.originalAmount,
    approved_changes_amount: commitment.approvedChangesAmount,
    signed_on: commitment.signedOn,
    currency: commitment.currency,
  }
}

interface Coded {
  description: string | null
  extra: string | null
  costCode: string | null
  costType: string | null
  quantity: string | null
  unitCostAmount: string | null
}

export function lineRow(
  line: Named & Coded & { unitOfMeasure: string | null; originalAmount: string | null },
  commitmentId: string,
  projectId: string,
): StagedRow {
  return {
    id: line.id,
    project_id: projectId,
    commitment_id: commitmentId,
    number: line.number,
    description: line.description,
    extra: line.extra,
    cost_code: line.costCode,
    cost_type: line.costType,
    quantity: line.quantity,
    unit_cost_amount: line.unitCostAmount,
    unit_of_measure: line.unitOfMeasure,
    original_amount: line.originalAmount,
  }
}

export function changeOrderRow(
  change: Named & {
    title: string | null
    status: string
    sourceStatus: string | null
    amount: string | null
    approvedOn: string | null
  },
  commitmentId: string,
  projectId: string,
): StagedRow {
  return {
    id: change.id,
    project_id: projectId,
    commitment_id: commitmentId,
    number: change.number,
    title: change.title,
    status: change.status,
    source_status: change.sourceStatus,
    amount: change.amount,
    approved_on: change.approvedOn,
  }
}

export function changeOrderLineRow(
  line: Named & Coded & { commitmentLineNumber: string | null; amount: string | null },
  changeOrderId: string,
  projectId: string,
): StagedRow {
  return {
    id: line.id,
    project_id: projectId,
    change_order_id: changeOrderId,
    number: line.number,
    commitment_line_number: line.commitmentLineNumber,
    description: line.description,
    extra: line.extra,
    cost_code: line.costCode,
    cost_type: line.costType,
    quantity: line.quantity,
    unit_cost_amount: line.unitCostAmount,
    amount: line.amount,
  }
}

export function invoiceRow(
  invoice: Named & {
    status: string
    sourceStatus: string | null
    invoicedOn: string | null
    accountingOn: string | null
  },
  projectId: string,
): StagedRow {
  return {
    id: invoice.id,
    project_id: projectId,
    number: invoice.number,
    status: invoice.status,
    source_status: invoice.sourceStatus,
    invoiced_on: invoice.invoicedOn,
    accounting_on: invoice.accountingOn,
  }
}

/** What Sage's posting adds up for a job, a cost code or a category. */
export function committedTotals(record: {
  originalCommittedAmount: string | null
  approvedCommittedChangesAmount: string | null
  committedAmount: string | null
  committedInvoicedAmount: string | null
  jobToDateCostAmount: string | null
}): StagedRow {
  return {
    original_committed_amount: record.originalCommittedAmount,
    approved_committed_changes_amount: record.approvedCommittedChangesAmount,
    committed_amount: record.committedAmount,
    committed_invoiced_amount: record.committedInvoicedAmount,
    cost_amount: record.jobToDateCostAmount,
  }
}
