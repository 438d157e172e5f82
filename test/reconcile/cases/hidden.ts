import { sageSide, work } from '../../../sandbox/generate/sample/stage.ts'
import type { Scene } from '../../../sandbox/generate/scene.ts'
import {
  changeAt,
  credit,
  enter,
  enterAgain,
  enterChange,
  holdAt,
  invoiceAt,
  lose,
  loseChange,
  release,
  rowAt,
  split,
} from '../case-books.ts'
import type { Case } from '../case-company.ts'
import { payRetainage } from '../case-records.ts'
import type { Contract } from '../case-scene.ts'
import { LATER } from './worked.ts'

/** One commitment that is a case of its own. */
function one(
  id: string,
  title: string,
  contract: Contract,
  more: Omit<Case, 'id' | 'title' | 'contracts'> = {},
): Case {
  return { id, title, contracts: [contract], ...more }
}

/** Nothing but information may be found. */
const right: Contract['expect'] = { verdict: 'AGREES', infoAllowed: true }

const shiftItem = (scene: Scene, index: number, cents: number) => {
  const item = sageSide(scene).items[index]
  if (item) item.cents += cents
}

const shiftChange = (scene: Scene, index: number, cents: number) => {
  const [item] = changeAt(scene, index).items
  if (item) item.cents += cents
}

/** Forms that were written from RULES.md alone; above each the sentence it follows from. */
const missing: Case[] = [
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

const values: Case[] = [
  // §7a.4 and §7: each cause has its own name and amount.
  one('X20', 'original, one change order and another one, each in its own way', {
    lines: [100_000_00],
    changes: [
      { cents: 3_000_00, changes: 0 },
      { cents: 4_000_00, changes: 0 },
    ],
    books(scene) {
      shiftItem(scene, 0, 1_500_00)
      shiftChange(scene, 0, -300_00)
      loseChange(scene, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '-1500.00'],
        ['CO_AMOUNT_MISMATCH', '300.00', '001'],
        ['CO_MISSING_IN_SAGE', '4000.00', '002'],
      ],
    },
  }),
  // §7a.5: offsetting errors count: a revised amount that agrees is no reconciliation.
  one('X21', 'an original that is short by what a change order has too much', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0 }],
    books(scene) {
      shiftItem(scene, 0, -700_00)
      shiftChange(scene, 0, 700_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['ORIGINAL_AMOUNT_MISMATCH', '700.00'],
        ['CO_AMOUNT_MISMATCH', '-700.00', '001'],
      ],
      figures: { revisedAmount: ['103000.00', '103000.00'] },
    },
  }),
  // CO2: compare amount; Procore minus Sage.
  one('X22', 'a credit that was entered as an addition', {
    lines: [100_000_00],
    changes: [{ cents: -3_000_00, changes: 0 }],
    books: scene => shiftChange(scene, 0, 6_000_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_AMOUNT_MISMATCH', '-6000.00', '001']] },
  }),
  // CO2: compare status: a draft is not approved.
  one('X23', 'a draft that is approved in the books', {
    lines: [100_000_00],
    changes: [{ cents: 3_000_00, changes: 0, status: 'draft', sageStatus: 'Approved' }],
    expect: { verdict: 'DIFFERS', findings: [['CO_STATUS_MISMATCH', '-3000.00', '001']] },
  }),
  // §7: matched documents, gross differs; §7a.8: a gross is not rounded, so a cent is no rounding.
  one('X24', 'a gross that is a cent more in the books', {
    lines: [100_000_00],
    bills: [work(10_000_00)],
    books(scene) {
      rowAt(scene).cents += 1
    },
    expect: { verdict: 'DIFFERS', findings: [['INVOICE_AMOUNT_MISMATCH', '-0.01', '1']] },
  }),
  // §7: completed and stored above scheduled / revised.
  one('X25', 'overbilled by what is stored', {
    lines: [50_000_00],
    bills: [[{ work: 48_000_00, stored: 4_000_00 }]],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '2000.00', '1'],
        ['OVERBILLED_COMMITMENT', '2000.00'],
      ],
    },
  }),
  // §7: completed above scheduled, which is nothing.
  one('X26', 'a line of nothing that is billed', {
    lines: [100_000_00, 0],
    bills: [work(10_000_00, 500_00)],
    expect: { verdict: 'DIFFERS', findings: [['OVERBILLED_LINE', '500.00', '2']] },
  }),
  // §7a.4: overbilled there, and of another gross here.
  one('X27', 'overbilled in Procore, cut to the contract in the books', {
    lines: [80_000_00],
    bills: [work(84_000_00)],
    books: scene => Object.assign(rowAt(scene), { cents: 80_000_00, retainage: 8_000_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '4000.00', '1'],
        ['OVERBILLED_COMMITMENT', '4000.00'],
        ['INVOICE_AMOUNT_MISMATCH', '4000.00', '1'],
      ],
      bridge: [['INVOICE_AMOUNT_MISMATCH', '400.00']],
    },
  }),
  // §7: approved CO without counterpart; what is billed on both sides is the same.
  one('X28', 'all is billed, with a change order that the books lack', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0, sageStatus: null }],
    bills: [work(100_000_00, 5_000_00)],
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_MISSING_IN_SAGE', '5000.00', '001']],
      bridge: [],
    },
  }),
  // §4: on unit-price items Sage keeps the unit cost; §7: unit price would change. A credit too.
  one('X29', 'units taken back at another price', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    changes: [{ cents: -1_200_00, changes: 0 }],
    books(scene) {
      const [line] = scene.commitment.changes[0]?.lines ?? []
      if (line) line.unit = { quantity: -10, cents: 120_00, name: 'CY' }
    },
    expect: { verdict: 'DIFFERS', findings: [['UNIT_COST_CONFLICT', null, '001']] },
  }),
  // §7a.4: the wrong party, and another gross.
  {
    id: 'X30',
    title: 'another vendor and another gross on one invoice',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        bills: [{ lines: work(52_500_00), invoice: '51' }],
        books(scene) {
          const { vendor } = invoiceAt(scene)
          invoiceAt(scene).vendor = `${vendor.slice(0, -1)}B`
          Object.assign(rowAt(scene), { cents: 51_000_00, retainage: 5_100_00 })
        },
        expect: {
          verdict: 'DIFFERS',
          findings: [
            ['VENDOR_MISMATCH', null, '51'],
            ['INVOICE_AMOUNT_MISMATCH', '1500.00', '51'],
          ],
        },
      },
    ],
  },
]

