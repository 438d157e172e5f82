import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, lose, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Retainage that moves between items, months and rates. */
export const fifthRetainage: Case[] = [
  // §7a.3: releases are compared as sums of the commitment and of its lines.
  one(
    'VR1',
    'one item is released while the other is billed, and the books post both on the billed one',
    {
      lines: [60_000_00, 40_000_00],
      bills: [work(60_000_00, 0), [{ release: 6_000_00 }, { work: 10_000_00 }]],
      books(scene) {
        const invoice = invoiceAt(scene, 1)
        const [first, second] = invoice.rows
        if (first && second)
          invoice.rows = [{ ...second, retainage: second.retainage + first.retainage }]
      },
      expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]], bridge: [] },
    },
  ),
  // The same, one invoice for each item.
  one(
    'VR2',
    'odd but right: a release of one item and the bill of another are one requisition and two AP invoices',
    {
      lines: [60_000_00, 40_000_00],
      bills: [
        work(60_000_00, 0),
        { lines: [{ release: 6_000_00 }, { work: 10_000_00 }], invoice: '2' },
      ],
      books(scene) {
        const invoice = invoiceAt(scene, 1)
        invoice.rows = invoice.rows.slice(1)
        release(scene, '2R', 6_000_00)
      },
      expect: right,
    },
  ),
  // §7a.2: a release that was taken back is no release.
  one('VR3', 'put right: a release that the books posted too early and voided', {
    lines: [100_000_00],
    bills: [work(40_000_00), work(10_000_00)],
    books(scene) {
      release(scene, 'RET', 2_000_00)
      enter(scene, 'RET-V', 0, { retainage: 2_000_00 })
    },
    expect: right,
  }),
  one('VR4', 'a release that was voided here and stands there', {
    lines: [100_000_00],
    bills: [work(40_000_00), work(10_000_00), [{ release: 2_000_00 }]],
    books: scene => void enter(scene, '3V', 0, { retainage: 2_000_00 }),
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '-2000.00', '3']] },
  }),
  // What is withheld again with the next requisition is a document without gross in the books.
  one(
    'VR5',
    'odd but right: withheld again with the next requisition, here by a document of its own',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), [{ release: 2_000_00 }], [{ work: 10_000_00, retained: 3_000_00 }]],
      books(scene) {
        rowAt(scene, 2).retainage = 1_000_00
        enter(scene, '3H', 0, { retainage: 2_000_00 })
      },
      expect: right,
    },
  ),
  // §1 R5: applies to new invoices only, never back in time.
  one('VR7', 'odd but right: half the rate after half of the contract, on both sides', {
    lines: [100_000_00],
    bills: [work(30_000_00), work(20_000_00), [{ work: 20_000_00, retained: 1_000_00 }]],
    expect: right,
  }),
  one('VR8', 'half the rate after half of the contract, which the books heard of one month late', {
    lines: [100_000_00],
    bills: [
      work(30_000_00),
      work(20_000_00),
      [{ work: 16_000_00, retained: 800_00 }],
      [{ work: 10_000_00, retained: 500_00 }],
    ],
    books: scene => void Object.assign(rowAt(scene, 2), { retainage: 1_600_00 }),
    expect: { verdict: 'DIFFERS', findings: [['RATE_MISMATCH', '-800.00']] },
  }),
  // The books halve what was held before as well: that is a release, not a rate.
  one('VR9', 'half the rate from now on, and the books give back half of what they held before', {
    lines: [100_000_00],
    bills: [work(30_000_00), work(20_000_00), [{ work: 16_000_00, retained: 800_00 }]],
    books: scene => void release(scene, 'HALF', 2_500_00),
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '2500.00', 'HALF']] },
  }),
  one('VR10', 'nothing is withheld on one line of the contract, and the books withhold on both', {
    lines: [60_000_00, { cents: 40_000_00, rate: 0 }],
    bills: [work(10_000_00, 4_000_00), work(20_000_00, 6_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: { verdict: 'DIFFERS', findings: [['RATE_MISMATCH', '-1000.00']] },
  }),
  one('VR11', 'odd but right: nothing is withheld on work, all of it on what is stored', {
    rate: 0,
    lines: [100_000_00],
    bills: [
      [{ work: 10_000_00, stored: 8_000_00, heldStored: 800_00 }],
      [{ work: 18_000_00, stored: 0, heldStored: 0 }],
    ],
    expect: right,
  }),
  one(
    'VR12',
    'nothing is withheld on work and the books withhold nothing on what is stored either',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [[{ work: 10_000_00 }], [{ work: 5_000_00, stored: 8_000_00, heldStored: 800_00 }]],
      books: scene => holdAt(scene, 0),
      expect: { verdict: 'DIFFERS', findings: [['STORED_MATERIAL_RETAINAGE', '800.00']] },
    },
  ),
  // §5 CO5: a line that is cancelled gives its retainage back with the credit.
  one(
    'VR13',
    'odd but right: a line is cancelled after it was billed, and its retainage goes with the credit',
    {
      lines: [80_000_00, 20_000_00],
      changes: [{ cents: -20_000_00, changes: 1 }],
      bills: [work(30_000_00, 20_000_00), work(5_000_00, 0, -20_000_00)],
      expect: right,
    },
  ),
  one('VR14', 'a line is cancelled after it was billed, and the books keep its retainage', {
    lines: [80_000_00, 20_000_00],
    changes: [{ cents: -20_000_00, changes: 1 }],
    bills: [
      { lines: work(30_000_00, 20_000_00), invoice: '7' },
      { lines: work(5_000_00, 0, -20_000_00), invoice: '8' },
    ],
    books(scene) {
      for (const row of invoiceAt(scene, 1).rows) if (row.cents < 0) row.retainage = 0
    },
    expect: { verdict: 'DIFFERS', findings: [['NEGATIVE_LINE_RETAINAGE', '-2000.00', '001']] },
  }),
  // §3 tolerance: each of seven lines is rounded in the one system, their sum in the other.
  one('VR15', 'cents by line and by total', {
    oneItem: true,
    lines: Array(7).fill(10_000_00),
    bills: [work(...Array(7).fill(104_37)), work(...Array(7).fill(211_46))],
    books: scene => holdAt(scene, 1000),
    expect: { verdict: 'AGREES', findings: [['ROUNDING', '0.05']] },
  }),
  // A neat rate gives it to the cent or it is not the cause.
  one('VR16', 'a cent beside what a rate would give', {
    lines: [100_000_00],
    bills: [{ lines: work(11_000_00), invoice: '1' }],
    books: scene => void Object.assign(rowAt(scene), { retainage: 1_237_51 }),
    expect: { verdict: 'DIFFERS', findings: [['UNEXPLAINED', '-137.51', '1']] },
  }),
  one('VR17', 'a cent beside half the rate', {
    lines: [100_000_00],
    bills: [
      { lines: work(11_000_00), invoice: '1' },
      { lines: work(8_000_00), invoice: '2' },
    ],
    books: scene => void Object.assign(rowAt(scene, 1), { retainage: 400_01 }),
    expect: { verdict: 'DIFFERS', findings: [['UNEXPLAINED', '399.99', '2']] },
  }),
  // §1: the cap is an amount; the books stop at it, the requisition went one dollar on.
  one('VR18', 'odd but right: an amount is held and no more, by both', {
    lines: [200_000_00],
    cap: { cents: 7_500_00, of: 'amount' },
    bills: [work(50_000_00), work(40_000_00), work(30_000_00)],
    expect: right,
  }),
  one('VR19', 'the books forget the month in which the scale was reached half way', {
    lines: [200_000_00],
    cap: { cents: 7_500_00, of: 'amount' },
    bills: [work(50_000_00), work(40_000_00), work(30_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: { verdict: 'DIFFERS', findings: [['SLIDING_SCALE_NOT_APPLIED', '-4500.00']] },
  }),
  // Two documents, one of them lost, of equal amount: the release is not the missing one.
  one('VR20', 'a release that the books lack, of exactly what an invoice that they lack withheld', {
    lines: [100_000_00],
    bills: [work(40_000_00), work(20_000_00), [{ release: 2_000_00 }]],
    books: scene => void lose(scene, 1, 2),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '20000.00', '2'],
        ['RELEASE_ONE_SIDED', '-2000.00', '3'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '2000.00'],
        ['RELEASE_ONE_SIDED', '-2000.00'],
      ],
    },
  }),
  one('VR21', 'the retainage of two items is exchanged in one invoice and the commitment agrees', {
    lines: [60_000_00, { cents: 40_000_00, rate: 500 }],
    bills: [work(10_000_00, 10_000_00)],
    books(scene) {
      const [first, second] = invoiceAt(scene).rows
      if (first && second) [first.retainage, second.retainage] = [second.retainage, first.retainage]
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]], bridge: [] },
  }),
  // Two invoices for one: what the second withholds beyond its gross is still the sum.
  one('VR22', 'odd but right: of two parts of a requisition one withholds all of it', {
    lines: [100_000_00],
    bills: [work(30_000_00), { lines: work(12_000_00), invoice: '6' }],
    books(scene) {
      const sage = sageSide(scene)
      sage.invoices = sage.invoices.slice(0, 1)
      enter(scene, '6A', 7_000_00, { retainage: 0 })
      enter(scene, '6B', 5_000_00, { retainage: 1_200_00 })
    },
    expect: right,
  }),
]
