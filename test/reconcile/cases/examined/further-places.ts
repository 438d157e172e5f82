import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, enterAgain, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { blankCommitment } from '../../case-records.ts'
import { one, right } from './kit.ts'

export const furtherPlaces: Case[] = [
  // §3: what is in the books under no commitment is said to be there, a part too.
  one(
    'N01',
    'in two parts of which one is billed to no commitment',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(4_000_00), invoice: '6' },
      ],
      books(scene) {
        split(scene, 0, [
          ['5A', 12_000_00],
          ['5B', 8_000_00],
        ])
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '8000.00', '5']],
        bridge: [['INVOICE_ON_OTHER_COMMITMENT', '800.00']],
        says: { INVOICE_ON_OTHER_COMMITMENT: /5B.*no commitment/ },
      },
    },
    { isAlone: true, raw: records => blankCommitment(records, '5B') },
  ),
  // §3: one requisition over several AP invoices whose parts add up, both billed to none.
  one(
    'N02',
    'in two parts that are both billed to no commitment',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(4_000_00), invoice: '6' },
      ],
      books(scene) {
        split(scene, 0, [
          ['5A', 12_000_00],
          ['5B', 8_000_00],
        ])
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '20000.00', '5']],
        bridge: [['INVOICE_ON_OTHER_COMMITMENT', '2000.00']],
      },
    },
    {
      isAlone: true,
      raw(records) {
        blankCommitment(records, '5A')
        blankCommitment(records, '5B')
      },
    },
  ),
  // §3: one part is on another commitment and one on none: all that is not on its own is one figure of it.
  {
    id: 'N03',
    title: 'in three parts: on its own commitment, on the other one and on none',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(23_000_00), invoice: '5' }],
        books(scene) {
          split(scene, 0, [
            ['5A', 12_000_00],
            ['5B', 8_000_00],
            ['5C', 3_000_00],
          ])
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '11000.00', '5']],
          says: { INVOICE_ON_OTHER_COMMITMENT: /8,000\.00.*3,000\.00/ },
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-8000.00', '5']],
        },
      },
    ],
    books([from, to]) {
      if (from && to) sageSide(to).invoices.push(...lose(from, 1))
    },
    isAlone: true,
    raw: records => blankCommitment(records, '5C'),
  },
  // §3: a number with a letter is no part of what lacks nothing.
  one(
    'N04',
    'odd but right: a service call of that number that is billed to no commitment',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }],
      books: scene => enter(scene, '5B', 8_000_00),
      expect: right,
    },
    { isAlone: true, raw: records => blankCommitment(records, '5B') },
  ),
  // §3: the books lack 9,000 of it, and what is billed to none is another amount.
  one(
    'N05',
    'short by another amount than what is billed to no commitment under its number',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }],
      books(scene) {
        Object.assign(rowAt(scene), { cents: 11_000_00, retainage: 1_100_00 })
        enter(scene, '5B', 4_000_00)
      },
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '9000.00', '5']] },
    },
    { isAlone: true, raw: records => blankCommitment(records, '5B') },
  ),
  // §7a.5: what cancels between two commitments is two.
  {
    id: 'N06',
    title: 'a gross too large on one commitment by what it is short on the other',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(20_000_00), invoice: '7' }],
        books: scene => Object.assign(rowAt(scene), { cents: 21_000_00, retainage: 2_100_00 }),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-1000.00', '7']] },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(15_000_00), invoice: '8' }],
        books: scene => Object.assign(rowAt(scene), { cents: 14_000_00, retainage: 1_400_00 }),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '1000.00', '8']] },
      },
    ],
  },
  // §3 (2): vendor, number and commitment; the same number and gross of another commitment is its own.
  {
    id: 'N07',
    title:
      'two commitments of one vendor with the same numbers and amounts, of which one is missing',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), work(6_000_00)],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '1', sageInvoice: '01' },
          { lines: work(6_000_00), invoice: '2', sageInvoice: '02' },
        ],
        books: scene => lose(scene, 1),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '6000.00', '2']] },
      },
    ],
  },
  // §3: what looks like a double is what the other commitment lacks; never called missing.
  {
    id: 'N08',
    title: 'the same numbers and amounts twice, both second invoices on the first commitment',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), work(6_000_00)],
        books: scene => enterAgain(scene, sageSide(scene).invoices[1] as never, '02'),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-6000.00', '2']],
        },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '1', sageInvoice: '01' },
          { lines: work(6_000_00), invoice: '2', sageInvoice: '02' },
        ],
        books: scene => lose(scene, 1),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '6000.00', '2']],
        },
      },
    ],
  },
  // §7a.5: two retainage errors that cancel between two commitments are two.
  {
    id: 'N09',
    title: 'retainage of two commitments that cancels',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(20_000_00), work(7_000_00)],
        books: scene => Object.assign(rowAt(scene), { retainage: 1_963_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['UNEXPLAINED', '37.00', '1']],
          residual: '37.00',
        },
      },
      {
        lines: [90_000_00],
        bills: [
          { lines: work(15_000_00), invoice: '31' },
          { lines: work(8_000_00), invoice: '32' },
        ],
        books: scene => Object.assign(rowAt(scene), { retainage: 1_537_00 }),
        expect: { verdict: 'DIFFERS', findings: [['UNEXPLAINED', '-37.00', '31']] },
      },
    ],
  },
]