const withheld: Case[] = [
  // §7: effective rates differ, difference = rate gap x base: 5 % of 50,000.
  one('X40', 'half the rate, on invoices and on a credit', {
    lines: [100_000_00],
    bills: [work(60_000_00), work(-10_000_00)],
    books(scene) {
      sageSide(scene).rate = 500
      holdAt(scene, 500)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '2500.00']],
      bridge: [['RATE_MISMATCH', '2500.00']],
    },
  }),
  // §7: the gap sits on one line of the contract: 5 % of 30,000.
  one('X41', 'a line of its own rate, which the books do not know', {
    lines: [60_000_00, { cents: 50_000_00, rate: 500 }],
    bills: [work(20_000_00, 30_000_00)],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-1500.00']],
      bridge: [['RATE_MISMATCH', '-1500.00']],
    },
  }),
  // §7: rate gap x base where one rate is nothing.
  one('X42', 'a purchase order without retainage, withheld from in the books', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [60_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      sageSide(scene).rate = 1000
      holdAt(scene, 1000)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-3000.00']],
      bridge: [['RATE_MISMATCH', '-3000.00']],
    },
  }),
  // §7: the gap sits on change-order lines; half of -1,000 is not a floor at zero.
  one('X43', 'a credit at half the rate', {
    lines: [100_000_00],
    changes: [-10_000_00],
    bills: [work(60_000_00, -10_000_00)],
    books(scene) {
      rowAt(scene, 0, 1).retainage = -500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['CO_RATE_MISMATCH', '-500.00', '001']],
      bridge: [['CO_RATE_MISMATCH', '-500.00']],
    },
  }),
  // R5: X% until a dollar amount is held; §7: one side keeps withholding past the cap.
  one('X44', 'a scale that ends at an amount, which the books pass', {
    cap: { cents: 15_000_00, of: 'amount' },
    lines: [300_000_00],
    bills: Array(4).fill(work(50_000_00)),
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '-5000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '-5000.00']],
    },
  }),
  // §3 bridge: releases first, caps after; §7a.4.
  one('X45', 'a scale that the books pass, and a release that only they have', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    bills: Array(4).fill(work(100_000_00)),
    books(scene) {
      holdAt(scene, 1000)
      release(scene, 'R-4', 3_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['SLIDING_SCALE_NOT_APPLIED', '-20000.00'],
        ['RELEASE_ONE_SIDED', '3000.00', 'R-4'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '3000.00'],
        ['SLIDING_SCALE_NOT_APPLIED', '-20000.00'],
      ],
    },
  }),
  // §7: caps on another base: 5 % of 400,000 there, of 440,000 here.
  one('X46', 'a cap of the original there, of the revised contract in the books', {
    cap: { rate: 500, of: 'original' },
    lines: [400_000_00],
    changes: [40_000_00],
    bills: Array(3).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 2).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_CAP_BASIS', '-2000.00']],
      bridge: [['RETAINAGE_CAP_BASIS', '-2000.00']],
    },
  }),
  // §7: caps on another base, where the change is a credit: 18,000 there, 20,000 here.
  one('X47', 'a cap of the contract as a credit revised it, of the original in the books', {
    cap: { rate: 500, of: 'revised' },
    lines: [400_000_00],
    changes: [-40_000_00],
    bills: Array(3).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 1).retainage = 10_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_CAP_BASIS', '-2000.00']],
      bridge: [['RETAINAGE_CAP_BASIS', '-2000.00']],
    },
  }),
  // §7: difference = stored balance x stored rate, held in the books only.
  one('X48', 'nothing is held on stored material there, in the books it is', {
    lines: [250_000_00],
    bills: [[{ work: 80_000_00, stored: 20_000_00, heldStored: 0 }]],
    books(scene) {
      rowAt(scene).retainage = 10_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_RETAINAGE', '-2000.00']],
      bridge: [['STORED_MATERIAL_RETAINAGE', '-2000.00']],
    },
  }),
  // §7: of the balance that is left: 6,000 at 10 %.
  one('X49', 'stored material that is partly installed, on which the books hold nothing', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 8_000_00, stored: 6_000_00 }]],
    books(scene) {
      rowAt(scene, 0).retainage = 2_000_00
      rowAt(scene, 1).retainage = 800_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_RETAINAGE', '600.00']],
      bridge: [['STORED_MATERIAL_RETAINAGE', '600.00']],
    },
  }),
  // R2 and §7: installed material billed again: 6,000 of the 10,000.
  one('X50', 'a part of what was stored is billed again when it is installed', {
    lines: [100_000_00],
    bills: [[{ work: 20_000_00, stored: 10_000_00 }], [{ work: 15_000_00, stored: 4_000_00 }]],
    books: scene => Object.assign(rowAt(scene, 1), { cents: 15_000_00, retainage: 1_500_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['STORED_MATERIAL_DOUBLE_COUNT', '-6000.00', '2']],
      bridge: [['STORED_MATERIAL_DOUBLE_COUNT', '-600.00']],
    },
  }),
  // §7a.3: releases are compared as sums per commitment: 1,500 there, 1,000 here.
  one('X51', 'the second line of a release that the books left out', {
    lines: [60_000_00, 40_000_00],
    bills: [work(30_000_00, 20_000_00), [{ release: 1_000_00 }, { release: 500_00 }]],
    books(scene) {
      const second = invoiceAt(scene, 1)
      second.rows = second.rows.slice(0, 1)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_ONE_SIDED', '-500.00', '2']],
      bridge: [['RELEASE_ONE_SIDED', '-500.00']],
    },
  }),
  // §7a.3: and by line: the commitment agrees, the items do not (C27).
  one('X52', 'released on the other line, by a document of another number', {
    lines: [60_000_00, 40_000_00],
    bills: [work(30_000_00, 20_000_00), [{ release: 500_00 }]],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RTG-88', 0, { retainage: -500_00, item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]], bridge: [] },
  }),
  // §7: retainage held back on one side by a document without gross, here Procore.
  one('X53', 'retainage withheld by a requisition of nothing, in Procore only', {
    lines: [100_000_00],
    bills: [work(30_000_00), [{ retained: 800_00 }]],
    books: scene => lose(scene, 1),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_WITHHELD_ONE_SIDED', '800.00', '2']],
      bridge: [['RETAINAGE_WITHHELD_ONE_SIDED', '800.00']],
    },
  }),
  // §7: released more than held, in Procore.
  one('X54', 'more is released in Procore than was held', {
    lines: [80_000_00],
    bills: [work(80_000_00), [{ release: 9_000_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = -8_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['RELEASE_EXCEEDS_HELD', '-1000.00', '2']],
    },
  }),
  // §7: credit lines floored at zero on one side, here Procore.
  one('X55', 'a credit that Procore floors at zero', {
    lines: [100_000_00],
    changes: [-4_000_00],
    bills: [[{ work: 50_000_00 }, { work: -4_000_00, retained: 0 }]],
    books(scene) {
      rowAt(scene, 0, 1).retainage = -400_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['NEGATIVE_LINE_RETAINAGE', '400.00', '001']],
      bridge: [['NEGATIVE_LINE_RETAINAGE', '400.00']],
    },
  }),
  // §9: New York and Washington 5 % since 2023: 4,000 held of 40,000 is 2,000 too much.
  ...['NY', 'WA'].map(state =>
    one(
      `X57 ${state}`,
      'ten percent where the law allows five since 2023',
      {
        date: '2026-02-10',
        lines: [250_000_00],
        bills: [work(40_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '2000.00']] },
      },
      { project: { state } },
    ),
  ),
  // §9: California from 2026-01-01.
  one(
    'X58',
    'signed in California on the first day of the law',
    {
      date: '2026-01-01',
      lines: [250_000_00],
      bills: [work(40_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['RETAINAGE_OVER_LEGAL_CAP', '2000.00']] },
    },
    { project: { state: 'CA' } },
  ),
  // §7: subledger <> control account, of the other sign.
  one(
    'X59',
    'a ledger account that carries less than was posted to it',
    { lines: [100_000_00], bills: [work(40_000_00)], expect: { verdict: 'AGREES' } },
    {
      raw(records) {
        for (const row of records.all('APM_MASTER__DISTRIBUTION'))
          row['Retainage_Payable_Account'] = '2160'
      },
      ledgerOff: { '2160': -900_00 },
    },
  ),
  // §7a.5: a double and half the rate cancel: two findings, and the bridge has both.
  one('X60', 'half the rate, twice', {
    lines: [100_000_00],
    bills: [work(20_000_00)],
    books(scene) {
      holdAt(scene, 500)
      enterAgain(scene, invoiceAt(scene), '01')
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-20000.00', '01'],
        ['RATE_MISMATCH', '1000.00'],
      ],
      bridge: [
        ['DUPLICATE_IN_SAGE', '-1000.00'],
        ['RATE_MISMATCH', '1000.00'],
      ],
    },
  }),
  // §7a.5: an invoice that is missing and twice the rate on another one cancel.
  one('X61', 'twice the rate on one invoice, the other one missing', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(10_000_00)],
    books(scene) {
      lose(scene, 1)
      rowAt(scene).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '10000.00', '2'],
        ['RATE_MISMATCH', '-1000.00'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '1000.00'],
        ['RATE_MISMATCH', '-1000.00'],
      ],
    },
  }),
  // §3: rounding can never exceed 0.005 x N, and 10 % of 1,000.00 is not rounded.
  one('X63', 'a cent where nothing was rounded', {
    lines: [100_000_00],
    bills: [work(1_000_00)],
    books(scene) {
      rowAt(scene).retainage += 1
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['UNEXPLAINED', '-0.01']],
      bridge: [],
      residual: '-0.01',
    },
  }),
]

