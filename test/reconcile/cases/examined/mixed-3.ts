import { work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enterAgain,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const mixed3: Case[] = [
  // §7a.5: two retainage errors that cancel are two findings; the gap on change-order lines has a name of its own.
  one('T01', 'a rate on the contract and one on its change order, of opposite signs', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, rate: 500 }],
    bills: [work(20_000_00, 10_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-500.00', '001'],
      ],
    },
  }),
  // §7a.1: no money finding rests on what contradicts itself, of retainage neither.
  one(
    'T03',
    'retainage of the lines that is not the retainage of the certificate',
    {
      lines: [100_000_00],
      bills: [work(40_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const [item] = records.find('requisitions', { number: 1 })['contract_items'] as object[]
        Object.assign(item ?? {}, { work_completed_retainage_retained_this_period: '3900.00' })
      },
    },
  ),
  // §7: posted to none, a part of it.
  one('T04', 'a part of an invoice that is billed to no commitment', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '77' },
      { lines: work(3_000_00), invoice: '78' },
    ],
    books(scene) {
      const row = rowAt(scene)
      Object.assign(row, { cents: 6_000_00, retainage: 600_00 })
      invoiceAt(scene).rows.push({ ...row, cents: 4_000_00, retainage: 400_00, commitment: '' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '77']],
      bridge: [['INVOICE_ON_OTHER_COMMITMENT', '400.00']],
    },
  }),
  // §7a.4: stored material 500, a release 700.
  one('T05', 'stored material and a release within one requisition, neither in the books', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 10_000_00, stored: 5_000_00, release: 700_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
        ['RELEASE_ONE_SIDED', '-700.00', '2'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '-700.00'],
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
      ],
    },
  }),
  // §7a.4: a rate 1,000, a release 700.
  one('T06', 'half the rate, and a release within the same requisition', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 20_000_00, release: 700_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['RELEASE_ONE_SIDED', '-700.00', '2'],
      ],
    },
  }),
  // §7a.2: parts that add up, on the codes of the lines.
  one('T07', 'odd but right: a change order in two parts, each of its cost code', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
    books(scene) {
      const whole = changeAt(scene)
      const [, other] = whole.items
      whole.number = '001A'
      const part = enterChange(scene, '001B', 2_000_00, { date: whole.date })
      if (other) part.items = [other]
      whole.items = whole.items.slice(0, 1)
    },
    expect: right,
  }),
  one('T08', 'odd but right: a requisition in two parts, each of its line', {
    lines: [100_000_00, 50_000_00],
    bills: [{ lines: work(12_000_00, 8_000_00), invoice: '5' }],
    books(scene) {
      const whole = invoiceAt(scene)
      const other = enterAgain(scene, whole, '5B')
      whole.number = '5A'
      whole.rows = whole.rows.slice(0, 1)
      other.rows = other.rows.slice(1)
    },
    expect: right,
  }),
  // §7: effective rates differ on what was billed after the rate was lowered.
  one('T09', 'the rate is halved in Procore at half the work, the books go on', {
    lines: [100_000_00],
    bills: [
      work(25_000_00),
      work(25_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 20_000_00, retained: 1_000_00 }],
    ],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-2000.00']],
      bridge: [['RATE_MISMATCH', '-2000.00']],
    },
  }),
  one('T10', 'odd but right: the rate is halved on both sides at half the work', {
    lines: [100_000_00],
    bills: [
      work(25_000_00),
      work(25_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 20_000_00, retained: 0 }],
    ],
    expect: right,
  }),
  // S-R7: recompute from the transactions; the kept total is a class of its own.
  one(
    'T11',
    'an invoice whose header is right and whose distribution is not',
    {
      lines: [100_000_00],
      bills: [work(21_000_00)],
      books: scene => Object.assign(rowAt(scene), { cents: 20_000_00, retainage: 2_100_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_AMOUNT_MISMATCH', '1000.00', '1'],
          ['SAGE_MASTER_TOTAL', '-1000.00', '1'],
        ],
      },
    },
    { raw: records => records.shift('APM_MASTER__INVOICE', { Invoice: '1' }, 'Amount', 1_000_00) },
  ),
  // §7: pay applications are numbered by commitment: each has its own.
  {
    id: 'T12',
    title: 'odd but right: two commitments of a vendor, each with its first pay application',
    contracts: [
      { lines: [100_000_00], bills: [{ lines: work(5_000_00), invoice: '1' }], expect: right },
      {
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '1', sageInvoice: '01' }],
        expect: right,
      },
    ],
  },
  // §3: what is on the other commitment is the other commitment's own.
  {
    id: 'T13',
    title:
      'the third pay application of one commitment is missing, the other one has its own third',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(5_000_00), invoice: '2' },
          { lines: work(8_000_00), invoice: '3' },
        ],
        books: scene => lose(scene, 1),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_SAGE', '8000.00', '3']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '3' }],
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  // §7: a deduction on a release.
  one('T14', 'a deduction on the release of the books', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }]],
    books(scene) {
      rowAt(scene, 1).deduction = 100_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '100.00', '2']], bridge: [] },
  }),
  // §7a.1: what does not rest on it is judged.
  one(
    'T15',
    'a certificate that contradicts itself beside an invoice that is missing',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(9_000_00)],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['IDENTITY_BROKEN', null, '1'],
          ['INVOICE_MISSING_IN_SAGE', '9000.00', '2'],
        ],
      },
    },
    {
      raw(records) {
        const summary = records.find('requisitions', { number: 1 })['summary']
        Object.assign(summary as object, { balance_to_finish_including_retainage: '63000.00' })
      },
    },
  ),
  // §7a.5: paid differs on two invoices, and cancels in all.
  one('T17', 'two checks of which one is too large by what the other lacks', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) {
        first.cents -= 50_00
        second.cents += 50_00
      }
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['PAYMENT_MISMATCH', '50.00', '1'],
        ['PAYMENT_MISMATCH', '-50.00', '2'],
      ],
    },
  }),
]
