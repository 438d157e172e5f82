import type { Billed } from '../../../../sandbox/generate/billing.ts'
import { share } from '../../../../sandbox/generate/model.ts'
import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  credit,
  enter,
  enterAgain,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  release,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftItem } from './kit.ts'

/** Sixty requisitions, five a month. */
const sixty = (lines: (turn: number) => Billed[]) =>
  Array.from({ length: 60 }, (_, turn) => ({
    lines: lines(turn),
    monthsAgo: 11 - Math.floor(turn / 5),
  }))

export const thirdMany: Case[] = [
  // §3: 180 amounts rounded there, 60 here.
  one(
    'K120',
    'odd but right: sixty requisitions of three lines, rounded by line there, by item here',
    {
      oneItem: true,
      lines: [900_000_00, 900_000_00, 900_000_00],
      bills: sixty(turn => work(1_000_05 + turn, 2_000_15, 3_000_25)),
      books(scene) {
        for (const row of sageSide(scene).invoices.flatMap(invoice => invoice.rows))
          row.retainage = share(row.cents, 1000)
      },
      expect: right,
    },
  ),
  // §7a.5: of sixty one is missing, one is double, one is short, one is withheld otherwise.
  one('K121', 'sixty requisitions: one missing, one double, one short, one at half the rate', {
    lines: [900_000_00],
    bills: sixty(turn => work(1_000_00 + turn * 7_00)),
    books(scene) {
      enterAgain(scene, invoiceAt(scene, 51), '052')
      rowAt(scene, 29).cents -= 100_00
      rowAt(scene, 29).retainage -= 10_00
      rowAt(scene, 39).retainage = 63_65
      lose(scene, 36)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '1252.00', '37'],
        ['DUPLICATE_IN_SAGE', '-1357.00', '052'],
        ['INVOICE_AMOUNT_MISMATCH', '100.00', '30'],
        ['RATE_MISMATCH', '63.65'],
      ],
    },
  }),
  one('K122', 'odd but right: one cent, billed and held in nothing', {
    lines: [1],
    bills: [work(1)],
    expect: right,
  }),
  one('K123', 'a requisition of one cent that the books lack', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(1)],
    books: scene => lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '0.01', '2']] },
  }),
  // Money is exact at every size.
  one('K124', 'half the rate on four hundred million, and a cent of its gross', {
    lines: [900_000_000_00],
    bills: [work(400_000_000_01)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 400_000_000_00, retainage: 20_000_000_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '0.01', '1'],
        ['RATE_MISMATCH', '20000000.00'],
      ],
    },
  }),
  one('K125', 'odd but right: an invoice of nothing there and another one here', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(0), work(3_000_00)],
    books: scene => enter(scene, 'ZERO-9', 0, { retainage: 0, date: '2026-08-25' }),
    expect: right,
  }),
  // §7a.4: contract, invoice and retainage, each with one cause; the figures of all come to nothing.
  one(
    'K126',
    'an original too large, a change order only here, an invoice short, a release only here',
    {
      lines: [100_000_00],
      bills: [work(30_000_00), work(20_000_00)],
      books(scene) {
        shiftItem(scene, 0, 700_00)
        enterChange(scene, '8', -300_00)
        Object.assign(rowAt(scene, 1), { cents: 19_000_00, retainage: 1_900_00 })
        release(scene, 'R-1', 250_00)
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['ORIGINAL_AMOUNT_MISMATCH', '-700.00'],
          ['CO_MISSING_IN_PROCORE', '300.00', '8'],
          ['INVOICE_AMOUNT_MISMATCH', '1000.00', '2'],
          ['RELEASE_ONE_SIDED', '250.00', 'R-1'],
        ],
      },
    },
  ),
  // §7a.4: rate of the contract, scale of nothing, a credit floored, a cut-off of none: two causes on one invoice.
  one('K127', 'half the rate on the work, nothing on what is stored, of one invoice', {
    lines: [100_000_00, 50_000_00],
    bills: [[{ work: 20_000_00 }, { stored: 10_000_00 }]],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['STORED_MATERIAL_RETAINAGE', '1000.00'],
      ],
    },
  }),
  // §7: one invoice is missing, one only waits, one is a credit of another vendor number: nothing is said twice.
  one('K128', 'one missing, one that waits, one that waits and is a double', {
    lines: [200_000_00],
    bills: [work(10_000_00), work(11_000_00), work(12_000_00)],
    books(scene) {
      Object.assign(enterAgain(scene, invoiceAt(scene, 0), '001'), { posted: false })
      invoiceAt(scene, 2).posted = false
      lose(scene, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '11000.00', '2'],
        ['INVOICE_UNPOSTED_IN_SAGE', '12000.00', '3'],
        ['DUPLICATE_IN_SAGE', '-10000.00', '001'],
      ],
    },
  }),
  // §7a.5: a rate that is too high on one invoice by what it is too low on the next.
  one('K129', 'fifteen percent on one invoice and five on the next one of one amount', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(10_000_00), work(4_000_00)],
    books(scene) {
      rowAt(scene, 0).retainage = 1_500_00
      rowAt(scene, 1).retainage = 500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['UNEXPLAINED', '-500.00', '1'],
        ['UNEXPLAINED', '500.00', '2'],
      ],
    },
  }),
  // §7a.2: all of a month is voided and posted anew as one invoice.
  one('K130', 'odd but right: two invoices are voided and posted anew as one', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5' },
      { lines: work(12_000_00), invoice: '6' },
      { lines: work(1_000_00), invoice: '7' },
    ],
    books(scene) {
      credit(scene, invoiceAt(scene, 0), '5V')
      credit(scene, invoiceAt(scene, 1), '6V')
      enter(scene, '5-6', 22_000_00, { date: invoiceAt(scene, 1).date })
    },
    expect: right,
  }),
  // R8, §7: what is not financial there and is in the books.
  one('K131', 'under review there, posted and released here', {
    lines: [100_000_00],
    bills: [work(10_000_00), { lines: work(12_000_00), status: 'under_review' }],
    books(scene) {
      enter(scene, '2', 12_000_00)
      release(scene, '2R', 500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_PROCORE', '-12000.00', '2'],
        ['RELEASE_ONE_SIDED', '500.00', '2R'],
      ],
    },
  }),
  // §3, C27: the commitment agrees in what is held; by item two rates changed places on one invoice of two.
  one('K132', 'odd but right: held by item as amounts, of no rate that anybody knows', {
    lines: [60_000_00, 40_000_00],
    bills: [
      [
        { work: 10_000_00, retained: 737_77 },
        { work: 5_000_00, retained: 12_34 },
      ],
      [
        { work: 3_000_00, retained: 300_01 },
        { work: 2_000_00, retained: 0 },
      ],
    ],
    expect: right,
  }),
  one('K133', 'held by amounts of no rate there, by ten percent here', {
    lines: [60_000_00],
    bills: [[{ work: 10_000_00, retained: 737_77 }], work(2_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['UNEXPLAINED', '-262.23', '1']],
    },
  }),
]
