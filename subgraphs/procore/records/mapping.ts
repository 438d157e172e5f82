import { TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'
import type { SubJobs } from '../read/sub-jobs.ts'
import type { Raw } from '../wire/client.ts'
import { type Amount, amountOf, isNothing, neededAmountOf, plus, quantityOf } from './amounts.ts'
import { type Coding, type CostCodes, codingOfItem, codingOfLine, subJobOf } from './coding.ts'
import {
  currencyOf,
  dateOf,
  idOf,
  innerOf,
  momentOf,
  neededRowsOf,
  neededTextOf,
  rowsOf,
  saidIn,
  textOf,
} from './fields.ts'
import type {
  ChangeOrderLineRow,
  ChangeOrderRow,
  ChangeOrderTier,
  CommitmentLineRow,
  CommitmentRow,
  ContractKind,
  CostCodeRow,
  PaymentRow,
  PotentialChangeOrderRow,
  ProjectRow,
  VendorRow,
} from './rows.ts'
import {
  agreedOn,
  type CustomStatuses,
  changeOrderStatus,
  commitmentStatus,
  paymentStatus,
  projectStatus,
} from './statuses.ts'

/** Procore's REST records under the names of the contract. */

export function projectRow(raw: Raw, fetchedAt: string): ProjectRow {
  const key = idOf(raw, 'project')
  const stage = textOf(innerOf(raw, 'project_stage'), 'name')
  return {
    __typename: 'ProcoreProject',
    id: gid('procore', 'Project', key),
    key,
    number: textOf(raw, 'project_number'),
    sourceStatus: stage ?? textOf(raw, 'active'),
    status: projectStatus(raw['active'], stage),
    fetchedAt,
    raw,
    name: textOf(raw, 'name'),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

export function vendorRow(raw: Raw, fetchedAt: string): VendorRow {
  const active = raw['is_active']
  return {
    __typename: 'ProcoreVendor',
    id: gid('procore', 'Vendor', idOf(raw, 'vendor')),
    number: textOf(raw, 'origin_code'),
    sourceStatus: textOf(raw, 'is_active'),
    status: typeof active === 'boolean' ? (active ? 'ACTIVE' : 'INACTIVE') : 'OTHER',
    fetchedAt,
    raw,
    name: textOf(raw, 'name'),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

export function costCodeRow(
  project: string,
  raw: Raw,
  fetchedAt: string,
  subJobs: SubJobs,
): CostCodeRow {
  const deletedAt = textOf(raw, 'deleted_at')
  const id = idOf(raw, 'cost code')
  return {
    __typename: 'ProcoreCostCode',
    id: gid('procore', 'CostCode', project, id),
    number: neededTextOf(raw, 'full_code', `cost code ${id}`),
    sourceStatus: deletedAt,
    status: deletedAt === null ? 'ACTIVE' : 'INACTIVE',
    fetchedAt,
    raw,
    name: textOf(raw, 'name'),
    extra: subJobOf(raw, subJobs),
    costTypes: rowsOf(raw, 'line_item_types').flatMap(type => textOf(type, 'code') ?? []),
  }
}

/** A contract in the shape of the list or of the single look-up. */
export function commitmentRow(
  kind: ContractKind,
  project: string,
  raw: Raw,
  fetchedAt: string,
): CommitmentRow {
  const id = idOf(raw, kind)
  const what = `${kind} ${id}`
  const originalAmount = neededAmountOf(raw, 'grand_total', what)
  const approvedChangesAmount = amountOf(raw, 'approved_change_orders', what)
  const status = saidIn(raw, 'status', what)
  return {
    __typename: 'ProcoreCommitment',
    id: gid('procore', kind, project, id),
    key: { kind, project, id },
    vendorId: textOf(innerOf(raw, 'vendor'), 'id'),
    number: textOf(raw, 'number'),
    sourceStatus: status,
    status: status instanceof TieoutError ? status : commitmentStatus(status),
    fetchedAt,
    raw,
    title: textOf(raw, 'title'),
    kind: kind === 'WorkOrderContract' ? 'SUBCONTRACT' : 'PURCHASE_ORDER',
    signedOn: dateOf(raw, 'contract_date'),
    retainagePercent: quantityOf(raw, 'retainage_percent', what),
    originalAmount,
    approvedChangesAmount,
    pendingChangesAmount: amountOf(raw, 'pending_change_orders', what),
    revisedAmount:
      amountOf(raw, 'revised_contract', what) ?? plus(originalAmount, approvedChangesAmount),
    paidAmount: amountOf(raw, 'total_payments', what),
    currency: currencyOf(raw),
    updatedAt: momentOf(raw, 'updated_at'),
    originId: textOf(raw, 'origin_id'),
  }
}

/** The schedule of values, which only the single look-up of a contract carries. */
export function commitmentLineRows(
  commitment: CommitmentRow,
  coding: (line: Raw) => Coding,
): CommitmentLineRow[] {
  const { key, fetchedAt } = commitment
  return neededRowsOf(commitment.raw, 'line_items', `${key.kind} ${key.id}`).map(raw => {
    const id = idOf(raw, 'line item')
    const what = `line item ${id} of ${key.kind} ${key.id}`
    return {
      __typename: 'ProcoreCommitmentLine',
      id: gid('procore', 'LineItem', key.project, key.id, id),
      number: textOf(raw, 'position'),
      sourceStatus: null,
      status: 'ACTIVE',
      fetchedAt,
      raw,
      description: textOf(raw, 'description'),
      ...coding(raw),
      ...unitsOf(raw, what),
      unitOfMeasure: textOf(raw, 'uom'),
      originalAmount: neededAmountOf(raw, 'amount', what),
      currency: commitment.currency,
    }
  })
}

export function changeOrderRow(
  project: string,
  raw: Raw,
  fetchedAt: string,
  { tier, statuses }: { tier: ChangeOrderTier; statuses: CustomStatuses | undefined },
): ChangeOrderRow {
  const id = idOf(raw, 'change order')
  const what = `change order ${id}`
  const sourceStatus = saidIn(raw, 'status', what)
  const status =
    sourceStatus instanceof TieoutError ? sourceStatus : changeOrderStatus(sourceStatus, statuses)
  return {
    __typename: 'ProcoreChangeOrder',
    id: gid('procore', 'CommitmentChangeOrder', project, id),
    key: { project, id, tier },
    contractId: neededTextOf(raw, 'contract_id', what) ?? '',
    batchId: textOf(raw, 'batch_id'),
    number: textOf(raw, 'number'),
    sourceStatus,
    status,
    fetchedAt,
    raw,
    title: textOf(raw, 'title'),
    amount: neededAmountOf(raw, 'grand_total', what),
    approvedOn: agreedOn(raw, status),
    currency: currencyOf(raw),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

/** The lines of a change order or of a potential one. */
export function changeOrderLineRows(
  order: ChangeOrderRow | PotentialChangeOrderRow,
  raws: Raw[],
  facts: {
    kind: 'ChangeOrderLine' | 'PotentialChangeOrderLine'
    codes: CostCodes
    subJobs: SubJobs
    fetchedAt: string
  },
): ChangeOrderLineRow[] {
  const { project, id: orderId } = order.key
  const { kind, codes, subJobs, fetchedAt } = facts
  const tellsChanges = 'tier' in order.key && order.key.tier === 'order'
  return raws.map(raw => {
    const id = idOf(raw, 'change order line')
    const what = `line ${id} of change order ${orderId}`
    const changed = textOf(raw, 'commitment_line_item_id')
    return {
      __typename: 'ProcoreChangeOrderLine',
      id: gid('procore', kind, project, orderId, id),
      number: textOf(raw, 'position'),
      sourceStatus: null,
      status: 'ACTIVE',
      fetchedAt,
      raw,
      description: textOf(raw, 'description'),
      // Lines of a package carry their cost code whole, the others a WBS code.
      ...(raw['cost_code'] ? codingOfLine(raw, subJobs) : codingOfItem(raw, codes)),
      ...unitsOf(raw, what),
      unitOfMeasure: textOf(raw, 'uom'),
      amount:
        raw['total_amount'] === undefined
          ? neededAmountOf(raw, 'amount', what)
          : (amountOf(raw, 'amount', what) ?? amountOf(raw, 'total_amount', what)),
      changedLine: changed === null ? null : { project, contract: order.contractId, id: changed },
      billedLine: tellsChanges ? null : { project, contract: order.contractId, id },
      currency: order.currency,
    }
  })
}

export function paymentRow(
  project: string,
  contract: string,
  raw: Raw,
  fetchedAt: string,
): PaymentRow {
  const id = idOf(raw, 'contract payment')
  const sourceStatus = textOf(raw, 'status')
  const paidOn = dateOf(raw, 'date')
  return {
    __typename: 'ProcorePayment',
    id: gid('procore', 'ContractPayment', project, contract, id),
    contract: { project, id: contract },
    number: textOf(raw, 'check_number') ?? textOf(raw, 'payment_number'),
    sourceStatus,
    status: paymentStatus(sourceStatus, paidOn),
    fetchedAt,
    raw,
    amount: neededAmountOf(raw, 'amount', `contract payment ${id}`),
    paidOn,
    currency: currencyOf(raw),
    updatedAt: momentOf(raw, 'updated_at'),
  }
}

/** A lump-sum line has units of zero, which would read as a free of charge unit price. */
export function unitsOf(raw: Raw, what: string): { quantity: Amount; unitCostAmount: Amount } {
  const quantity = quantityOf(raw, 'quantity', what)
  return isNothing(quantity)
    ? { quantity: null, unitCostAmount: null }
    : { quantity, unitCostAmount: amountOf(raw, 'unit_cost', what) }
}
