import { isDate } from '#lib/date'
import { parseGid } from '#lib/ids'
import type { CodeMapAnswer, CodeMappingRow, PreviewedFindings } from '../ground.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { CostCodeMapInput, UserError } from '../types.generated.ts'
import type { Judging } from './judging.ts'
import { notFound } from './links.ts'
import { userError } from './runner/operation.ts'
import type { OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'

/**
 * The controller's table of cost codes. A row holds from its day until the next one of the code begins; what is
 * decided for the same day takes the place of what was. A decision and its operation stand together.
 */
export interface CodeMaps {
  map(
    input: CostCodeMapInput,
    by: string,
  ): Promise<CodeMapAnswer & { userErrors: readonly UserError[] }>
}

/** Where codes, and what was decided of them, are kept. */
export interface CodeMapRows<Tx> {
  /** Waits until no other decision on the code is being made. */
  queue(tx: Tx, fieldId: string): Promise<void>
  fieldCode(tx: Tx, id: string): Promise<FieldCode | undefined>
  booksCode(tx: Tx, id: string): Promise<BooksCode | undefined>
  /** Takes the place of what was decided for the same day. */
  replace(tx: Tx, mapping: Mapping): Promise<void>
  mappingsOf(fieldId: string): Promise<CodeMappingRow[]>
  /** Does `work` in a transaction that is undone. */
  tryOut<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** In such a one: what the change opens and closes in these projects. */
  effectOf(
    tx: Tx,
    projects: readonly string[],
    change: () => Promise<void>,
  ): Promise<PreviewedFindings>
}

/** The code, and the pair of its project with the job that it is booked on. */
export interface FieldCode {
  project_pair_id: string | null
  job_id: string | null
}

export interface BooksCode {
  project_id: string
  is_group: boolean
}

export interface Mapping {
  fieldId: string
  booksId: string | null
  /** Null for all days before the first. */
  validFromOn: string | null
  reason: string | null
  by: string
}

export function createCodeMaps<Tx>(options: {
  rows: CodeMapRows<Tx>
  operations: OperationStore<Tx>
  reconciler: Pick<Reconciler, 'reconcileChanged'>
  judging: Judging
}): CodeMaps {
  const { rows, operations, reconciler, judging } = options

  async function problemsOf(
    tx: Tx,
    code: FieldCode | undefined,
    { procoreCostCodeId, validFromOn }: CostCodeMapInputWithoutKey,
    booksId: string | null,
  ): Promise<UserError[]> {
    const refused = (kind: UserError['code'], field: string, message: string) => [
      userError(kind, message, { field: ['input', field] }),
    ]
    if (!code) return [notFound(procoreCostCodeId, ['input', 'procoreCostCodeId'])]
    if (validFromOn != null && !isDate(validFromOn)) {
      const message = `validFromOn: ${JSON.stringify(validFromOn)} is not a date; write it as 2026-10-31.`
      return refused('INVALID', 'validFromOn', message)
    }
    if (booksId === null) return []
    const books = await rows.booksCode(tx, booksId)
    if (!books) return [notFound(booksId, ['input', 'sageCostCodeId'])]
    if (books.is_group) {
      const message = `${booksId} only totals other codes; name one that is booked on.`
      return refused('INVALID', 'sageCostCodeId', message)
    }
    if (books.project_id === code.job_id) return []
    return code.job_id === null
      ? refused(
          'NOT_LINKED',
          'procoreCostCodeId',
          'Its project has no job in Sage yet; pair them by projectLink first.',
        )
      : refused(
          'INVALID',
          'sageCostCodeId',
          `${booksId} is of another job; the project goes with ${code.job_id}.`,
        )
  }

  return {
    async map({ idempotencyKey, dryRun, ...input }, by) {
      const fieldId = recordId(input.procoreCostCodeId, 'procore', 'procoreCostCodeId')
      const booksId = input.sageCostCodeId
        ? recordId(input.sageCostCodeId, 'sage300', 'sageCostCodeId')
        : null
      const inside = async (tx: Tx) => {
        await rows.queue(tx, fieldId)
        const code = await rows.fieldCode(tx, fieldId)
        const userErrors = await problemsOf(tx, code, input, booksId)
        return { code, userErrors }
      }
      const write = (tx: Tx) => {
        const { validFromOn = null, reason } = input
        return rows.replace(tx, {
          fieldId,
          booksId,
          validFromOn,
          reason: reason?.trim() || null,
          by,
        })
      }
      const mappings = readBack(() => rows.mappingsOf(fieldId))
      if (dryRun) {
        const tried = await rows.tryOut(async tx => {
          const { code, userErrors } = await inside(tx)
          if (userErrors.length > 0) return { userErrors, preview: null }
          const preview = await rows.effectOf(tx, projectsOf(code), () => write(tx))
          return { userErrors, preview }
        })
        return { mappings, ...tried }
      }
      const request = {
        kind: 'COST_CODE_MAP' as const,
        idempotencyKey,
        input: { ...input },
        requestedBy: by,
      }
      const done = await operations.decide(request, async tx => {
        const { code, userErrors } = await inside(tx)
        if (userErrors.length > 0) return { userErrors }
        await write(tx)
        return { result: { projects: projectsOf(code) } }
      })
      const { projects = [] } = (done.result ?? {}) as { projects?: string[] }
      const judgement = done.isNew
        ? await judging.begin(() => reconciler.reconcileChanged(projects))
        : undefined
      return {
        mappings: async () => {
          await judgement?.failure()
          return mappings()
        },
        preview: null,
        userErrors: done.userErrors,
      }
    },
  }
}

type CostCodeMapInputWithoutKey = Omit<CostCodeMapInput, 'idempotencyKey' | 'dryRun'>

function recordId(id: string, system: 'procore' | 'sage300', name: string): string {
  parseGid(id, `input.${name}`, { system, kind: 'CostCode' })
  return id
}

function projectsOf(code: FieldCode | undefined): string[] {
  return code?.project_pair_id ? [code.project_pair_id] : []
}
