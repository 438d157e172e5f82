import { share } from '../model.ts'
import { type Form, hundreds, one, usual } from './form.ts'
import { backcharge, withoutBackcharge } from './mixed.ts'
import { halfHeld } from './releases.ts'

/** One thing in two forms, on each side another one: it agrees. */
export const agreeingForms: Form[] = [
  one(
    'ODD',
    'a rate that both sides lowered',
    {
      bills: 4,
      billed: (line, bill, random) => {
        const work = usual(line, random)
        return { work, retained: share(work, bill < 2 ? 1000 : 500) }
      },
    },
    () => [],
  ),
  one('ODD', 'gross and retainage posted apart', { lines: 1 }, stage => {
    const held = stage.retained(1)
    for (const row of stage.invoice(1).rows) row.retainage = 0
    stage.enter(`${stage.invoice(1).number}RET`, { cents: 0, retainage: held, like: 1 })
    return []
  }),
  one('ODD', 'parts of which one carries all retainage', {}, stage => {
    const { number } = stage.invoice(1)
    const part = stage.split(1, `${number}B`, 0.5)
    stage.invoice(1).number = `${number}A`
    for (const row of part.rows) {
      const same = stage.invoice(1).rows.find(each => each.item === row.item)
      if (same) same.retainage += row.retainage
      row.retainage = 0
    }
    return []
  }),
  one(
    'ODD',
    'two releases, one by a document and one on an earlier invoice',
    {
      lines: 1,
      bills: 5,
      billed: (line, bill) => (bill > 2 ? { release: halfHeld(line) } : undefined),
    },
    stage => {
      stage.row(0).retainagePaid = Math.min(-stage.retained(-1), stage.row(0).retainage)
      const rest = -stage.retained(-1) - (stage.row(0).retainagePaid ?? 0)
      if (rest > 0) stage.row(1).retainagePaid = rest
      stage.take(-1)
      return []
    },
  ),
  one('ODD', 'two requisitions posted as two others of the month', {}, stage => {
    const part = stage.split(1, `P-${stage.serial}`, 0.3)
    part.number = `P1-${stage.serial}`
    stage.invoice(1).number = `P2-${stage.serial}`
    return []
  }),
  one(
    'ODD',
    'a backcharge as a line and as a deduction of the next invoice',
    backcharge(0),
    stage => {
      stage.row(2).deduction = -withoutBackcharge(stage)
      return []
    },
  ),
  one('ODD', 'a backcharge as a line and as a credit of its own', backcharge(0), stage => {
    stage.enter(`BC-${stage.serial}`, { cents: withoutBackcharge(stage), like: 2, item: 2 })
    return []
  }),
  one('ODD', 'a backcharge as a line and as a document that deducts', backcharge(0), stage => {
    const [row] = stage.enter(`BC-${stage.serial}`, { cents: 0, like: 2 }).rows
    if (row) row.deduction = -withoutBackcharge(stage)
    return []
  }),
  one('ODD', 'a deduction taken back', {}, (stage, random) => {
    const cents = hundreds(random, 5, 25)
    stage.row(0).deduction = cents
    stage.row(1).deduction = -cents
    return []
  }),
  one('ODD', 'other punctuation between the same digits', {}, stage => {
    stage.bill(1).invoice = `7-${stage.serial}`
    stage.invoice(1).number = `07/${stage.serial}`
    return []
  }),
]
