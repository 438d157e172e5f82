import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enterChange, invoiceAt, lose, loseChange, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange } from './kit.ts'

/** Change orders that are divided, joined, revised, void or worth nothing; contracts that ended. */
export const fifthOrders: Case[] = [
  // §7a.2: parts by the number of the whole with a letter are the whole.
  one('VO1', 'a change order in two parts, of which one was keyed wrongly', {
    lines: [100_000_00],
    changes: [{ cents: 10_000_00 }],
    books(scene) {
      loseChange(scene)
      enterChange(scene, '001A', 6_000_00)
      enterChange(scene, '001B', 3_700_00)
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '300.00', '001']] },
  }),
  one(
    'VO2',
    'odd but right: three change orders are one in the books, under the number of the last',
    {
      lines: [100_000_00],
      changes: [{ cents: 1_100_00 }, { cents: -400_00 }, { cents: 2_300_00 }],
      books(scene) {
        loseChange(scene)
        loseChange(scene)
        shiftChange(scene, 0, 700_00)
      },
      expect: right,
    },
  ),
  one('VO3', 'approved there and pending here, by a number with a revision', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00 }, { cents: 800_00 }],
    books(scene) {
      Object.assign(changeAt(scene, 0), { number: '001R1', status: 'Pending', released: false })
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '5000.00', '001']] },
  }),
  one(
    'VO4',
    'odd but right: a change order of nothing, for days alone, which the books need not have',
    {
      lines: [100_000_00],
      changes: [{ cents: 2_000_00 }, { cents: 0, sageStatus: null, title: 'Time extension' }],
      expect: right,
    },
  ),
  one('VO5', 'a change order and a later one that takes as much off, and the books have neither', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, sageStatus: null, title: 'Upgrade of the doors', changes: 0 },
      { cents: -3_000_00, sageStatus: null, title: 'Reversal of 001', changes: 0 },
    ],
    expect: right,
  }),
  one('VO6', 'two change orders of other works that cancel, and the books have neither', {
    lines: [60_000_00, 40_000_00],
    changes: [
      { cents: 3_000_00, sageStatus: null, title: 'Upgrade of the doors', changes: 0 },
      { cents: -3_000_00, sageStatus: null, title: 'Credit for the fence', changes: 1 },
    ],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '3000.00', '001'],
        ['CO_MISSING_IN_SAGE', '-3000.00', '002'],
      ],
    },
  }),
  one('VO7', 'odd but right: a draft there and one that is not issued here, of another amount', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, status: 'draft', sageStatus: 'Not issued' }],
    books: scene => shiftChange(scene, 0, 500_00),
    expect: right,
  }),
  one('VO8', 'put right: void there, and reversed by a change order here', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, status: 'void', sageStatus: 'Approved' }, { cents: 700_00 }],
    books: scene => void enterChange(scene, '001R', -5_000_00),
    expect: right,
  }),
  one('VO9', 'void there, and reversed here by another amount than it had', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, status: 'void', sageStatus: 'Approved' }, { cents: 700_00 }],
    books: scene => void enterChange(scene, '001R', -4_600_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '-400.00', '001']] },
  }),
  one('VO10', 'two change orders of which each has the amount of the other', {
    lines: [100_000_00],
    changes: [{ cents: 2_600_00 }, { cents: 4_100_00 }],
    books(scene) {
      shiftChange(scene, 0, 1_500_00)
      shiftChange(scene, 1, -1_500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-1500.00', '001'],
        ['CO_AMOUNT_MISMATCH', '1500.00', '002'],
      ],
    },
  }),
  // One amount by two causes: neither of them is the other's.
  one(
    'VO11',
    'a change order of 4,000 that the books lack, and an invoice of 4,000 less on the contract',
    {
      lines: [100_000_00],
      changes: [{ cents: 4_000_00, sageStatus: null }],
      bills: [
        { lines: work(10_000_00), invoice: '1' },
        { lines: work(8_000_00), invoice: '2' },
      ],
      books: scene => void Object.assign(rowAt(scene, 1), { cents: 4_000_00, retainage: 400_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['CO_MISSING_IN_SAGE', '4000.00', '001'],
          ['INVOICE_AMOUNT_MISMATCH', '4000.00', '2'],
        ],
      },
    },
  ),
  one(
    'VO12',
    'a difference in the original amount that a change order of the other sign seems to explain',
    {
      lines: [100_000_00],
      changes: [{ cents: 2_500_00 }, { cents: 1_000_00 }],
      books(scene) {
        const [item] = sageSide(scene).items
        if (item) item.cents -= 2_500_00
        shiftChange(scene, 1, 2_500_00)
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['ORIGINAL_AMOUNT_MISMATCH', '2500.00'],
          ['CO_AMOUNT_MISMATCH', '-2500.00', '002'],
        ],
      },
    },
  ),
  one('VO13', 'odd but right: terminated there, closed here, with all that was billed', {
    status: 'Terminated',
    lines: [100_000_00],
    changes: [{ cents: -55_000_00, changes: 0 }],
    bills: [work(30_000_00), work(15_000_00), [{ release: 4_500_00 }]],
    paid: true,
    expect: right,
  }),
  one('VO14', 'closed on both sides, and an invoice of it in the books alone', {
    status: 'Closed',
    lines: [100_000_00],
    bills: [work(60_000_00), work(30_000_00)],
    books: scene => void lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '30000.00', '2']] },
  }),
  one(
    'VO15',
    'odd but right beside a difference: one change order in two parts, another of 50 less',
    {
      lines: [100_000_00],
      changes: [{ cents: 10_000_00 }, { cents: 950_00 }],
      books(scene) {
        loseChange(scene)
        enterChange(scene, '1A', 4_000_00)
        enterChange(scene, '1B', 6_000_00)
        shiftChange(scene, 0, -50_00)
      },
      expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '50.00', '002']] },
    },
  ),
  one('VO16', 'approved here for less than is pending there', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, status: 'pending', sageStatus: 'Approved' }],
    books: scene => shiftChange(scene, 0, -1_000_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_STATUS_MISMATCH', '-5000.00', '001'],
        ['CO_AMOUNT_MISMATCH', '1000.00', '001'],
      ],
    },
  }),
  one('VO17', 'a deductive change order that the books entered with the wrong sign', {
    lines: [100_000_00],
    changes: [{ cents: -1_250_00 }],
    books: scene => shiftChange(scene, 0, 2_500_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '-2500.00', '001']] },
  }),
  one(
    'VO18',
    'odd but right: the first invoices are of last year and of a contract that grew since',
    {
      lines: [60_000_00, 40_000_00],
      changes: [{ cents: 8_000_00, changes: 1 }],
      bills: [
        { lines: work(20_000_00, 0), monthsAgo: 11 },
        { lines: work(20_000_00, 20_000_00), monthsAgo: 9 },
        { lines: work(10_000_00, 20_000_00, 8_000_00), monthsAgo: 0 },
      ],
      books(scene) {
        // Billed in one figure on the item that it changes.
        const invoice = invoiceAt(scene, 2)
        invoice.date = invoice.accountingDate
      },
      expect: right,
    },
  ),
]
