import { originalOf } from '../model.ts'
import type { Random } from '../random.ts'
import { changeCents, type SageInvoice, sageOf } from '../sage.ts'
import { type Form, hundreds, one, two } from './form.ts'
import { respelled, type Stage } from './stage.ts'

/** What one side has and the other lacks, or has somewhere else. */
export const missingForms: Form[] = [
  one('COMMITMENT_MISSING_IN_SAGE', 'nothing billed', { bills: 0 }, onlyInProcore),
  one(
    'COMMITMENT_MISSING_IN_SAGE',
    'changed, so that the revised amount counts',
    { bills: 0, changes: [{ changes: 0 }, { cents: -5_200_00, changes: 1 }] },
    onlyInProcore,
  ),
  one('COMMITMENT_MISSING_IN_SAGE', 'billed, which is no finding of its own', {}, onlyInProcore),
  one(
    'COMMITMENT_MISSING_IN_SAGE',
    'a purchase order by units',
    { kind: 'purchaseOrder', rate: 0, bills: 0 },
    onlyInProcore,
  ),
  two(
    'COMMITMENT_MISSING_IN_SAGE',
    'a number that only its separators tell from another',
    { bills: 0 },
    (first, second) => {
      const [left, right] = [
        `${first.serial.slice(0, 2)}-${first.serial.slice(2)}1`,
        `${first.serial.slice(0, 3)}-${first.serial.slice(3)}1`,
      ]
      first.commitment.number = left
      first.sage.number = left
      second.commitment.number = right
      return onlyInProcore(second)
    },
  ),
  one('COMMITMENT_MISSING_IN_PROCORE', 'keyed straight into Sage', { bills: 0 }, stage =>
    onlyInSage(stage, false),
  ),
  one(
    'COMMITMENT_MISSING_IN_PROCORE',
    'changed and billed in Sage',
    { changes: [{ changes: 0 }] },
    stage => onlyInSage(stage, false),
  ),
  one('COMMITMENT_MISSING_IN_PROCORE', 'void in Procore, open in Sage', { bills: 0 }, stage => {
    stage.commitment.status = 'Void'
    return onlyInSage(stage, true)
  }),
  one('COMMITMENT_MISSING_IN_PROCORE', 'a draft in Procore, open in Sage', { bills: 0 }, stage => {
    stage.commitment.status = 'Draft'
    return onlyInSage(stage, true)
  }),

  one('CO_MISSING_IN_SAGE', 'one change', { changes: [{ changes: 0 }] }, stage =>
    changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'two of three',
    { changes: [{ changes: 0 }, { changes: 1 }, { changes: 0 }] },
    stage => changesMissing(stage, [0, 2]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'a deductive change, not billed yet',
    { changes: [{ cents: -8_400_00, changes: 0 }], billed: line => (line.change ? {} : undefined) },
    stage => changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'a change not billed yet',
    { changes: [{ changes: 1 }], billed: line => (line.change ? {} : undefined) },
    stage => changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'numbers that only a separator tells apart, one on each side',
    {
      changes: [
        { cents: 1_200_00, changes: 0 },
        { cents: 1_200_00, changes: 0 },
      ],
    },
    stage => {
      const [left, right] = stage.commitment.changes
      Object.assign(left ?? {}, { number: '1-1' })
      stage.commitment.changes = stage.commitment.changes.filter(change => change === left)
      dropBillLines(stage, right)
      stage.sage.changes = stage.sage.changes.slice(1)
      stage.change(0).number = '11'
      return [stage.found('1-1', 1_200_00), stage.also('CO_MISSING_IN_PROCORE', '11', -1_200_00)]
    },
  ),
  one('CO_MISSING_IN_PROCORE', 'a field directive', {}, (stage, random) =>
    changeOnlyInSage(stage, '090', hundreds(random, 10, 90)),
  ),
  one('CO_MISSING_IN_PROCORE', 'a credit', {}, (stage, random) =>
    changeOnlyInSage(stage, 'CR-1', -hundreds(random, 10, 90)),
  ),
  one(
    'CO_MISSING_IN_PROCORE',
    'beside changes that agree',
    { changes: [{ changes: 0 }, {}] },
    (stage, random) => changeOnlyInSage(stage, '3', hundreds(random, 10, 90)),
  ),

  one('INVOICE_MISSING_IN_SAGE', 'the last', {}, stage => invoicesMissing(stage, [-1])),
  one(
    'INVOICE_MISSING_IN_SAGE',
    'one in the middle, paid before and after',
    { bills: 4, paid: true },
    stage => invoicesMissing(stage, [1]),
  ),
  one('INVOICE_MISSING_IN_SAGE', 'two of four', { bills: 4 }, stage =>
    invoicesMissing(stage, [0, 2]),
  ),
  one('INVOICE_MISSING_IN_SAGE', 'with a credit that is there', creditLast, stage =>
    invoicesMissing(stage, [1]),
  ),
  one('INVOICE_MISSING_IN_SAGE', 'a credit', creditLast, stage => invoicesMissing(stage, [2])),
  one('INVOICE_MISSING_IN_SAGE', 'with stored material', { billed: storedOnce }, stage =>
    invoicesMissing(stage, [-1]),
  ),
  one('INVOICE_MISSING_IN_PROCORE', 'time and material tickets', {}, (stage, random) => {
    const cents = hundreds(random, 15, 40)
    stage.enter(`T-${stage.serial}`, { cents, retainage: cents / 10, like: 0 })
    return [stage.found(`T-${stage.serial}`, -cents)]
  }),
  one('INVOICE_MISSING_IN_PROCORE', 'a credit memo', {}, (stage, random) => {
    const cents = -hundreds(random, 5, 20)
    stage.enter(`CM-${stage.serial}`, { cents, retainage: cents / 10, like: 1 })
    return [stage.found(`CM-${stage.serial}`, -cents)]
  }),
  one('INVOICE_MISSING_IN_PROCORE', 'a requisition that was rejected', {}, stage =>
    notCounted(stage, 'rejected'),
  ),
  one('INVOICE_MISSING_IN_PROCORE', 'a requisition under review', {}, stage =>
    notCounted(stage, 'under_review'),
  ),
  one('INVOICE_MISSING_IN_PROCORE', 'without retainage', {}, (stage, random) => {
    const cents = hundreds(random, 15, 40)
    stage.enter(`N-${stage.serial}`, { cents, like: 1 })
    return [stage.found(`N-${stage.serial}`, -cents)]
  }),

  one('INVOICE_UNPOSTED_IN_SAGE', 'the last', {}, stage => unposted(stage)),
  one('INVOICE_UNPOSTED_IN_SAGE', 'in another spelling', {}, stage => {
    stage.invoice(-1).number = respelled(stage.invoice(-1).number)
    return unposted(stage)
  }),
  one('INVOICE_UNPOSTED_IN_SAGE', 'two that wait', {}, stage => {
    stage.invoice(1).posted = false
    return [stage.found(stage.number(1), stage.gross(1)), ...unposted(stage)]
  }),
  one('INVOICE_UNPOSTED_IN_SAGE', 'one that Procore lacks', {}, (stage, random) => {
    const cents = hundreds(random, 15, 40)
    stage.enter(`W-${stage.serial}`, { cents, retainage: cents / 10 }).posted = false
    return [stage.found(`W-${stage.serial}`, cents)]
  }),

  two('INVOICE_ON_OTHER_COMMITMENT', 'on another contract of the vendor', {}, (first, second) =>
    elsewhere(first, second, first.number(1), first.take(1)),
  ),
  two('INVOICE_ON_OTHER_COMMITMENT', 'in another spelling', {}, (first, second) => {
    const number = first.number(2)
    const moved = first.take(2)
    moved.number = respelled(moved.number)
    return elsewhere(first, second, number, moved)
  }),
  two(
    'INVOICE_ON_OTHER_COMMITMENT',
    'two contracts whose invoices were swapped',
    {},
    (first, second) => {
      const [left, right] = [first.number(1), second.number(1)]
      const [fromFirst, fromSecond] = [first.take(1), second.take(1)]
      return [
        ...elsewhere(first, second, left, fromFirst),
        ...elsewhere(second, first, right, fromSecond),
      ]
    },
  ),
  one('INVOICE_ON_OTHER_COMMITMENT', 'on no contract', {}, stage => {
    const invoice = stage.invoice(1)
    for (const row of invoice.rows) row.commitment = ''
    return [stage.found(stage.number(1), stage.gross(1))]
  }),
  one('INVOICE_ON_OTHER_COMMITMENT', 'on no contract, in another spelling', {}, stage => {
    const invoice = stage.invoice(0)
    invoice.number = respelled(invoice.number)
    for (const row of invoice.rows) row.commitment = ''
    return [stage.found(stage.number(0), stage.gross(0))]
  }),
]

/** Projects and jobs without a counterpart: what is in them is not judged. */
export const unmappedForms: Form[] = [
  unmapped('a draft', stage => {
    stage.commitment.status = 'Draft'
  }),
  unmapped('a contract that is billed', () => {}),
]

function unmapped(name: string, change: (stage: Stage) => void): Form {
  const inner = one('UNMAPPED_PROJECT', `a project with ${name}`, { bills: 2 }, stage => {
    change(stage)
    stage.scene.sage = undefined
    const { number } = stage.commitment.project
    return [{ ...stage.found(number, null), commitment: null, project: number }]
  })
  return inner
}

function onlyInProcore(stage: Stage) {
  stage.scene.sage = undefined
  const { lines, changes } = stage.commitment
  const all = [...lines, ...changes.flatMap(change => change.lines)]
  return [
    stage.found(
      null,
      all.reduce((sum, line) => sum + line.cents, 0),
    ),
  ]
}

function onlyInSage(stage: Stage, inProcore: boolean) {
  stage.scene.inProcore = inProcore
  const changed = stage.sage.changes.reduce((sum, change) => sum + changeCents(change), 0)
  return [stage.found(null, -(originalOf(stage.commitment) + changed))]
}

function changesMissing(stage: Stage, indexes: number[]) {
  const gone = indexes.map(index => stage.change(index))
  stage.sage.changes = stage.sage.changes.filter(change => !gone.includes(change))
  return indexes.map((index, place) => {
    const { number } = stage.commitment.changes[index] as { number: string }
    return stage.found(number, changeCents(gone[place] as Stage['sage']['changes'][number]))
  })
}

function changeOnlyInSage(stage: Stage, number: string, cents: number) {
  const item = stage.sage.items[0] as Stage['sage']['items'][number]
  stage.sage.changes.push({
    number,
    title: 'Field directive',
    date: stage.bill(0).period.start,
    status: 'Approved',
    released: true,
    items: [{ number: item.number, code: item.code, type: item.type, cents }],
  })
  return [stage.found(number, -cents)]
}

/** A change that Procore never had is on no requisition either, and its money on no invoice. */
function dropBillLines(stage: Stage, change: unknown): void {
  for (const bill of stage.commitment.bills) {
    bill.lines = bill.lines.filter(line => line.line.change !== change)
  }
  const { invoices } = sageOf(stage.commitment)
  stage.sage.invoices = invoices
}

function invoicesMissing(stage: Stage, indexes: number[]) {
  const gone = indexes.map(index => ({
    number: stage.number(index),
    cents: stage.gross(index),
    invoice: stage.invoice(index),
  }))
  for (const { invoice } of gone) stage.take(stage.sage.invoices.indexOf(invoice))
  return gone.map(({ number, cents }) => stage.found(number, cents))
}

/** Sage posted it although Procore does not count the requisition. */
function notCounted(stage: Stage, status: 'rejected' | 'under_review') {
  const invoice = stage.invoice(-1)
  stage.bill(-1).status = status
  invoice.number = stage.bill(-1).invoice
  return [stage.found(invoice.number, -stage.gross(-1))]
}

function unposted(stage: Stage) {
  stage.invoice(-1).posted = false
  return [stage.found(stage.number(-1), stage.gross(-1))]
}

/** Books an invoice of `from` on the first item of `to`. */
function elsewhere(from: Stage, to: Stage, number: string, invoice: SageInvoice) {
  const item = to.sage.items[0] as Stage['sage']['items'][number]
  const cents = invoice.rows.reduce((sum, row) => sum + row.cents, 0)
  const retainage = invoice.rows.reduce((sum, row) => sum + row.retainage, 0)
  const [row] = invoice.rows
  invoice.rows = row
    ? [{ ...row, item: item.number, code: item.code, type: item.type, cents, retainage }]
    : []
  to.sage.invoices.push(invoice)
  return [
    from.also('INVOICE_ON_OTHER_COMMITMENT', number, cents),
    to.also('INVOICE_ON_OTHER_COMMITMENT', number, -cents),
  ]
}

/** Two requisitions of work, and a third that takes some of it back. */
export function creditLast(random: Random) {
  return {
    billed: (line: { cents: number; billed: { work: number } }, bill: number) =>
      bill === 2
        ? { work: -Math.floor(line.billed.work / 50_000) * random.between(5, 9) * 1_000 }
        : undefined,
  }
}

/** Stored material in the last requisition, on the first line. */
export function storedOnce(line: { cents: number; position: number }, bill: number) {
  return bill === 2 && line.position === 1
    ? { work: 2_000_00, stored: Math.floor(line.cents / 1_000_00) * 100_00 }
    : undefined
}
