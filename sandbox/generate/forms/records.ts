import { type Line, share } from '../model.ts'
import type { Random } from '../random.ts'
import { type Form, hundreds, one } from './form.ts'
import type { Stage } from './stage.ts'

/** Faults of one system's own records, cut-off, cents, and what nothing explains. */

/** Cents that are no rate of a whole amount: primes above any whole-hundreds share. */
const ODD_CENTS = [101_93, 111_97, 137_51, 173_89, 192_31, 217_57, 239_17, 278_93, 313_87, 356_77]
/** Beyond any day on which somebody looks. */
const NOT_YET = '2036-11-05'

export const recordForms: Form[] = [
  ...(
    [
      ['total_retainage', 'the total retainage'],
      ['total_earned_less_retainage', 'what is earned less retainage'],
      ['current_payment_due', 'the payment due'],
      ['balance_to_finish_including_retainage', 'the balance to finish'],
      ['total_completed_and_stored_to_date', 'what is completed and stored'],
    ] as const
  ).map(([field, name]) =>
    one('IDENTITY_BROKEN', `${name} of the summary`, {}, (stage, random) => {
      stage.bill(-1).summaryMisstatedBy = { [field]: hundreds(random, 1, 9) }
      return [stage.found(stage.bill(-1).invoice, null)]
    }),
  ),
  one('IDENTITY_BROKEN', 'the summary of an earlier requisition', {}, (stage, random) => {
    stage.bill(0).summaryMisstatedBy = { total_retainage: -hundreds(random, 1, 9) }
    return [stage.found(stage.bill(0).invoice, null)]
  }),
  one('IDENTITY_BROKEN', 'the total to date of a line', {}, (stage, random) => {
    const [line] = stage.bill(-1).lines
    if (line) line.misstatedBy = hundreds(random, 1, 9)
    return [stage.found(stage.bill(-1).invoice, null)]
  }),

  one('SAGE_MASTER_TOTAL', 'what is invoiced on the header', {}, (stage, random) => {
    const cents = hundreds(random, 1, 9)
    stage.sage.invoicedMisstatedBy = cents
    return [stage.found(null, -cents)]
  }),
  one('SAGE_MASTER_TOTAL', 'less invoiced on the header', {}, (stage, random) => {
    const cents = hundreds(random, 1, 9)
    stage.sage.invoicedMisstatedBy = -cents
    return [stage.found(null, cents)]
  }),
  one(
    'SAGE_MASTER_TOTAL',
    'approved changes on the header',
    { changes: [{ changes: 0 }] },
    (stage, random) => {
      const cents = hundreds(random, 1, 9)
      stage.sage.approvedMisstatedBy = cents
      return [stage.found(null, -cents)]
    },
  ),
  one('SAGE_MASTER_TOTAL', 'what is invoiced on an item', {}, (stage, random) => {
    const cents = hundreds(random, 1, 9)
    const [item] = stage.sage.items
    if (item) item.invoicedMisstatedBy = cents
    return [stage.found(null, -cents)]
  }),
  one('SAGE_MASTER_TOTAL', 'the header of an invoice', {}, (stage, random) => {
    const cents = hundreds(random, 1, 9)
    stage.invoice(1).misstatedBy = cents
    stage.invoice(1).number = stage.number(1)
    return [stage.found(stage.number(1), -cents)]
  }),

  one('TIMING_CUTOFF', 'the last invoice', {}, stage => late(stage)),
  one(
    'TIMING_CUTOFF',
    'a release',
    {
      bills: 3,
      billed: (_line, bill) => (bill === 2 ? { release: 300_00 } : undefined),
    },
    stage => late(stage),
  ),

  ...([7, 5] as const).map(count =>
    one(
      'ROUNDING',
      `${count} lines rounded one by one, or together`,
      roundedLines(count),
      stage => {
        stage.retain(row => share(row.cents, stage.commitment.rate))
        return [stage.found(null, stage.heldDifference())]
      },
    ),
  ),

  one('UNEXPLAINED', 'more held in Sage', {}, (stage, random) =>
    unexplained(stage, -1, random.pick(ODD_CENTS)),
  ),
  one('UNEXPLAINED', 'less held in Sage', {}, (stage, random) =>
    unexplained(stage, 0, -random.pick(ODD_CENTS)),
  ),
  one('UNEXPLAINED', 'two invoices', { bills: 4 }, (stage, random) => [
    ...unexplained(stage, 1, random.pick(ODD_CENTS)),
    ...unexplained(stage, 3, random.pick(ODD_CENTS)),
  ]),
  one('UNEXPLAINED', 'two invoices that cancel', { bills: 4 }, (stage, random) => {
    const cents = random.pick(ODD_CENTS)
    return [...unexplained(stage, 2, cents), ...unexplained(stage, 3, -cents)]
  }),
  one('UNEXPLAINED', 'on a paid contract', { bills: 4 }, (stage, random) =>
    unexplained(stage, 1, random.pick(ODD_CENTS)),
  ),
]

/** More, or less, held by an invoice in Sage than anything says. */
export function unexplained(stage: Stage, index: number, cents: number) {
  stage.row(index).retainage += cents
  return [stage.also('UNEXPLAINED', stage.number(index), -cents)]
}

export function oddCents(random: Random): number {
  return random.pick(ODD_CENTS)
}

/** Booked in Sage long after the requisition. */
export function late(stage: Stage) {
  const retained = stage.retained(-1)
  stage.invoice(-1).accountingDate = NOT_YET
  return [stage.also('TIMING_CUTOFF', stage.number(-1), retained)]
}

/** Small lines on one item, whose retainage ends in half a cent. */
function roundedLines(count: number) {
  return {
    lines: Array<number>(count).fill(5_000_00),
    oneItem: true,
    billed: (_line: Line, bill: number) => ({ work: 333_35 + bill * 10 }),
  }
}
