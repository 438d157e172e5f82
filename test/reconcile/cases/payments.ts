import { moneyText } from '../../../sandbox/generate/model.ts'
import { work } from '../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../sandbox/generate/scene.ts'
import { invoiceAt, rowAt } from '../case-books.ts'
import type { Case } from '../case-company.ts'
import type { CaseRecords } from '../case-records.ts'
import type { Contract } from '../case-scene.ts'

const right: Contract['expect'] = { verdict: 'AGREES', infoAllowed: true }

/** What is paid alike in all, invoice by invoice. */
export const payments: Case[] = [
  {
    id: 'Z01',
    title: 'payments that are wrong by amounts that cancel',
    contracts: [
      // The checks changed places in the books.
      {
        ...billed(1),
        books(scene) {
          paidInBooks(scene, 0, 9_000_00)
          paidInBooks(scene, 1, 18_000_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['PAYMENT_MISMATCH', '9000.00', '1'],
            ['PAYMENT_MISMATCH', '-9000.00', '2'],
          ],
          says: {
            PAYMENT_MISMATCH: /less .* is -?9,000\.00; on all invoices both have paid 27,000\.00/,
          },
        },
      },
      // Procore is the one that is wrong.
      {
        ...billed(11),
        books(scene) {
          paidInField(scene, 0, 17_950_00)
          paidInField(scene, 1, 9_050_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['PAYMENT_MISMATCH', '-50.00', '11'],
            ['PAYMENT_MISMATCH', '50.00', '12'],
          ],
        },
      },
      // Two make up for a third, beside one that is right.
      {
        ...billed(21, [20_000_00, 10_000_00, 5_000_00, 3_000_00, 1_000_00]),
        books(scene) {
          paidInBooks(scene, 0, 18_030_00)
          paidInBooks(scene, 1, 9_020_00)
          paidInBooks(scene, 2, 4_450_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['PAYMENT_MISMATCH', '-30.00', '21'],
            ['PAYMENT_MISMATCH', '-20.00', '22'],
            ['PAYMENT_MISMATCH', '50.00', '23'],
          ],
        },
      },
    ],
  },
  {
    id: 'Z02',
    title: 'odd but right: one check of several invoices, in parts or on one of them',
    contracts: [
      // The first check pays both invoices, and stands on the first of them in Procore.
      {
        ...billed(1),
        books(scene) {
          paidInField(scene, 0, 20_000_00)
          paidInField(scene, 1, 7_000_00)
        },
        expect: right,
      },
      // All of it stands on the second invoice in the books.
      {
        ...billed(11),
        books(scene) {
          paidInBooks(scene, 1, 27_000_00)
          invoiceAt(scene).payment = undefined
        },
        expect: right,
      },
      // One check of two invoices, which Procore divides in halves, and one that is right.
      {
        ...billed(21, [20_000_00, 10_000_00, 5_000_00, 1_000_00]),
        books(scene) {
          const [first, second] = scene.commitment.bills
          if (first?.payment && second?.payment) second.payment.check = first.payment.check
          paidInField(scene, 0, 13_500_00)
          paidInField(scene, 1, 13_500_00)
        },
        expect: right,
      },
      // The first two share a check that is divided otherwise; the others are wrong all the same.
      {
        ...billed(31, [20_000_00, 10_000_00, 5_000_00, 3_000_00, 1_000_00]),
        books(scene) {
          paidInField(scene, 0, 20_000_00)
          paidInField(scene, 1, 7_000_00)
          paidInBooks(scene, 2, 4_400_00)
          paidInBooks(scene, 3, 2_800_00)
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['PAYMENT_MISMATCH', '100.00', '33'],
            ['PAYMENT_MISMATCH', '-100.00', '34'],
          ],
        },
      },
    ],
    raw(records, [parts, , , both]) {
      payInParts(records, parts, 2_000_00)
      payInParts(records, both, 2_000_00)
    },
  },
  {
    id: 'Z03',
    title: 'odd but right: void checks, cents, and payments of no invoice',
    contracts: [
      // Each side voided a check of another amount, and paid anew.
      {
        ...billed(1),
        books(scene) {
          const [bill] = scene.commitment.bills
          const { payment } = bill ?? {}
          if (bill && payment)
            bill.uncounted = [
              { ...payment, id: scene.setting.ids.next(), cents: 17_000_00, status: 'void' },
            ]
        },
        expect: right,
      },
      // Retainage of one is rounded down and of the other one up, and paid as it is held.
      {
        ...billed(11, [1_991_25, 1_991_24, 1_000_00]),
        books(scene) {
          rowAt(scene, 0).retainage = 199_12
          paidInBooks(scene, 0, 1_792_13)
          rowAt(scene, 1).retainage = 199_13
          paidInBooks(scene, 1, 1_792_11)
        },
        expect: right,
      },
      // Only the payments are.
      {
        ...billed(21, [1_991_25, 1_991_24, 1_000_00]),
        books(scene) {
          paidInBooks(scene, 0, 1_792_13)
          paidInBooks(scene, 1, 1_792_11)
        },
        expect: right,
      },
      // Procore does not say of which invoice a payment is, so only the sums are known.
      {
        ...billed(31),
        books(scene) {
          paidInBooks(scene, 0, 17_950_00)
          paidInBooks(scene, 1, 9_050_00)
        },
        expect: right,
      },
    ],
    raw(records, [voided, , , loose]) {
      const [check] = paymentsOf(records, voided, 'APM_MASTER__INVOICE_PAYMENT')
      records.add('APM_MASTER__INVOICE_PAYMENT', {
        ...check,
        Payment_ID: '990001',
        Payment_Type: 'Void check',
        Check: '990001',
        Amount_Paid: '18500.00',
      })
      for (const payment of records.all('contract_payments'))
        if (payment['contract_id'] === loose?.commitment.id)
          Object.assign(payment, { requisition_id: null, invoice_number: null })
    },
  },
  {
    id: 'Z04',
    title: 'a discount of the books that the field does not know, and none',
    contracts: [
      {
        ...billed(101, [20_000_00, 10_000_00]),
        expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '400.00', '101']] },
      },
      { ...billed(111, [20_000_00, 10_000_00]), expect: right },
    ],
    raw(records) {
      for (const row of records.all('APM_MASTER__DISTRIBUTION'))
        if (row['Invoice'] === '101') row['Discount_Offered'] = '400.00'
    },
  },
  {
    id: 'Z05',
    title: 'an insurance that has ended, in whatever state somebody has left it',
    vendors: [{ code: 'ENDEDBYDAY' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['COMPLIANCE_HOLD', null, 'ENDEDBYDAY']] },
      },
    ],
    raw: records =>
      records.set('insurances', {}, { expiration_date: '2026-01-31', status: 'compliant' }),
  },
]

