import type { TieoutError } from '#lib/errors'
import type { Amount } from './amounts.ts'
import { ChangeOrderRow, type PotentialChangeOrderRow } from './change-order.ts'
import {
  type Coding,
  carriesCode,
  charge,
  codingOfItem,
  codingOfLine,
  rareCode,
  units,
  wbs,
  wholeCode,
} from './coding.ts'
import type { CostCodes } from './cost-code.ts'
import { money, records, reference, text } from './field.ts'
import { type At, given, part, record } from './record.ts'
import type { SubJobs } from './sub-job.ts'

interface ChangeOrderLineAt extends At {
  order: ChangeOrderRow | PotentialChangeOrderRow
  codes: CostCodes
  subJobs: SubJobs
  currency: string
}

const lineFacts = {
  number: text('position?'),
  description: text('description?'),
  ...units,
}

const plainLine = { ...lineFacts, statedAmount: money('amount'), ...wbs }

const orderLine = {
  ...plainLine,
  totalAmount: money('total_amount*'),
  ...rareCode,
  changedId: text('commitment_line_item_id?'),
}

const packageLine = {
  ...lineFacts,
  ...wholeCode,
  statedAmount: money('amount*'),
  totalAmount: money('total_amount*'),
  changedId: text('commitment_line_item_id*'),
  ...wbs,
}

/** A line of a change order, of a package or of a potential one, which tell unlike much. */
export class ChangeOrderLineRow extends record({
  type: 'ProcoreChangeOrderLine',
  noun: 'line',
  kind: 'ChangeOrderLine',
  from: { changeOrderLines: orderLine, potentialChangeOrderLines: plainLine },
  rests: ['costCodes', 'requisitions'],
  given: given<ChangeOrderLineAt>(),
  fields: { ...orderLine, ...charge },
}) {
  readonly sourceStatus = null
  readonly status = 'ACTIVE'
  #coding: Coding | undefined

  override get what(): string {
    return `line ${this.recordId} of change order ${this.at.order.recordId}`
  }

  /** Lines of a package carry their cost code whole, the others a WBS code. */
  get coding(): Coding {
    this.#coding ??= carriesCode(this.raw)
      ? codingOfLine(this, this.at.subJobs)
      : codingOfItem(this, this.at.codes)
    return this.#coding
  }

  /** A line of a package may have a total alone. */
  get amount(): Amount {
    const hasAmount = (this.raw['amount'] ?? '') !== ''
    const total = this.totalAmount
    return hasAmount || total === null ? this.statedAmount : total
  }

  /** The line of the schedule of values that is changed; null for a new line. */
  get changedLine() {
    return this.changedId === null ? null : this.#lineOfContract(this.changedId)
  }

  /** Of a line that does not tell what it changes: by what requisitions know it. */
  get billedLine() {
    const { order } = this.at
    const tellsChanges = order instanceof ChangeOrderRow && order.at.tier === 'order'
    return tellsChanges ? null : this.#lineOfContract(this.recordId)
  }

  #lineOfContract(id: string) {
    const { contractId, key } = this.at.order
    return { project: key.project, contract: textOrNone(contractId), id }
  }
}

/** What is read of a package that is looked up by itself. */
export class Package extends part({
  type: 'ProcoreChangeOrder',
  from: ['changeOrderPackage'],
  fields: { lines: records('line_items') },
}) {}

/** A line as it stands within a package. */
export const PackageLine = part({
  type: 'ProcoreChangeOrderLine',
  from: ['changeOrderPackage'],
  within: 'line_items',
  fields: { recordId: reference('id'), ...packageLine },
})

function textOrNone(value: string | null | TieoutError): string {
  return typeof value === 'string' ? value : ''
}

/** A line of a requisition that bills a change order, as version 1.0 lists it. */
export class ChangeOrderItem extends part({
  type: 'ProcoreChangeOrderLine',
  from: ['changeOrderItems'],
  fields: {
    sourceLineId: reference('line_item_id'),
    changedId: text('commitment_line_item_id*'),
  },
}) {}
