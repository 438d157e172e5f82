import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { addTax, one, right, tax } from './kit.ts'

/** Tax, discounts and backcharges. */
export const fourthTaxes: Case[] = [
  // §7: tax is a DEDUCTION_MISMATCH, and what it adds is not a gross that somebody keyed wrongly.
  one(
    'J01',
    'a purchase order that the books invoice with its sales tax, Procore without it',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [40_000_00],
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00 }),
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-825.00', '8841']] },
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  // §7a.4: the tax has its name, and the rest of the gap its own.
  one(
    'J02',
    'a purchase order with its sales tax in the books, and a gross too large besides',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [40_000_00],
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_925_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['DEDUCTION_MISMATCH', '-825.00', '8841'],
          ['INVOICE_AMOUNT_MISMATCH', '-100.00', '8841'],
        ],
      },
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  // Tax within the amount that both have is no difference.
  one(
    'J03',
    'odd but right: sales tax within the gross of both, which the books say apart',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [40_000_00],
      bills: [{ lines: work(10_825_00), invoice: '8841' }],
      expect: right,
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  one('J04', 'odd but right: sales tax is a line of the order, and on the item of the goods', {
    kind: 'purchaseOrder',
    rate: 0,
    oneItem: true,
    lines: [40_000_00, 3_300_00],
    bills: [
      { lines: work(10_000_00, 825_00), invoice: '8841' },
      { lines: work(20_000_00, 1_650_00), invoice: '8902' },
    ],
    expect: right,
  }),
  // §3: what is withheld on tax goes along with the tax.
  one(
    'J05',
    'retainage on a gross with its sales tax in the books, on one without it in Procore',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '8841' },
        { lines: work(2_000_00), invoice: '8842' },
      ],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00, retainage: 1_082_50 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [['DEDUCTION_MISMATCH', '-825.00', '8841']],
        bridge: [['DEDUCTION_MISMATCH', '-82.50']],
      },
    },
    { raw: records => tax(records, '8841', 825_00) },
  ),
  // The tax that Procore has of an invoice stands in its summary, and no line has it.
  one(
    'J06',
    'odd but right: sales tax is in the summary of the requisition and on the row of the books',
    {
      lines: [100_000_00],
      rate: 0,
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00 }),
      expect: right,
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        addTax(records, '8841', 10_000_00, 825_00)
      },
    },
  ),
  one(
    'J13',
    'odd but right: sales tax below the lines of the requisition, within the gross of the books',
    {
      lines: [100_000_00],
      rate: 0,
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00 }),
      expect: right,
    },
    { raw: records => addTax(records, '8841', 10_000_00, 825_00) },
  ),
  one(
    'J14',
    'sales tax below the lines of the requisition alone',
    {
      lines: [100_000_00],
      rate: 0,
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '825.00', '8841']] },
    },
    { raw: records => addTax(records, '8841', 10_000_00, 825_00) },
  ),
  one(
    'J15',
    'sales tax of 800.00 below the lines there, of 825.00 within the gross here',
    {
      lines: [100_000_00],
      rate: 0,
      bills: [{ lines: work(10_000_00), invoice: '8841' }],
      books: scene => Object.assign(rowAt(scene), { cents: 10_825_00 }),
      expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-25.00', '8841']] },
    },
    {
      raw(records) {
        tax(records, '8841', 825_00)
        addTax(records, '8841', 10_000_00, 800_00)
      },
    },
  ),
  // §8 C28: the backcharge is a change order and a line there, a deduction here: as much is paid.
  one('J11', 'a backcharge by a deductive change order, which the books deduct from the invoice', {
    lines: [100_000_00],
    changes: [{ cents: -1_500_00, rate: 0 }],
    bills: [{ lines: work(36_000_00, -1_500_00), invoice: '4' }],
    books(scene) {
      const sage = scene.sage
      if (!sage) return
      sage.changes = []
      sage.items = sage.items.slice(0, 1)
      const [invoice] = sage.invoices
      if (invoice) invoice.rows = invoice.rows.slice(0, 1)
      rowAt(scene).deduction = 1_500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '-1500.00', '001'],
        ['DEDUCTION_MISMATCH', '-1500.00', '4', 'INFO'],
      ],
    },
  }),
  // §7: a discount is one of what is deducted; what Sage offers beside it is tax, which is within the gross.
  one(
    'J12',
    'a discount of the books on one invoice and sales tax on another',
    {
      kind: 'purchaseOrder',
      rate: 0,
      lines: [90_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '8841' },
        { lines: work(20_000_00), invoice: '8842' },
      ],
      books: scene => Object.assign(rowAt(scene, 1), { cents: 21_650_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['DEDUCTION_MISMATCH', '200.00', '8841'],
          ['DEDUCTION_MISMATCH', '-1650.00', '8842'],
        ],
      },
    },
    {
      raw(records) {
        for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
          records.set(table, { Invoice: '8841' }, { Discount_Offered: '200.00' })
        tax(records, '8842', 1_650_00)
      },
    },
  ),
]
