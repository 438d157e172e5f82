import { sum } from '#lib/decimal'
import {
  SageChangeOrderImportDocument,
  SageChangeOrderLinesDocument,
  SageCommitmentImportDocument,
  SageCommitmentToChangeDocument,
  SageInvoiceImportDocument,
  SageVendorToUpdateDocument,
  SageVendorUpdateDocument,
} from '../../subgraphs/reconcile/intake/questions/sage300.generated.ts'
import type { Answer, Answers } from './answers.ts'
import { type Company, numberIn, sageChangeOrderId } from './company.ts'
import { changeOrderNumber, type Fact, invoiceValue, named, standing } from './facts.ts'
import { sageAway, type Way } from './faults.ts'
import type { Mortal, Scheduler } from './scheduler.ts'
import type { Broken } from './store.ts'

/**
 * Sage and its drop folder in memory. Sage remembers nothing of an import and takes the same file twice;
 * the site's macro copies each file to one fixed name, so two imports at once double one record and lose
 * another; an import outlives the Tieout that started it.
 */
export interface MemorySage {
  answers(process: Mortal, way: Way): Answers
  /** Whether anything was ever handed to Sage for an operation. */
  isStarted(operation: string): boolean
}

interface ImportAsked {
  idempotencyKey: string
  dryRun?: boolean | undefined
}

const IMPORT_MAX_MS = 20_000
/** Rarely an import takes longer than anybody waits for it. */
const ENDLESS_RATE = 0.1
const ENDLESS_MS = 200_000
const IMPORT_TIMEOUT_MS = 60_000
const FOLDER_WAIT_MS = 5_000
const FOLDER_LOOK_MS = 500
/** Each change order is of the one item of its commitment. */
const LINE = {
  commitmentLineNumber: '1',
  description: 'Rebar',
  extra: null,
  costCode: null,
  costType: null,
  quantity: null,
  unitCostAmount: null,
}

