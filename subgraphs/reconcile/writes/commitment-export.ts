import { compare, sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreCommitmentToExportDocument,
  type ProcoreCommitmentToExportQuery,
} from '../intake/questions/procore.generated.ts'
import {
  SageCommitmentImportDocument,
  type SageCommitmentImportInput,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { UserError } from '../types.generated.ts'
import { dividedProblems } from './divided.ts'
import type { Coding, CommitmentPair, Namesake, PairsToWrite } from './pairs-to-write.ts'
import { refused, refusing } from './refusals.ts'
import type { Plan, WriteThrough } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'

const FIELD = ['input', 'commitmentId']
/** What Sage's layout takes of a title and of a description; the whole text stays in Procore. */
const TITLE_LENGTH_MAX = 30
const ITEM_NUMBER_MAX = 99_999
const asks = [ProcoreCommitmentToExportDocument, SageCommitmentImportDocument]

interface CommitmentRequest {
  projectPairId: string
  amount: string
  import: Omit<SageCommitmentImportInput, 'idempotencyKey' | 'dryRun'>
}

type ProcoreCommitment = NonNullable<ProcoreCommitmentToExportQuery['commitment']>

interface Services {
  sources: Sources
  pairs: Pick<PairsToWrite, 'commitment' | 'codings' | 'namesake'>
}

/**
 * An approved commitment of Procore is written to Sage as it was first agreed: its change orders follow,
 * each as what it is.
 */
export function createCommitmentExport(
  options: Services,
): WriteThrough<{ commitmentId: string }, CommitmentRequest> {
  const services = { ...options, sources: limitedTo(asks, options.sources) }
  const importing = commitmentImport(services.sources)
  return {
    kind: 'COMMITMENT_EXPORT',
    mutation: 'commitmentExport',
    asks,
    field: FIELD,
    targetOf: input => input.commitmentId,
    decide: ({ commitmentId }, key, context) =>
      decide({ ...services, importing }, commitmentId, key, context),
    naturalKeysOf: ({ import: { company, number } }) => [
      ['sage commitment', company ?? '', numberKey(number)].join('|'),
    ],
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [sageLeg(importing)],
  }
}

function commitmentImport(sources: Sources): SageImport<CommitmentRequest> {
  return {
    field: FIELD,
    nameOf: request => `commitment ${request.import.number}`,
    companyOf: request => request.import.company,
    async ask(request, how, context) {
      const input = { ...request.import, ...how }
      return (await sources.ask('SAGE300', SageCommitmentImportDocument, { input }, context)).import
    },
  }
}

async function decide(
  services: Services & { importing: SageImport<CommitmentRequest> },
  commitmentId: string,
  idempotencyKey: string,
  context: RequestContext,
): Promise<Plan<CommitmentRequest>> {
  const refuse = refusing(FIELD)
  const pair = await services.pairs.commitment(commitmentId)
  if (!pair) {
    const message = `There is no commitment ${commitmentId}; take the id from commitments.`
    return refused([refuse('NOT_FOUND', message)])
  }
  if (pair.books_id !== null) {
    const message = `Sage has commitment ${pair.number} already; what differs is in its findings.`
    return refused([refuse('ALREADY_EXISTS', message)])
  }
  if (pair.field_id === null) {
    const message = `Commitment ${pair.number} is not in Procore, so there is nothing to write to Sage.`
    return refused([refuse('WRONG_STATE', message)])
  }
  const { commitment } = await services.sources.ask(
    'PROCORE',
    ProcoreCommitmentToExportDocument,
    { commitmentId: pair.field_id },
    context,
  )
  if (!commitment) {
    const message = `Procore no longer has commitment ${pair.number}; refresh the project.`
    return refused([refuse('NOT_FOUND', message)])
  }
  const problems = problemsOf(pair, commitment)
  if (problems.length > 0) return refused(problems)

  const codings = await services.pairs.codings(pair.project_pair_id, commitment.lines)
  const request: CommitmentRequest = {
    projectPairId: pair.project_pair_id,
    amount: sum(commitment.lines.map(line => line.originalAmount ?? '0')),
    import: contentOf(pair, commitment, codings),
  }
  const plan = [writeOf(request)]
  const { number } = request.import
  const { company, job_number: job } = pair
  const namesake = await services.pairs.namesake({ company, job, number })
  const userErrors = [
    ...(namesake ? [refuse('ALREADY_EXISTS', otherJobMessage(number, namesake))] : []),
    ...dividedProblems(codings, FIELD),
    ...(await refusalsBySage(services.importing, request, idempotencyKey, context)),
  ]
  return userErrors.length > 0 ? { plan, userErrors } : { plan, userErrors, request }
}

/** Sage takes another spelling of a number for another commitment; people do not. */
export function otherJobMessage(number: string, namesake: Namesake): string {
  return `Sage has commitment ${namesake.number} on job ${namesake.job_number} already, which is ${number} in another spelling; take another number.`
}

/** Every reason why the record, as both systems have it, cannot become a commitment of Sage. */
function problemsOf(pair: CommitmentPair, commitment: ProcoreCommitment): UserError[] {
  const refuse = refusing(FIELD)
  const { number, status, sourceStatus, kind, lines } = commitment
  const problems: UserError[] = []
  const isInForce = status === 'APPROVED' || (kind === 'SUBCONTRACT' && status === 'COMPLETE')
  if (!isInForce) {
    const message = `Commitment ${pair.number} is ${sourceStatus ?? status} in Procore; only an approved one is written to Sage.`
    problems.push(refuse('WRONG_STATE', message))
  }
  if ((number ?? '').trim() === '') {
    const message = `Commitment ${pair.number} has no number in Procore, and Sage knows it by nothing else; give it one there.`
    problems.push(refuse('WRONG_STATE', message))
  }
  if (pair.job_number === null) {
    const message = `The project of ${pair.number} has no job in Sage; link it with projectLink, or add the job there.`
    problems.push(refuse('NOT_LINKED', message))
  }
  if (pair.vendor_number === null) {
    const who = pair.vendor_name ?? `The company of ${pair.number}`
    const message = `${who} has no vendor in Sage; link it with vendorLink, or add the vendor there.`
    problems.push(refuse('NOT_LINKED', message))
  }
  if (lines.length === 0) {
    const message = `Commitment ${pair.number} has no line in its schedule of values, and Sage takes none without.`
    problems.push(refuse('WRONG_STATE', message))
  }
  const linesAmount = sum(lines.map(line => line.originalAmount ?? '0'))
  const { originalAmount } = commitment
  if (originalAmount !== null && compare(linesAmount, originalAmount) !== 0) {
    // Sage adds up the items, so it would have another amount than the one that was agreed.
    const message = `The lines of commitment ${pair.number} add up to ${linesAmount} in Procore, and its original amount is ${originalAmount}; correct it there first.`
    problems.push(refuse('WRONG_STATE', message))
  }
  for (const line of lines.filter(line => line.originalAmount === null)) {
    const message = `Line ${line.number} of commitment ${pair.number} has no amount in Procore; correct it there first.`
    problems.push(refuse('WRONG_STATE', message))
  }
  return problems
}

function contentOf(
  pair: CommitmentPair,
  commitment: ProcoreCommitment,
  codings: readonly Coding[],
): CommitmentRequest['import'] {
  const number = (commitment.number ?? '').trim()
  const title = (commitment.title ?? `Commitment ${number}`).trim() || `Commitment ${number}`
  const isByUnits = commitment.accountingMethod === 'unit'
  const itemNumbers = itemNumbersOf(commitment.lines)
  return {
    ...(pair.company !== null && { company: pair.company }),
    number,
    kind: commitment.kind,
    title: title.slice(0, TITLE_LENGTH_MAX),
    vendorNumber: pair.vendor_number ?? '',
    jobNumber: pair.job_number ?? '',
    committedOn: commitment.signedOn ?? new Date().toISOString().slice(0, 10),
    retainagePercent: commitment.retainagePercent ?? '0',
    lines: commitment.lines.map((line, place) => ({
      itemNumber: itemNumbers[place] ?? place + 1,
      description: (line.description?.trim() || title).slice(0, TITLE_LENGTH_MAX),
      units: isByUnits ? line.quantity : null,
      unitCostAmount: isByUnits ? line.unitCostAmount : null,
      unitOfMeasure: isByUnits ? line.unitOfMeasure : null,
      amount: line.originalAmount ?? '0.00',
      extra: codings[place]?.extra ?? null,
      costCode: codings[place]?.costCode ?? '',
      category: codings[place]?.costType ?? '',
    })),
  }
}

/** Procore's own line numbers, so that people find a line again; counted where they would not do. */
function itemNumbersOf(lines: ProcoreCommitment['lines']): number[] {
  const numbers = lines.map(line => Number(line.number))
  const isFit = numbers.every(
    number => Number.isInteger(number) && number >= 1 && number <= ITEM_NUMBER_MAX,
  )
  return isFit && new Set(numbers).size === numbers.length
    ? numbers
    : lines.map((_, place) => place + 1)
}

function writeOf({ import: content, amount }: CommitmentRequest): PlannedWrite {
  return {
    system: 'SAGE300',
    action: 'import a commitment',
    target: `commitment ${content.number}`,
    before: { commitment: null },
    after: { commitment: { ...content, originalAmount: amount } },
    accountingEffect: `Committed cost of job ${content.jobNumber} rises by ${amount}. Nothing is posted to the general ledger until the commitment is invoiced.`,
  }
}