const others: Case[] = [
  // §7: a release whose accounting date is after the as-of date, and no release on one side.
  one('X70', 'a release that the books date in a later month', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }]],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = LATER
    },
    expect: { verdict: 'AGREES', findings: [['TIMING_CUTOFF', '-1000.00', '2']] },
  }),
  // §7a.4: another code and another rate on one document: 5 % of 30,000.
  one('X71', 'another cost code and another rate on one invoice', {
    lines: [95_000_00],
    bills: [work(30_000_00)],
    books(scene) {
      const row = rowAt(scene)
      row.code = scene.commitment.project.codes.get('/03-3500') ?? row.code
      row.retainage = 1_500_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['COST_CODE_MISMATCH', null, '1'],
        ['RATE_MISMATCH', '1500.00'],
      ],
      bridge: [['RATE_MISMATCH', '1500.00']],
    },
  }),
  // §7: same document, other coding, of a part of it.
  one(
    'X72',
    'a part of an invoice on another extra',
    {
      lines: [95_000_00],
      bills: [work(20_000_00)],
      books(scene) {
        const row = rowAt(scene)
        const code = scene.commitment.project.codes.get(`TI/${row.code.number}`) ?? row.code
        Object.assign(row, { cents: 12_000_00, retainage: 1_200_00 })
        invoiceAt(scene).rows.push({ ...row, code, cents: 8_000_00, retainage: 800_00 })
      },
      expect: { verdict: 'DIFFERS', findings: [['JOB_OR_EXTRA_MISMATCH', null, '1']] },
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7: a vendor mismatch can pay the wrong party: of the contract itself.
  {
    id: 'X73',
    title: 'a commitment that the books have with another vendor',
    vendors: [{}, {}],
    contracts: [
      {
        lines: [200_000_00],
        books(scene) {
          const sage = sageSide(scene)
          sage.vendor = `${sage.vendor.slice(0, -1)}B`
        },
        expect: { verdict: 'DIFFERS', findings: [['VENDOR_MISMATCH', null]] },
      },
    ],
  },
  // §7: backcharge, discount, tax, misc deduction: what is added is a negative one.
  one('X74', 'a deduction that adds', {
    lines: [100_000_00],
    bills: [work(40_000_00)],
    books(scene) {
      rowAt(scene).deduction = -700_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-700.00', '1']], bridge: [] },
  }),
  // §7a.1: lines add up to the contract's total, or the reading is incomplete and nothing rests on it.
  one(
    'X75',
    'a contract of which one line of two is shown',
    {
      lines: [60_000_00, 40_000_00],
      expect: {
        verdict: 'UNREAD',
        findings: [['READING_INCOMPLETE']],
        says: { READING_INCOMPLETE: /60,000\.00 of 100,000\.00/ },
      },
    },
    {
      raw(records) {
        const contract = records.find('work_order_contracts', {})
        contract['line_items'] = (contract['line_items'] as object[]).slice(0, 1)
      },
    },
  ),
  // §7a.1: change orders add up to the contract's approved changes.
  one(
    'X76',
    'one change order of two is shown',
    {
      lines: [50_000_00],
      changes: [{ cents: 5_000_00 }, { cents: 3_000_00, title: 'Not shown' }],
      expect: { verdict: 'UNREAD', findings: [['READING_INCOMPLETE']] },
    },
    { raw: records => records.remove('commitment_change_orders', { title: 'Not shown' }) },
  ),
  // §7: Sage totals <> its transactions; §7a.5: two that cancel are two.
  one(
    'X77',
    'headers of two invoices that are off by one amount each way',
    {
      lines: [100_000_00],
      bills: [work(20_000_00), work(10_000_00)],
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['SAGE_MASTER_TOTAL', '-25.00', '1'],
          ['SAGE_MASTER_TOTAL', '25.00', '2'],
        ],
      },
    },
    {
      raw(records) {
        records.shift('APM_MASTER__INVOICE', { Invoice: '1' }, 'Retainage', 25_00)
        records.shift('APM_MASTER__INVOICE', { Invoice: '2' }, 'Retainage', -25_00)
      },
    },
  ),
  // §7: insurance open blocks payment: it is Procore that knows it.
  {
    id: 'X78',
    title: 'insurance that has ended in Procore only, with an open invoice',
    vendors: [{ code: 'ENDED' }],
    contracts: [
      {
        lines: [95_000_00],
        bills: [work(45_000_00)],
        expect: { verdict: 'DIFFERS', findings: [['COMPLIANCE_HOLD', null, 'ENDED']] },
      },
    ],
    raw: records =>
      records.set('insurances', {}, { expiration_date: '2026-01-31', status: 'expired' }),
  },
  // §7a.4: four causes on one commitment.
  one('X79', 'a change order, an invoice, a payment and a release, each in its own way', {
    lines: [300_000_00],
    changes: [{ cents: 6_000_00, changes: 0 }],
    bills: [work(20_000_00), work(30_000_00), work(40_000_00)],
    paid: true,
    books(scene) {
      loseChange(scene)
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents -= 250_00
      lose(scene, 2)
      release(scene, 'RR-1', 900_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_MISSING_IN_SAGE', '6000.00', '001'],
        ['PAYMENT_MISMATCH', '250.00', '1'],
        ['INVOICE_MISSING_IN_SAGE', '40000.00', '3'],
        ['RELEASE_ONE_SIDED', '900.00', 'RR-1'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '4000.00'],
        ['RELEASE_ONE_SIDED', '900.00'],
      ],
    },
  }),
]

