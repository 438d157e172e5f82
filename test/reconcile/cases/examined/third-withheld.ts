import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, lose, release, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { payRetainage } from '../../case-records.ts'
import { one, right } from './kit.ts'

export const thirdWithheld: Case[] = [
  // R5: the cap is reached within the second invoice; the books stop one invoice too late.
  one('K20', 'a scale that the books stop within the next invoice only', {
    cap: { rate: 500, of: 'original' },
    lines: [100_000_00],
    bills: [work(30_000_00), work(30_000_00), work(30_000_00)],
    books(scene) {
      rowAt(scene, 1).retainage = 3_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-1000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-1000.00']],
    },
  }),
  // §7a.5: the cap falls within an invoice; the books spread it evenly over the two items.
  one('K21', 'a scale that ends within an invoice, which the books spread over both items', {
    cap: { cents: 3_000_00, of: 'amount' },
    lines: [40_000_00, 40_000_00],
    bills: [work(20_000_00, 20_000_00)],
    books(scene) {
      for (const row of invoiceAt(scene).rows) row.retainage = 1_500_00
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §3: half a cent on each side is what 0.01 may come from.
  one('K22', 'odd but right: released in three parts that leave a cent here', {
    lines: [100_000_00],
    bills: [
      work(33_333_35),
      [{ release: 1_111_12 }],
      [{ release: 1_111_12 }],
      [{ release: 1_111_10 }],
    ],
    books(scene) {
      rowAt(scene).retainage = 3_333_33
      rowAt(scene, 3).retainage = -1_111_09
    },
    expect: right,
  }),
  // §7a.3: three releases there in two forms here, one within an invoice that withholds anew.
  one('K23', 'odd but right: released and withheld on one invoice, a part of it released after', {
    lines: [100_000_00],
    bills: [
      work(40_000_00),
      [{ work: 20_000_00, release: 3_000_00 }],
      [{ release: 500_00 }],
      work(1_000_00),
    ],
    books(scene) {
      rowAt(scene, 1).retainage = -500_00
      rowAt(scene, 2).retainage = -1_000_00
    },
    expect: right,
  }),
  // §7a.4: withheld at half the rate, and of the release that the invoice has beside it 400 are lacking.
  one(
    'K24',
    'half the rate on one line, a release within the same requisition short on the other',
    {
      lines: [60_000_00, 60_000_00],
      bills: [work(20_000_00, 20_000_00), [{ work: 10_000_00 }, { release: 1_000_00 }]],
      books(scene) {
        rowAt(scene, 1, 0).retainage = 500_00
        rowAt(scene, 1, 1).retainage = -600_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['RATE_MISMATCH', '500.00'],
          ['RELEASE_ONE_SIDED', '-400.00', '2'],
        ],
        bridge: [
          ['RELEASE_ONE_SIDED', '-400.00'],
          ['RATE_MISMATCH', '500.00'],
        ],
      },
    },
  ),
  // R2, C14: 6,000 of 10,000 stored is moved by Procore; the books bill it again: 7,000 in place of 1,000.
  one('K25', 'a part of what was stored, moved by Procore, is billed again', {
    lines: [100_000_00],
    bills: [
      [{ work: 20_000_00, stored: 10_000_00 }],
      [{ work: 1_000_00, moved: 6_000_00, stored: 4_000_00 }],
    ],
    books(scene) {
      Object.assign(rowAt(scene, 1), { cents: 7_000_00, retainage: 700_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '2']],
      bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
    },
  }),
  one('K26', 'odd but right: a part of what was stored is moved by Procore, the rest next month', {
    lines: [100_000_00, 50_000_00],
    bills: [
      [{ work: 20_000_00, stored: 10_000_00 }, { stored: 5_000_00 }],
      [{ work: 1_000_00, moved: 6_000_00, stored: 4_000_00 }, { moved: 5_000_00 }],
      [{ work: 2_000_00, moved: 4_000_00 }, { work: 7_500_00 }],
    ],
    expect: right,
  }),
  // R2: the stored balance falls: material went back to the yard.
  one('K27', 'stored material that went back, which the books have not credited', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ stored: 4_000_00 }]],
    books: scene => lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '-6000.00', '2']] },
  }),
  // CO5, §7a.4: a line of the contract that is a credit, floored at zero.
  one('K28', 'a credit line of the contract, floored at zero', {
    lines: [100_000_00, -10_000_00],
    bills: [work(40_000_00, -6_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['NEGATIVE_LINE_RETAINAGE', '-600.00', '1']],
      bridge: [['NEGATIVE_LINE_RETAINAGE', '-600.00']],
    },
  }),
  // §9: the law goes by the day of the contract, not by that of its change order.
  one(
    'K29',
    'odd but right: ten percent in New York on a contract from before, with a change order after',
    {
      date: '2023-03-01',
      lines: [100_000_00],
      changes: [20_000_00],
      bills: [work(40_000_00, 10_000_00)],
      expect: right,
    },
    { project: { state: 'NY' } },
  ),
  // §7: put right: what is above the law is released on one side only.
  one(
    'K30',
    'ten percent where the law allows five, of which the books alone released the excess',
    {
      date: '2026-02-10',
      lines: [100_000_00],
      bills: [work(40_000_00)],
      books: scene => release(scene, 'LAW-1', 2_000_00),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['RELEASE_ONE_SIDED', '2000.00', 'LAW-1'],
          ['RETAINAGE_OVER_LEGAL_CAP', '2000.00'],
        ],
      },
    },
    { project: { state: 'NY' } },
  ),
  // §7a.3, §7a.4: the requisition releases 900; the books paid 400 of it and hold the rest.
  one(
    'K31',
    'released within a requisition, of which the books paid a part as retainage of the first',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), [{ work: 10_000_00, release: 900_00 }]],
      books(scene) {
        rowAt(scene, 1).retainage = 1_000_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['RELEASE_ONE_SIDED', '-500.00', '2']],
        bridge: [['RELEASE_ONE_SIDED', '-500.00']],
      },
    },
    { raw: records => payRetainage(records, '1', 400_00) },
  ),
  // R6, §7a.7: it has no item of its own here: the gap sits on the lines of change order 001.
  one('K32', 'a change order without retainage on a line of the contract, withheld on here', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, changes: 0, rate: 0 }],
    bills: [work(30_000_00, 10_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-1000.00', '001']],
      bridge: [['CO_RATE_MISMATCH', '-1000.00']],
    },
  }),
  // §7a.5: the same of two, of which one alone has another rate.
  one('K34', 'two change orders on a line of the contract, of which one is without retainage', {
    lines: [100_000_00],
    changes: [
      { cents: 20_000_00, changes: 0 },
      { cents: 10_000_00, changes: 0, rate: 0 },
    ],
    bills: [work(30_000_00, 5_000_00, 4_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-400.00', '002']],
      bridge: [['CO_RATE_MISMATCH', '-400.00']],
    },
  }),
  // §7a.2: a part is withheld at half the rate, corrected by one document for it and the next invoice.
  one('K33', 'put right: half the rate on one part of two and on the next invoice', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: '5' },
      { lines: work(6_000_00), invoice: '6' },
    ],
    books(scene) {
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      rowAt(scene, 0).retainage = 300_00
      rowAt(scene, 1).retainage = 600_00
      enter(scene, 'RET-ADJ', 0, { retainage: 900_00 })
    },
    expect: right,
  }),
]
