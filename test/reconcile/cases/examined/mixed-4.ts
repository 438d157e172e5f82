import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, enterChange, invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const mixed4: Case[] = [
  one('T18', 'two deductions that cancel', {
    lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [work(40_000_00, -1_500_00)],
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      rowAt(scene).deduction = 1_200_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-300.00', '1']] },
  }),
  // §7a.2: the equal and opposite of a double, a month later and under another number.
  one('T20', 'odd but right: a double that is taken back by a credit of the statement', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(4_000_00), invoice: '6' },
    ],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      credit(scene, invoiceAt(scene), 'STMT-OCT')
    },
    expect: right,
  }),
  // §7a.5, G1: an item of one invoice too much, an item of the next too little; invoices differ too.
  one('T21', 'gross that was left off one invoice and put on the next', {
    lines: [100_000_00, 50_000_00],
    bills: [work(10_000_00, 5_000_00), work(8_000_00, 4_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0, 1), { cents: 3_000_00, retainage: 300_00 })
      Object.assign(rowAt(scene, 1, 1), { cents: 6_000_00, retainage: 600_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '2'],
      ],
    },
  }),
  // §7a.5: two errors of one invoice that cancel: 500 of stored material, -500 of a credit.
  one(
    'T22',
    'nothing held on stored material, nothing taken back with a credit, by the same amount',
    {
      lines: [100_000_00],
      changes: [-5_000_00],
      bills: [[{ work: 20_000_00, stored: 5_000_00 }, { work: -5_000_00 }]],
      books(scene) {
        rowAt(scene, 0, 0).retainage = 2_000_00
        rowAt(scene, 0, 1).retainage = 0
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['STORED_MATERIAL_RETAINAGE', '500.00'],
          ['NEGATIVE_LINE_RETAINAGE', '-500.00', '001'],
        ],
      },
    },
  ),
  // §7a.4: the same where they do not cancel: 500, and -300.
  one('T23', 'nothing held on stored material, nothing taken back with a smaller credit', {
    lines: [100_000_00],
    changes: [-3_000_00],
    bills: [[{ work: 20_000_00, stored: 5_000_00 }, { work: -3_000_00 }]],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 2_000_00
      rowAt(scene, 0, 1).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
        ['NEGATIVE_LINE_RETAINAGE', '-300.00', '001'],
      ],
    },
  }),
  // §7: paid differs, on each of the two invoices.
  one('T24', 'two checks of which one is short and the other one too large by more', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) {
        first.cents -= 50_00
        second.cents += 60_00
      }
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['PAYMENT_MISMATCH', '50.00', '1'],
        ['PAYMENT_MISMATCH', '-60.00', '2'],
      ],
    },
  }),
  // §7a.5: half the rate on one invoice and a release of the books alone that is less than that.
  one('T25', 'the retainage of an invoice in the books alone, withheld again by hand too much', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(20_000_00)],
    books(scene) {
      rowAt(scene, 0).retainage = 1_500_00
      enter(scene, 'ADJ-1', 0, { retainage: 800_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '500.00'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-800.00', 'ADJ-1'],
      ],
    },
  }),
  // §7a.7: different things have different grains: two lines of a change order overbilled.
  one('T27', 'overbilled on both lines of a change order and on none of the contract', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
    bills: [work(10_000_00, 0, 3_100_00, 2_250_00)],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '100.00', '001 1'],
        ['OVERBILLED_LINE', '250.00', '001 2'],
      ],
    },
  }),
  // §7a.1: where a document contradicts itself no money finding rests on it.
  one(
    'T28',
    'a requisition of which one line of two is shown',
    {
      lines: [50_000_00, 50_000_00],
      bills: [work(20_000_00, 10_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const requisition = records.find('requisitions', { number: 1 })
        requisition['contract_items'] = (requisition['contract_items'] as object[]).slice(0, 1)
      },
    },
  ),
  // §3, forms F13: on each side, naming the other; what is under another commitment is never called missing.
  {
    id: 'T29',
    title: 'all of one invoice of two commitments on one of them',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-4000.00', '900']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '900' }],
        books: scene => lose(scene, 0),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '900']],
        },
      },
    ],
  },
  // CO2: in Sage a number may be used once for each commitment.
  one('T30', 'one change order twice in the books, under one number', {
    lines: [50_000_00],
    changes: [{ cents: 3_000_00, number: '004', changes: 0 }],
    books: scene => enterChange(scene, '4', 3_000_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_DUPLICATE_NUMBER', '-3000.00', '004']] },
  }),
  // CC1: unmapped is an exception, and never a guess: each code is its own.
  one(
    'T31',
    'two cost codes that the job lacks',
    {
      lines: [
        { cents: 50_000_00, code: '03-3500' },
        { cents: 40_000_00, code: '03-3000' },
        10_000_00,
      ],
      books(scene) {
        for (const line of scene.commitment.lines.slice(0, 2)) line.code.procoreOnly = true
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['UNMAPPED_CODE', null, '03-3500'],
          ['UNMAPPED_CODE', null, '03-3000'],
        ],
      },
    },
    { isAlone: true },
  ),
  // §7: linked record deleted, beside a pair that stands.
  one(
    'T32',
    'a second link of a commitment, to one that is gone',
    { lines: [40_000_00], expect: { verdict: 'DIFFERS', findings: [['LINK_BROKEN', null]] } },
    {
      links: ([scene]) => ({
        commitments: [
          { procore: scene?.commitment.id ?? 0, sage300: scene?.commitment.sageNumber ?? '' },
          { procore: scene?.commitment.id ?? 0, sage300: 'X-GONE' },
        ],
      }),
    },
  ),
  // §7a.2: of three of one number two are one chain, and the third one is the invoice.
  one(
    'T35',
    'odd but right: voided by credit and posted anew with the same number spelled otherwise',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: 'INV-12' }],
      books(scene) {
        const wrong = invoiceAt(scene)
        enterAgain(scene, wrong, 'inv 12')
        Object.assign(rowAt(scene), { cents: 2_000_00, retainage: 200_00 })
        credit(scene, wrong, 'INV-12V')
      },
      expect: right,
    },
  ),
  // R3, §7a.3: withheld again in the month after it was released, on both sides in other forms.
  one('T36', 'odd but right: released too early, withheld again', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }], [{ retained: 1_000_00 }], work(5_000_00)],
    books: scene => lose(scene, 1, 2),
    expect: right,
  }),
  // §7a.4: missing under its number, and another one without a number of its own kind, of other gross.
  one('T37', 'two invoices missing, two of the books alone, of which one is one of them', {
    lines: [200_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', monthsAgo: 1 },
      { lines: work(9_000_00), invoice: '4', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 0, 1)
      enter(scene, 'A-77', 8_000_00, { date: '2026-09-20' })
      enter(scene, 'A-78', 9_500_00, { date: '2026-10-20' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '9000.00', '4'],
        ['INVOICE_MISSING_IN_PROCORE', '-9500.00', 'A-78'],
      ],
    },
  }),
]
