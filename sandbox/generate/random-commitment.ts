import { addBill, type Billed, heldOn } from './billing.ts'
import { addChange, newCommitment, newLine, pay, type Setting } from './commitments.ts'
import { codeOf } from './company.ts'
import {
  type Bill,
  type Commitment,
  type CostType,
  gross,
  type Line,
  type Period,
  type Project,
  type Vendor,
} from './model.ts'
import { changeReasons, lineScopes, supplyUnits, trades } from './names.ts'
import type { Random } from './random.ts'

const SMALLEST_DOLLARS = 60_000
/** Requisitions per commitment, where the months allow. */
const BILLS_LEAST = 2
const BILLS_MOST = 8
/** Progress is counted in ten-thousandths of a line. */
const WHOLE = 10_000
/** How far a contract that is not finished comes by its last requisition. */
const UNFINISHED = 9_000
const CHANGE_STEP_CENTS = 100_00

/** A commitment that both systems agree on: contract, changes, requisitions and payments. */
export function randomCommitment(
  setting: Setting,
  project: Project,
  lines: number,
  random: Random,
): Commitment {
  const kind = random.chance(25) ? 'purchaseOrder' : 'subcontract'
  const candidates = trades
    .map((_, index) => index)
    .filter(index => trades[index]?.supplies === (kind === 'purchaseOrder'))
  const vendor = random.pick(setting.vendorsByTrade[random.pick(candidates)] as Vendor[])
  const title = `${trades[vendor.trade]?.title} - ${random.pick(['Base building', 'Phase 1', 'Phase 2', 'Complete'])}`
  const commitment = newCommitment(setting, project, vendor, {
    kind,
    title,
    rate: kind === 'purchaseOrder' && random.chance(70) ? 0 : random.pick([1000, 1000, 1000, 500]),
  })
  if (random.chance(7)) {
    commitment.status =
      kind === 'subcontract' ? random.pick(['Draft', 'Out For Signature']) : 'Draft'
  }
  addLines(
    setting,
    commitment,
    random.between(Math.ceil(lines / 2), Math.floor(lines * 1.5)),
    random,
  )
  if (isDraft(commitment)) return commitment
  if (kind === 'subcontract' && commitment.rate > 0 && random.chance(8)) {
    commitment.cap = { rate: 500, of: random.pick(['original', 'revised']) }
  }
  const bills = random.between(BILLS_LEAST, BILLS_MOST)
  const first = random.below(Math.max(1, setting.periods.length - bills + 1))
  const billed = setting.periods.slice(first, first + bills)
  addChanges(setting, commitment, billed, random)
  bill(setting, commitment, billed, random)
  return commitment
}

export function isDraft(commitment: Commitment): boolean {
  return commitment.status === 'Draft' || commitment.status === 'Out For Signature'
}

function addLines(setting: Setting, commitment: Commitment, count: number, random: Random): void {
  const { project, vendor, kind } = commitment
  const codes = trades[vendor.trade]?.codes ?? []
  const extra = project.subJob && random.chance(30) ? project.subJob.extra : ''
  const type = setting.types[kind === 'purchaseOrder' ? 1 : 0] as CostType
  // Spreads commitments over two orders of magnitude, as real ones are.
  const dollars = SMALLEST_DOLLARS * 2 ** random.between(0, 5) + random.below(SMALLEST_DOLLARS)
  const shared = kind === 'subcontract' && random.chance(20)
  const items = new Map<string, number>()
  for (let position = 1; position <= Math.max(1, count); position++) {
    const [number, name] = random.pick(codes)
    const code = codeOf(project, number, extra)
    const item = shared ? (items.get(number) ?? items.size + 1) : position
    items.set(number, item)
    // Cents of this line for each dollar of the even share: 100 when all lines are alike.
    const weight = random.between(50, 150)
    const cents =
      Math.floor((dollars * weight) / Math.max(1, count)) +
      (random.chance(30) ? random.below(100) : 0)
    const unit = kind === 'purchaseOrder' ? unitOf(cents, random) : undefined
    commitment.lines.push(
      newLine(setting, commitment, {
        description: `${name} - ${random.pick(lineScopes)}`,
        code,
        type,
        cents: unit ? unit.quantity * unit.cents : cents,
        unit,
        item,
      }),
    )
  }
}