const odd: Case[] = [
  // §7a.2: one AP invoice on two commitments: its parts are what each has.
  {
    id: 'Y01',
    title: 'odd but right: one AP invoice of two commitments, each with its requisition',
    contracts: [
      { lines: [100_000_00], bills: [{ lines: work(6_000_00), invoice: '900' }], expect: right },
      {
        number: 'Y01-B',
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '900' }],
        expect: right,
      },
    ],
    books([whole, other]) {
      if (!whole || !other) return
      const part = { ...rowAt(other), commitment: 'Y01-B' }
      lose(other, 0)
      invoiceAt(whole).rows.push(part)
      sageSide(other).billedElsewhere = [part]
    },
  },
  // §7a.2: parts that add up.
  one('Y02', 'odd but right: a change order in two parts', {
    lines: [100_000_00],
    changes: [{ cents: 5_000_00, changes: 0 }],
    books(scene) {
      changeAt(scene).number = '001A'
      shiftChange(scene, 0, -2_000_00)
      enterChange(scene, '001B', 2_000_00)
    },
    expect: right,
  }),
  // §7a.2: parts that add up, a credit among them.
  one('Y03', 'odd but right: three change orders as one under the number of the last', {
    lines: [100_000_00],
    changes: [
      { cents: 1_000_00, changes: 0 },
      { cents: -400_00, changes: 0 },
      { cents: 2_300_00, changes: 0 },
    ],
    books(scene) {
      loseChange(scene, 0)
      loseChange(scene, 0)
      shiftChange(scene, 0, 600_00)
    },
    expect: right,
  }),
  // CO5: deductive lines carry negative retainage.
  one('Y04', 'odd but right: a deductive change order billed in three parts', {
    lines: [100_000_00],
    changes: [-9_000_00],
    bills: [work(20_000_00, -3_000_00), work(20_000_00, -3_000_00), work(0, -3_000_00)],
    expect: right,
  }),
  // §7: completed is not above scheduled: a credit that is taken in part, and one taken in full.
  one('Y05', 'odd but right: a credit line of the contract taken in part', {
    lines: [100_000_00, -5_000_00],
    bills: [work(20_000_00, -1_000_00), work(20_000_00, -1_500_00)],
    expect: right,
  }),
  // R1, §7: held and billed are of the latest invoice: what was overbilled was put right.
  one('Y06', 'odd but right: overbilled and taken back', {
    lines: [50_000_00, 20_000_00],
    bills: [work(52_000_00), work(-2_000_00, 5_000_00)],
    expect: right,
  }),
  // §7a.3: whatever document carries them.
  one(
    'Y07',
    'odd but right: one release, paid as retainage of two earlier invoices',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(20_000_00), [{ release: 500_00 }]],
      books: scene => lose(scene, 2),
      expect: { ...right, bridge: [] },
    },
    {
      raw(records) {
        payRetainage(records, '1', 300_00)
        payRetainage(records, '2', 200_00)
      },
    },
  ),
  // §7a.3.
  one('Y08', 'odd but right: three releases within progress requisitions, one in the books', {
    lines: [100_000_00],
    bills: [
      work(40_000_00),
      [{ work: 10_000_00, release: 300_00 }],
      [{ work: 10_000_00, release: 300_00 }],
      [{ work: 10_000_00, release: 400_00 }],
    ],
    books(scene) {
      for (const [index, cents] of [300_00, 300_00, 400_00].entries())
        rowAt(scene, index + 1).retainage += cents
      release(scene, 'RTG', 1_000_00)
    },
    expect: { ...right, bridge: [] },
  }),
  // §7a.3.
  one(
    'Y09',
    'odd but right: a release that is in part paid retainage, in part a document',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), [{ release: 1_000_00 }]],
      books(scene) {
        rowAt(scene, 1).retainage = -600_00
      },
      expect: { ...right, bridge: [] },
    },
    { raw: records => payRetainage(records, '1', 400_00) },
  ),
  // §7a.3 and §7a.2: a requisition and the release beside it as one invoice.
  one('Y10', 'odd but right: the release is netted in the invoice of the same month', {
    lines: [100_000_00],
    bills: [
      { lines: work(40_000_00), invoice: '4', monthsAgo: 1 },
      { lines: work(20_000_00), invoice: '5', monthsAgo: 0 },
      { lines: [{ release: 1_500_00 }], invoice: '6', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 2)
      rowAt(scene, 1).retainage = 500_00
    },
    expect: { ...right, bridge: [] },
  }),
  // R5: the same scale on both sides, reached within an invoice.
  one('Y11', 'odd but right: a scale that ends at an amount within an invoice', {
    cap: { cents: 7_500_00, of: 'amount' },
    lines: [200_000_00],
    bills: [work(50_000_00), work(50_000_00), work(50_000_00)],
    expect: right,
  }),
  // §4: on unit-price items only units may change, and only they do.
  one('Y12', 'odd but right: units more at the price that is', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    changes: [{ cents: 5_000_00, changes: 0 }],
    bills: [work(12_500_00)],
    books(scene) {
      const [line] = scene.commitment.changes[0]?.lines ?? []
      if (line) line.unit = { quantity: 40, cents: 125_00, name: 'CY' }
    },
    expect: right,
  }),
  // §9: from 2026-01-01; and at five percent.
  one(
    'Y13',
    'odd but right: signed in California before the law, at ten percent',
    { date: '2025-12-15', lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'CA' } },
  ),
  one(
    'Y14',
    'odd but right: five percent in California',
    { date: '2026-02-10', rate: 500, lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'CA' } },
  ),
  // §7a.12: when both accounting dates have passed it is cleared.
  one('Y15', 'odd but right: a requisition of October that is posted in November', {
    lines: [60_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = '2026-11-03'
    },
    expect: right,
  }),
  // §7: paid does not differ.
  one('Y16', 'odd but right: one check for two invoices', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) second.cents += first.cents
      invoiceAt(scene).payment = undefined
    },
    expect: right,
  }),
  // §3: a stored link comes first.
  one(
    'Y17',
    'odd but right: a commitment of another number that a link names',
    {
      number: 'Y17-7001',
      sageNumber: 'Q7100',
      lines: [33_000_00],
      bills: [work(3_000_00)],
      expect: right,
    },
    {
      links: ([scene]) => ({
        commitments: [{ procore: scene?.commitment.id ?? 0, sage300: 'Q7100' }],
      }),
    },
  ),
  // CC4: vendors by stored link, then tax id.
  {
    id: 'Y18',
    title: 'odd but right: a vendor known by its tax id',
    vendors: [{ taxId: '73-1234567' }],
    contracts: [{ lines: [33_000_00], bills: [work(3_000_00)], expect: right }],
    raw(records) {
      const vendor = records.find('vendors', {})
      vendor['origin_code'] = null
    },
  },
  // §3: within 0.005 x N is ROUNDING, closed automatically: a cent up and a cent down.
  one('Y19', 'odd but right: half a cent up on one invoice, down on another', {
    lines: [100_000_00],
    bills: [work(1_991_25), work(1_991_25)],
    books(scene) {
      rowAt(scene, 0).retainage = 199_12
      rowAt(scene, 1).retainage = 199_14
    },
    expect: right,
  }),
  // §7a.2: a chain that nets to the other side's figure.
  one('Y20', 'odd but right: credited in part and billed back in part', {
    lines: [100_000_00],
    bills: [work(25_000_00)],
    books(scene) {
      Object.assign(rowAt(scene), { cents: 30_000_00, retainage: 3_000_00 })
      enter(scene, '1-CR', -8_000_00)
      enter(scene, '1-RB', 3_000_00)
    },
    expect: right,
  }),
  // §3: one-to-many where a requisition was split and the parts add up, in two months.
  one('Y21', 'odd but right: a requisition in two parts of two months', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '4' },
      { lines: work(20_000_00), invoice: '5' },
    ],
    books(scene) {
      split(scene, 1, [
        ['5A', 12_000_00],
        ['5B', 8_000_00],
      ])
      Object.assign(invoiceAt(scene, 2), { date: '2026-11-05', accountingDate: '2026-11-05' })
    },
    expect: right,
  }),
  // §6: the sub job is the extra; the same code under both.
  one(
    'Y22',
    'odd but right: one cost code of the job and of an extra',
    {
      lines: [
        { cents: 30_000_00, code: '03-3000' },
        { cents: 20_000_00, code: '03-3000', extra: 'TI' },
      ],
      bills: [work(10_000_00, 5_000_00)],
      expect: right,
    },
    { project: { subJob: { id: 0, extra: 'TI', name: 'Tenant Improvements' } } },
  ),
  // §7: effective rates are compared, and they agree; R5: only amounts can be compared.
  one('Y23', 'odd but right: another rate on the commitment, the right one on every invoice', {
    lines: [60_000_00],
    bills: [work(10_000_00), work(15_000_00)],
    books(scene) {
      sageSide(scene).rate = 500
    },
    expect: right,
  }),
  // §7a.2: equal and opposite amounts.
  one('Y24', 'odd but right: an accrual of a month that is taken back in the next', {
    lines: [60_000_00],
    bills: [work(10_000_00), work(15_000_00)],
    books(scene) {
      enter(scene, 'ACCR-09', 14_000_00, { date: '2026-09-30', retainage: 0 })
      enter(scene, 'ACCR-09R', -14_000_00, { date: '2026-10-01', retainage: 0 })
    },
    expect: right,
  }),
  // §7a.2: posted on the wrong commitment, credited there and entered on the right one.
  {
    id: 'Y25',
    title: 'odd but right: moved from one commitment to the other by credit and re-entry',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(9_000_00), invoice: '5' }],
        books(scene) {
          invoiceAt(scene).number = '5R'
        },
        expect: right,
      },
      {
        lines: [90_000_00],
        bills: [{ lines: work(11_000_00), invoice: '31' }],
        books(scene) {
          enter(scene, '5', 9_000_00)
          enter(scene, '5CR', -9_000_00)
        },
        expect: right,
      },
    ],
  },
  // §7a.2: void by credit, where Procore rejected it.
  one('Y26', 'odd but right: rejected there, posted and credited here', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(4_000_00), invoice: '6', status: 'rejected' },
    ],
    books(scene) {
      credit(scene, enter(scene, '6', 4_000_00), '6CR')
    },
    expect: right,
  }),
  // R2: MS is a balance: it rises, falls and ends.
  one('Y27', 'odd but right: stored material that rises, falls and ends, and is released after', {
    lines: [100_000_00, 40_000_00],
    bills: [
      [{ stored: 5_000_00 }, { work: 1_000_00 }],
      [{ work: 2_000_00, stored: 8_000_00 }, { stored: 3_000_00 }],
      [{ work: 9_000_00, stored: 1_000_00 }, { work: 3_000_00 }],
      [{ work: 1_000_00 }, {}],
      [{ release: 1_200_00 }, { release: 400_00 }],
    ],
    expect: { ...right, bridge: [] },
  }),
  // §8 C12, R4: billed in full, released in full, paid: nothing is left and nothing is wrong.
  one(
    'Y28',
    'odd but right: complete there and closed here',
    {
      status: 'Complete',
      lines: [50_000_00],
      bills: [work(30_000_00), work(20_000_00), [{ release: 5_000_00 }]],
      paid: true,
      expect: right,
    },
    { raw: records => records.set('JCM_MASTER__COMMITMENT', {}, { Closed: '1' }) },
  ),
  // §7: a rejected change order is none.
  one('Y29', 'odd but right: a rejected change order that the books never heard of', {
    lines: [50_000_00],
    changes: [{ cents: 4_000_00, status: 'rejected', sageStatus: null }],
    bills: [work(10_000_00)],
    expect: right,
  }),
]

