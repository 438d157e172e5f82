import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, enterAgain, invoiceAt, lose, release, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange } from './kit.ts'

export const mixed2: Case[] = [
  // §7a.4: other than the second part, which is short, nothing differs.
  one('V17', 'in three parts, of which one waits and one is short', {
    lines: [100_000_00],
    bills: [{ lines: work(30_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 10_000_00],
        ['5B', 9_000_00],
        ['5C', 10_000_00],
      ])
      invoiceAt(scene, 2).posted = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_UNPOSTED_IN_SAGE', '10000.00', '5C'],
        ['INVOICE_AMOUNT_MISMATCH', '1000.00', '5'],
      ],
    },
  }),
  // §7: a number of the vendor twice, the second one on a deductive invoice: no double, another document.
  one(
    'V18',
    'odd but right: a release in Procore by three, in the books by two documents and a check',
    {
      lines: [100_000_00],
      bills: [
        work(60_000_00),
        [{ release: 1_000_00 }],
        [{ release: 2_000_00 }],
        [{ work: 1_000_00, release: 500_00 }],
      ],
      books(scene) {
        lose(scene, 1, 2)
        rowAt(scene, 1).retainage = 100_00
        release(scene, 'REL-A', 1_700_00)
        release(scene, 'REL-B', 1_300_00)
        rowAt(scene).retainagePaid = 500_00
      },
      expect: { ...right, bridge: [] },
    },
  ),
  // R2: 8,000 there was stored and stays stored; the books hold and bill the same by another route.
  one('V19', 'odd but right: billed as work in the books when stored, nothing when installed', {
    lines: [100_000_00],
    bills: [[{ stored: 8_000_00 }], [{ work: 8_000_00 }], work(1_000_00)],
    expect: right,
  }),
  // CO1: pending is exposure and never in revised, on either side.
  one(
    'V20',
    'odd but right: pending on both sides beside a rejected and an approved one of one number',
    {
      lines: [100_000_00],
      changes: [
        { cents: 4_000_00, number: '002', status: 'rejected', sageStatus: null },
        { cents: 4_500_00, number: '002', changes: 0 },
        { cents: 9_000_00, number: '003', status: 'pending' },
      ],
      expect: right,
    },
  ),
  // §7a.5: an error of the first and an error of the second requisition cancel in gross and in retainage.
  one('V21', 'an invoice that is posted with the gross of both, the other one waits', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 22_000_00, retainage: 2_200_00 })
      invoiceAt(scene, 1).posted = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-12000.00', '1'],
        ['INVOICE_UNPOSTED_IN_SAGE', '12000.00', '2'],
      ],
    },
  }),
  // §7: approved on one side and pending on the other: two that cancel are two.
  one('V22', 'two change orders of one amount whose states changed places', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0, sageStatus: 'Pending' },
      { cents: 4_000_00, changes: 0, status: 'pending', sageStatus: 'Approved' },
    ],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_STATUS_MISMATCH', '4000.00', '001'],
        ['CO_STATUS_MISMATCH', '-4000.00', '002'],
      ],
    },
  }),
  // §7a.4: a double that waits, and a deduction on the one that is posted.
  one('V23', 'a double that waits beside a deduction', {
    lines: [100_000_00],
    bills: [{ lines: work(8_000_00), invoice: '8' }],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '08').posted = false
      rowAt(scene).deduction = 350_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-8000.00', '08'],
        ['DEDUCTION_MISMATCH', '350.00', '8'],
      ],
    },
  }),
  // §7a.4: missing, though as much of it as its retainage was withheld by a document of its own.
  one('V24', 'an invoice that is missing while its retainage was entered by hand', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RH-2', 0, { retainage: 1_200_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '12000.00', '2'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-1200.00', 'RH-2'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '1200.00'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-1200.00'],
      ],
    },
  }),
  // §7a.3 with §7a.5: a release of the books alone beside one of Procore alone, of other sums.
  one('V25', 'each side released what the other did not, on lines of its own', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00), [{ release: 700_00 }]],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RB-1', 0, { retainage: -1_000_00, item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '300.00', 'RB-1']] },
  }),
  // §7a.10, CO2: the sum of the change orders agrees, none of the two does.
  one('V26', 'two change orders whose amounts changed places', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0 },
      { cents: 6_000_00, changes: 0 },
    ],
    books(scene) {
      shiftChange(scene, 0, 2_000_00)
      shiftChange(scene, 1, -2_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-2000.00', '001'],
        ['CO_AMOUNT_MISMATCH', '2000.00', '002'],
      ],
    },
  }),
  // §7a.5: two retainage errors that cancel are two findings.
  one('V27', 'a rate on change orders that cancels a rate on the contract', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, rate: 500 }],
    bills: [work(20_000_00, 20_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-1000.00', '001'],
      ],
    },
  }),
  // §7: paid differs, by invoice and in all.
  one('V29', 'paid in the books before it is approved for payment there, and twice', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    paid: true,
    books(scene) {
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents *= 2
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-18000.00', '1']] },
  }),
  // §3: the exact text wins over the key.
  one('V30', 'odd but right: 10.1, 10-10 and 101 are three', {
    lines: [100_000_00],
    bills: [
      { lines: work(5_000_00), invoice: '10.1', sageInvoice: '10-1', monthsAgo: 0 },
      { lines: work(6_000_00), invoice: '10-10', monthsAgo: 0 },
      { lines: work(7_000_00), invoice: '101', monthsAgo: 0 },
    ],
    books: scene => sageSide(scene).invoices.reverse(),
    expect: right,
  }),
]
