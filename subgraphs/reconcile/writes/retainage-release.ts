import { compare, subtract, sum } from '#lib/decimal'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import type { PlannedWrite } from '../ground.ts'
import {
  ProcoreRetainageReleaseDocument,
  type ProcoreRetainageReleaseInput,
  ProcoreRetainageToReleaseDocument,
  type ProcoreRetainageToReleaseQuery,
} from '../intake/questions/procore.generated.ts'
import {
  SageInvoiceImportDocument,
  type SageInvoiceImportInput,
} from '../intake/questions/sage300.generated.ts'
import { limitedTo, type Sources } from '../intake/sources.ts'
import type { Upkeep } from '../intake/upkeep.ts'
import type { RetainageReleaseInput, UserError } from '../types.generated.ts'
import { dividedProblems } from './divided.ts'
import { asksOfReading, type RestsOn, readAnew } from './invoice-export.ts'
import type { Coding, PairsToWrite } from './pairs-to-write.ts'
import { type ProcoreWrite, procoreLeg, refusalsByProcore } from './procore-write.ts'
import { refused, refusing } from './refusals.ts'
import type { CommitmentToRelease, ReleasePairs } from './release-pairs.ts'
import type { Plan, Sighting, WriteThrough } from './runner/write.ts'
import { refusalsBySage, type SageImport, sageLeg } from './sage-import.ts'

const FIELD = ['input', 'commitmentId']
const TITLE_LENGTH_MAX = 30
const asks = [
  ...asksOfReading,
  ProcoreRetainageReleaseDocument,
  ProcoreRetainageToReleaseDocument,
  SageInvoiceImportDocument,
]

export type ReleaseInput = Pick<
  RetainageReleaseInput,
  'commitmentId' | 'number' | 'releasedOn' | 'lines'
>

interface ReleaseRequest {
  projectPairId: string
  amount: string
  release: Omit<ProcoreRetainageReleaseInput, 'dryRun'>
  import: Omit<SageInvoiceImportInput, 'idempotencyKey' | 'dryRun'>
}

type Invoice = NonNullable<ProcoreRetainageToReleaseQuery['commitment']>['invoices'][number]
type Line = Invoice['lines'][number]

interface Services {
  releases: ReleasePairs
  sources: Sources
  upkeep: Pick<Upkeep, 'refreshPairs'>
  pairs: Pick<PairsToWrite, 'codings'>
}

/**
 * Retainage is released in both systems: by an AP invoice of no gross in Sage, then by a requisition of
 * the same number in Procore. Sage comes first, for what it has refused leaves nothing behind.
 */
export function createRetainageRelease(
  options: Services,
): WriteThrough<ReleaseInput, ReleaseRequest> {
  const sources = limitedTo(asks, options.sources)
  const importing = releaseImport(sources)
  const releasing = releaseInProcore(sources)
  return {
    kind: 'RETAINAGE_RELEASE',
    mutation: 'retainageRelease',
    asks,
    field: FIELD,
    targetOf: input => input.commitmentId,
    decide: (input, key, context) =>
      decide({ ...options, sources, importing, releasing }, { input, key }, context),
    naturalKeysOf: ({ import: { company, vendorNumber, number } }) => [
      ['sage invoice', company ?? '', vendorNumber, numberKey(number)].join('|'),
    ],
    amountOf: request => request.amount,
    projectsOf: request => [request.projectPairId],
    legs: [sageLeg(importing), procoreLeg(releasing)],
  }
}

