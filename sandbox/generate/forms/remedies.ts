import { originalOf, share, total } from '../model.ts'
import type { Random } from '../random.ts'
import { changeCents, type SageDistribution } from '../sage.ts'
import { makeVendor, otherCode } from './coding.ts'
import { type Form, hundreds, one, two } from './form.ts'
import { allReleased, halfHeld, releasedLast, stored } from './releases.ts'
import { nearlyAll, retainUntil } from './retainage.ts'
import { respelled, reversed, type Stage } from './stage.ts'

/** Differences that were put right as the books put them right: by another document. None is left. */
const mended = (
  name: string,
  facts: Parameters<typeof one>[2],
  change: (stage: Stage, random: Random) => void,
): Form =>
  one('ODD', `put right: ${name}`, facts, (stage, random) => {
    change(stage, random)
    return []
  })

/** What is corrected in one sum is corrected by item, too, where there is one. */
const oneLine = { lines: 1 }
const nearlyAllOfOne = { ...nearlyAll, lines: [380_000_00] }
const LATER = '2026-10-29'
const halfOfOriginal = { rate: 500, of: 'original' } as const

export const remedyForms: Form[] = [
  // Gross.
  ...(['C', 'CR', '-ADJ', '-1'] as const).map(suffix =>
    mended(`too much billed, credited under the number with ${suffix}`, {}, (stage, random) => {
      const off = hundreds(random, 3, 9)
      grossAndCorrection(stage, 1, off, `${stage.invoice(1).number}${suffix}`)
    }),
  ),
  mended('too much billed, credited under a foreign number', {}, (stage, random) =>
    grossAndCorrection(stage, 1, hundreds(random, 3, 9), `CM-${stage.serial}`),
  ),
  mended('too little billed, the rest under a foreign number', {}, (stage, random) =>
    grossAndCorrection(stage, 0, -hundreds(random, 3, 9), `S-${stage.serial}`),
  ),
  mended('too much billed twice, one credit for each', { bills: 4 }, (stage, random) => {
    grossAndCorrection(stage, 0, hundreds(random, 3, 9), `CM-${stage.serial}`)
    grossAndCorrection(stage, 2, hundreds(random, 11, 19), `CN-${stage.serial}`)
  }),
  mended('wrong, credited, wrong again, credited and right', {}, (stage, random) => {
    const { number } = stage.invoice(1)
    const right = stage.copy(1, `${number}RR`)
    right.date = right.accountingDate = LATER
    const off = hundreds(random, 3, 9)
    const [row] = stage.invoice(1).rows
    if (row) row.cents += off
    stage.copy(1, `${number}CR`, reversed)
    const again = stage.copy(1, `${number}R`, each => ({ cents: each.cents }))
    const [wrong] = again.rows
    if (wrong) wrong.cents += off
    const back = stage.copy(stage.sage.invoices.indexOf(again), `${number}RCR`, reversed)
    back.date = back.accountingDate = LATER
  }),
  mended('credited and entered again under foreign numbers', {}, (stage, random) => {
    const right = stage.copy(1, `B-${stage.serial}`)
    right.date = right.accountingDate = LATER
    const [row] = stage.invoice(1).rows
    if (row) row.cents += hundreds(random, 3, 9)
    stage.copy(1, `CM-${stage.serial}`, reversed)
  }),
  mended('a double that was voided by a credit of another number', {}, stage => {
    const { number } = stage.invoice(1)
    stage.copy(1, number.replace(/(\d+)/, '00$1'))
    stage.copy(1, `VOID-${stage.serial}`, reversed).accountingDate = LATER
  }),
  mended(
    'installed material billed twice, credited',
    { billed: stored([[40, 0]]) },
    (stage, random) => {
      const row = stage.row(2)
      const cents = hundreds(random, 50, 90)
      row.cents += cents
      stage.enter(`CM-${stage.serial}`, { cents: -cents, like: 2 })
    },
  ),
  two(
    'ODD',
    'put right: on another contract, taken back there and entered here',
    {},
    (first, second) => {
      // Sage takes a number once for each vendor.
      const number = respelled(first.invoice(1).number)
      const facts = { cents: first.gross(1), retainage: first.retained(1), like: 1 }
      second.enter(number, facts)
      const back = { cents: -facts.cents, retainage: -facts.retainage, like: 2 }
      second.enter(`${number}CR`, back)
      return []
    },
  ),
  two(
    'ODD',
    'put right: a double on another contract, credited under a foreign number',
    {},
    (first, second) => {
      const facts = { cents: first.gross(1), retainage: first.retained(1), like: 1 }
      second.enter(respelled(first.invoice(1).number), facts)
      second.enter(`VD-${second.serial}`, {
        cents: -facts.cents,
        retainage: -facts.retainage,
        like: 2,
      })
      return []
    },
  ),

  // Retainage.
  ...(['all', 'each', 'root'] as const).map(how =>
    mended(`half the rate, withheld by a correction of ${how}`, oneLine, stage =>
      rateAndCorrection(stage, 500, how),
    ),
  ),
  ...(['all', 'each'] as const).map(how =>
    mended(
      `twice the rate, given back by a correction of ${how}`,
      { ...oneLine, rate: 500 },
      stage => rateAndCorrection(stage, 1000, how),
    ),
  ),
  mended('nothing withheld on one invoice, corrected under a foreign number', oneLine, stage => {
    const gone = stage.retained(1)
    for (const row of stage.invoice(1).rows) row.retainage = 0
    stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: gone })
  }),
  mended('beyond a cap of Procore, released', { ...nearlyAllOfOne, cap: halfOfOriginal }, stage => {
    stage.retain(row => share(row.cents, stage.commitment.rate))
    stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: stage.heldDifference() })
  }),
  mended('stopped at a cap that Procore has not, withheld', nearlyAllOfOne, stage => {
    retainUntil(stage, share(originalOf(stage.commitment), 500))
    stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: stage.heldDifference() })
  }),
  mended(
    'nothing withheld on stored material, corrected',
    { ...oneLine, billed: stored([[0, 30]]) },
    stage => {
      for (const invoice of stage.sage.invoices)
        for (const row of invoice.rows) {
          const lines = invoice.bill?.lines.filter(each => each.line.item === row.item) ?? []
          row.retainage = total(lines.map(line => line.retained - line.released))
        }
      stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: stage.heldDifference() })
    },
  ),
  mended(
    'a credit floored at zero, corrected',
    { ...oneLine, changes: [{ cents: -6_000_00, changes: 0 }] },
    stage => {
      stage.retain(row => (row.cents < 0 ? 0 : row.retainage))
      stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: stage.heldDifference() })
    },
  ),
  mended('withheld by a document alone, reversed', {}, (stage, random) => {
    const cents = hundreds(random, 3, 9)
    stage.enter(`WH-${stage.serial}`, { cents: 0, retainage: cents, like: 0 })
    stage.enter(`WH-${stage.serial}R`, { cents: 0, retainage: -cents, like: 1 })
  }),
  mended('a release that was not due, reversed under a foreign number', {}, (stage, random) => {
    const cents = hundreds(random, 3, 9)
    stage.enter(`RET-${stage.serial}`, { cents: 0, retainage: -cents, like: 0 })
    stage.enter(`JE-${stage.serial}`, { cents: 0, retainage: cents, like: 1 })
  }),
  mended('released twice, the second reversed', allReleased, stage => {
    const cents = -stage.retained(-1)
    for (const [number, sign] of [
      ['RET2', -1],
      ['RET2R', 1],
    ] as const)
      stage.enter(`${number}-${stage.serial}`, {
        cents: 0,
        retainage: sign * cents,
      }).accountingDate = sign < 0 ? LATER : '2026-10-30'
  }),
  mended('more released than held, the excess reversed', allReleased, (stage, random) => {
    const cents = hundreds(random, 2, 9)
    stage.row(-1).retainage -= cents
    stage.enter(`RX-${stage.serial}`, { cents: 0, retainage: cents }).accountingDate = LATER
  }),
  mended('a release by changing a posted invoice', releasedLast, stage => {
    const released = stage.invoice(-1).rows
    for (const row of released) {
      const first = stage.invoice(0).rows.find(each => each.item === row.item)
      if (first) first.retainage += row.retainage
    }
    stage.take(-1)
  }),
  mended(
    'a release inside the next invoice',
    {
      bills: 5,
      billed: (line, bill) => (bill === 3 ? { release: halfHeld(line) } : undefined),
    },
    stage => {
      for (const row of stage.invoice(3).rows) {
        const next = stage.invoice(4).rows.find(each => each.item === row.item)
        if (next) next.retainage += row.retainage
      }
      stage.take(3)
    },
  ),
  mended('an allocation, reclassified in job cost', {}, (stage, random) => {
    const cents = hundreds(random, 1, 4)
    stage.row(1, 0).retainage += cents
    stage.row(1, 1).retainage -= cents
    const reclass = stage.copy(1, `JC-${stage.serial}`, () => ({ cents: 0, retainage: 0 }))
    Object.assign(reclass.rows[0] ?? {}, { retainage: -cents })
    Object.assign(reclass.rows[1] ?? {}, { retainage: cents })
  }),

  // Coding.
  mended('another cost code, moved back by an entry', {}, stage => {
    const row = stage.row(1)
    const right = row.code
    row.code = otherCode(stage)
    const back = stage.copy(1, `${stage.invoice(1).number}RC`)
    back.rows = [moved(row, -1), { ...moved(row, 1), code: right }]
  }),
  mended('another cost code, moved back under a foreign number', {}, stage => {
    const row = stage.row(1)
    const right = row.code
    row.code = otherCode(stage)
    const back = stage.copy(1, `JC-${stage.serial}`)
    back.rows = [moved(row, -1), { ...moved(row, 1), code: right }]
  }),
  mended('another cost code, credited and entered again', {}, stage => {
    const { number } = stage.invoice(1)
    const right = stage.copy(1, `${number}R`)
    right.date = right.accountingDate = LATER
    stage.row(1).code = otherCode(stage)
    stage.copy(1, `${number}CR`, reversed)
  }),
  mended('another vendor, credited there and entered again', {}, stage => {
    const right = stage.copy(1, stage.invoice(1).number)
    right.date = right.accountingDate = LATER
    const wrong = stage.invoice(1)
    wrong.vendor = makeVendor(stage.scene.setting, 'Garnet Trades', stage).code
    stage.copy(1, `${wrong.number}CR`, reversed).vendor = wrong.vendor
  }),

  // Contract.
  mended('another original, made good by a change order of Sage', {}, (stage, random) => {
    const off = hundreds(random, 2, 30)
    const [item] = stage.sage.items
    if (!item) return
    item.cents += off
    changed(stage, 'COR-1', -off)
  }),
  mended(
    'another original, made good by a change order of Procore',
    { changes: [{ changes: 0 }] },
    ({ sage }) => {
      const gone = sage.changes.pop()
      const [item] = sage.items
      if (item && gone) item.cents += changeCents(gone)
    },
  ),
  mended('a change order of Sage alone, reversed', {}, (stage, random) => {
    const cents = hundreds(random, 10, 90)
    changed(stage, '090', cents)
    changed(stage, '090R', -cents)
  }),
  mended('a change order of Sage alone, reversed by the next number', {}, (stage, random) => {
    const cents = hundreds(random, 10, 90)
    changed(stage, '090', cents)
    changed(stage, '091', -cents)
  }),
  mended(
    'a change order of Procore alone, reversed',
    {
      changes: [
        { changes: 0, cents: 5_300_00 },
        { changes: 0, cents: -5_300_00 },
      ],
      billed: line => (line.change ? {} : undefined),
    },
    stage => {
      stage.sage.changes = []
    },
  ),
  mended(
    'a change order of another amount, the rest by one more',
    { changes: [{ changes: 0 }] },
    (stage, random) => {
      const off = hundreds(random, 1, 9)
      const [item] = stage.change(0).items
      if (item) item.cents -= off
      changed(stage, '001A', off)
    },
  ),
  mended(
    'two change orders entered as one',
    { changes: [{ changes: 0 }, { changes: 0 }] },
    stage => {
      const cents = changeCents(stage.change(1))
      const [item] = stage.change(0).items
      if (item) item.cents += cents
      stage.sage.changes.pop()
    },
  ),
]

