import { moneyText } from '../../../../sandbox/generate/model.ts'
import { work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enter, invoiceAt, lose, rowAt, split } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import type { CaseRecords } from '../../case-records.ts'
import { one, right } from './kit.ts'

const check = (number: number, cents: number) => ({ date: '2026-10-25', check: number, cents })

export const thirdPaid: Case[] = [
  // §4: a check that was void and made anew is one.
  one(
    'K100',
    'odd but right: a check that is void here and made anew under another number',
    { lines: [100_000_00], bills: [work(20_000_00), work(1_000_00)], paid: true, expect: right },
    { raw: records => reissue(records, 18_000_00) },
  ),
  one(
    'K101',
    'a check that is void here and made anew for less',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(1_000_00)],
      paid: true,
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '500.00', '1']] },
    },
    { raw: records => reissue(records, 17_500_00) },
  ),
  // §7a.2, §7: what was paid too much of the first invoice was taken off the check of the second one.
  one(
    'K102',
    'odd but right: the credit of an invoice that was paid too much, taken off the next check',
    {
      lines: [100_000_00],
      bills: [work(25_000_00), work(10_000_00), work(1_000_00)],
      paid: true,
      books(scene) {
        Object.assign(rowAt(scene), { cents: 27_000_00, retainage: 2_700_00 })
        Object.assign(invoiceAt(scene), { payment: check(90201, 24_300_00) })
        Object.assign(invoiceAt(scene, 1), { payment: check(90202, 9_000_00) })
        Object.assign(enter(scene, '1CR', -2_000_00), { payment: check(90202, -1_800_00) })
      },
      expect: right,
    },
  ),
  // §7a.4: the double is in the books and paid.
  one('K103', 'a double that is paid', {
    lines: [100_000_00],
    bills: [work(25_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      Object.assign(enter(scene, '01', 25_000_00, { date: invoiceAt(scene).date }), {
        payment: check(90301, 22_500_00),
      })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-25000.00', '01'],
        ['PAYMENT_MISMATCH', '-22500.00', '01'],
      ],
    },
  }),
  // §7a.5: of two parts one is paid too much and the other one too little: of the requisition it is right.
  one(
    'K104',
    'odd but right: two parts, of which one is paid too much by what the other one lacks',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: '5' }, work(3_000_00)],
      paid: true,
      books(scene) {
        split(scene, 0, [
          ['5A', 12_000_00],
          ['5B', 8_000_00],
        ])
        Object.assign(invoiceAt(scene, 1), { payment: check(90401, 11_000_00) })
        Object.assign(invoiceAt(scene, 2), { payment: check(90402, 7_000_00) })
      },
      expect: right,
    },
  ),
  // §7: insurance blocks what is payable, and nothing is.
  {
    id: 'K105',
    title: 'odd but right: insurance that has ended, with nothing open but retainage',
    vendors: [{ code: 'ENDED2' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [{ lines: work(45_000_00), monthsAgo: 2 }],
        paid: true,
        expect: right,
      },
    ],
    isAlone: true,
    raw: records =>
      records.set('insurances', {}, { expiration_date: '2026-01-31', status: 'expired' }),
  },
  // §7: what is payable is open on one side of the books only, and the insurance has ended in the books only.
  {
    id: 'K106',
    title: 'insurance that has ended in the books only, with an invoice that they lack',
    vendors: [{ code: 'ENDED3' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00), work(5_000_00)],
        books: scene => lose(scene, 1),
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['INVOICE_MISSING_IN_SAGE', '5000.00', '2'],
            ['COMPLIANCE_HOLD', null, 'ENDED3'],
          ],
        },
      },
    ],
    raw: records => records.set('APM_MASTER__VENDOR', {}, { Work_Comp_Expir_Dt: '2026-01-31' }),
    isAlone: true,
  },
  // §7a.4: of one invoice the gross of one item, the rate of the other one, and a deduction.
  one('K107', 'gross, rate and deduction of one invoice, each on its own', {
    lines: [60_000_00, 60_000_00],
    bills: [work(10_000_00, 8_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0, 0), { retainage: 500_00, deduction: 250_00 })
      Object.assign(rowAt(scene, 0, 1), { cents: 7_000_00, retainage: 700_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '1000.00', '1'],
        ['RATE_MISMATCH', '500.00'],
        ['DEDUCTION_MISMATCH', '250.00', '1'],
      ],
      bridge: [
        ['INVOICE_AMOUNT_MISMATCH', '100.00'],
        ['RATE_MISMATCH', '500.00'],
      ],
    },
  }),
  // §4: units at a price with a third of a cent: what is billed adds up to the contract.
  one('K108', 'odd but right: units billed in thirds, more of them by a change order', {
    rate: 750,
    lines: [{ cents: 33_330_00, unit: { quantity: 1000, cents: 33_33, name: 'SY' } }],
    changes: [{ cents: 3_333_00, changes: 0 }],
    bills: [work(11_109_99, 0), work(11_109_99, 1_111_00), work(11_110_02, 2_222_00)],
    expect: right,
  }),
  // §7: the unit price would change, and the amount of the change order differs by it.
  one('K109', 'units more at another price there, at the price that is here', {
    lines: [{ cents: 50_000_00, unit: { quantity: 1000, cents: 50_00, name: 'SY' } }],
    changes: [{ cents: 5_200_00, changes: 0 }],
    books(scene) {
      const [line] = scene.commitment.changes[0]?.lines ?? []
      if (line) line.unit = { quantity: 100, cents: 52_00, name: 'SY' }
      const [item] = changeAt(scene).items
      if (item) item.cents = 5_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '200.00', '001'],
        ['UNIT_COST_CONFLICT', null, '001'],
      ],
    },
  }),
  // §4: paid by two payments there, by one check here.
  one(
    'K110',
    'odd but right: a payment in two instalments there, one check here',
    { lines: [100_000_00], bills: [work(20_000_00), work(1_000_00)], paid: true, expect: right },
    {
      raw(records) {
        const payment = records.find('contract_payments', { payment_number: 1 })
        records.add('contract_payments', {
          ...payment,
          id: Number(payment['id']) + 2 ** 50,
          amount: '6000.00',
          check_number: '90901',
        })
        payment['amount'] = '12000.00'
      },
    },
  ),
]

/** Voids the check of the first invoice and makes another one for this amount. */
function reissue(records: CaseRecords, cents: number): void {
  const payment = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: '1' })
  const amount = moneyText(cents)
  records.add('APM_MASTER__INVOICE_PAYMENT', {
    ...payment,
    Payment_ID: '90001',
    Check: '90001',
    Amount_Paid: amount,
  })
  payment['Payment_Type'] = 'Void check'
  for (const table of ['APM_MASTER__INVOICE', 'APM_MASTER__DISTRIBUTION'])
    records.set(table, { Invoice: '1' }, { Amount_Paid: amount })
}