async function decide(
  services: Services & {
    importing: SageImport<ReleaseRequest>
    releasing: ProcoreWrite<ReleaseRequest>
  },
  { input, key }: { input: ReleaseInput; key: string },
  context: RequestContext,
): Promise<Plan<ReleaseRequest>> {
  const refuse = refusing(FIELD)
  const { releases } = services
  const known = await releases.commitment(input.commitmentId)
  if (known) await readAnew(services.upkeep, restsOn(known), context)
  const pair = known && (await releases.commitment(input.commitmentId))
  if (!pair) {
    return refused([refuse('NOT_FOUND', `There is no commitment ${input.commitmentId}.`)])
  }
  if (pair.field_id === null || pair.books_id === null) {
    const message = `Commitment ${pair.number} is not in both systems; link it, or write it with commitmentExport first.`
    return refused([refuse('NOT_LINKED', message)])
  }
  const { commitment } = await services.sources.ask(
    'PROCORE',
    ProcoreRetainageToReleaseDocument,
    { id: pair.field_id },
    context,
  )
  const released = releasedLines(input, commitment?.invoices ?? [])
  if (released.length === 0) {
    const message = `Procore holds no retainage on the work of ${pair.number} that could be released.`
    return refused([refuse('WRONG_STATE', message)])
  }
  const codings = await services.pairs.codings(
    pair.project_pair_id,
    released.map(({ line }) => line ?? NO_CODING),
  )
  const items = await releases.items(pair.books_id, codings)
  const request = requestOf(input, pair, released, items)
  const problems = [
    ...dividedProblems(codings, FIELD),
    ...problemsOf(pair, request, items),
    ...(await refusalsByProcore(services.releasing, request, context)),
  ]
  if (items.every(item => item !== null)) {
    problems.push(...(await refusalsBySage(services.importing, request, key, context)))
  }
  const plan = [sageWriteOf(pair, request), procoreWriteOf(pair, request)]
  return problems.length > 0 ? { plan, userErrors: problems } : { plan, userErrors: [], request }
}

function restsOn({ project_pair_id, field_id, books_id }: CommitmentToRelease): RestsOn {
  return { project_pair_id, procore_commitment_id: field_id, sage_commitment_id: books_id }
}

const NO_CODING: Coding = { extra: null, costCode: null, costType: null }
const COUNTED = ['APPROVED', 'PENDING_OWNER_APPROVAL', 'PAID']

/** The lines that the input names; all that hold retainage on their work where it names none. */
function releasedLines(
  { lines }: ReleaseInput,
  invoices: readonly Invoice[],
): { lineId: string; amount: string; line: Line | undefined }[] {
  const counted = invoices.filter(invoice => COUNTED.includes(invoice.status))
  const latest = counted.toSorted((left, right) => left.sequence - right.sequence).at(-1)
  const known = latest?.lines ?? []
  if (lines) {
    return lines.map(({ lineId, amount }) => ({
      lineId,
      amount,
      line: known.find(({ id }) => id === lineId),
    }))
  }
  return known.flatMap(line => {
    const amount = line.workRetainageHeldAmount ?? '0'
    return compare(amount, '0') > 0 ? [{ lineId: line.id, amount, line }] : []
  })
}

function requestOf(
  { number, releasedOn }: ReleaseInput,
  pair: CommitmentToRelease,
  released: readonly { lineId: string; amount: string }[],
  items: readonly (number | null)[],
): ReleaseRequest {
  const title = `${pair.number} retainage release`.slice(0, TITLE_LENGTH_MAX)
  return {
    projectPairId: pair.project_pair_id,
    amount: sum(released.map(({ amount }) => amount)),
    release: {
      commitmentId: pair.field_id ?? '',
      number,
      releasedOn,
      lines: released.map(({ lineId, amount }) => ({ lineId, amount })),
    },
    import: {
      ...(pair.company !== null && { company: pair.company }),
      vendorNumber: pair.vendor_number ?? '',
      number: number.trim(),
      title,
      invoicedOn: releasedOn,
      accountingOn: releasedOn,
      lines: released.map(({ amount }, place) => ({
        commitmentNumber: pair.books_number,
        itemNumber: items[place] ?? null,
        description: title,
        amount: '0.00',
        retainageAmount: subtract('0', amount),
      })),
    },
  }
}

