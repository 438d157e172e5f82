import { moneyText } from '../../../../sandbox/generate/model.ts'
import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { invoiceAt, lose, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import type { CaseRecords } from '../../case-records.ts'
import { one, right } from './kit.ts'

/** What is paid, kept back, taxed or void in accounts payable. */
export const fifthMoney: Case[] = [
  one(
    'VM1',
    'odd but right: one payment there is two checks here',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00)],
      paid: true,
      books: scene => void payPart(invoiceAt(scene), 5_000_00),
      expect: right,
    },
    { raw: records => check(records, '1', '70001', 4_000_00) },
  ),
  one(
    'VM2',
    'odd but right: a check was voided and issued again',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00)],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        check(records, '1', '70002', -9_000_00, 'Void check')
        check(records, '1', '70003', 9_000_00)
      },
    },
  ),
  one(
    'VM3',
    'a check was voided and not issued again',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00)],
      paid: true,
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '9000.00', '1']] },
    },
    {
      raw(records) {
        const { Payment_ID } = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: '1' })
        check(records, '1', '70002', -9_000_00, 'Void check')
        records.set(
          'APM_MASTER__INVOICE',
          { Invoice: '1' },
          { Amount_Paid: '0.00', Status: 'Open' },
        )
        records.set(
          'APM_MASTER__DISTRIBUTION',
          { Invoice: '1' },
          { Amount_Paid: '0.00', Status: 'Open' },
        )
        if (!Payment_ID) throw new TypeError('nothing was paid')
      },
    },
  ),
  one(
    'VM4',
    'odd but right: a joint check, and an invoice on hold that nobody has paid',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00)],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        records.set(
          'APM_MASTER__DISTRIBUTION',
          { Invoice: '1' },
          { Joint_Payee: 'Alder and Supply Co' },
        )
        records.set('APM_MASTER__INVOICE', { Invoice: '2' }, { Onhold_Status: '1' })
      },
    },
  ),
  // A void AP invoice is no invoice: what it billed is billed by nothing.
  one(
    'VM5',
    'put right: an AP invoice that was voided and entered anew',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), { lines: work(5_000_00), invoice: '2' }],
      expect: right,
    },
    { raw: records => addVoid(records, '2X', 5_500_00) },
  ),
  one(
    'VM6',
    'an AP invoice that was voided and not entered again',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), { lines: work(5_000_00), invoice: '2' }],
      books: scene => void lose(scene, 1),
      expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '5000.00', '2']] },
    },
    { raw: records => addVoid(records, '2', 5_000_00) },
  ),
  one(
    'VM7',
    'a discount that was taken with the payment',
    {
      lines: [100_000_00],
      bills: [work(10_000_00), work(5_000_00)],
      paid: true,
      books: scene => void payPart(invoiceAt(scene), 8_820_00),
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '180.00', '1']] },
    },
    {
      raw: records =>
        records.set(
          'APM_MASTER__INVOICE',
          { Invoice: '1' },
          { Discount_Offered: '180.00', Discount_Taken: '180.00' },
        ),
    },
  ),
  one('VM9', 'a deduction of the vendor of the same amount as the invoice has too much', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '4' },
      { lines: work(5_000_00), invoice: '5' },
    ],
    books: scene =>
      void Object.assign(rowAt(scene), {
        cents: 10_300_00,
        retainage: 1_030_00,
        deduction: 300_00,
      }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-300.00', '4'],
        ['DEDUCTION_MISMATCH', '300.00', '4'],
      ],
    },
  }),
  one(
    'VM10',
    'paid in part there, and in full here',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '4' },
        { lines: work(5_000_00), invoice: '5' },
      ],
      paid: true,
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-1500.00', '4']] },
    },
    {
      raw(records) {
        records.shift('contract_payments', { invoice_number: '4' }, 'amount', -1_500_00)
        records.shift('work_order_contracts', {}, 'total_payments', -1_500_00)
      },
    },
  ),
  one('VM11', 'two payments that are exchanged between two invoices', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(8_000_00), work(5_000_00)],
    paid: true,
    books(scene) {
      payPart(invoiceAt(scene, 0), 7_200_00)
      payPart(invoiceAt(scene, 1), 9_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['PAYMENT_MISMATCH', '1800.00', '1'],
        ['PAYMENT_MISMATCH', '-1800.00', '2'],
      ],
    },
  }),
  // Nothing of the owner's side is the subcontractor's.
  one(
    'VM12',
    "odd but right: scheduled value of the owner's contract is in the same file of job cost",
    {
      lines: [100_000_00],
      bills: [work(10_000_00)],
      expect: right,
    },
    {
      isAlone: true,
      raw(records) {
        const cost = records.find('JCT_CURRENT__TRANSACTION', { Invoice: '1' })
        records.add('JCT_CURRENT__TRANSACTION', {
          ...cost,
          Sequence: '9901',
          Transaction_Type: 'Scheduled value',
          Invoice: '',
          Vendor: '',
          Commitment: '',
          Commitment_Line_Item: '',
          Commitment_Type: '',
          Amount: '250000.00',
          Retainage: '0.00',
        })
      },
    },
  ),
]

function payPart(invoice: ReturnType<typeof invoiceAt>, cents: number): void {
  if (!invoice.payment) throw new TypeError('nothing was paid')
  invoice.payment = { ...invoice.payment, cents }
}

/** One more payment of an AP invoice, which its file of payments tells and its total as well. */
function check(
  records: CaseRecords,
  invoice: string,
  number: string,
  cents: number,
  type = 'Check',
): void {
  const paid = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: invoice })
  records.add('APM_MASTER__INVOICE_PAYMENT', {
    ...paid,
    Payment_ID: number,
    Check: number,
    Payment_Type: type,
    Amount_Paid: moneyText(cents),
  })
  for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
    records.shift(table, { Invoice: invoice }, 'Amount_Paid', cents)
}

/** Beside the first AP invoice one that was voided in accounts payable, which no total counts. */
function addVoid(records: CaseRecords, number: string, cents: number): void {
  const money = { Amount: moneyText(cents), Retainage: moneyText(cents / 10) }
  for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
    records.add(table, {
      ...records.find(table, { Invoice: '1' }),
      Invoice: number,
      Status: 'Void',
      ...money,
    })
}
