import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import {
  credit,
  enter,
  enterAgain,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  release,
  rowAt,
  split,
} from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** What a hostile auditor invented and Tieout once named otherwise, and neighbours of it that are right. */
export const audited: Case[] = [
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
    id: 'U02',
    title: 'of an invoice in parts, and of one credited, the rest waits to be posted',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '5' }],
        books(scene) {
          split(scene, 0, [
            ['5A', 12_000_00],
            ['5B', 8_000_00],
          ])
          invoiceAt(scene, 1).posted = false
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '8000.00', '5B']],
          bridge: [['INVOICE_UNPOSTED_IN_SAGE', '800.00']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '6' }],
        books(scene) {
          enterAgain(scene, invoiceAt(scene), '6R').posted = false
          Object.assign(rowAt(scene), { cents: 20_500_00, retainage: 2_050_00 })
          credit(scene, invoiceAt(scene), '6CR')
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '20000.00', '6R']],
          bridge: [['INVOICE_UNPOSTED_IN_SAGE', '2000.00']],
        },
      },
    ],
  },
  {
    id: 'U03',
    title: 'elsewhere at another gross, and on the commitment of another vendor',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(25_220_00), invoice: 'INV-417' },
          { lines: work(5_000_00), invoice: 'INV-418' },
        ],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '25220.00', 'INV-417'],
            ['INVOICE_ON_OTHER_COMMITMENT', '5000.00', 'INV-418'],
          ],
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: 'INV-500' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-25200.00', 'INV-417']],
          says: { INVOICE_ON_OTHER_COMMITMENT: /INV-417 at 25,220\.00/ },
        },
      },
      {
        vendor: 1,
        lines: [90_000_00],
        bills: [{ lines: work(12_000_00), invoice: 'INV-600' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '-5000.00', 'INV-418'],
            ['VENDOR_MISMATCH', null, 'INV-418'],
          ],
        },
      },
    ],
    books([from, to, foreign]) {
      if (!from || !to || !foreign) return
      const [wrong, strange] = lose(from, 0, 1)
      if (!wrong || !strange) return
      Object.assign(wrong.rows[0] ?? {}, { cents: 25_200_00, retainage: 2_520_00 })
      sageSide(to).invoices.push(wrong)
      sageSide(foreign).invoices.push(strange)
    },
  },
  {
    id: 'U04',
    title: 'stored material that the books left out is not billed twice when it is installed',
    contracts: [
      {
        lines: [100_000_00],
        bills: [[{ work: 20_000_00, stored: 5_000_00 }], work(15_000_00)],
        books(scene) {
          Object.assign(rowAt(scene, 0), { cents: 20_000_00, retainage: 2_000_00 })
          Object.assign(rowAt(scene, 1), { cents: 15_000_00, retainage: 1_500_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '5000.00', '1'],
            ['INVOICE_AMOUNT_MISMATCH', '-5000.00', '2'],
          ],
          bridge: [],
        },
      },
    ],
  },
  {
    id: 'U05',
    title: 'rates to two decimals, none on one invoice, and two rates beside a release',
    contracts: [
      {
        lines: [300_000_00],
        bills: [work(60_000_00), work(43_200_00), work(51_700_00)],
        books: scene => holdAt(scene, 833),
        expect: {
          verdict: 'DIFFERS',
          findings: [['RATE_MISMATCH', '2586.83']],
          bridge: [['RATE_MISMATCH', '2586.83']],
        },
      },
      {
        lines: [300_000_00],
        bills: [11, 12, 13].map((number, index) => ({
          lines: work(10_000_00 + index * 5_000_00),
          invoice: String(number),
        })),
        books(scene) {
          rowAt(scene, 2).retainage = 0
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RATE_MISMATCH', '2000.00']],
          bridge: [['RATE_MISMATCH', '2000.00']],
        },
      },
      {
        lines: [100_000_00],
        changes: [20_000_00],
        bills: [
          { lines: work(40_000_00, 10_000_00), invoice: '21' },
          { lines: work(20_000_00, 10_000_00), invoice: '22' },
          { lines: [{ release: 700_00 }], invoice: '23' },
        ],
        books(scene) {
          lose(scene, 2)
          holdAt(scene, 500, row => row.item === 1)
          holdAt(scene, 0, row => row.item === 2)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '3000.00'],
            ['CO_RATE_MISMATCH', '2000.00', '001'],
            ['RELEASE_ONE_SIDED', '-700.00', '23'],
          ],
          bridge: [
            ['RELEASE_ONE_SIDED', '-700.00'],
            ['RATE_MISMATCH', '3000.00'],
            ['CO_RATE_MISMATCH', '2000.00'],
          ],
        },
      },
    ],
  },
  {
    id: 'U06',
    title: 'one of two credits floored at zero',
    contracts: [
      {
        lines: [100_000_00],
        changes: [-4_000_00, -3_000_00],
        bills: [work(50_000_00, -4_000_00, -3_000_00)],
        books(scene) {
          rowAt(scene, 0, 2).retainage = 0
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['NEGATIVE_LINE_RETAINAGE', '-300.00', '002']],
          bridge: [['NEGATIVE_LINE_RETAINAGE', '-300.00']],
        },
      },
    ],
  },
  {
    id: 'U07',
    title: 'a backcharge is a requisition of its own there and a deduction here',
    contracts: [
      {
        lines: [60_000_00, { cents: -1_500_00, rate: 0 }],
        bills: [
          { lines: work(20_000_00), invoice: '1' },
          { lines: work(0, -1_500_00), invoice: 'BC-1' },
        ],
        books(scene) {
          lose(scene, 1)
          rowAt(scene).deduction = 1_500_00
        },
        expect: {
          verdict: 'AGREES',
          findings: [['DEDUCTION_MISMATCH', '-1500.00', 'BC-1', 'INFO']],
        },
      },
      {
        lines: [60_000_00, { cents: -1_500_00, rate: 0 }],
        bills: [
          { lines: work(20_000_00), invoice: '2' },
          { lines: work(0, -1_500_00), invoice: 'BC-2' },
        ],
        books(scene) {
          lose(scene, 1)
          rowAt(scene).deduction = 1_400_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['DEDUCTION_MISMATCH', '1400.00', '2'],
            ['INVOICE_MISSING_IN_SAGE', '-1500.00', 'BC-2'],
          ],
        },
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
    id: 'U10',
    title: 'an invoice under the number of its revision, and two new entries after one credit',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '12', monthsAgo: 3 },
          { lines: work(10_000_00), invoice: '13', monthsAgo: 1 },
        ],
        books: scene =>
          Object.assign(invoiceAt(scene), { number: '12R1', accountingDate: '2026-09-20' }),
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(9_000_00), invoice: '7' }],
        books(scene) {
          enterAgain(scene, invoiceAt(scene), '07')
          enterAgain(scene, invoiceAt(scene), '007')
          credit(scene, invoiceAt(scene), '007CR')
        },
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-9000.00', '07']] },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '8' }],
        books(scene) {
          enterAgain(scene, invoiceAt(scene), '08').posted = false
        },
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-8000.00', '08']] },
      },
    ],
  },
  {
    id: 'U11',
    title: 'a rate on one invoice beside odd cents, and a cap passed beside another gross',
    contracts: [
      {
        lines: [300_000_00],
        bills: [40_000_00, 30_000_00, 20_000_00].map((cents, index) => ({
          lines: work(cents),
          invoice: String(index + 1),
        })),
        books(scene) {
          rowAt(scene, 1).retainage = 4_500_00
          rowAt(scene, 2).retainage += 13_37
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '-1500.00'],
            ['UNEXPLAINED', '-13.37', '3'],
          ],
          bridge: [['RATE_MISMATCH', '-1500.00']],
          residual: '-13.37',
        },
      },
      {
        cap: { rate: 500, of: 'original' },
        lines: [400_000_00],
        bills: [11, 12, 13, 14].map(number => ({
          lines: work(90_000_00),
          invoice: String(number),
        })),
        books(scene) {
          rowAt(scene).cents = 91_000_00
          holdAt(scene, 1000)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '-1000.00', '11'],
            ['SLIDING_SCALE_NOT_APPLIED', '-16000.00'],
          ],
          bridge: [
            ['INVOICE_AMOUNT_MISMATCH', '-100.00'],
            ['SLIDING_SCALE_NOT_APPLIED', '-16000.00'],
          ],
        },
      },
      {
        lines: [200_000_00],
        bills: [30_000_00, 20_000_00, 40_000_00, 10_000_00].map((cents, index) => ({
          lines: work(cents),
          invoice: String(index + 21),
        })),
        books(scene) {
          Object.assign(rowAt(scene, 1), { cents: 18_000_00, retainage: 0 })
          rowAt(scene, 2).retainage = 2_000_00
          lose(scene, 3)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '2000.00', '22'],
            ['RATE_MISMATCH', '4000.00'],
            ['INVOICE_MISSING_IN_SAGE', '10000.00', '24'],
          ],
          bridge: [
            ['INVOICE_MISSING_IN_SAGE', '1000.00'],
            ['RATE_MISMATCH', '4000.00'],
          ],
        },
      },
      {
        lines: [300_000_00],
        bills: [20_000_00, 10_000_00].map((cents, index) => ({
          lines: work(cents),
          invoice: String(index + 31),
        })),
        books(scene) {
          rowAt(scene, 1).retainage = 500_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RATE_MISMATCH', '500.00']],
          bridge: [['RATE_MISMATCH', '500.00']],
        },
      },
    ],
  },
  {
    id: 'U12',
    title: 'stored material at another rate, and installed while other material is stored',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(20_000_00), [{ work: 10_000_00, stored: 8_000_00 }]],
        books(scene) {
          rowAt(scene, 1).retainage -= 400_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['STORED_MATERIAL_RETAINAGE', '400.00']],
          bridge: [['STORED_MATERIAL_RETAINAGE', '400.00']],
        },
      },
      {
        lines: [100_000_00, 80_000_00],
        bills: [
          { lines: [{ work: 10_000_00, stored: 6_000_00 }, { work: 8_000_00 }], invoice: '11' },
          { lines: [{ work: 9_000_00 }, { work: 2_000_00, stored: 4_000_00 }], invoice: '12' },
        ],
        books(scene) {
          Object.assign(rowAt(scene, 1), { cents: 9_000_00, retainage: 900_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '12']],
          bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
        },
      },
    ],
  },
  {
    id: 'U13',
    title: 'less withheld by a document that bills nothing',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(30_000_00), [{ retained: 800_00 }]],
        books(scene) {
          rowAt(scene, 1).retainage = 650_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RETAINAGE_WITHHELD_ONE_SIDED', '150.00', '2']],
          bridge: [['RETAINAGE_WITHHELD_ONE_SIDED', '150.00']],
        },
      },
    ],
  },
  {
    id: 'U09',
    title: 'odd but right: three forms of two releases, and a credit taken off the next invoice',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '31' },
          { lines: [{ work: 10_000_00, release: 500_00 }], invoice: '32' },
          { lines: [{ release: 700_00 }], invoice: '33' },
        ],
        books(scene) {
          lose(scene, 2)
          release(scene, 'RET-A', 300_00)
          release(scene, 'RET-B', 400_00)
        },
        expect: { verdict: 'AGREES', bridge: [] },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '41' },
          { lines: work(-3_400_00), invoice: '42' },
          { lines: work(10_000_00), invoice: '43' },
        ],
        books(scene) {
          lose(scene, 1)
          Object.assign(rowAt(scene, 1), { cents: 6_600_00, retainage: 660_00 })
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '51' },
          { lines: work(20_000_00), invoice: '52' },
        ],
        books(scene) {
          holdAt(scene, 0)
          enter(scene, 'RETN', 0, { retainage: 5_000_00 })
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
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
    id: 'U15',
    title: 'invoices -1 and -2, or A and B, of a series, a part twice, retainage in place of gross',
    contracts: [
      {
        lines: [200_000_00],
        bills: [
          { lines: work(60_000_00), invoice: 'R05-1', monthsAgo: 4 },
          { lines: [{ release: 3_000_00 }], invoice: 'R05-2', monthsAgo: 2 },
        ],
        books(scene) {
          lose(scene, 1)
          rowAt(scene).retainagePaid = 4_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '1000.00', 'R05-1']],
          bridge: [['RELEASE_ONE_SIDED', '1000.00']],
        },
      },
      {
        lines: [200_000_00],
        bills: [
          { lines: work(60_000_00), invoice: '2605-1' },
          { lines: work(20_000_00), invoice: '2605-2' },
        ],
        books(scene) {
          rowAt(scene, 1).cents = 15_000_00
          rowAt(scene, 1).retainage = 1_500_00
          enter(scene, '2605-9', 3_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '5000.00', '2605-2'],
            ['INVOICE_MISSING_IN_PROCORE', '-3000.00', '2605-9'],
          ],
        },
      },
      {
        lines: [200_000_00],
        bills: [{ lines: work(20_000_00), invoice: '5' }],
        books(scene) {
          split(scene, 0, [
            ['5A', 12_000_00],
            ['5B', 8_000_00],
          ])
          enterAgain(scene, invoiceAt(scene), '05A')
        },
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-12000.00', '5A']] },
      },
      {
        lines: [200_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '7' },
          { lines: work(6_000_00), invoice: '8' },
        ],
        books: scene => Object.assign(rowAt(scene, 1), { cents: 600_00, retainage: 6_000_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '5400.00', '8'],
            ['UNEXPLAINED', '-5940.00', '8'],
          ],
          bridge: [['INVOICE_AMOUNT_MISMATCH', '540.00']],
          residual: '-5940.00',
        },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(5_000_00), invoice: '2601A' },
          { lines: work(6_000_00), invoice: '2601B' },
        ],
        books(scene) {
          Object.assign(rowAt(scene, 1), { cents: 4_000_00, retainage: 400_00 })
          enter(scene, '2601C', 1_500_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '2000.00', '2601B'],
            ['INVOICE_MISSING_IN_PROCORE', '-1500.00', '2601C'],
          ],
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
          findings: [['CO_RATE_MISMATCH', '-700.00']],
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
    id: 'U17',
    title: 'payments differ on two invoices, and where Procore has paid nothing',
    contracts: [
      {
        lines: [100_000_00],
        bills: [20_000_00, 10_000_00, 1_000_00].map((cents, index) => ({
          lines: work(cents),
          invoice: String(index + 1),
        })),
        paid: true,
        books(scene) {
          invoiceAt(scene).payment = undefined
          const { payment } = invoiceAt(scene, 1)
          if (payment) payment.cents -= 50_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['PAYMENT_MISMATCH', '18000.00', '1'],
            ['PAYMENT_MISMATCH', '50.00', '2'],
          ],
        },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '11' },
          { lines: work(10_000_00), invoice: '12' },
        ],
        books(scene) {
          invoiceAt(scene).payment = { date: '2026-10-20', check: 501, cents: 18_000_00 }
        },
        expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-18000.00', '11']] },
      },
      {
        // One payment of two invoices stands on the second of them.
        lines: [100_000_00],
        bills: [20_000_00, 10_000_00, 1_000_00].map((cents, index) => ({
          lines: work(cents),
          invoice: String(index + 21),
        })),
        paid: true,
        books(scene) {
          const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
          if (second) second.cents += (first?.cents ?? 0) - 100_00
          invoiceAt(scene).payment = undefined
        },
        expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '100.00']] },
      },
    ],
  },
  {
    id: 'U18',
    title: 'what waits to be posted or approved is of another amount',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '1' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 19_000_00, retainage: 1_900_00 })
          invoiceAt(scene).posted = false
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_UNPOSTED_IN_SAGE', '19000.00', '1'],
            ['INVOICE_AMOUNT_MISMATCH', '1000.00', '1'],
          ],
          bridge: [['INVOICE_UNPOSTED_IN_SAGE', '2000.00']],
        },
      },
      {
        lines: [100_000_00],
        changes: [
          { cents: 5_000_00, changes: 0, sageStatus: 'Pending' },
          { cents: 3_000_00, changes: 0, status: 'pending', sageStatus: 'Approved' },
        ],
        books(scene) {
          for (const { items } of sageSide(scene).changes)
            for (const item of items) item.cents -= 1_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_STATUS_MISMATCH', '4000.00', '001'],
            ['CO_AMOUNT_MISMATCH', '1000.00', '001'],
            ['CO_STATUS_MISMATCH', '-3000.00', '002'],
            ['CO_AMOUNT_MISMATCH', '1000.00', '002'],
          ],
        },
      },
    ],
  },
  {
    id: 'U19',
    title: 'odd but right: parts of one number, a part entered again, one credit for several',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '1' }],
        books: scene =>
          split(scene, 0, [
            ['1', 12_000_00],
            ['01', 8_000_00],
          ]),
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '5' }],
        books(scene) {
          split(scene, 0, [
            ['5A', 12_000_00],
            ['5B', 8_000_00],
          ])
          credit(scene, invoiceAt(scene, 1), '5B-CR')
          enterAgain(scene, invoiceAt(scene, 1), '5C')
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '11' },
          { lines: work(30_000_00), invoice: '12' },
        ],
        books(scene) {
          Object.assign(rowAt(scene, 0), { cents: 20_500_00, retainage: 2_050_00 })
          Object.assign(rowAt(scene, 1), { cents: 30_300_00, retainage: 3_030_00 })
          enter(scene, 'CM-9', -800_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '21' },
          { lines: work(10_000_00), invoice: '22' },
        ],
        books(scene) {
          enterAgain(scene, invoiceAt(scene), '021')
          enterAgain(scene, invoiceAt(scene, 1), '022')
          enter(scene, 'CM-ALL', -30_000_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'U20',
    title:
      'two causes of retainage on one invoice, one of them on change orders, and a release as large as a rate',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 20_000_00, rate: 0 }],
        bills: [[{ work: 30_000_00, stored: 10_000_00 }, { work: 20_000_00 }]],
        books(scene) {
          rowAt(scene, 0, 0).retainage = 3_000_00
          rowAt(scene, 0, 1).retainage = 2_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['STORED_MATERIAL_RETAINAGE', '1000.00'],
            ['CO_RATE_MISMATCH', '-2000.00', '001'],
          ],
          bridge: [
            ['STORED_MATERIAL_RETAINAGE', '1000.00'],
            ['CO_RATE_MISMATCH', '-2000.00'],
          ],
        },
      },
      {
        lines: [100_000_00],
        changes: [{ cents: 20_000_00, rate: 500 }, -5_000_00],
        bills: [{ lines: work(40_000_00, 10_000_00, -5_000_00), invoice: '11' }],
        books(scene) {
          rowAt(scene, 0, 1).retainage = 1_000_00
          rowAt(scene, 0, 2).retainage = 0
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_RATE_MISMATCH', '-500.00', '001'],
            ['NEGATIVE_LINE_RETAINAGE', '-500.00', '002'],
          ],
        },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(40_000_00), invoice: '21' },
          { lines: work(20_000_00), invoice: '22' },
          { lines: [{ release: 1_000_00 }], invoice: '23' },
        ],
        books(scene) {
          lose(scene, 2)
          holdAt(scene, 500)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '3000.00'],
            ['RELEASE_ONE_SIDED', '-1000.00', '23'],
          ],
          bridge: [
            ['RELEASE_ONE_SIDED', '-1000.00'],
            ['RATE_MISMATCH', '3000.00'],
          ],
        },
      },
    ],
  },
  {
    id: 'U21',
    title:
      'odd but right: an invoice posted after the release of it, and a payment with the cent that was rounded',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), work(20_000_00), [{ release: 3_000_00 }]],
        books(scene) {
          invoiceAt(scene, 1).accountingDate = '2026-11-20'
        },
        expect: { verdict: 'AGREES', infoAllowed: true, bridge: [] },
      },
      {
        lines: [1_991_25, 5_000_00],
        bills: [
          { lines: work(1_991_25), invoice: '11' },
          { lines: work(0, 1_000_00), invoice: '12' },
        ],
        paid: true,
        books(scene) {
          rowAt(scene).retainage = 199_12
          const { payment } = invoiceAt(scene)
          if (payment) payment.cents = 1_792_13
        },
        expect: { verdict: 'AGREES', findings: [['ROUNDING', '0.01']] },
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
  {
    id: 'U24',
    title: 'one AP invoice on two commitments, of which one has the requisition',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '5' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 12_000_00, retainage: 1_200_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '8000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '800.00']],
        },
      },
      {
        number: 'U24-B',
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '6' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-8000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-800.00']],
        },
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const part = {
        ...rowAt(whole),
        cents: 8_000_00,
        retainage: 800_00,
        commitment: 'U24-B',
      }
      invoiceAt(whole).rows.push(part)
      sageSide(other).billedElsewhere = [part]
    },
  },
  {
    id: 'U25',
    title: 'a credit that is entered twice, and a release of another amount that waits',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '1' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 21_000_00, retainage: 2_100_00 })
          enter(scene, '1CR', -1_000_00)
          enter(scene, '1CR2', -1_000_00)
        },
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '1000.00', '1CR2']] },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '11' },
          { lines: [{ release: 2_000_00 }], invoice: '12' },
        ],
        books(scene) {
          invoiceAt(scene, 1).posted = false
          rowAt(scene, 1).retainage = -1_500_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_UNPOSTED_IN_SAGE', '0.00', '12'],
            ['RELEASE_ONE_SIDED', '-500.00', '12'],
          ],
          bridge: [
            ['INVOICE_UNPOSTED_IN_SAGE', '-1500.00'],
            ['RELEASE_ONE_SIDED', '-500.00'],
          ],
        },
      },
    ],
  },
]
