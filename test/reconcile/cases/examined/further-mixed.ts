import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, holdAt, lose, recodeItem, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

export const furtherMixed: Case[] = [
  // §7a.4: another code and another gross of one invoice.
  one('N86', 'another code and another gross on one invoice', {
    lines: [60_000_00, 40_000_00],
    bills: [work(10_000_00, 0), work(0, 4_000_00)],
    books(scene) {
      const [, second] = sageSide(scene).items
      if (second)
        Object.assign(rowAt(scene), {
          item: 2,
          code: second.code,
          type: second.type,
          cents: 9_000_00,
          retainage: 900_00,
        })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '1000.00', '1'],
        ['COST_CODE_MISMATCH', null, '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '100.00']],
    },
  }),
  // §7a.5: each change order on another invoice.
  one('N87', 'two of three change orders at another rate, each on an invoice of its own', {
    lines: [100_000_00],
    changes: [20_000_00, { cents: 15_000_00, rate: 500 }, { cents: 10_000_00, rate: 0 }],
    bills: [work(20_000_00, 5_000_00, 6_000_00), work(5_000_00, 4_000_00, 0, 3_000_00)],
    books(scene) {
      rowAt(scene, 0, 2).retainage = 600_00
      rowAt(scene, 1, 2).retainage = 300_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_RATE_MISMATCH', '-300.00', '002'],
        ['CO_RATE_MISMATCH', '-300.00', '003'],
      ],
      bridge: [['CO_RATE_MISMATCH', '-600.00']],
    },
  }),
  // §7a.2: a correction of retainage alone on each item.
  one('N88', 'put right: two change orders at another rate, each corrected on its item', {
    lines: [100_000_00],
    changes: [20_000_00, { cents: 15_000_00, rate: 500 }],
    bills: [work(20_000_00, 10_000_00, 6_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 500_00
      rowAt(scene, 0, 2).retainage = 600_00
      enter(scene, '1-RC', 0, { retainage: 500_00, item: 2 })
      enter(scene, '1-RC2', 0, { retainage: -300_00, item: 3 })
    },
    expect: right,
  }),
  one('N89', 'put right: too much held on stored material, given back by a correction', {
    lines: [100_000_00],
    bills: [
      [{ stored: 30_000_00, heldStored: 1_500_00 }],
      [{ work: 10_000_00, stored: 20_000_00, heldStored: 1_000_00 }],
      [{ work: 12_000_00, stored: 8_000_00, heldStored: 400_00 }],
    ],
    books(scene) {
      holdAt(scene, 1000)
      enter(scene, '3-RC', 0, { retainage: -400_00 })
    },
    expect: right,
  }),
  one('N90', 'put right: a retainage invoice that was entered as cost, credited and released', {
    lines: [50_000_00],
    bills: [
      { lines: work(30_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
      { lines: [{ release: 5_000_00 }], invoice: '5R' },
    ],
    books(scene) {
      lose(scene, 2)
      credit(scene, enter(scene, '5R', 5_000_00, { retainage: 0 }), '5R-CR')
      release(scene, '5R-N', 5_000_00)
    },
    expect: right,
  }),
  // §7: nobody overbills a credit by taking less of it.
  one('N91', 'odd but right: an order that is a credit, taken in part', {
    kind: 'purchaseOrder',
    lines: [{ cents: -5_000_00, rate: 0 }],
    bills: [work(-2_000_00)],
    expect: right,
  }),
  // §7a.5, §7: the commitment agrees, its items do not.
  one('N92', 'nothing held on material there, half the rate on all of it here', {
    lines: [50_000_00, { cents: 50_000_00, rate: 0 }],
    bills: [work(10_000_00, 10_000_00)],
    books: scene => holdAt(scene, 500),
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §7a.3: one release there, the same one twice here; nothing was released beyond what is held.
  one('N93', 'a release that the books entered a second time', {
    lines: [100_000_00],
    bills: [work(50_000_00), [{ release: 1_000_00 }]],
    books: scene => release(scene, '2A', 1_000_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '1000.00', '2A']],
      bridge: [['RELEASE_ONE_SIDED', '1000.00']],
    },
  }),
  // §7: closed in the books, which hold what was released there.
  one(
    'N94',
    'closed in the books with the retainage that was released there',
    {
      lines: [40_000_00],
      bills: [work(40_000_00), [{ release: 4_000_00 }]],
      books: scene => lose(scene, 1),
      expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '-4000.00', '2']] },
    },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
  // §9: the law caps contracts from its day on.
  one(
    'N95',
    'odd but right: ten percent in California on a contract of the year before',
    { date: '2025-11-10', lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'CA' } },
  ),
  // §7: an item on another code, with a change order of it and what is billed: said once of the line.
  one('N96', 'a line that the books have on another code, billed at half the rate', {
    lines: [60_000_00, 40_000_00, 30_000_00],
    bills: [work(10_000_00, 0), work(8_000_00, 4_000_00)],
    books(scene) {
      const third = sageSide(scene).items[2]
      if (third) recodeItem(scene, 1, { code: third.code, type: third.type })
      holdAt(scene, 500)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['COST_CODE_MISMATCH', null, '1'],
        ['RATE_MISMATCH', '1100.00'],
      ],
      bridge: [['RATE_MISMATCH', '1100.00']],
    },
  }),
]
