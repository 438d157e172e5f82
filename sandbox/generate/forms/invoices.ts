import { jobOf } from '../model.ts'
import type { Random } from '../random.ts'
import type { SageInvoice } from '../sage.ts'
import { type Form, hundreds, one, two } from './form.ts'
import { respelled, type Stage } from './stage.ts'

/** Invoices that one side lacks, has on another commitment, or has not posted. */
export const invoiceForms: Form[] = [
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
    return [stage.found(`W-${stage.serial}`, -cents)]
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
  two(
    'INVOICE_ON_OTHER_COMMITMENT',
    'on a contract of another project',
    {},
    (first, second) => elsewhere(first, second, first.number(1), first.take(1)),
    true,
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
  const job = jobOf(to.commitment.project)
  invoice.rows = row
    ? [{ ...row, item: item.number, job, code: item.code, type: item.type, cents, retainage }]
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