/** A second round. */
const second: Case[] = [
  // §7a.1: where a document contradicts itself no money finding rests on it.
  one(
    'V01',
    'a line that claims more to date than its parts, beside books that are right',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(10_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const [item] = records.find('requisitions', { number: 1 })['contract_items'] as object[]
        Object.assign(item ?? {}, { total_completed_and_stored_to_date: '41000.00' })
      },
    },
  ),
  // §3, §7a.8: nothing was rounded: 10 % of 1,000.00 is 100.00.
  one('V02', 'twenty cents beside forty round amounts', {
    oneItem: true,
    lines: Array(40).fill(5_000_00),
    bills: [work(...Array(40).fill(1_000_00))],
    books(scene) {
      rowAt(scene).retainage += 20
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['UNEXPLAINED', '-0.20']],
      bridge: [],
      residual: '-0.20',
    },
  }),
  // §7a.3: sums per commitment and line: the commitment agrees, the lines do not.
  one('V03', 'a release of one line, taken off an invoice of the other', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00), [{}, { release: 1_000_00 }]],
    books(scene) {
      lose(scene, 1)
      rowAt(scene).retainage = 1_000_00
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §7a.5: at the grain of the item what cancels on the commitment does not agree.
  one('V04', 'an invoice and a credit of the books alone, on two items', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00)],
    books(scene) {
      enter(scene, 'T-1', 5_000_00, { date: '2026-08-12' })
      enter(scene, 'BC-9', -5_000_00, { item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['ALLOCATION_ONLY', null]] },
  }),
  // §8 (d): C06 with the sides changed: signs and side names flip, nothing else.
  one('V06', 'a scale that stops in the books and goes on in Procore', {
    lines: [400_000_00],
    bills: Array(4).fill(work(100_000_00)),
    books(scene) {
      rowAt(scene, 2).retainage = 0
      rowAt(scene, 3).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['SLIDING_SCALE_NOT_APPLIED', '20000.00']],
      bridge: [['SLIDING_SCALE_NOT_APPLIED', '20000.00']],
    },
  }),
  // §4: paid is payments issued; a release is paid too.
  one('V07', 'a release that is paid in the books only', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }], work(5_000_00)],
    paid: true,
    books(scene) {
      const bill = scene.commitment.bills[1]
      if (bill) bill.payment = undefined
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-1000.00', '2']] },
  }),
  // §7: original differs, the price of a unit does not.
  one('V08', 'fewer units at the same price', {
    kind: 'purchaseOrder',
    rate: 0,
    lines: [{ cents: 50_000_00, unit: { quantity: 400, cents: 125_00, name: 'CY' } }],
    books(scene) {
      const [item] = sageSide(scene).items
      if (item)
        Object.assign(item, {
          cents: 49_000_00,
          unit: { quantity: 392, cents: 125_00, name: 'CY' },
        })
    },
    expect: { verdict: 'DIFFERS', findings: [['ORIGINAL_AMOUNT_MISMATCH', '1000.00']] },
  }),
  // §9: since 2023.
  one(
    'V09',
    'odd but right: signed in New York before the law',
    { date: '2022-06-01', lines: [250_000_00], bills: [work(40_000_00)], expect: right },
    { project: { state: 'NY' } },
  ),
  // §3: matched by number, and §7a.5: two that cancel are two.
  one('V10', 'two invoices whose amounts changed places', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 12_000_00, retainage: 1_200_00 })
      Object.assign(rowAt(scene, 1), { cents: 10_000_00, retainage: 1_000_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '2'],
      ],
    },
  }),
  // §3 (3) needs the period, and (4) is a suggestion only.
  one('V11', 'one gross under another number two months later', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', monthsAgo: 2 },
      { lines: work(9_000_00), invoice: '4', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 0)
      enter(scene, 'Z-90', 8_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '8000.00', '3'],
        ['INVOICE_MISSING_IN_PROCORE', '-8000.00', 'Z-90'],
      ],
    },
  }),
  // §3 (3): commitment, accounting period and exact gross.
  one('V12', 'odd but right: another number, in the month, at the gross', {
    lines: [100_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', sageInvoice: 'SEPT-DRAW' },
      { lines: work(9_000_00), invoice: '4' },
    ],
    expect: right,
  }),
  // §7: gross, backcharge and payment come to the same net on both sides.
  one('V13', 'odd but right: a backcharge line there, deducted here, and the same check', {
    lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [work(40_000_00, -1_500_00), work(5_000_00)],
    paid: true,
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      rowAt(scene).deduction = 1_500_00
    },
    expect: right,
  }),
  // §7: released more than held, by a payment.
  one(
    'V14',
    'more retainage is paid on an invoice than it held',
    {
      lines: [100_000_00],
      bills: [{ lines: work(40_000_00), invoice: '1' }, [{ release: 4_000_00 }]],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [['RELEASE_EXCEEDS_HELD', '1000.00', '1']],
      },
    },
    { raw: records => payRetainage(records, '1', 5_000_00) },
  ),
  // §7: held back on one side by a document without gross, under the number of an invoice that was right.
  one('V15', 'a correction of an invoice that needed none', {
    lines: [100_000_00],
    bills: [work(40_000_00)],
    books: scene => enter(scene, '1C', 0, { retainage: 300_00 }),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RETAINAGE_WITHHELD_ONE_SIDED', '-300.00', '1C']],
      bridge: [['RETAINAGE_WITHHELD_ONE_SIDED', '-300.00']],
    },
  }),
  // §7a.4: other than the second part, which is short, nothing differs.
  one('V17', 'in three parts, of which one waits and one is short', {
    lines: [100_000_00],
    bills: [{ lines: work(30_000_00), invoice: '5' }],
    books(scene) {
      split(scene, 0, [
        ['5A', 10_000_00],
        ['5B', 9_000_00],
        ['5C', 10_000_00],
      ])
      invoiceAt(scene, 2).posted = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_UNPOSTED_IN_SAGE', '10000.00', '5C'],
        ['INVOICE_AMOUNT_MISMATCH', '1000.00', '5'],
      ],
    },
  }),
  // §7: a number of the vendor twice, the second one on a deductive invoice: no double, another document.
  one(
    'V18',
    'odd but right: a release in Procore by three, in the books by two documents and a check',
    {
      lines: [100_000_00],
      bills: [
        work(60_000_00),
        [{ release: 1_000_00 }],
        [{ release: 2_000_00 }],
        [{ work: 1_000_00, release: 500_00 }],
      ],
      books(scene) {
        lose(scene, 1, 2)
        rowAt(scene, 1).retainage = 100_00
        release(scene, 'REL-A', 1_700_00)
        release(scene, 'REL-B', 1_300_00)
        rowAt(scene).retainagePaid = 500_00
      },
      expect: { ...right, bridge: [] },
    },
  ),
  // R2: 8,000 there was stored and stays stored; the books hold and bill the same by another route.
  one('V19', 'odd but right: billed as work in the books when stored, nothing when installed', {
    lines: [100_000_00],
    bills: [[{ stored: 8_000_00 }], [{ work: 8_000_00 }], work(1_000_00)],
    expect: right,
  }),
  // CO1: pending is exposure and never in revised, on either side.
  one(
    'V20',
    'odd but right: pending on both sides beside a rejected and an approved one of one number',
    {
      lines: [100_000_00],
      changes: [
        { cents: 4_000_00, number: '002', status: 'rejected', sageStatus: null },
        { cents: 4_500_00, number: '002', changes: 0 },
        { cents: 9_000_00, number: '003', status: 'pending' },
      ],
      expect: right,
    },
  ),
  // §7a.5: an error of the first and an error of the second requisition cancel in gross and in retainage.
  one('V21', 'an invoice that is posted with the gross of both, the other one waits', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0), { cents: 22_000_00, retainage: 2_200_00 })
      invoiceAt(scene, 1).posted = false
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '-12000.00', '1'],
        ['INVOICE_UNPOSTED_IN_SAGE', '12000.00', '2'],
      ],
    },
  }),
  // §7: approved on one side and pending on the other: two that cancel are two.
  one('V22', 'two change orders of one amount whose states changed places', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0, sageStatus: 'Pending' },
      { cents: 4_000_00, changes: 0, status: 'pending', sageStatus: 'Approved' },
    ],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_STATUS_MISMATCH', '4000.00', '001'],
        ['CO_STATUS_MISMATCH', '-4000.00', '002'],
      ],
    },
  }),
  // §7a.4: a double that waits, and a deduction on the one that is posted.
  one('V23', 'a double that waits beside a deduction', {
    lines: [100_000_00],
    bills: [{ lines: work(8_000_00), invoice: '8' }],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '08').posted = false
      rowAt(scene).deduction = 350_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['DUPLICATE_IN_SAGE', '-8000.00', '08'],
        ['DEDUCTION_MISMATCH', '350.00', '8'],
      ],
    },
  }),
  // §7a.4: missing, though as much of it as its retainage was withheld by a document of its own.
  one('V24', 'an invoice that is missing while its retainage was entered by hand', {
    lines: [100_000_00],
    bills: [work(10_000_00), work(12_000_00)],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RH-2', 0, { retainage: 1_200_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '12000.00', '2'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-1200.00', 'RH-2'],
      ],
      bridge: [
        ['INVOICE_MISSING_IN_SAGE', '1200.00'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-1200.00'],
      ],
    },
  }),
  // §7a.3 with §7a.5: a release of the books alone beside one of Procore alone, of other sums.
  one('V25', 'each side released what the other did not, on lines of its own', {
    lines: [60_000_00, 60_000_00],
    bills: [work(20_000_00, 20_000_00), [{ release: 700_00 }]],
    books(scene) {
      lose(scene, 1)
      enter(scene, 'RB-1', 0, { retainage: -1_000_00, item: 2 })
    },
    expect: { verdict: 'DIFFERS', findings: [['RELEASE_ONE_SIDED', '300.00', 'RB-1']] },
  }),
  // §7a.10, CO2: the sum of the change orders agrees, none of the two does.
  one('V26', 'two change orders whose amounts changed places', {
    lines: [100_000_00],
    changes: [
      { cents: 4_000_00, changes: 0 },
      { cents: 6_000_00, changes: 0 },
    ],
    books(scene) {
      shiftChange(scene, 0, 2_000_00)
      shiftChange(scene, 1, -2_000_00)
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['CO_AMOUNT_MISMATCH', '-2000.00', '001'],
        ['CO_AMOUNT_MISMATCH', '2000.00', '002'],
      ],
    },
  }),
  // §7a.5: two retainage errors that cancel are two findings.
  one('V27', 'a rate on change orders that cancels a rate on the contract', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, rate: 500 }],
    bills: [work(20_000_00, 20_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-1000.00', '001'],
      ],
    },
  }),
  // §7: paid differs, by invoice and in all.
  one('V29', 'paid in the books before it is approved for payment there, and twice', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    paid: true,
    books(scene) {
      const { payment } = invoiceAt(scene)
      if (payment) payment.cents *= 2
    },
    expect: { verdict: 'DIFFERS', findings: [['PAYMENT_MISMATCH', '-18000.00', '1']] },
  }),
  // §3: the exact text wins over the key.
  one('V30', 'odd but right: 10.1, 10-10 and 101 are three', {
    lines: [100_000_00],
    bills: [
      { lines: work(5_000_00), invoice: '10.1', sageInvoice: '10-1', monthsAgo: 0 },
      { lines: work(6_000_00), invoice: '10-10', monthsAgo: 0 },
      { lines: work(7_000_00), invoice: '101', monthsAgo: 0 },
    ],
    books: scene => sageSide(scene).invoices.reverse(),
    expect: right,
  }),
]

