import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../../sandbox/generate/scene.ts'
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
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange } from './kit.ts'

/** Three change orders, each billed on an item of its own. */
const three = {
  lines: [100_000_00],
  changes: [20_000_00, { cents: 15_000_00, rate: 500 }, { cents: 10_000_00, rate: 0 }],
}

export const furtherOrders: Case[] = [
  // §3: the finest grain that can be compared is the change order.
  one('N20', 'the third of three change orders at a rate, over two invoices', {
    ...three,
    bills: [work(20_000_00, 5_000_00, 6_000_00, 4_000_00), work(5_000_00, 0, 2_000_00, 3_000_00)],
    books(scene) {
      rowAt(scene, 0, 3).retainage = 200_00
      rowAt(scene, 1, 2).retainage = 150_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-350.00', '003']],
      bridge: [['CO_RATE_MISMATCH', '-350.00']],
    },
  }),
  // §7a.5: two that cancel in part are two, each of its change order.
  one('N21', 'one change order at half its rate, another one at twice its rate', {
    ...three,
    bills: [work(20_000_00, 10_000_00, 6_000_00, 4_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 500_00
      rowAt(scene, 0, 2).retainage = 600_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_RATE_MISMATCH', '500.00', '001'],
        ['CO_RATE_MISMATCH', '-300.00', '002'],
      ],
      bridge: [['CO_RATE_MISMATCH', '200.00']],
    },
  }),
  // §7: the gap sits on change-order lines, and on all of them alike: it is said once.
  one('N22', 'two change orders that the books both have at the rate of the contract', {
    lines: [100_000_00],
    changes: [
      { cents: 20_000_00, rate: 500 },
      { cents: 10_000_00, rate: 500 },
    ],
    bills: [work(20_000_00, 6_000_00, 4_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 600_00
      rowAt(scene, 0, 2).retainage = 400_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-500.00']],
      bridge: [['CO_RATE_MISMATCH', '-500.00']],
    },
  }),
  // §7a.4: the rate of the contract and of one change order of two.
  one('N23', 'half the rate on the contract, twice the rate on one change order of two', {
    lines: [100_000_00],
    changes: [20_000_00, { cents: 10_000_00, rate: 500 }],
    bills: [work(20_000_00, 6_000_00, 4_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 2).retainage = 400_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-200.00', '002'],
      ],
    },
  }),
  // §7: no contract and no obligation: nothing is owed on either side.
  one('N24', 'odd but right: void there, reversed to nothing by a change order here', {
    status: 'Void',
    lines: [40_000_00],
    books: scene => enterChange(scene, '1', -40_000_00),
    expect: { verdict: 'NOT_DUE' },
  }),
  one('N25', 'odd but right: void there, billed, credited and reversed to nothing here', {
    status: 'Void',
    lines: [40_000_00],
    books(scene) {
      credit(scene, enter(scene, '1', 5_000_00), '1CR')
      enterChange(scene, '1', -40_000_00)
    },
    expect: { verdict: 'NOT_DUE' },
  }),
  // §7: what is left of it is still owed.
  one('N26', 'void there, reversed here but for a part', {
    status: 'Void',
    lines: [40_000_00],
    books: scene => enterChange(scene, '1', -30_000_00),
    expect: {
      verdict: 'MISSING_IN_PROCORE',
      findings: [['COMMITMENT_MISSING_IN_PROCORE', '-10000.00']],
    },
  }),
  // CO1: only what is approved counts, on whatever day it was; it is approved on both sides by now.
  one('N27', 'odd but right: a change order that was billed before it was approved', {
    lines: [100_000_00],
    changes: [8_000_00],
    bills: [work(20_000_00, 3_000_00), work(10_000_00, 4_000_00)],
    books(scene) {
      const [change] = scene.commitment.changes
      const [, last] = scene.commitment.bills
      if (!change || !last) return
      change.period = last.period
      changeAt(scene).date = '2026-10-20'
    },
    expect: right,
  }),
  // CO5: a credit larger than what is left makes the revised amount negative, and so is what is billed.
  one('N28', 'odd but right: a credit larger than the contract', {
    lines: [30_000_00],
    changes: [-35_000_00],
    bills: [work(30_000_00), work(0, -35_000_00)],
    expect: right,
  }),
  // The same, of which the books have not the credit requisition.
  one('N29', 'a credit larger than the contract, which the books have not billed', {
    lines: [30_000_00],
    changes: [-35_000_00],
    bills: [work(30_000_00), work(0, -35_000_00)],
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_MISSING_IN_SAGE', '-35000.00', '2']],
      bridge: [['INVOICE_MISSING_IN_SAGE', '-3500.00']],
    },
  }),
  // §7a.4: three causes, each at its grain.
  one('N30', 'half the rate on one invoice, a change order missing, a check that is short', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    bills: [work(20_000_00), work(30_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      loseChange(scene)
      rowAt(scene, 1).retainage = 1_500_00
      short(scene, 500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '5000.00', '001'],
        ['RATE_MISMATCH', '1500.00'],
        ['PAYMENT_MISMATCH', '500.00', '1'],
      ],
      bridge: [['RATE_MISMATCH', '1500.00']],
    },
  }),
  one('N31', 'a release of one side, a change order too large, and a double', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    bills: [work(30_000_00), work(10_000_00), [{ release: 1_500_00 }]],
    books(scene) {
      lose(scene, 2)
      shiftChange(scene, 0, 500_00)
      enterAgain(scene, invoiceAt(scene), '01')
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RELEASE_ONE_SIDED', '-1500.00', '3'],
        ['CO_AMOUNT_MISMATCH', '-500.00', '001'],
        ['DUPLICATE_IN_SAGE', '-30000.00', '01'],
      ],
      bridge: [
        ['DUPLICATE_IN_SAGE', '-3000.00'],
        ['RELEASE_ONE_SIDED', '-1500.00'],
      ],
    },
  }),
  // §7: closed on both sides with retainage that is open on both.
  one(
    'N32',
    'odd but right: closed on both sides while retainage is open',
    { status: 'Complete', lines: [40_000_00], bills: [work(40_000_00)], paid: true, expect: right },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
]

/** The check of the first invoice is short. */
function short(scene: Scene, cents: number): void {
  const { payment } = sageSide(scene).invoices[0] ?? {}
  if (payment) payment.cents -= cents
}
