import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../sandbox/generate/scene.ts'
import { invoiceAt, lose, release, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'

/** What stands on another commitment of the vendor or on none: parts, releases, and what waits to be posted. */
export const elsewhere: Case[] = [
  // §7: posted to another commitment, or to none, and here to both.
  {
    id: 'G01',
    title: 'one AP invoice on two commitments and on none, of which one has the requisition',
    isAlone: true,
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
          says: {
            INVOICE_ON_OTHER_COMMITMENT: /5,000\.00 on G01-B, 3,000\.00 billed to no commitment/,
          },
        },
      },
      {
        number: 'G01-B',
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '6' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-5000.00', '5']],
        },
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const row = rowAt(whole)
      const part = { ...row, cents: 5_000_00, retainage: 500_00, commitment: 'G01-B' }
      const loose = { ...row, cents: 3_000_00, retainage: 300_00, commitment: '' }
      invoiceAt(whole).rows.push(part, loose)
      sageSide(other).billedElsewhere = [part]
    },
  },
  // §3: what is in the books under another commitment is said to be there.
  {
    id: 'G02',
    title: 'all of one invoice of three commitments on one of them',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-4000.00', '900']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-400.00']],
        },
      },
      lacking(3_000_00, 'INVOICE_ON_OTHER_COMMITMENT'),
      lacking(1_000_00, 'INVOICE_ON_OTHER_COMMITMENT'),
    ],
  },
  {
    id: 'G03',
    title: 'what is lacking may be a part of either of two AP invoices of one number',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(5_000_00), invoice: '900', sageInvoice: '0900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 9_000_00, retainage: 900_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '-4000.00', '900']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_AMOUNT_MISMATCH', '-4000.00', '900']],
        },
      },
      lacking(4_000_00, 'INVOICE_MISSING_IN_SAGE'),
    ],
  },
  {
    id: 'G04',
    title: 'one AP invoice of two commitments, billed to none',
    isAlone: true,
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        books(scene) {
          Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00, commitment: '' })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '6000.00', '900']],
        },
      },
      lacking(4_000_00, 'INVOICE_ON_OTHER_COMMITMENT'),
    ],
  },
  // A release bills nothing, and is an invoice of the vendor all the same.
  {
    id: 'G05',
    title: 'a release on the other commitment, where less was held',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(60_000_00), { lines: [{ release: 4_000_00 }], invoice: '12' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-4000.00', '12']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-4000.00']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(30_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '12']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00']],
        },
      },
    ],
    books: ([from, to]) => move(from, to, 1),
  },
  // §7a.3: releases are compared as sums, whatever document carries them.
  {
    id: 'G06',
    title: 'odd but right: two releases of one number, each in another form on the other side',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(60_000_00), { lines: [{ release: 1_000_00 }], invoice: '12' }],
        books(scene) {
          lose(scene, 1)
          release(scene, 'RET-A', 400_00)
          release(scene, 'RET-B', 600_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(60_000_00), invoice: '31' },
          { lines: [{ release: 400_00 }], invoice: '32' },
          { lines: [{ release: 600_00 }], invoice: '33' },
        ],
        books(scene) {
          lose(scene, 1, 2)
          release(scene, '12', 1_000_00)
        },
        expect: { verdict: 'AGREES', infoAllowed: true },
      },
    ],
  },
  // §3: it is in the books under another commitment, and so not missing; nothing is invoiced there before it is posted.
  {
    id: 'G07',
    title: 'entered on the other commitment and not posted',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(9_000_00), invoice: '71' },
          { lines: work(5_000_00), invoice: '72' },
        ],
        books(scene) {
          invoiceAt(scene, 1).posted = false
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '5000.00', '72']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '500.00']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '81' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '0.00', '72']],
          bridge: [],
        },
      },
    ],
    books: ([from, to]) => move(from, to, 1),
  },
  {
    id: 'G08',
    title: 'a release and an invoice that are entered on no commitment and not posted',
    isAlone: true,
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(60_000_00), invoice: '1' },
          { lines: work(5_000_00), invoice: '2' },
          { lines: [{ release: 1_000_00 }], invoice: '3' },
        ],
        books(scene) {
          for (const place of [1, 2]) {
            invoiceAt(scene, place).posted = false
            rowAt(scene, place).commitment = ''
          }
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '5000.00', '2'],
            ['INVOICE_ON_OTHER_COMMITMENT', '-1000.00', '3'],
          ],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-500.00']],
        },
      },
    ],
  },
  {
    id: 'G09',
    title:
      'an invoice on another commitment that has one of the same month and gross is no double of it',
    isAlone: true,
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '5' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '8000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '800.00']],
        },
      },
      {
        number: 'G09-B',
        lines: [100_000_00],
        bills: [{ lines: work(8_000_00), invoice: '71' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-8000.00', '5']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-800.00']],
        },
      },
    ],
    books: ([from, to]) => move(from, to, 0),
  },
]

/** A commitment of which the books have nothing of requisition 900. */
function lacking(
  cents: number,
  code: 'INVOICE_ON_OTHER_COMMITMENT' | 'INVOICE_MISSING_IN_SAGE',
): Case['contracts'][number] {
  return {
    lines: [100_000_00],
    bills: [{ lines: work(cents), invoice: '900' }],
    books: scene => lose(scene, 0),
    expect: { verdict: 'DIFFERS', findings: [[code, (cents / 100).toFixed(2), '900']] },
  }
}

/** Enters an AP invoice of one commitment on the other. */
function move(from: Scene | undefined, to: Scene | undefined, place: number): void {
  if (from && to) sageSide(to).invoices.push(...lose(from, place))
}
