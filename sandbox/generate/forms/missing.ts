import { originalOf } from '../model.ts'
import { changeCents, sageOf } from '../sage.ts'
import { type Form, hundreds, one, two } from './form.ts'
import type { Stage } from './stage.ts'

/** What one side has and the other lacks, or has somewhere else. */
export const missingForms: Form[] = [
  one('COMMITMENT_MISSING_IN_SAGE', 'nothing billed', { bills: 0 }, onlyInProcore),
  one(
    'COMMITMENT_MISSING_IN_SAGE',
    'changed, so that the revised amount counts',
    { bills: 0, changes: [{ changes: 0 }, { cents: -5_200_00, changes: 1 }] },
    onlyInProcore,
  ),
  one('COMMITMENT_MISSING_IN_SAGE', 'billed, which is no finding of its own', {}, onlyInProcore),
  one(
    'COMMITMENT_MISSING_IN_SAGE',
    'a purchase order by units',
    { kind: 'purchaseOrder', rate: 0, bills: 0 },
    onlyInProcore,
  ),
  two(
    'COMMITMENT_MISSING_IN_SAGE',
    'a number that only its separators tell from another',
    { bills: 0 },
    (first, second) => {
      const [left, right] = [
        `${first.serial.slice(0, 2)}-${first.serial.slice(2)}1`,
        `${first.serial.slice(0, 3)}-${first.serial.slice(3)}1`,
      ]
      first.commitment.number = left
      first.sage.number = left
      second.commitment.number = right
      return onlyInProcore(second)
    },
  ),
  one('COMMITMENT_MISSING_IN_PROCORE', 'keyed straight into Sage', { bills: 0 }, stage =>
    onlyInSage(stage, false),
  ),
  one(
    'COMMITMENT_MISSING_IN_PROCORE',
    'changed and billed in Sage',
    { changes: [{ changes: 0 }] },
    stage => onlyInSage(stage, false),
  ),
  one('COMMITMENT_MISSING_IN_PROCORE', 'void in Procore, open in Sage', { bills: 0 }, stage => {
    stage.commitment.status = 'Void'
    return onlyInSage(stage, true)
  }),
  one('COMMITMENT_MISSING_IN_PROCORE', 'a draft in Procore, open in Sage', { bills: 0 }, stage => {
    stage.commitment.status = 'Draft'
    return onlyInSage(stage, true)
  }),

  one('CO_MISSING_IN_SAGE', 'one change', { changes: [{ changes: 0 }] }, stage =>
    changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'two of three',
    { changes: [{ changes: 0 }, { changes: 1 }, { changes: 0 }] },
    stage => changesMissing(stage, [0, 2]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'a deductive change, not billed yet',
    { changes: [{ cents: -8_400_00, changes: 0 }], billed: line => (line.change ? {} : undefined) },
    stage => changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'a change not billed yet',
    { changes: [{ changes: 1 }], billed: line => (line.change ? {} : undefined) },
    stage => changesMissing(stage, [0]),
  ),
  one(
    'CO_MISSING_IN_SAGE',
    'numbers that only a separator tells apart, one on each side',
    {
      changes: [
        { cents: 1_200_00, changes: 0 },
        { cents: 1_200_00, changes: 0 },
      ],
    },
    stage => {
      const [left, right] = stage.commitment.changes
      Object.assign(left ?? {}, { number: '1-1' })
      stage.commitment.changes = stage.commitment.changes.filter(change => change === left)
      dropBillLines(stage, right)
      stage.sage.changes = stage.sage.changes.slice(1)
      stage.change(0).number = '11'
      return [stage.found('1-1', 1_200_00), stage.also('CO_MISSING_IN_PROCORE', '11', -1_200_00)]
    },
  ),
  one('CO_MISSING_IN_PROCORE', 'a field directive', {}, (stage, random) =>
    changeOnlyInSage(stage, '090', hundreds(random, 10, 90)),
  ),
  one('CO_MISSING_IN_PROCORE', 'a credit', {}, (stage, random) =>
    changeOnlyInSage(stage, 'CR-1', -hundreds(random, 10, 90)),
  ),
  one(
    'CO_MISSING_IN_PROCORE',
    'beside changes that agree',
    { changes: [{ changes: 0 }, {}] },
    (stage, random) => changeOnlyInSage(stage, '3', hundreds(random, 10, 90)),
  ),
]

/** Projects and jobs without a counterpart: what is in them is not judged. */
export const unmappedForms: Form[] = [
  unmapped('a draft', stage => {
    stage.commitment.status = 'Draft'
  }),
  unmapped('a contract that is billed', () => {}),
]

function unmapped(name: string, change: (stage: Stage) => void): Form {
  const inner = one('UNMAPPED_PROJECT', `a project with ${name}`, { bills: 2 }, stage => {
    change(stage)
    stage.scene.sage = undefined
    const { number } = stage.commitment.project
    return [{ ...stage.found(number, null), commitment: null, project: number }]
  })
  return inner
}

function onlyInProcore(stage: Stage) {
  stage.scene.sage = undefined
  const { lines, changes } = stage.commitment
  const all = [...lines, ...changes.flatMap(change => change.lines)]
  return [
    stage.found(
      null,
      all.reduce((sum, line) => sum + line.cents, 0),
    ),
  ]
}

function onlyInSage(stage: Stage, inProcore: boolean) {
  stage.scene.inProcore = inProcore
  const changed = stage.sage.changes.reduce((sum, change) => sum + changeCents(change), 0)
  return [stage.found(null, -(originalOf(stage.commitment) + changed))]
}

function changesMissing(stage: Stage, indexes: number[]) {
  const gone = indexes.map(index => stage.change(index))
  stage.sage.changes = stage.sage.changes.filter(change => !gone.includes(change))
  return indexes.map((index, place) => {
    const { number } = stage.commitment.changes[index] as { number: string }
    return stage.found(number, changeCents(gone[place] as Stage['sage']['changes'][number]))
  })
}

function changeOnlyInSage(stage: Stage, number: string, cents: number) {
  const item = stage.sage.items[0] as Stage['sage']['items'][number]
  stage.sage.changes.push({
    number,
    title: 'Field directive',
    date: stage.bill(0).period.start,
    status: 'Approved',
    released: true,
    items: [{ number: item.number, code: item.code, type: item.type, cents }],
  })
  return [stage.found(number, -cents)]
}

/** A change that Procore never had is on no requisition either, and its money on no invoice. */
function dropBillLines(stage: Stage, change: unknown): void {
  for (const bill of stage.commitment.bills) {
    bill.lines = bill.lines.filter(line => line.line.change !== change)
  }
  const { invoices } = sageOf(stage.commitment)
  stage.sage.invoices = invoices
}
