import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

const check = (number: number, cents: number) => ({ date: '2026-10-25', check: number, cents })

export const fieldPayments: Case[] = [
  // §4: paid is what was paid, in part on both sides.
  one(
    'W80',
    'odd but right: half is paid on both sides, to the vendor and its supplier',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(5_000_00)],
      paid: true,
      books(scene) {
        const { payment } = invoiceAt(scene)
        const [bill] = scene.commitment.bills
        if (payment && bill?.payment) payment.cents = bill.payment.cents = 9_000_00
      },
      expect: { ...right, figures: { paidAmount: ['9000.00', '9000.00'] } },
    },
    {
      raw(records) {
        for (const row of records.all('APM_MASTER__DISTRIBUTION'))
          row['Joint_Payee'] = 'Supply Yard'
      },
    },
  ),
  // §7a.2: parts that add up are paid in parts that add up.
  one('W81', 'odd but right: a requisition in two parts, each with its check', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: '5' },
      { lines: work(3_000_00), invoice: '6' },
    ],
    paid: true,
    books(scene) {
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      Object.assign(invoiceAt(scene, 1), { payment: check(71001, 10_800_00) })
      Object.assign(invoiceAt(scene, 2), { payment: check(71002, 7_200_00) })
    },
    expect: right,
  }),
  // §7: paid differs: the second part is short.
  one('W82', 'a requisition in two parts, of which the second is paid short', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: '5' },
      { lines: work(3_000_00), invoice: '6' },
    ],
    paid: true,
    books(scene) {
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      Object.assign(invoiceAt(scene, 1), { payment: check(72001, 10_800_00) })
      Object.assign(invoiceAt(scene, 2), { payment: check(72002, 7_000_00) })
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '200.00', '5']] },
  }),
  // §7a.2: two requisitions as one invoice, which is paid once.
  one('W83', 'odd but right: two requisitions as one invoice, paid by one check', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5' },
      { lines: work(12_000_00), invoice: '6' },
      { lines: work(1_000_00), invoice: '7' },
    ],
    paid: true,
    books(scene) {
      lose(scene, 0)
      Object.assign(rowAt(scene), { cents: 22_000_00, retainage: 2_200_00 })
      Object.assign(invoiceAt(scene), { payment: check(73001, 19_800_00) })
    },
    expect: right,
  }),
  // §7a.2: the credit of an invoice was taken off its check.
  one('W84', 'odd but right: an invoice that was too large, its credit, and a check for each', {
    lines: [100_000_00],
    bills: [work(25_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
      Object.assign(invoiceAt(scene), { payment: check(74001, 22_950_00) })
      Object.assign(enter(scene, '1CR', -500_00), { payment: check(74002, -450_00) })
    },
    expect: right,
  }),
  // §7a.4: too large in the books, and paid as it is there: gross and payment are two causes.
  one('W85', 'an invoice that is too large and paid in full', {
    lines: [100_000_00],
    bills: [work(25_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
      Object.assign(invoiceAt(scene), { payment: check(75001, 22_950_00) })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-500.00', '1'],
        ['PAYMENT_MISMATCH', '-450.00', '1'],
      ],
    },
  }),
]
