import { compare, Decimal } from '#lib/decimal'
import type { RequestContext } from '#lib/request'
import { ProcoreChangeOrderToExportDocument } from '../intake/questions/procore.generated.ts'
import {
  SageChangeOrderImportDocument,
  SageChangeOrderLinesDocument,
  SageCommitmentToChangeDocument,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { UserError } from '../types.generated.ts'
import { writeOf } from './change-order-content.ts'
import {
  type ChangeOrderPart,
  changeOrderImport,
  changeOrderKeysOf,
} from './change-order-export.ts'
import { FIELD, lineProblems } from './change-order-plan.ts'
import type { Correction, CorrectionPairs } from './correction-pairs.ts'
import {
  areSame,
  type Corrected,
  numbersOf,
  type Records,
  reversalOf,
  rightOf,
  unreadable,
} from './correction-parts.ts'
import { dividedProblems } from './divided.ts'
import { asksOfReading, readAnew } from './invoice-export.ts'
import type { PairsToWrite } from './pairs-to-write.ts'
import { refused, refusing } from './refusals.ts'
import type { Leg, Plan, WriteThrough } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'

const asks = [
  ...asksOfReading,
  ProcoreChangeOrderToExportDocument,
  SageCommitmentToChangeDocument,
  SageChangeOrderLinesDocument,
  SageChangeOrderImportDocument,
]

interface CorrectionRequest extends Corrected {
  projectPairId: string
}

interface Services {
  corrections: CorrectionPairs
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  pairs: Pick<PairsToWrite, 'codings'>
}

/**
 * A wrong change order of Sage is put right by Procore's. Sage never changes one that is approved, so
 * what it counts is reversed by a change order of the opposite lines, and what is right is entered anew.
 */
export function createChangeOrderCorrect(
  options: Services,
): WriteThrough<{ changeOrderId: string }, CorrectionRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = changeOrderImport(sources)
  const leg = sageLeg(importing)
  return {
    kind: 'CHANGE_ORDER_CORRECT',
    mutation: 'changeOrderCorrect',
    asks,
    field: FIELD,
    targetOf: input => input.changeOrderId,
    decide: ({ changeOrderId }, key, context) =>
      decide({ ...options, sources }, importing, { changeOrderId, key }, context),
    naturalKeysOf: request => partsOf(request).flatMap(changeOrderKeysOf),
    amountOf: request => largestOf(partsOf(request).map(({ amount }) => amount)),
    projectsOf: request => [request.projectPairId],
    legs: [legOf(leg, 'reversal', 'REVERSE'), legOf(leg, 'right', 'IMPORT')],
    isSame: (approved, again) => textOf(approved) === textOf(again),
  }
}

type PartName = keyof Corrected

async function decide(
  { corrections, sources, upkeep, pairs }: Services,
  importing: SageImport<ChangeOrderPart>,
  { changeOrderId, key }: { changeOrderId: string; key: string },
  context: RequestContext,
): Promise<Plan<CorrectionRequest>> {
  const refuse = refusing(FIELD)
  const known = await corrections.find(changeOrderId)
  if (known) await readAnew(upkeep, known, context)
  const pair = known && (await corrections.find(changeOrderId))
  if (!pair) {
    const message = `There is no change order ${changeOrderId}; take the id from a commitment.`
    return refused([refuse('NOT_FOUND', message)])
  }
  if (pair.standing !== 'CORRECTABLE') {
    return refused([refuse('WRONG_STATE', standingWords(pair, pair.standing))])
  }
  const records = await recordsOf(sources, pair, context)
  if ('message' in records) return refused([refuse('NOT_FOUND', records.message)])
  const hidden = unreadable(records)
  if (hidden !== undefined) return refused([refuse('WRONG_STATE', hidden)])
  const numbers = numbersOf(records)
  if (!numbers) {
    const message = `Sage takes change order numbers of up to 5 characters, and ${records.wrong[0]?.number} leaves no room to name its reversal; reverse it in Sage by hand.`
    return refused([refuse('TOO_LONG', message)])
  }
  const { right: change } = records
  const codings = change ? await pairs.codings(pair.project_pair_id, change.lines) : []
  const reversal = reversalOf(records, numbers.reversal)
  const right = change ? rightOf(records, change, numbers.right, codings) : null
  if (areSame(reversal, right)) {
    const message = `Sage and Procore agree on change order ${pair.number} of ${pair.commitment_number}; there is nothing to correct.`
    return refused([refuse('WRONG_STATE', message)])
  }
  const request = { projectPairId: pair.project_pair_id, reversal, right }
  const problems = [
    ...(change ? lineProblems(change, pair.number, records.inSage) : []),
    ...dividedProblems(codings, FIELD),
  ]
  for (const name of ['reversal', 'right'] as const) {
    const part = request[name]
    if (part) problems.push(...(await refusalsBySage(importing, part, keyOf(key, name), context)))
  }
  const plan = planOf(request, records)
  if (problems.length > 0) return { plan, userErrors: onceEach(problems) }
  return { plan, userErrors: [], request }
}

