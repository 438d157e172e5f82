import { sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreCommitmentCreateDocument,
  type ProcoreCommitmentCreateInput,
} from '../intake/questions/procore.generated.ts'
import {
  SageCommitmentImportDocument,
  type SageCommitmentImportInput,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { CommitmentCreateInput, UserError } from '../types.generated.ts'
import { otherJobMessage } from './commitment-export.ts'
import type { CreatePairs, ProjectToCommit, VendorToCommit } from './create-pairs.ts'
import { dividedProblems } from './divided.ts'
import { asksOfReading, readAnew } from './invoice-export.ts'
import type { Coding, PairsToWrite } from './pairs-to-write.ts'
import { type ProcoreWrite, procoreLeg, refusalsByProcore } from './procore-write.ts'
import { refused, refusing } from './refusals.ts'
import { type Plan, type Sighting, type WriteThrough, wordsOf } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'

const FIELD = ['input', 'number']
/** What Sage's layout takes of a title and of a description; the whole text stands in Procore. */
const TITLE_LENGTH_MAX = 30
const asks = [...asksOfReading, ProcoreCommitmentCreateDocument, SageCommitmentImportDocument]

/** Where the input names what a field of a step is about. */
const NAMES: Readonly<Record<string, string>> = {
  vendorNumber: 'vendorId',
  jobNumber: 'projectId',
  company: 'projectId',
  committedOn: 'signedOn',
  category: 'costType',
  units: 'quantity',
  itemNumber: 'lines',
}

export type CreateInput = Omit<CommitmentCreateInput, 'idempotencyKey' | 'dryRun'>

interface CreateRequest {
  projectPairId: string
  amount: string
  import: Omit<SageCommitmentImportInput, 'idempotencyKey' | 'dryRun'>
  create: Omit<ProcoreCommitmentCreateInput, 'dryRun' | 'isResumed'>
}

interface Services {
  creates: Pick<CreatePairs, 'project' | 'vendor'>
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  pairs: Pick<PairsToWrite, 'codings' | 'namesake'>
}

/**
 * A commitment that neither system has is made in both under one number. Sage comes first, for what it
 * has refused leaves nothing behind; it is in force there at once, and so it is approved in Procore.
 */
export function createCommitmentCreate(
  options: Services,
): WriteThrough<CreateInput, CreateRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = commitmentImport(sources)
  const creating = commitmentInProcore(sources)
  return {
    kind: 'COMMITMENT_CREATE',
    mutation: 'commitmentCreate',
    asks,
    field: FIELD,
    targetOf: ({ projectId, number }) => `${projectId} ${numberKey(number)}`,
    decide: (input, key, context) =>
      decide({ ...options, importing, creating }, { input, key }, context),
    naturalKeysOf: ({ import: { company, number }, create: { projectId } }) => [
      ['sage commitment', company ?? '', numberKey(number)].join('|'),
      ['procore commitment', projectId, numberKey(number)].join('|'),
    ],
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [sageLeg(importing), procoreLeg(creating)],
  }
}

async function decide(
  services: Services & {
    importing: SageImport<CreateRequest>
    creating: ProcoreWrite<CreateRequest>
  },
  { input, key }: { input: CreateInput; key: string },
  context: RequestContext,
): Promise<Plan<CreateRequest>> {
  const { creates } = services
  const [project, vendor] = await Promise.all([
    creates.project(input.projectId),
    creates.vendor(input.vendorId),
  ])
  const problems = pairProblems(input, project, vendor)
  if (!project || !vendor || problems.length > 0) return refused(problems)
  const restsOn = { procore_commitment_id: null, sage_commitment_id: null }
  await readAnew(services.upkeep, { ...restsOn, project_pair_id: input.projectId }, context)
  const number = input.number.trim()
  const { company, books_number: job } = project
  const namesake = await services.pairs.namesake({ company, job, number })
  if (namesake) problems.push(refusing(FIELD)('ALREADY_EXISTS', otherJobMessage(number, namesake)))
  const lines = input.lines.map(({ extra, ...line }) => ({ ...line, extra: extra ?? null }))
  const codings = await services.pairs.codings(input.projectId, lines)
  const request = requestOf(input, { project, vendor }, codings)
  problems.push(
    ...dividedProblems(codings, ['input', 'lines']),
    ...(await refusalsByProcore(services.creating, request, context)),
    ...(await refusalsBySage(services.importing, request, key, context)),
  )
  const plan = [sageWriteOf(request), procoreWriteOf(request, project, vendor)]
  return problems.length > 0 ? { plan, userErrors: problems } : { plan, userErrors: [], request }
}

