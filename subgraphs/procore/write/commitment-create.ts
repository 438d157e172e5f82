import { TieoutError } from '#lib/errors'
import { numberKey } from '#lib/number-key'
import type { RequestContext } from '#lib/request'
import { keyOf, projectKeyOf } from '../read/keys.ts'
import type { ReadAt } from '../read/reads.ts'
import { sameCompany } from '../read/vendors.ts'
import type { CommitmentRow } from '../records/commitment.ts'
import type { VendorRow } from '../records/vendor.ts'
import type { ProcoreCommitmentCreateInput, ProcoreWritePayload } from '../types.generated.ts'
import { idInBody, isObject } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import type { ApproveServices } from './approve.ts'
import { type Come, createCompletion, kinds, type Wanted } from './commitment-complete.ts'
import { codedLines, headProblems } from './commitment-rules.ts'
import { checked, payloadOf, refusal, refused, uncertain } from './outcome.ts'

export type CommitmentCreate = ReturnType<typeof createCommitmentCreate>

/**
 * A commitment is made in three calls: the draft, its lines, its approval, which locks them. Procore has
 * no idempotency key, so the draft is known by its number and sent once; what is not there of the rest is
 * added, and it is approved only with the very lines that were asked for.
 */
export function createCommitmentCreate({
  client,
  source,
  linesSettleMs,
}: ApproveServices & { linesSettleMs?: number | undefined }) {
  const complete = createCompletion({ client, source, linesSettleMs })

  async function make(wanted: Wanted, project: string): Promise<ProcoreWritePayload> {
    const { input, vendor } = wanted
    const { kind, name, made } = kinds[input.kind]
    const head = {
      number: input.number.trim(),
      title: input.title.trim(),
      status: 'Draft',
      vendor_id: idInBody(vendor),
      accounting_method: input.lines.some(line => line.quantity) ? 'unit' : 'amount',
      retainage_percent: input.retainagePercent,
      ...(input.signedOn && { contract_date: input.signedOn }),
    }
    const answer = await client.write({
      method: 'POST',
      resource: made,
      body: { project_id: idInBody(project), [name]: head },
    })
    await source.forgetCommitments(project)
    const payload = payloadOf(answer, { recordIdOf, message: null })
    if (payload.outcome !== 'POSTED') return payload
    const id = payload.recordId
    if (!id) return uncertain(`Procore made commitment ${head.number} and did not tell its id.`)
    // It is there by now, so that no failure may say that nothing was written.
    const come = await complete({ kind, project, id }, wanted, { isResumed: false }).catch(
      (thrown: unknown): Come => {
        if (!(thrown instanceof TieoutError)) throw thrown
        return { outcome: 'UNCERTAIN', message: thrown.message }
      },
    )
    if (come.outcome === 'POSTED') return { ...payload, message: come.message }
    return uncertain(come.message)
  }

  /** Of what may have been sent before; the draft itself is never sent again. */
  async function resume(wanted: Wanted, same: CommitmentRow[]): Promise<ProcoreWritePayload> {
    const { number } = wanted.input
    const [row, ...others] = same
    if (!row) {
      const message = `Procore does not show commitment ${number} yet; it is looked up again and never sent again.`
      return uncertain(message)
    }
    const { outcome, message } =
      others.length > 0
        ? ({ outcome: 'OTHER', message: `Procore has commitment ${number} twice.` } as const)
        : await complete(row.key, wanted, { isResumed: true })
    if (outcome === 'UNCERTAIN') return uncertain(message)
    if (outcome === 'OTHER') return refused([refusal('WRONG_STATE', message, ['number'])])
    return { outcome, recordId: row.recordId, message, userErrors: [] }
  }

  async function sameOnProject(company: string, directory: VendorRow[], at: ReadAt) {
    const row = await source.vendor(company, at)
    return row === null ? undefined : sameCompany(row, directory)
  }

  return async (
    input: ProcoreCommitmentCreateInput,
    context: RequestContext,
  ): Promise<ProcoreWritePayload> => {
    const project = projectKeyOf(input.projectId, 'input.projectId')
    const company = keyOf(input.vendorId, 'input.vendorId', 'Vendor', 1)[0] ?? ''
    const at = { ...context, notOlderThan: Date.now() }
    const types = { resource: resources.costTypes, query: { project_id: project } }
    const [commitments, codes, costTypes, directory] = await Promise.all([
      source.commitments(project, at),
      source.costCodes(project, at),
      client.list(types),
      source.projectVendors(project, false, at),
    ])
    const onProject =
      directory.find(row => row.recordId === company) ??
      (await sameOnProject(company, directory, at))
    // A company may have an id of its own on the project, and Procore takes no other there.
    const vendor = onProject?.recordId ?? company
    const key = numberKey(input.number)
    const same = commitments.filter(row => numberKey(row.number ?? '') === key)
    const { lines, problems } = codedLines(input, codes, costTypes)
    if (input.isResumed) {
      return problems.length > 0 ? refused(problems) : await resume({ input, vendor, lines }, same)
    }
    const userErrors = [
      ...headProblems(input, same[0]),
      ...(onProject ? [] : [NOT_IN_PROJECT]),
      ...problems,
    ]
    if (userErrors.length > 0) return refused(userErrors)
    return input.dryRun ? checked(null) : await make({ input, vendor, lines }, project)
  }
}

const NOT_IN_PROJECT = refusal(
  'WRONG_STATE',
  'The company is not in the directory of the project in Procore, and Procore takes no commitment to it; add it to the project there.',
  ['vendorId'],
)

function recordIdOf(value: unknown): string | null {
  return isObject(value) && value['id'] !== undefined ? String(value['id']) : null
}
