import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import { enter, enterChange, invoiceAt, lose } from '../case-books.ts'
import type { Case } from '../case-company.ts'
import { blankCommitment } from '../case-records.ts'

function bill(invoice: string, sageInvoice: string, ...cents: number[]) {
  return { lines: work(...cents), invoice, sageInvoice }
}

/** Numbers that are one, numbers that are two, and documents that stand somewhere else. */
export const keys: Case[] = [
  {
    id: 'K01',
    title: 'invoices 1-1 and 11 are two, whatever the order of posting',
    contracts: [
      {
        lines: [90_000_00],
        bills: [bill('1-1', '1-1', 5_000_00), bill('11', '11', 7_000_00)],
        books: scene => sageSide(scene).invoices.reverse(),
        expect: { verdict: 'AGREES', invoices: { '1-1': 'AGREES', '11': 'AGREES' } },
      },
    ],
  },
  {
    id: 'K02',
    title: 'zeros, case and punctuation between letters tell nothing apart',
    contracts: [
      {
        lines: [90_000_00],
        bills: [
          bill('0007', '7', 5_000_00),
          bill('Pay App #3', 'PAYAPP3', 6_000_00),
          bill('A/12', 'a-012', 7_000_00),
          bill(' 2026-010 ', '2026.10', 8_000_00),
        ],
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'K03',
    title:
      'a number without its separator pairs where it is the only one, and its gross is compared',
    contracts: [
      {
        lines: [90_000_00],
        bills: [bill('2026-10', '202610', 12_000_00)],
        books(scene) {
          Object.assign(invoiceAt(scene).rows[0] ?? {}, { cents: 12_900_00, retainage: 1_290_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '-900.00', '2026-10']],
          bridge: [['INVOICE_AMOUNT_MISMATCH', '-90.00']],
        },
      },
    ],
  },
  {
    id: 'K04',
    title: 'two digits without their separator pair with nothing',
    contracts: [
      {
        lines: [90_000_00],
        bills: [bill('1-1', '1-1', 5_000_00), bill('9', '9', 1_000_00)],
        books(scene) {
          lose(scene, 0)
          enter(scene, '11', 6_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_MISSING_IN_SAGE', '5000.00', '1-1'],
            ['INVOICE_MISSING_IN_PROCORE', '-6000.00', '11'],
          ],
        },
      },
    ],
  },
  {
    id: 'K05',
    title: 'a number without its separator that fits two pairs with neither',
    contracts: [
      {
        lines: [90_000_00],
        bills: [
          bill('20-26', 'x', 5_000_00),
          bill('2-026', 'y', 6_000_00),
          bill('9', '9', 1_000_00),
        ],
        books(scene) {
          lose(scene, 0, 1)
          enter(scene, '2026', 7_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_MISSING_IN_SAGE', '5000.00', '20-26'],
            ['INVOICE_MISSING_IN_SAGE', '6000.00', '2-026'],
            ['INVOICE_MISSING_IN_PROCORE', '-7000.00', '2026'],
          ],
        },
      },
    ],
  },
  {
    id: 'K06',
    title: 'of 7 and 07 each goes with the one that is spelled alike',
    contracts: [
      {
        lines: [90_000_00],
        bills: [bill('7', '7', 5_000_00), bill('07', '07', 6_000_00)],
        books: scene => sageSide(scene).invoices.reverse(),
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'K07',
    title: 'change orders go by the same keys',
    contracts: [
      {
        lines: [90_000_00],
        changes: [
          { cents: 1_000_00, number: '001', sageNumber: '1' },
          { cents: 2_000_00, number: 'PCO-003', sageNumber: 'pco 3' },
          { cents: 3_000_00, number: '12-4', sageNumber: '12.04' },
          { cents: 4_000_00, number: '1-24', sageNumber: '1-24' },
        ],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [90_000_00],
        changes: [{ cents: 2_500_00, number: '2-2', sageStatus: null }],
        books: scene => enterChange(scene, '22', 3_500_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_MISSING_IN_SAGE', '2500.00', '2-2'],
            ['CO_MISSING_IN_PROCORE', '-3500.00', '22'],
          ],
        },
      },
    ],
  },
  {
    id: 'K08',
    title: 'commitments go by the same keys',
    contracts: [
      {
        number: 'K-0412',
        sageNumber: 'K412',
        lines: [11_000_00],
        expect: { verdict: 'AGREES' },
      },
      { number: '4-1', lines: [12_000_00], expect: { verdict: 'AGREES' } },
      { number: '41', lines: [13_000_00], expect: { verdict: 'AGREES' } },
      {
        number: '2607-15',
        sageNumber: '260715',
        lines: [14_000_00],
        expect: { verdict: 'AGREES' },
      },
      {
        number: '6-1',
        inSage: false,
        lines: [15_000_00],
        expect: {
          verdict: 'MISSING_IN_SAGE',
          findings: [['COMMITMENT_MISSING_IN_SAGE', '15000.00']],
        },
      },
      {
        number: '61',
        inProcore: false,
        lines: [15_000_00],
        expect: {
          verdict: 'MISSING_IN_PROCORE',
          findings: [['COMMITMENT_MISSING_IN_PROCORE', '-15000.00']],
        },
      },
    ],
  },
  {
    id: 'K09',
    title: 'a cost code with other punctuation is the same code',
    isAlone: true,
    contracts: [{ lines: [90_000_00], bills: [work(9_000_00)], expect: { verdict: 'AGREES' } }],
    raw(records) {
      for (const code of records.all('cost_codes'))
        code['full_code'] = String(code['full_code']).replace('-', ' ')
      const [line] = records.find('work_order_contracts', {})['line_items'] as {
        cost_code: Record<string, unknown>
      }[]
      if (line) line.cost_code['full_code'] = String(line.cost_code['full_code']).replace('-', ' ')
    },
  },
  {
    id: 'K10',
    title: 'a vendor code in lower case is the same vendor',
    contracts: [{ lines: [90_000_00], expect: { verdict: 'AGREES' } }],
    raw(records) {
      const vendor = records.find('vendors', {})
      vendor['origin_code'] = ` ${String(vendor['origin_code']).toLowerCase()}`
    },
  },
  {
    id: 'E01',
    title: 'elsewhere: spelled otherwise and on the older commitment',
    contracts: [
      {
        lines: [100_000_00],
        bills: [bill('INV-0031', 'inv 31', 11_000_00)],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-9410.55', 'INV-0032']],
        },
      },
      {
        lines: [90_000_00],
        bills: [bill('INV-0032', 'inv 32', 9_410_55), bill('INV-0033', 'inv 33', 1_000_00)],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '9410.55', 'INV-0032']],
        },
      },
    ],
    books([older, newer]) {
      if (older && newer) sageSide(older).invoices.push(...lose(newer, 0))
    },
  },
  {
    id: 'E02',
    title: 'elsewhere: two invoices changed places',
    contracts: [
      {
        lines: [100_000_00],
        bills: [bill('51', '51', 11_000_00)],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '11000.00', '51'],
            ['INVOICE_ON_OTHER_COMMITMENT', '-12000.00', '52'],
          ],
        },
      },
      {
        lines: [90_000_00],
        bills: [bill('52', '52', 12_000_00)],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '12000.00', '52'],
            ['INVOICE_ON_OTHER_COMMITMENT', '-11000.00', '51'],
          ],
        },
      },
    ],
    books([one, two]) {
      if (!one || !two) return
      const first = lose(one, 0)
      sageSide(one).invoices.push(...lose(two, 0))
      sageSide(two).invoices.push(...first)
    },
  },
  {
    id: 'E03',
    title: 'elsewhere: without a commitment, with a number of zeros',
    isAlone: true,
    contracts: [
      {
        lines: [100_000_00],
        bills: [bill('3', '3', 8_000_00), bill('4', '0004', 7_330_10)],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '7330.10', '4']],
        },
      },
    ],
    raw: records => blankCommitment(records, '0004'),
  },
  {
    id: 'E04',
    title: 'the invoice of another vendor is not found elsewhere: it is missing',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [100_000_00],
        bills: [bill('5', '5', 8_000_00)],
        books: scene => lose(scene, 0),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_SAGE', '8000.00', '5']],
        },
      },
      {
        vendor: 1,
        lines: [100_000_00],
        bills: [bill('5', '5', 8_000_00)],
        expect: { verdict: 'AGREES' },
      },
    ],
  },
]
