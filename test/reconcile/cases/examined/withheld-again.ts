import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, enterAgain, holdAt, invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one } from './kit.ts'

export const withheldAgain: Case[] = [
  // §7a.3: releases are compared as sums per commitment: 1,500 there, 1,000 here.
  one('X51', 'the second line of a release that the books left out', {
    lines: [60_000_00, 40_000_00],
    bills: [work(30_000_00, 20_000_00), [{ release: 1_000_00 }, { release: 500_00 }]],
    books(scene) {
      const second = invoiceAt(scene, 1)
      second.rows = second.rows.slice(0, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-500.00', '2']],
      bridge: [['RELEASE_ONE_SIDED', '-500.00']],
    },
  }),
  // §7a.3: and by line: the commitment agrees, the items do not (C27).
  one('X52', 'released on the other line, by a document of another number', {
    lines: [60_000_00, 40_000_00],
    bills: [work(30_000_00, 20_000_00), [{ release: 500_00 }]],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RTG-88', 0, { retainage: -500_00, item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]], bridge: [] },
  }),
  // §7: retainage held back on one side by a document without gross, here Procore.
  one('X53', 'retainage withheld by a requisition of nothing, in Procore only', {
    lines: [100_000_00],
    bills: [work(30_000_00), [{ retained: 800_00 }]],
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_WITHHELD_ONE_SIDED', '800.00', '2']],
      bridge: [['RETAINAGE_WITHHELD_ONE_SIDED', '800.00']],
    },
  }),
  // §7: released more than held, in Procore.
  one('X54', 'more is released in Procore than was held', {
    lines: [80_000_00],
    bills: [work(80_000_00), [{ release: 9_000_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = -8_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_EXCEEDS_HELD', '-1000.00', '2']],
    },
  }),
  // §7: credit lines floored at zero on one side, here Procore.
  one('X55', 'a credit that Procore floors at zero', {
    lines: [100_000_00],
    changes: [-4_000_00],
    bills: [[{ work: 50_000_00 }, { work: -4_000_00, retained: 0 }]],
    books(scene) {
      rowAt(scene, 0, 1).retainage = -400_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['NEGATIVE_LINE_RETAINAGE', '400.00', '001']],
      bridge: [['NEGATIVE_LINE_RETAINAGE', '400.00']],
    },
  }),
  // §9: New York and Washington 5 % since 2023: 4,000 held of 40,000 is 2,000 too much.
  ...['NY', 'WA'].map(state =>
    one(
      `X57 ${state}`,
      'ten percent where the law allows five since 2023',
      {
        date: '2026-02-10',
        lines: [250_000_00],
        bills: [work(40_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '2000.00']] },
      },
      { project: { state } },
    ),
  ),
  // §9: California from 2026-01-01.
  one(
    'X58',
    'signed in California on the first day of the law',
    {
      date: '2026-01-01',
      lines: [250_000_00],
      bills: [work(40_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '2000.00']] },
    },
    { project: { state: 'CA' } },
  ),
  // §7: subledger <> control account, of the other sign.
  one(
    'X59',
    'a ledger account that carries less than was posted to it',
    { lines: [100_000_00], bills: [work(40_000_00)], expect: { verdict: 'AGREES' } },
    {
      raw(records) {
        for (const row of records.all('APM_MASTER__DISTRIBUTION'))
          row['Retainage_Payable_Account'] = '2160'
      },
      ledgerOff: { '2160': -900_00 },
    },
  ),
  // §7a.5: a double and half the rate cancel: two findings, and the bridge has both.
  one('X60', 'half the rate, twice', {
    lines: [100_000_00],
    bills: [work(20_000_00)],
    books(scene) {
      holdAt(scene, 500)
      enterAgain(scene, invoiceAt(scene), '01')
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-20000.00', '01'],
        ['RATE_MISMATCH', '1000.00'],
      ],
      bridge: [
        ['DUPLICATE_IN_SAGE', '-1000.00'],
        ['RATE_MISMATCH', '1000.00'],
      ],
    },
  }),
  // §7a.5: an invoice that is missing and twice the rate on another one cancel.
  one('X61', 'twice the rate on one invoice, the other one missing', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(10_000_00)],
    books(scene) {
      lose(scene, 1)
      rowAt(scene).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '10000.00', '2'],
        ['RATE_MISMATCH', '-1000.00'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '1000.00'],
        ['RATE_MISMATCH', '-1000.00'],
      ],
    },
  }),
]
