import { approvedOf, type Line, originalOf, share } from '../model.ts'
import type { Random } from '../random.ts'
import { type Facts, type Form, hundreds, one } from './form.ts'
import type { Stage } from './stage.ts'

/** Rates, caps and the law: how much is withheld of what is billed. */
const HALF = 500
const FULL = 1000

/** Four requisitions of nearly a quarter each, so that a cap of half the rate is reached. */
export const nearlyAll = {
  lines: [210_000_00, 170_000_00],
  bills: 4,
  billed: (line: Line) => ({ work: Math.floor((line.cents * 24) / 100 / 100_00) * 100_00 }),
}
const addedWork = { changes: [{ cents: 40_000_00 }] }
const fivePercent = (of: 'original' | 'revised') => ({ rate: HALF, of })

export const retainageForms: Form[] = [
  one('RATE_MISMATCH', 'half the rate on all invoices', {}, stage => rateOff(stage, HALF)),
  one('RATE_MISMATCH', 'twice the rate on all invoices', { rate: HALF }, stage =>
    rateOff(stage, FULL),
  ),
  one('RATE_MISMATCH', 'nothing withheld', {}, stage => rateOff(stage, 0)),
  one('RATE_MISMATCH', 'withheld where Procore does not', { rate: 0 }, stage =>
    rateOff(stage, HALF),
  ),
  one('RATE_MISMATCH', 'seven and a half', {}, stage => rateOff(stage, 750)),
  one('RATE_MISMATCH', 'since the third invoice', { bills: 4 }, stage =>
    rateOff(stage, HALF, index => index >= 2),
  ),
  one('RATE_MISMATCH', 'until the second invoice', { bills: 4 }, stage =>
    rateOff(stage, HALF, index => index < 2),
  ),
  one('RATE_MISMATCH', 'one invoice', {}, stage => rateOff(stage, HALF, index => index === 1)),
  one(
    'RATE_MISMATCH',
    'with change orders at the same rate',
    { changes: [{}, { changes: 0 }] },
    stage => rateOff(stage, HALF),
  ),
  one('RATE_MISMATCH', 'on paid invoices', { paid: true, bills: 4 }, stage => {
    stage.sage.rate = HALF
    for (const bill of stage.commitment.bills) bill.payment = undefined
    for (const invoice of stage.sage.invoices) invoice.payment = undefined
    return rateOff(stage, HALF)
  }),

  one(
    'CO_RATE_MISMATCH',
    'a change at half the rate in Procore',
    { changes: [{ rate: HALF }] },
    stage => changeRateOff(stage, FULL, '001'),
  ),
  one('CO_RATE_MISMATCH', 'a change at half the rate in Sage', { changes: [{}] }, stage =>
    changeRateOff(stage, HALF, '001'),
  ),
  one('CO_RATE_MISMATCH', 'a change without retainage in Sage', { changes: [{}] }, stage =>
    changeRateOff(stage, 0, '001'),
  ),
  one('CO_RATE_MISMATCH', 'two changes', { changes: [{ rate: HALF }, { rate: HALF }] }, stage =>
    changeRateOff(stage, FULL, null),
  ),

  ...(['original', 'revised'] as const).map(of =>
    one(
      'SLIDING_SCALE_NOT_APPLIED',
      `until a share of the ${of} value in Procore`,
      { ...nearlyAll, ...addedWork, cap: fivePercent(of) },
      flat,
    ),
  ),
  one(
    'SLIDING_SCALE_NOT_APPLIED',
    'until an amount in Procore',
    { ...nearlyAll, cap: { cents: 15_000_00, of: 'amount' } },
    flat,
  ),
  one('SLIDING_SCALE_NOT_APPLIED', 'stopped in Sage at a share of the original', nearlyAll, stage =>
    cappedInSage(stage, share(originalOf(stage.commitment), HALF)),
  ),
  one(
    'SLIDING_SCALE_NOT_APPLIED',
    'stopped in Sage at a share of the revised',
    { ...nearlyAll, ...addedWork },
    stage =>
      cappedInSage(stage, share(originalOf(stage.commitment) + approvedOf(stage.commitment), HALF)),
  ),

  one(
    'RETAINAGE_CAP_BASIS',
    'of the revised in Procore',
    { ...nearlyAll, ...addedWork, cap: fivePercent('revised') },
    stage => cappedInSage(stage, share(originalOf(stage.commitment), HALF)),
  ),
  one(
    'RETAINAGE_CAP_BASIS',
    'of the original in Procore',
    { ...nearlyAll, ...addedWork, cap: fivePercent('original') },
    stage =>
      cappedInSage(stage, share(originalOf(stage.commitment) + approvedOf(stage.commitment), HALF)),
  ),
  one(
    'RETAINAGE_CAP_BASIS',
    'after a deductive change',
    random => deductive(random),
    stage => cappedInSage(stage, share(originalOf(stage.commitment), HALF)),
  ),

  overTheLaw('CA', 'signed under the law', '2026-02-10', {}),
  overTheLaw('CA', 'one requisition', '2026-03-02', { bills: 1 }),
  overTheLaw('CA', 'above the cap by less', '2026-01-15', { rate: 800 }),
  overTheLaw('NY', 'signed under the law', '2025-03-10', { lines: [180_000_00, 90_000_00] }),
  overTheLaw('WA', 'signed under the law', '2025-03-10', { lines: [180_000_00, 90_000_00] }),
]

function overTheLaw(needs: 'CA' | 'NY' | 'WA', name: string, date: string, facts: Facts): Form {
  return one(
    'RETAINAGE_OVER_LEGAL_CAP',
    `${name}, ${needs}`,
    { ...facts, date },
    stage => {
      const rate = facts.rate ?? FULL
      return [stage.found(null, share(stage.billed(), rate) - share(stage.billed(), HALF))]
    },
    needs,
  )
}

function rateOff(stage: Stage, rate: number, on: (invoice: number) => boolean = () => true) {
  stage.sage.rate = rate
  stage.retain((row, index) => (on(index) ? share(row.cents, rate) : row.retainage))
  return [stage.also('RATE_MISMATCH', null, stage.heldDifference())]
}

/** Sage withholds another rate on the items of new lines of change orders. */
function changeRateOff(stage: Stage, rate: number, grain: string | null) {
  const items = new Set(
    stage.commitment.changes.flatMap(change => change.lines.map(line => line.item)),
  )
  stage.retain(row => (items.has(row.item) ? share(row.cents, rate) : row.retainage))
  return [stage.found(grain, stage.heldDifference())]
}

function flat(stage: Stage) {
  stage.retain(row => share(row.cents, stage.commitment.rate))
  return [stage.found(null, stage.heldDifference())]
}

function cappedInSage(stage: Stage, cap: number) {
  retainUntil(stage, cap)
  return [stage.found(null, stage.heldDifference())]
}

/** Sage withholds the contract's rate until it holds `cap`. */
export function retainUntil(stage: Stage, cap: number): void {
  let room = cap
  stage.retain(row => {
    const retained = Math.min(share(row.cents, stage.commitment.rate), room)
    room -= retained
    return retained
  })
}

function deductive(random: Random): Facts {
  return {
    ...nearlyAll,
    bills: 3,
    changes: [{ cents: -hundreds(random, 300, 400) }],
    cap: fivePercent('revised'),
    billed: line => (line.change ? {} : nearlyAll.billed(line)),
  }
}