/** Sage bills `off` more, and takes it back under `number`. */
function grossAndCorrection(stage: Stage, index: number, off: number, number: string): void {
  const row = stage.row(index)
  row.cents += off
  row.retainage += share(off, stage.commitment.rate)
  const later = Math.min(index + 1, stage.commitment.bills.length - 1)
  stage.enter(number, { cents: -off, retainage: -share(off, stage.commitment.rate), like: later })
}

/** Sage withholds another rate, and what is wrong of it by documents without gross. */
function rateAndCorrection(stage: Stage, rate: number, how: 'all' | 'each' | 'root'): void {
  const before = stage.sage.invoices.map(invoice => total(invoice.rows.map(row => row.retainage)))
  stage.retain(row => share(row.cents, rate))
  const off = stage.sage.invoices.map(
    (invoice, index) => (before[index] ?? 0) - total(invoice.rows.map(row => row.retainage)),
  )
  if (how === 'all') {
    stage.enter(`RC-${stage.serial}`, { cents: 0, retainage: total(off) })
    return
  }
  for (const [index, cents] of off.entries()) {
    const number = how === 'root' ? `${stage.invoice(index).number}C` : `RC${index}-${stage.serial}`
    stage.enter(number, { cents: 0, retainage: cents, like: index })
  }
}

function moved(row: SageDistribution, sign: 1 | -1): SageDistribution {
  return { ...row, cents: sign * row.cents, retainage: sign * row.retainage }
}

/** A change order that only Sage has, on the first item. */
function changed(stage: Stage, number: string, cents: number): void {
  const [item] = stage.sage.items
  if (!item) throw new TypeError('the contract has no item')
  stage.sage.changes.push({
    number,
    title: 'Correction',
    date: stage.commitment.bills[0]?.period.start ?? '2026-09-10',
    status: 'Approved',
    released: true,
    items: [{ number: item.number, code: item.code, type: item.type, cents }],
  })
}
