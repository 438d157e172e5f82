import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  credit,
  enter,
  enterAgain,
  invoiceAt,
  lose,
  release,
  rowAt,
  split,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const thirdChains: Case[] = [
  // §7a.2: documents net in chains, of five here.
  one('K01', 'odd but right: voided and posted anew twice over', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(4_000_00)],
    books(scene) {
      credit(scene, invoiceAt(scene), '1V')
      const again = enterAgain(scene, invoiceAt(scene), '1A')
      credit(scene, again, '1AV')
      enterAgain(scene, again, '1B')
    },
    expect: right,
  }),
  // §7a.2: the group's sum is judged: 20,000 - 20,000 + 20,000 - 20,000 + 19,500.
  one('K02', 'voided and posted anew twice over, the last time short', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(4_000_00)],
    books(scene) {
      credit(scene, invoiceAt(scene), '1V')
      const again = enterAgain(scene, invoiceAt(scene), '1A')
      credit(scene, again, '1AV')
      enter(scene, '1B', 19_500_00, { date: invoiceAt(scene).date })
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '500.00', '1']] },
  }),
  one('K03', 'odd but right: credited twice too little and once too much, and billed back', {
    lines: [100_000_00],
    bills: [work(27_000_00), work(4_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 30_000_00, retainage: 3_000_00 })
      enter(scene, '1CR1', -1_000_00)
      enter(scene, '1CR2', -3_000_00)
      enter(scene, '1DB', 1_000_00)
    },
    expect: right,
  }),
  // §7a.2: a group that nets to the other side's figure, here 19,000 of each.
  one(
    'K04',
    'odd but right: taken back there and billed lower, credited here by what it was lower',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '1' },
        { lines: work(-20_000_00), invoice: '1CR' },
        { lines: work(19_000_00), invoice: '1R' },
      ],
      books(scene) {
        lose(scene, 1, 2)
        enter(scene, 'CM-1', -1_000_00)
      },
      expect: right,
    },
  ),
  // §7a.2: void by credit, months apart.
  one('K05', 'odd but right: posted in August, voided in September, posted in October', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), monthsAgo: 2 },
      { lines: work(4_000_00), monthsAgo: 0 },
    ],
    books(scene) {
      const [first] = sageSide(scene).invoices
      if (!first) return
      const [void1, again] = [credit(scene, first, '1-V'), enterAgain(scene, first, '1-N')]
      void1.date = void1.accountingDate = '2026-09-04'
      again.date = again.accountingDate = '2026-10-02'
    },
    expect: right,
  }),
  // §7a.2: which of two equal documents is taken back tells nothing.
  one('K06', 'odd but right: posted twice, of which the first one is credited', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(3_000_00), invoice: '6' },
    ],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      credit(scene, invoiceAt(scene), '5CR')
    },
    expect: right,
  }),
  // §7a.2: the sum of the group is 9,000 + 9,000 - 10,000.
  one('K07', 'posted twice, of which one is credited by too much', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(3_000_00), invoice: '6' },
    ],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      enter(scene, '05CR', -10_000_00)
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '1000.00', '5']] },
  }),
  // §3, §7a.2: one document of the books takes it off one commitment and puts it on the other.
  {
    id: 'K08',
    title: 'odd but right: posted on the other commitment, moved by one document of both',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '5' },
          { lines: work(6_000_00), invoice: '6' },
        ],
        books: scene => lose(scene, 0),
        expect: right,
        number: 'K08-A',
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: right,
      },
    ],
    books([to, from]) {
      if (!to || !from) return
      enter(from, '5', 10_000_00)
      const moved = enter(from, 'MV-5', -10_000_00)
      const [row] = moved.rows
      if (!row) return
      const part = { ...row, cents: 10_000_00, retainage: 1_000_00, commitment: 'K08-A' }
      moved.rows.push(part)
      sageSide(to).billedElsewhere = [part]
    },
  },
  // §7a.2, §7: taken back where it does not belong; where it does, it waits to be posted.
  {
    id: 'K09',
    title: 'moved from the other commitment by a document that waits',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(9_000_00), invoice: '5' },
          { lines: work(2_000_00), invoice: '6' },
        ],
        books(scene) {
          lose(scene, 0)
          enter(scene, '5-N', 9_000_00, { posted: false })
        },
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_UNPOSTED_IN_SAGE', '9000.00', '5']] },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books: scene => credit(scene, enter(scene, '5', 9_000_00), '5-V'),
        expect: right,
      },
    ],
  },
  // §7a.2: rounding of parts: 5,000.00 + 5,000.01, each with its own retainage.
  one('K10', 'odd but right: a requisition of an odd cent in two parts', {
    lines: [100_000_00],
    bills: [{ lines: work(10_000_05), invoice: '5' }, work(2_000_00)],
    books(scene) {
      split(scene, 0, [
        ['5-1', 3_333_35],
        ['5-2', 6_666_70],
      ])
    },
    expect: right,
  }),
  // §7a.2: an invoice of retainage that is corrected twice comes to what Procore released.
  one('K11', 'odd but right: a release that is too small, then too large, then right', {
    lines: [100_000_00],
    bills: [work(60_000_00), [{ release: 2_000_00 }]],
    books(scene) {
      lose(scene, 1)
      release(scene, '2', 1_200_00)
      release(scene, '2A', 1_000_00)
      enter(scene, '2B', 0, { retainage: 200_00 })
    },
    expect: right,
  }),
  // §7a.2: a number that both sides give to the revised one, the books after a void.
  one('K12', 'odd but right: handed in revised, here the first one is voided before', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_500_00), invoice: '5-R1', sageInvoice: '5R1' },
      { lines: work(2_000_00), invoice: '6' },
    ],
    books(scene) {
      const date = invoiceAt(scene).date
      credit(scene, enter(scene, '5', 10_000_00, { date }), '5-CR')
    },
    expect: right,
  }),
  // C28, §7a.2: as much is paid: a requisition of the backcharge alone there, a deduction on the invoice here.
  one('K13', 'odd but right: a backcharge by a requisition of its own, here deducted', {
    lines: [100_000_00, { cents: 0, rate: 0 }],
    bills: [
      { lines: work(20_000_00, 0), invoice: '1' },
      { lines: work(0, -1_500_00), invoice: '1-BC' },
    ],
    books(scene) {
      lose(scene, 1)
      rowAt(scene).deduction = 1_500_00
    },
    expect: right,
  }),
  // §7a.2: parts that add up, of which one is a credit memo of the backcharge.
  one('K14', 'odd but right: a backcharge line there, a credit memo here', {
    lines: [100_000_00, { cents: 0, rate: 0 }],
    bills: [work(20_000_00, -1_500_00), work(3_000_00, 0)],
    books(scene) {
      const first = invoiceAt(scene)
      first.rows = first.rows.slice(0, 1)
      enter(scene, 'BC-7', -1_500_00, { retainage: 0, item: 2, date: first.date })
    },
    expect: right,
  }),
]
