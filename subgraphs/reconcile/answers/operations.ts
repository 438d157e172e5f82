import type { RequestContext } from '#lib/request'
import { readRequirements, refusalFor } from '#lib/scopes'
import { contractOf } from '#lib/subgraph'
import type {
  ChangeOrderRow,
  CommitmentRow,
  FindingRow,
  InvoiceRow,
  ProjectRow,
  ReadOperation,
  VendorRow,
} from '../ground.ts'
import type { Resolvers } from '../types.generated.ts'
import type { CreatePairs } from '../writes/create-pairs.ts'
import type { OperationWords } from '../writes/operation-words.ts'
import type { Operation } from '../writes/runner/operation.ts'
import type { OperationStore } from '../writes/runner/ports.ts'
import type { ReconcileLoaders } from './loaders.ts'
import { changesOf } from './planned.ts'
import { found, pairKey } from './values.ts'

export interface OperationServices {
  operations: Pick<OperationStore, 'find'>
  approvals: Pick<OperationWords, 'refusalOfApproval' | 'approvableUntil'>
  /** The commitment that was made under this number. */
  made: CreatePairs['made']
}

/** What an operation is about, by what was asked, and whether who looks at it may approve it. */
export function operationResolvers(
  services: OperationServices,
  loaders: (context: RequestContext) => ReconcileLoaders,
): Pick<Resolvers, 'Operation' | 'PlannedWrite'> {
  const { operations, approvals, made } = services
  const approval = readRequirements(contractOf('reconcile')).get('Mutation.operationApprove')

  return {
    Operation: {
      __resolveReference: ({ id }) => operations.find(pairKey(id, 'Operation')),
      subject: async (row, _, context) => {
        const { input } = await actedOn(row)
        const subject = await subjectOf(input, loaders(context))
        return { ...subject, title: titleOf(subject, input) }
      },
      findings: async (row, _, context) => {
        const load = loaders(context)
        const subject = await subjectOf((await actedOn(row)).input, load)
        return findingsOn(subject, load)
      },
      canApprove: async (row, _, context) => (await whyNot(row, context)) === null,
      whyNot: (row, _, context) => whyNot(row, context),
      expiresAt: async row =>
        (await approvals.approvableUntil(row as Operation))?.toISOString() ?? null,
    },
    PlannedWrite: { changes: row => changesOf(row) },
  }

  async function whyNot(row: ReadOperation, { caller }: RequestContext): Promise<string | null> {
    const lacking = approval && refusalFor(approval, caller)
    if (lacking) return lacking.message
    const refusal = await approvals.refusalOfApproval(row as Operation, caller?.name ?? '')
    return refusal?.message ?? null
  }

  /** A word on another operation is about what that one is about. */
  async function actedOn(row: ReadOperation): Promise<ReadOperation> {
    const { operationId } = row.input
    if (typeof operationId !== 'string') return row
    return (await operations.find(uuidIn(operationId))) ?? row
  }

  async function subjectOf(input: Input, load: ReconcileLoaders): Promise<Subject> {
    const finding = await first([input['findingId']], id => load.findings.load(keyOf(id)))
    const changeOrder = await first([input['changeOrderId']], id => load.changeOrders.load(id))
    const invoice = await first([input['invoiceId']], id => load.invoices.load(id))
    const commitment = await first(
      [
        input['commitmentId'],
        input['sageCommitmentId'],
        input['procoreCommitmentId'],
        onlyOne(input['commitmentIds']),
        await madeBy(input),
        (changeOrder ?? invoice ?? finding)?.commitment_pair_id,
      ],
      paired(load, load.commitments),
    )
    const vendor = await first(
      [input['vendorId'], input['sageVendorId'], input['procoreVendorId']],
      paired(load, load.vendors),
    )
    const project = await first(
      [
        input['projectId'],
        input['sageJobId'],
        input['procoreProjectId'],
        input['procoreCostCodeId'],
        onlyOne(input['projectIds']),
        commitment?.project_pair_id,
        finding?.project_pair_id,
      ],
      paired(load, load.projects),
    )
    return { project, commitment, changeOrder, invoice, vendor, finding }
  }

  async function madeBy({ projectId, number }: Input): Promise<string | undefined> {
    if (typeof projectId !== 'string' || typeof number !== 'string') return undefined
    return made(projectId, number)
  }
}

type Input = ReadOperation['input']

interface Subject {
  project: ProjectRow | null
  commitment: CommitmentRow | null
  changeOrder: ChangeOrderRow | null
  invoice: InvoiceRow | null
  vendor: VendorRow | null
  finding: FindingRow | null
}

/** Of the narrowest thing that it is about. */
async function findingsOn(subject: Subject, load: ReconcileLoaders): Promise<FindingRow[]> {
  const { finding, commitment, project, vendor } = subject
  const document = subject.changeOrder ?? subject.invoice
  if (finding) return [finding]
  if (document) return load.findingsOfDocument.load(document.id)
  if (commitment) return load.findingsOfCommitment.load(commitment.id)
  return project && !vendor ? load.findingsOfProject.load(project.id) : []
}

function titleOf(subject: Subject, input: Input): string {
  const { project, commitment, changeOrder, invoice, vendor, finding } = subject
  const ofCommitment = commitment ? ` of ${commitment.number}` : ''
  if (finding) return `${finding.code} of ${finding.grain}`
  if (changeOrder) return `Change order ${changeOrder.number}${ofCommitment}`
  if (invoice) return `Invoice ${invoice.number}${ofCommitment}`
  if (commitment) return `Commitment ${commitment.number}`
  if (typeof input['number'] === 'string') return `Commitment ${input['number']}`
  if (vendor) return `Vendor ${vendor.name ?? vendor.number ?? vendor.id}`
  if (project && input['procoreCostCodeId']) return `A cost code of project ${project.number}`
  if (project) return `Project ${project.number}`
  if (input['webhookId'] || input['url']) return 'A webhook'
  const [id] = Object.entries(input).flatMap(([name, value]) =>
    /Id$/.test(name) && typeof value === 'string' ? [value] : [],
  )
  if (id !== undefined) return id
  const many = [
    ...counted(input['projectIds'], 'projects'),
    ...counted(input['commitmentIds'], 'commitments'),
  ]
  return many.join(' and ') || 'All projects'
}

function counted(ids: unknown, of: string): string[] {
  return Array.isArray(ids) ? [`${ids.length} ${of}`] : []
}

/** By the id of a pair, or of a record of it as a link names them. */
function paired<Row>(
  load: ReconcileLoaders,
  pairs: { load(id: string): Promise<Row | undefined> },
): (id: string) => Promise<Row | undefined> {
  return async id => {
    const ofRecord = await found(load.pairsOfRecords, id)
    return pairs.load(ofRecord?.pair_id ?? id)
  }
}

async function first<Row>(
  ids: readonly unknown[],
  load: (id: string) => Promise<Row | undefined>,
): Promise<Row | null> {
  for (const id of ids) {
    const row = typeof id === 'string' ? await load(id) : undefined
    if (row !== undefined) return row
  }
  return null
}

function onlyOne(ids: unknown): unknown {
  return Array.isArray(ids) && ids.length === 1 ? ids[0] : undefined
}

function keyOf(findingId: string): string {
  return findingId.slice('gid://tieout/Finding/'.length)
}

function uuidIn(operationId: string): string {
  return operationId.slice('gid://tieout/Operation/'.length)
}
