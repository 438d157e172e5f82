import { addBill } from '../billing.ts'
import { addChange } from '../commitments.ts'
import type { Period } from '../model.ts'
import { changeCents } from '../sage.ts'
import { type Form, one, two } from './form.ts'
import { respelled, type Stage } from './stage.ts'

const bothChanges = { changes: [{ changes: 0 }, { changes: 0 }] }

/** What is there twice: invoices, and numbers of change orders. */
export const doubleForms: Form[] = [
  one('DUPLICATE_IN_SAGE', 'with zeros in front', {}, stage =>
    doubled(stage, -1, stage.invoice(-1).number.replace(/(\d+)/, '00$1')),
  ),
  one('DUPLICATE_IN_SAGE', 'in another spelling', {}, stage =>
    doubled(stage, 1, respelled(stage.invoice(1).number)),
  ),
  one('DUPLICATE_IN_SAGE', 'of the same month and gross under a foreign number', {}, stage =>
    doubled(stage, -1, `X-${stage.serial}`),
  ),
  one('DUPLICATE_IN_SAGE', 'of an invoice that is paid', { paid: true }, stage =>
    doubled(stage, 0, respelled(stage.invoice(0).number)),
  ),
  one('DUPLICATE_IN_SAGE', 'entered a month later', {}, stage => {
    const { number } = stage.invoice(1)
    const again = respelled(number)
    Object.assign(stage.copy(1, again), { date: '2026-10-29', accountingDate: '2026-10-29' })
    return [stage.found(again, -stage.gross(1))]
  }),
  one('DUPLICATE_IN_SAGE', 'three times', {}, stage => {
    const { number } = stage.invoice(1)
    return [
      ...doubled(stage, 1, respelled(number)),
      ...doubled(stage, 1, number.replace(/(\d+)/, '000$1')),
    ]
  }),
  two('DUPLICATE_IN_SAGE', 'on two contracts of the vendor', {}, (first, second) => {
    const model = first.invoice(1)
    const cents = first.gross(1)
    const retainage = first.retained(1)
    const number = respelled(model.number)
    second.enter(number, { cents, retainage, like: 1 })
    return [second.found(number, -cents)]
  }),
  two(
    'DUPLICATE_IN_SAGE',
    'on contracts of two projects',
    {},
    (first, second) => {
      const number = respelled(first.invoice(0).number)
      const cents = first.gross(0)
      second.enter(number, { cents, retainage: first.retained(0), like: 0 })
      return [second.found(number, -cents)]
    },
    true,
  ),

  one('DUPLICATE_IN_SAGE', 'on no contract', {}, stage => {
    const number = respelled(stage.invoice(1).number)
    stage.invoice(1).number = stage.number(1)
    for (const row of stage.copy(1, number).rows) row.commitment = ''
    return [stage.found(number, -stage.gross(1))]
  }),

  one('DUPLICATE_IN_PROCORE', 'under one number', {}, stage => {
    const number = stage.bill(-2).invoice
    return doubleOfRequisition(stage, number)
  }),
  one('DUPLICATE_IN_PROCORE', 'in another spelling', {}, stage =>
    doubleOfRequisition(stage, respelled(stage.bill(-1).invoice)),
  ),
  one('DUPLICATE_IN_PROCORE', 'of the same month and gross under a foreign number', {}, stage =>
    doubleOfRequisition(stage, `Y-${stage.serial}`, -1),
  ),
  two('DUPLICATE_IN_PROCORE', 'on two contracts of the vendor', {}, (first, second, random) => {
    const number = first.bill(-1).invoice
    const { period } = first.bill(-1)
    const cents = first.gross(-1)
    const [line] = second.commitment.lines
    if (!line || line.billed.work + cents > line.cents) return undefined
    addBill(
      second.commitment,
      second.scene.setting.ids,
      { period, status: random.pick(['approved', 'pending_owner_approval']), invoice: number },
      each => (each === line ? { work: cents } : {}),
    )
    return [second.found(number, cents)]
  }),

  one('CO_DUPLICATE_NUMBER', 'two spellings in Procore, their sum in Sage', bothChanges, stage => {
    const sum = respell(stage)
    const [kept] = stage.sage.changes
    stage.sage.changes = stage.sage.changes.slice(0, 1)
    Object.assign(kept ?? {}, { number: '4' })
    for (const item of kept?.items ?? []) item.cents = sum
    return [stage.found('4', null)]
  }),
  one(
    'CO_DUPLICATE_NUMBER',
    'two spellings in Procore, one of them in Sage',
    bothChanges,
    stage => {
      respell(stage)
      const missing = changeCents(stage.change(0))
      stage.sage.changes = stage.sage.changes.slice(1)
      stage.change(0).number = '4'
      return [stage.found('4', missing)]
    },
  ),
  one('CO_DUPLICATE_NUMBER', 'entered twice in Sage', { changes: [{ changes: 0 }] }, stage => {
    const change = stage.change(0)
    const number = `0${change.number}`
    stage.sage.changes.push({ ...change, number, items: change.items.map(item => ({ ...item })) })
    return [stage.found(stage.commitment.changes[0]?.number ?? null, -changeCents(change))]
  }),
]

function respell(stage: Stage): number {
  const [first, second] = stage.commitment.changes
  Object.assign(first ?? {}, { number: '004' })
  Object.assign(second ?? {}, { number: '4' })
  return changeCents(stage.change(0)) + changeCents(stage.change(1))
}

/** The one that is spelled as in Procore is the invoice, the other its double. */
function doubled(stage: Stage, index: number, number: string) {
  const cents = stage.gross(index)
  stage.invoice(index).number = stage.number(index)
  stage.copy(index, number)
  return [stage.found(number, -cents)]
}

/** A requisition more that bills again what the one at `index` bills; Sage has it once. */
function doubleOfRequisition(stage: Stage, number: string, index = -1) {
  const model = stage.bill(index)
  const period = model.period
  const bill = addBill(
    stage.commitment,
    stage.scene.setting.ids,
    { period, status: 'approved', invoice: number },
    line => ({ work: model.lines.find(each => each.line === line)?.now ?? 0 }),
  )
  return [
    stage.found(
      number,
      bill.lines.reduce((sum, line) => sum + line.now, 0),
    ),
  ]
}

/** A change order of nothing, on the Procore side only or on both. */
export function zeroChange(stage: Stage, serial: number): void {
  const { commitment, scene } = stage
  addChange(scene.setting, commitment, {
    serial,
    period: stage.bill(0).period as Period,
    status: 'approved',
    sageStatus: undefined,
    title: 'Time extension',
    parts: [{ cents: 0, changes: commitment.lines[0] }],
  })
}
