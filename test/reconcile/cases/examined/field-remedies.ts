import { work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  credit,
  enter,
  enterAgain,
  holdAt,
  invoiceAt,
  lose,
  release,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** What §7 prescribes for each class was done: nothing is left to find. */
export const fieldRemedies: Case[] = [
  // SLIDING_SCALE_NOT_APPLIED: release the excess.
  one('W60', 'put right: the books passed the scale and released the excess', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    bills: Array(4).fill(work(100_000_00)),
    books(scene) {
      holdAt(scene, 1000)
      release(scene, 'EXCESS', 20_000_00)
    },
    expect: right,
  }),
  // RETAINAGE_CAP_BASIS: release the excess.
  one('W61', 'put right: the books capped on the revised contract and released the excess', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    changes: [40_000_00],
    bills: Array(3).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 2).retainage = 2_000_00
      release(scene, 'EXCESS', 2_000_00)
    },
    expect: right,
  }),
  // STORED_MATERIAL_DOUBLE_COUNT: credit.
  one('W62', 'put right: installed material that was billed again is credited', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 15_000_00 }]],
    books(scene) {
      Object.assign(rowAt(scene, 1), { cents: 15_000_00, retainage: 1_500_00 })
      enter(scene, '2CR', -10_000_00)
    },
    expect: right,
  }),
  // NEGATIVE_LINE_RETAINAGE: correct the distribution.
  one('W63', 'put right: a credit floored at zero is corrected by a document of its own', {
    lines: [100_000_00],
    changes: [-20_000_00],
    bills: [work(60_000_00, -20_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 0
      enter(scene, '1C', 0, { retainage: -2_000_00, item: 2 })
    },
    expect: right,
  }),
  // CO_RATE_MISMATCH: put the rate on the item; what was posted is corrected.
  one('W64', 'put right: the rate of a change order is on its item, the rest is given back', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, rate: 500 }],
    bills: [work(20_000_00, 10_000_00), work(20_000_00, 6_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 1_000_00
      enter(scene, 'JE-500', 0, { retainage: -500_00, item: 2 })
    },
    expect: right,
  }),
  // DEDUCTION_MISMATCH: agree treatment: taken back.
  one('W65', 'put right: a deduction is taken back by a document of its own', {
    lines: [100_000_00],
    bills: [work(20_000_00)],
    books(scene) {
      rowAt(scene).deduction = 1_500_00
      enter(scene, '1D', 0, { retainage: 0, deduction: -1_500_00 })
    },
    expect: right,
  }),
  // OVERBILLED_LINE: change order.
  one('W66', 'put right: what was overbilled is covered by a change order of the line', {
    lines: [50_000_00, 20_000_00],
    changes: [{ cents: 2_000_00, changes: 0 }],
    bills: [work(50_000_00, 5_000_00, 2_000_00)],
    expect: right,
  }),
  // ALLOCATION_ONLY: reclass in job cost.
  one(
    'W67',
    'put right: a release on the wrong line is moved by a document that comes to nothing',
    {
      lines: [60_000_00, 40_000_00],
      bills: [work(30_000_00, 20_000_00), [{ release: 500_00 }]],
      books(scene) {
        lose(scene, 1)
        enter(scene, 'RTG-88', 0, { retainage: -500_00, item: 2 })
        const move = enter(scene, 'MOVE-88', 0, { retainage: -500_00 })
        move.rows.push({ ...rowAt(scene, 0, 1), cents: 0, retainage: 500_00 })
      },
      expect: { ...right, bridge: [] },
    },
  ),
  // STORED_MATERIAL_RETAINAGE: decide by contract; correct.
  one('W69', 'put right: retainage on stored material is entered after', {
    lines: [250_000_00],
    bills: [[{ work: 80_000_00, stored: 20_000_00 }]],
    books(scene) {
      rowAt(scene).retainage = 8_000_00
      enter(scene, 'SM-1', 0, { retainage: 2_000_00 })
    },
    expect: right,
  }),
  // JOB_OR_EXTRA_MISMATCH: recode.
  one(
    'W70',
    'put right: an invoice on another extra is moved back',
    {
      lines: [95_000_00],
      bills: [work(20_000_00)],
      books(scene) {
        const row = rowAt(scene)
        const code = scene.commitment.project.codes.get(`TI/${row.code.number}`) ?? row.code
        const back = enter(scene, 'JC-70', 0, { retainage: 0 })
        back.rows = [{ ...row, cents: -row.cents, retainage: -row.retainage, code }, { ...row }]
        row.code = code
      },
      expect: right,
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // VENDOR_MISMATCH: voided with the wrong one, entered with the right one.
  {
    id: 'W71',
    title: 'put right: an invoice of the wrong vendor is credited and entered with the right one',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        bills: [{ lines: work(52_500_00), invoice: '51' }],
        books(scene) {
          const wrong = invoiceAt(scene)
          enterAgain(scene, wrong, '51')
          wrong.vendor = `${wrong.vendor.slice(0, -1)}B`
          credit(scene, wrong, '51CR')
        },
        expect: right,
      },
    ],
  },
  // RETAINAGE_OVER_LEGAL_CAP: what is held now is what counts.
  one(
    'W72',
    'put right: what was withheld beyond the law is released on both sides',
    {
      date: '2026-02-10',
      lines: [250_000_00],
      bills: [work(40_000_00), [{ release: 2_000_00 }]],
      expect: right,
    },
    { project: { state: 'CA' } },
  ),
  // RATE_MISMATCH: a retainage-only correction, one for each invoice.
  one('W73', 'put right: half the rate on two invoices, each with its correction', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(30_000_00)],
    books(scene) {
      holdAt(scene, 500)
      enter(scene, '1RC', 0, { retainage: 1_000_00 })
      enter(scene, '2RC', 0, { retainage: 1_500_00 })
    },
    expect: right,
  }),
  // DUPLICATE_IN_PROCORE: void: taken back there by a requisition of its own.
  one('W74', 'put right: a requisition that was billed twice is taken back there', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '7' },
      { lines: work(9_000_00), invoice: '07' },
      { lines: work(-9_000_00), invoice: '07V' },
    ],
    books: scene => lose(scene, 1, 2),
    expect: right,
  }),
  // NEGATIVE_LINE_RETAINAGE: correct the distribution, by credit and re-entry.
  one('W75', 'put right: a credit floored at zero on a line of the contract is posted anew', {
    lines: [100_000_00],
    bills: [work(60_000_00), { lines: work(-5_000_00), invoice: '2' }],
    books(scene) {
      const wrong = Object.assign(invoiceAt(scene, 1), { number: '2' })
      Object.assign(rowAt(scene, 1), { retainage: 0 })
      credit(scene, wrong, '2V')
      enter(scene, '2N', -5_000_00)
    },
    expect: right,
  }),
]
