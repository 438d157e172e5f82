import { type Line, share } from '../model.ts'
import type { Random } from '../random.ts'
import { changeCents } from '../sage.ts'
import { type Form, hundreds, one } from './form.ts'
import type { Stage } from './stage.ts'

const oneChange = { changes: [{ changes: 0 }] }

/** Amounts, states and prices of what both sides have. */
export const valueForms: Form[] = [
  one('ORIGINAL_AMOUNT_MISMATCH', 'one item higher in Sage', {}, (stage, random) =>
    originalOff(stage, [hundreds(random, 2, 90)]),
  ),
  one('ORIGINAL_AMOUNT_MISMATCH', 'one item lower in Sage', {}, (stage, random) =>
    originalOff(stage, [0, -hundreds(random, 2, 90)]),
  ),
  one('ORIGINAL_AMOUNT_MISMATCH', 'two items', {}, (stage, random) =>
    originalOff(stage, [hundreds(random, 2, 30), hundreds(random, 40, 90)]),
  ),
  one('ORIGINAL_AMOUNT_MISMATCH', 'one cent', {}, stage => originalOff(stage, [1])),
  one(
    'ORIGINAL_AMOUNT_MISMATCH',
    'beside changes that agree',
    { changes: [{ changes: 0 }] },
    (stage, random) => originalOff(stage, [-hundreds(random, 2, 30)]),
  ),
  one(
    'ORIGINAL_AMOUNT_MISMATCH',
    'a line that Sage lacks',
    { lines: 3, billed: line => (line.position === 3 ? {} : undefined) },
    stage => {
      const item = stage.sage.items.pop()
      return [stage.found(null, item?.cents ?? 0)]
    },
  ),

  one('CO_AMOUNT_MISMATCH', 'more in Sage', oneChange, (stage, random) =>
    changeOff(stage, 0, hundreds(random, 1, 9)),
  ),
  one('CO_AMOUNT_MISMATCH', 'less in Sage', { changes: [{ changes: 0 }, {}] }, (stage, random) =>
    changeOff(stage, 1, -hundreds(random, 1, 9)),
  ),
  one(
    'CO_AMOUNT_MISMATCH',
    'a credit keyed as an addition',
    { changes: [{ cents: -3_700_00, changes: 0 }] },
    stage => changeOff(stage, 0, 2 * 3_700_00),
  ),
  one('CO_AMOUNT_MISMATCH', 'two digits that changed places', oneChange, (stage, random) =>
    changeOff(stage, 0, random.between(1, 8) * 9_00),
  ),
  one('CO_AMOUNT_MISMATCH', 'reversed and entered again, wrong', oneChange, (stage, random) => {
    const change = stage.change(0)
    const off = hundreds(random, 1, 9)
    const again = (number: string, factor: 1 | -1, more: number) => ({
      ...change,
      number,
      items: change.items.map(item => ({ ...item, cents: factor * item.cents + more })),
    })
    stage.sage.changes.push(again(`${change.number}R`, -1, 0), again(`${change.number}A`, 1, off))
    return [stage.found(stage.commitment.changes[0]?.number ?? null, -off)]
  }),
  one(
    'CO_AMOUNT_MISMATCH',
    'two changes that cancel',
    { changes: [{ changes: 0 }, { changes: 1 }] },
    (stage, random) => {
      const off = hundreds(random, 1, 9)
      return [...changeOff(stage, 0, off), ...changeOff(stage, 1, -off)]
    },
  ),

  one('CO_STATUS_MISMATCH', 'pending in Sage', oneChange, stage => statusOff(stage, 'Pending')),
  one('CO_STATUS_MISMATCH', 'not issued in Sage', oneChange, stage =>
    statusOff(stage, 'Not issued'),
  ),
  one(
    'CO_STATUS_MISMATCH',
    'a small one pending in Sage',
    { changes: [{ cents: 730_00, changes: 0 }] },
    stage => statusOff(stage, 'Pending'),
  ),
  one(
    'CO_STATUS_MISMATCH',
    'a credit pending in Sage',
    { changes: [{ cents: -4_100_00, changes: 0 }] },
    stage => statusOff(stage, 'Pending'),
  ),
  ...(['pending', 'draft', 'rejected', 'void'] as const).map(status =>
    one(
      'CO_STATUS_MISMATCH',
      `${status} in Procore, approved in Sage`,
      { changes: [{ changes: 0, status, sageStatus: 'Approved' }] },
      stage => [
        stage.found(stage.commitment.changes[0]?.number ?? null, -changeCents(stage.change(0))),
      ],
    ),
  ),

  one('CO_NOT_RELEASED', 'the only one', oneChange, stage => notReleased(stage, [0])),
  one('CO_NOT_RELEASED', 'one of two', { changes: [{ changes: 0 }, {}] }, stage =>
    notReleased(stage, [1]),
  ),
  one('CO_NOT_RELEASED', 'both', { changes: [{ changes: 0 }, { changes: 1 }] }, stage =>
    notReleased(stage, [0, 1]),
  ),
  one('CO_NOT_RELEASED', 'a credit', { changes: [{ cents: -2_600_00, changes: 0 }] }, stage =>
    notReleased(stage, [0]),
  ),

  one('INVOICE_AMOUNT_MISMATCH', 'two digits that changed places', {}, (stage, random) =>
    grossOff(stage, -1, -random.between(1, 8) * 90_00),
  ),
  one('INVOICE_AMOUNT_MISMATCH', 'more in Sage, retainage with it', {}, (stage, random) =>
    grossOff(stage, 1, hundreds(random, 3, 40), 1000),
  ),
  one('INVOICE_AMOUNT_MISMATCH', 'less in Sage, retainage with it', {}, (stage, random) =>
    grossOff(stage, 0, -hundreds(random, 3, 25), 1000),
  ),
  one('INVOICE_AMOUNT_MISMATCH', 'one cent', {}, stage => grossOff(stage, 1, 1)),
  one('INVOICE_AMOUNT_MISMATCH', 'two invoices that cancel', {}, (stage, random) => {
    const off = hundreds(random, 3, 20)
    return [...grossOff(stage, 0, off), ...grossOff(stage, 1, -off)]
  }),
  one('INVOICE_AMOUNT_MISMATCH', 'parts that do not add up', {}, (stage, random) => {
    const number = stage.number(1)
    const off = hundreds(random, 3, 20)
    const text = stage.invoice(1).number
    const part = stage.split(1, `${text}B`, 0.5)
    stage.invoice(1).number = `${text}A`
    const [row] = part.rows
    if (row) row.cents += off
    return [stage.found(number, -off)]
  }),
  one('INVOICE_AMOUNT_MISMATCH', 'credited and entered again, wrong', {}, (stage, random) => {
    const number = stage.number(1)
    const off = hundreds(random, 3, 20)
    const text = stage.invoice(1).number
    stage.copy(1, `${text}C`, row => ({ cents: -row.cents, retainage: -row.retainage }))
    const again = stage.copy(1, `${text}R`)
    const [row] = again.rows
    if (row) row.cents += off
    return [stage.found(number, -off)]
  }),

  one(
    'OVERBILLED_LINE',
    'one line, the contract is not',
    { lines: [60_000_00, 240_000_00], billed: beyond(60_000_00, 1_800_00) },
    stage => [stage.found('1', 1_800_00)],
  ),
  one(
    'OVERBILLED_LINE',
    'with stored material',
    { lines: [60_000_00, 240_000_00], billed: storedBeyond },
    stage => [stage.found('1', 2_500_00)],
  ),
  one(
    'OVERBILLED_LINE',
    'two lines',
    { lines: [60_000_00, 60_000_00, 300_000_00], billed: beyond(60_000_00, 700_00) },
    stage => [stage.found('1', 700_00), stage.found('2', 700_00)],
  ),
  one(
    'OVERBILLED_COMMITMENT',
    'its only line',
    { lines: [60_000_00], billed: beyond(60_000_00, 4_400_00) },
    stage => [stage.found(null, 4_400_00), stage.also('OVERBILLED_LINE', '1', 4_400_00)],
  ),
  one(
    'OVERBILLED_COMMITMENT',
    'after a deductive change that is not billed',
    {
      lines: [60_000_00],
      changes: [{ cents: -5_000_00, changes: 0 }],
      billed: line => (line.change ? {} : { work: 19_500_00 }),
    },
    stage => [stage.found(null, 3_500_00)],
  ),

  one('PAYMENT_MISMATCH', 'less in Sage', { paid: true }, (stage, random) =>
    paidOff(stage, [0], -hundreds(random, 1, 9)),
  ),
  one('PAYMENT_MISMATCH', 'more in Sage', { paid: true }, (stage, random) =>
    paidOff(stage, [1], hundreds(random, 1, 9)),
  ),
  one('PAYMENT_MISMATCH', 'not paid in Sage', { paid: true }, stage => {
    const cents = stage.invoice(0).payment?.cents ?? 0
    stage.invoice(0).payment = undefined
    return [stage.found(stage.number(0), cents)]
  }),
  one('PAYMENT_MISMATCH', 'paid in Sage only', { paid: true }, stage => {
    const cents = stage.bill(1).payment?.cents ?? 0
    stage.bill(1).payment = undefined
    return [stage.found(stage.number(1), -cents)]
  }),
  one('PAYMENT_MISMATCH', 'two invoices', { paid: true }, (stage, random) =>
    paidOff(stage, [0, 1], -hundreds(random, 1, 9)),
  ),
  one('PAYMENT_MISMATCH', 'two that cancel', { paid: true }, (stage, random) => {
    const cents = hundreds(random, 1, 9)
    return [...paidOff(stage, [0], -cents), ...paidOff(stage, [1], cents)]
  }),

  one(
    'UNIT_COST_CONFLICT',
    'a change at another price',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: 1,
      changes: [{ cents: 5_260_00, changes: 0 }],
      billed: unitsOnly,
    },
    stage => {
      const [item] = stage.sage.items
      const [changed] = stage.commitment.changes[0]?.lines ?? []
      const price = (item?.unit?.cents ?? 0) + 150
      Object.assign(changed ?? {}, {
        unit: { quantity: 40, cents: price, name: 'EA' },
        cents: 40 * price,
      })
      for (const each of stage.change(0).items) each.cents = 40 * price
      return [stage.found(stage.commitment.changes[0]?.number ?? null, null)]
    },
  ),
  one(
    'UNIT_COST_CONFLICT',
    'a line at another price for one amount',
    { kind: 'purchaseOrder', rate: 0, lines: 2, bills: 0 },
    stage => {
      const [line] = stage.commitment.lines
      const [item] = stage.sage.items
      if (!line?.unit || !item?.unit) return undefined
      line.unit = { quantity: 400, cents: 125_00, name: 'EA' }
      item.unit = { quantity: 500, cents: 100_00, name: 'EA' }
      line.cents = item.cents = 50_000_00
      return [stage.found('1', null)]
    },
  ),
]

