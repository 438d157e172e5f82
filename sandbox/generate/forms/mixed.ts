import { type Line, share, total } from '../model.ts'
import { changeCents } from '../sage.ts'
import { type Form, hundreds, one, two } from './form.ts'
import { late, oddCents, unexplained } from './records.ts'
import { keepInside, releasedInside, releasedLast } from './releases.ts'
import { respelled, type Stage } from './stage.ts'
import { grossOff } from './values.ts'

/** Several causes at once: each must come under its own name, whatever their sum is. */
export const mixedForms: Form[] = [
  one('MIXED', 'another gross and odd retainage on one invoice', {}, (stage, random) => [
    ...grossOff(stage, 1, hundreds(random, 3, 30), 1000),
    ...unexplained(stage, 1, oddCents(random)),
  ]),
  one(
    'MIXED',
    'another gross, a deduction and odd retainage on one invoice',
    {},
    (stage, random) => [
      ...grossOff(stage, 2, hundreds(random, 3, 30), 1000),
      ...deducted(stage, 2, hundreds(random, 2, 9)),
      ...unexplained(stage, 2, oddCents(random)),
    ],
  ),
  one(
    'MIXED',
    'another code and another gross on one invoice',
    { oneItem: true, lines: 1 },
    (stage, random) => {
      const number = stage.number(1)
      const other = [...stage.commitment.project.codes.values()].find(
        code => code.extra === '' && code.number !== stage.row(1).code.number && !code.procoreOnly,
      )
      if (other) stage.row(1).code = other
      return [
        ...grossOff(stage, 1, hundreds(random, 3, 30)),
        stage.also('COST_CODE_MISMATCH', number, null),
      ]
    },
  ),
  one('MIXED', 'a deduction and another rate', {}, (stage, random) => [
    ...halfRate(stage),
    ...deducted(stage, 1, hundreds(random, 2, 9)),
  ]),
  one('MIXED', 'a release inside a requisition and another rate', releasedInside, stage => {
    const rows = stage.rows
    const released = total(keepInside(stage).values())
    const before = stage.heldDifference()
    for (const row of rows) row.retainage = share(row.cents, 500)
    stage.sage.rate = 500
    return [
      stage.also('RELEASE_ONE_SIDED', stage.number(-1), -released),
      stage.also('RATE_MISMATCH', null, stage.heldDifference() - before),
    ]
  }),
  one(
    'MIXED',
    'a release in Procore and a release of another amount in Sage',
    releasedLast,
    (stage, random) => {
      const number = stage.number(-1)
      const gone = -stage.retained(-1)
      stage.take(-1)
      const cents = hundreds(random, 1, 4)
      stage.enter(number, { cents: 0, retainage: -cents })
      return [stage.also('RELEASE_ONE_SIDED', number, cents - gone)]
    },
  ),
  one(
    'MIXED',
    'one missing and another twice, so that the totals agree',
    { billed: alike },
    stage => {
      const [missing, double] = [stage.number(1), respelled(stage.invoice(2).number)]
      const cents = stage.gross(1)
      stage.take(1)
      stage.invoice(1).number = stage.number(1)
      stage.copy(1, double)
      return [
        stage.also('INVOICE_MISSING_IN_SAGE', missing, cents),
        stage.also('DUPLICATE_IN_SAGE', double, -cents),
      ]
    },
  ),
  one('MIXED', 'one missing and one that waits', { bills: 4 }, stage => {
    const missing = stage.number(1)
    const cents = stage.gross(1)
    stage.take(1)
    stage.invoice(-1).posted = false
    return [
      stage.also('INVOICE_MISSING_IN_SAGE', missing, cents),
      stage.also('INVOICE_UNPOSTED_IN_SAGE', stage.number(-1), stage.gross(-1)),
    ]
  }),
  one(
    'MIXED',
    'a change missing and another original',
    { changes: [{ changes: 0 }, { changes: 1 }] },
    (stage, random) => {
      const off = hundreds(random, 2, 30)
      const gone = stage.sage.changes.pop()
      const [item] = stage.sage.items
      if (item) item.cents += off
      return [
        stage.also('CO_MISSING_IN_SAGE', '002', gone ? changeCents(gone) : 0),
        stage.also('ORIGINAL_AMOUNT_MISMATCH', null, -off),
      ]
    },
  ),
  one(
    'MIXED',
    'a change of another amount and another rate',
    { changes: [{ changes: 0 }] },
    (stage, random) => {
      const off = hundreds(random, 1, 9)
      const [item] = stage.change(0).items
      if (item) item.cents += off
      return [stage.also('CO_AMOUNT_MISMATCH', '001', -off), ...halfRate(stage)]
    },
  ),
  one(
    'MIXED',
    'a change not released and a change pending',
    { changes: [{ changes: 0 }, { changes: 1 }] },
    stage => {
      stage.change(0).released = false
      Object.assign(stage.change(1), { status: 'Pending', released: false })
      return [
        stage.also('CO_NOT_RELEASED', '001', null),
        stage.also('CO_STATUS_MISMATCH', '002', changeCents(stage.change(1))),
      ]
    },
  ),
  one('MIXED', 'odd retainage and a late invoice', {}, (stage, random) => [
    ...unexplained(stage, 0, oddCents(random)),
    ...late(stage),
  ]),
  one('MIXED', 'a payment and a rate', { paid: true }, (stage, random) => {
    const off = hundreds(random, 1, 9)
    const { payment } = stage.invoice(0)
    if (payment) payment.cents -= off
    // What was paid stays paid: only what is held differs.
    return [stage.also('PAYMENT_MISMATCH', stage.number(0), off), ...halfRate(stage)]
  }),
  one('MIXED', 'a kept total and a missing invoice', {}, (stage, random) => {
    const off = hundreds(random, 1, 9)
    const [number, cents] = [stage.number(1), stage.gross(1)]
    stage.take(1)
    stage.sage.invoicedMisstatedBy = off
    return [
      stage.also('INVOICE_MISSING_IN_SAGE', number, cents),
      stage.also('SAGE_MASTER_TOTAL', null, -off),
    ]
  }),
  two('MIXED', 'an invoice elsewhere and one that is missing', {}, (first, second, random) => {
    const [moved, gone] = [first.number(0), first.number(2)]
    const [movedCents, goneCents] = [first.gross(0), first.gross(2)]
    first.take(2)
    const invoice = first.take(0)
    const target = second.row(0)
    invoice.rows = invoice.rows.map(row => ({
      ...row,
      item: target.item,
      code: target.code,
      type: target.type,
    }))
    second.sage.invoices.push(invoice)
    const off = oddCents(random)
    return [
      first.also('INVOICE_ON_OTHER_COMMITMENT', moved, movedCents),
      second.also('INVOICE_ON_OTHER_COMMITMENT', moved, -movedCents),
      first.also('INVOICE_MISSING_IN_SAGE', gone, goneCents),
      ...unexplained(second, 1, off),
    ]
  }),
]

