import { TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'
import type { Raw } from '../wire/json.ts'
import { type Amount, plus, required } from './amounts.ts'
import type { ContractKind } from './commitment.ts'
import type { CostCodes } from './cost-code.ts'
import {
  count,
  currency,
  day,
  flag,
  moment,
  money,
  quantity,
  records,
  reference,
  state,
  text,
} from './field.ts'
import { InvoiceLineRow, type Standing } from './invoice-line.ts'
import { type At, given, inner, part, record } from './record.ts'
import { inSequence } from './sequence.ts'

interface InvoiceAt extends At {
  codes: CostCodes
}

const nothingYet: Standing = { completed: '0.00', held: '0.00' }

const header = {
  contractId: reference('commitment_id!'),
  contractType: text('commitment_type?'),
  updatedAt: moment('updated_at?'),
}

/** The certificate, form G702; companies leave parts of it out. */
const certificate = {
  periodText: text('formatted_period?'),
  originalAmount: money('original_contract_sum*'),
  changesAmount: money('net_change_by_change_orders*'),
  additionsAmount: money('positive_change_order_item_total*'),
  newAdditionsAmount: money('positive_new_change_order_item_total*'),
  previousAdditionsAmount: money('positive_previous_change_order_item_total*'),
  deductionsAmount: money('negative_change_order_item_total*'),
  newDeductionsAmount: money('negative_new_change_order_item_total*'),
  previousDeductionsAmount: money('negative_previous_change_order_item_total*'),
  contractToDateAmount: money('contract_sum_to_date*'),
  completedAndStoredToDateAmount: money('total_completed_and_stored_to_date?'),
  materialsStoredAmount: money('stored_materials*'),
  materialsNewAmount: money('new_materials*'),
  workRetainagePercent: quantity('completed_work_retainage_percent*'),
  workRetainageHeldAmount: money('completed_work_retainage_amount*'),
  materialsRetainagePercent: quantity('stored_materials_retainage_percent*'),
  materialsRetainageHeldAmount: money('stored_materials_retainage_amount*'),
  retainageHeldAmount: money('total_retainage?'),
  earnedLessRetainageAmount: money('total_earned_less_retainage*'),
  previousCertificatesAmount: money('less_previous_certificates_for_payment*'),
  paymentDueAmount: money('current_payment_due?'),
  taxAmount: money('tax_applicable_to_this_payment*'),
  balanceToFinishAmount: money('balance_to_finish_including_retainage*'),
}

/** One requisition: an invoice against a commitment. */
export class InvoiceRow extends record({
  type: 'ProcoreInvoice',
  noun: 'requisition',
  kind: 'Requisition',
  from: ['requisitions'],
  given: given<InvoiceAt>(),
  fields: {
    ...header,
    sequenceText: count('number!'),
    invoiceNumber: text('invoice_number?'),
    sourceStatus: text('status!'),
    status: state('status!', {
      draft: 'DRAFT',
      under_review: 'UNDER_REVIEW',
      revise_and_resubmit: 'REVISE_AND_RESUBMIT',
      approved: 'APPROVED',
      approved_as_noted: 'APPROVED',
      pending_owner_approval: 'PENDING_OWNER_APPROVAL',
      rejected: 'REJECTED',
      paid: 'PAID',
    }),
    invoicedOn: day('billing_date?'),
    periodStartsOn: day('requisition_start?'),
    accountingOn: day('requisition_end?'),
    invoiceType: text('invoice_type?'),
    invoicingMethod: text('contract_invoicing_method*'),
    isFinal: flag('final?'),
    completePercent: quantity('percent_complete?'),
    claimedAmount: money('total_claimed_amount?'),
    erpStatus: text('erp_status*'),
    completedAndStoredToDateAmount: money('summary?.total_completed_and_stored_to_date?'),
    retainageHeldAmount: money('summary?.total_retainage?'),
    paymentDueAmount: money('summary?.current_payment_due?'),
    certificate: inner('summary?', certificate),
    items: records('items'),
    currency,
  },
}) {
  /** The last counted requisition before this one on the same commitment. */
  previous: InvoiceRow | undefined
  /** The place of the requisition that was made before it, for one without a place of its own. */
  placedAfter = 0
  #lines: InvoiceLineRow[] | undefined
  #byKey: { standings: Map<string, Standing>; lost: TieoutError | undefined } | undefined

  get contractKind(): ContractKind | null {
    return kindIn(this.contractType)
  }

  get sequence(): number {
    return this.sequenceText === null ? this.placedAfter : Number(this.sequenceText)
  }

  get number(): string | null {
    return this.invoiceNumber ?? this.sequenceText
  }

  get isCounted(): boolean {
    return countedStatuses.has(this.sourceStatus ?? '')
  }

  get summary() {
    const { certificate: summary, currency } = this
    return summary && Object.keys(summary.raw).length > 0
      ? Object.assign(summary, { currency })
      : null
  }

  /**
   * Made when they are first asked for: a project has thousands, and a list of headers needs none.
   * Throws PROCORE_MALFORMED where Procore sent none that can be read.
   */
  lines(): InvoiceLineRow[] {
    this.#lines ??= this.#makeLines()
    return this.#lines
  }

  /** Period gross: the sum over lines of what has come on top since the previous requisition. */
  get grossAmount(): Amount {
    return this.#total(line => line.grossAmount)
  }

  /** Period retainage: withheld less released, the sum over lines. */
  get retainageAmount(): Amount {
    return this.#total(line => line.retainageAmount)
  }

  get workRetainageHeldAmount(): Amount {
    return this.#total(line => line.workRetainageHeldAmount)
  }

  get workRetainageThisPeriodAmount(): Amount {
    return this.#total(line => line.workRetainageThisPeriodAmount)
  }

  get workRetainageReleasedAmount(): Amount {
    return this.#total(line => line.workRetainageReleasedAmount)
  }

  get materialsRetainageHeldAmount(): Amount {
    return this.#total(line => line.materialsRetainageHeldAmount)
  }

  get materialsRetainageReleasedAmount(): Amount {
    return this.#total(line => line.materialsRetainageReleasedAmount)
  }

  /** Billed to date and held now, over all lines. */
  totals(): Standing {
    const standings = this.lines().map(line => line.standing)
    return {
      completed: plus(...standings.map(standing => standing.completed)),
      held: plus(...standings.map(standing => standing.held)),
    }
  }

  /** The line that bills a line of a change order; none where this requisition does not. */
  changeOrderItem(changeOrderLine: string): InvoiceLineRow | undefined {
    return this.lines().find(
      line => line.isChangeOrderLine && line.sourceLineId === changeOrderLine,
    )
  }

  #total(amountOf: (line: InvoiceLineRow) => Amount): Amount {
    const { items } = this
    return items instanceof TieoutError ? items : plus(...this.lines().map(amountOf))
  }

  #makeLines(): InvoiceLineRow[] {
    const { fetchedAt, codes, place } = this.at
    let positions: Map<string, string | null> | undefined
    const at = {
      fetchedAt,
      place: [...place, this.recordId],
      codes,
      currency: this.currency,
      before: (line: InvoiceLineRow) => this.#before(line),
      positionOf: (lineId: string) => {
        positions ??= positionsOf(lines)
        return positions.get(lineId) ?? null
      },
    }
    const lines = required(this.items).map(item => new InvoiceLineRow(item, at))
    return lines
  }

  /** A line that the requisition before does not name has come to nothing yet, if that names all its own. */
  #before(line: InvoiceLineRow): Standing | TieoutError {
    const { lineKey } = line
    if (lineKey instanceof TieoutError) return lineKey
    if (lineKey === null) return line.statedBefore
    if (!this.previous) return nothingYet
    const { items } = this.previous
    if (items instanceof TieoutError) return items
    const { standings, lost } = this.previous.#standingsByKey()
    return standings.get(lineKey) ?? lost ?? nothingYet
  }

  #standingsByKey() {
    if (this.#byKey) return this.#byKey
    const standings = new Map<string, Standing>()
    let lost: TieoutError | undefined
    for (const line of this.lines()) {
      const { lineKey } = line
      if (lineKey instanceof TieoutError) lost = lineKey
      else if (lineKey !== null) standings.set(lineKey, line.standing)
    }
    this.#byKey = { standings, lost }
    return this.#byKey
  }
}

