import { isDate } from '#lib/date'
import { compare, sum } from '#lib/decimal'
import { parseGid } from '#lib/ids'
import type { CodeMapAnswer, CodeMappingRow, CodeSplit, PreviewedFindings } from '../ground.ts'
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
  number: string
  /** Codes that read the same are one to whoever compares. */
  key: string
}

/** Where a code shall stand: on one code of the books, on several, or on that of its own number. */
export interface Standing {
  booksId: string | null
  splits: CodeSplit[] | null
}

export interface Mapping {
  fieldId: string
  standing: Standing
  /** Null for all days before the first. */
  validFromOn: string | null
  reason: string | null
  by: string
}

const SPLITS_MIN = 2
const SPLITS_MAX = 20
/** 33.333333 of a hundred million is off by a cent at most. */
const SHARE_PLACES = 6
const SHARE = new RegExp(`^\\d{1,3}(\\.\\d{1,${SHARE_PLACES}})?$`)

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
    { booksId, splits }: Standing,
  ): Promise<UserError[]> {
    if (!code) return [notFound(procoreCostCodeId, ['input', 'procoreCostCodeId'])]
    if (validFromOn != null && !isDate(validFromOn)) {
      const message = `validFromOn: ${JSON.stringify(validFromOn)} is not a date; write it as 2026-10-31.`
      return refused('INVALID', ['validFromOn'], message)
    }
    if (splits === null) {
      if (booksId === null) return []
      const books = await rows.booksCode(tx, booksId)
      return bookedProblems(code, books, booksId, ['sageCostCodeId'])
    }
    if (booksId !== null) {
      const message = 'splits: give them or sageCostCodeId; a code is divided or stands on one.'
      return refused('INVALID', ['splits'], message)
    }
    const problems = shareProblems(splits)
    const booked: BooksCode[] = []
    for (const [place, split] of splits.slice(0, SPLITS_MAX).entries()) {
      const books = await rows.booksCode(tx, split.booksId)
      const field = ['splits', String(place), 'sageCostCodeId']
      problems.push(...bookedProblems(code, books, split.booksId, field))
      if (books) booked.push(books)
    }
    return problems.length > 0 ? problems : doubleProblems(booked)
  }

  return {
    async map({ idempotencyKey, dryRun, ...input }, by) {
      const fieldId = recordId(input.procoreCostCodeId, 'procore', 'procoreCostCodeId')
      const standing = standingOf(input)
      const inside = async (tx: Tx) => {
        await rows.queue(tx, fieldId)
        const code = await rows.fieldCode(tx, fieldId)
        const userErrors = await problemsOf(tx, code, input, standing)
        return { code, userErrors }
      }
      const write = (tx: Tx) => {
        const { validFromOn = null, reason } = input
        return rows.replace(tx, {
          fieldId,
          standing,
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

function standingOf({ sageCostCodeId, splits }: CostCodeMapInputWithoutKey): Standing {
  return {
    booksId: sageCostCodeId ? recordId(sageCostCodeId, 'sage300', 'sageCostCodeId') : null,
    splits:
      splits?.map((split, place) => ({
        booksId: recordId(split.sageCostCodeId, 'sage300', `splits[${place}].sageCostCodeId`),
        sharePercent: split.sharePercent,
      })) ?? null,
  }
}

const refused = (kind: UserError['code'], field: readonly string[], message: string) => [
  userError(kind, message, { field: ['input', ...field] }),
]

/** Why nothing can be divided by these shares. */
function shareProblems(splits: readonly CodeSplit[]): UserError[] {
  if (splits.length < SPLITS_MIN || splits.length > SPLITS_MAX) {
    const message = `splits: a code is divided among ${SPLITS_MIN} to ${SPLITS_MAX} codes, and these are ${splits.length}.`
    return refused('INVALID', ['splits'], message)
  }
  for (const [place, { sharePercent }] of splits.entries()) {
    if (SHARE.test(sharePercent) && compare(sharePercent, '0') > 0) continue
    const message = `splits: ${sharePercent} is no share; write a percentage above 0 with up to ${SHARE_PLACES} decimals, as 33.333333.`
    return refused('INVALID', ['splits', String(place), 'sharePercent'], message)
  }
  const total = sum(splits.map(({ sharePercent }) => sharePercent))
  if (compare(total, '100') === 0) return []
  return refused(
    'INVALID',
    ['splits'],
    `splits: the shares are ${total} together; they have to be 100.`,
  )
}

/** Codes that read the same cannot be told apart. */
function doubleProblems(booked: readonly BooksCode[]): UserError[] {
  const doubles = booked.filter((code, place) =>
    booked.slice(0, place).some(({ key }) => key === code.key),
  )
  return doubles.flatMap(({ number }) =>
    refused('INVALID', ['splits'], `splits: ${number} is named twice; give it one share.`),
  )
}

/** Why the code of the books is none that this one can stand on. */
function bookedProblems(
  code: FieldCode,
  books: BooksCode | undefined,
  booksId: string,
  field: readonly string[],
): UserError[] {
  if (!books) return [notFound(booksId, ['input', ...field])]
  if (books.is_group) {
    const message = `${booksId} only totals other codes; name one that is booked on.`
    return refused('INVALID', field, message)
  }
  if (books.project_id === code.job_id) return []
  return code.job_id === null
    ? refused(
        'NOT_LINKED',
        ['procoreCostCodeId'],
        'Its project has no job in Sage yet; pair them by projectLink first.',
      )
    : refused(
        'INVALID',
        field,
        `${booksId} is of another job; the project goes with ${code.job_id}.`,
      )
}

function recordId(id: string, system: 'procore' | 'sage300', name: string): string {
  parseGid(id, `input.${name}`, { system, kind: 'CostCode' })
  return id
}

function projectsOf(code: FieldCode | undefined): string[] {
  return code?.project_pair_id ? [code.project_pair_id] : []
}
