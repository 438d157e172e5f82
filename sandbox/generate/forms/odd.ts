import type { Commitment, Line } from '../model.ts'
import type { Random } from '../random.ts'
import { sageOf } from '../sage.ts'
import { zeroChange } from './doubles.ts'
import { type Form, hundreds, one, two, usual } from './form.ts'
import { creditLast } from './invoices.ts'
import { alike, backcharge, withoutBackcharge } from './mixed.ts'
import { halfHeld, keepInside, releasedInside, releasedLast, stored } from './releases.ts'
import { nearlyAll } from './retainage.ts'
import { respelled, reversed, type Stage } from './stage.ts'

/** What looks odd and is right: none of it may give a finding above INFO. */
const quiet = (
  name: string,
  facts: Parameters<typeof one>[2],
  change: (stage: Stage, random: Random) => void = () => {},
  needs?: Form['needs'],
) =>
  one(
    'ODD',
    name,
    facts,
    (stage, random) => {
      change(stage, random)
      return []
    },
    needs,
  )
const fivePercent = (of: 'original' | 'revised') => ({ rate: 500, of })
const added = { changes: [{ cents: 40_000_00 }] }

export const oddForms: Form[] = [
  // Chains that net, and parts that add up.
  quiet('a requisition in two AP invoices', {}, stage => splitInto(stage, 1, ['A', 'B'])),
  quiet('a requisition in three AP invoices', {}, stage => splitInto(stage, 1, ['A', 'B', 'C'])),
  quiet('a requisition in two AP invoices with a dash', {}, stage =>
    splitInto(stage, 2, ['-1', '-2']),
  ),
  quiet('an invoice credited and entered again', {}, (stage, random) => {
    const { number } = stage.invoice(1)
    stage.copy(1, `${number}CR`, reversed)
    const again = stage.copy(1, `${number}R`)
    const off = hundreds(random, 3, 9)
    for (const invoice of [stage.invoice(1), stage.sage.invoices.at(-2)]) {
      const [row] = invoice?.rows ?? []
      if (row) row.cents += row.cents > 0 ? off : -off
    }
    again.accountingDate = '2026-10-28'
  }),
  quiet('an invoice of another contract posted here and reversed', {}, (stage, random) => {
    const cents = hundreds(random, 5, 50)
    stage.enter(`E-${stage.serial}`, { cents, retainage: cents / 10, like: 0 })
    stage.enter(`E-${stage.serial}R`, { cents: -cents, retainage: -cents / 10, like: 1 })
  }),
  quiet('a change reversed and entered again', { changes: [{ changes: 0 }] }, (stage, random) => {
    const change = stage.change(0)
    const cents = change.items.map(item => item.cents)
    const off = hundreds(random, 1, 9)
    const like = (number: string, of: (index: number) => number) => ({
      ...change,
      number,
      items: change.items.map((item, index) => ({ ...item, cents: of(index) })),
    })
    for (const item of change.items) item.cents += off
    stage.sage.changes.push(
      like(`${change.number}R`, index => -((cents[index] ?? 0) + off)),
      like(`${change.number}A`, index => cents[index] ?? 0),
    )
  }),
  quiet('a retainage-only correction that puts it right', {}, (stage, random) => {
    const cents = hundreds(random, 1, 3)
    const { number } = stage.invoice(1)
    stage.row(1).retainage -= cents
    stage.enter(`${number}C`, { cents: 0, retainage: cents, like: 1 })
  }),
  quiet(
    'a void change beside one of its number',
    {
      changes: [
        { cents: 5_100_00, changes: 0, status: 'void' },
        { cents: 5_100_00, changes: 0 },
      ],
    },
    stage => {
      for (const change of stage.commitment.changes) change.number = '002'
      stage.change(0).number = '002'
    },
  ),
  two('ODD', 'a void contract beside one of its number', { bills: 2 }, (first, second) => {
    second.commitment.number = first.commitment.number
    second.commitment.status = 'Void'
    second.commitment.bills = []
    second.scene.sage = undefined
    return []
  }),

  // Releases in other forms.
  quiet(
    'released inside a requisition, by a document of its own in Sage',
    releasedInside,
    stage => {
      const kept = keepInside(stage)
      const release = stage.copy(-1, `RET-${stage.serial}`)
      for (const row of release.rows)
        Object.assign(row, {
          cents: 0,
          retainage: -(kept.get(row.item) ?? 0),
          unitCents: undefined,
        })
    },
  ),
  quiet(
    'released by a requisition, paid on an earlier invoice',
    { ...releasedLast, lines: 1, paid: true },
    stage => {
      stage.bill(-1).payment = undefined
      stage.row(0).retainagePaid = -stage.retained(-1)
      if ((stage.row(0).retainagePaid ?? 0) > stage.row(0).retainage) {
        stage.row(0).retainagePaid = stage.row(0).retainage
        stage.row(1).retainagePaid = -stage.retained(-1) - stage.row(0).retainage
      }
      stage.take(-1)
    },
  ),
  quiet('released under different numbers', releasedLast, stage => {
    stage.invoice(-1).number = `RR-${stage.serial}`
  }),
  quiet('released in one document and in two', releasedLast, stage => {
    stage.split(-1, `RB-${stage.serial}`, 0.5)
  }),
  quiet(
    'released in two documents and in one',
    {
      bills: 5,
      billed: (line, bill, random) =>
        bill > 2 ? { release: halfHeld(line) } : { work: usual(line, random) },
    },
    stage => {
      const [first, second] = [stage.invoice(-2), stage.invoice(-1)]
      for (const row of second.rows) {
        const same = first.rows.find(each => each.item === row.item)
        if (same) same.retainage += row.retainage
      }
      stage.take(-1)
    },
  ),
  quiet('released inside on both sides', releasedInside),
  quiet('all released', {
    bills: 4,
    paid: true,
    billed: (line, bill, random) =>
      bill === 3 ? { release: line.billed.held } : { work: usual(line, random) },
  }),

  // Spellings.
  quiet('invoices in another spelling', {}, stage => {
    for (const invoice of stage.sage.invoices) invoice.number = respelled(invoice.number)
  }),
  quiet('a commitment in lower case and with blanks', {}, stage => {
    stage.sage.number = stage.sage.number.replace(/-?(\d+)/, ' $1').toLowerCase()
  }),
  two('ODD', 'numbers that only their separators tell apart', { bills: 2 }, (first, second) => {
    const { serial } = first
    ;[first, second].forEach((stage, index) => {
      const number = `${serial.slice(0, index + 1)}-${serial.slice(index + 1)}7`
      stage.commitment.number = number
      stage.sage.number = number
    })
    return []
  }),
  quiet('changes in another spelling', { changes: [{ changes: 0 }, {}] }, stage => {
    for (const [index, change] of stage.sage.changes.entries()) change.number = `0${index + 1}`
  }),
  quiet(
    'changes 1-1 and 11 on both sides',
    { changes: [{ changes: 0 }, { changes: 1 }] },
    stage => {
      ;['1-1', '11'].forEach((number, index) => {
        Object.assign(stage.commitment.changes[index] ?? {}, { number })
        stage.change(index).number = number
      })
    },
  ),

  // Nothing that counts.
  quiet('a change of nothing in Procore only', {}, stage => zeroChange(stage, 9)),
  quiet('a change of nothing in Sage only', {}, stage => {
    const [item] = stage.sage.items
    if (item)
      stage.sage.changes.push({
        number: '9',
        title: 'Time extension',
        date: '2026-09-10',
        status: 'Approved',
        released: true,
        items: [{ number: item.number, code: item.code, type: item.type, cents: 0 }],
      })
  }),
  quiet('pending and rejected changes', {
    changes: [
      { changes: 0, status: 'pending' },
      { changes: 0, status: 'rejected', sageStatus: undefined },
      { changes: 1, status: 'draft', sageStatus: undefined },
    ],
  }),
  quiet('a pending change that Sage does not know yet', {
    changes: [{ changes: 0, status: 'pending', sageStatus: undefined }],
  }),
  quiet('a draft contract', { bills: 0 }, stage => {
    stage.commitment.status = 'Draft'
    stage.scene.sage = undefined
  }),
  quiet('a requisition that is not approved yet', { statuses: ['under_review'] }),
  quiet('a requisition that is a draft', { statuses: ['draft'] }),
  quiet('states that count', {
    bills: 3,
    statuses: ['approved_as_noted', 'pending_owner_approval', 'paid'],
  }),
  quiet('a void and a pending payment', { paid: true }, stage => {
    const { setting } = stage.scene
    stage.bill(0).uncounted = ['void', 'pending'].map((status, index) => ({
      id: setting.ids.next(),
      date: '2026-10-05',
      check: 900_000 + index,
      cents: 1_000_00 * (index + 1),
      status,
    }))
  }),

  // Months.
  quiet('booked a month later', {}, stage => {
    stage.invoice(0).accountingDate = '2026-09-20'
    stage.invoice(1).accountingDate = '2026-10-20'
  }),
  quiet('the same gross each month', { billed: alike }),
  quiet('booked in November for October', {}, stage => {
    stage.invoice(-1).accountingDate = '2026-11-04'
  }),

  // Stored material, caps, rates, units, items.
  quiet('stored material installed', { billed: stored([[40, 0]]) }),
  quiet('stored material that grows and shrinks', {
    billed: stored([
      [40, 20],
      [10, 30],
    ]),
  }),
  quiet('stored material moved by Procore', { movesStored: true, billed: movedByProcore }),
  ...(['original', 'revised'] as const).map(of =>
    quiet(`a sliding scale of the ${of} on both sides`, {
      ...nearlyAll,
      ...added,
      cap: fivePercent(of),
    }),
  ),
  quiet('a sliding scale of an amount on both sides', {
    ...nearlyAll,
    cap: { cents: 15_000_00, of: 'amount' },
  }),
  quiet('a change at its own rate on both sides', { changes: [{ rate: 500 }] }),
  quiet('no retainage at all', { rate: 0 }),
  quiet('two and a half percent', { rate: 250 }),
  quiet('stored material at its own rate', { billed: stored([[0, 30]]), prepare: halfStoredRate }),
  quiet('unit prices', { kind: 'purchaseOrder', rate: 0 }),
  quiet('unit prices with retainage', { kind: 'purchaseOrder', rate: 500 }),
  quiet('several lines on one item', { oneItem: true, lines: 4 }),
  quiet('lines on the sub job', { onSubJob: true }, undefined, 'subJob'),
  quiet('a credit requisition', random => creditLast(random)),
  quiet('a deductive change', { changes: [{ cents: -6_000_00, changes: 0 }] }),
  quiet('a backcharge on both sides', backcharge(0)),
  quiet('a backcharge as a line and as a deduction', backcharge(0), stage => {
    stage.row(1).deduction = -withoutBackcharge(stage)
  }),
  two('ODD', 'one AP invoice for two contracts', { bills: 2 }, (first, second) =>
    sharedInvoice(first, second),
  ),

  two('ODD', 'one AP invoice for contracts on two jobs', { bills: 2 }, sharedInvoice, true),

  // The law.
  quiet('ten percent, signed before the law', { date: '2025-11-20' }, undefined, 'CA'),
  quiet('five percent under the law', { date: '2026-02-10', rate: 500 }, undefined, 'CA'),
]

function splitInto(stage: Stage, index: number, suffixes: string[]): void {
  const { number } = stage.invoice(index)
  suffixes.slice(1).forEach((suffix, place) => {
    stage.split(index, `${number}${suffix}`, 1 / (place + 3))
  })
  stage.invoice(index).number = `${number}${suffixes[0]}`
}

function movedByProcore(line: Line, bill: number, random: Random) {
  const balance = Math.floor(line.cents / 5 / 100_00) * 100_00
  if (bill === 1) return { work: usual(line, random), stored: balance }
  return bill === 2
    ? { work: usual(line, random), moved: line.billed.stored }
    : { work: usual(line, random) }
}

function halfStoredRate(commitment: Commitment): void {
  for (const line of commitment.lines) line.storedRate = 500
}

/** Both requisitions have one number; Sage has one invoice with rows of both contracts. */
function sharedInvoice(first: Stage, second: Stage) {
  second.bill(-1).invoice = first.bill(-1).invoice
  second.sage.invoices = sageOf(second.commitment).invoices
  const shared = first.invoice(-1)
  const rows = second.take(-1).rows
  second.sage.billedElsewhere = rows
  shared.rows.push(...rows.map(row => ({ ...row, commitment: second.sage.number })))
  return []
}