export type InvoiceSummaryRow = NonNullable<InvoiceRow['summary']>

/** A requisition, as far as it takes to see whether it changed. */
export class InvoiceKeyRow extends record({
  type: 'ProcoreInvoiceKey',
  noun: 'requisition',
  kind: 'Requisition',
  from: ['requisitionKeys'],
  fields: { ...header, contractId: reference('commitment_id') },
}) {
  get commitmentId(): string | null {
    const kind = kindIn(this.contractType)
    if (kind === null || typeof this.contractId !== 'string') return null
    return gid('procore', kind, this.key.project, this.contractId)
  }
}

/** The commitment that a requisition bills. */
export class BilledContract extends part({
  type: 'ProcoreInvoice',
  from: ['requisition'],
  fields: { contractId: reference('commitment_id') },
}) {}

/** Only requisitions in these states are money; the rest are proposals. */
const countedStatuses = new Set(['approved', 'approved_as_noted', 'pending_owner_approval', 'paid'])

/**
 * The requisitions of one project, or of some of its commitments if each comes whole: what one
 * bills is the difference to the counted one before it.
 */
export function invoiceRows(raws: Raw[], at: InvoiceAt): InvoiceRow[] {
  const rows = raws.map(raw => new InvoiceRow(raw, at))
  const latest = new Map<string, InvoiceRow>()
  for (const row of inSequence(rows)) {
    const contract = row.contractId ?? ''
    row.previous = latest.get(contract)
    if (row.isCounted) latest.set(contract, row)
  }
  return rows
}

/** Null unless every header names its commitment and its moment. */
export function invoiceKeys(rows: InvoiceKeyRow[]) {
  const keys = rows.flatMap(({ id, commitmentId, updatedAt }) =>
    commitmentId === null || updatedAt === null ? [] : { id, commitmentId, updatedAt },
  )
  return keys.length === rows.length ? keys : null
}

/** Billed to date and held now on a commitment: what its latest counted requisition says. */
export function billedToDate(invoices: InvoiceRow[]): Standing {
  const counted = invoices.filter(invoice => invoice.isCounted)
  const latest = counted.reduce<InvoiceRow | undefined>(
    (best, invoice) => (best && best.sequence > invoice.sequence ? best : invoice),
    undefined,
  )
  return latest?.totals() ?? nothingYet
}

function positionsOf(lines: InvoiceLineRow[]): Map<string, string | null> {
  const ofContract = lines.filter(line => !line.isChangeOrderLine)
  return new Map(ofContract.map(line => [String(line.sourceLineId ?? ''), line.number]))
}

function kindIn(type: string | null): ContractKind | null {
  return type === 'WorkOrderContract' || type === 'PurchaseOrderContract' ? type : null
}
