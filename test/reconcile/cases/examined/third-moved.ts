import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../../sandbox/generate/scene.ts'
import { credit, enter, invoiceAt, lose, release } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { right } from './kit.ts'

export const thirdMoved: Case[] = [
  // §7a.2: put right by another number, on the commitment where it belongs, in two parts.
  {
    id: 'K68',
    title:
      'put right: on the other commitment, credited there in two steps, entered here in two parts',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '5' },
          { lines: work(2_000_00), invoice: '6' },
        ],
        books(scene) {
          lose(scene, 0)
          enter(scene, '5-1', 12_000_00)
          enter(scene, '5-2', 8_000_00)
        },
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books(scene) {
          enter(scene, '5', 20_000_00)
          enter(scene, '5-CR', -15_000_00)
          enter(scene, '5-CR2', -5_000_00)
        },
        expect: right,
      },
    ],
  },
  // §7a.2: the credit of the other commitment is short: what is left there is too much of nothing.
  {
    id: 'K69',
    title: 'on the other commitment, credited there but for a part, entered here in full',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '5' },
          { lines: work(2_000_00), invoice: '6' },
        ],
        books(scene) {
          lose(scene, 0)
          enter(scene, '5N', 20_000_00)
        },
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books(scene) {
          enter(scene, '5', 20_000_00)
          enter(scene, '5CR', -19_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-1000.00', '5']],
        },
      },
    ],
  },
  // §7a.4: a double of the other commitment and one that is really there.
  {
    id: 'K70',
    title: 'the release of one commitment on the other one, which has its own release twice',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(60_000_00), invoice: '11' },
          { lines: [{ release: 700_00 }], invoice: '12' },
        ],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-700.00', '12']],
        },
      },
      {
        lines: [90_000_00],
        bills: [
          { lines: work(50_000_00), invoice: '21' },
          { lines: [{ release: 300_00 }], invoice: '22' },
        ],
        books: scene => release(scene, '22A', 300_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '700.00', '12'],
            ['RELEASE_ONE_SIDED', '300.00', '22A'],
          ],
        },
      },
    ],
    books: ([first, second]) => moveTo(first, second, 1),
  },
  // §7a.2: what two commitments took from each other is given back by one memo of both.
  {
    id: 'K71',
    title: 'odd but right: a credit of one commitment on the other, moved by a memo of both',
    contracts: [
      {
        number: 'K71-A',
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '11' },
          { lines: work(-2_000_00), invoice: '12' },
        ],
        books: scene => lose(scene, 1),
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(50_000_00), invoice: '21' }],
        books(scene) {
          const wrong = enter(scene, '12', -2_000_00)
          const back = credit(scene, wrong, '12-MV')
          const [row] = back.rows
          if (row)
            back.rows.push({ ...row, cents: -2_000_00, retainage: -200_00, commitment: 'K71-A' })
        },
        expect: right,
      },
    ],
    books([first, second]) {
      const part = second && invoiceAt(second, -1).rows[1]
      if (first && part) sageSide(first).billedElsewhere = [part]
    },
  },
]

function moveTo(from: Scene | undefined, to: Scene | undefined, place: number): void {
  if (from && to) sageSide(to).invoices.push(...lose(from, place))
}
