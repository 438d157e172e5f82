import { sum } from '#lib/decimal'
import { messageOf } from '#lib/errors'
import {
  ProcoreChangeOrderApproveDocument,
  ProcoreChangeOrderToExportDocument,
  ProcoreCommitmentCreateDocument,
  ProcoreCommitmentToExportDocument,
  ProcoreInvoiceApproveDocument,
  ProcoreInvoiceStatusDocument,
  ProcoreRetainageReleaseDocument,
  ProcoreRetainageToReleaseDocument,
  ProcoreVendorToExportDocument,
} from '../../subgraphs/reconcile/intake/questions/procore.generated.ts'
import type { Answer, Answers } from './answers.ts'
import { type Company, HELD_AMOUNT, numberIn } from './company.ts'
import { type Fact, named, standing } from './facts.ts'
import type { Way } from './faults.ts'
import type { Mortal } from './scheduler.ts'

/**
 * Procore in memory, with its subgraph, which runs in the process that asks. Procore knows no key: what
 * was sent and not answered is known by looking alone, and a commitment takes two calls.
 */
export interface MemoryProcore {
  answers(process: Mortal, way: Way): Answers
  isApproved(record: { recordId: string; isApproved: boolean }): boolean
}

interface CreateAsked {
  number: string
  lines: { amount: string }[]
  dryRun?: boolean
  isResumed?: boolean
}

interface ReleaseAsked {
  commitmentId: string
  number: string
  lines: { amount: string }[]
  dryRun?: boolean
}

