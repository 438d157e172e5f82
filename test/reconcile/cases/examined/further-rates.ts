import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Stored at five percent, installed over three months at ten. */
const installed = [
  [{ stored: 30_000_00, heldStored: 1_500_00 }],
  [{ work: 10_000_00, stored: 20_000_00, heldStored: 1_000_00 }],
  [{ work: 12_000_00, stored: 8_000_00, heldStored: 400_00 }],
]

export const furtherRates: Case[] = [
  // R2, R3: a balance that falls while the work rises.
  one('N60', 'odd but right: stored at five percent, installed at ten over three months', {
    lines: [100_000_00],
    bills: [...installed, [{ work: 8_000_00, stored: 0, heldStored: 0 }]],
    paid: true,
    expect: { ...right, bridge: [] },
  }),
  // §7: the stored balance of 8,000 x 5 % less 10 %.
  one('N61', 'stored at five percent there, at ten in the books, and installed in part', {
    lines: [100_000_00],
    bills: installed,
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_RETAINAGE', '-400.00']],
      bridge: [['STORED_MATERIAL_RETAINAGE', '-400.00']],
    },
  }),
  // §7: 5 % of the two months in which only one side has the lower rate.
  one('N62', 'the rate is halved on both sides, in the books two months before', {
    lines: [200_000_00],
    bills: [
      work(30_000_00),
      work(24_000_00),
      work(16_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 10_000_00, retained: 500_00 }],
    ],
    books: scene => holdAt(scene, 500, row => row.cents < 30_000_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '2000.00']],
      bridge: [['RATE_MISMATCH', '2000.00']],
    },
  }),
  // §7: 0 % less 10 % of 8,000.
  one('N63', 'an invoice without retainage among others, which the books withhold on', {
    lines: [100_000_00],
    bills: [work(10_000_00), [{ work: 8_000_00, retained: 0 }], work(6_000_00), work(4_000_00)],
    books(scene) {
      rowAt(scene, 1).retainage = 800_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-800.00']],
      bridge: [['RATE_MISMATCH', '-800.00']],
    },
  }),
  one('N64', 'odd but right: invoices without retainage among others, a release of what is held', {
    lines: [100_000_00],
    bills: [
      work(10_000_00),
      [{ work: 8_000_00, retained: 0 }],
      work(6_000_00),
      [{ work: 4_000_00, retained: 0, release: 1_600_00 }],
    ],
    books(scene) {
      rowAt(scene, 3).retainage = 0
      release(scene, 'RR-1', 400_00)
      release(scene, 'RR-2', 700_00)
      release(scene, 'RR-3', 500_00)
    },
    expect: { ...right, bridge: [] },
  }),
  // §7a.3: three releases that add up to 400 less.
  one('N65', 'a release in three, which comes to less', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(6_000_00), [{ release: 1_600_00 }]],
    books(scene) {
      invoiceAt(scene, 2).number = 'RR-1'
      rowAt(scene, 2).retainage = -400_00
      release(scene, 'RR-2', 300_00)
      release(scene, 'RR-3', 500_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-400.00', '3']],
      bridge: [['RELEASE_ONE_SIDED', '-400.00']],
    },
  }),
  // §9, §7: the scale stops at 2,500 there; the books go on to 5 % of 100,000, which the law allows.
  one(
    'N66',
    'a scale that stops below the cap of the law, and goes on up to it in the books',
    {
      date: '2026-02-10',
      rate: 500,
      cap: { rate: 100, of: 'original' },
      lines: [250_000_00],
      bills: [work(40_000_00), work(60_000_00)],
      books: scene => holdAt(scene, 500),
      expect: {
        verdict: 'DIFFERS',
        findings: [['SLIDING_SCALE_NOT_APPLIED', '-2500.00']],
        bridge: [['SLIDING_SCALE_NOT_APPLIED', '-2500.00']],
      },
    },
    { project: { state: 'NY' } },
  ),
  // §9: a scale of both sides is no leave to hold ten percent on the way.
  one(
    'N67',
    'a scale of both sides that is above the cap of the law on its way',
    {
      date: '2026-02-10',
      cap: { rate: 500, of: 'original' },
      lines: [250_000_00],
      bills: [work(40_000_00), work(60_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '5000.00']] },
    },
    { project: { state: 'NY' } },
  ),
  // §7: 5 % of the 20,000 on the extra.
  one(
    'N68',
    'half the rate on what is billed on the extra',
    {
      lines: [{ cents: 50_000_00, extra: 'TI' }, 30_000_00],
      bills: [work(20_000_00, 10_000_00)],
      books(scene) {
        rowAt(scene).retainage = 1_000_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['RATE_MISMATCH', '1000.00']],
        bridge: [['RATE_MISMATCH', '1000.00']],
      },
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7a.2, §7a.4: a correction of retainage of one invoice beside a rate on the next.
  one('N69', 'half the rate on two invoices, of which the first is corrected in two steps', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(14_000_00)],
    books(scene) {
      holdAt(scene, 500)
      enter(scene, '1-RC', 0, { retainage: 600_00 })
      enter(scene, '1-RC2', 0, { retainage: 400_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '700.00']],
      bridge: [['RATE_MISMATCH', '700.00']],
    },
  }),
  // §4: unit prices and quantities; the units of one month at the price that is, and at another rate.
  one('N70', 'units at the price that is, withheld on at half the rate in one month', {
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }, 10_000_00],
    bills: [work(12_500_00, 1_000_00), work(6_250_00, 2_000_00)],
    books(scene) {
      rowAt(scene, 1).retainage = 312_50
      rowAt(scene, 1, 1).retainage = 100_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '412.50']],
      bridge: [['RATE_MISMATCH', '412.50']],
    },
  }),
]
