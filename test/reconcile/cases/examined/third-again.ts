import { work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  credit,
  enter,
  enterAgain,
  holdAt,
  invoiceAt,
  lose,
  release,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange, shiftItem } from './kit.ts'

/** The kinds of the third round with their sides changed, and what stands next to them. */
export const thirdAgain: Case[] = [
  // §8 (d): K07 with its sides changed.
  one('K200', 'billed twice in Procore, of which one is credited by too much', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(9_000_00), invoice: '05' },
      { lines: work(-10_000_00), invoice: '05CR' },
    ],
    books: scene => lose(scene, 1, 2),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-1000.00', '5']] },
  }),
  // §8 (d): K69 with its sides changed.
  one('K201', 'billed and mostly taken back there, never entered here', {
    lines: [100_000_00],
    bills: [
      work(20_000_00),
      { lines: work(12_000_00), invoice: '2' },
      { lines: work(-11_000_00), invoice: '2CR' },
    ],
    books: scene => lose(scene, 1, 2),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '1000.00', '2']] },
  }),
  // §8 (d): K45 with its sides changed, and K44 with the word in the books.
  one('K202', 'a revision under its own number here, the first amount there', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0, number: '003', sageNumber: '003-R2' }],
    books: scene => shiftChange(scene, 0, -400_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '400.00', '003']] },
  }),
  one('K203', 'odd but right: change orders that the books write behind a word', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, changes: 0, number: '1', sageNumber: 'PCO-1' },
      { cents: 3_000_00, changes: 0, number: '2', sageNumber: 'PCO-2' },
      { cents: -700_00, changes: 0, number: '3', sageNumber: 'PCO-3' },
    ],
    expect: right,
  }),
  // §3: another number behind another word is another document.
  one('K204', 'two numbers behind two words, at one amount', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0, number: 'A-4', sageNumber: 'B-4' }],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '3000.00', 'A-4'],
        ['CO_MISSING_IN_PROCORE', '-3000.00', 'B-4'],
      ],
    },
  }),
  // §7a.5: the change order of Procore alone is not what the original amounts differ by.
  one('K205', 'an original that is short there, and a change order of another amount there alone', {
    lines: [48_000_00],
    changes: [{ cents: 2_500_00, changes: 0, sageStatus: null }],
    books: scene => shiftItem(scene, 0, 2_000_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '-2000.00'],
        ['CO_MISSING_IN_SAGE', '2500.00', '001'],
      ],
    },
  }),
  // F23, §7: it costs nothing and moves money from code to code, so its state matters.
  one('K206', 'a change order that moves money between codes and is not released', {
    lines: [60_000_00, 40_000_00],
    changes: [{ cents: 2_000_00, changes: 0, more: [{ cents: -2_000_00, changes: 1 }] }],
    books(scene) {
      changeAt(scene).released = false
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_NOT_RELEASED', null, '001']] },
  }),
  // §7a.2: voided and posted anew as one that is short: of both together.
  one('K207', 'two invoices are voided and posted anew as one that is short', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '5' },
      { lines: work(12_000_00), invoice: '6' },
      { lines: work(1_000_00), invoice: '7' },
    ],
    books(scene) {
      credit(scene, invoiceAt(scene, 0), '5V')
      enter(scene, '5N', 9_600_00, { date: invoiceAt(scene, 0).date })
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '400.00', '5']] },
  }),
  // R5: the field went past the cap before it stopped.
  one('K208', 'a scale of the books, which Procore stops within the next invoice only', {
    lines: [100_000_00],
    bills: [
      [{ work: 30_000_00, retained: 3_000_00 }],
      [{ work: 30_000_00, retained: 3_000_00 }],
      [{ work: 30_000_00, retained: 0 }],
    ],
    books(scene) {
      rowAt(scene, 1).retainage = 2_000_00
    },
    expect: { verdict: 'DIFFERS', findings: [['SLIDING_SCALE_NOT_APPLIED', '1000.00']] },
  }),
  // §7a.4: K34 with another rate on the contract beside it.
  one('K209', 'half the rate on the contract beside a release here of an invoice there alone', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(6_000_00)],
    books(scene) {
      holdAt(scene, 500)
      lose(scene, 2)
      release(scene, 'R-9', 200_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1500.00'],
        ['INVOICE_MISSING_IN_SAGE', '6000.00', '3'],
        ['RELEASE_ONE_SIDED', '200.00', 'R-9'],
      ],
    },
  }),
  // §7a.2: a correction belongs to the invoice that it corrects, which is another number here.
  one('K210', 'put right: another number here, withheld too much and corrected under that', {
    lines: [100_000_00],
    bills: [work(20_000_00), { lines: work(5_000_00), invoice: '2', sageInvoice: 'X-77' }],
    books(scene) {
      rowAt(scene, 1).retainage = 800_00
      enter(scene, 'X-77C', 0, { retainage: -300_00 })
    },
    expect: right,
  }),
  one('K211', 'another number here, and a release under that which nobody there knows', {
    lines: [100_000_00],
    bills: [work(20_000_00), { lines: work(5_000_00), invoice: '2', sageInvoice: 'X-77' }],
    books: scene => release(scene, 'X-77R', 300_00),
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '300.00', 'X-77R']] },
  }),
  // §7a.2: what corrects its own pair undoes nobody else's correction, for invoices too.
  one('K212', 'put right: two gross amounts that changed places, each with its correction', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(15_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 21_000_00, retainage: 2_100_00 })
      Object.assign(rowAt(scene, 1), { cents: 14_000_00, retainage: 1_400_00 })
      enter(scene, '1C', -1_000_00)
      enter(scene, '2C', 1_000_00)
    },
    expect: right,
  }),
  // §7a.4: a double that is credited in full and an invoice of its number that is short.
  one('K213', 'short, entered a second time in full, and the first one credited by half', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(4_000_00)],
    books(scene) {
      const first = invoiceAt(scene)
      Object.assign(rowAt(scene), { cents: 18_000_00, retainage: 1_800_00 })
      enter(scene, '01', 20_000_00, { date: first.date })
      credit(scene, first, '1CR')
    },
    expect: right,
  }),
  one('K215', 'odd but right: twice the same here under one number, both taken back, one entered', {
    lines: [100_000_00],
    bills: [work(9_000_00), work(4_000_00)],
    books(scene) {
      const first = invoiceAt(scene)
      const second = enterAgain(scene, first, '01')
      credit(scene, first, '1-V')
      credit(scene, second, '01-V')
      enterAgain(scene, first, '1-N')
    },
    expect: right,
  }),
]
