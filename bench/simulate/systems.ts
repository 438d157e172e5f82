import { ProcoreChangeOrderToExportDocument } from '../../subgraphs/reconcile/intake/questions/procore.generated.ts'
import {
  SageChangeOrderImportDocument,
  type SageChangeOrderImportInput,
  SageCommitmentToChangeDocument,
} from '../../subgraphs/reconcile/intake/questions/sage300.generated.ts'
import type { Sources } from '../../subgraphs/reconcile/intake/sources.ts'
import { sageAway, type Way } from './faults.ts'
import type { Mortal, Scheduler } from './scheduler.ts'
import type { Broken } from './store.ts'

/**
 * Procore, Sage and Sage's drop folder in memory, as Tieout meets them. Sage remembers nothing of an
 * import and takes the same file twice; the site's macro copies each file to one fixed name, so two
 * imports at once double one record and lose another; an import outlives the Tieout that started it.
 */
export interface Systems {
  /** What Sage has posted, each with the key of the import that posted it. */
  posted: Posted[]
  sourcesOf(process: Mortal, ways: { procore: Way; sage: Way }): Sources
}

export interface Posted {
  commitment: string
  number: string
  amount: string
  key: string
}

export interface ChangeOrder {
  /** Of the pair in Tieout. */
  id: string
  recordId: string
  commitment: string
  number: string
  amount: string
}

const IMPORT_MAX_MS = 20_000
/** Rarely an import takes longer than anybody waits for it. */
const ENDLESS_RATE = 0.1
const ENDLESS_MS = 200_000
const IMPORT_TIMEOUT_MS = 60_000
const FOLDER_WAIT_MS = 5_000
const FOLDER_LOOK_MS = 500

export function createSystems(
  scheduler: Scheduler,
  changeOrders: readonly ChangeOrder[],
  broken: Broken,
): Systems {
  const { random } = scheduler
  const posted: Posted[] = []
  /** Files for which the import was started, by the key of their operation. */
  const started = new Set<string>()
  /** The import that runs, whoever started it; the name that the macro copies to. */
  const running = new Set<string>()
  let fixedName: Posted | undefined

  const find = (commitment: string, number: string) =>
    posted.find(record => record.commitment === commitment && record.number === number)

  /** The macro: a process of its own, which nobody's death ends. */
  async function runMacro(record: Posted): Promise<void> {
    running.add(record.key)
    await scheduler.wait(random.between(1, 200))
    fixedName = record
    const isEndless = random.chance(ENDLESS_RATE)
    await scheduler.wait(isEndless ? ENDLESS_MS : random.between(1, IMPORT_MAX_MS))
    if (fixedName) posted.push({ ...fixedName })
    running.delete(record.key)
  }

  async function importIt(process: Mortal, input: SageChangeOrderImportInput) {
    const { commitmentNumber: commitment, number, idempotencyKey: key } = input
    const answer = (outcome: string, code?: string) => ({
      outcome,
      fileName: null,
      records: [],
      userErrors: code
        ? [{ code, message: code, field: [], system: 'SAGE300', retryable: 'NO' }]
        : [],
    })
    const found = find(commitment, number)
    if (input.dryRun) return found ? answer('REFUSED', 'ALREADY_EXISTS') : answer('CHECKED')
    if (started.has(key)) return answer(found ? 'POSTED' : 'UNCERTAIN')
    if (found) return answer('POSTED')
    for (let waited = 0; running.size > 0 && broken !== 'claim'; waited += FOLDER_LOOK_MS) {
      if (waited >= FOLDER_WAIT_MS) throw sageAway()
      await scheduler.wait(FOLDER_LOOK_MS, process)
    }
    if (started.has(key)) return answer('UNCERTAIN')
    if (find(commitment, number)) return answer('POSTED')
    if (broken !== 'claim') started.add(key)
    const amount = input.lines[0]?.amount ?? '0.00'
    void runMacro({ commitment, number, amount, key })
    for (let waited = 0; running.has(key); waited += FOLDER_LOOK_MS) {
      if (waited >= IMPORT_TIMEOUT_MS) return answer('UNCERTAIN')
      await scheduler.wait(FOLDER_LOOK_MS, process)
    }
    return answer(find(commitment, number) ? 'POSTED' : 'UNCERTAIN')
  }

  function inProcore(commitmentId: string) {
    const commitment = commitmentId.split('/').at(-1) ?? ''
    const own = changeOrders.filter(order => order.commitment === commitment)
    return {
      id: commitmentId,
      number: commitment,
      changeOrders: own.map(({ recordId, number, amount }) => ({
        id: recordId,
        number,
        title: 'Additional rebar',
        status: 'APPROVED',
        sourceStatus: 'Approved',
        amount,
        approvedOn: '2026-10-31',
        lines: [
          { amount, description: 'Rebar', commitmentLineNumber: '1', isChangedLineKnown: true },
        ],
      })),
    }
  }

  function inSage(commitmentId: string) {
    const commitment = commitmentId.split('/').at(-1) ?? ''
    return {
      id: commitmentId,
      number: commitment,
      company: null,
      originalAmount: '1000.00',
      approvedChangesAmount: '0.00',
      revisedAmount: '1000.00',
      lines: [{ number: '1' }],
      changeOrders: posted.filter(record => record.commitment === commitment),
    }
  }

  return {
    posted,
    sourcesOf: (process, ways) =>
      ({
        ask: async (_system: unknown, document: unknown, variables: unknown) => {
          const asked = variables as { commitmentId: string; input: SageChangeOrderImportInput }
          switch (document) {
            case ProcoreChangeOrderToExportDocument:
              return ways.procore.over(process, () => ({
                commitment: inProcore(asked.commitmentId),
              }))
            case SageCommitmentToChangeDocument:
              return ways.sage.over(process, () => ({ commitment: inSage(asked.commitmentId) }))
            case SageChangeOrderImportDocument:
              return ways.sage.over(process, async () => ({
                import: await importIt(process, asked.input),
              }))
            default:
              throw new Error('nobody asks this here')
          }
        },
        // biome-ignore lint/correctness/useYield: no list is read here
        async *pages() {
          throw new Error('no list is read here')
        },
      }) as unknown as Sources,
  }
}
