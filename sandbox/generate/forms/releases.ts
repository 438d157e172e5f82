import { type Line, share, total } from '../model.ts'
import type { Random } from '../random.ts'
import { type Facts, type Form, hundreds, one, usual } from './form.ts'
import type { Stage } from './stage.ts'

/** Stored material, releases and what is withheld or given back without billing. */
const work = (line: Line, random: Random) => ({ work: usual(line, random) })
/** Half of what a line holds, in whole hundreds. */
export const halfHeld = (line: Line) => Math.floor(line.billed.held / 2 / 100_00) * 100_00

/** A last requisition that bills nothing and releases half. */
export const releasedLast: Facts = {
  bills: 4,
  billed: (line, bill, random) => (bill === 3 ? { release: halfHeld(line) } : work(line, random)),
}
/** The last requisition bills, and releases half of what was held before. */
export const releasedInside: Facts = {
  billed: (line, bill, random) =>
    bill === 2 ? { ...work(line, random), release: halfHeld(line) } : work(line, random),
}

/** The last requisition releases all that is held. */
export const allReleased: Facts = {
  bills: 4,
  billed: (line, bill, random) => (bill === 3 ? { release: line.billed.held } : work(line, random)),
}

export const releaseForms: Form[] = [
  one('STORED_MATERIAL_RETAINAGE', 'one balance', { billed: stored([[0, 30]]) }, onWorkOnly),
  one(
    'STORED_MATERIAL_RETAINAGE',
    'two balances',
    {
      billed: stored([
        [0, 30],
        [0, 20],
      ]),
    },
    onWorkOnly,
  ),
  one(
    'STORED_MATERIAL_RETAINAGE',
    'a balance that shrank',
    { billed: stored([[50, 30]]) },
    onWorkOnly,
  ),
  one(
    'STORED_MATERIAL_RETAINAGE',
    'a balance that grew',
    { billed: stored([[20, 50]]) },
    onWorkOnly,
  ),
  one(
    'STORED_MATERIAL_RETAINAGE',
    'held in Sage only',
    {
      billed: stored([[0, 40]]),
      prepare(commitment) {
        for (const line of commitment.lines) line.storedRate = 0
      },
    },
    stage => {
      stage.retain(row => share(row.cents, stage.commitment.rate))
      return [stage.found(null, stage.heldDifference())]
    },
  ),

  one('STORED_MATERIAL_DOUBLE_COUNT', 'all of it installed', { billed: stored([[40, 0]]) }, stage =>
    countedTwice(stage, 2, true),
  ),
  one(
    'STORED_MATERIAL_DOUBLE_COUNT',
    'half of it installed',
    { billed: stored([[40, 20]]) },
    stage => countedTwice(stage, 2, true),
  ),
  one(
    'STORED_MATERIAL_DOUBLE_COUNT',
    'two lines',
    {
      billed: stored([
        [40, 0],
        [30, 0],
      ]),
    },
    stage => countedTwice(stage, 2, true),
  ),
  one(
    'STORED_MATERIAL_DOUBLE_COUNT',
    'with the right retainage',
    { billed: stored([[40, 0]]) },
    stage => countedTwice(stage, 2, false),
  ),

  one('RELEASE_ONE_SIDED', 'a document of its own in Procore', releasedLast, stage => {
    const number = stage.number(-1)
    stage.take(-1)
    return [stage.found(number, stage.heldDifference())]
  }),
  one('RELEASE_ONE_SIDED', 'inside a progress requisition', releasedInside, stage => {
    keepInside(stage)
    return [stage.found(stage.number(-1), stage.heldDifference())]
  }),
  one('RELEASE_ONE_SIDED', 'a document of its own in Sage', {}, (stage, random) => {
    const cents = hundreds(random, 5, 20)
    stage.enter(`RET-${stage.serial}`, { cents: 0, retainage: -cents })
    return [stage.found(`RET-${stage.serial}`, cents)]
  }),
  one(
    'RELEASE_ONE_SIDED',
    'paid on an earlier invoice in Sage',
    { paid: true },
    (stage, random) => {
      const cents = hundreds(random, 3, 5)
      stage.row(0).retainagePaid = cents
      return [stage.found(stage.number(0), cents)]
    },
  ),
  one(
    'RELEASE_ONE_SIDED',
    'two documents in Procore',
    {
      bills: 5,
      billed: (line, bill, random) => (bill > 2 ? { release: halfHeld(line) } : work(line, random)),
    },
    stage => {
      stage.take(-1)
      stage.take(-1)
      return [stage.found(null, stage.heldDifference())]
    },
  ),
  one('RELEASE_ONE_SIDED', 'less in Sage', releasedLast, (stage, random) => {
    const invoice = stage.invoice(-1)
    invoice.number = stage.number(-1)
    stage.row(-1).retainage += hundreds(random, 3, 9)
    return [stage.found(stage.number(-1), stage.heldDifference())]
  }),
  one(
    'RELEASE_ONE_SIDED',
    'the second of two',
    {
      bills: 5,
      billed: (line, bill, random) => (bill > 2 ? { release: halfHeld(line) } : work(line, random)),
    },
    stage => {
      const number = stage.number(-1)
      stage.take(-1)
      return [stage.found(number, stage.heldDifference())]
    },
  ),

  one('RETAINAGE_WITHHELD_ONE_SIDED', 'in Sage', {}, (stage, random) => {
    const cents = hundreds(random, 3, 20)
    stage.enter(`WH-${stage.serial}`, { cents: 0, retainage: cents })
    return [stage.found(`WH-${stage.serial}`, -cents)]
  }),
  one('RETAINAGE_WITHHELD_ONE_SIDED', 'in Sage in the middle', {}, (stage, random) => {
    const cents = hundreds(random, 3, 20)
    stage.enter(`WH-${stage.serial}`, { cents: 0, retainage: cents, like: 1, item: 1 })
    return [stage.found(`WH-${stage.serial}`, -cents)]
  }),
  one(
    'RETAINAGE_WITHHELD_ONE_SIDED',
    'in Procore',
    {
      bills: 4,
      billed: (line, bill, random) =>
        bill === 3 ? { retained: line.position === 1 ? 700_00 : 0 } : work(line, random),
    },
    stage => {
      const number = stage.number(-1)
      stage.take(-1)
      return [stage.found(number, stage.heldDifference())]
    },
  ),

  one('RELEASE_EXCEEDS_HELD', 'the last release in Sage', allReleased, (stage, random) => {
    const cents = hundreds(random, 2, 9)
    stage.row(-1).retainage -= cents
    return [stage.found(stage.number(-1), cents)]
  }),
  one(
    'RELEASE_EXCEEDS_HELD',
    'paid on an invoice in Sage',
    { ...allReleased, paid: true },
    (stage, random) => {
      const cents = hundreds(random, 2, 9)
      stage.take(-1)
      for (const row of stage.rows) row.retainagePaid = row.retainage
      stage.row(-1).retainagePaid = stage.row(-1).retainage + cents
      for (const bill of stage.commitment.bills)
        if (bill.type === 'retainage_release') bill.payment = undefined
      return [stage.found(stage.number(-1), cents)]
    },
  ),

  one('NEGATIVE_HELD', 'released twice in Sage', allReleased, stage => {
    const cents = -stage.retained(-1)
    stage.enter(`RET2-${stage.serial}`, { cents: 0, retainage: -cents }).accountingDate =
      '2026-10-30'
    return [stage.found(`RET2-${stage.serial}`, cents)]
  }),
  one(
    'NEGATIVE_HELD',
    'released twice in Procore',
    {
      bills: 5,
      billed: (line, bill, random) =>
        bill > 2 ? { release: heldAfter(line) } : work(line, random),
    },
    stage => {
      const number = stage.number(-1)
      stage.take(-1)
      return [stage.found(number, stage.heldDifference())]
    },
  ),

  one(
    'NEGATIVE_LINE_RETAINAGE',
    'a deductive change floored in Sage',
    { changes: [{ cents: -6_000_00 }] },
    stage => floored(stage, '001'),
  ),
  one(
    'NEGATIVE_LINE_RETAINAGE',
    'a credit invoice floored in Sage',
    { billed: creditAtEnd },
    stage => floored(stage, stage.number(-1)),
  ),
  one(
    'NEGATIVE_LINE_RETAINAGE',
    'a credit line floored in Procore',
    {
      lines: [200_000_00, 150_000_00, -8_000_00],
      billed: (line, bill) =>
        line.cents < 0 ? (bill === 1 ? { work: line.cents, retained: 0 } : {}) : undefined,
    },
    stage => {
      stage.retain(row => share(row.cents, stage.commitment.rate))
      return [stage.found(stage.number(1), stage.heldDifference())]
    },
  ),
]