export const deductionForms: Form[] = [
  one('DEDUCTION_MISMATCH', 'deducted in Sage only', {}, (stage, random) =>
    deducted(stage, -1, hundreds(random, 5, 25)),
  ),
  one('DEDUCTION_MISMATCH', 'deducted on two invoices in Sage only', {}, (stage, random) => [
    ...deducted(stage, 0, hundreds(random, 5, 25)),
    ...deducted(stage, 1, hundreds(random, 5, 25)),
  ]),
  one('DEDUCTION_MISMATCH', 'a negative line in Procore only', backcharge(0), stage => {
    const cents = withoutBackcharge(stage)
    return [stage.found(stage.number(1), cents)]
  }),
  one('DEDUCTION_MISMATCH', 'less deducted in Sage', backcharge(0), (stage, random) => {
    const less = hundreds(random, 2, 9)
    const cents = withoutBackcharge(stage)
    stage.row(1).deduction = -cents - less
    return [stage.found(stage.number(1), -less)]
  }),
  one('DEDUCTION_MISMATCH', 'a document of its own in Sage', {}, (stage, random) => {
    const cents = hundreds(random, 5, 25)
    const number = `BC-${stage.serial}`
    const [row] = stage.enter(number, { cents: 0, like: 1 }).rows
    if (row) row.deduction = cents
    return [stage.found(number, cents)]
  }),
  one('DEDUCTION_MISMATCH', 'a negative distribution in Sage only', {}, (stage, random) => {
    const cents = hundreds(random, 5, 25)
    const row = stage.row(1)
    stage.invoice(1).rows.push({ ...row, cents: -cents, retainage: 0 })
    return [stage.found(stage.number(1), cents)]
  }),
]

/** A contract with a line of a backcharge, which the second requisition takes; no retainage on it. */
export function backcharge(rate: number) {
  return {
    lines: [120_000_00, 90_000_00, -1_500_00],
    billed: (line: Line, bill: number) =>
      line.cents < 0 ? { work: bill === 1 ? line.cents : 0 } : undefined,
    prepare(commitment: { lines: Line[] }) {
      const line = commitment.lines.at(-1)
      if (line) line.rate = rate
    },
  }
}

/** Takes the negative rows out of the second invoice of Sage and gives what they deducted. */
export function withoutBackcharge(stage: Stage): number {
  const invoice = stage.invoice(1)
  const negative = invoice.rows.filter(row => row.cents < 0)
  invoice.rows = invoice.rows.filter(row => row.cents >= 0)
  return negative.reduce((sum, row) => sum + row.cents, 0)
}

export function deducted(stage: Stage, index: number, cents: number) {
  stage.row(index).deduction += cents
  return [stage.also('DEDUCTION_MISMATCH', stage.number(index), cents)]
}

export function halfRate(stage: Stage) {
  stage.sage.rate = 500
  stage.retain(row => share(row.cents, 500))
  return [stage.also('RATE_MISMATCH', null, stage.heldDifference())]
}

/** The same gross each month. */
export function alike(line: Line) {
  return { work: Math.floor((line.cents * 18) / 100 / 100_00) * 100_00 }
}
