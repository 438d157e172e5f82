import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enter,
  enterAgain,
  enterChange,
  invoiceAt,
  lose,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, shiftChange } from './kit.ts'

export const missing: Case[] = [
  // §3: the same keys hold for commitments; the same vendor and amount is a suggestion only.
  {
    id: 'X01',
    title: 'a commitment that was given another number, of one vendor and amount',
    contracts: [
      {
        number: '7001',
        inSage: false,
        lines: [33_000_00],
        expect: {
          verdict: 'MISSING_IN_SAGE',
          findings: [['COMMITMENT_MISSING_IN_SAGE', '33000.00']],
        },
      },
      {
        number: '7100',
        inProcore: false,
        lines: [33_000_00],
        expect: {
          verdict: 'MISSING_IN_PROCORE',
          findings: [['COMMITMENT_MISSING_IN_PROCORE', '-33000.00']],
        },
      },
    ],
  },
  // §7a.2: parts that add up are judged by their sum; here they do not add up.
  one('X02', 'a change order in two parts of which the sum is short', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      changeAt(scene).number = '001A'
      shiftChange(scene, 0, -2_000_00)
      enterChange(scene, '001B', 1_500_00)
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '500.00', '001']] },
  }),
  // §7: an approved change order without counterpart; differences are Procore minus Sage.
  one('X03', 'a deductive change order that only the books have', {
    lines: [100_000_00],
    books: scene => enterChange(scene, '44', -2_500_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_PROCORE', '2500.00', '44']] },
  }),
  // §7a.4: one document may carry several causes, each with its own name.
  one('X04', 'a change order that is neither released nor of the right amount', {
    lines: [100_000_00],
    changes: [{ cents: 7_000_00, changes: 0 }],
    books(scene) {
      shiftChange(scene, 0, -500_00)
      changeAt(scene).released = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_NOT_RELEASED', null, '001'],
        ['CO_AMOUNT_MISMATCH', '500.00', '001'],
      ],
    },
  }),
  // §7: a counted invoice has no counterpart at all; its negative gross is the difference.
  one('X05', 'a credit requisition that the books lack', {
    lines: [100_000_00],
    bills: [work(30_000_00), work(-2_000_00)],
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_MISSING_IN_SAGE', '-2000.00', '2']],
      bridge: [['INVOICE_MISSING_IN_SAGE', '-200.00']],
    },
  }),
  // §7: the same of a credit memo of the books.
  one('X06', 'a credit memo that Procore lacks', {
    lines: [100_000_00],
    bills: [work(30_000_00), work(9_000_00)],
    books: scene => enter(scene, 'CM-5', -1_200_00),
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_MISSING_IN_PROCORE', '1200.00', 'CM-5']],
      bridge: [['INVOICE_MISSING_IN_PROCORE', '120.00']],
    },
  }),
  // R8: approved, as noted, pending owner approval and paid count; rejected does not.
  {
    id: 'X07',
    title: 'what counts and is not in the books, and what does not count and is',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '1' },
          { lines: work(12_000_00), invoice: '2', status: 'pending_owner_approval' },
        ],
        books: scene => lose(scene, 1),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_SAGE', '12000.00', '2']],
        },
      },
      {
        lines: [100_000_00],
        bills: [
          { lines: work(10_000_00), invoice: '11' },
          { lines: work(12_000_00), invoice: '12', status: 'rejected' },
        ],
        books: scene => enter(scene, '12', 12_000_00),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_PROCORE', '-12000.00', '12']],
        },
      },
    ],
  },
  // §3: what is in the books under another commitment is said to be there, a credit too.
  {
    id: 'X08',
    title: 'a credit that is posted on the other commitment of the vendor',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(30_000_00), invoice: '8' },
          { lines: work(-1_000_00), invoice: '9' },
        ],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-1000.00', '9']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '-100.00']],
        },
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '1000.00', '9']],
          bridge: [['INVOICE_ON_OTHER_COMMITMENT', '100.00']],
        },
      },
    ],
    books([from, to]) {
      if (from && to) sageSide(to).invoices.push(...lose(from, 1))
    },
  },
  // §7: entered, in the new file, not posted; §7a.2: the chain is judged by what is posted of it.
  one('X09', 'the credit that makes an invoice right is not posted yet', {
    lines: [100_000_00],
    bills: [{ lines: work(10_000_00), invoice: '5' }],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 12_000_00, retainage: 1_200_00 })
      enter(scene, '5CR', -2_000_00, { posted: false })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_UNPOSTED_IN_SAGE', '-2000.00', '5CR']],
      bridge: [['INVOICE_UNPOSTED_IN_SAGE', '-200.00']],
    },
  }),
  // §7: or same commitment, period, gross.
  one('X10', 'one invoice a second time under a number of another kind', {
    lines: [100_000_00],
    bills: [work(4_000_00), work(10_000_00)],
    books: scene => enterAgain(scene, invoiceAt(scene, 1), 'PA-OCT'),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-10000.00', 'PA-OCT']] },
  }),
  // §7: same vendor and normalised number twice, each time too many.
  one('X11', 'one invoice three times', {
    lines: [100_000_00],
    bills: [{ lines: work(9_000_00), invoice: '7' }],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '07')
      enterAgain(scene, invoiceAt(scene), '007')
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-9000.00', '07'],
        ['DUPLICATE_IN_SAGE', '-9000.00', '007'],
      ],
    },
  }),
  // §7: same vendor and normalised number twice, whatever the gross.
  one('X12', 'one number a second time with another gross', {
    lines: [100_000_00],
    bills: [{ lines: work(8_000_00), invoice: '9' }],
    books: scene => enter(scene, '09', 8_400_00),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_SAGE', '-8400.00', '09']] },
  }),
  // §7: DUPLICATE_IN_PROCORE by same commitment, period, gross.
  one('X13', 'one month billed twice in Procore under two numbers', {
    lines: [200_000_00],
    bills: [
      { lines: work(50_000_00), invoice: '21', monthsAgo: 0 },
      { lines: work(50_000_00), invoice: '22', monthsAgo: 0 },
    ],
    books: scene => lose(scene, 1),
    expect: { verdict: 'DIFFERS', findings: [['DUPLICATE_IN_PROCORE', '50000.00', '22']] },
  }),
  // §4: paid is net of retainage; §7: paid differs.
  one('X14', 'the check of the books paid the retainage too', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(5_000_00)],
    paid: true,
    books(scene) {
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents = 20_000_00
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-2000.00', '1']] },
  }),
  // §7: paid differs; nothing was rounded, so a cent is no rounding (§3, N = 0).
  one('X15', 'a check that is a cent short', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(5_000_00)],
    paid: true,
    books(scene) {
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents -= 1
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '0.01', '1']] },
  }),
]
