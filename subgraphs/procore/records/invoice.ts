import { gid } from '#lib/ids'
import type { InvoiceStatus } from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import {
  type Amount,
  amountOf,
  isNothing,
  minus,
  neededAmountOf,
  plus,
  quantityOf,
} from './amounts.ts'
import { type CostCodes, codingOfItem } from './coding.ts'
import {
  currencyOf,
  dateOf,
  idOf,
  innerOf,
  momentOf,
  neededRowsOf,
  neededTextOf,
  textOf,
} from './fields.ts'
import type { ContractKind, InvoiceLineRow } from './rows.ts'
import { invoiceStatus, isCounted, itemStatus } from './statuses.ts'

/** What a line has come to with one requisition. */
interface Standing {
  completed: Amount
  held: Amount
}

const nothingYet: Standing = { completed: '0.00', held: '0.00' }

/**
 * One requisition. Its lines are mapped when they are first asked for: a project has thousands, and
 * a list of headers needs none.
 */
export class InvoiceRow {
  readonly __typename = 'ProcoreInvoice'
  readonly id: string
  readonly key: { project: string; id: string }
  readonly contractId: string
  readonly contractKind: ContractKind | null
  readonly number: string
  readonly sequence: number
  readonly sourceStatus: string | null
  readonly status: InvoiceStatus
  readonly fetchedAt: string
  readonly raw: Raw
  readonly invoicedOn: string | null
  readonly accountingOn: string | null
  readonly currency: string
  readonly updatedAt: string | null
  readonly completedAndStoredToDateAmount: Amount
  readonly retainageHeldAmount: Amount
  readonly paymentDueAmount: Amount
  /** The last counted requisition before this one on the same commitment. */
  readonly #previous: InvoiceRow | undefined
  readonly #codes: CostCodes
  #standings: { inOrder: Standing[]; byLine: Map<string, Standing> } | undefined
  #lines: InvoiceLineRow[] | undefined

  constructor(
    project: string,
    raw: Raw,
    facts: { fetchedAt: string; codes: CostCodes; previous: InvoiceRow | undefined },
  ) {
    const id = idOf(raw, 'requisition')
    const what = `requisition ${id}`
    const summary = innerOf(raw, 'summary')
    this.id = gid('procore', 'Requisition', project, id)
    this.key = { project, id }
    this.contractId = neededTextOf(raw, 'commitment_id', what) ?? ''
    this.contractKind = kindOf(raw)
    this.sequence = sequenceOf(raw)
    this.number = textOf(raw, 'invoice_number') ?? String(this.sequence)
    this.sourceStatus = neededTextOf(raw, 'status', what)
    this.status = invoiceStatus(this.sourceStatus)
    this.fetchedAt = facts.fetchedAt
    this.raw = raw
    this.invoicedOn = dateOf(raw, 'billing_date')
    this.accountingOn = dateOf(raw, 'requisition_end')
    this.currency = currencyOf(raw)
    this.updatedAt = momentOf(raw, 'updated_at')
    this.completedAndStoredToDateAmount = amountOf(
      summary,
      'total_completed_and_stored_to_date',
      what,
    )
    this.retainageHeldAmount = amountOf(summary, 'total_retainage', what)
    this.paymentDueAmount = amountOf(summary, 'current_payment_due', what)
    this.#previous = facts.previous
    this.#codes = facts.codes
  }

  get isCounted(): boolean {
    return isCounted(this.sourceStatus)
  }

  lines(): InvoiceLineRow[] {
    this.#lines ??= this.#mapLines()
    return this.#lines
  }

  /** Period gross: the sum over lines of what has come on top since the previous requisition. */
  grossAmount(): Amount {
    return plus(...this.lines().map(line => line.grossAmount))
  }

  /** Period retainage: withheld less released, the sum over lines. */
  retainageAmount(): Amount {
    return plus(...this.lines().map(line => line.retainageAmount))
  }

  /** Billed to date and held now, over all lines. */
  totals(): Standing {
    const standings = this.#standingOfItems().inOrder
    return {
      completed: plus(...standings.map(standing => standing.completed)),
      held: plus(...standings.map(standing => standing.held)),
    }
  }

