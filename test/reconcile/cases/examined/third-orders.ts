import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enter, enterChange, loseChange, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange, shiftItem } from './kit.ts'

export const thirdOrders: Case[] = [
  // §4, F23: a change order that costs nothing changes no figure, whatever its state.
  one('K40', 'odd but right: time alone, approved there and pending here', {
    lines: [100_000_00],
    changes: [{ cents: 0, changes: 0, sageStatus: 'Pending' }],
    bills: [work(10_000_00)],
    expect: right,
  }),
  one('K41', 'odd but right: time alone, not released to accounting', {
    lines: [100_000_00],
    changes: [{ cents: 0, changes: 0 }],
    books(scene) {
      changeAt(scene).released = false
    },
    expect: right,
  }),
  one('K42', 'odd but right: time alone, here alone', {
    lines: [100_000_00],
    books: scene => enterChange(scene, '7', 0),
    expect: right,
  }),
  // §4: exposure is never in revised, and what is pending on both sides is no difference of the contract.
  one('K43', 'odd but right: pending on both sides at two amounts', {
    lines: [100_000_00],
    changes: [{ cents: 4_000_00, changes: 0, status: 'pending' }],
    books: scene => shiftChange(scene, 0, 500_00),
    expect: right,
  }),
  // §3: what stands in the month at the amount, where no number does.
  one('K44', 'odd but right: numbers with a prefix that the books leave off', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, changes: 0, number: 'CO-001', sageNumber: '001' },
      { cents: 4_500_00, changes: 0, number: 'CO-002', sageNumber: '002' },
    ],
    expect: right,
  }),
  // §7a.2: one number root; the group is judged by its sum.
  one('K45', 'a revision under its own number there, the first amount here', {
    lines: [100_000_00],
    changes: [{ cents: 5_300_00, changes: 0, number: '003-R1', sageNumber: '003' }],
    books: scene => shiftChange(scene, 0, -300_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '300.00', '003-R1']] },
  }),
  // §7a.2: amounts that changed places, each corrected by a change order of its own.
  one('K46', 'put right: two amounts that changed places, corrected by two more', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0 },
      { cents: 6_000_00, changes: 0 },
    ],
    books(scene) {
      shiftChange(scene, 0, 500_00)
      shiftChange(scene, 1, -500_00)
      enterChange(scene, '001R', -500_00)
      enterChange(scene, '2A', 500_00)
    },
    expect: right,
  }),
  // §7: each commitment has its own change orders.
  {
    id: 'K47',
    title: 'a change order that the books have on the other commitment',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 5_000_00, changes: 0, number: '004' }],
        books: scene => loseChange(scene),
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '5000.00', '004']] },
      },
      {
        lines: [90_000_00],
        books: scene => enterChange(scene, '004', 5_000_00),
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '-5000.00', '004']] },
      },
    ],
  },
  // §7a.4: void there; in force here, with what was billed on it.
  one('K48', 'a change order that is void there, approved and billed here', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0, status: 'void', sageStatus: 'Approved' }],
    bills: [work(20_000_00)],
    books: scene => enter(scene, 'CO-BILL', 5_000_00, { date: '2026-09-25' }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_STATUS_MISMATCH', '-5000.00', '001'],
        ['INVOICE_MISSING_IN_PROCORE', '-5000.00', 'CO-BILL'],
      ],
    },
  }),
  // §7a.5: three that come to nothing are three.
  one('K49', 'an original that is short by what two change orders have too much', {
    lines: [100_000_00],
    changes: [
      { cents: 5_000_00, changes: 0 },
      { cents: 6_000_00, changes: 0 },
    ],
    books(scene) {
      shiftItem(scene, 0, -1_000_00)
      shiftChange(scene, 0, 400_00)
      shiftChange(scene, 1, 600_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '1000.00'],
        ['CO_AMOUNT_MISMATCH', '-400.00', '001'],
        ['CO_AMOUNT_MISMATCH', '-600.00', '002'],
      ],
    },
  }),
  // §8 (d): as a change order of the books that makes good another original, with the sides changed.
  one(
    'K50',
    'odd but right: an original that is short there, made good by a change order of Procore alone',
    {
      lines: [48_000_00],
      changes: [{ cents: 2_000_00, changes: 0, sageStatus: null }],
      bills: [work(10_000_00, 0)],
      books: scene => shiftItem(scene, 0, 2_000_00),
      expect: right,
    },
  ),
  // §7a.2, CO4: reversed there by another one, never entered here: nothing on both sides.
  one('K51', 'odd but right: approved there and reversed by the next one, none of them here', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0, sageStatus: null },
      { cents: -4_000_00, changes: 0, sageStatus: null },
    ],
    expect: right,
  }),
  one('K52', 'odd but right: approved and taken back in part there, here the rest', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0 },
      { cents: -1_500_00, changes: 0, sageStatus: null },
    ],
    books: scene => shiftChange(scene, 0, -1_500_00),
    expect: right,
  }),
  // §7a.5: it agrees as a whole and differs by item; and one more is missing.
  one('K53', 'a change order divided otherwise over its items, and the next one missing', {
    lines: [60_000_00, 40_000_00],
    changes: [
      { cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] },
      { cents: 700_00, changes: 1 },
    ],
    books(scene) {
      loseChange(scene, 1)
      const [first, second] = changeAt(scene).items
      if (first && second) [first.cents, second.cents] = [2_500_00, 2_500_00]
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ALLOCATION_ONLY', null, '001'],
        ['CO_MISSING_IN_SAGE', '700.00', '002'],
      ],
    },
  }),
  // §7a.4: a part of the change order stands on the other commitment.
  {
    id: 'K54',
    title: 'a change order of which a part is entered on the other commitment',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books: scene => shiftChange(scene, 0, -2_000_00),
        expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '2000.00', '001']] },
      },
      {
        lines: [90_000_00],
        books: scene => enterChange(scene, '1A', 2_000_00),
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '-2000.00', '1A']] },
      },
    ],
  },
  // §7, F15: nothing of the commitment is in force on either side; the invoice that is left has no counterpart.
  one('K55', 'void there, reversed to nothing here, with an invoice left', {
    status: 'Void',
    lines: [40_000_00],
    books(scene) {
      enterChange(scene, '9', -40_000_00)
      enter(scene, 'LEFT-1', 5_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_MISSING_IN_PROCORE', '-5000.00', 'LEFT-1']],
    },
  }),
  // §4: a contract that is a credit, with a further credit that the books lack.
  one('K56', 'an order that is a credit, of which a further credit is missing', {
    kind: 'purchaseOrder',
    lines: [{ cents: -5_000_00, rate: 0 }],
    changes: [{ cents: -1_000_00, changes: 0, sageStatus: null, rate: 0 }],
    bills: [work(-2_000_00, 0)],
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '-1000.00', '001']] },
  }),
  one('K57', 'odd but right: reduced to nothing before anything is billed', {
    lines: [10_000_00],
    changes: [{ cents: -10_000_00, changes: 0 }],
    expect: right,
  }),
  // §7a.4: another amount, not released, and billed beyond: the invoice is another document.
  one('K58', 'a change order short and not released, and its invoice short by as much', {
    lines: [100_000_00],
    changes: [6_000_00],
    bills: [work(10_000_00, 6_000_00)],
    books(scene) {
      shiftChange(scene, 0, -500_00)
      changeAt(scene).released = false
      Object.assign(rowAt(scene, 0, 1), { cents: 5_500_00, retainage: 550_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '500.00', '001'],
        ['CO_NOT_RELEASED', null, '001'],
        ['INVOICE_AMOUNT_MISMATCH', '500.00', '1'],
      ],
    },
  }),
  // §4: three credits there in one here, months later, billed in between.
  one('K59', 'odd but right: three credits there are one of the books, billed before', {
    lines: [100_000_00],
    changes: [
      { cents: -1_000_00, changes: 0, number: '001', sageStatus: null },
      { cents: -1_500_00, changes: 0, number: '002', sageStatus: null },
      { cents: -500_00, changes: 0, number: '003', sageNumber: '3' },
    ],
    bills: [work(30_000_00, -1_000_00, 0, 0), work(20_000_00, 0, -1_500_00, 0), work(1_000_00)],
    books(scene) {
      shiftChange(scene, 0, -2_500_00)
    },
    expect: right,
  }),
]
