import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import { changeAt, enter, enterChange, invoiceAt, loseChange, rowAt } from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import type { CaseRecords } from '../../case-records.ts'
import { one, right, shiftChange } from './kit.ts'

export const fieldOrders: Case[] = [
  // §7a.2: a revision is the change order that it revises.
  one('B40', 'odd but right: void there and revised, here the first number at the new amount', {
    lines: [100_000_00],
    changes: [
      { cents: 5_000_00, number: '001', status: 'void', sageStatus: null, changes: 0 },
      { cents: 5_100_00, number: '001.1', sageNumber: '001', changes: 0 },
    ],
    expect: right,
  }),
  // §7a.2: parts that add up, numbered below the whole.
  one('B41', 'odd but right: one change order there is three here, numbered below it', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 9_000_00, number: '003', changes: 0 }],
    books(scene) {
      changeAt(scene).number = '3.1'
      shiftChange(scene, 0, -5_000_00)
      enterChange(scene, '3.2', 2_000_00)
      enterChange(scene, '3.3', 3_000_00)
    },
    expect: right,
  }),
  // CO2, §7: one number twice on a commitment, here in Procore.
  one('B42', 'one change order twice in Procore, under one number', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, number: '004', changes: 0 },
      { cents: 3_000_00, number: '4', changes: 0, sageStatus: null },
    ],
    expect: { verdict: 'DIFFERS', findings: [['CO_DUPLICATE_NUMBER', '3000.00', '004']] },
  }),
  // §4: neither of them is in the contract.
  one('B43', 'odd but right: rejected there and pending here', {
    lines: [100_000_00],
    changes: [{ cents: 4_000_00, status: 'rejected', sageStatus: 'Pending', changes: 0 }],
    bills: [work(10_000_00)],
    expect: right,
  }),
  // S1: void there and never made here.
  one('B44', 'odd but right: a contract that was void before the books heard of it', {
    status: 'Void',
    inSage: false,
    lines: [40_000_00],
    expect: { verdict: 'NOT_DUE' },
  }),
  // §4: what was billed of it stands, and both say so.
  one(
    'B45',
    'odd but right: terminated there with what was billed, reduced to that on both sides',
    {
      status: 'Terminated',
      lines: [40_000_00],
      changes: [{ cents: -25_000_00, changes: 0 }],
      bills: [work(15_000_00, 0)],
      expect: right,
    },
  ),
  // §7, forms F15: the commitment is what is missing, and its change order no finding beside it.
  one('B46', 'void there, in force here with a change order of its own', {
    status: 'Void',
    lines: [40_000_00],
    books: scene => enterChange(scene, '9', 5_000_00),
    expect: {
      verdict: 'MISSING_IN_PROCORE',
      findings: [['COMMITMENT_MISSING_IN_PROCORE', '-45000.00']],
    },
  }),
  // §7: of an item of the contract; what is billed on it goes along.
  one(
    'B47',
    'a line of a sub job that the books have on the job',
    {
      lines: [{ cents: 50_000_00, extra: 'TI' }, 30_000_00],
      bills: [work(10_000_00, 6_000_00)],
      books(scene) {
        const [item] = sageSide(scene).items
        const code = scene.commitment.project.codes.get(`/${item?.code.number}`)
        if (item && code) item.code = rowAt(scene).code = code
      },
      expect: { verdict: 'DIFFERS', findings: [['JOB_OR_EXTRA_MISMATCH', null, '1']] },
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7: paid differs by a check that was taken back and not made anew.
  one(
    'B48',
    'a check that is void here and paid there',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(1_000_00)],
      paid: true,
      expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '18000.00', '1']] },
    },
    { raw: records => voidCheck(records) },
  ),
  // §4, §9: two payees, one invoice.
  one(
    'B49',
    'odd but right: one invoice paid by a check to the vendor and a joint one',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(1_000_00)],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        const payment = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: '1' })
        records.add('APM_MASTER__INVOICE_PAYMENT', {
          ...payment,
          Payment_ID: '88001',
          Check: '88001',
          Amount_Paid: '8000.00',
        })
        payment['Amount_Paid'] = '10000.00'
      },
    },
  ),
  // §4: what was paid too much came back.
  one(
    'B50',
    'odd but right: paid too much here, and given back by the vendor',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(1_000_00)],
      paid: true,
      expect: right,
    },
    {
      raw(records) {
        const payment = records.find('APM_MASTER__INVOICE_PAYMENT', { Invoice: '1' })
        records.add('APM_MASTER__INVOICE_PAYMENT', {
          ...payment,
          Payment_ID: '88002',
          Check: '88002',
          Amount_Paid: '-500.00',
        })
        payment['Amount_Paid'] = '18500.00'
      },
    },
  ),
  // §7a.4: a change order at another amount and billed at that amount: two documents, two findings.
  one('B51', 'a change order that is too large in the books, and billed as it is there', {
    lines: [100_000_00],
    changes: [5_000_00],
    bills: [work(20_000_00, 5_000_00)],
    books(scene) {
      shiftChange(scene, 0, 500_00)
      Object.assign(rowAt(scene, 0, 1), { cents: 5_500_00, retainage: 550_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-500.00', '001'],
        ['INVOICE_AMOUNT_MISMATCH', '-500.00', '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '-50.00']],
    },
  }),
  // §7a.4: the books lack the deductive change order and bill without its credit.
  one('B52', 'a credit that the books have neither as a change order nor on the invoice', {
    lines: [100_000_00],
    changes: [{ cents: -6_000_00, sageStatus: null }],
    bills: [work(30_000_00, -6_000_00)],
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '-6000.00', '001'],
        ['INVOICE_AMOUNT_MISMATCH', '-6000.00', '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '-600.00']],
    },
  }),
  // §4: a contract of nothing but change orders, one of them a credit.
  one('B53', 'odd but right: an open order of nothing, filled by change orders', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [0],
    changes: [
      { cents: 7_000_00, changes: 0 },
      { cents: -1_500_00, changes: 0 },
      { cents: 4_000_00, changes: 0, status: 'pending' },
    ],
    bills: [work(0, 3_000_00, -500_00)],
    expect: right,
  }),
  // §7a.2, CO4: of three change orders the books reversed the one of Procore and have another one as well.
  one('B54', 'a change order that is reversed in the books and not entered again', {
    lines: [100_000_00],
    changes: [{ cents: 4_000_00, changes: 0, number: '005' }],
    books: scene => enterChange(scene, '005R', -4_000_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '4000.00', '005']] },
  }),
  // §7a.4: a change order of two is missing, and what it changes is overbilled there.
  one('B55', 'a change order that the books lack on a line that is billed beyond it', {
    lines: [50_000_00, 10_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    bills: [work(50_000_00, 0, 5_800_00)],
    books: scene => loseChange(scene),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '5000.00', '001'],
        ['OVERBILLED_LINE', '800.00', '001 1'],
      ],
    },
  }),
  // §7: a deduction of the books on an invoice that Procore has not paid, and a check that is less by as much.
  one('B56', 'a deduction that Procore does not know and the check that is less by it', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      rowAt(scene).deduction = 600_00
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents -= 600_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DEDUCTION_MISMATCH', '600.00', '1'],
        ['PAYMENT_MISMATCH', '600.00', '1'],
      ],
    },
  }),
  // §7a.2: an invoice of a vendor's statement that comes to nothing.
  one('B57', 'odd but right: an invoice of the books that bills and takes back on two lines', {
    lines: [60_000_00, 40_000_00],
    bills: [work(10_000_00, 10_000_00)],
    books(scene) {
      const moved = enter(scene, 'T-57', 2_000_00)
      const [row] = moved.rows
      if (row) moved.rows.push({ ...row, cents: -2_000_00, retainage: -200_00 })
    },
    expect: right,
  }),
]

function voidCheck(records: CaseRecords): void {
  records.set('APM_MASTER__INVOICE_PAYMENT', { Invoice: '1' }, { Payment_Type: 'Void check' })
  records.set('APM_MASTER__INVOICE', { Invoice: '1' }, { Amount_Paid: '0.00', Status: 'Open' })
  records.set('APM_MASTER__DISTRIBUTION', { Invoice: '1' }, { Amount_Paid: '0.00', Status: 'Open' })
}
