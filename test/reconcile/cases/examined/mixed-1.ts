import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { payRetainage } from '../../case-records.ts'
import { one, right } from './kit.ts'

export const mixed1: Case[] = [
  // §7a.1: where a document contradicts itself no money finding rests on it.
  one(
    'V01',
    'a line that claims more to date than its parts, beside books that are right',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(10_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const [item] = records.find('requisitions', { number: 1 })['contract_items'] as object[]
        Object.assign(item ?? {}, { total_completed_and_stored_to_date: '41000.00' })
      },
    },
  ),
  // §7a.3: sums per commitment and line: the commitment agrees, the lines do not.
  one('V03', 'a release of one line, taken off an invoice of the other', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00), [{}, { release: 1_000_00 }]],
    books(scene) {
      lose(scene, 1)
      rowAt(scene).retainage = 1_000_00
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §7a.5: at the grain of the item what cancels on the commitment does not agree.
  one('V04', 'an invoice and a credit of the books alone, on two items', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00)],
    books(scene) {
      enter(scene, 'T-1', 5_000_00, { date: '2026-08-12' })
      enter(scene, 'BC-9', -5_000_00, { item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §8 (d): C06 with the sides changed: signs and side names flip, nothing else.
  one('V06', 'a scale that stops in the books and goes on in Procore', {
    lines: [400_000_00],
    bills: Array(4).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 2).retainage = 0
      rowAt(scene, 3).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '20000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '20000.00']],
    },
  }),
  // §4: paid is payments issued; a release is paid too.
  one('V07', 'a release that is paid in the books only', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }], work(5_000_00)],
    paid: true,
    books(scene) {
      const bill = scene.commitment.bills[1]
      if (bill) bill.payment = undefined
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-1000.00', '2']] },
  }),
  // §7: original differs, the price of a unit does not.
  one('V08', 'fewer units at the same price', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    books(scene) {
      const [item] = sageSide(scene).items
      if (item)
        Object.assign(item, {
          cents: 49_000_00,
          unit: { quantity: 392, cents: 125_00, name: 'CY' },
        })
    },
    expect: { verdict: 'DIFFERS', findings: [['ORIGINAL_AMOUNT_MISMATCH', '1000.00']] },
  }),
  // §9: since 2023.
  one(
    'V09',
    'odd but right: signed in New York before the law',
    { date: '2022-06-01', lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'NY' } },
  ),
  // §3: matched by number, and §7a.5: two that cancel are two.
  one('V10', 'two invoices whose amounts changed places', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 12_000_00, retainage: 1_200_00 })
      Object.assign(rowAt(scene, 1), { cents: 10_000_00, retainage: 1_000_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '2'],
      ],
    },
  }),
  // §3 (3) needs the period, and (4) is a suggestion only.
  one('V11', 'one gross under another number two months later', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', monthsAgo: 2 },
      { lines: work(9_000_00), invoice: '4', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 0)
      enter(scene, 'Z-90', 8_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '8000.00', '3'],
        ['INVOICE_MISSING_IN_PROCORE', '-8000.00', 'Z-90'],
      ],
    },
  }),
  // §3 (3): commitment, accounting period and exact gross.
  one('V12', 'odd but right: another number, in the month, at the gross', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', sageInvoice: 'SEPT-DRAW' },
      { lines: work(9_000_00), invoice: '4' },
    ],
    expect: right,
  }),
  // §7: gross, backcharge and payment come to the same net on both sides.
  one('V13', 'odd but right: a backcharge line there, deducted here, and the same check', {
    lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [work(40_000_00, -1_500_00), work(5_000_00)],
    paid: true,
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      rowAt(scene).deduction = 1_500_00
    },
    expect: right,
  }),
  // §7: released more than held, by a payment.
  one(
    'V14',
    'more retainage is paid on an invoice than it held',
    {
      lines: [100_000_00],
      bills: [{ lines: work(40_000_00), invoice: '1' }, [{ release: 4_000_00 }]],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [['RELEASE_EXCEEDS_HELD', '1000.00', '1']],
      },
    },
    { raw: records => payRetainage(records, '1', 5_000_00) },
  ),
  // §7: held back on one side by a document without gross, under the number of an invoice that was right.
  one('V15', 'a correction of an invoice that needed none', {
    lines: [100_000_00],
    bills: [work(40_000_00)],
    books: scene => enter(scene, '1C', 0, { retainage: 300_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_WITHHELD_ONE_SIDED', '-300.00', '1C']],
      bridge: [['RETAINAGE_WITHHELD_ONE_SIDED', '-300.00']],
    },
  }),
]
