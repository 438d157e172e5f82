import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { blankCommitment } from '../../case-records.ts'
import { one } from './kit.ts'

export const furtherVendors: Case[] = [
  // §3: each of three has what belongs to the next; each is said on both.
  {
    id: 'N80',
    title: 'three commitments, each with an invoice of the next one',
    contracts: [
      circular('11', 10_000_00, '13', '11000.00', '10000.00'),
      circular('12', 12_000_00, '11', '10000.00', '12000.00'),
      circular('13', 11_000_00, '12', '12000.00', '11000.00'),
    ],
    books(scenes) {
      const moved = scenes.map(scene => lose(scene, 0))
      scenes.forEach((_, index) => {
        const next = scenes[(index + 1) % scenes.length]
        if (next) sageSide(next).invoices.push(...(moved[index] ?? []))
      })
    },
  },
  // §3: parts on two other commitments.
  {
    id: 'N81',
    title: 'in three parts on three commitments',
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
      {
        lines: [80_000_00],
        bills: [{ lines: work(9_000_00), invoice: '41' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-3000.00', '5']],
        },
      },
    ],
    books([from, second, third]) {
      if (!from || !second || !third) return
      const [b, c] = lose(from, 1, 2)
      if (b && c) {
        sageSide(second).invoices.push(b)
        sageSide(third).invoices.push(c)
      }
    },
  },
  // §3: all of it in parts on the other commitment.
  {
    id: 'N82',
    title: 'in two parts that are both on the other commitment',
    contracts: [
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
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_ON_OTHER_COMMITMENT', '-12000.00', '5'],
            ['INVOICE_ON_OTHER_COMMITMENT', '-8000.00', '5'],
          ],
        },
      },
    ],
    books([from, to]) {
      if (from && to) sageSide(to).invoices.push(...lose(from, 1, 2))
    },
  },
  // §3: 5A is a requisition of its own here.
  one(
    'N83',
    'of two requisitions 5 and 5A the second is billed to no commitment',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(12_000_00), invoice: '5' },
        { lines: work(8_000_00), invoice: '5A' },
      ],
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '8000.00', '5A']],
      },
    },
    { isAlone: true, raw: records => blankCommitment(records, '5A') },
  ),
  // §7a.5: a check of the one that is paid on the other.
  {
    id: 'N84',
    title: 'paid too much on one commitment by what the other one lacks',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(20_000_00), invoice: '11' },
          { lines: work(1_000_00), invoice: '12' },
        ],
        paid: true,
        books(scene) {
          const { payment } = invoiceAt(scene)
          if (payment) payment.cents += 500_00
        },
        expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-500.00', '11']] },
      },
      {
        lines: [90_000_00],
        bills: [
          { lines: work(15_000_00), invoice: '21' },
          { lines: work(1_000_00), invoice: '22' },
        ],
        paid: true,
        books(scene) {
          const { payment } = invoiceAt(scene)
          if (payment) payment.cents -= 500_00
        },
        expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '500.00', '21']] },
      },
    ],
  },
  // §3: one AP invoice of two commitments with the same amount on each.
  {
    id: 'N85',
    title: 'odd but right: one AP invoice of two commitments, as much on each',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '900' }],
        expect: { verdict: 'AGREES' },
      },
      {
        number: 'N85-B',
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '900' }],
        expect: { verdict: 'AGREES' },
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const part = { ...rowAt(other), commitment: 'N85-B' }
      lose(other, 0)
      invoiceAt(whole).rows.push(part)
      sageSide(other).billedElsewhere = [part]
    },
  },
]

function circular(
  own: string,
  cents: number,
  has: string,
  amount: string,
  lacks: string,
): Case['contracts'][number] {
  return {
    lines: [100_000_00],
    bills: [{ lines: work(cents), invoice: own }],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_ON_OTHER_COMMITMENT', `-${amount}`, has],
        ['INVOICE_ON_OTHER_COMMITMENT', lacks, own],
      ],
    },
  }
}
