import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, moveChange, recodeItem, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { LATER } from '../worked.ts'
import { one, right } from './kit.ts'

/** Months that end, codes that are joined, and differences beside what is right. */
export const fifthPlaces: Case[] = [
  // §7a.12: as of today the one side has it and the other has not.
  one(
    'VP1',
    'the requisition is of a later day and the books have posted it',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), { lines: work(8_000_00), invoice: '2' }],
      expect: { verdict: 'AGREES', findings: [['TIMING_CUTOFF', '-800.00', '2']] },
    },
    {
      raw: records =>
        records.set(
          'requisitions',
          { invoice_number: '2' },
          { billing_date: LATER, requisition_end: LATER },
        ),
    },
  ),
  one(
    'VP2',
    'odd but right: both sides have dated the last invoice later',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), { lines: work(8_000_00), invoice: '2' }],
      books: scene => void Object.assign(invoiceAt(scene, 1), { accountingDate: LATER }),
      expect: right,
    },
    {
      raw: records =>
        records.set(
          'requisitions',
          { invoice_number: '2' },
          { billing_date: LATER, requisition_end: LATER },
        ),
    },
  ),
  one('VP3', 'a cut-off, and of the same invoice another amount', {
    lines: [100_000_00],
    bills: [work(10_000_00), { lines: work(8_000_00), invoice: '2' }],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = LATER
      Object.assign(rowAt(scene, 1), { cents: 7_000_00, retainage: 700_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '1000.00', '2'],
        ['TIMING_CUTOFF', '800.00', '2'],
      ],
    },
  }),
  one(
    'VP4',
    'odd but right: dated on the last day of the month there and on the first of the next here',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '1', monthsAgo: 3 },
        { lines: work(10_000_00), invoice: '2', monthsAgo: 2 },
      ],
      books(scene) {
        Object.assign(invoiceAt(scene, 0), { date: '2026-08-01', accountingDate: '2026-08-01' })
        Object.assign(invoiceAt(scene, 1), { date: '2026-09-01', accountingDate: '2026-09-01' })
      },
      expect: right,
    },
  ),
  // The number tells, not the month: of three equal ones the second is not there.
  one(
    'VP5',
    'three equal invoices of three months, each booked a month late, and the second one is not',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '1', monthsAgo: 3 },
        { lines: work(10_000_00), invoice: '2', monthsAgo: 2 },
        { lines: work(10_000_00), invoice: '3', monthsAgo: 1 },
      ],
      books(scene) {
        Object.assign(invoiceAt(scene, 0), { accountingDate: '2026-08-31' })
        lose(scene, 1)
      },
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '10000.00', '2']] },
    },
  ),
  // §6 CC1: many to one is agreement when the parts add up.
  one(
    'VP6',
    'odd but right: two codes there are one code and one item here',
    {
      lines: [
        { cents: 40_000_00, item: 1 },
        { cents: 20_000_00, item: 1 },
      ],
      bills: [work(8_000_00, 2_000_00), work(4_000_00, 3_000_00)],
      expect: right,
    },
    {
      links: ([scene]) => ({ costCodes: codesOn(scene as never) }),
    },
  ),
  one(
    'VP7',
    'two codes there are one code here, and one line of an invoice is short',
    {
      lines: [
        { cents: 40_000_00, item: 1 },
        { cents: 20_000_00, item: 1 },
      ],
      bills: [
        { lines: work(8_000_00, 2_000_00), invoice: '1' },
        { lines: work(4_000_00, 3_000_00), invoice: '2' },
      ],
      books: scene => void Object.assign(rowAt(scene, 1), { cents: 6_400_00, retainage: 640_00 }),
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '600.00', '2']] },
    },
    {
      links: ([scene]) => ({ costCodes: codesOn(scene as never) }),
    },
  ),
  // Beside a right coding a wrong one.
  one('VP8', 'of two invoices one is on the other code, and the other has a cent of rounding', {
    lines: [60_000_00, 40_000_00],
    bills: [
      { lines: work(10_000_00, 0), invoice: '1' },
      { lines: work(0, 1_234_56), invoice: '2' },
    ],
    books(scene) {
      const [, second] = sageSide(scene).items
      if (second) Object.assign(rowAt(scene), { item: 2, code: second.code, type: second.type })
    },
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '1']] },
  }),
  one('VP9', 'a change order on the other item, and its invoice on the right one', {
    lines: [60_000_00, 40_000_00],
    changes: [{ cents: 2_000_00, changes: 1 }],
    bills: [{ lines: work(10_000_00, 5_000_00, 2_000_00), invoice: '1' }],
    books: scene => moveChange(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
  }),
  one('VP10', 'the whole second item is on another code, with all that is billed on it', {
    lines: [60_000_00, 40_000_00, 10_000_00],
    bills: [work(10_000_00, 5_000_00, 0), work(2_000_00, 1_000_00, 0)],
    books(scene) {
      const [, , third] = sageSide(scene).items
      if (third) recodeItem(scene, 2, { code: third.code, type: third.type })
    },
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '2']] },
  }),
  // Two that cancel to the cent, in documents of two kinds.
  one(
    'VP11',
    'an invoice of 1,000 too much and a misposted one of 1,000 too little cancel in two documents',
    {
      lines: [60_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '1' },
        { lines: work(9_000_00), invoice: '2' },
        { lines: work(4_000_00), invoice: '3' },
      ],
      books(scene) {
        Object.assign(rowAt(scene, 0), { cents: 11_000_00, retainage: 1_100_00 })
        Object.assign(rowAt(scene, 1), { cents: 8_000_00, retainage: 800_00 })
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_AMOUNT_MISMATCH', '-1000.00', '1'],
          ['INVOICE_AMOUNT_MISMATCH', '1000.00', '2'],
        ],
      },
    },
  ),
  one(
    'VP12',
    'a missing invoice of 3,000 and one in the books alone of 3,000 under a number of another kind and year',
    {
      lines: [60_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '1', monthsAgo: 9 },
        { lines: work(3_000_00), invoice: '2', monthsAgo: 8 },
        { lines: work(4_000_00), invoice: '3', monthsAgo: 0 },
      ],
      books(scene) {
        lose(scene, 1)
        enter(scene, 'TK-5519', 3_000_00)
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_MISSING_IN_SAGE', '3000.00', '2'],
          ['INVOICE_MISSING_IN_PROCORE', '-3000.00', 'TK-5519'],
        ],
      },
    },
  ),
  // A sliding part of the year: December is booked in January, and January holds at another rate.
  one(
    'VP13',
    'year end: the last invoice of the year is of the new year here, at the rate of the new year',
    {
      lines: [200_000_00],
      bills: [
        { lines: work(40_000_00), invoice: '11', monthsAgo: 11 },
        { lines: work(20_000_00), invoice: '12', monthsAgo: 10 },
        { lines: [{ work: 20_000_00, retained: 1_000_00 }], invoice: '13', monthsAgo: 9 },
      ],
      books(scene) {
        Object.assign(rowAt(scene, 1), { retainage: 1_000_00 })
      },
      expect: { verdict: 'DIFFERS', findings: [['RATE_MISMATCH', '1000.00']] },
    },
  ),
]

/** Every code of this commitment is booked on the code of its first line. */
function codesOn(scene: {
  commitment: { project: { number: string }; lines: { code: { id: number; number: string } }[] }
}) {
  const { project, lines } = scene.commitment
  const [first] = lines
  return lines.map(({ code }) => ({
    procore: code.id,
    sage300: `${project.number}//${first?.code.number}`,
  }))
}