/** Bills these amounts, of which all but the last are paid. */
function billed(
  first: number,
  grosses: readonly number[] = [20_000_00, 10_000_00, 1_000_00],
): Omit<Contract, 'expect'> {
  return {
    lines: [100_000_00],
    bills: grosses.map((cents, index) => ({ lines: work(cents), invoice: String(first + index) })),
    paid: true,
  }
}

function paidInBooks(scene: Scene, index: number, cents: number): void {
  const { payment } = invoiceAt(scene, index)
  if (!payment) throw new TypeError(`AP invoice ${index} is not paid`)
  payment.cents = cents
}

function paidInField(scene: Scene, index: number, cents: number): void {
  const payment = scene.commitment.bills[index]?.payment
  if (!payment) throw new TypeError(`requisition ${index} is not paid`)
  payment.cents = cents
}

/** In Sage so much of the second invoice is paid by the check of the first. */
function payInParts(records: CaseRecords, scene: Scene | undefined, cents: number): void {
  const [first, second] = paymentsOf(records, scene, 'APM_MASTER__INVOICE_PAYMENT')
  if (!first || !second) throw new TypeError('two invoices are not paid')
  const { Payment_ID, Check } = first
  records.add('APM_MASTER__INVOICE_PAYMENT', {
    ...second,
    Payment_ID,
    Check,
    Amount_Paid: moneyText(cents),
  })
  second['Amount_Paid'] = moneyText(Number(second['Amount_Paid']) * 100 - cents)
}

function paymentsOf(records: CaseRecords, scene: Scene | undefined, table: string) {
  const numbers = scene?.sage?.invoices.map(invoice => invoice.number) ?? []
  return records.all(table).filter(row => numbers.includes(String(row['Invoice'])))
}
