import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enterChange, invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { codes } from '../../case-scene.ts'
import { one, right } from './kit.ts'

const [code] = codes[0] as [string, string]

export const thirdRead: Case[] = [
  // §4: the site says which state of Procore's own its word stands for, here pending.
  one(
    'K140',
    'a change order in a state that a site calls otherwise, beside an invoice that is missing',
    {
      lines: [100_000_00],
      changes: [
        { cents: 5_000_00, changes: 0 },
        { cents: 3_000_00, changes: 0, status: 'pending', sageStatus: 'Approved', title: 'Mailed' },
      ],
      bills: [work(10_000_00), work(9_000_00)],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['CO_STATUS_MISMATCH', '-3000.00', '002'],
          ['INVOICE_MISSING_IN_SAGE', '9000.00', '2'],
        ],
      },
    },
    {
      raw: records =>
        records.set('commitment_change_orders', { title: 'Mailed' }, { status: 'in_the_mail' }),
    },
  ),
  // R8, F33: a job that is closed is in the books all the same.
  one(
    'K141',
    'odd but right: a job that is closed in the books',
    { lines: [100_000_00], bills: [work(60_000_00), work(40_000_00)], paid: true, expect: right },
    { isAlone: true, raw: records => records.set('JCM_MASTER__JOB', {}, { Status: 'Closed' }) },
  ),
  one(
    'K142',
    'a job that is closed in the books, which lack the last invoice',
    {
      lines: [100_000_00],
      bills: [work(60_000_00), work(40_000_00)],
      books: scene => lose(scene, 1),
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '40000.00', '2']] },
    },
    { isAlone: true, raw: records => records.set('JCM_MASTER__JOB', {}, { Status: 'Closed' }) },
  ),
  // §7: not issued is not approved.
  one('K143', 'approved there, not issued here', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0, sageStatus: 'Not issued' }],
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '3000.00', '001']] },
  }),
  one('K144', 'odd but right: a draft there, not issued here', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0, status: 'draft', sageStatus: 'Not issued' }],
    expect: right,
  }),
  // §3, G2: an item is its job, extra, cost code and category; two of one code are one.
  one('K145', 'odd but right: two lines of one code, all billed on the first item', {
    lines: [
      { cents: 60_000_00, code },
      { cents: 40_000_00, code },
    ],
    bills: [work(10_000_00, 8_000_00), work(0, 5_000_00)],
    books(scene) {
      const [first] = sageSide(scene).items
      for (const row of sageSide(scene).invoices.flatMap(invoice => invoice.rows))
        row.item = first?.number ?? row.item
    },
    expect: right,
  }),
  one('K146', 'odd but right: two lines of one code, retainage of both on the second item', {
    lines: [
      { cents: 60_000_00, code },
      { cents: 40_000_00, code, rate: 500 },
    ],
    bills: [work(10_000_00, 8_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 0
      rowAt(scene, 0, 1).retainage = 1_400_00
    },
    expect: right,
  }),
  one(
    'K147',
    'odd but right: two lines of one code, a change order of one on the item of the other',
    {
      lines: [
        { cents: 60_000_00, code },
        { cents: 40_000_00, code },
      ],
      changes: [{ cents: 3_000_00, changes: 1 }],
      bills: [work(10_000_00, 8_000_00, 1_000_00)],
      books(scene) {
        for (const line of changeAt(scene).items) line.number = 1
      },
      expect: right,
    },
  ),
  // R8: all of these are financial.
  one('K148', 'odd but right: approved as noted, pending the owner, paid', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), status: 'approved_as_noted' },
      { lines: work(9_000_00), status: 'paid' },
      { lines: work(8_000_00), status: 'pending_owner_approval' },
    ],
    expect: right,
  }),
  // §7a.12: both days have come; the month of the change order is no difference.
  one(
    'K149',
    'odd but right: approved and billed on the last of a month there, on the first here',
    {
      lines: [100_000_00],
      changes: [{ cents: 3_000_00, changes: 0 }],
      bills: [work(10_000_00, 1_000_00), work(5_000_00, 0)],
      books(scene) {
        changeAt(scene).date = '2026-10-01'
        Object.assign(invoiceAt(scene), { date: '2026-10-01', accountingDate: '2026-10-01' })
      },
      expect: right,
    },
  ),
  // §4, §7: closed in the books with a change order that only they have.
  one(
    'K150',
    'closed in the books, reduced there by what was not billed',
    {
      lines: [100_000_00],
      bills: [work(60_000_00)],
      books: scene => enterChange(scene, 'CLOSE', -40_000_00),
      expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '40000.00', 'CLOSE']] },
    },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
]