export function createMemorySage(
  scheduler: Scheduler,
  company: Company,
  facts: Fact[],
  broken: Broken,
): MemorySage {
  const { random } = scheduler
  /** Files for which the import was started, by the key of their operation. */
  const started = new Set<string>()
  /** The import that runs, whoever started it; the name that the macro copies to. */
  const running = new Set<string>()
  let fixedName: Fact | undefined

  /** The macro: a process of its own, which nobody's death ends. */
  async function runMacro(record: Fact): Promise<void> {
    running.add(record.by)
    await scheduler.wait(random.between(1, 200))
    fixedName = record
    const isEndless = random.chance(ENDLESS_RATE)
    await scheduler.wait(isEndless ? ENDLESS_MS : random.between(1, IMPORT_MAX_MS))
    if (fixedName) facts.push({ ...fixedName, by: operationIn(fixedName.by) })
    running.delete(record.by)
  }

  async function importIt(
    process: Mortal,
    { idempotencyKey: by, dryRun }: ImportAsked,
    about: { name: string; value: string; done: 'POSTED' | 'ENTERED' },
  ) {
    const record: Fact = { system: 'SAGE300', by, name: about.name, value: about.value }
    const answer = (outcome: string, code?: string) => ({
      import: { outcome, fileName: null, records: [], userErrors: errorsOf(code) },
    })
    const found = () => standing(facts, record)[0]
    if (started.has(by)) return answer(found() ? about.done : 'UNCERTAIN')
    const isThere = () =>
      found()?.value === record.value ? answer(about.done) : answer('REFUSED', 'ALREADY_EXISTS')
    if (dryRun) return found() ? answer('REFUSED', 'ALREADY_EXISTS') : answer('CHECKED')
    if (found()) return isThere()
    for (let waited = 0; running.size > 0 && broken !== 'claim'; waited += FOLDER_LOOK_MS) {
      if (waited >= FOLDER_WAIT_MS) throw sageAway()
      await scheduler.wait(FOLDER_LOOK_MS, process)
    }
    if (started.has(by)) return answer('UNCERTAIN')
    if (found()) return isThere()
    if (broken !== 'claim') started.add(by)
    void runMacro(record)
    for (let waited = 0; running.has(by); waited += FOLDER_LOOK_MS) {
      if (waited >= IMPORT_TIMEOUT_MS) return answer('UNCERTAIN')
      await scheduler.wait(FOLDER_LOOK_MS, process)
    }
    return answer(found() ? about.done : 'UNCERTAIN')
  }

  /** What was wrong from the start, and what operations have put there. */
  function changesOf(commitment: string) {
    const kept = company.wrongChangeOrders
      .filter(order => order.commitment === commitment)
      .map(order => ({ number: order.number, amount: order.sageAmount }))
    const written = facts.flatMap(({ system, name, value }) => {
      const number = system === 'SAGE300' ? changeOrderNumber(name, commitment) : undefined
      return number === undefined ? [] : [{ number, amount: value }]
    })
    const once = new Map([...kept, ...written].map(change => [change.number, change]))
    return [...once.values()].map(({ number, amount }) => ({
      id: sageChangeOrderId(commitment, number),
      number,
      title: 'Rebar',
      status: 'APPROVED',
      sourceStatus: null,
      amount,
      approvedOn: '2026-10-31',
      lines: [{ ...LINE, amount }],
    }))
  }

  function commitment(id: string) {
    const number = numberIn(id)
    return {
      commitment: {
        id,
        number,
        company: null,
        originalAmount: '1000.00',
        approvedChangesAmount: '0.00',
        revisedAmount: '1000.00',
        lines: [{ number: '1' }],
        changeOrders: changesOf(number),
      },
    }
  }

  const telephoneOf = (number: string) =>
    standing(facts, { system: 'SAGE300', name: named.telephone(number) })[0]

  function vendor(id: string) {
    const number = numberIn(id)
    const telephone = telephoneOf(number)?.value ?? 'none'
    return { vendor: { id, number, company: null, telephone, insurances: [] } }
  }

  function update(
    { vendorNumber, telephone = '', dryRun }: Record<string, string> & { dryRun?: never },
    by: string,
  ) {
    const answer = (outcome: string) => ({ write: { outcome, userErrors: [] } })
    const known = telephoneOf(vendorNumber ?? '')
    if (known?.value === telephone) return answer('UNCHANGED')
    if (dryRun) return answer('CHECKED')
    if (known) facts.splice(facts.indexOf(known), 1)
    const name = named.telephone(vendorNumber ?? '')
    facts.push({ system: 'SAGE300', name, value: telephone, by })
    return answer('WRITTEN')
  }

  return {
    isStarted: operation => [...started].some(key => operationIn(key) === operation),
    answers(process, way) {
      const over = <Answer>(act: () => Answer | Promise<Answer>) => way.over(process, act)
      return new Map<unknown, Answer>([
        [SageCommitmentToChangeDocument, asked => over(() => commitment(asked.commitmentId))],
        [SageChangeOrderLinesDocument, asked => over(() => commitment(asked.commitmentId))],
        [SageVendorToUpdateDocument, asked => over(() => vendor(asked.id))],
        [SageVendorUpdateDocument, ({ input }, by) => over(() => update(input, by))],
        [
          SageChangeOrderImportDocument,
          ({ input }) => {
            const name = named.changeOrder(input.commitmentNumber, input.number)
            const value = sum(input.lines.map((line: { amount: string }) => line.amount))
            return over(() => importIt(process, input, { name, value, done: 'POSTED' }))
          },
        ],
        [
          SageCommitmentImportDocument,
          ({ input }) => {
            const name = named.commitment(input.number)
            const value = sum(input.lines.map((line: { amount: string }) => line.amount))
            return over(() => importIt(process, input, { name, value, done: 'POSTED' }))
          },
        ],
        [
          SageInvoiceImportDocument,
          ({ input }) => {
            const name = named.invoice(input.vendorNumber, input.number)
            const value = invoiceValue(input.lines)
            return over(() => importIt(process, input, { name, value, done: 'ENTERED' }))
          },
        ],
      ])
    },
  }
}

/** An operation of two imports names each by a word behind its id. */
function operationIn(key: string): string {
  return key.split(' ')[0] ?? key
}

function errorsOf(code: string | undefined) {
  return code ? [{ code, message: code, field: [], system: 'SAGE300', retryable: 'NO' }] : []
}