/** A third round, beside what the first two found. */
const third: Case[] = [
  // §7a.5: two retainage errors that cancel are two findings; the gap on change-order lines has a name of its own.
  one('T01', 'a rate on the contract and one on its change order, of opposite signs', {
    lines: [100_000_00],
    changes: [{ cents: 20_000_00, rate: 500 }],
    bills: [work(20_000_00, 10_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-500.00', '001'],
      ],
    },
  }),
  one('T02', 'the same on two cost codes, and they cancel', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 20_000_00, rate: 500, changes: 1 }],
    bills: [work(20_000_00, 0, 20_000_00)],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 1_000_00
      rowAt(scene, 0, 1).retainage = 2_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['CO_RATE_MISMATCH', '-1000.00', '001'],
      ],
    },
  }),
  // §7a.1: no money finding rests on what contradicts itself, of retainage neither.
  one(
    'T03',
    'retainage of the lines that is not the retainage of the certificate',
    {
      lines: [100_000_00],
      bills: [work(40_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const [item] = records.find('requisitions', { number: 1 })['contract_items'] as object[]
        Object.assign(item ?? {}, { work_completed_retainage_retained_this_period: '3900.00' })
      },
    },
  ),
  // §7: posted to none, a part of it.
  one('T04', 'a part of an invoice that is billed to no commitment', {
    lines: [100_000_00],
    bills: [
      { lines: work(10_000_00), invoice: '77' },
      { lines: work(3_000_00), invoice: '78' },
    ],
    books(scene) {
      const row = rowAt(scene)
      Object.assign(row, { cents: 6_000_00, retainage: 600_00 })
      invoiceAt(scene).rows.push({ ...row, cents: 4_000_00, retainage: 400_00, commitment: '' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '77']],
      bridge: [['INVOICE_ON_OTHER_COMMITMENT', '400.00']],
    },
  }),
  // §7a.4: stored material 500, a release 700.
  one('T05', 'stored material and a release within one requisition, neither in the books', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 10_000_00, stored: 5_000_00, release: 700_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
        ['RELEASE_ONE_SIDED', '-700.00', '2'],
      ],
      bridge: [
        ['RELEASE_ONE_SIDED', '-700.00'],
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
      ],
    },
  }),
  // §7a.4: a rate 1,000, a release 700.
  one('T06', 'half the rate, and a release within the same requisition', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ work: 20_000_00, release: 700_00 }]],
    books(scene) {
      rowAt(scene, 1).retainage = 1_000_00
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '1000.00'],
        ['RELEASE_ONE_SIDED', '-700.00', '2'],
      ],
    },
  }),
  // §7a.2: parts that add up, on the codes of the lines.
  one('T07', 'odd but right: a change order in two parts, each of its cost code', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
    books(scene) {
      const whole = changeAt(scene)
      const [, other] = whole.items
      whole.number = '001A'
      const part = enterChange(scene, '001B', 2_000_00, { date: whole.date })
      if (other) part.items = [other]
      whole.items = whole.items.slice(0, 1)
    },
    expect: right,
  }),
  one('T08', 'odd but right: a requisition in two parts, each of its line', {
    lines: [100_000_00, 50_000_00],
    bills: [{ lines: work(12_000_00, 8_000_00), invoice: '5' }],
    books(scene) {
      const whole = invoiceAt(scene)
      const other = enterAgain(scene, whole, '5B')
      whole.number = '5A'
      whole.rows = whole.rows.slice(0, 1)
      other.rows = other.rows.slice(1)
    },
    expect: right,
  }),
  // §7: effective rates differ on what was billed after the rate was lowered.
  one('T09', 'the rate is halved in Procore at half the work, the books go on', {
    lines: [100_000_00],
    bills: [
      work(25_000_00),
      work(25_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 20_000_00, retained: 1_000_00 }],
    ],
    books: scene => holdAt(scene, 1000),
    expect: {
      verdict: 'DIFFERS',
      findings: [['RATE_MISMATCH', '-2000.00']],
      bridge: [['RATE_MISMATCH', '-2000.00']],
    },
  }),
  one('T10', 'odd but right: the rate is halved on both sides at half the work', {
    lines: [100_000_00],
    bills: [
      work(25_000_00),
      work(25_000_00),
      [{ work: 20_000_00, retained: 1_000_00 }],
      [{ work: 20_000_00, retained: 0 }],
    ],
    expect: right,
  }),
  // S-R7: recompute from the transactions; the kept total is a class of its own.
  one(
    'T11',
    'an invoice whose header is right and whose distribution is not',
    {
      lines: [100_000_00],
      bills: [work(21_000_00)],
      books: scene => Object.assign(rowAt(scene), { cents: 20_000_00, retainage: 2_100_00 }),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['INVOICE_AMOUNT_MISMATCH', '1000.00', '1'],
          ['SAGE_MASTER_TOTAL', '-1000.00', '1'],
        ],
      },
    },
    { raw: records => records.shift('APM_MASTER__INVOICE', { Invoice: '1' }, 'Amount', 1_000_00) },
  ),
  // §7: pay applications are numbered by commitment: each has its own.
  {
    id: 'T12',
    title: 'odd but right: two commitments of a vendor, each with its first pay application',
    contracts: [
      { lines: [100_000_00], bills: [{ lines: work(5_000_00), invoice: '1' }], expect: right },
      {
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '1', sageInvoice: '01' }],
        expect: right,
      },
    ],
  },
  // §3: what is on the other commitment is the other commitment's own.
  {
    id: 'T13',
    title:
      'the third pay application of one commitment is missing, the other one has its own third',
    contracts: [
      {
        lines: [100_000_00],
        bills: [
          { lines: work(5_000_00), invoice: '2' },
          { lines: work(8_000_00), invoice: '3' },
        ],
        books: scene => lose(scene, 1),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_MISSING_IN_SAGE', '8000.00', '3']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(7_000_00), invoice: '3' }],
        expect: { verdict: 'AGREES' },
      },
    ],
  },
  // §7: a deduction on a release.
  one('T14', 'a deduction on the release of the books', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }]],
    books(scene) {
      rowAt(scene, 1).deduction = 100_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '100.00', '2']], bridge: [] },
  }),
  // §7a.1: what does not rest on it is judged.
  one(
    'T15',
    'a certificate that contradicts itself beside an invoice that is missing',
    {
      lines: [100_000_00],
      bills: [work(40_000_00), work(9_000_00)],
      books: scene => lose(scene, 1),
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['IDENTITY_BROKEN', null, '1'],
          ['INVOICE_MISSING_IN_SAGE', '9000.00', '2'],
        ],
      },
    },
    {
      raw(records) {
        const summary = records.find('requisitions', { number: 1 })['summary']
        Object.assign(summary as object, { balance_to_finish_including_retainage: '63000.00' })
      },
    },
  ),
  // §7a.12: cleared when both accounting dates have passed, as these have.
  one('T16', 'odd but right: posted on the first of this month, which has passed', {
    lines: [60_000_00],
    bills: [work(20_000_00), work(10_000_00)],
    books(scene) {
      invoiceAt(scene, 1).accountingDate = `${new Date().toISOString().slice(0, 8)}01`
    },
    expect: { verdict: 'AGREES' },
  }),
  // §7a.5: paid differs on two invoices, and cancels in all.
  one('T17', 'two checks of which one is too large by what the other lacks', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) {
        first.cents -= 50_00
        second.cents += 50_00
      }
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['PAYMENT_MISMATCH', '50.00', '1'],
        ['PAYMENT_MISMATCH', '-50.00', '2'],
      ],
    },
  }),
  one('T18', 'two deductions that cancel', {
    lines: [100_000_00, { cents: -1_500_00, rate: 0 }],
    bills: [work(40_000_00, -1_500_00)],
    books(scene) {
      const invoice = invoiceAt(scene)
      invoice.rows = invoice.rows.filter(row => row.cents > 0)
      rowAt(scene).deduction = 1_200_00
    },
    expect: { verdict: 'DIFFERS', findings: [['DEDUCTION_MISMATCH', '-300.00', '1']] },
  }),
  // §7a.2: the equal and opposite of a double, a month later and under another number.
  one('T20', 'odd but right: a double that is taken back by a credit of the statement', {
    lines: [100_000_00],
    bills: [
      { lines: work(9_000_00), invoice: '5' },
      { lines: work(4_000_00), invoice: '6' },
    ],
    books(scene) {
      enterAgain(scene, invoiceAt(scene), '05')
      credit(scene, invoiceAt(scene), 'STMT-OCT')
    },
    expect: right,
  }),
  // §7a.5, G1: an item of one invoice too much, an item of the next too little; invoices differ too.
  one('T21', 'gross that was left off one invoice and put on the next', {
    lines: [100_000_00, 50_000_00],
    bills: [work(10_000_00, 5_000_00), work(8_000_00, 4_000_00)],
    books(scene) {
      Object.assign(rowAt(scene, 0, 1), { cents: 3_000_00, retainage: 300_00 })
      Object.assign(rowAt(scene, 1, 1), { cents: 6_000_00, retainage: 600_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_AMOUNT_MISMATCH', '2000.00', '1'],
        ['INVOICE_AMOUNT_MISMATCH', '-2000.00', '2'],
      ],
    },
  }),
  // §7a.5: two errors of one invoice that cancel: 500 of stored material, -500 of a credit.
  one(
    'T22',
    'nothing held on stored material, nothing taken back with a credit, by the same amount',
    {
      lines: [100_000_00],
      changes: [-5_000_00],
      bills: [[{ work: 20_000_00, stored: 5_000_00 }, { work: -5_000_00 }]],
      books(scene) {
        rowAt(scene, 0, 0).retainage = 2_000_00
        rowAt(scene, 0, 1).retainage = 0
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['STORED_MATERIAL_RETAINAGE', '500.00'],
          ['NEGATIVE_LINE_RETAINAGE', '-500.00', '001'],
        ],
      },
    },
  ),
  // §7a.4: the same where they do not cancel: 500, and -300.
  one('T23', 'nothing held on stored material, nothing taken back with a smaller credit', {
    lines: [100_000_00],
    changes: [-3_000_00],
    bills: [[{ work: 20_000_00, stored: 5_000_00 }, { work: -3_000_00 }]],
    books(scene) {
      rowAt(scene, 0, 0).retainage = 2_000_00
      rowAt(scene, 0, 1).retainage = 0
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['STORED_MATERIAL_RETAINAGE', '500.00'],
        ['NEGATIVE_LINE_RETAINAGE', '-300.00', '001'],
      ],
    },
  }),
  // §7: paid differs, on each of the two invoices.
  one('T24', 'two checks of which one is short and the other one too large by more', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(10_000_00), work(1_000_00)],
    paid: true,
    books(scene) {
      const [first, second] = [invoiceAt(scene).payment, invoiceAt(scene, 1).payment]
      if (first && second) {
        first.cents -= 50_00
        second.cents += 60_00
      }
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['PAYMENT_MISMATCH', '50.00', '1'],
        ['PAYMENT_MISMATCH', '-60.00', '2'],
      ],
    },
  }),
  // §7a.5: half the rate on one invoice and a release of the books alone that is less than that.
  one('T25', 'the retainage of an invoice in the books alone, withheld again by hand too much', {
    lines: [100_000_00],
    bills: [work(20_000_00), work(20_000_00)],
    books(scene) {
      rowAt(scene, 0).retainage = 1_500_00
      enter(scene, 'ADJ-1', 0, { retainage: 800_00 })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['RATE_MISMATCH', '500.00'],
        ['RETAINAGE_WITHHELD_ONE_SIDED', '-800.00', 'ADJ-1'],
      ],
    },
  }),
  // §7a.7: different things have different grains: two lines of a change order overbilled.
  one('T27', 'overbilled on both lines of a change order and on none of the contract', {
    lines: [100_000_00, 50_000_00],
    changes: [{ cents: 3_000_00, changes: 0, more: [{ cents: 2_000_00, changes: 1 }] }],
    bills: [work(10_000_00, 0, 3_100_00, 2_250_00)],
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['OVERBILLED_LINE', '100.00', '001 1'],
        ['OVERBILLED_LINE', '250.00', '001 2'],
      ],
    },
  }),
  // §7a.1: where a document contradicts itself no money finding rests on it.
  one(
    'T28',
    'a requisition of which one line of two is shown',
    {
      lines: [50_000_00, 50_000_00],
      bills: [work(20_000_00, 10_000_00)],
      expect: { verdict: 'DIFFERS', findings: [['IDENTITY_BROKEN', null, '1']] },
    },
    {
      raw(records) {
        const requisition = records.find('requisitions', { number: 1 })
        requisition['contract_items'] = (requisition['contract_items'] as object[]).slice(0, 1)
      },
    },
  ),
  // §3, forms F13: on each side, naming the other; what is under another commitment is never called missing.
  {
    id: 'T29',
    title: 'all of one invoice of two commitments on one of them',
    contracts: [
      {
        lines: [100_000_00],
        bills: [{ lines: work(6_000_00), invoice: '900' }],
        books: scene => Object.assign(rowAt(scene), { cents: 10_000_00, retainage: 1_000_00 }),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '-4000.00', '900']],
        },
      },
      {
        lines: [100_000_00],
        bills: [{ lines: work(4_000_00), invoice: '900' }],
        books: scene => lose(scene, 0),
        expect: {
          verdict: 'DIFFERS',
          findings: [['INVOICE_ON_OTHER_COMMITMENT', '4000.00', '900']],
        },
      },
    ],
  },
  // CO2: in Sage a number may be used once for each commitment.
  one('T30', 'one change order twice in the books, under one number', {
    lines: [50_000_00],
    changes: [{ cents: 3_000_00, number: '004', changes: 0 }],
    books: scene => enterChange(scene, '4', 3_000_00),
    expect: { verdict: 'DIFFERS', findings: [['CO_DUPLICATE_NUMBER', '-3000.00', '004']] },
  }),
  // CC1: unmapped is an exception, and never a guess: each code is its own.
  one(
    'T31',
    'two cost codes that the job lacks',
    {
      lines: [
        { cents: 50_000_00, code: '03-3500' },
        { cents: 40_000_00, code: '03-3000' },
        10_000_00,
      ],
      books(scene) {
        for (const line of scene.commitment.lines.slice(0, 2)) line.code.procoreOnly = true
      },
      expect: {
        verdict: 'DIFFERS',
        findings: [
          ['UNMAPPED_CODE', null, '03-3500'],
          ['UNMAPPED_CODE', null, '03-3000'],
        ],
      },
    },
    { isAlone: true },
  ),
  // §7: linked record deleted, beside a pair that stands.
  one(
    'T32',
    'a second link of a commitment, to one that is gone',
    { lines: [40_000_00], expect: { verdict: 'DIFFERS', findings: [['LINK_BROKEN', null]] } },
    {
      links: ([scene]) => ({
        commitments: [
          { procore: scene?.commitment.id ?? 0, sage300: scene?.commitment.sageNumber ?? '' },
          { procore: scene?.commitment.id ?? 0, sage300: 'X-GONE' },
        ],
      }),
    },
  ),
  // §7a.2: of three of one number two are one chain, and the third one is the invoice.
  one(
    'T35',
    'odd but right: voided by credit and posted anew with the same number spelled otherwise',
    {
      lines: [100_000_00],
      bills: [{ lines: work(20_000_00), invoice: 'INV-12' }],
      books(scene) {
        const wrong = invoiceAt(scene)
        enterAgain(scene, wrong, 'inv 12')
        Object.assign(rowAt(scene), { cents: 2_000_00, retainage: 200_00 })
        credit(scene, wrong, 'INV-12V')
      },
      expect: right,
    },
  ),
  // R3, §7a.3: withheld again in the month after it was released, on both sides in other forms.
  one('T36', 'odd but right: released too early, withheld again', {
    lines: [100_000_00],
    bills: [work(40_000_00), [{ release: 1_000_00 }], [{ retained: 1_000_00 }], work(5_000_00)],
    books: scene => lose(scene, 1, 2),
    expect: right,
  }),
  // §7a.4: missing under its number, and another one without a number of its own kind, of other gross.
  one('T37', 'two invoices missing, two of the books alone, of which one is one of them', {
    lines: [200_000_00],
    bills: [
      { lines: work(8_000_00), invoice: '3', monthsAgo: 1 },
      { lines: work(9_000_00), invoice: '4', monthsAgo: 0 },
    ],
    books(scene) {
      lose(scene, 0, 1)
      enter(scene, 'A-77', 8_000_00, { date: '2026-09-20' })
      enter(scene, 'A-78', 9_500_00, { date: '2026-10-20' })
    },
    expect: {
      verdict: 'DIFFERS',
      findings: [
        ['INVOICE_MISSING_IN_SAGE', '9000.00', '4'],
        ['INVOICE_MISSING_IN_PROCORE', '-9500.00', 'A-78'],
      ],
    },
  }),
]

export const hidden: Record<string, Case[]> = {
  missing,
  values,
  withheld,
  others,
  odd,
  second,
  third,
}
