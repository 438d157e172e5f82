import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { enter, invoiceAt, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { addTax, one, right, tax } from './kit.ts'

/** Tax beside what else goes wrong, and what is withheld on it. */
export const fourthTaxed: Case[] = [
  one(
    'J60',
    'odd but right: the total of an order has the tax of its lines in it, as its item has',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [100_000_00],
      books(scene) {
        const [item] = sageSide(scene).items
        if (item) item.cents = 108_250_00
      },
      expect: right,
    },
    {
      raw(records) {
        const [contract] = records.all('purchase_order_contracts')
        const [line] = (contract?.['line_items'] ?? []) as Record<string, unknown>[]
        Object.assign(line ?? {}, { tax_code_id: 71 })
        Object.assign(contract ?? {}, {
          grand_total: '108250.00',
          revised_contract: '108250.00',
          pending_revised_contract: '108250.00',
          remaining_balance_outstanding: '108250.00',
        })
      },
    },
  ),
  // §7a.4: each cause its name: 825 of tax, and half the rate on the rest.
  one(
    'J61',
    'tax in the books and half the rate',
    {
      lines: [100_000_00],
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00, retainage: 541_25 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['DEDUCTION_MISMATCH', '-825.00', '8841'],
          ['RATE_MISMATCH', '500.00'],
        ],
        bridge: [
          ['RATE_MISMATCH', '500.00'],
          ['DEDUCTION_MISMATCH', '-41.25'],
        ],
      },
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  one(
    'J62',
    'a requisition in two parts, each with its tax',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [{ lines: work(10_000_00), invoice: '5' }, work(1_000_00)],
      books: scene =>
        split(scene, 0, [
          ['5A', 6_495_00],
          ['5B', 4_330_00],
        ]),
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-825.00', '5']] },
    },
    {
      raw(records) {
        tax(records, '5A', 495_00)
        tax(records, '5B', 330_00)
      },
    },
  ),
  one(
    'J63',
    'put right: the tax is credited by a memo of its own',
    {
      lines: [100_000_00],
      bills: [{ lines: work(10_000_00), invoice: '8841' }, work(1_000_00)],
      books(scene) {
        Object.assign(rowAt(scene), { cents: 10_825_00, retainage: 1_082_50 })
        enter(scene, '8841C', -825_00, { date: invoiceAt(scene).date })
      },
      expect: right,
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        tax(records, '8841C', -825_00)
      },
    },
  ),
  one(
    'J64',
    'tax that the books have as an invoice of its own',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [{ lines: work(10_000_00), invoice: '8841' }, work(1_000_00)],
      books: scene => enter(scene, '8841T', 825_00, { date: invoiceAt(scene).date }),
      expect: {
        verdict: 'DIFFERS',
        findings: [['INVOICE_MISSING_IN_PROCORE', '-825.00', '8841T']],
      },
    },
    { raw: records => tax(records, '8841T', 825_00) },
  ),
  one(
    'J65',
    'one invoice with its tax on both sides, and one in the books alone',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [
        { lines: work(10_825_00), invoice: '8841' },
        { lines: work(20_000_00), invoice: '8842' },
      ],
      books: scene => Object.assign(rowAt(scene, 1), { cents: 21_650_00 }),
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-1650.00', '8842']] },
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        tax(records, '8842', 1_650_00)
      },
    },
  ),
  // The lines of Procore have the tax, as the first invoice says: what is too much on the second is no tax.
  one(
    'J66',
    'two invoices with their tax on both sides, of which one is too large by more than it',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [
        { lines: work(10_825_00), invoice: '8841' },
        { lines: work(2_165_00), invoice: '8842' },
      ],
      books: scene => Object.assign(rowAt(scene, 1), { cents: 2_665_00 }),
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-500.00', '8842']] },
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        tax(records, '8842', 165_00)
      },
    },
  ),
  one(
    'J67',
    'an invoice with its tax that waits to be posted',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [work(1_000_00), { lines: work(10_000_00), invoice: '8841' }],
      books(scene) {
        Object.assign(rowAt(scene, 1), { cents: 10_825_00 })
        invoiceAt(scene, 1).posted = false
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_UNPOSTED_IN_SAGE', '10825.00', '8841'],
          ['DEDUCTION_MISMATCH', '-825.00', '8841'],
        ],
      },
    },
    {
      raw(records) {
        for (const table of ['API_NEW__INVOICE', 'API_NEW__DISTRIBUTION'])
          records.set(table, { Invoice: '8841' }, { Tax: '825.00' })
      },
    },
  ),
  // §7: nothing is held on tax in the books: 10 % of 825.00.
  one(
    'J68',
    'tax in the gross of both, on which the books withhold nothing',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_825_00), invoice: '8841' },
        { lines: work(2_000_00), invoice: '8842' },
      ],
      books: scene => Object.assign(rowAt(scene), { retainage: 1_000_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [['DEDUCTION_MISMATCH', '82.50', '8841']],
        bridge: [['DEDUCTION_MISMATCH', '82.50']],
      },
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  one(
    'J69',
    'tax in the gross of both on every invoice, on which the books withhold nothing',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_825_00), invoice: '8841' },
        { lines: work(21_650_00), invoice: '8842' },
        { lines: work(2_165_00), invoice: '8843' },
      ],
      books(scene) {
        rowAt(scene).retainage = 1_000_00
        rowAt(scene, 1).retainage = 2_000_00
        rowAt(scene, 2).retainage = 200_00
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['DEDUCTION_MISMATCH', '82.50', '8841'],
          ['DEDUCTION_MISMATCH', '165.00', '8842'],
          ['DEDUCTION_MISMATCH', '16.50', '8843'],
        ],
        bridge: [['DEDUCTION_MISMATCH', '264.00']],
      },
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        tax(records, '8842', 1_650_00)
        tax(records, '8843', 165_00)
      },
    },
  ),
  // Tax there is the deduction here: as much is paid, whichever way it is said.
  one(
    'J78',
    'sales tax on two of three requisitions there, on the first in the books',
    {
      rate: 0,
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '1' },
        { lines: work(20_000_00), invoice: '2' },
        { lines: work(5_000_00), invoice: '3' },
      ],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['DEDUCTION_MISMATCH', '-825.00', '1', 'INFO'],
          ['DEDUCTION_MISMATCH', '1650.00', '2'],
        ],
      },
    },
    {
      raw(records) {
        tax(records, '1', 825_00)
        addTax(records, '1', 10_000_00, 825_00)
        addTax(records, '2', 20_000_00, 1_650_00)
      },
    },
  ),
]
