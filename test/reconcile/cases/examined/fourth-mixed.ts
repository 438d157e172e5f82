import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  credit,
  enter,
  enterAgain,
  enterChange,
  invoiceAt,
  lose,
  loseChange,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange, shiftItem, tax } from './kit.ts'

/** Causes that meet on one commitment, and partly cancel. */
export const fourthMixed: Case[] = [
  // CO2: amounts are compared with their signs.
  one('J81', 'a deductive change order that the books add, and the gross of it likewise', {
    lines: [100_000_00],
    changes: [{ cents: -2_000_00, changes: 0 }],
    bills: [work(20_000_00, -2_000_00)],
    books(scene) {
      shiftChange(scene, 0, 4_000_00)
      Object.assign(rowAt(scene), { cents: 22_000_00, retainage: 2_200_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-4000.00', '001'],
        ['INVOICE_AMOUNT_MISMATCH', '-4000.00', '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '-400.00']],
    },
  }),
  // §7a.5: the original is 1,000 too large by what the change order is too small.
  one('J82', 'a part of a change order stands in the original amount', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      shiftItem(scene, 0, 1_000_00)
      shiftChange(scene, 0, -1_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '-1000.00'],
        ['CO_AMOUNT_MISMATCH', '1000.00', '001'],
      ],
    },
  }),
  // A change order too many, one short and one missing, nothing in all.
  one('J83', 'three change orders that are wrong and cancel', {
    lines: [100_000_00],
    changes: [
      { cents: 6_000_00, changes: 0 },
      { cents: 4_000_00, changes: 0 },
      { cents: 3_000_00, changes: 0 },
    ],
    books(scene) {
      shiftChange(scene, 1, -1_500_00)
      enterChange(scene, '9', 4_500_00)
      loseChange(scene, 2)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '1500.00', '002'],
        ['CO_MISSING_IN_SAGE', '3000.00', '003'],
        ['CO_MISSING_IN_PROCORE', '-4500.00', '9'],
      ],
    },
  }),
  // §7a.4: gross, tax, deduction and rate of one invoice.
  one(
    'J84',
    'gross, tax, deduction and rate of one invoice',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(1_000_00), work(2_000_00)],
      books(scene) {
        Object.assign(rowAt(scene), { cents: 22_150_00, retainage: 1_107_50, deduction: 300_00 })
        rowAt(scene, 1).retainage = 50_00
        rowAt(scene, 2).retainage = 100_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_AMOUNT_MISMATCH', '-500.00', '1'],
          ['DEDUCTION_MISMATCH', '-1650.00', '1'],
          ['DEDUCTION_MISMATCH', '300.00', '1'],
          ['RATE_MISMATCH', '1150.00'],
        ],
        bridge: [
          ['INVOICE_AMOUNT_MISMATCH', '-25.00'],
          ['RATE_MISMATCH', '1150.00'],
          ['DEDUCTION_MISMATCH', '-82.50'],
        ],
      },
    },
    { raw: records => tax(records, '1', 1_650_00) },
  ),
  one(
    'J85',
    'a double with its tax, of an invoice without it',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [work(10_000_00), work(1_000_00)],
      books: scene => enter(scene, '01', 10_825_00, { date: invoiceAt(scene).date }),
      expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-10825.00', '01']] },
    },
    { raw: records => tax(records, '01', 825_00) },
  ),
  // §7a.2: the chain has the tax once, the credit takes all back.
  one(
    'J86',
    'put right: posted with its tax, credited in full and entered without it',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(1_000_00)],
      books(scene) {
        const first = invoiceAt(scene)
        Object.assign(rowAt(scene), { cents: 10_825_00, retainage: 1_082_50 })
        credit(scene, first, '1CR')
        enter(scene, '1R', 10_000_00, { date: first.date })
      },
      expect: right,
    },
    {
      raw(records) {
        tax(records, '1', 825_00)
        tax(records, '1CR', -825_00)
      },
    },
  ),
  one(
    'J87',
    'credited without the tax that it had, and entered without any',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [work(10_000_00), work(1_000_00)],
      books(scene) {
        const { date } = invoiceAt(scene)
        Object.assign(rowAt(scene), { cents: 10_825_00 })
        enter(scene, '1CR', -10_000_00, { date })
        enter(scene, '1R', 10_000_00, { date })
      },
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-825.00', '1']] },
    },
    { raw: records => tax(records, '1', 825_00) },
  ),
  // Two causes on two commitments of a vendor: tax there, and the invoice of the one on the other.
  {
    id: 'J88',
    title: 'an invoice with its tax on the other commitment of the vendor',
    contracts: [
      {
        number: 'J88-1',
        rate: 0,
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '51' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '10000.00', '51']],
        },
      },
      {
        number: 'J88-2',
        rate: 0,
        lines: [90_000_00],
        bills: [{ lines: work(4_000_00), invoice: '61' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-10825.00', '51']],
        },
      },
    ],
    books([first, second]) {
      if (!first || !second) return
      const [moved] = lose(first, 0)
      if (!moved) return
      sageSide(second).invoices.push(moved)
      Object.assign(moved.rows[0] ?? {}, { cents: 10_825_00 })
    },
    raw: records => tax(records, '51', 825_00),
  },
  // One missing here, one there, of one month and other amounts; both have another number.
  one('J91', 'a change order and its bill that the books have on another number, and short', {
    lines: [100_000_00],
    changes: [{ cents: 9_000_00, changes: 0 }],
    bills: [work(10_000_00, 9_000_00)],
    books(scene) {
      Object.assign(changeAt(scene), { number: '7' })
      shiftChange(scene, 0, -2_000_00)
      Object.assign(rowAt(scene), { cents: 17_000_00, retainage: 1_700_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '9000.00', '001'],
        ['CO_MISSING_IN_PROCORE', '-7000.00', '7'],
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '1'],
      ],
    },
  }),
  // §7a.2: the void of another invoice leaves the right one short.
  one('J92', 'the wrong one of two invoices is voided and entered again short', {
    lines: [100_000_00],
    bills: [
      { lines: work(12_000_00), invoice: '31' },
      { lines: work(7_000_00), invoice: '32' },
    ],
    books(scene) {
      const wrong = invoiceAt(scene, 1)
      credit(scene, wrong, '32V')
      const again = enterAgain(scene, wrong, '32R')
      Object.assign(again.rows[0] ?? {}, { cents: 6_100_00, retainage: 610_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_AMOUNT_MISMATCH', '900.00', '32']],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '90.00']],
    },
  }),
  // The backcharge is a negative line in the books and a deductive change order that is billed there.
  one(
    'J94',
    'odd but right: a backcharge by change order there, billed as a line of the item here',
    {
      lines: [100_000_00],
      changes: [{ cents: -1_500_00, changes: 0, rate: 0 }],
      bills: [work(36_000_00, -1_500_00), work(1_000_00)],
      books(scene) {
        const [row] = invoiceAt(scene).rows
        if (!row) return
        Object.assign(row, { cents: 36_000_00, retainage: 3_600_00 })
        invoiceAt(scene).rows.push({ ...row, cents: -1_500_00, retainage: 0 })
      },
      expect: right,
    },
  ),
  // Deducted twice here: once as the line that both have, once from the payment.
  one('J95', 'a backcharge that both bill and the books deduct besides', {
    lines: [100_000_00],
    changes: [{ cents: -1_500_00, changes: 0, rate: 0 }],
    bills: [work(36_000_00, -1_500_00), work(1_000_00)],
    books(scene) {
      rowAt(scene).deduction = 1_500_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '1500.00', '1']] },
  }),
]
