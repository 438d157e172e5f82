import { addBill, type Billed, linesAt } from '../../sandbox/generate/billing.ts'
import {
  addChange,
  newCommitment,
  newLine,
  pay,
  type Setting,
} from '../../sandbox/generate/commitments.ts'
import { codeOf } from '../../sandbox/generate/company.ts'
import type {
  Change,
  Commitment,
  CostType,
  Line,
  Project,
  Vendor,
} from '../../sandbox/generate/model.ts'
import { trades } from '../../sandbox/generate/names.ts'
import { sageOf } from '../../sandbox/generate/sage.ts'
import type { Scene } from '../../sandbox/generate/scene.ts'
import type { Expected } from './case-expect.ts'

/** One commitment of a case: its truth, what the books have otherwise, and what must be found. */
export interface Contract {
  number?: string
  sageNumber?: string
  kind?: Commitment['kind']
  status?: string
  date?: string
  /** Index in the case's vendors. */
  vendor?: number
  rate?: number
  cap?: Commitment['cap']
  /** All lines stand on one Sage item. */
  oneItem?: true
  lines: (number | LineGiven)[]
  changes?: (number | ChangeGiven)[]
  bills?: (Billed[] | BillGiven)[]
  /** Pays every requisition of a month before the last. */
  paid?: true
  /** What the books have otherwise. */
  books?: (scene: Scene) => void
  inSage?: false
  inProcore?: false
  expect: Expected
}

interface LineGiven extends Partial<Pick<Line, 'rate' | 'item' | 'unit'>> {
  cents: number
  code?: string
  extra?: string
}

interface ChangeGiven extends Partial<Pick<Change, 'number' | 'sageNumber' | 'status' | 'title'>> {
  cents: number
  /** undefined for the one that follows from the status; null when Sage never hears of it. */
  sageStatus?: Change['sageStatus'] | null
  rate?: number
  /** Index of the line that is changed; a new line unless told. */
  changes?: number
  /** What it has beside that on other lines. */
  more?: Pick<ChangeGiven, 'cents' | 'changes'>[]
}

interface BillGiven {
  lines: Billed[]
  invoice?: string
  sageInvoice?: string
  status?: Commitment['bills'][number]['status']
  /** Months before the last one. */
  monthsAgo?: number
}

const CODES_PER_PROJECT = 8
/** The cost codes that every project of a case has. */
export const codes = trades.flatMap(trade => trade.codes).slice(0, CODES_PER_PROJECT)

/** The commitment with its changes and requisitions, and the books of it, which agree so far. */
export function sceneOf(
  setting: Setting,
  project: Project,
  vendor: Vendor,
  given: Contract,
): Scene {
  const commitment = newCommitment(setting, project, vendor, {
    kind: given.kind ?? 'subcontract',
    title: 'Works',
    rate: given.rate ?? 1000,
  })
  const number = given.number ?? commitment.number
  Object.assign(commitment, { number, sageNumber: given.sageNumber ?? number, cap: given.cap })
  if (given.status) commitment.status = given.status
  if (given.date) commitment.date = given.date
  given.lines.forEach((line, index) => {
    const { code, extra, ...facts } =
      typeof line === 'number' ? ({ cents: line } as LineGiven) : line
    const [known] = codes[given.oneItem ? 0 : index % codes.length] as [string, string]
    commitment.lines.push(
      newLine(setting, commitment, {
        description: `Part ${index + 1}`,
        code: codeOf(project, code ?? known, extra ?? ''),
        type: setting.types[0] as CostType,
        ...(given.oneItem ? { item: 1 } : {}),
        ...facts,
      }),
    )
  })
  const bills = (given.bills ?? []).map(bill => (Array.isArray(bill) ? { lines: bill } : bill))
  const monthsAgo = bills.map((bill, index) => bill.monthsAgo ?? bills.length - 1 - index)
  const periodAgo = (months: number) =>
    setting.periods[setting.periods.length - 1 - months] as Change['period']
  given.changes?.forEach((change, index) => {
    const facts: ChangeGiven = typeof change === 'number' ? { cents: change } : change
    const status = facts.status ?? 'approved'
    const made = addChange(setting, commitment, {
      serial: index + 1,
      period: periodAgo(Math.max(0, ...monthsAgo)),
      status,
      sageStatus:
        facts.sageStatus === undefined ? sageStatusOf(status) : (facts.sageStatus ?? undefined),
      title: facts.title ?? 'Owner revision',
      parts: [facts, ...(facts.more ?? [])].map(part => ({
        cents: part.cents,
        changes: part.changes === undefined ? undefined : commitment.lines[part.changes],
        ...(facts.rate === undefined ? {} : { rate: facts.rate }),
      })),
    })
    made.number = facts.number ?? made.number
    made.sageNumber = facts.sageNumber ?? made.number
  })
  bills.forEach((bill, index) => {
    const period = periodAgo(monthsAgo[index] ?? 0)
    const lines = linesAt(commitment, period)
    const type = bill.lines.every(each => !each.work && !each.stored)
      ? 'retainage_release'
      : 'progress'
    const invoice = bill.invoice ?? String(index + 1)
    const facts = { period, status: bill.status ?? 'approved', type, invoice } as const
    const made = addBill(commitment, setting.ids, facts, line => {
      return bill.lines[lines.indexOf(line)] ?? {}
    })
    made.sageInvoice = bill.sageInvoice ?? invoice
  })
  if (given.paid) pay(setting, commitment)
  const sage = given.inSage === false ? undefined : sageOf(commitment)
  return { setting, commitment, sage, inProcore: given.inProcore !== false }
}

function sageStatusOf(status: Change['status']): Change['sageStatus'] {
  if (status === 'approved') return 'Approved'
  return status === 'pending' ? 'Pending' : undefined
}
