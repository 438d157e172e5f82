import {
  approvedOf,
  type Bill,
  type BillLine,
  type Commitment,
  type Ids,
  type Line,
  originalOf,
  type Period,
  share,
  total,
} from './model.ts'

/** What is billed on one line: work this period, the stored balance, what is released. */
export interface Billed {
  work?: number
  stored?: number
  release?: number
  /** Retainage on the work, where it was entered as an amount and not by the rate. */
  retained?: number
  /** Retainage on the stored balance, where it was entered as an amount. */
  heldStored?: number
  /** Stored material that Procore moves into the work completed before. */
  moved?: number
}

/**
 * Adds a requisition to a commitment. Every line that the contract has by then appears in it;
 * completed work and retainage carry over from the requisition before, stored material is a
 * balance that is stated anew.
 */
export function addBill(
  commitment: Commitment,
  ids: Ids,
  facts: { period: Period; status: Bill['status']; type?: Bill['type']; invoice?: string },
  billed: (line: Line) => Billed,
): Bill {
  const invoice = facts.invoice ?? nextInvoice(commitment)
  const bill: Bill = {
    id: ids.next(),
    number: commitment.bills.length + 1,
    period: facts.period,
    invoice,
    sageInvoice: sageInvoiceOf(invoice, commitment),
    status: facts.status,
    type: facts.type ?? 'progress',
    lines: [],
    payment: undefined,
    retainageMisstatedBy: 0,
  }
  commitment.bills.push(bill)
  let room = roomUnderCap(commitment, facts.period)
  for (const line of linesAt(commitment, facts.period)) {
    const given = billed(line)
    const { work = 0, stored = 0, release = 0, moved = 0 } = given
    const retained = given.retained ?? Math.min(share(work, line.rate), room)
    room -= retained
    const movedHeld = share(moved, line.storedRate ?? line.rate)
    const billLine: BillLine = {
      id: ids.next(),
      line,
      before: line.billed.work + moved,
      now: work,
      stored,
      storedBefore: line.billed.stored,
      heldBefore: line.billed.held + movedHeld,
      retained,
      released: release,
      heldStored: given.heldStored ?? share(stored, line.storedRate ?? line.rate),
      heldStoredBefore: line.billed.heldStored - movedHeld,
      moved,
    }
    bill.lines.push(billLine)
    line.billed = {
      work: billLine.before + work,
      stored,
      held: billLine.heldBefore + retained - release,
      heldStored: billLine.heldStored,
    }
  }
  return bill
}

/** The lines that a requisition of this period shows: the schedule of values and approved changes. */
export function linesAt(commitment: Commitment, period: Period): Line[] {
  const changes = commitment.changes.filter(
    change => change.status === 'approved' && change.period.index <= period.index,
  )
  return [...commitment.lines, ...changes.flatMap(change => change.lines)]
}

export function heldOn(commitment: Commitment): number {
  const lines = [...commitment.lines, ...commitment.changes.flatMap(change => change.lines)]
  return total(lines.map(line => line.billed.held + line.billed.heldStored))
}

/** How much more may be withheld before a sliding scale is satisfied. */
function roomUnderCap(commitment: Commitment, period: Period): number {
  if (!commitment.cap) return Number.POSITIVE_INFINITY
  if (commitment.cap.of === 'amount') return commitment.cap.cents - heldOn(commitment)
  const changed = commitment.cap.of === 'revised' ? approvedOf(commitment, period.index) : 0
  return share(originalOf(commitment) + changed, commitment.cap.rate) - heldOn(commitment)
}

function nextInvoice({ vendor }: Commitment): string {
  vendor.invoices++
  switch (vendor.numbering) {
    case 'INV-0012':
      return `INV-${String(vendor.invoices).padStart(4, '0')}`
    case 'A-0045':
      return `A-${String(40 + vendor.invoices).padStart(4, '0')}`
    case '1012':
      return String(1000 + vendor.invoices)
  }
}

/** Clerks key what they see; some leave out punctuation and leading zeros. */
function sageInvoiceOf(invoice: string, { number }: Commitment): string {
  return Number(number.slice(-1)) % 3 === 0 ? invoice.replace(/-0*/, '') : invoice
}
