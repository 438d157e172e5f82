import { work } from '../../../sandbox/generate/sample/stage.ts'
import { enter, holdAt, invoiceAt, lose, release, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** What is withheld and released otherwise, cause by cause, and neighbours of it that are right. */
export const retainage: Case[] = [
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
    title: 'no more is withheld than the law allows, and more than the owner withholds',
    project: { state: 'CA' },
    raw: primeAt('4.0'),
    contracts: [
      {
        date: '2026-02-10',
        rate: 500,
        lines: [250_000_00],
        bills: [{ lines: work(40_000_00), invoice: '21' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['RETAINAGE_OVER_LEGAL_CAP', '400.00']],
          bridge: [],
        },
      },
      {
        date: '2026-02-10',
        rate: 400,
        lines: [250_000_00],
        bills: [{ lines: work(40_000_00), invoice: '22' }],
        expect: { verdict: 'AGREES', bridge: [] },
      },
      {
        // Signed before the law.
        date: '2025-11-10',
        rate: 500,
        lines: [250_000_00],
        bills: [{ lines: work(40_000_00), invoice: '23' }],
        expect: { verdict: 'AGREES', bridge: [] },
      },
    ],
  },
  {
    id: 'U23',
    title:
      'only the books hold more than the law allows; a rate of the owner that nobody filled in caps nothing',
    project: { state: 'CA' },
    raw: primeAt('0.0'),
    contracts: [
      {
        date: '2026-02-10',
        rate: 500,
        lines: [250_000_00],
        bills: [work(40_000_00)],
        books: scene => holdAt(scene, 1000),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '-2000.00'],
            ['RETAINAGE_OVER_LEGAL_CAP', '2000.00'],
          ],
        },
      },
    ],
  },
  {
    id: 'U26',
    title:
      'one figure for withheld and released, below zero on one line and less than is withheld on another',
    contracts: [
      {
        lines: [100_000_00, 100_000_00],
        bills: [
          work(20_000_00, 20_000_00),
          [
            { work: 10_000_00, release: 1_500_00 },
            { work: 24_000_00, release: 2_000_00 },
          ],
        ],
        books(scene) {
          rowAt(scene, 1).retainage += 300_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '-300.00', '2']],
          bridge: [['RELEASE_ONE_SIDED', '-300.00']],
        },
      },
    ],
  },
]

/** What the owner withholds by the prime contract. */
function primeAt(percent: string): NonNullable<Case['raw']> {
  return (records, [scene]) => {
    const project_id = scene?.commitment.project.id
    records.add('prime_contracts', {
      id: Number(project_id) + PRIME_ID,
      project_id,
      number: 'PC-1',
      title: 'Building',
      status: 'Approved',
      executed: true,
      contract_date: '2026-01-15',
      retainage_percent: percent,
      grand_total: '1000000.00',
      line_items: [],
    })
  }
}

const PRIME_ID = 2 ** 48
