import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, loseChange, release, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { LATER } from '../worked.ts'
import { one } from './kit.ts'

export const others: Case[] = [
  // §7: a release whose accounting date is after the as-of date, and no release on one side.
  one('X70', 'a release that the books date in a later month', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }]],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = LATER
    },
    expect: { verdict: 'AGREES', findings: [['TIMING_CUTOFF', '-1000.00', '2']] },
  }),
  // §7a.4: another code and another rate on one document: 5 % of 30,000.
  one('X71', 'another cost code and another rate on one invoice', {
    lines: [95_000_00],
    bills: [work(30_000_00)],
    books(scene) {
      const row = rowAt(scene)
      row.code = scene.commitment.project.codes.get('/03-3500') ?? row.code
      row.retainage = 1_500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['COST_CODE_MISMATCH', null, '1'],
        ['RATE_MISMATCH', '1500.00'],
      ],
      bridge: [['RATE_MISMATCH', '1500.00']],
    },
  }),
  // §7: same document, other coding, of a part of it.
  one(
    'X72',
    'a part of an invoice on another extra',
    {
      lines: [95_000_00],
      bills: [work(20_000_00)],
      books(scene) {
        const row = rowAt(scene)
        const code = scene.commitment.project.codes.get(`TI/${row.code.number}`) ?? row.code
        Object.assign(row, { cents: 12_000_00, retainage: 1_200_00 })
        invoiceAt(scene).rows.push({ ...row, code, cents: 8_000_00, retainage: 800_00 })
      },
      expect: { verdict: 'DIFFERS', findings: [['JOB_OR_EXTRA_MISMATCH', null, '1']] },
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7: a vendor mismatch can pay the wrong party: of the contract itself.
  {
    id: 'X73',
    title: 'a commitment that the books have with another vendor',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        books(scene) {
          const sage = sageSide(scene)
          sage.vendor = `${sage.vendor.slice(0, -1)}B`
        },
        expect: { verdict: 'DIFFERS', findings: [['VENDOR_MISMATCH', null]] },
      },
    ],
  },
  // §7: backcharge, discount, tax, misc deduction: what is added is a negative one.
  one('X74', 'a deduction that adds', {
    lines: [100_000_00],
    bills: [work(40_000_00)],
    books(scene) {
      rowAt(scene).deduction = -700_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-700.00', '1']], bridge: [] },
  }),
  // §7a.1: lines add up to the contract's total, or the reading is incomplete and nothing rests on it.
  one(
    'X75',
    'a contract of which one line of two is shown',
    {
      lines: [60_000_00, 40_000_00],
      expect: {
        verdict: 'UNREAD',
        findings: [['READING_INCOMPLETE']],
        says: { READING_INCOMPLETE: /60,000\.00 of 100,000\.00/ },
      },
    },
    {
      raw(records) {
        const contract = records.find('work_order_contracts', {})
        contract['line_items'] = (contract['line_items'] as object[]).slice(0, 1)
      },
    },
  ),
  // §7a.1: change orders add up to the contract's approved changes.
  one(
    'X76',
    'one change order of two is shown',
    {
      lines: [50_000_00],
      changes: [{ cents: 5_000_00 }, { cents: 3_000_00, title: 'Not shown' }],
      expect: { verdict: 'UNREAD', findings: [['READING_INCOMPLETE']] },
    },
    { raw: records => records.remove('commitment_change_orders', { title: 'Not shown' }) },
  ),
  // §7: Sage totals <> its transactions; §7a.5: two that cancel are two.
  one(
    'X77',
    'headers of two invoices that are off by one amount each way',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(10_000_00)],
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['SAGE_MASTER_TOTAL', '-25.00', '1'],
          ['SAGE_MASTER_TOTAL', '25.00', '2'],
        ],
      },
    },
    {
      raw(records) {
        records.shift('APM_MASTER__INVOICE', { Invoice: '1' }, 'Retainage', 25_00)
        records.shift('APM_MASTER__INVOICE', { Invoice: '2' }, 'Retainage', -25_00)
      },
    },
  ),
  // §7: insurance open blocks payment: it is Procore that knows it.
  {
    id: 'X78',
    title: 'insurance that has ended in Procore only, with an open invoice',
    vendors: [{ code: 'ENDED' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['COMPLIANCE_HOLD', null, 'ENDED']] },
      },
    ],
    raw: records =>
      records.set('insurances', {}, { expiration_date: '2026-01-31', status: 'expired' }),
  },
  // §7 and R3: what waits to be posted is not payable yet, and what it deducts is not deducted.
  {
    id: 'X80',
    title: 'insurance that has ended, and an invoice that waits with a deduction of its own',
    vendors: [{ code: 'WAITS' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00)],
        books: scene => enter(scene, 'W-9', 10_000_00, { deduction: 2_000_00, posted: false }),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_UNPOSTED_IN_SAGE', '-10000.00', 'W-9'],
            ['COMPLIANCE_HOLD', null, 'WAITS'],
          ],
          says: { COMPLIANCE_HOLD: /^40,500\.00 is payable/ },
        },
      },
    ],
    raw: records =>
      records.set('insurances', {}, { expiration_date: '2026-01-31', status: 'expired' }),
  },
  // §7a.4: four causes on one commitment.
  one('X79', 'a change order, an invoice, a payment and a release, each in its own way', {
    lines: [300_000_00],
    changes: [{ cents: 6_000_00, changes: 0 }],
    bills: [work(20_000_00), work(30_000_00), work(40_000_00)],
    paid: true,
    books(scene) {
      loseChange(scene)
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents -= 250_00
      lose(scene, 2)
      release(scene, 'RR-1', 900_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '6000.00', '001'],
        ['PAYMENT_MISMATCH', '250.00', '1'],
        ['INVOICE_MISSING_IN_SAGE', '40000.00', '3'],
        ['RELEASE_ONE_SIDED', '900.00', 'RR-1'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '4000.00'],
        ['RELEASE_ONE_SIDED', '900.00'],
      ],
    },
  }),
]