function originalOff(stage: Stage, cents: number[]) {
  cents.forEach((each, index) => {
    const item = stage.sage.items[index]
    if (item) item.cents += each
  })
  return [stage.found(null, -cents.reduce((sum, each) => sum + each, 0))]
}

function changeOff(stage: Stage, index: number, cents: number) {
  const [item] = stage.change(index).items
  if (item) item.cents += cents
  return [stage.also('CO_AMOUNT_MISMATCH', stage.commitment.changes[index]?.number ?? null, -cents)]
}

function statusOff(stage: Stage, status: 'Pending' | 'Not issued') {
  const change = stage.change(0)
  Object.assign(change, { status, released: false })
  return [stage.found(stage.commitment.changes[0]?.number ?? null, changeCents(change))]
}

function notReleased(stage: Stage, indexes: number[]) {
  return indexes.map(index => {
    stage.change(index).released = false
    return stage.found(stage.commitment.changes[index]?.number ?? null, null)
  })
}

/** Another gross in Sage, with retainage of it at a rate where one is given. */
export function grossOff(stage: Stage, index: number, cents: number, rate = 0) {
  const row = stage.row(index)
  row.cents += cents
  row.retainage += share(cents, rate)
  return [stage.also('INVOICE_AMOUNT_MISMATCH', stage.number(index), -cents)]
}

function paidOff(stage: Stage, indexes: number[], cents: number) {
  for (const index of indexes) {
    const { payment } = stage.invoice(index)
    if (payment) payment.cents += cents
  }
  return indexes.map(index => stage.found(stage.number(index), -cents))
}

/** The lines of this value are billed beyond it in three steps, the others as usual. */
function beyond(cents: number, excess: number) {
  return (line: Line, bill: number) =>
    line.cents === cents ? { work: bill < 2 ? cents / 4 : cents / 2 + excess } : undefined
}

function storedBeyond(line: Line, bill: number) {
  if (line.cents !== 60_000_00) return undefined
  return bill < 2 ? { work: 15_000_00 } : { work: 25_000_00, stored: 7_500_00 }
}

function unitsOnly(line: Line, _bill: number, _random: Random) {
  return line.change ? {} : undefined
}
