import { TieoutError } from '#lib/errors'
import { type Amount, isNothing, minus, plus } from './amounts.ts'
import { type Coding, charge, codingOfItem, wbsCode } from './coding.ts'
import type { CostCodes } from './cost-code.ts'
import { flag, money, quantity, reference, text, wordIn } from './field.ts'
import { type At, given, record } from './record.ts'

interface InvoiceLineAt extends At {
  currency: string
  codes: CostCodes
  /** What the lines of the last counted requisition before this one came to. */
  before: (line: InvoiceLineRow) => Standing | TieoutError
  /** The number of a line of the schedule of values, by its id. */
  positionOf: (lineId: string) => string | null
}

/** What a line has come to with one requisition. */
export interface Standing {
  completed: Amount
  held: Amount
}

/** A line of a requisition: one row of form G703. */
export class InvoiceLineRow extends record({
  type: 'ProcoreInvoiceLine',
  noun: 'item',
  kind: 'RequisitionItem',
  from: ['requisitions'],
  within: 'items',
  rests: ['costCodes'],
  given: given<InvoiceLineAt>(),
  fields: {
    lineItemId: reference('line_item_id'),
    packageId: reference('change_order_package_id~'),
    itemType: text('item_type?'),
    changedLineId: text('commitment_line_item_id*'),
    costCodeId: text('cost_code_id*'),
    number: text('position?'),
    sourceStatus: text('status?'),
    description: text('description_of_work?'),
    isRetainageOverridden: flag('ssr_manual_override*'),
    claimedAmount: money('subcontractor_claimed_amount*'),
    workRetainagePercent: quantity('work_completed_retainage_percent_this_period*'),
    materialsRetainagePercent: quantity('materials_stored_retainage_percent_this_period*'),
    materialsRetainageThisPeriodAmount: money('materials_stored_retainage_new_materials*'),
    materialsMovedAmount: money('materials_moved*'),
    materialsRetainageMovedAmount: money('materials_retainage_retained_moved*'),
    unitOfMeasure: text('uom?'),
    ...wbsCode,
    statedQuantity: quantity('work_completed_this_period_quantity*'),
    statedUnitCost: money('scheduled_unit_price*'),
    scheduledAmount: money('scheduled_value?'),
    workPreviousAmount: money('work_completed_from_previous_application'),
    workThisPeriodAmount: money('work_completed_this_period'),
    statedCompletedAmount: money('total_completed_and_stored_to_date?'),
    workRetainagePreviousAmount: money('work_completed_retainage_from_previous_application'),
    workRetainageThisPeriodAmount: money('work_completed_retainage_retained_this_period'),
    workRetainageReleasedAmount: money('work_completed_retainage_released_this_period'),
    // Only where amounts are billed and not units.
    materialsStoredAmount: money('materials_presently_stored*'),
    materialsPreviousAmount: money('materials_presently_stored_from_previous_progress*'),
    materialsRetainageHeldAmount: money('materials_stored_retainage_currently_retained*'),
    materialsRetainageReleasedAmount: money('materials_stored_retainage_released_this_period*'),
    ...charge,
  },
}) {
  #coding: Coding | undefined
  #standing: Standing | undefined

  override get what(): string {
    return `item ${this.recordId} of requisition ${this.at.place[1]}`
  }

  get coding(): Coding {
    this.#coding ??= codingOfItem(this, this.at.codes)
    return this.#coding
  }

  /** A line without a status is in use. */
  get status() {
    return this.sourceStatus === null ? 'ACTIVE' : wordIn(states, this.sourceStatus)
  }

  /** What it bills; an item that bills a whole change order may name no line. */
  get sourceLineId(): string | null | TieoutError {
    const { lineItemId, packageId } = this
    if (typeof lineItemId === 'string' || this.itemType !== WHOLE_CHANGE_ORDER) return lineItemId
    return packageId && `package ${packageId}`
  }

  get isChangeOrderLine(): boolean {
    return this.itemType?.includes('change_order') ?? false
  }

  get commitmentLineNumber(): string | null {
    return this.isChangeOrderLine ? this.at.positionOf(this.changedLineId ?? '') : this.number
  }

  get quantity(): Amount {
    return this.#isLumpSum ? null : this.statedQuantity
  }

  get unitCostAmount(): Amount {
    return this.#isLumpSum ? null : this.statedUnitCost
  }

  get #isLumpSum(): boolean {
    return isNothing(this.statedQuantity) && isNothing(this.statedUnitCost)
  }

  /** Held before, plus withheld, less released. */
  get workRetainageHeldAmount(): Amount {
    return minus(
      plus(this.workRetainagePreviousAmount, this.workRetainageThisPeriodAmount),
      this.workRetainageReleasedAmount,
    )
  }

  get completedAndStoredToDateAmount(): Amount {
    return this.standing.completed
  }

  get standing(): Standing {
    this.#standing ??= {
      completed:
        this.statedCompletedAmount ??
        plus(this.workPreviousAmount, this.workThisPeriodAmount, this.materialsStoredAmount),
      held: plus(this.workRetainageHeldAmount, this.materialsRetainageHeldAmount),
    }
    return this.#standing
  }

  /** Period gross: what has come on top since the requisition before. */
  get grossAmount(): Amount {
    const before = this.at.before(this)
    return before instanceof TieoutError ? before : minus(this.standing.completed, before.completed)
  }

  /** Period retainage: withheld less released. */
  get retainageAmount(): Amount {
    const before = this.at.before(this)
    return before instanceof TieoutError ? before : minus(this.standing.held, before.held)
  }

  /** Contract lines and change order lines are numbered apart; null where it is not told which line it is. */
  get lineKey(): string | null | TieoutError {
    const line = this.sourceLineId
    if (typeof line !== 'string') return line
    return `${this.isChangeOrderLine ? 'change' : 'contract'} ${line}`
  }

  /** What it says itself that it had come to before. */
  get statedBefore(): Standing {
    return {
      completed: plus(this.workPreviousAmount, this.materialsPreviousAmount),
      held: plus(
        this.workRetainagePreviousAmount,
        minus(this.materialsRetainageHeldAmount, this.materialsRetainageThisPeriodAmount),
        this.materialsRetainageReleasedAmount,
        this.materialsRetainageMovedAmount,
      ),
    }
  }
}

const WHOLE_CHANGE_ORDER = 'whole_change_order_item'

const states = { approved: 'ACTIVE', no_action: 'ACTIVE', rejected: 'INACTIVE' } as const
