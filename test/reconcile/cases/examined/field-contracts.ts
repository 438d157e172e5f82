import { sageSide, work } from '../../../../sandbox/generate/sample/stage.ts'
import {
  changeAt,
  enter,
  enterChange,
  invoiceAt,
  lose,
  loseChange,
  moveChange,
  rowAt,
} from '../../case-books.ts'
import type { Case } from '../../case-company.ts'
import { one, right, shiftChange, shiftItem } from './kit.ts'

/** A change order of nothing that moves 5,000 from the first line to the second. */
const moving = [{ cents: -5_000_00, changes: 0, more: [{ cents: 5_000_00, changes: 1 }] }]

export const fieldContracts: Case[] = [
  // CO2: number and amount are compared; a date in another month is no amount.
  one('W40', 'odd but right: approved there in September, here in October, spelled otherwise', {
    lines: [100_000_00],
    changes: [{ cents: 4_000_00, changes: 0, number: 'CO-003', sageNumber: 'Co 3' }],
    bills: [work(10_000_00, 0), work(10_000_00, 4_000_00)],
    books(scene) {
      changeAt(scene).date = '2026-10-28'
    },
    expect: right,
  }),
  // §6, §4: it changes two items and no total, alike on both sides.
  one('W41', 'odd but right: a change order of nothing that moves money between codes', {
    lines: [60_000_00, 40_000_00],
    changes: moving,
    bills: [work(10_000_00, 10_000_00)],
    expect: right,
  }),
  // §7: approved without counterpart; it comes to nothing and its lines do not, so it is worth less than HIGH.
  one('W42', 'a change order of nothing that moves money between codes, which the books lack', {
    lines: [60_000_00, 40_000_00],
    changes: moving.map(change => ({ ...change, sageStatus: null })),
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '0.00', '001', 'MEDIUM']] },
  }),
  // §7: the same document, other coding.
  one('W43', 'a change order of nothing that takes from another line in the books', {
    lines: [60_000_00, 40_000_00, 30_000_00],
    changes: moving,
    books: scene => moveChange(scene, 3, 0, 0),
    expect: { verdict: 'DIFFERS', findings: [['COST_CODE_MISMATCH', null, '001']] },
  }),
  // §7a.2: parts that add up, of a credit.
  one('W44', 'odd but right: a deductive change order in two parts', {
    lines: [100_000_00],
    changes: [{ cents: -8_000_00, changes: 0, number: '004' }],
    books(scene) {
      changeAt(scene).number = '004A'
      shiftChange(scene, 0, 3_000_00)
      enterChange(scene, '004B', -3_000_00)
    },
    expect: right,
  }),
  // §7a.5: what does not add up is judged one by one.
  one('W45', 'two change orders as one that is short', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0 },
      { cents: 2_300_00, changes: 0 },
    ],
    books(scene) {
      loseChange(scene, 1)
      shiftChange(scene, 0, 2_150_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-2150.00', '001'],
        ['CO_MISSING_IN_SAGE', '2300.00', '002'],
      ],
    },
  }),
  // CO3: released in part.
  one('W46', 'a change order in two parts of which one is not released', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      changeAt(scene).number = '001A'
      shiftChange(scene, 0, -2_000_00)
      enterChange(scene, '001B', 2_000_00, { released: false })
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_NOT_RELEASED', null, '001']] },
  }),
  // §7: CO_STATUS_MISMATCH of the part that waits, and nothing of the other one.
  one('W58', 'a change order in two parts of which one is pending', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      changeAt(scene).number = '001A'
      shiftChange(scene, 0, -2_000_00)
      enterChange(scene, '001B', 2_000_00, { status: 'Pending', released: false })
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '2000.00', '001']] },
  }),
  // §7a.2, §7: the chain is right but for the re-entry, which waits.
  one('W59', 'a change order that is reversed, and entered again as pending', {
    lines: [100_000_00],
    changes: [{ cents: 930_00, changes: 0, number: '003' }],
    books(scene) {
      shiftChange(scene, 0, 70_00)
      enterChange(scene, '003R', -1_000_00)
      enterChange(scene, '003A', 930_00, { status: 'Pending', released: false })
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '930.00', '003']] },
  }),
  // CO1, §7: what the lower tiers hold is not counted; what differs is the change order, once.
  ...([2, 3] as const).map(tiers =>
    one(
      `W47 ${tiers}`,
      'the amount of a change order with more tiers',
      {
        lines: [100_000_00],
        changes: [{ cents: 6_000_00, changes: 0 }],
        books: scene => shiftChange(scene, 0, -300_00),
        expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '300.00', '001']] },
      },
      { project: { tiers } },
    ),
  ),
  // §7: the change order is missing, and what is billed of it stands on the contract's item of its code.
  one('W48', 'a change order that the books lack and billed on the line that it follows', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, sageStatus: null }],
    bills: [work(20_000_00, 5_000_00)],
    books(scene) {
      invoiceAt(scene).rows = [{ ...rowAt(scene), cents: 25_000_00, retainage: 2_500_00 }]
    },
    expect: { verdict: 'DIFFERS', findings: [['CO_MISSING_IN_SAGE', '5000.00', '001']] },
  }),
  // CO1: pending is never in revised, so what is billed of it is billed beyond the contract.
  one('W49', 'a change order that is billed while it is pending', {
    lines: [50_000_00],
    changes: [{ cents: 3_000_00, changes: 0, status: 'pending' }],
    bills: [work(53_000_00)],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '3000.00', '1'],
        ['OVERBILLED_COMMITMENT', '3000.00'],
      ],
    },
  }),
  // §7: approved on one side; a draft is not approved, and the books have it in force (F15).
  one('W50', 'a commitment that is a draft there and in force in the books', {
    status: 'Draft',
    lines: [40_000_00],
    expect: {
      verdict: 'MISSING_IN_PROCORE',
      findings: [['COMMITMENT_MISSING_IN_PROCORE', '-40000.00']],
    },
  }),
  // §7 has no name for it: closed in the books with a balance, while the field goes on.
  one(
    'W51',
    'odd but right: closed in the books before it is billed in full',
    { lines: [40_000_00], bills: [work(30_000_00)], expect: right },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
  // §3: punctuation between two digits is a separator, whichever it is, and zeros are none.
  {
    id: 'W52',
    title: 'odd but right: numbers with a dot, a dash and a slash between their parts',
    contracts: [
      { number: '2601.03', sageNumber: '2601-3', lines: [40_000_00], expect: right },
      { number: '260-103', sageNumber: '260/103', lines: [41_000_00], expect: right },
      {
        number: '2601-13',
        lines: [42_000_00],
        bills: [{ lines: work(9_000_00), invoice: 'APP-10/2026', sageInvoice: 'app 10-2026' }],
        expect: right,
      },
    ],
  },
  // §7a.5: an original that is short, by what an invoice has too much.
  one('W53', 'an original that is short beside a gross that is too large', {
    lines: [100_000_00],
    bills: [work(10_000_00)],
    books(scene) {
      const [item] = sageSide(scene).items
      if (item) item.cents -= 600_00
      Object.assign(rowAt(scene), { cents: 10_600_00, retainage: 1_060_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '600.00'],
        ['INVOICE_AMOUNT_MISMATCH', '-600.00', '1'],
      ],
    },
  }),
  // §7a.2, §8 (d): as where a change order of the books makes good another original; who entered it would double it.
  one('W57', 'odd but right: a change order that the books keyed into the original amount', {
    lines: [98_000_00],
    changes: [{ cents: 2_000_00, changes: 0, sageStatus: null }],
    books: scene => shiftItem(scene, 0, 2_000_00),
    expect: {
      ...right,
      figures: { revisedAmount: ['100000.00', '100000.00'] },
      says: { ORIGINAL_AMOUNT_MISMATCH: /change order 001 of Procore makes that good/ },
    },
  }),
  // R8: what is not counted and not in the books is nothing.
  one('W54', 'odd but right: sent back there and never entered here', {
    lines: [100_000_00],
    bills: [work(10_000_00), { lines: work(12_000_00), status: 'revise_and_resubmit' }],
    expect: { ...right, figures: { invoicedAmount: ['10000.00', '10000.00'] } },
  }),
  // §7a.4: a change order that the books lack, and an invoice that only they have.
  one(
    'W55',
    'a change order of a credit that the books lack, and their invoice of no requisition',
    {
      lines: [100_000_00],
      changes: [{ cents: -3_000_00, changes: 0, sageStatus: null }],
      bills: [work(20_000_00)],
      books: scene => enter(scene, 'TM-4', 3_000_00),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['CO_MISSING_IN_SAGE', '-3000.00', '001'],
          ['INVOICE_MISSING_IN_PROCORE', '-3000.00', 'TM-4'],
        ],
      },
    },
  ),
  // §3: one day of one vendor on two commitments: each is looked for on its own.
  {
    id: 'W56',
    title:
      'two commitments of a vendor with one month and amount, both missing, one posted on none',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '17' }],
        books(scene) {
          rowAt(scene).commitment = ''
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '10000.00', '17']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(10_000_00), invoice: '18' }],
        books: scene => lose(scene, 0),
        expect: { verdict: 'DIFFERS', findings: [['INVOICE_MISSING_IN_SAGE', '10000.00', '18']] },
      },
    ],
  },
]
