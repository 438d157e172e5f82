import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../sandbox/generate/scene.ts'
import { enter, enterAgain, holdAt, invoiceAt, lose, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** What the words of a finding must say, and must not. */
export const said: Case[] = [
  {
    id: 'Z11',
    title: 'a part of an invoice on other codes, and all of it',
    contracts: [
      {
        lines: [100_000_00, 50_000_00],
        bills: [work(41_000_00, 9_000_00)],
        books: scene => moveCents(scene, 1, 0, 900_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '1']],
          says: {
            COST_CODE_MISMATCH:
              /^Invoice 1 of 50,000\.00 gross has 900\.00 on 3-2000 S in Procore and on 3-1000 S in Sage\.$/,
          },
        },
      },
      {
        lines: [100_000_00, 50_000_00, 50_000_00],
        bills: [{ lines: work(41_000_00, 6_000_00, 3_000_00), invoice: '11' }],
        books(scene) {
          moveCents(scene, 1, 0, 900_00)
          moveCents(scene, 2, 0, 300_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '11']],
          says: {
            COST_CODE_MISMATCH:
              /has 900\.00 on 3-2000 S, 300\.00 on 3-3000 S in Procore where Sage has 1,200\.00 on 3-1000 S\.$/,
          },
        },
      },
      {
        lines: [100_000_00, 50_000_00],
        bills: [{ lines: work(50_000_00), invoice: '21' }],
        books(scene) {
          const [first, second] = sageSide(scene).items
          if (first && second)
            Object.assign(rowAt(scene), { item: second.number, code: second.code })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['COST_CODE_MISMATCH', null, '21']],
          says: {
            COST_CODE_MISMATCH:
              /^Invoice 21 of 50,000\.00 gross is on 3-1000 S in Procore and on 3-2000 S in Sage\.$/,
          },
        },
      },
    ],
  },
  {
    id: 'Z12',
    title: 'what waits to be posted and is in Sage alone, or beside what is posted',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(20_000_00)],
        books: scene => enter(scene, 'W-1', 4_000_00, { posted: false }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '-4000.00', 'W-1']],
          bridge: [],
          says: {
            INVOICE_UNPOSTED_IN_SAGE:
              /Procore does not have it; once it is posted, Sage has invoiced more by that\.$/,
          },
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '12' }],
        books: scene => enter(scene, 'W-2', -1_000_00, { posted: false }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '1000.00', 'W-2']],
          says: {
            INVOICE_UNPOSTED_IN_SAGE: /once it is posted, Sage has invoiced less by that\.$/,
          },
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '13' }],
        books: scene => enter(scene, 'W-3', 0, { retainage: 500_00, posted: false }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '0.00', 'W-3']],
          bridge: [],
          says: { INVOICE_UNPOSTED_IN_SAGE: /bills nothing and withholds 500\.00, waits/ },
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '14' }],
        books: scene => enter(scene, '14CR', -2_000_00, { posted: false }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_UNPOSTED_IN_SAGE', '2000.00', '14CR']],
        },
      },
    ],
  },
  {
    id: 'Z13',
    title: 'retainage that is held alike by causes that cancel, and released by both',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), work(10_000_00)],
        books(scene) {
          lose(scene, 1)
          rowAt(scene).retainage = 2_000_00
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_MISSING_IN_SAGE', '10000.00', '2'],
            ['RATE_MISMATCH', '-1000.00'],
          ],
          says: {
            RATE_MISMATCH:
              /^Both hold retainage of 2,000\.00, by differences that cancel\. Of these, 10 % less 20 % of 10,000\.00 on 1 invoice is -1,000\.00\.$/,
          },
        },
      },
      {
        lines: [60_000_00, 40_000_00],
        bills: [
          { lines: work(30_000_00, 20_000_00), invoice: '11' },
          { lines: [{ release: 1_000_00 }, { release: 500_00 }], invoice: '12' },
        ],
        books(scene) {
          const second = invoiceAt(scene, 1)
          second.rows = second.rows.slice(0, 1)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '-500.00', '12']],
          says: {
            RELEASE_ONE_SIDED:
              /Both released, and not as much: invoice 12: 1,500\.00 in Procore, invoice 12: 1,000\.00 in Sage\.$/,
          },
        },
      },
    ],
  },
  {
    id: 'Z14',
    title:
      'a double names what it repeats, and two causes of one invoice each their own arithmetic',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00)],
        books(scene) {
          const twin = enterAgain(scene, invoiceAt(scene), '01')
          Object.assign(twin.rows[0] ?? {}, { cents: 10_400_00, retainage: 1_040_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['DUPLICATE_IN_SAGE', '-10400.00', '01']],
          says: {
            DUPLICATE_IN_SAGE:
              /^Invoice 01 of 10,400\.00 gross repeats invoice 1 of 10,000\.00 gross in Sage; paying it pays twice\.$/,
          },
        },
      },
      {
        lines: [100_000_00],
        changes: [20_000_00],
        bills: [{ lines: work(20_000_00, 10_000_00), invoice: '11' }],
        books(scene) {
          holdAt(scene, 500)
          rowAt(scene, 0, 1).retainage = 0
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['RATE_MISMATCH', '1000.00'],
            ['CO_RATE_MISMATCH', '1000.00', '001'],
          ],
          says: {
            RATE_MISMATCH:
              /invoice 11: 10 % less 5 % of 20,000\.00 billed on the contract is 1,000\.00\.$/,
            CO_RATE_MISMATCH:
              /invoice 11: 10 % less 0 % of 10,000\.00 on change orders is 1,000\.00\.$/,
          },
        },
      },
    ],
  },
]

/** Distributes so much of the first AP invoice on another item, with its retainage. */
function moveCents(scene: Scene, from: number, to: number, cents: number): void {
  for (const [row, moved] of [
    [rowAt(scene, 0, from), -cents],
    [rowAt(scene, 0, to), cents],
  ] as const) {
    row.cents += moved
    row.retainage += moved / 10
  }
}
