import type { Pool, PoolClient } from 'pg'
import { isDate } from '#lib/date'
import { compare, sum } from '#lib/decimal'
import { parseGid } from '#lib/ids'
import type { CodeMapAnswer, CodeMappingRow, CodeSplit } from '../ground.ts'
import { undone } from '../sql/as-if.ts'
import { effectOf } from '../sql/effect.ts'
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

/** The code, and the pair of its project with the job that it is booked on. */
interface Code {
  id: string
  project_pair_id: string | null
  job_id: string | null
}

/** Where a code shall stand: on one code of the books, on several, or on that of its own number. */
interface Standing {
  booksId: string | null
  splits: CodeSplit[] | null
}

const SPLITS_MIN = 2
const SPLITS_MAX = 20
/** 33.333333 of a hundred million is off by a cent at most. */
const SHARE_PLACES = 6
const SHARE = new RegExp(`^\\d{1,3}(\\.\\d{1,${SHARE_PLACES}})?$`)

export function createCodeMaps(options: {
  pool: Pool
  operations: OperationStore<PoolClient>
  reconciler: Pick<Reconciler, 'reconcileChanged'>
  judging: Judging
}): CodeMaps {
  const { pool, operations, reconciler, judging } = options
  return {
    async map({ idempotencyKey, dryRun, ...input }, by) {
      const fieldId = recordId(input.procoreCostCodeId, 'procore', 'procoreCostCodeId')
      const standing = standingOf(input)
      const inside = async (client: PoolClient) => {
        await client.query(
          "select pg_advisory_xact_lock(hashtextextended('tieout.code_mapping', 0))",
        )
        const code = await codeOf(client, fieldId)
        const userErrors = await problemsOf(client, code, input, standing)
        return { code, userErrors }
      }
      const write = (client: PoolClient) => replace(client, fieldId, standing, input, by)
      const mappings = readBack(() => rowsOf(pool, fieldId))
      if (dryRun) {
        const tried = await undone(pool, async client => {
          const { code, userErrors } = await inside(client)
          if (userErrors.length > 0) return { userErrors, preview: null }
          const preview = await effectOf(client, {
            isOfLists: false,
            projects: async () => projectsOf(code),
            change: () => write(client),
          })
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
      const done = await operations.decide(request, async client => {
        const { code, userErrors } = await inside(client)
        if (userErrors.length > 0) return { userErrors }
        await write(client)
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

function recordId(id: string, system: 'procore' | 'sage300', name: string): string {
  parseGid(id, `input.${name}`, { system, kind: 'CostCode' })
  return id
}

async function codeOf(client: PoolClient, id: string): Promise<Code | undefined> {
  const { rows } = await client.query<Code>(
    `select code.id, project_pair.id as project_pair_id, project_pair.books_id as job_id
     from procore.cost_code as code
     left join tieout.project_pair on project_pair.field_id = code.project_id
     where code.id = $1`,
    [id],
  )
  return rows[0]
}

async function problemsOf(
  client: PoolClient,
  code: Code | undefined,
  { procoreCostCodeId, validFromOn }: CostCodeMapInputWithoutKey,
  { booksId, splits }: Standing,
): Promise<UserError[]> {
  if (!code) return [notFound(procoreCostCodeId, ['input', 'procoreCostCodeId'])]
  if (validFromOn != null && !isDate(validFromOn)) {
    const message = `validFromOn: ${JSON.stringify(validFromOn)} is not a date; write it as 2026-10-31.`
    return refused('INVALID', ['validFromOn'], message)
  }
  if (splits === null) {
    return booksId === null ? [] : bookedProblems(client, code, booksId, ['sageCostCodeId'])
  }
  if (booksId !== null) {
    const message = 'splits: give them or sageCostCodeId; a code is divided or stands on one.'
    return refused('INVALID', ['splits'], message)
  }
  const problems = shareProblems(splits)
  for (const [place, split] of splits.entries()) {
    const field = ['splits', String(place), 'sageCostCodeId']
    problems.push(...(await bookedProblems(client, code, split.booksId, field)))
  }
  return problems.length > 0 ? problems : doubleProblems(client, splits)
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

/** Codes that read the same are one to whoever compares. */
async function doubleProblems(
  client: PoolClient,
  splits: readonly CodeSplit[],
): Promise<UserError[]> {
  const { rows } = await client.query<{ number: string }>(
    `select min(number) as number
     from unnest($1::text[]) as split (id)
     join sage.cost_code on cost_code.id = split.id
     group by number_key, tieout.number_key(coalesce(extra, ''))
     having count(*) > 1`,
    [splits.map(({ booksId }) => booksId)],
  )
  return rows.flatMap(({ number }) =>
    refused('INVALID', ['splits'], `splits: ${number} is named twice; give it one share.`),
  )
}

/** Why the code of the books is none that this one can stand on. */
async function bookedProblems(
  client: PoolClient,
  code: Code,
  booksId: string,
  field: readonly string[],
): Promise<UserError[]> {
  const { rows } = await client.query<{ project_id: string; is_group: boolean }>(
    'select project_id, coalesce(is_group, false) as is_group from sage.cost_code where id = $1',
    [booksId],
  )
  const [books] = rows
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

type CostCodeMapInputWithoutKey = Omit<CostCodeMapInput, 'idempotencyKey' | 'dryRun'>

async function replace(
  client: PoolClient,
  fieldId: string,
  { booksId, splits }: Standing,
  { validFromOn, reason }: CostCodeMapInputWithoutKey,
  by: string,
): Promise<void> {
  const from = validFromOn ?? '-infinity'
  await client.query(
    `update tieout.code_mapping set replaced_at = now()
     where field_id = $1 and valid_from = $2 and replaced_at is null`,
    [fieldId, from],
  )
  await client.query(
    `insert into tieout.code_mapping (field_id, books_id, splits, valid_from, reason, made_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [fieldId, booksId, splits && JSON.stringify(splits), from, reason?.trim() || null, by],
  )
}

async function rowsOf(pool: Pool, fieldId: string): Promise<CodeMappingRow[]> {
  const { rows } = await pool.query<CodeMappingRow>(
    'select * from tieout.told_code_mapping where field_id = $1 order by valid_from',
    [fieldId],
  )
  return rows
}

function projectsOf(code: Code | undefined): string[] {
  return code?.project_pair_id ? [code.project_pair_id] : []
}
