import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  credit,
  enter,
  enterAgain,
  enterChange,
  invoiceAt,
  lose,
  release,
  rowAt,
  split,
} from '../case-books.ts'
import type { Case } from '../case-company.ts'
import { payRetainage } from '../case-records.ts'

/** Documents that belong together, releases in every form, errors that cancel. */
export const chains: Case[] = [
  {
    id: 'H01',
    title: 'a partial credit of the same number makes it right',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(25_000_00)],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
          enter(scene, '1-ADJ', -500_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'H02',
    title: 'a requisition credited and billed anew in Procore is the one invoice of the books',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '2' },
          { lines: work(-10_000_00), invoice: '2R' },
          { lines: work(10_500_00), invoice: '2A' },
        ],
        books: scene => lose(scene, 0, 1),
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'H03',
    title: 'a credit without a new entry leaves the whole invoice open',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(25_000_00)],
        books: scene => credit(scene, invoiceAt(scene), '1CR'),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '25000.00', '1']],
          bridge: [['INVOICE_AMOUNT_MISMATCH', '2500.00']],
        },
      },
    ],
  },
  {
    id: 'H04',
    title: 'a change order reversed under other numbers agrees',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 5_200_00, number: '004', changes: 0 }],
        books(scene) {
          const [wrong] = changeAt(scene).items
          if (wrong) wrong.cents = 5_000_00
          enterChange(scene, '011', -5_000_00)
          enterChange(scene, '012', 5_200_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'H05',
    title: 'a change order reversed and entered at another amount differs by the rest',
    contracts: [
      {
        lines: [100_000_00],
        changes: [{ cents: 5_200_00, number: '004', changes: 0 }],
        books(scene) {
          enterChange(scene, '004R', -5_200_00)
          enterChange(scene, '004A', 5_900_00)
        },
        expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '-700.00', '004']] },
      },
    ],
  },
  {
    id: 'H06',
    title: 'a requisition in three parts of its own root',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(30_000_03), invoice: 'INV-8' }],
        books: scene =>
          split(scene, 0, [
            ['INV-8A', 10_000_01],
            ['INV-8B', 10_000_01],
            ['INV-8C', 10_000_01],
          ]),
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'H07',
    title: 'a requisition in two parts of other numbers, the only ones of the month',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), { lines: work(30_000_00), invoice: '6' }],
        books: scene =>
          split(scene, 1, [
            ['AP771', 18_000_00],
            ['AP772', 12_000_00],
          ]),
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'H08',
    title: 'a double that was credited is none',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(25_000_00)],
        books: scene => credit(scene, enterAgain(scene, invoiceAt(scene), '001'), '001CR'),
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  {
    id: 'H09',
    title: 'two requisitions posted as one invoice',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(12_000_00), invoice: '5A', monthsAgo: 0 },
          { lines: work(7_050_00), invoice: '5B', monthsAgo: 0 },
        ],
        books(scene) {
          lose(scene, 0, 1)
          enter(scene, '5', 19_050_00)
        },
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  {
    id: 'R01',
    title: 'one release in Procore is two in the books',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(40_000_00), [{ release: 2_125_00 }]],
        books(scene) {
          lose(scene, 1)
          release(scene, 'RET-A', 1_000_00)
          release(scene, 'RET-B', 1_125_00)
        },
        expect: { verdict: 'AGREES', bridge: [] },
      },
    ],
  },
  {
    id: 'R02',
    title: 'a release in the month before is the same release',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(40_000_00), [{ release: 1_000_00 }], work(5_000_00)],
        books: scene =>
          Object.assign(invoiceAt(scene, 1), { date: '2026-08-28', accountingDate: '2026-08-28' }),
        expect: { verdict: 'AGREES', bridge: [] },
      },
    ],
  },
  {
    id: 'R03',
    title: 'retainage paid on an invoice in the books only',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(40_000_00), invoice: '17' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '400.00', '17']],
          bridge: [['RELEASE_ONE_SIDED', '400.00']],
        },
      },
    ],
    raw: records => payRetainage(records, '17', 400_00),
  },
  {
    id: 'R04',
    title: 'a release inside a progress requisition in Procore only',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(40_000_00), [{ work: 20_000_00, release: 1_200_00 }]],
        books: scene => {
          rowAt(scene, 1).retainage += 1_200_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '-1200.00', '2']],
          bridge: [['RELEASE_ONE_SIDED', '-1200.00']],
        },
      },
    ],
  },
  {
    id: 'R05',
    title: 'a release of more in Procore than in the books',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(40_000_00), [{ release: 3_000_00 }]],
        books: scene => {
          rowAt(scene, 1).retainage = -2_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '-1000.00', '2']],
          bridge: [['RELEASE_ONE_SIDED', '-1000.00']],
        },
      },
    ],
  },
  {
    id: 'R06',
    title: 'more is released in the books than was held',
    contracts: [
      {
        lines: [80_000_00],
        bills: [work(80_000_00), [{ release: 8_000_00 }]],
        books: scene => {
          rowAt(scene, 1).retainage = -9_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_EXCEEDS_HELD', '1000.00', '2']],
          retainage: { difference: '1000.00' },
        },
      },
    ],
  },
  {
    id: 'R07',
    title: 'a release made twice in the books leaves less than nothing held',
    contracts: [
      {
        lines: [50_000_00],
        bills: [work(50_000_00), [{ release: 5_000_00 }]],
        books: scene => release(scene, 'RET-2', 5_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['NEGATIVE_HELD', '5000.00', 'RET-2']],
          retainage: { difference: '5000.00' },
        },
      },
    ],
  },
  {
    id: 'R08',
    title: 'a change order line is released with the rest',
    contracts: [
      {
        lines: [60_000_00],
        changes: [10_000_00],
        bills: [work(60_000_00, 10_000_00), [{ release: 3_000_00 }, { release: 1_000_00 }]],
        books(scene) {
          lose(scene, 1)
          release(scene, 'FINAL', 3_000_00)
          enter(scene, 'FINAL-2', 0, { retainage: -1_000_00, item: 2 })
        },
        expect: { verdict: 'AGREES', bridge: [] },
      },
    ],
  },
  {
    id: 'O01',
    title: 'two gross errors that cancel are two',
    contracts: [
      {
        lines: [200_000_00],
        bills: Array(3).fill(work(25_000_00)),
        books(scene) {
          Object.assign(rowAt(scene, 1), { cents: 25_900_00, retainage: 2_590_00 })
          Object.assign(rowAt(scene, 2), { cents: 24_100_00, retainage: 2_410_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '-900.00', '2'],
            ['INVOICE_AMOUNT_MISMATCH', '900.00', '3'],
          ],
        },
      },
    ],
  },
  {
    id: 'O02',
    title: 'two change orders that cancel are two',
    contracts: [
      {
        lines: [200_000_00],
        changes: [8_000_00, 9_000_00],
        books(scene) {
          const [one] = changeAt(scene, 0).items
          const [two] = changeAt(scene, 1).items
          if (one) one.cents += 500_00
          if (two) two.cents -= 500_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_AMOUNT_MISMATCH', '-500.00', '001'],
            ['CO_AMOUNT_MISMATCH', '500.00', '002'],
          ],
          figures: { revisedAmount: ['217000.00', '217000.00'] },
        },
      },
    ],
  },
  {
    id: 'O03',
    title: 'retainage on the wrong item of one invoice is an allocation',
    contracts: [
      {
        lines: [50_000_00, 60_000_00],
        bills: [work(20_000_00, 30_000_00)],
        books(scene) {
          rowAt(scene, 0, 0).retainage += 100_00
          rowAt(scene, 0, 1).retainage -= 100_00
        },
        expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]], bridge: [] },
      },
    ],
  },
  {
    id: 'O04',
    title: 'three errors of retainage that cancel are three',
    contracts: [
      {
        lines: [200_000_00],
        bills: Array(4).fill(work(25_000_00)),
        books(scene) {
          rowAt(scene, 0).retainage += 30_00
          rowAt(scene, 1).retainage += 20_50
          rowAt(scene, 3).retainage -= 50_50
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['UNEXPLAINED', '-30.00', '1'],
            ['UNEXPLAINED', '-20.50', '2'],
            ['UNEXPLAINED', '50.50', '4'],
          ],
        },
      },
    ],
  },
  {
    id: 'O05',
    title: 'a change order that is missing and one too many of the same amount are two',
    contracts: [
      {
        lines: [200_000_00],
        changes: [{ cents: 4_000_00, number: '003', sageStatus: null }],
        books: scene => enterChange(scene, '090', 4_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['CO_MISSING_IN_SAGE', '4000.00', '003'],
            ['CO_MISSING_IN_PROCORE', '-4000.00', '090'],
          ],
        },
      },
    ],
  },
  {
    id: 'O06',
    title: 'one invoice with a wrong gross and a deduction has both causes',
    contracts: [
      {
        lines: [200_000_00],
        bills: [work(25_000_00)],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 24_100_00, retainage: 2_410_00, deduction: 250_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_AMOUNT_MISMATCH', '900.00', '1'],
            ['DEDUCTION_MISMATCH', '250.00', '1'],
          ],
          bridge: [['INVOICE_AMOUNT_MISMATCH', '90.00']],
        },
      },
    ],
  },
  {
    id: 'O07',
    title: 'an invoice lost and a release too many keep their own names',
    contracts: [
      {
        lines: [200_000_00],
        bills: [work(25_000_00), work(30_000_00)],
        books(scene) {
          lose(scene, 1)
          release(scene, 'R-1', 600_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_MISSING_IN_SAGE', '30000.00', '2'],
            ['RELEASE_ONE_SIDED', '600.00', 'R-1'],
          ],
          bridge: [
            ['INVOICE_MISSING_IN_SAGE', '3000.00'],
            ['RELEASE_ONE_SIDED', '600.00'],
          ],
        },
      },
    ],
  },
  {
    id: 'O08',
    title: 'odd but right: posted in reverse order, in cents, over two items',
    contracts: [
      {
        kind: 'purchaseOrder',
        rate: 750,
        lines: [33_333_33, 66_666_67],
        bills: [work(1_00, 2), work(33_332_32, 65_000_01), [{ release: 1_234_56 }, { release: 1 }]],
        paid: true,
        books: scene => sageSide(scene).invoices.reverse(),
        expect: { verdict: 'AGREES', bridge: [] },
      },
    ],
  },
  {
    id: 'O09',
    title: 'what an invoice that bills released, less what its correction withholds again',
    contracts: [
      {
        rate: 0,
        lines: [{ cents: 50_000_00, rate: 1000 }, 50_000_00],
        bills: [work(20_000_00, 0), work(0, 10_000_00)],
        books(scene) {
          rowAt(scene, 1).retainage = -900_00
          enter(scene, '2C', 0, { retainage: 533_33, item: 2 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '366.67', '2']],
          bridge: [['RELEASE_ONE_SIDED', '366.67']],
        },
      },
    ],
  },
]
