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
  split,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const fieldMirrored: Case[] = [
  // §8 (d): B27 with the sides changed.
  one('M01', 'a double of Procore that is credited in part', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(9_000_00), invoice: '05' },
      { lines: work(-4_000_00), invoice: '05CR' },
    ],
    books: scene => lose(scene, 1, 2),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_PROCORE', '5000.00', '05']] },
  }),
  // §8 (d): W58 with the sides changed.
  one('M02', 'a change order in two parts of Procore, of which one is pending', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, changes: 0, number: '001A', sageNumber: '001' },
      { cents: 2_000_00, changes: 0, number: '001B', status: 'pending', sageStatus: null },
    ],
    books(scene) {
      const [item] = changeAt(scene).items
      if (item) item.cents = 5_000_00
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '-2000.00', '001A']] },
  }),
  // §8 (d): B25 with the sides changed.
  one('M03', 'put right: a gross of Procore in two steps, the second under a foreign number', {
    lines: [100_000_00],
    bills: [
      { lines: work(25_900_00), invoice: '1' },
      { lines: work(-500_00), invoice: '1CR' },
      { lines: work(-400_00), invoice: 'ADJ' },
    ],
    books(scene) {
      lose(scene, 1, 2)
      Object.assign(rowAt(scene), { cents: 25_000_00, retainage: 2_500_00 })
    },
    expect: right,
  }),
  // §3, §7a.4: it is there, and at another rate there: each commitment has its own figure.
  {
    id: 'M04',
    title: 'an invoice on the other commitment, at half the rate',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '5' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '10000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '1000.00']],
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-10000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-500.00']],
        },
      },
    ],
    books([from, to]) {
      if (!from || !to) return
      sageSide(to).invoices.push(...lose(from, 0))
      rowAt(to, 1).retainage = 500_00
    },
  },
  // §7a.4: one of them belongs to the other commitment, the next one to nobody.
  {
    id: 'M05',
    title: 'an invoice twice on the other commitment',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '5' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '10000.00', '5']],
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '-10000.00', '5'],
            ['DUPLICATE_IN_SAGE', '-10000.00', '05'],
          ],
        },
      },
    ],
    books([from, to]) {
      if (!from || !to) return
      const [moved] = lose(from, 0)
      if (!moved) return
      sageSide(to).invoices.push(moved)
      enterAgain(to, moved, '05')
    },
  },
  // §7a.2: the part is credited where it does not belong and entered where it does.
  {
    id: 'M06',
    title: 'put right: one part of two is moved from the other commitment',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '5' }],
        books(scene) {
          split(scene, 0, [
            ['5A', 12_000_00],
            ['5C', 8_000_00],
          ])
        },
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books(scene) {
          credit(scene, enter(scene, '5B', 8_000_00), '5BCR')
        },
        expect: right,
      },
    ],
  },
  // §7a.4: parts that add up, of which one is on another code.
  one('M07', 'a change order in two parts, the second on another code', {
    lines: [60_000_00, 40_000_00, 30_000_00],
    changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
    books(scene) {
      const whole = changeAt(scene)
      whole.number = '001A'
      whole.items = whole.items.slice(0, 1)
      const part = enterChange(scene, '001B', 2_000_00, { date: whole.date })
      const third = sageSide(scene).items[2]
      if (third)
        part.items = [{ number: third.number, code: third.code, type: third.type, cents: 2_000_00 }]
    },
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
  }),
  one('M08', 'a requisition in two parts, the second on another code', {
    lines: [60_000_00, 40_000_00, 30_000_00],
    bills: [{ lines: work(12_000_00, 8_000_00), invoice: '5' }],
    books(scene) {
      const whole = invoiceAt(scene)
      whole.number = '5A'
      whole.rows = whole.rows.slice(0, 1)
      enter(scene, '5B', 8_000_00, { item: 3 })
    },
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '5']] },
  }),
  // §7a.4: the invoice and what was paid of it.
  one('M09', 'an invoice that is missing and paid in Procore', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(9_000_00), work(1_000_00)],
    paid: true,
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '9000.00', '2'],
        ['PAYMENT_MISMATCH', '8100.00', '2'],
      ],
    },
  }),
  // §7a.4: one rate is above the law, the other one is not, and they differ.
  one(
    'M10',
    'ten percent there where the law allows five, which the books withhold',
    {
      date: '2026-02-10',
      lines: [250_000_00],
      bills: [work(40_000_00)],
      books(scene) {
        rowAt(scene).retainage = 2_000_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['RATE_MISMATCH', '2000.00'],
          ['RETAINAGE_OVER_LEGAL_CAP', '2000.00'],
        ],
      },
    },
    { project: { state: 'NY' } },
  ),
  // §7a.2: an accrual of the amount of the invoice, taken back when that comes.
  one('M11', 'odd but right: an accrual of the same amount, taken back when the invoice comes', {
    lines: [100_000_00],
    bills: [work(4_000_00), { lines: work(9_000_00), invoice: '5' }],
    books(scene) {
      enter(scene, 'ACC-5', 9_000_00, { date: '2026-09-30', retainage: 0 })
      enter(scene, 'ACC-5R', -9_000_00, { date: '2026-10-01', retainage: 0 })
    },
    expect: right,
  }),
  // §7a.2: one credit memo of two commitments, each with its own credit.
  {
    id: 'M12',
    title: 'odd but right: one credit memo of two commitments, each with its requisition',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '1' },
          { lines: work(-1_000_00), invoice: 'CM-9' },
        ],
        expect: right,
      },
      {
        number: 'M12-B',
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '2' },
          { lines: work(-400_00), invoice: 'CM-9' },
        ],
        expect: right,
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const part = { ...rowAt(other, 1), commitment: 'M12-B' }
      lose(other, 1)
      invoiceAt(whole, 1).rows.push(part)
      sageSide(other).billedElsewhere = [part]
    },
  },
  // R2: work that is moved from line to line bills nothing in all, on both sides.
  one('M13', 'odd but right: a requisition that moves work from one line to the other', {
    lines: [60_000_00, 40_000_00],
    bills: [work(20_000_00, 10_000_00), work(-5_000_00, 5_000_00), work(1_000_00)],
    expect: right,
  }),
  // §7a.5: the commitment agrees, its items do not.
  one('M14', 'a requisition that moves work from one line to the other, which the books lack', {
    lines: [60_000_00, 40_000_00],
    bills: [work(20_000_00, 10_000_00), work(-5_000_00, 5_000_00), work(1_000_00)],
    books: scene => lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §3: blanks and punctuation beside letters tell nothing apart.
  one('M16', 'odd but right: a number of words', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: 'Pay App 03', sageInvoice: 'PAYAPP#3' },
      { lines: work(3_000_00), invoice: 'Pay App 4 - Final', sageInvoice: 'payapp4 final' },
    ],
    expect: right,
  }),
  // §7: completed above revised, which a deductive change order lowered; no line is above its value.
  one('M17', 'a deductive change order below what is billed already', {
    lines: [50_000_00],
    changes: [{ cents: -30_000_00, changes: 0 }],
    bills: [work(40_000_00)],
    expect: { verdict: 'DIFFERS', findings: [['OVERBILLED_COMMITMENT', '20000.00']] },
  }),
  // §7a.4: three change orders, each otherwise: one missing, one too large, one that waits.
  one('M18', 'three change orders: one missing, one too large, one pending', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0 },
      { cents: -2_000_00, changes: 0 },
      { cents: 4_000_00, changes: 0, sageStatus: 'Pending' },
    ],
    books(scene) {
      const [item] = changeAt(scene, 1).items
      if (item) item.cents = -2_500_00
      loseChange(scene, 0)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '1000.00', '001'],
        ['CO_AMOUNT_MISMATCH', '500.00', '002'],
        ['CO_STATUS_MISMATCH', '4000.00', '003'],
      ],
    },
  }),
]
