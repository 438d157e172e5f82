import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { credit, enter, enterAgain, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right } from './kit.ts'

/** Above every id that is given out. */
const HANDED_IN_BEFORE = 2 ** 50

export const fieldDocuments: Case[] = [
  // R8: the one that was sent back steps aside for the one that took its number.
  one(
    'B20',
    'odd but right: sent back, and handed in again under its number',
    { lines: [100_000_00], bills: [work(10_000_00), work(12_000_00)], expect: right },
    {
      raw(records) {
        const last = records.find('requisitions', { number: 2 })
        const before = Number(last['id']) + HANDED_IN_BEFORE
        records.add('requisitions', {
          ...structuredClone(last),
          id: before,
          status: 'revise_and_resubmit',
          contract_items: (last['contract_items'] as object[]).map((item, index) => ({
            ...item,
            id: before + index + 1,
          })),
        })
      },
    },
  ),
  // §3 (3): the books keep fifteen characters.
  one('B21', 'odd but right: a number that the books cut off', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: 'INV-2026-000123456', sageInvoice: 'INV-2026-000123' },
      { lines: work(9_000_00), invoice: 'INV-2026-000123499', sageInvoice: 'INV-2026-00012' },
    ],
    expect: right,
  }),
  // §3: what is in the books under another commitment is said to be there, a part too.
  {
    id: 'B22',
    title: 'in two parts of which one is posted on the other commitment',
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
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '8000.00', '5']],
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
      if (from && to) sageSide(to).invoices.push(...lose(from, 2))
    },
  },
  // §3, §7: two of one month and gross on one commitment are no double where one is the other one's.
  {
    id: 'B23',
    title: 'two commitments with one month and amount, both invoices on the first one',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '7' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-10000.00', '8']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '8' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '10000.00', '8']],
        },
      },
    ],
    books([first, second]) {
      if (first && second) sageSide(first).invoices.push(...lose(second, 0))
    },
  },
  // §7a.2: credit and re-entry under numbers of their own, over three months.
  one('B24', 'odd but right: a credit and a new entry under foreign numbers, month after month', {
    lines: [100_000_00],
    bills: [
      { lines: work(25_000_00), invoice: '1', monthsAgo: 3 },
      { lines: work(4_000_00), invoice: '2', monthsAgo: 0 },
    ],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_500_00, retainage: 2_550_00 })
      enter(scene, 'CM-1', -25_500_00, { date: '2026-08-12' })
      enter(scene, 'N-77', 25_000_00, { date: '2026-09-14' })
    },
    expect: right,
  }),
  // §7a.2: equal and opposite amounts: a part of it under the number, the rest under another one.
  one('B25', 'put right: a gross in two steps, the second under a foreign number', {
    lines: [100_000_00],
    bills: [work(25_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 25_900_00, retainage: 2_590_00 })
      enter(scene, '1CR', -500_00)
      enter(scene, 'ADJ', -400_00)
    },
    expect: right,
  }),
  // §7a.2: a double that is taken back in two parts that add up.
  one('B26', 'put right: a double that is credited in two parts', {
    lines: [100_000_00],
    bills: [{ lines: work(9_000_00), invoice: '5' }],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      enter(scene, '05CR1', -4_000_00)
      enter(scene, '05CR2', -5_000_00)
    },
    expect: right,
  }),
  // §7a.2: a double of which a part is taken back: what is left of it is what is too much.
  one('B27', 'a double that is credited in part', {
    lines: [100_000_00],
    bills: [{ lines: work(9_000_00), invoice: '5' }],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      enter(scene, '05CR', -4_000_00)
    },
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-5000.00', '05']] },
  }),
  // §7a.2: a chain within a part.
  one('B28', 'put right: one part of two is voided and posted anew', {
    lines: [100_000_00],
    bills: [{ lines: work(20_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 12_500_00],
        ['5B', 8_000_00],
      ])
      credit(scene, invoiceAt(scene), '5ACR')
      enter(scene, '5AR', 12_000_00)
    },
    expect: right,
  }),
  // §3: parts that add up, one of them under a number of the supplier.
  one('B29', 'odd but right: what is stored is posted by the invoice of the supplier', {
    lines: [100_000_00],
    bills: [{ lines: [{ work: 10_000_00, stored: 5_000_00 }], invoice: '5' }],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 })
      enter(scene, 'SUP-881', 5_000_00)
    },
    expect: right,
  }),
  // C28: as much is deducted; the line of Procore took 150 of retainage along, and that is of the deduction.
  one('B30', 'a backcharge line that took retainage along, deducted here', {
    lines: [100_000_00, -1_500_00],
    bills: [work(40_000_00, -1_500_00)],
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      rowAt(scene).deduction = 1_500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['DEDUCTION_MISMATCH', '-150.00', '1']],
      bridge: [['DEDUCTION_MISMATCH', '-150.00']],
    },
  }),
  // §7a.5: gross too large on the item of a change order, too small on the line of the contract, on two invoices.
  one('B32', 'an addition of the change order on one invoice, of the contract on the next', {
    lines: [100_000_00, 50_000_00],
    changes: [8_000_00],
    bills: [work(10_000_00, 0, 2_000_00), work(10_000_00, 5_000_00, 2_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0, 1), { cents: 2_600_00, retainage: 260_00 })
      Object.assign(rowAt(scene, 1, 0), { cents: 9_250_00, retainage: 925_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-600.00', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '750.00', '2'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '15.00']],
    },
  }),
  // §7a.4: entered, not posted, beside a deduction of the one that is.
  one('B33', 'the last invoice waits, the first one is charged', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      invoiceAt(scene, 1).posted = false
      rowAt(scene).deduction = 275_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_UNPOSTED_IN_SAGE', '10000.00', '2'],
        ['DEDUCTION_MISMATCH', '275.00', '1'],
      ],
      bridge: [['INVOICE_UNPOSTED_IN_SAGE', '1000.00']],
    },
  }),
  // §3 (2): the number alone tells them apart, where month and gross are the same on four commitments.
  {
    id: 'B34',
    title: 'odd but right: three commitments with the same rent month by month',
    contracts: ['A', 'B', 'C'].map(letter => ({
      lines: [36_000_00],
      bills: [1, 2, 3].map(number => ({
        lines: work(3_000_00),
        invoice: `${number}`,
        sageInvoice: `${letter}-${number}`,
      })),
      paid: true,
      expect: right,
    })),
  },
]
