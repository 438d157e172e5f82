import { moneyText } from '../../../../sandbox/generate/model.ts'
import { work } from '../../../../sandbox/generate/sample/stage.ts'
import type { Case } from '../../case-company.ts'
import type { CaseRecords } from '../../case-records.ts'
import { one, right } from './kit.ts'

/** Checks that are joint, void, or taken back. */
export const fourthPaid: Case[] = [
  // The check names two payees, and is paid in two.
  one(
    'J07',
    'odd but right: joint checks of the vendor and of his supplier for one payment there',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '71' },
        { lines: work(2_000_00), invoice: '72' },
      ],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        const has = { Invoice: '71' }
        records.set('APM_MASTER__DISTRIBUTION', has, { Joint_Payee: 'Stone Supply' })
        const check = records.find('APM_MASTER__INVOICE_PAYMENT', has)
        const [Payment_ID, Check] = ['77001', '77001']
        records.add('APM_MASTER__INVOICE_PAYMENT', {
          ...check,
          Payment_ID,
          Check,
          Amount_Paid: '6000.00',
        })
        check['Amount_Paid'] = '3000.00'
      },
    },
  ),
  // §7: paid differs; the check that was void paid nobody.
  one(
    'J08',
    'a check of the books that was made void and not written again',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '71' },
        { lines: work(2_000_00), invoice: '72' },
      ],
      paid: true,
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '9000.00', '71']] },
    },
    {
      raw(records) {
        reverseCheck(records, '71')
        records.set('APM_MASTER__INVOICE', { Invoice: '71' }, { Status: 'Open', Amount_Paid: '0' })
        records.set(
          'APM_MASTER__DISTRIBUTION',
          { Invoice: '71' },
          { Status: 'Open', Amount_Paid: '0' },
        )
      },
    },
  ),
  one(
    'J09',
    'odd but right: a check that was reversed and written again in the books',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '71' },
        { lines: work(2_000_00), invoice: '72' },
      ],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        const check = { ...records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: '71' }) }
        reverseCheck(records, '71')
        records.add('APM_MASTER__INVOICE_PAYMENT', {
          ...check,
          Payment_ID: '77002',
          Check: '77002',
        })
      },
    },
  ),
  // §7a.1, §10: in Procore a payment is taken back by a negative one.
  one(
    'J10',
    'odd but right: a payment of Procore that was taken back and entered with its date',
    {
      lines: [100_000_00],
      bills: [
        { lines: work(10_000_00), invoice: '71' },
        { lines: work(2_000_00), invoice: '72' },
      ],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        const payment = records.find('contract_payments', { invoice_number: '71' })
        const id = Number(payment['id'])
        const amount = moneyText(-9_000_00)
        records.add('contract_payments', { ...payment, id: id + 2 ** 40, amount })
        records.add('contract_payments', { ...payment, id: id + 2 ** 41 })
      },
    },
  ),
]

function reverseCheck(records: CaseRecords, invoice: string): void {
  const check = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: invoice })
  records.add('APM_MASTER__INVOICE_PAYMENT', {
    ...check,
    Payment_ID: `${check['Payment_ID']}1`,
    Payment_Type: 'Void check',
    Amount_Paid: `-${check['Amount_Paid']}`,
  })
}
