import { share, total } from '../model.ts'
import type { Random } from '../random.ts'
import { changeCents } from '../sage.ts'
import { otherCode } from './coding.ts'
import { type Facts, type Form, hundreds, one, two } from './form.ts'
import { deducted, halfRate } from './mixed.ts'
import { late, oddCents, unexplained } from './records.ts'
import { releasedInside, releasedLast, stored } from './releases.ts'
import { respelled, type Stage } from './stage.ts'
import { grossOff } from './values.ts'

/** Causes beside one another on one commitment, and chains that are not right in the end. */
const mixed = (
  name: string,
  facts: Facts | ((random: Random) => Facts),
  plant: Parameters<typeof one>[3],
  needs?: Form['needs'],
): Form => one('MIXED', name, facts, plant, needs)

export const combinedForms: Form[] = [
  // Another rate beside something else.
  mixed('half the rate and one invoice missing', { bills: 4 }, stage => {
    const [number, cents] = [stage.number(1), stage.gross(1)]
    stage.take(1)
    return [stage.also('INVOICE_MISSING_IN_SAGE', number, cents), ...rateBeside(stage)]
  }),
  mixed('half the rate and a double', {}, stage => {
    const rate = halfRate(stage)
    const number = respelled(stage.invoice(1).number)
    stage.invoice(1).number = stage.number(1)
    stage.copy(1, number)
    return [...rate, stage.also('DUPLICATE_IN_SAGE', number, -stage.gross(1))]
  }),
  mixed('half the rate and one that waits', { bills: 4 }, stage => {
    stage.invoice(-1).posted = false
    const waits = stage.also('INVOICE_UNPOSTED_IN_SAGE', stage.number(-1), stage.gross(-1))
    return [waits, ...rateBeside(stage)]
  }),
  mixed('half the rate and odd retainage on one invoice', { bills: 4 }, (stage, random) => [
    ...halfRate(stage),
    ...unexplained(stage, 2, oddCents(random)),
  ]),
  mixed('half the rate and another gross', { bills: 4 }, (stage, random) => [
    ...halfRate(stage),
    ...grossOff(stage, 1, hundreds(random, 3, 30), 500),
  ]),
  mixed('half the rate and a release in Procore only', releasedLast, stage => {
    const [number, cents] = [stage.number(-1), stage.retained(-1)]
    stage.take(-1)
    return [stage.also('RELEASE_ONE_SIDED', number, cents), ...rateBeside(stage)]
  }),
  mixed('half the rate and retainage withheld alone', {}, (stage, random) => {
    const rate = halfRate(stage)
    const cents = hundreds(random, 3, 20)
    stage.enter(`WH-${stage.serial}`, { cents: 0, retainage: cents })
    return [...rate, stage.also('RETAINAGE_WITHHELD_ONE_SIDED', `WH-${stage.serial}`, -cents)]
  }),
  mixed('half the rate and another code', {}, stage => {
    stage.row(2).code = otherCode(stage)
    return [...halfRate(stage), stage.also('COST_CODE_MISMATCH', stage.number(2), null)]
  }),
  mixed('half the rate and a late invoice', {}, stage => {
    const [timing] = late(stage)
    return [...(timing ? [timing] : []), ...halfRate(stage)]
  }),
  mixed('half the rate under the law', { date: '2026-02-10' }, lawAndRate, 'CA'),
  mixed('half the rate and everything spelled otherwise', { changes: [{ changes: 0 }] }, stage => {
    stage.sage.number = stage.sage.number.replace(/-?(\d+)/, ' $1').toLowerCase()
    for (const change of stage.sage.changes) change.number = `0${change.number}`
    for (const invoice of stage.sage.invoices) invoice.number = respelled(invoice.number)
    return halfRate(stage)
  }),
  two('MIXED', 'an invoice elsewhere at half the rate', {}, (first, second) => {
    const [number, cents] = [first.number(1), first.gross(1)]
    const retainage = share(cents, 500)
    second.enter(first.take(1).number, { cents, retainage, like: 1 })
    return [
      first.also('INVOICE_ON_OTHER_COMMITMENT', number, cents),
      second.also('INVOICE_ON_OTHER_COMMITMENT', number, -cents),
    ]
  }),

  mixed('half the rate and a release on both sides', releasedLast, rateBeside),
  mixed('half the rate and a release inside on both sides', releasedInside, stage => {
    const released = new Map<number, number>()
    for (const { line, released: cents } of stage.bill(-1).lines)
      released.set(line.item, (released.get(line.item) ?? 0) + cents)
    const before = stage.heldDifference()
    stage.sage.rate = 500
    stage.retain(
      (row, index) => share(row.cents, 500) - (index === 2 ? (released.get(row.item) ?? 0) : 0),
    )
    return [stage.also('RATE_MISMATCH', null, stage.heldDifference() - before)]
  }),
  ...([0, 1] as const).map(place =>
    mixed(`half the rate on line ${place + 1} of two`, { lines: 2 }, stage => {
      const item = stage.sage.items[place]?.number
      const before = stage.heldDifference()
      stage.retain(row => (row.item === item ? share(row.cents, 500) : row.retainage))
      return [stage.also('RATE_MISMATCH', null, stage.heldDifference() - before)]
    }),
  ),
  mixed(
    'a change of another amount that is not released',
    { changes: [{ changes: 0 }] },
    (stage, random) => {
      const off = hundreds(random, 1, 9)
      const change = stage.change(0)
      const [item] = change.items
      if (item) item.cents += off
      change.released = false
      return [
        stage.also('CO_AMOUNT_MISMATCH', '001', -off),
        stage.also('CO_NOT_RELEASED', '001', null),
      ]
    },
  ),
  mixed(
    'one line on another code, the next on the extra',
    { lines: 2 },
    stage => {
      const { codes, subJob } = stage.commitment.project
      stage.row(1, 0).code = otherCode(stage)
      const row = stage.row(1, 1)
      row.code = codes.get(`${subJob?.extra ?? ''}/${row.code.number}`) ?? row.code
      return [
        stage.also('COST_CODE_MISMATCH', stage.number(1), null),
        stage.also('JOB_OR_EXTRA_MISMATCH', stage.number(1), null),
      ]
    },
    'subJob',
  ),

  // Several documents, several causes.
  mixed('another code, odd retainage and one missing', { bills: 4 }, (stage, random) => {
    const [number, cents] = [stage.number(3), stage.gross(3)]
    stage.take(3)
    stage.row(0).code = otherCode(stage)
    return [
      stage.also('INVOICE_MISSING_IN_SAGE', number, cents),
      stage.also('COST_CODE_MISMATCH', stage.number(0), null),
      ...unexplained(stage, 1, oddCents(random)),
    ]
  }),
  mixed('a double of an invoice with odd retainage', {}, (stage, random) => {
    const number = respelled(stage.invoice(1).number)
    stage.invoice(1).number = stage.number(1)
    stage.copy(1, number)
    return [
      stage.also('DUPLICATE_IN_SAGE', number, -stage.gross(1)),
      ...unexplained(stage, 1, oddCents(random)),
    ]
  }),
  mixed('a deduction and a release in Sage only', {}, (stage, random) => {
    const cents = hundreds(random, 5, 20)
    stage.enter(`RET-${stage.serial}`, { cents: 0, retainage: -cents })
    return [
      stage.also('RELEASE_ONE_SIDED', `RET-${stage.serial}`, cents),
      ...deducted(stage, 1, hundreds(random, 2, 9)),
    ]
  }),
  mixed('stored material and another gross', { billed: stored([[0, 30]]) }, (stage, random) => {
    for (const invoice of stage.sage.invoices)
      for (const row of invoice.rows) {
        const lines = invoice.bill?.lines.filter(each => each.line.item === row.item) ?? []
        row.retainage = total(lines.map(line => line.retained - line.released))
      }
    const before = stage.heldDifference()
    return [
      stage.also('STORED_MATERIAL_RETAINAGE', null, before),
      ...grossOff(stage, 0, hundreds(random, 3, 30), 1000),
    ]
  }),
  mixed('a summary that contradicts itself and another gross', {}, (stage, random) => {
    stage.bill(1).summaryMisstatedBy = { total_retainage: hundreds(random, 1, 9) }
    return [
      stage.also('IDENTITY_BROKEN', stage.bill(1).invoice, null),
      ...grossOff(stage, 1, hundreds(random, 3, 30), 1000),
    ]
  }),
  mixed('a line that contradicts itself and another gross', {}, (stage, random) => {
    const [line] = stage.bill(1).lines
    if (line) line.misstatedBy = hundreds(random, 31, 39)
    return [
      stage.also('IDENTITY_BROKEN', stage.bill(1).invoice, null),
      ...grossOff(stage, 1, hundreds(random, 3, 30), 1000),
    ]
  }),
  mixed('a change missing, and its work on no invoice', { changes: [{}] }, stage => {
    const gone = stage.sage.changes.pop()
    const items = new Set(gone?.items.map(item => item.number))
    const parts = stage.sage.invoices.map(invoice => {
      const rows = invoice.rows.filter(row => items.has(row.item))
      invoice.rows = invoice.rows.filter(row => !items.has(row.item))
      return total(rows.map(row => row.cents))
    })
    stage.sage.items = stage.sage.items.filter(item => !items.has(item.number))
    return [
      stage.also('CO_MISSING_IN_SAGE', '001', gone ? changeCents(gone) : 0),
      ...parts.flatMap((cents, index) =>
        cents === 0 ? [] : [stage.also('INVOICE_AMOUNT_MISMATCH', stage.number(index), cents)],
      ),
    ]
  }),

  // Chains that are not right in the end.
  mixed('a release that Sage reversed', releasedLast, stage => {
    const released = stage.also('RELEASE_ONE_SIDED', stage.number(-1), stage.retained(-1))
    const { number } = stage.invoice(-1)
    stage.copy(-1, `${number}R`, row => ({ retainage: -row.retainage }))
    return [released]
  }),
  mixed('less released inside a requisition', releasedInside, stage => {
    const cents = 300_00
    stage.row(-1).retainage += cents
    return [stage.also('RELEASE_ONE_SIDED', stage.number(-1), -cents)]
  }),
  mixed('a release that waits in Sage', releasedLast, stage => {
    stage.invoice(-1).posted = false
    return [stage.also('INVOICE_UNPOSTED_IN_SAGE', stage.number(-1), 0)]
  }),
  mixed('a requisition of which one part is on another code', {}, stage => {
    const { number } = stage.invoice(1)
    const part = stage.split(1, `${number}B`, 0.5)
    stage.invoice(1).number = `${number}A`
    const [row] = part.rows
    if (row) row.code = otherCode(stage)
    return [stage.also('COST_CODE_MISMATCH', stage.number(1), null)]
  }),
  mixed('a requisition of which one part is missing', {}, stage => {
    const number = stage.number(1)
    const text = stage.invoice(1).number
    const part = stage.split(1, `${text}B`, 0.5)
    stage.invoice(1).number = `${text}A`
    stage.sage.invoices = stage.sage.invoices.filter(each => each !== part)
    return [stage.also('INVOICE_AMOUNT_MISMATCH', number, total(part.rows.map(row => row.cents)))]
  }),
  mixed('a correction of retainage that is not enough', { lines: 1 }, stage => {
    // Below zero it would be a release.
    const cents = Math.min(900_00, Math.floor(stage.row(1).retainage / 2))
    const corrected = Math.round(cents * 0.5926)
    stage.row(1).retainage -= cents
    stage.enter(`${stage.invoice(1).number}C`, { cents: 0, retainage: corrected, like: 1 })
    return [stage.also('UNEXPLAINED', stage.number(1), cents - corrected)]
  }),
  mixed('a credit that is not enough', {}, stage => {
    const row = stage.row(1)
    row.cents += 900_00
    row.retainage += 90_00
    stage.enter(`${stage.invoice(1).number}CR`, { cents: -500_00, retainage: -50_00, like: 2 })
    return [stage.also('INVOICE_AMOUNT_MISMATCH', stage.number(1), -400_00)]
  }),
  mixed('a double of another gross', {}, stage => {
    const number = respelled(stage.invoice(1).number)
    stage.invoice(1).number = stage.number(1)
    const [row] = stage.copy(1, number).rows
    if (row) row.cents += 700_00
    return [stage.also('DUPLICATE_IN_SAGE', number, -stage.gross(1) - 700_00)]
  }),

  // Lines and categories.
  mixed('a line and its invoices on another code', {}, stage => {
    const other = otherCode(stage)
    const [item] = stage.sage.items
    for (const row of stage.rows) if (row.item === item?.number) row.code = other
    if (item) item.code = other
    return [stage.also('COST_CODE_MISMATCH', '1', null)]
  }),
  mixed('a line on another code, its invoices on the right one', {}, stage => {
    const [item] = stage.sage.items
    if (item) item.code = otherCode(stage)
    return [stage.also('COST_CODE_MISMATCH', '1', null)]
  }),
  mixed('an invoice in another category', {}, stage => {
    const row = stage.row(1)
    const other = stage.scene.setting.types.find(type => type.code !== row.type.code)
    if (other) row.type = other
    return [stage.also('COST_CODE_MISMATCH', stage.number(1), null)]
  }),
]

/** Half the rate in Sage where held differs for another reason, too. */
function rateBeside(stage: Stage) {
  const before = stage.heldDifference()
  stage.sage.rate = 500
  stage.retain(row => (row.cents === 0 ? row.retainage : share(row.cents, 500)))
  return [stage.also('RATE_MISMATCH', null, stage.heldDifference() - before)]
}

function lawAndRate(stage: Stage) {
  const [rate] = halfRate(stage)
  const over = share(stage.billed(), 1000) - share(stage.billed(), 500)
  return [...(rate ? [rate] : []), stage.also('RETAINAGE_OVER_LEGAL_CAP', null, over)]
}
