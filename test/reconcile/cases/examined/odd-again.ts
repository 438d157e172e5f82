import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, invoiceAt, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const oddAgain: Case[] = [
  // §7: paid does not differ.
  one('Y16', 'odd but right: one check for two invoices', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) second.cents += first.cents
      invoiceAt(scene).payment = undefined
    },
    expect: right,
  }),
  // §3: a stored link comes first.
  one(
    'Y17',
    'odd but right: a commitment of another number that a link names',
    {
      number: 'Y17-7001',
      sageNumber: 'Q7100',
      lines: [33_000_00],
      bills: [work(3_000_00)],
      expect: right,
    },
    {
      links: ([scene]) => ({
        commitments: [{ procore: scene?.commitment.id ?? 0, sage300: 'Q7100' }],
      }),
    },
  ),
  // CC4: vendors by stored link, then tax id.
  {
    id: 'Y18',
    title: 'odd but right: a vendor known by its tax id',
    vendors: [{ taxId: '73-1234567' }],
    contracts: [{ lines: [33_000_00], bills: [work(3_000_00)], expect: right }],
    raw(records) {
      const vendor = records.find('vendors', {})
      vendor['origin_code'] = null
    },
  },
  // §3: within 0.005 x N is ROUNDING, closed automatically: a cent up and a cent down.
  one('Y19', 'odd but right: half a cent up on one invoice, down on another', {
    lines: [100_000_00],
    bills: [work(1_991_25), work(1_991_25)],
    books(scene) {
      rowAt(scene, 0).retainage = 199_12
      rowAt(scene, 1).retainage = 199_14
    },
    expect: right,
  }),
  // §7a.2: a chain that nets to the other side's figure.
  one('Y20', 'odd but right: credited in part and billed back in part', {
    lines: [100_000_00],
    bills: [work(25_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 30_000_00, retainage: 3_000_00 })
      enter(scene, '1-CR', -8_000_00)
      enter(scene, '1-RB', 3_000_00)
    },
    expect: right,
  }),
  // §3: one-to-many where a requisition was split and the parts add up, in two months.
  one('Y21', 'odd but right: a requisition in two parts of two months', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
    ],
    books(scene) {
      split(scene, 1, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      Object.assign(invoiceAt(scene, 2), { date: '2026-11-05', accountingDate: '2026-11-05' })
    },
    expect: right,
  }),
  // §6: the sub job is the extra; the same code under both.
  one(
    'Y22',
    'odd but right: one cost code of the job and of an extra',
    {
      lines: [
        { cents: 30_000_00, code: '03-3000' },
        { cents: 20_000_00, code: '03-3000', extra: 'TI' },
      ],
      bills: [work(10_000_00, 5_000_00)],
      expect: right,
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7: effective rates are compared, and they agree; R5: only amounts can be compared.
  one('Y23', 'odd but right: another rate on the commitment, the right one on every invoice', {
    lines: [60_000_00],
    bills: [work(10_000_00), work(15_000_00)],
    books(scene) {
      sageSide(scene).rate = 500
    },
    expect: right,
  }),
  // §7a.2: equal and opposite amounts.
  one('Y24', 'odd but right: an accrual of a month that is taken back in the next', {
    lines: [60_000_00],
    bills: [work(10_000_00), work(15_000_00)],
    books(scene) {
      enter(scene, 'ACCR-09', 14_000_00, { date: '2026-09-30', retainage: 0 })
      enter(scene, 'ACCR-09R', -14_000_00, { date: '2026-10-01', retainage: 0 })
    },
    expect: right,
  }),
  // §7a.2: posted on the wrong commitment, credited there and entered on the right one.
  {
    id: 'Y25',
    title: 'odd but right: moved from one commitment to the other by credit and re-entry',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(9_000_00), invoice: '5' }],
        books(scene) {
          invoiceAt(scene).number = '5R'
        },
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books(scene) {
          enter(scene, '5', 9_000_00)
          enter(scene, '5CR', -9_000_00)
        },
        expect: right,
      },
    ],
  },
  // §7a.2: void by credit, where Procore rejected it.
  one('Y26', 'odd but right: rejected there, posted and credited here', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(4_000_00), invoice: '6', status: 'rejected' },
    ],
    books(scene) {
      credit(scene, enter(scene, '6', 4_000_00), '6CR')
    },
    expect: right,
  }),
  // R2: MS is a balance: it rises, falls and ends.
  one('Y27', 'odd but right: stored material that rises, falls and ends, and is released after', {
    lines: [100_000_00, 40_000_00],
    bills: [
      [{ stored: 5_000_00 }, { work: 1_000_00 }],
      [{ work: 2_000_00, stored: 8_000_00 }, { stored: 3_000_00 }],
      [{ work: 9_000_00, stored: 1_000_00 }, { work: 3_000_00 }],
      [{ work: 1_000_00 }, {}],
      [{ release: 1_200_00 }, { release: 400_00 }],
    ],
    expect: { ...right, bridge: [] },
  }),
  // §8 C12, R4: billed in full, released in full, paid: nothing is left and nothing is wrong.
  one(
    'Y28',
    'odd but right: complete there and closed here',
    {
      status: 'Complete',
      lines: [50_000_00],
      bills: [work(30_000_00), work(20_000_00), [{ release: 5_000_00 }]],
      paid: true,
      expect: right,
    },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
  // §7: a rejected change order is none.
  one('Y29', 'odd but right: a rejected change order that the books never heard of', {
    lines: [50_000_00],
    changes: [{ cents: 4_000_00, status: 'rejected', sageStatus: null }],
    bills: [work(10_000_00)],
    expect: right,
  }),
]