/** Both are in both systems, and in one company of Sage. */
function pairProblems(
  { projectId, vendorId }: CreateInput,
  project: ProjectToCommit | undefined,
  vendor: VendorToCommit | undefined,
): UserError[] {
  const refuse = (field: string, code: UserError['code'], message: string) =>
    refusing(['input', field])(code, message)
  if (!project) return [refuse('projectId', 'NOT_FOUND', `There is no project ${projectId}.`)]
  if (!vendor) return [refuse('vendorId', 'NOT_FOUND', `There is no vendor ${vendorId}.`)]
  const problems: UserError[] = []
  if (project.field_id === null || project.books_number === null) {
    const message = `Project ${project.name} is not in both systems; link it with projectLink, or add what is missing.`
    problems.push(refuse('projectId', 'NOT_LINKED', message))
  }
  if (vendor.field_id === null || vendor.books_number === null) {
    const message = `${vendor.name} is not in both systems; link it with vendorLink, or add what is missing.`
    problems.push(refuse('vendorId', 'NOT_LINKED', message))
  } else if (project.books_number !== null && vendor.company !== project.company) {
    const message = `The job of ${project.name} is in company ${project.company} of Sage and vendor ${vendor.books_number} in ${vendor.company}; link ${vendor.name} with its vendor of ${project.company}.`
    problems.push(refuse('vendorId', 'NOT_LINKED', message))
  }
  return problems
}

function requestOf(
  input: CreateInput,
  { project, vendor }: { project: ProjectToCommit; vendor: VendorToCommit },
  codings: readonly Coding[],
): CreateRequest {
  const { kind, retainagePercent, lines } = input
  const [number, title] = [input.number.trim(), input.title.trim()]
  return {
    projectPairId: input.projectId,
    amount: sum(lines.map(line => line.amount)),
    import: {
      ...(project.company !== null && { company: project.company }),
      number,
      kind,
      title: title.slice(0, TITLE_LENGTH_MAX),
      vendorNumber: vendor.books_number ?? '',
      jobNumber: project.books_number ?? '',
      committedOn: input.signedOn ?? new Date().toISOString().slice(0, 10),
      retainagePercent,
      lines: lines.map((line, place) => ({
        itemNumber: place + 1,
        description: line.description.trim().slice(0, TITLE_LENGTH_MAX),
        units: line.quantity ?? null,
        unitCostAmount: line.unitCostAmount ?? null,
        unitOfMeasure: line.unitOfMeasure ?? null,
        amount: line.amount,
        extra: codings[place]?.extra ?? null,
        costCode: codings[place]?.costCode ?? '',
        category: codings[place]?.costType ?? '',
      })),
    },
    create: {
      projectId: project.field_id ?? '',
      vendorId: vendor.field_id ?? '',
      kind,
      number,
      title,
      retainagePercent,
      signedOn: input.signedOn ?? null,
      lines: [...lines],
    },
  }
}

function sageWriteOf({ import: content, amount }: CreateRequest): PlannedWrite {
  return {
    system: 'SAGE300',
    action: 'import a commitment',
    target: `commitment ${content.number}`,
    before: { commitment: null },
    after: { commitment: { ...content, originalAmount: amount } },
    accountingEffect: `Committed cost of job ${content.jobNumber} rises by ${amount}. Nothing is posted to the general ledger until the commitment is invoiced.`,
  }
}

function procoreWriteOf(
  { create: content, amount }: CreateRequest,
  project: ProjectToCommit,
  vendor: VendorToCommit,
): PlannedWrite {
  return {
    system: 'PROCORE',
    action: 'create a commitment with its schedule of values, and approve it',
    target: `commitment ${content.number} of ${project.name} to ${vendor.name}`,
    before: { commitment: null },
    after: { commitment: { ...content, originalAmount: amount, status: 'Approved' } },
    accountingEffect: `Committed cost of ${project.name} in Procore rises by ${amount}; the schedule of values is locked by the approval.`,
  }
}

function commitmentImport(sources: Sources): SageImport<CreateRequest> {
  return {
    field: FIELD,
    fieldOf,
    nameOf: request => `commitment ${request.import.number}`,
    companyOf: request => request.import.company,
    async ask(request, how, context) {
      const input = { ...request.import, ...how }
      return (await sources.ask('SAGE300', SageCommitmentImportDocument, { input }, context)).import
    },
  }
}

function commitmentInProcore(sources: Sources): ProcoreWrite<CreateRequest> {
  async function write(
    { create }: CreateRequest,
    how: { dryRun: boolean; isResumed: boolean },
    context: RequestContext,
  ) {
    const input = { ...create, ...how }
    return (await sources.ask('PROCORE', ProcoreCommitmentCreateDocument, { input }, context)).write
  }
  return {
    step: 'CREATE',
    field: FIELD,
    fieldOf,
    nameOf: request => `commitment ${request.create.number}`,
    ask: (request, { dryRun }, context) => write(request, { dryRun, isResumed: false }, context),
    /** What was left half made is completed as it is looked for: the subgraph adds only what is not there. */
    async look(request, context): Promise<Sighting> {
      const how = { dryRun: false, isResumed: true }
      const { outcome, message, userErrors } = await write(request, how, context)
      const standing = outcome === 'POSTED' ? 'THERE' : outcome === 'REFUSED' ? 'OTHER' : 'ABSENT'
      return { standing, message: message ?? wordsOf(userErrors) ?? '' }
    },
  }
}

/** "lines.0.category" of a step is "lines.0.costType" of the input. */
function fieldOf(path: readonly string[]): string[] {
  const [first, ...below] = path.filter((name, place) => place > 0 || name !== 'input')
  if (first === undefined) return FIELD
  return ['input', ...[first, ...below].map(name => NAMES[name] ?? name)]
}
