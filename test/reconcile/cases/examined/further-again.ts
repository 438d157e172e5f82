import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { blankCommitment } from '../../case-records.ts'
import { one, right } from './kit.ts'

export const furtherAgain: Case[] = [
  // §7a.4, §3: the change order that is at another rate, beside a release that both have in another form.
  one('N100', 'one change order of two at twice the rate, beside a release of both', {
    lines: [100_000_00],
    changes: [20_000_00, { cents: 15_000_00, rate: 500 }],
    bills: [
      work(30_000_00, 5_000_00, 0),
      [{ work: 5_000_00, release: 1_000_00 }, { release: 200_00 }, { work: 6_000_00 }],
    ],
    books(scene) {
      rowAt(scene, 1, 0).retainage = 500_00
      rowAt(scene, 1, 1).retainage = 0
      rowAt(scene, 1, 2).retainage = 600_00
      enter(scene, 'RR', 0, { retainage: -1_000_00 })
      enter(scene, 'RR-2', 0, { retainage: -200_00, item: 2 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-300.00', '002']],
      bridge: [['CO_RATE_MISMATCH', '-300.00']],
    },
  }),
  // §7a.4: a credit floored at zero, and another rate on one of the two other change orders.
  one('N101', 'a credit floored at zero, and one of two other change orders at half its rate', {
    lines: [100_000_00],
    changes: [-4_000_00, 20_000_00, 10_000_00],
    bills: [work(30_000_00, -4_000_00, 6_000_00, 5_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = 0
      rowAt(scene, 0, 3).retainage = 250_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['NEGATIVE_LINE_RETAINAGE', '-400.00', '001'],
        ['CO_RATE_MISMATCH', '250.00', '003'],
      ],
    },
  }),
  // §3 (2): each commitment counts from one.
  {
    id: 'N102',
    title: 'three commitments of one vendor with the same numbers and amounts, two lack one each',
    contracts: [
      {
        lines: [100_000_00],
        bills: [work(10_000_00), work(6_000_00), work(3_000_00)],
        expect: { verdict: 'AGREES' },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '1', sageInvoice: '01' },
          { lines: work(6_000_00), invoice: '2', sageInvoice: '02' },
          { lines: work(3_000_00), invoice: '3', sageInvoice: '03' },
        ],
        books: scene => lose(scene, 1),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '6000.00', '2']] },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '1', sageInvoice: '001' },
          { lines: work(6_000_00), invoice: '2', sageInvoice: '002' },
          { lines: work(3_000_00), invoice: '3', sageInvoice: '003' },
        ],
        books: scene => lose(scene, 2),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '3000.00', '3']] },
      },
    ],
  },
  // §7a.4: 10,000 is billed again, and half the rate is withheld on all of it.
  one('N103', 'installed material that is billed again, at half the rate', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 15_000_00 }]],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 15_000_00, retainage: 750_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['STORED_MATERIAL_DOUBLE_COUNT', '-10000.00', '2'],
        ['RATE_MISMATCH', '250.00'],
      ],
      bridge: [
        ['STORED_MATERIAL_DOUBLE_COUNT', '-500.00'],
        ['RATE_MISMATCH', '250.00'],
      ],
    },
  }),
  // §3: a credit too is looked for outside.
  one(
    'N104',
    'a credit requisition that the books took to no commitment',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(-1_200_00), invoice: 'CM-6' },
      ],
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '-1200.00', 'CM-6']],
      },
    },
    { isAlone: true, raw: records => blankCommitment(records, 'CM-6') },
  ),
  // §3, §7a.2: the part that makes the sum right is a credit.
  one(
    'N105',
    'too large, and the credit that makes it right is billed to no commitment',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }],
      books(scene) {
        Object.assign(rowAt(scene), { cents: 25_000_00, retainage: 2_500_00 })
        enter(scene, '5CR', -5_000_00)
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_ON_OTHER_COMMITMENT', '-5000.00', '5']],
      },
    },
    { isAlone: true, raw: records => blankCommitment(records, '5CR') },
  ),
  // §7a.2: entered to none, credited there, and entered on the commitment.
  one(
    'N106',
    'put right: billed to no commitment, credited, and entered on the commitment',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }],
      books(scene) {
        credit(scene, invoiceAt(scene), '5CR')
        enterAgain(scene, invoiceAt(scene), '05')
      },
      expect: right,
    },
    {
      isAlone: true,
      raw(records) {
        blankCommitment(records, '5')
        blankCommitment(records, '5CR')
      },
    },
  ),
  // §7a.2, §7: what was taken back is nowhere.
  one(
    'N109',
    'billed to no commitment, credited, and not entered again',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(20_000_00), invoice: '5' },
        { lines: work(1_000_00), invoice: '6' },
      ],
      books: scene => credit(scene, invoiceAt(scene), '5CR'),
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '20000.00', '5']] },
    },
    {
      isAlone: true,
      raw(records) {
        blankCommitment(records, '5')
        blankCommitment(records, '5CR')
      },
    },
  ),
  // §7a.2: a part of it, the same way.
  one(
    'N107',
    'put right: a part billed to no commitment, credited, and entered on the commitment',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }],
      books(scene) {
        split(scene, 0, [
          ['5A', 12_000_00],
          ['5B', 8_000_00],
        ])
        credit(scene, invoiceAt(scene, 1), '5BCR')
        enter(scene, '5C', 8_000_00)
      },
      expect: right,
    },
    {
      isAlone: true,
      raw(records) {
        blankCommitment(records, '5B')
        blankCommitment(records, '5BCR')
      },
    },
  ),
  // §7a.4: the parts come to 600 less, and the next invoice has a rate of its own.
  one('N108', 'a part that is short, and half the rate on the next invoice', {
    lines: [100_000_00],
    bills: [
      { lines: work(20_000_00), invoice: '5' },
      { lines: work(9_000_00), invoice: '6' },
    ],
    books(scene) {
      rowAt(scene, 1).retainage = 450_00
      split(scene, 0, [
        ['5A', 12_000_00],
        ['5B', 7_400_00],
      ])
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '600.00', '5'],
        ['RATE_MISMATCH', '450.00'],
      ],
      bridge: [
        ['INVOICE_AMOUNT_MISMATCH', '60.00'],
        ['RATE_MISMATCH', '450.00'],
      ],
    },
  }),
]
