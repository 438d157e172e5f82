import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enter,
  enterAgain,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  loseChange,
  release,
  rowAt,
} from '../case-books.ts'
import type { Case } from '../case-company.ts'
import type { Contract } from '../case-scene.ts'

/** The lines of a G702, each of which may contradict the others, and what it says then. */
const certificate: [field: string, amount: string][] = [
  ['contract_sum_to_date', '100010.00'],
  ['total_completed_and_stored_to_date', '40010.00'],
  ['total_retainage', '4010.00'],
  ['total_earned_less_retainage', '35990.00'],
  ['current_payment_due', '36010.00'],
  ['balance_to_finish_including_retainage', '64010.00'],
]

/** A retainage account that only one case posts to. */
const OTHER_ACCOUNT = '2155'

/** A commitment of a contract alone, as this status has it. */
function alone(facts: Partial<Contract> & Pick<Contract, 'expect'>): Contract {
  return { lines: [40_000_00], ...facts }
}

/** Contracts, change orders, statuses, deductions, certificates, kept totals, nothing at all. */
export const contracts: Case[] = [
  ...certificate.map(
    ([field, amount]): Case => ({
      id: `I ${field}`,
      title: 'a certificate whose lines contradict each other',
      contracts: [
        {
          lines: [100_000_00],
          bills: [work(40_000_00)],
          expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
        },
      ],
      raw(records) {
        const summary = records.find('requisitions', { number: 1 })['summary']
        Object.assign(summary as object, { [field]: amount })
      },
    }),
  ),
  {
    id: 'I last',
    title: 'the same on the second requisition of a change order',
    contracts: [
      {
        lines: [100_000_00],
        changes: [5_000_00],
        bills: [work(40_000_00), { lines: work(1_000_00, 2_000_00), invoice: 'A-0052' }],
        expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, 'A-0052']] },
      },
    ],
    raw(records) {
      const summary = records.find('requisitions', { number: 2 })['summary']
      Object.assign(summary as object, { less_previous_certificates_for_payment: '35000.00' })
    },
  },
  {
    id: 'M1',
    title:
      'kept totals: what was invoiced on the commitment, on one item, and retainage of an invoice',
    contracts: [
      {
        number: 'M1-A',
        lines: [100_000_00],
        bills: [{ lines: work(40_000_00), invoice: '1' }],
        expect: { verdict: 'DIFFERS', findings: [['SAGE_MASTER_TOTAL', '-750.00']] },
      },
      {
        number: 'M1-B',
        lines: [100_000_00, 20_000_00],
        bills: [{ lines: work(40_000_00, 5_000_00), invoice: '2' }],
        expect: { verdict: 'DIFFERS', findings: [['SAGE_MASTER_TOTAL', '300.00']] },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(40_000_00), invoice: '3' }],
        expect: { verdict: 'DIFFERS', findings: [['SAGE_MASTER_TOTAL', '-25.00', '3']] },
      },
    ],
    raw(records) {
      records.shift('JCM_MASTER__COMMITMENT', { Commitment: 'M1-A' }, 'Amount_Invoiced', 750_00)
      const item = { Commitment: 'M1-B', Item_Number: '2' }
      records.shift('JCM_MASTER__COMMITMENT_ITEM', item, 'Amount_Invoiced', -300_00)
      records.shift('APM_MASTER__INVOICE', { Invoice: '3' }, 'Retainage', 25_00)
    },
  },
  {
    id: 'M2',
    title: 'kept totals: approved changes of one item',
    contracts: [
      {
        number: 'M2-A',
        lines: [100_000_00, 30_000_00],
        changes: [{ cents: 2_000_00, changes: 1 }],
        expect: { verdict: 'DIFFERS', findings: [['SAGE_MASTER_TOTAL', '-10.00']] },
      },
    ],
    raw(records) {
      const item = { Commitment: 'M2-A', Item_Number: '2' }
      records.shift('JCM_MASTER__COMMITMENT_ITEM', item, 'Approved_Commitment_CO_Amount', 10_00)
    },
  },
  {
    id: 'M3',
    title: 'kept totals: the cost of a job',
    isAlone: true,
    contracts: [{ lines: [100_000_00], bills: [work(40_000_00)], expect: { verdict: 'AGREES' } }],
    raw: records => records.shift('JCM_MASTER__JOB', {}, 'JTD_Cost', 1_000_00),
    expect: { findings: [['SAGE_MASTER_TOTAL', '-1000.00']] },
  },
  {
    id: 'D1',
    title: 'two deductions on two invoices are two',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(20_000_00), work(30_000_00)],
        books(scene) {
          rowAt(scene, 0).deduction = 250_00
          rowAt(scene, 1).deduction = 400_01
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['DEDUCTION_MISMATCH', '250.00', '1'],
            ['DEDUCTION_MISMATCH', '400.01', '2'],
          ],
          bridge: [],
        },
      },
    ],
  },
  {
    id: 'D2',
    title: 'a backcharge without retainage in Procore only',
    contracts: [
      {
        lines: [100_000_00, { cents: -750_00, rate: 0 }],
        bills: [work(20_000_00), work(30_000_00, -750_00)],
        books(scene) {
          const second = invoiceAt(scene, 1)
          second.rows = second.rows.filter(row => row.cents > 0)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['DEDUCTION_MISMATCH', '-750.00', '2']],
          bridge: [],
        },
      },
    ],
  },
  {
    id: 'D3',
    title: 'a backcharge that is a deduction in the books comes to the same net',
    contracts: [
      {
        lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
        bills: [work(40_000_00, -1_500_00)],
        books(scene) {
          const invoice = invoiceAt(scene)
          invoice.rows = invoice.rows.filter(row => row.cents > 0)
          rowAt(scene).deduction = 1_500_00
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'Z1',
    title: 'nothing may stand on one side: a change order, a requisition, a line',
    contracts: [
      {
        lines: [100_000_00],
        books: scene => enterChange(scene, '7', 0),
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [100_000_00],
        changes: [{ cents: 0 }],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00, 0],
        bills: [
          { lines: work(5_000_00), invoice: '11' },
          { lines: work(0), invoice: '12' },
        ],
        books: scene => lose(scene, 1),
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      { lines: [0], changes: [12_000_00], expect: { verdict: 'AGREES' } },
    ],
  },
  {
    id: 'S1',
    title: 'what is not in force yet is not due',
    contracts: [
      alone({ status: 'Draft', inSage: false, expect: { verdict: 'NOT_DUE' } }),
      alone({
        bills: [
          { lines: work(5_000_00), invoice: '1' },
          { lines: work(6_000_00), invoice: '2', status: 'draft' },
        ],
        expect: { verdict: 'AGREES', figures: { invoicedAmount: ['5000.00', '5000.00'] } },
      }),
      alone({
        bills: [
          { lines: work(5_000_00), invoice: '3', status: 'pending_owner_approval' },
          { lines: work(6_000_00), invoice: '4', status: 'approved_as_noted' },
        ],
        expect: { verdict: 'AGREES', figures: { invoicedAmount: ['11000.00', '11000.00'] } },
      }),
      alone({
        changes: [
          { cents: 1_000_00, status: 'pending' },
          { cents: 2_000_00, status: 'draft' },
        ],
        expect: { verdict: 'AGREES', figures: { approvedChangesAmount: ['0.00', '0.00'] } },
      }),
      alone({
        changes: [{ cents: 1_000_00, status: 'draft', sageStatus: 'Not issued' }],
        expect: { verdict: 'AGREES' },
      }),
      alone({
        bills: [{ lines: work(5_000_00), invoice: '5', status: 'under_review' }],
        books: scene => enter(scene, '5', 5_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-5000.00', '5']],
        },
      }),
    ],
  },
  {
    id: 'S2',
    title: 'change orders in different states',
    contracts: [
      alone({
        changes: [{ cents: 5_100_00, status: 'pending', sageStatus: 'Approved' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_STATUS_MISMATCH', '-5100.00', '001']],
        },
      }),
      alone({
        changes: [{ cents: 4_400_00, sageStatus: 'Not issued' }],
        expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '4400.00', '001']] },
      }),
      alone({
        changes: [{ cents: -12_000_00, sageStatus: 'Pending' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_STATUS_MISMATCH', '-12000.00', '001', 'HIGH']],
        },
      }),
      alone({
        changes: [7_000_00],
        books: scene => {
          changeAt(scene).released = false
        },
        expect: { verdict: 'DIFFERS', findings: [['CO_NOT_RELEASED', null, '001']] },
      }),
      alone({
        changes: [{ cents: 3_000_00, status: 'rejected', sageStatus: 'Approved' }],
        expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '-3000.00', '001']] },
      }),
    ],
  },
  {
    id: 'N1',
    title: 'contracts and change orders of other amounts',
    contracts: [
      alone({
        lines: [40_000_00, 60_000_00],
        books: scene => {
          const [item] = sageSide(scene).items
          if (item) item.cents += 4_500_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['ORIGINAL_AMOUNT_MISMATCH', '-4500.00']],
        },
      }),
      alone({
        changes: [6_000_00, 7_000_00],
        books: scene => loseChange(scene, 1),
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '7000.00', '002']] },
      }),
      alone({
        changes: [6_000_00],
        books: scene => enterChange(scene, '090', 6_400_00),
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '-6400.00', '090']] },
      }),
      alone({
        changes: [
          { cents: 12_000_00, number: '004', changes: 0 },
          { cents: 3_000_00, number: '4', changes: 0 },
        ],
        books(scene) {
          loseChange(scene, 0)
          const [item] = changeAt(scene).items
          if (item) item.cents = 15_000_00
        },
        expect: { verdict: 'DIFFERS', findings: [['CO_DUPLICATE_NUMBER', null, '4']] },
      }),
      alone({
        lines: [80_000_00],
        bills: [{ lines: work(84_000_00), invoice: '9' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['OVERBILLED_COMMITMENT', '4000.00'],
            ['OVERBILLED_LINE', '4000.00', '1'],
          ],
        },
      }),
    ],
  },
  {
    id: 'N2',
    title: 'invoices that are twice there, unposted, or with another vendor',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        bills: [
          { lines: work(50_000_00), invoice: '21' },
          { lines: work(50_000_00), invoice: '21', sageInvoice: '22' },
        ],
        books: scene => lose(scene, 1),
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_PROCORE', '50000.00', '21']] },
      },
      {
        lines: [200_000_00],
        bills: [{ lines: work(50_000_00), invoice: 'INV-0031' }],
        books: scene => enterAgain(scene, invoiceAt(scene), 'inv 31'),
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-50000.00', 'inv 31']] },
      },
      {
        lines: [200_000_00],
        bills: [{ lines: work(52_500_00), invoice: '41' }],
        books: scene => {
          invoiceAt(scene).posted = false
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '52500.00', '41']],
          bridge: [['INVOICE_UNPOSTED_IN_SAGE', '5250.00']],
        },
      },
      {
        lines: [200_000_00],
        bills: [{ lines: work(52_500_00), invoice: '51' }],
        books: scene => {
          const { vendor } = invoiceAt(scene)
          invoiceAt(scene).vendor = `${vendor.slice(0, -1)}B`
        },
        expect: { verdict: 'DIFFERS', findings: [['VENDOR_MISMATCH', null, '51']] },
      },
      {
        lines: [200_000_00],
        bills: [work(52_500_00), work(10_000_00)].map((lines, index) => ({
          lines,
          invoice: `6${index}`,
        })),
        paid: true,
        books: scene => {
          const { payment } = invoiceAt(scene)
          if (payment) payment.cents -= 400_00
        },
        expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '400.00', '60']] },
      },
    ],
  },
  {
    id: 'N3',
    title: 'coding: another cost code, another extra, a unit price that would change',
    project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } },
    contracts: [
      {
        lines: [95_000_00],
        bills: [{ lines: work(30_000_00), invoice: '1' }],
        books(scene) {
          const row = rowAt(scene)
          row.code = scene.commitment.project.codes.get('/03-3500') ?? row.code
        },
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '1']] },
      },
      {
        lines: [95_000_00],
        bills: [{ lines: work(30_000_00), invoice: '2' }],
        books(scene) {
          const row = rowAt(scene)
          row.code = scene.commitment.project.codes.get(`TI/${row.code.number}`) ?? row.code
        },
        expect: { verdict: 'DIFFERS', findings: [['JOB_OR_EXTRA_MISMATCH', null, '2']] },
      },
      {
        kind: 'purchaseOrder',
        rate: 0,
        lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
        changes: [{ cents: 5_260_00, changes: 0 }],
        books(scene) {
          const [line] = scene.commitment.changes[0]?.lines ?? []
          if (line) line.unit = { quantity: 40, cents: 131_50, name: 'CY' }
        },
        expect: { verdict: 'DIFFERS', findings: [['UNIT_COST_CONFLICT', null, '001']] },
      },
    ],
  },
  {
    id: 'N4',
    title: 'a vendor that no vendor of Sage is known to be',
    vendors: [{ system: 'procore' }, { system: 'sage300' }],
    contracts: [
      {
        lines: [95_000_00],
        books: scene => {
          const sage = sageSide(scene)
          sage.vendor = `${sage.vendor.slice(0, -1)}B`
        },
        expect: { verdict: 'UNMAPPED', findings: [['UNMAPPED_VENDOR', null]] },
      },
    ],
  },
  {
    id: 'N5',
    title: 'a vendor whose insurance has ended, with an open invoice',
    vendors: [{ code: 'LAPSED', insuredUntil: '2026-06-30' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['COMPLIANCE_HOLD', null, 'LAPSED']] },
      },
    ],
  },
  {
    id: 'N6',
    title: 'links: to a record that is gone, two to one',
    contracts: [
      alone({ expect: { verdict: 'DIFFERS', findings: [['LINK_BROKEN', null]] } }),
      alone({ number: 'N6-1', expect: { verdict: 'AGREES' } }),
      alone({
        status: 'Draft',
        inSage: false,
        expect: { verdict: 'NOT_DUE', findings: [['LINK_CONFLICT', null, 'N6-1']] },
      }),
    ],
    links: ([broken, agreed, draft]) => ({
      commitments: [
        { procore: 2 ** 51 + 1, sage300: broken?.commitment.number ?? '' },
        { procore: agreed?.commitment.id ?? 0, sage300: agreed?.commitment.number ?? '' },
        { procore: draft?.commitment.id ?? 0, sage300: agreed?.commitment.number ?? '' },
      ],
    }),
  },
  {
    id: 'N7',
    title: 'a project without a job',
    project: { inSage: false },
    contracts: [alone({ inSage: false, expect: { verdict: 'UNMAPPED' } })],
    expect: { findings: [['UNMAPPED_PROJECT']] },
  },
  {
    id: 'N9',
    title: 'a cost code that the job lacks',
    isAlone: true,
    contracts: [
      {
        lines: [{ cents: 50_000_00, code: '03-3500' }, 40_000_00],
        bills: [work(12_000_00, 8_000_00)],
        books(scene) {
          const [line] = scene.commitment.lines
          if (line) line.code.procoreOnly = true
        },
        expect: { verdict: 'DIFFERS', findings: [['UNMAPPED_CODE', null, '03-3500']] },
      },
    ],
  },
  {
    id: 'N8',
    title: 'a ledger account that is not what was posted to it',
    contracts: [{ lines: [100_000_00], bills: [work(40_000_00)], expect: { verdict: 'AGREES' } }],
    raw(records) {
      for (const row of records.all('APM_MASTER__DISTRIBUTION'))
        row['Retainage_Payable_Account'] = OTHER_ACCOUNT
    },
    ledgerOff: { [OTHER_ACCOUNT]: 1_250_00 },
  },
  {
    id: 'T1',
    title: 'rates: on change orders alone, on both, on one of two change orders',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 30_000_00, rate: 0 }],
        bills: [{ lines: work(50_000_00, 30_000_00), invoice: '1' }],
        books: scene => holdAt(scene, 1000),
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_RATE_MISMATCH', '-3000.00', '001']],
          bridge: [['CO_RATE_MISMATCH', '-3000.00']],
        },
      },
      {
        lines: [100_000_00],
        changes: [30_000_00],
        bills: [{ lines: work(50_000_00, 30_000_00), invoice: '2' }],
        books(scene) {
          sageSide(scene).rate = 500
          holdAt(scene, 500, row => row.item === 1)
          holdAt(scene, 0, row => row.item === 2)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '2500.00'],
            ['CO_RATE_MISMATCH', '3000.00', '001'],
          ],
          bridge: [
            ['RATE_MISMATCH', '2500.00'],
            ['CO_RATE_MISMATCH', '3000.00'],
          ],
        },
      },
      {
        lines: [100_000_00],
        changes: [20_000_00, 10_000_00],
        bills: [{ lines: work(50_000_00, 20_000_00, 10_000_00), invoice: '3' }],
        books: scene => holdAt(scene, 500, row => row.item === 3),
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_RATE_MISMATCH', '500.00', '002']],
          bridge: [['CO_RATE_MISMATCH', '500.00']],
        },
      },
    ],
  },
  {
    id: 'T2',
    title: 'rounding stays named beside larger parts, and ends at 1.00',
    contracts: [
      {
        oneItem: true,
        lines: Array(7).fill(5_000_00),
        bills: [1, 2, 3].map(number => ({
          lines: work(...Array(7).fill(333_35)),
          invoice: String(number),
        })),
        books(scene) {
          holdAt(scene, 1000)
          release(scene, 'R-9', 50_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RELEASE_ONE_SIDED', '50.00', 'R-9'],
            ['ROUNDING', '0.09'],
          ],
          bridge: [
            ['RELEASE_ONE_SIDED', '50.00'],
            ['ROUNDING', '0.09'],
          ],
        },
      },
      {
        oneItem: true,
        lines: Array(48).fill(5_000_00),
        bills: [4, 5, 6, 7, 8].map(number => ({
          lines: work(...Array(48).fill(333_35)),
          invoice: String(number),
        })),
        books: scene => holdAt(scene, 1000),
        expect: {
          verdict: 'DIFFERS',
          findings: [['UNEXPLAINED', '1.20']],
          bridge: [],
          residual: '1.20',
        },
      },
    ],
  },
  {
    id: 'T3',
    title: 'stored material: installed by hand on both sides, and held at another rate',
    contracts: [
      {
        lines: [90_000_00],
        bills: [
          { lines: [{ work: 20_000_00, stored: 10_000_00 }], invoice: '1' },
          { lines: [{ work: 15_000_00 }], invoice: '2' },
          { lines: [{ work: 5_000_00, stored: 4_000_00, release: 1_000_00 }], invoice: '3' },
        ],
        expect: { verdict: 'AGREES', bridge: [] },
      },
      {
        lines: [90_000_00],
        bills: [
          { lines: [{ work: 20_000_00 }], invoice: '4' },
          { lines: [{ work: 10_000_00, stored: 6_000_00 }], invoice: '5' },
        ],
        books: scene => {
          rowAt(scene, 1).retainage -= 600_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['STORED_MATERIAL_RETAINAGE', '600.00']],
          bridge: [['STORED_MATERIAL_RETAINAGE', '600.00']],
        },
      },
    ],
  },
]
