import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, invoiceAt, lose, rowAt, split } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** What invoices are, in parts, elsewhere, doubled or waiting, and what is paid of them. */
export const invoices: Case[] = [
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
