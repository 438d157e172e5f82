import { paymentDate } from './company.ts'
import {
  type Change,
  type Commitment,
  type CostType,
  countedBills,
  grossOf,
  type Ids,
  type Line,
  type Period,
  type Project,
  retainageOf,
  type Vendor,
} from './model.ts'
import type { SageCommitment } from './sage.ts'

/** What every commitment of a company is made from. */
export interface Setting {
  ids: Ids
  periods: Period[]
  types: CostType[]
  vendors: Vendor[]
  vendorsByTrade: Vendor[][]
  /** Known pairs for links.json. */
  links: { procore: number; sage300: string }[]
  /** The scripted commitments so far, for a script that refers to the one before it. */
  staged: SageCommitment[]
  /** Numbers already given: SC-2001 onwards and PO-1101 onwards. */
  last: { subcontract: number; purchaseOrder: number; check: number }
}

export function newCommitment(
  setting: Setting,
  project: Project,
  vendor: Vendor,
  facts: Pick<Commitment, 'kind' | 'title' | 'rate'>,
): Commitment {
  const series = facts.kind === 'subcontract' ? 'SC' : 'PO'
  setting.last[facts.kind]++
  const serial = setting.last[facts.kind]
  return {
    id: setting.ids.next(),
    number: `${series}-${serial}`,
    // Some were keyed into Sage without the hyphen.
    sageNumber: serial % 4 === 0 ? `${series}${serial}` : `${series}-${serial}`,
    status: 'Approved',
    project,
    vendor,
    date: project.startDate,
    cap: undefined,
    lines: [],
    changes: [],
    bills: [],
    ...facts,
  }
}

export function newLine(
  setting: Setting,
  commitment: Commitment,
  facts: Pick<Line, 'description' | 'code' | 'type' | 'cents'> & Partial<Line>,
): Line {
  const position = commitment.lines.length + 1
  return {
    id: setting.ids.next(),
    position,
    unit: undefined,
    rate: commitment.rate,
    item: position,
    change: undefined,
    changes: undefined,
    billed: { work: 0, stored: 0, held: 0, heldStored: 0 },
    ...facts,
  }
}

/** A change order; a part without a line to change adds a new one. */
export function addChange(
  setting: Setting,
  commitment: Commitment,
  facts: Pick<Change, 'period' | 'status' | 'sageStatus' | 'title'> & {
    serial: number
    parts: { cents: number; changes?: Line | undefined; rate?: number }[]
  },
): Change {
  const { serial, parts, ...rest } = facts
  const number = String(serial).padStart(3, '0')
  const change: Change = {
    id: setting.ids.next(),
    number,
    sageNumber: serial % 2 === 0 ? String(serial) : number,
    lines: [],
    ...rest,
  }
  const model = commitment.lines[0] as Line
  for (const { cents, changes, rate } of parts) {
    const { code, type } = changes ?? model
    change.lines.push(
      newLine(setting, commitment, {
        position: change.lines.length + 1,
        description: `${change.title} - ${code.name}`,
        code,
        type,
        cents,
        item: changes?.item ?? nextItem(commitment, change),
        rate: rate ?? commitment.rate,
        change,
        changes,
      }),
    )
  }
  commitment.changes.push(change)
  return change
}

/** Pays every counted requisition whose month is over, net of retainage. */
export function pay(setting: Setting, commitment: Commitment): void {
  for (const bill of countedBills(commitment)) {
    if (bill.period.index >= setting.periods.length - 1) continue
    const cents = grossOf(bill) - retainageOf(bill)
    if (cents === 0) continue
    setting.last.check++
    bill.payment = {
      id: setting.ids.next(),
      date: paymentDate(bill.period),
      check: setting.last.check,
      cents,
    }
  }
}

function nextItem(commitment: Commitment, change: Change): number {
  const lines = [
    ...commitment.lines,
    ...commitment.changes.flatMap(({ lines }) => lines),
    ...change.lines,
  ]
  return 1 + Math.max(...lines.map(line => line.item))
}
