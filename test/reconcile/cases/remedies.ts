import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enter,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  release,
  rowAt,
} from '../case-books.ts'
import type { Case } from '../case-company.ts'
import type { Contract } from '../case-scene.ts'

/** What was put right by another document is right; what was put right in part is one finding of the rest. */
const right = (lines: Contract['lines'], facts: Omit<Contract, 'lines' | 'expect'>): Contract => ({
  lines,
  ...facts,
  expect: { verdict: 'AGREES', infoAllowed: true },
})

export const remedies: Case[] = [
  {
    id: 'P01',
    title:
      'retainage corrected by a document of its own: under the number, under another, for all invoices',
    contracts: [
      right([100_000_00], {
        bills: [work(25_000_00)],
        books(scene) {
          rowAt(scene).retainage = 2_200_00
          enter(scene, '1C', 0, { retainage: 300_00 })
        },
      }),
      right([100_000_00], {
        bills: [{ lines: work(25_000_00), invoice: '2' }],
        books(scene) {
          rowAt(scene).retainage = 2_200_00
          enter(scene, 'RC-77', 0, { retainage: 300_00 })
        },
      }),
      right([100_000_00], {
        bills: [
          { lines: work(25_000_00), invoice: '3' },
          { lines: work(30_000_00), invoice: '4' },
        ],
        books(scene) {
          holdAt(scene, 500)
          enter(scene, 'RC-78', 0, { retainage: 2_750_00 })
        },
      }),
      {
        lines: [100_000_00],
        bills: [{ lines: work(25_000_00), invoice: '5' }],
        books(scene) {
          rowAt(scene).retainage = 1_600_00
          enter(scene, '5C', 0, { retainage: 533_33 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['UNEXPLAINED', '366.67', '5']],
          residual: '366.67',
          bridge: [],
        },
      },
    ],
  },
  {
    id: 'P02',
    title: 'a gross made good under a foreign number, or in part',
    contracts: [
      right([100_000_00], {
        bills: [{ lines: work(25_000_00), invoice: '11' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 25_700_00, retainage: 2_570_00 })
          enter(scene, 'CM-71', -700_00)
        },
      }),
      right([100_000_00], {
        bills: [{ lines: work(25_000_00), invoice: '12' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 24_300_00, retainage: 2_430_00 })
          enter(scene, 'S-72', 700_00)
        },
      }),
      {
        lines: [100_000_00],
        bills: [{ lines: work(25_000_00), invoice: '13' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 25_900_00, retainage: 2_590_00 })
          enter(scene, '13CR', -500_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '-400.00', '13']],
          bridge: [['INVOICE_AMOUNT_MISMATCH', '-40.00']],
        },
      },
    ],
  },
  {
    id: 'P03',
    title: 'releases that were taken back, and one that was not all',
    contracts: [
      right([100_000_00], {
        bills: [{ lines: work(25_000_00), invoice: '21' }],
        books(scene) {
          release(scene, 'RET-21', 900_00)
          enter(scene, 'JE-21', 0, { retainage: 900_00 })
        },
      }),
      right([100_000_00], {
        bills: [
          { lines: work(25_000_00), invoice: '22' },
          { lines: [{ release: 2_500_00 }], invoice: '23' },
        ],
        books(scene) {
          rowAt(scene, 1).retainage = -2_700_00
          enter(scene, 'RX-23', 0, { retainage: 200_00 })
        },
      }),
      {
        lines: [100_000_00],
        bills: [
          { lines: work(25_000_00), invoice: '24' },
          { lines: [{ release: 1_100_00 }], invoice: '25' },
        ],
        books(scene) {
          enter(scene, '25R', 0, { retainage: 1_100_00 })
        },
        expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '-1100.00', '25']] },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(25_000_00), invoice: '26' },
          { lines: [{ release: 1_100_00 }], invoice: '27' },
        ],
        books(scene) {
          invoiceAt(scene, 1).posted = false
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '0.00', '27']],
          bridge: [['INVOICE_UNPOSTED_IN_SAGE', '-1100.00']],
        },
      },
    ],
  },
  {
    id: 'P04',
    title: 'change orders: an original made good, two as one, one reversed by the next',
    contracts: [
      right([100_000_00], {
        books(scene) {
          const [item] = sageSide(scene).items
          if (item) item.cents += 2_000_00
          enterChange(scene, 'COR-1', -2_000_00)
        },
      }),
      right([100_000_00], {
        changes: [
          { cents: 1_000_00, changes: 0 },
          { cents: 2_300_00, changes: 0 },
        ],
        books(scene) {
          const [item] = changeAt(scene).items
          if (item) item.cents = 3_300_00
          sageSide(scene).changes.pop()
        },
      }),
      right([100_000_00], {
        books(scene) {
          enterChange(scene, '090', 4_100_00, { date: '2026-10-09' })
          enterChange(scene, '091', -4_100_00)
        },
      }),
    ],
  },
  {
    id: 'P05',
    title:
      'a code that was moved back, whatever the number of the entry, and one on the line itself',
    contracts: [
      ...['31RC', 'JC-9'].map((number, index) =>
        right([100_000_00, 90_000_00], {
          bills: [{ lines: [{ work: 20_000_00 }, { work: 9_000_00 }], invoice: `${31 + index}` }],
          books(scene) {
            const row = rowAt(scene)
            const code = scene.commitment.project.codes.get('/03-3500') ?? row.code
            const back = enter(scene, number, 0, { retainage: 0 })
            back.rows = [{ ...row, cents: -row.cents, retainage: -row.retainage, code }, { ...row }]
            row.code = code
          },
        }),
      ),
      {
        lines: [95_000_00],
        bills: [{ lines: work(30_000_00), invoice: '33' }],
        books(scene) {
          const [item] = sageSide(scene).items
          const code = scene.commitment.project.codes.get('/03-3500')
          if (item && code) item.code = rowAt(scene).code = code
        },
        expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '1']] },
      },
    ],
  },
  {
    id: 'P06',
    title: 'an invoice of one commitment a second time on another one is a double',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '41' }],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(9_000_00), invoice: '42' }],
        books: scene => void enter(scene, '041', 8_000_00),
        expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-8000.00', '041']] },
      },
    ],
  },
  {
    id: 'P07',
    title: 'one invoice at another rate and odd cents, and a part that is missing',
    contracts: [
      {
        lines: [400_000_00],
        bills: [51, 52, 53].map(number => ({ lines: work(60_000_00), invoice: String(number) })),
        books(scene) {
          holdAt(scene, 500)
          rowAt(scene, 1).retainage += 173_89
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '9000.00'],
            ['UNEXPLAINED', '-173.89', '52'],
          ],
          bridge: [['RATE_MISMATCH', '9000.00']],
          residual: '-173.89',
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(25_000_00), invoice: '54' }],
        books(scene) {
          lose(scene, 0)
          enter(scene, '54A', 15_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '10000.00', '54']],
        },
      },
    ],
  },
  {
    id: 'P08',
    title:
      'a change order that is reversed and entered anew agrees: of one day, of another sign, on another item, void in the field, there twice',
    contracts: [
      right([100_000_00], {
        changes: [{ cents: -5_200_00, number: '004', changes: 0 }],
        books(scene) {
          const wrong = changeAt(scene)
          const [item] = wrong.items
          if (item) item.cents = -5_000_00
          enterChange(scene, '004R', 5_000_00, { date: wrong.date })
          enterChange(scene, '004N', -5_200_00, { date: wrong.date })
        },
      }),
      right([100_000_00, 50_000_00], {
        changes: [{ cents: 5_200_00, number: '004', changes: 1 }],
        books(scene) {
          const { date } = changeAt(scene)
          const [item] = changeAt(scene).items
          const [first] = sageSide(scene).items
          if (item && first) Object.assign(item, { ...first, cents: item.cents })
          enterChange(scene, '004R', -5_200_00, { date })
          const again = enterChange(scene, '004N', 5_200_00, { date })
          Object.assign(again.items[0] ?? {}, { ...sageSide(scene).items[1], cents: 5_200_00 })
        },
      }),
      right([100_000_00], {
        changes: [
          { cents: 3_000_00, number: '004', status: 'void', sageStatus: 'Approved', changes: 0 },
        ],
        books: scene => enterChange(scene, '004R', -3_000_00),
      }),
      right([100_000_00], {
        changes: [
          { cents: -3_000_00, number: '004', status: 'void', sageStatus: 'Approved', changes: 0 },
        ],
        books: scene => enterChange(scene, '004R', 3_000_00, { date: changeAt(scene).date }),
      }),
      right([100_000_00], {
        changes: [{ cents: 3_000_00, number: '004', changes: 0 }],
        books(scene) {
          enterChange(scene, '4', 3_000_00)
          enterChange(scene, '4R', -3_000_00)
        },
      }),
      right([100_000_00], {
        changes: [{ cents: 3_000_00, number: '004', changes: 0 }],
        books(scene) {
          enterChange(scene, '4', 3_400_00)
          enterChange(scene, '4R', -3_400_00)
        },
      }),
    ],
  },
]
