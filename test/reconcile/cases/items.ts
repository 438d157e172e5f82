import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import { enterChange, holdAt, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** Numbers, items and change orders that differ, and neighbours of it that are right. */
export const items: Case[] = [
  {
    id: 'U01',
    title: 'dashes and blanks of any alphabet are dashes and blanks',
    contracts: [
      {
        number: 'SC\u20118801\u20134',
        sageNumber: 'SC-8801-4',
        lines: [90_000_00],
        changes: [{ cents: 1_000_00, number: 'CO\u201303', sageNumber: 'CO-3' }],
        bills: [
          { lines: work(5_111_00), invoice: '8\u20142', sageInvoice: '8-2' },
          { lines: work(6_222_00), invoice: 'PA\u00a0\u200b7', sageInvoice: 'pa 7' },
        ],
        expect: { verdict: 'AGREES', invoices: { '8\u20142': 'AGREES' } },
      },
    ],
  },
  {
    id: 'U08',
    title: 'the header of a commitment that is not its items is Sage against itself',
    contracts: [
      {
        number: 'U08-A',
        lines: [60_000_00, 30_000_00],
        expect: {
          verdict: 'DIFFERS',
          findings: [['SAGE_MASTER_TOTAL', '-1000.00']],
          figures: { originalAmount: ['90000.00', '90000.00'] },
        },
      },
    ],
    raw: records =>
      records.shift('JCM_MASTER__COMMITMENT', { Commitment: 'U08-A' }, 'Amount', 1_000_00),
  },
  {
    id: 'U14',
    title:
      'overbilled lines of change orders by number and line, and original amounts divided otherwise',
    contracts: [
      {
        lines: [100_000_00],
        changes: [10_000_00, { cents: 5_000_00, number: 'CO-7' }],
        bills: [work(20_000_00, 10_100_00, 5_500_00)],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['OVERBILLED_LINE', '100.00', '001 1'],
            ['OVERBILLED_LINE', '500.00', 'CO-7 1'],
          ],
        },
      },
      {
        lines: [60_000_00, 40_000_00],
        bills: [{ lines: work(10_000_00, 10_000_00), invoice: '11' }],
        books(scene) {
          const [one, two] = sageSide(scene).items
          if (one) one.cents += 700_00
          if (two) two.cents -= 700_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['ALLOCATION_ONLY', null]],
          says: {
            ALLOCATION_ONLY: /original amount is 100,000\.00 on both sides and differs by item/,
          },
        },
      },
    ],
  },
  {
    id: 'U16',
    title:
      'a credit that the books lack beside an addition of as much, and an invoice of change orders alone',
    contracts: [
      {
        lines: [100_000_00],
        changes: [
          { cents: -2_500_00, changes: 0, sageStatus: null },
          { cents: 2_500_00, changes: 0 },
        ],
        expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '-2500.00', '001']] },
      },
      {
        lines: [100_000_00],
        changes: [20_000_00, { cents: 30_000_00, rate: 500 }],
        bills: [work(20_000_00, 5_000_00, 6_000_00), work(0, 5_000_00, 8_000_00)],
        books: scene => holdAt(scene, 1000, row => row.item === 3),
        expect: {
          verdict: 'DIFFERS',
          findings: [['CO_RATE_MISMATCH', '-700.00', '002']],
          bridge: [['CO_RATE_MISMATCH', '-700.00']],
        },
      },
      {
        lines: [60_000_00],
        changes: [{ cents: 5_000_00, changes: 0 }],
        books(scene) {
          const [item] = sageSide(scene).items
          if (item) item.cents += 5_000_00
          enterChange(scene, '001R', -5_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_AMOUNT_MISMATCH', '5000.00', '001'],
            ['ORIGINAL_AMOUNT_MISMATCH', '-5000.00'],
          ],
        },
      },
    ],
  },
  {
    id: 'U22',
    title: 'another extra and another gross on one invoice',
    project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } },
    contracts: [
      {
        lines: [{ cents: 100_000_00, extra: 'TI' }],
        bills: [work(5_000_00)],
        books(scene) {
          const row = rowAt(scene)
          const code = scene.commitment.project.codes.get(`/${row.code.number}`) ?? row.code
          Object.assign(row, { code, cents: 4_900_00, retainage: 490_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['JOB_OR_EXTRA_MISMATCH', null, '1'],
            ['INVOICE_AMOUNT_MISMATCH', '100.00', '1'],
          ],
        },
      },
    ],
  },
  {
    id: 'U23',
    title: 'a purchase order of the number of a subcontract',
    isAlone: true,
    contracts: [
      { number: '08500', sageNumber: '8500', lines: [100_000_00], expect: { verdict: 'AGREES' } },
      {
        number: '008500',
        kind: 'purchaseOrder',
        inSage: false,
        lines: [30_000_00],
        expect: {
          verdict: 'MISSING_IN_SAGE',
          findings: [['COMMITMENT_MISSING_IN_SAGE', '30000.00']],
        },
      },
    ],
  },
]