/** Sage and Procore at this moment, or what is no longer there. */
async function recordsOf(
  sources: Sources,
  pair: Correction,
  context: RequestContext,
): Promise<Records | { message: string }> {
  const ofSage = { commitmentId: pair.sage_commitment_id ?? '' }
  const ofProcore = { commitmentId: pair.procore_commitment_id ?? '' }
  const [{ commitment: inProcore }, { commitment: inSage }, { commitment: lines }] =
    await Promise.all([
      sources.ask('PROCORE', ProcoreChangeOrderToExportDocument, ofProcore, context),
      sources.ask('SAGE300', SageCommitmentToChangeDocument, ofSage, context),
      sources.ask('SAGE300', SageChangeOrderLinesDocument, ofSage, context),
    ])
  const ids = pair.books_ids ?? []
  const wrong = (lines?.changeOrders ?? []).filter(
    ({ id, status }) => ids.includes(id) && status === 'APPROVED',
  )
  if (!inSage || wrong.length < ids.length) {
    const message = `Sage no longer has change order ${pair.number} of ${pair.commitment_number} as approved; refresh the project.`
    return { message }
  }
  const inField = inProcore?.changeOrders ?? []
  const right = inField.find(({ id }) => id === pair.right_id) ?? null
  if (pair.right_id !== null && right?.status !== 'APPROVED') {
    const message = `Procore no longer has change order ${pair.number} as approved; refresh the project.`
    return { message }
  }
  return { inSage, sageCommitmentId: ofSage.commitmentId, wrong, inField, right }
}

function standingWords(
  { number, open_status: status }: Correction,
  standing: Exclude<Correction['standing'], 'CORRECTABLE'>,
): string {
  switch (standing) {
    case 'UNREAD':
      return `What change order ${number} rests on is not read; read the project again with sourceRefresh.`
    case 'NOT_IN_BOOKS':
      return `Sage counts nothing under change order ${number} that could be reversed. One that is not approved there is changed or approved in Sage itself; one that is missing is written with changeOrderExport.`
    case 'NOT_IN_FIELD':
      return `Procore has no change order ${number}. Enter it there under its number, approved if it was agreed and void if it was not; then ask again.`
    case 'OPEN_IN_FIELD':
      return `Change order ${number} is ${status?.toLowerCase()} in Procore. Approve it there if it was agreed, or void it; then ask again.`
    case 'SEVERAL_IN_FIELD':
      return `Several approved change orders of Procore belong to ${number}; reverse it in Sage by hand.`
  }
}

function planOf(
  { reversal, right }: CorrectionRequest,
  { inSage, wrong }: Records,
): Plan<never>['plan'] {
  const plan: Plan<never>['plan'] = []
  let figures = { ...inSage }
  const names = wrong.map(({ number }) => number).join(', ')
  for (const part of [reversal, right]) {
    if (!part) continue
    const write = writeOf(part.import, part.amount, figures)
    figures = {
      ...figures,
      ...(write.after as Pick<Records['inSage'], 'approvedChangesAmount' | 'revisedAmount'>),
    }
    const action =
      part === reversal
        ? `import a commitment change order that reverses ${names}`
        : `import the commitment change order that takes the place of ${names}`
    plan.push({ ...write, action })
  }
  return plan
}

function legOf(leg: Leg<ChangeOrderPart>, name: PartName, step: string): Leg<CorrectionRequest> {
  const partOf = (request: CorrectionRequest) => {
    const part = request[name]
    if (part) return part
    throw new TypeError(`this correction has no ${name}`)
  }
  return {
    system: leg.system,
    step,
    isWanted: request => request[name] !== null,
    aloneAs: request => leg.aloneAs(partOf(request)),
    send: (request, about) => leg.send(partOf(request), { ...about, key: keyOf(about.key, name) }),
    look: (request, about) => leg.look(partOf(request), { ...about, key: keyOf(about.key, name) }),
    doubt: request => leg.doubt(partOf(request)),
  }
}

/** Two imports of one operation, each once. */
function keyOf(key: string, name: PartName): string {
  return `${key} ${name}`
}

function partsOf({ reversal, right }: CorrectionRequest): ChangeOrderPart[] {
  return [reversal, right].filter(part => part !== null)
}

function largestOf(amounts: readonly string[]): string {
  const sizes = amounts.map(amount => new Decimal(amount).abs().toString())
  return sizes.reduce((most, size) => (compare(size, most) > 0 ? size : most), '0')
}

/** An approval may come on another day; nothing but the day may differ then. */
function textOf(request: CorrectionRequest): string {
  return JSON.stringify(request, (name, value) => (name === 'changedOn' ? null : value))
}

/** A closed job refuses both parts with the same words. */
function onceEach(problems: readonly UserError[]): UserError[] {
  return [...new Map(problems.map(problem => [problem.message, problem])).values()]
}