function problemsOf(
  pair: CommitmentToRelease,
  { amount }: ReleaseRequest,
  items: readonly (number | null)[],
): UserError[] {
  const refuse = refusing(FIELD)
  const problems: UserError[] = []
  if (items.some(item => item === null)) {
    const message = `A line of ${pair.number} that is to be released is on no item of it in Sage; export the change order that adds it, or map the cost code.`
    problems.push(refuse('UNKNOWN_CODE', message))
  }
  const held = pair.held_amount ?? '0'
  if (compare(amount, held) > 0) {
    const message = `${pair.number} holds ${held} in Sage, and ${amount} is to be released; a release cannot be more than what is held.`
    problems.push(refuse('WRONG_STATE', message))
  }
  return problems
}

function sageWriteOf(pair: CommitmentToRelease, request: ReleaseRequest): PlannedWrite {
  const { amount, import: content } = request
  const retainageHeldAmount = pair.held_amount ?? '0'
  return {
    system: 'SAGE300',
    action: 'import an AP invoice that releases retainage',
    target: `vendor ${content.vendorNumber}, invoice ${content.number}`,
    before: { retainageHeldAmount, invoice: null },
    after: { retainageHeldAmount: subtract(retainageHeldAmount, amount), invoice: content },
    accountingEffect: `An AP invoice of 0.00 gross that releases ${amount} waits unposted in Sage. Once a person posts it there, ${amount} moves from retainage payable to accounts payable in the period of ${content.accountingOn}; job cost stays.`,
  }
}

function procoreWriteOf(pair: CommitmentToRelease, request: ReleaseRequest): PlannedWrite {
  const { amount, release } = request
  const retainageHeldAmount = pair.field_held_amount ?? '0'
  return {
    system: 'PROCORE',
    action: 'create a subcontractor invoice that releases retainage',
    target: `commitment ${pair.number}, invoice ${release.number}`,
    before: { retainageHeldAmount, invoice: null },
    after: {
      retainageHeldAmount: subtract(retainageHeldAmount, amount),
      invoice: { ...release, status: 'approved' },
    },
    accountingEffect: `Procore holds ${amount} less of ${pair.number}, and ${amount} is due to the subcontractor.`,
  }
}

function releaseImport(sources: Sources): SageImport<ReleaseRequest> {
  return {
    field: FIELD,
    nameOf: ({ import: { number, vendorNumber } }) => `invoice ${number} of vendor ${vendorNumber}`,
    companyOf: request => request.import.company,
    async ask(request, how, context) {
      const input = { ...request.import, ...how }
      return (await sources.ask('SAGE300', SageInvoiceImportDocument, { input }, context)).import
    },
  }
}

function releaseInProcore(sources: Sources): ProcoreWrite<ReleaseRequest> {
  return {
    step: 'RELEASE',
    field: FIELD,
    nameOf: ({ release: { number } }) => `invoice ${number} that releases retainage`,
    async ask({ release }, { dryRun }, context) {
      const input = { ...release, dryRun }
      return (await sources.ask('PROCORE', ProcoreRetainageReleaseDocument, { input }, context))
        .write
    },
    look: (request, context) => seen(sources, request, context),
  }
}

async function seen(
  sources: Sources,
  { release: { commitmentId: id, number }, amount }: ReleaseRequest,
  context: RequestContext,
): Promise<Sighting> {
  const document = ProcoreRetainageToReleaseDocument
  const { commitment } = await sources.ask('PROCORE', document, { id }, context)
  const found = commitment?.invoices.find(
    each => numberKey(each.number ?? '') === numberKey(number),
  )
  if (!found) {
    const message = `Procore does not show invoice ${number} yet; it is looked up again and never sent again.`
    return { standing: 'ABSENT', message }
  }
  const released = sum(found.lines.map(line => line.workRetainageReleasedAmount ?? '0'))
  if (compare(released, amount) === 0 && COUNTED.includes(found.status)) {
    return {
      standing: 'THERE',
      message: `Procore has invoice ${number}, which releases ${released}.`,
    }
  }
  const message = `Procore has invoice ${number}, ${found.status}, which releases ${released} instead of ${amount}; a person has to look at it in Procore.`
  return { standing: 'OTHER', message }
}
