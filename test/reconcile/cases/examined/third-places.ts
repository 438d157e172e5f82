import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { blankCommitment } from '../../case-records.ts'
import { one, right } from './kit.ts'

export const thirdPlaces: Case[] = [
  // §7a.4: the vendor's invoice of that number is partly billed to none; of the rest nothing is anywhere.
  one(
    'K60',
    'of one invoice a part is billed to no commitment and a part is nowhere',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(2_000_00), invoice: '6' },
      ],
      books(scene) {
        const row = rowAt(scene)
        Object.assign(row, { cents: 11_000_00, retainage: 1_100_00 })
        invoiceAt(scene).rows.push({
          ...row,
          cents: 4_000_00,
          retainage: 400_00,
          commitment: '',
        })
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '5'],
          ['INVOICE_AMOUNT_MISMATCH', '5000.00', '5'],
        ],
      },
    },
    { isAlone: true },
  ),
  // The same, where the books bill more than the requisition: 11,000 too much is what is nowhere else.
  one(
    'K61',
    'of one invoice a part is billed to no commitment, and with it the books have too much',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(2_000_00), invoice: '6' },
      ],
      books(scene) {
        const row = rowAt(scene)
        Object.assign(row, { cents: 17_000_00, retainage: 1_700_00 })
        invoiceAt(scene).rows.push({
          ...row,
          cents: 4_000_00,
          retainage: 400_00,
          commitment: '',
        })
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '5'],
          ['INVOICE_AMOUNT_MISMATCH', '-1000.00', '5'],
        ],
      },
    },
    { isAlone: true },
  ),
  // §3 (2): vendor, number and commitment: each has its own first pay application.
  {
    id: 'K62',
    title: 'odd but right: two commitments with a first pay application of one amount each',
    contracts: [
      { lines: [100_000_00], bills: [work(10_000_00)], expect: right },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '1', sageInvoice: '01' }],
        expect: right,
      },
    ],
  },
  {
    id: 'K63',
    title:
      'two commitments with a first pay application of one amount, of which one is not posted yet',
    contracts: [
      { lines: [100_000_00], bills: [work(10_000_00)], expect: right },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '1', sageInvoice: '01' }],
        books: scene => lose(scene, 0),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '10000.00', '1']] },
      },
    ],
  },
  {
    id: 'K64',
    title:
      'two commitments with a first pay application of one amount, of which the books have both alone',
    contracts: [
      {
        lines: [100_000_00],
        books: scene => enter(scene, '1', 10_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-10000.00', '1']],
        },
      },
      {
        lines: [100_000_00],
        books: scene => enter(scene, '01', 10_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-10000.00', '01']],
        },
      },
    ],
  },
  // §7: the vendor's invoice of that number, which this one of another vendor is not.
  {
    id: 'K65',
    title: 'an invoice of one vendor, entered with the other vendor on his commitment',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(9_000_00), invoice: '71' },
          { lines: work(2_000_00), invoice: '72' },
        ],
        books: scene => lose(scene, 0),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '9000.00', '71']] },
      },
      {
        vendor: 1,
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '81' }],
        books: scene => enter(scene, '71', 9_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-9000.00', '71']],
        },
      },
    ],
  },
  // §7a.3: releases are compared as sums of the commitment: 500 there and 300 here, and the other way round.
  {
    id: 'K66',
    title: 'two releases that changed their commitments',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(60_000_00), invoice: '11' },
          { lines: [{ release: 500_00 }], invoice: '12' },
        ],
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '-200.00', '12']],
        },
      },
      {
        lines: [90_000_00],
        bills: [
          { lines: work(50_000_00), invoice: '21' },
          { lines: [{ release: 300_00 }], invoice: '22' },
        ],
        expect: {
          verdict: 'DIFFERS',
          findings: [['RELEASE_ONE_SIDED', '200.00', '12']],
        },
      },
    ],
    books([first, second]) {
      if (!first || !second) return
      const [twelve, twentyTwo] = [lose(first, 1), lose(second, 1)]
      sageSide(first).invoices.push(...twentyTwo)
      sageSide(second).invoices.push(...twelve)
    },
  },
  // §7a.4: all of it is billed to none, at half the rate.
  one(
    'K67',
    'an invoice that is billed to no commitment at half the rate',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(2_000_00), invoice: '6' },
      ],
      books(scene) {
        rowAt(scene).retainage = 1_000_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '20000.00', '5']],
        bridge: [['INVOICE_ON_OTHER_COMMITMENT', '2000.00']],
      },
    },
    { isAlone: true, raw: records => blankCommitment(records, '5') },
  ),
]