  /** The item that bills a line of a change order; none where this requisition does not. */
  changeOrderItem(changeOrderLine: string): Raw | undefined {
    return this.#items().find(
      candidate =>
        isChangeOrderItem(candidate) && textOf(candidate, 'line_item_id') === changeOrderLine,
    )
  }

  #items(): Raw[] {
    return neededRowsOf(this.raw, 'items', `requisition ${this.key.id}`)
  }

  #standingOfItems(): { inOrder: Standing[]; byLine: Map<string, Standing> } {
    if (this.#standings) return this.#standings
    const inOrder: Standing[] = []
    const byLine = new Map<string, Standing>()
    for (const item of this.#items()) {
      const standing = standingOf(item, this.key.id)
      inOrder.push(standing)
      byLine.set(lineKeyOf(item), standing)
    }
    this.#standings = { inOrder, byLine }
    return this.#standings
  }

  #mapLines(): InvoiceLineRow[] {
    const items = this.#items()
    const standings = this.#standingOfItems().inOrder
    const previous = this.#previous
    const before = previous ? previous.#standingOfItems().byLine : new Map<string, Standing>()
    const positions = new Map(
      items
        .filter(item => !isChangeOrderItem(item))
        .map(item => [textOf(item, 'line_item_id') ?? '', textOf(item, 'position')]),
    )
    return items.map((item, index) =>
      this.#mapLine(item, {
        now: standings[index] ?? nothingYet,
        before: before.get(lineKeyOf(item)) ?? nothingYet,
        positions,
      }),
    )
  }

  #mapLine(
    raw: Raw,
    facts: { now: Standing; before: Standing; positions: Map<string, string | null> },
  ): InvoiceLineRow {
    const { now, before, positions } = facts
    const id = idOf(raw, 'requisition item')
    const what = `item ${id} of requisition ${this.key.id}`
    const amount = (field: string) => amountOf(raw, field, what)
    const status = textOf(raw, 'status')
    const isChangeOrderLine = isChangeOrderItem(raw)
    const quantity = quantityOf(raw, 'work_completed_this_period_quantity', what)
    const isLumpSum = isNothing(quantity) && isNothing(amount('scheduled_unit_price'))
    return {
      __typename: 'ProcoreInvoiceLine',
      id: gid('procore', 'RequisitionItem', this.key.project, this.key.id, id),
      number: textOf(raw, 'position'),
      sourceStatus: status,
      status: itemStatus(status),
      fetchedAt: this.fetchedAt,
      raw,
      description: textOf(raw, 'description_of_work'),
      ...codingOfItem(raw, this.#codes),
      quantity: isLumpSum ? null : quantity,
      unitCostAmount: isLumpSum ? null : amount('scheduled_unit_price'),
      unitOfMeasure: textOf(raw, 'uom'),
      grossAmount: minus(now.completed, before.completed),
      retainageAmount: minus(now.held, before.held),
      commitmentLineNumber: isChangeOrderLine
        ? (positions.get(textOf(raw, 'commitment_line_item_id') ?? '') ?? null)
        : textOf(raw, 'position'),
      currency: this.currency,
      isChangeOrderLine,
      sourceLineId: textOf(raw, 'line_item_id'),
      scheduledAmount: amount('scheduled_value'),
      workPreviousAmount: amount('work_completed_from_previous_application'),
      workThisPeriodAmount: amount('work_completed_this_period'),
      materialsStoredAmount: amount('materials_presently_stored'),
      completedAndStoredToDateAmount: now.completed,
      workRetainagePreviousAmount: amount('work_completed_retainage_from_previous_application'),
      workRetainageThisPeriodAmount: amount('work_completed_retainage_retained_this_period'),
      workRetainageReleasedAmount: amount('work_completed_retainage_released_this_period'),
      materialsRetainageHeldAmount: amount('materials_stored_retainage_currently_retained'),
      materialsRetainageReleasedAmount: amount('materials_stored_retainage_released_this_period'),
    }
  }
}

/**
 * The requisitions of one project, or of some of its commitments if each comes whole: what one
 * bills is the difference to the counted one before it.
 */
export function invoiceRows(
  project: string,
  raws: Raw[],
  codes: CostCodes,
  fetchedAt: string,
): InvoiceRow[] {
  const previous = new Map<string, InvoiceRow>()
  return raws
    .toSorted((left, right) => sequenceOf(left) - sequenceOf(right))
    .map(raw => {
      const contract = textOf(raw, 'commitment_id') ?? ''
      const row = new InvoiceRow(project, raw, {
        fetchedAt,
        codes,
        previous: previous.get(contract),
      })
      if (row.isCounted) previous.set(contract, row)
      return row
    })
}

/** A requisition, as far as it takes to see whether it changed. */
export interface InvoiceKey {
  id: string
  commitmentId: string
  updatedAt: string
}

/** Null unless every header names its commitment and its moment. */
export function invoiceKeys(project: string, raws: Raw[]): InvoiceKey[] | null {
  const keys = raws.flatMap(raw => {
    const contract = textOf(raw, 'commitment_id')
    const kind = kindOf(raw)
    const updatedAt = momentOf(raw, 'updated_at')
    if (contract === null || kind === null || updatedAt === null) return []
    return {
      id: gid('procore', 'Requisition', project, idOf(raw, 'requisition')),
      commitmentId: gid('procore', kind, project, contract),
      updatedAt,
    }
  })
  return keys.length === raws.length ? keys : null
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

function standingOf(item: Raw, requisition: string): Standing {
  const what = `item ${textOf(item, 'id') ?? '?'} of requisition ${requisition}`
  const amount = (field: string) => amountOf(item, field, what)
  const needed = (field: string) => neededAmountOf(item, field, what)
  const work = minus(
    plus(
      needed('work_completed_retainage_from_previous_application'),
      needed('work_completed_retainage_retained_this_period'),
    ),
    needed('work_completed_retainage_released_this_period'),
  )
  return {
    completed:
      amount('total_completed_and_stored_to_date') ??
      plus(
        needed('work_completed_from_previous_application'),
        needed('work_completed_this_period'),
        amount('materials_presently_stored'),
      ),
    held: plus(work, amount('materials_stored_retainage_currently_retained')),
  }
}

/** Contract lines and change order lines are numbered apart. */
function lineKeyOf(item: Raw): string {
  const line = neededTextOf(item, 'line_item_id', 'an item of a requisition')
  return `${isChangeOrderItem(item) ? 'change' : 'contract'} ${line ?? ''}`
}

function isChangeOrderItem(item: Raw): boolean {
  return textOf(item, 'item_type')?.includes('change_order') ?? false
}

function kindOf(raw: Raw): ContractKind | null {
  const kind = textOf(raw, 'commitment_type')
  return kind === 'WorkOrderContract' || kind === 'PurchaseOrderContract' ? kind : null
}

function sequenceOf(raw: Raw): number {
  return Number(neededTextOf(raw, 'number', 'a requisition') ?? 0)
}