function heldAfter(line: Line): number {
  return line.billed.held > 0 ? line.billed.held : total([share(line.billed.work, line.rate)])
}

/** Balances of stored material, in percent of a line, at the second and the last requisition. */
export function stored(percents: [number, number][]) {
  return (line: Line, bill: number, random: Random) => {
    const [before, now] = (!line.change && percents[line.position - 1]) || [0, 0]
    const percent = bill === 1 ? before : bill === 2 ? now : 0
    const balance = Math.floor((line.cents * percent) / 100 / 100_00) * 100_00
    // What leaves the yard is installed: it is work of this month.
    const installed = Math.max(0, line.billed.stored - balance)
    return { work: Math.floor(usual(line, random) / 200_00) * 100_00 + installed, stored: balance }
  }
}

/** Sage withholds of work alone. */
function onWorkOnly(stage: Stage) {
  for (const invoice of stage.sage.invoices) {
    for (const row of invoice.rows) {
      const lines = invoice.bill?.lines.filter(each => each.line.item === row.item) ?? []
      row.retainage = total(lines.map(line => line.retained - line.released))
    }
  }
  return [stage.found(null, stage.heldDifference())]
}

/** Sage bills what was installed from storage a second time. */
function countedTwice(stage: Stage, index: number, isHeld: boolean) {
  let dropped = 0
  for (const row of stage.invoice(index).rows) {
    const lines = stage.invoice(index).bill?.lines.filter(each => each.line.item === row.item) ?? []
    const drop = total(lines.map(line => Math.max(0, line.storedBefore - line.stored)))
    row.cents += drop
    if (isHeld) row.retainage += share(drop, stage.commitment.rate)
    dropped += drop
  }
  return [stage.found(stage.number(index), -dropped)]
}

/** Sage posts the last invoice with all its retainage and without the release in it; gives that by item. */
export function keepInside(stage: Stage): Map<number, number> {
  const kept = new Map<number, number>()
  for (const row of stage.invoice(-1).rows) {
    const lines = stage.invoice(-1).bill?.lines.filter(each => each.line.item === row.item) ?? []
    const released = total(lines.map(line => line.released))
    row.retainage += released
    kept.set(row.item, released)
  }
  return kept
}

function floored(stage: Stage, grain: string) {
  stage.retain(row => (row.cents < 0 ? 0 : row.retainage))
  return [stage.found(grain, stage.heldDifference())]
}

function creditAtEnd(line: Line, bill: number) {
  return bill === 2 ? { work: -Math.floor(line.billed.work / 10 / 100_00) * 100_00 } : undefined
}
