import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { holdAt, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one } from './kit.ts'

export const withheld: Case[] = [
  // §7: effective rates differ, difference = rate gap x base: 5 % of 50,000.
  one('X40', 'half the rate, on invoices and on a credit', {
    lines: [100_000_00],
    bills: [work(60_000_00), work(-10_000_00)],
    books(scene) {
      sageSide(scene).rate = 500
      holdAt(scene, 500)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '2500.00']],
      bridge: [['RATE_MISMATCH', '2500.00']],
    },
  }),
  // §7: the gap sits on one line of the contract: 5 % of 30,000.
  one('X41', 'a line of its own rate, which the books do not know', {
    lines: [60_000_00, { cents: 50_000_00, rate: 500 }],
    bills: [work(20_000_00, 30_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-1500.00']],
      bridge: [['RATE_MISMATCH', '-1500.00']],
    },
  }),
  // §7: rate gap x base where one rate is nothing.
  one('X42', 'a purchase order without retainage, withheld from in the books', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [60_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      sageSide(scene).rate = 1000
      holdAt(scene, 1000)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-3000.00']],
      bridge: [['RATE_MISMATCH', '-3000.00']],
    },
  }),
  // §7: the gap sits on change-order lines; half of -1,000 is not a floor at zero.
  one('X43', 'a credit at half the rate', {
    lines: [100_000_00],
    changes: [-10_000_00],
    bills: [work(60_000_00, -10_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = -500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-500.00', '001']],
      bridge: [['CO_RATE_MISMATCH', '-500.00']],
    },
  }),
  // R5: X% until a dollar amount is held; §7: one side keeps withholding past the cap.
  one('X44', 'a scale that ends at an amount, which the books pass', {
    cap: { cents: 15_000_00, of: 'amount' },
    lines: [300_000_00],
    bills: Array(4).fill(work(50_000_00)),
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-5000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-5000.00']],
    },
  }),
  // §3 bridge: releases first, caps after; §7a.4.
  one('X45', 'a scale that the books pass, and a release that only they have', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    bills: Array(4).fill(work(100_000_00)),
    books(scene) {
      holdAt(scene, 1000)
      release(scene, 'R-4', 3_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['SLIDING_SCALE_NOT_APPLIED', '-20000.00'],
        ['RELEASE_ONE_SIDED', '3000.00', 'R-4'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '3000.00'],
        ['SLIDING_SCALE_NOT_APPLIED', '-20000.00'],
      ],
    },
  }),
  // §7: caps on another base: 5 % of 400,000 there, of 440,000 here.
  one('X46', 'a cap of the original there, of the revised contract in the books', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    changes: [40_000_00],
    bills: Array(3).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 2).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_CAP_BASIS', '-2000.00']],
      bridge: [['RETAINAGE_CAP_BASIS', '-2000.00']],
    },
  }),
  // §7: caps on another base, where the change is a credit: 18,000 there, 20,000 here.
  one('X47', 'a cap of the contract as a credit revised it, of the original in the books', {
    cap: { rate: 500, of: 'revised' },
    lines: [400_000_00],
    changes: [-40_000_00],
    bills: Array(3).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 1).retainage = 10_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_CAP_BASIS', '-2000.00']],
      bridge: [['RETAINAGE_CAP_BASIS', '-2000.00']],
    },
  }),
  // §7: difference = stored balance x stored rate, held in the books only.
  one('X48', 'nothing is held on stored material there, in the books it is', {
    lines: [250_000_00],
    bills: [[{ work: 80_000_00, stored: 20_000_00, heldStored: 0 }]],
    books(scene) {
      rowAt(scene).retainage = 10_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_RETAINAGE', '-2000.00']],
      bridge: [['STORED_MATERIAL_RETAINAGE', '-2000.00']],
    },
  }),
  // §7: of the balance that is left: 6,000 at 10 %.
  one('X49', 'stored material that is partly installed, on which the books hold nothing', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 8_000_00, stored: 6_000_00 }]],
    books(scene) {
      rowAt(scene, 0).retainage = 2_000_00
      rowAt(scene, 1).retainage = 800_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_RETAINAGE', '600.00']],
      bridge: [['STORED_MATERIAL_RETAINAGE', '600.00']],
    },
  }),
  // R2 and §7: installed material billed again: 6,000 of the 10,000.
  one('X50', 'a part of what was stored is billed again when it is installed', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 15_000_00, stored: 4_000_00 }]],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 15_000_00, retainage: 1_500_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '2']],
      bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
    },
  }),
]
