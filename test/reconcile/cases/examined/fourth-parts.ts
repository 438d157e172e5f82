import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, recodeItem, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Deductions, extras, weeks, and a contract that is two commitments. */
export const fourthParts: Case[] = [
  // §3: deductions come before what is left: the books withhold on what they pay.
  one('J70', 'a deduction of the books, which withhold on what is left after it', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '4' },
      { lines: work(5_000_00), invoice: '5' },
    ],
    books: scene => Object.assign(rowAt(scene), { deduction: 1_500_00, retainage: 850_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DEDUCTION_MISMATCH', '1500.00', '4'],
        ['DEDUCTION_MISMATCH', '150.00', '4'],
      ],
      bridge: [['DEDUCTION_MISMATCH', '150.00']],
    },
  }),
  // Two causes: the change order is not in the books, and what they deduct is on no requisition yet.
  one('J71', 'a deductive change order that is not billed yet, deducted here already', {
    lines: [100_000_00],
    changes: [{ cents: -1_500_00, sageStatus: null }],
    bills: [{ lines: work(36_000_00), invoice: '4' }],
    books: scene => Object.assign(rowAt(scene), { deduction: 1_500_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '-1500.00', '001'],
        ['DEDUCTION_MISMATCH', '1500.00', '4'],
      ],
    },
  }),
  // Bonded: no retainage there; the books withheld on all and gave all of it back.
  one('J72', 'put right: the books withheld where nothing is to be, and released all of it', {
    rate: 0,
    lines: [100_000_00],
    bills: [work(10_000_00), work(5_000_00)],
    books(scene) {
      holdAt(scene, 1000)
      release(scene, 'REL', 1_500_00)
    },
    expect: right,
  }),
  one(
    'J73',
    'odd but right: extra 01 there is extra 1 here',
    {
      lines: [{ cents: 60_000_00, extra: '01' }],
      bills: [work(10_000_00)],
      books(scene) {
        const [item] = sageSide(scene).items
        if (item) recodeItem(scene, 1, { code: { ...item.code, extra: '1' } })
      },
      expect: right,
    },
    { project: { subJob: { id: 0, extra: '01', name: 'Garage' } } },
  ),
  one('J74', 'odd but right: a credit on which nobody withholds', {
    lines: [100_000_00],
    bills: [work(20_000_00), [{ work: -5_000_00, retained: 0 }], work(1_000_00)],
    expect: right,
  }),
  one('J75', 'odd but right: what is stored is billed here by an invoice of its own', {
    lines: [100_000_00],
    bills: [
      { lines: [{ work: 20_000_00, stored: 6_000_00 }], invoice: '3' },
      { lines: [{ work: 8_000_00 }], invoice: '4' },
    ],
    books(scene) {
      const [row, { date }] = [rowAt(scene), invoiceAt(scene)]
      Object.assign(row, { cents: 20_000_00, retainage: 2_000_00 })
      enter(scene, '3S', 6_000_00, { date })
    },
    expect: right,
  }),
  one('J76', 'odd but right: each week of the month by a number of the books', {
    lines: [100_000_00],
    bills: [3_000_00, 3_000_00, 4_000_00].map((cents, week) => ({
      lines: work(cents),
      invoice: `WK-${week + 40}`,
      sageInvoice: `77${31 + 3 * week}`,
      monthsAgo: 1,
    })),
    expect: right,
  }),
  // One contract there is two commitments here.
  {
    id: 'J77',
    title: 'a part of a contract is a commitment of its own in the books',
    contracts: [
      {
        number: 'J77-1',
        lines: [60_000_00, 40_000_00],
        bills: [work(10_000_00)],
        books(scene) {
          const sage = sageSide(scene)
          sage.items = sage.items.slice(0, 1)
        },
        expect: { verdict: 'DIFFERS', findings: [['ORIGINAL_AMOUNT_MISMATCH', '40000.00']] },
      },
      {
        number: 'J77-1B',
        lines: [40_000_00],
        inProcore: false,
        expect: {
          verdict: 'MISSING_IN_PROCORE',
          findings: [['COMMITMENT_MISSING_IN_PROCORE', '-40000.00']],
        },
      },
    ],
  },
]