function unitOf(cents: number, random: Random): Line['unit'] {
  const price = random.between(1_200, 48_000)
  return {
    quantity: Math.max(1, Math.floor(cents / price)),
    cents: price,
    name: random.pick(supplyUnits),
  }
}

function addChanges(
  setting: Setting,
  commitment: Commitment,
  periods: Period[],
  random: Random,
): void {
  if (commitment.kind === 'purchaseOrder' || random.chance(40)) return
  // The last month may only release retainage, and a credit approved then would never be billed.
  const billed = periods.length > 2 ? periods.slice(0, -1) : periods
  for (let serial = 1; serial <= random.between(1, 3); serial++) {
    const status = random.chance(75)
      ? 'approved'
      : random.pick(['pending', 'draft', 'rejected'] as const)
    addChange(setting, commitment, {
      serial,
      period: random.pick(billed),
      status,
      sageStatus:
        status === 'approved'
          ? 'Approved'
          : status === 'pending'
            ? random.pick(['Pending', 'Not issued', undefined] as const)
            : undefined,
      ...changeContent(commitment, random),
    })
  }
}

function changeContent(commitment: Commitment, random: Random) {
  const title = random.pick(changeReasons)
  const credit = title.endsWith('credit')
  const parts = Array.from({ length: random.between(1, 2) }, () => ({
    cents: random.between(5, credit ? 40 : 400) * CHANGE_STEP_CENTS * (credit ? -1 : 1),
    changes: credit || random.chance(60) ? random.pick(commitment.lines) : undefined,
  }))
  return { title, parts }
}

function bill(setting: Setting, commitment: Commitment, periods: Period[], random: Random): void {
  const finishes = random.chance(35)
  const storesMaterial = commitment.cap === undefined && random.chance(25)
  const releases = finishes && periods.length > 2
  const working = releases ? periods.slice(0, -1) : periods
  working.forEach((period, index) => {
    const last = index === working.length - 1
    const current = period.index === setting.periods.length - 1
    const done = finishes && last ? WHOLE : Math.floor(((index + 1) * UNFINISHED) / working.length)
    const status = statusOf(last && current, random)
    const added = addBill(commitment, setting.ids, { period, status }, line =>
      progress(line, done, storesMaterial && !last && random.chance(30), random),
    )
    // Nobody sends a requisition for nothing.
    if (added.lines.every(line => gross(line) === 0)) commitment.bills.pop()
  })
  if (releases) addRelease(setting, commitment, periods.at(-1) as Period, random.pick([1, 2]))
  if (finishes) commitment.status = commitment.kind === 'subcontract' ? 'Complete' : 'Closed'
  pay(setting, commitment)
}

/** A requisition that bills nothing and releases one `divisor`-th of what each line still holds. */
function addRelease(
  setting: Setting,
  commitment: Commitment,
  period: Period,
  divisor: number,
): void {
  if (heldOn(commitment) <= 0) return
  addBill(
    commitment,
    setting.ids,
    { period, status: 'approved', type: 'retainage_release' },
    line => ({
      release: Math.floor(line.billed.held / divisor),
    }),
  )
}

/** Brings a line to `done` ten-thousandths, less a little that differs from line to line. */
function progress(line: Line, done: number, stores: boolean, random: Random): Billed {
  // A credit is taken at once, in the first requisition after its approval.
  if (line.cents < 0) return { work: line.cents - line.billed.work }
  const reach = done === WHOLE ? done : Math.max(0, done - random.below(1_500))
  const target = line.unit
    ? Math.floor((line.unit.quantity * reach) / WHOLE) * line.unit.cents
    : Math.floor((line.cents * reach) / WHOLE)
  const work = Math.max(target, line.billed.work + line.billed.stored) - line.billed.work
  if (!stores || line.unit || line.cents <= 0) return { work }
  const stored = Math.min(Math.floor(line.cents / 10), line.cents - line.billed.work - work)
  return { work, stored: Math.max(0, stored) }
}

function statusOf(latest: boolean, random: Random): Bill['status'] {
  if (latest && random.chance(25)) return random.pick(['draft', 'under_review'])
  return random.pick([
    'approved',
    'approved',
    'approved',
    'approved_as_noted',
    'pending_owner_approval',
  ])
}