export function createMemoryProcore(company: Company, facts: Fact[]): MemoryProcore {
  /** Commitments that have no lines yet, each with the operation that made it. */
  const drafts = new Map<string, string>()
  const has = (name: string) => standing(facts, { system: 'PROCORE', name })[0]
  const add = (name: string, value: string, by: string) =>
    facts.push({ system: 'PROCORE', name, value, by })
  const answer = (outcome: string, code?: string) => ({
    write: { outcome, recordId: null, message: null, userErrors: errorsOf(code) },
  })

  function isApproved({ recordId, isApproved }: { recordId: string; isApproved: boolean }) {
    return isApproved || has(named.approval(recordId)) !== undefined
  }

  function approve(
    record: { recordId: string; isApproved: boolean } | undefined,
    dryRun: boolean,
    by: string,
  ) {
    if (!record || isApproved(record)) return answer('REFUSED', 'WRONG_STATE')
    if (dryRun) return answer('CHECKED')
    add(named.approval(record.recordId), 'approved', by)
    return answer('POSTED')
  }

  function release({ commitmentId, number, lines, dryRun }: ReleaseAsked, by: string) {
    const name = named.release(numberIn(commitmentId), number)
    if (has(name)) return answer('REFUSED', 'ALREADY_EXISTS')
    if (dryRun) return answer('CHECKED')
    add(name, sum(lines.map(line => line.amount)), by)
    return answer('POSTED')
  }

  /** The draft is sent once; what it lacks is added as often as it has to be. */
  async function create(process: Mortal, way: Way, input: CreateAsked, by: string) {
    const { number, lines, dryRun, isResumed } = input
    const name = named.commitment(number)
    const isThere = await way.over(process, () => drafts.has(number) || has(name) !== undefined)
    if (!isResumed && isThere) return answer('REFUSED', 'ALREADY_EXISTS')
    if (dryRun) return answer('CHECKED')
    if (isResumed && !isThere) return answer('UNCERTAIN')
    try {
      if (!isThere) await way.over(process, () => drafts.set(number, by))
      await way.over(process, () => {
        const owner = drafts.get(number)
        if (owner === undefined) return
        add(name, sum(lines.map(line => line.amount)), owner)
        drafts.delete(number)
      })
      return answer('POSTED')
    } catch (thrown) {
      const { write } = answer('UNCERTAIN')
      return { write: { ...write, message: messageOf(thrown) } }
    }
  }

  function changeOrders(commitmentId: string) {
    const every = [...company.changeOrders, ...company.wrongChangeOrders]
    const own = every.filter(order => order.commitment === numberIn(commitmentId))
    return {
      commitment: {
        id: commitmentId,
        number: numberIn(commitmentId),
        changeOrders: own.map(order => ({
          id: order.recordId,
          number: order.number,
          title: 'Additional rebar',
          status: isApproved(order) ? 'APPROVED' : 'PENDING',
          sourceStatus: null,
          amount: order.amount,
          approvedOn: '2026-10-31',
          lines: [
            {
              amount: order.amount,
              description: 'Rebar',
              commitmentLineNumber: '1',
              isChangedLineKnown: true,
            },
          ],
        })),
      },
    }
  }

  function commitment(commitmentId: string) {
    const found = company.commitments.find(({ recordId }) => recordId === commitmentId)
    if (!found) return { commitment: null }
    return {
      commitment: {
        id: commitmentId,
        number: found.number,
        title: 'Shoring',
        kind: 'SUBCONTRACT',
        status: 'APPROVED',
        sourceStatus: null,
        signedOn: '2026-10-01',
        retainagePercent: '10',
        accountingMethod: 'amount',
        originalAmount: found.amount,
        lines: [{ id: '1', number: '1', description: 'Shoring', originalAmount: found.amount }],
      },
    }
  }

  function requisitions(commitmentId: string) {
    const own = company.requisitions.filter(each => each.commitment === numberIn(commitmentId))
    const invoices = own.map(each => ({
      id: each.recordId,
      number: each.number,
      status: isApproved(each) ? 'APPROVED' : 'DRAFT',
      sourceStatus: null,
    }))
    return { commitment: { invoices } }
  }

  /** One requisition that holds, and one more for each release. */
  function held(commitmentId: string) {
    const first = {
      id: 'first',
      number: 'first',
      sequence: 0,
      status: 'APPROVED',
      lines: [
        { id: 'held', workRetainageHeldAmount: HELD_AMOUNT, workRetainageReleasedAmount: '0' },
      ],
    }
    const released = company.releases.flatMap(({ commitment: number, number: of }, place) => {
      const fact = number === numberIn(commitmentId) ? has(named.release(number, of)) : undefined
      if (!fact) return []
      const line = { id: 'held', workRetainageHeldAmount: '0' }
      return [
        {
          id: of,
          number: of,
          sequence: place + 1,
          status: 'APPROVED',
          lines: [{ ...line, workRetainageReleasedAmount: fact.value }],
        },
      ]
    })
    const number = numberIn(commitmentId)
    return { commitment: { id: commitmentId, number, invoices: [first, ...released] } }
  }

  function vendor(id: string) {
    const found = company.vendors.find(({ recordId }) => recordId === id)
    const { telephone = '' } = found ?? {}
    return { vendor: found ? { id, name: found.number, telephone, insurances: [] } : null }
  }

  return {
    isApproved,
    answers(process, way) {
      const over = <Answer>(act: () => Answer | Promise<Answer>) => way.over(process, act)
      const approval = (records: readonly { recordId: string; isApproved: boolean }[]) =>
        (({ input: { id, dryRun } }, by) =>
          over(() =>
            approve(
              records.find(({ recordId }) => recordId === id),
              dryRun,
              by,
            ),
          )) satisfies Answer
      return new Map<unknown, Answer>([
        [ProcoreChangeOrderToExportDocument, asked => over(() => changeOrders(asked.commitmentId))],
        [ProcoreCommitmentToExportDocument, asked => over(() => commitment(asked.commitmentId))],
        [ProcoreInvoiceStatusDocument, asked => over(() => requisitions(asked.id))],
        [ProcoreRetainageToReleaseDocument, asked => over(() => held(asked.id))],
        [ProcoreVendorToExportDocument, asked => over(() => vendor(asked.id))],
        [ProcoreChangeOrderApproveDocument, approval(company.changeOrders)],
        [ProcoreInvoiceApproveDocument, approval(company.requisitions)],
        [ProcoreRetainageReleaseDocument, ({ input }, by) => over(() => release(input, by))],
        [ProcoreCommitmentCreateDocument, ({ input }, by) => create(process, way, input, by)],
      ])
    },
  }
}

function errorsOf(code: string | undefined) {
  return code ? [{ code, message: code, field: [], system: 'PROCORE', retryable: 'NO' }] : []
}
