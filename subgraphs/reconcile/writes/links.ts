import type { Pool, PoolClient } from 'pg'
import { messageOf } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { log } from '#lib/log'
import type { CommitmentRow, ProjectRow, ReadBack, VendorRow } from '../ground.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { UserError } from '../types.generated.ts'
import { type OperationStore, userError } from './operations.ts'
import { readBack } from './read-back.ts'

/**
 * Pairs that a person makes or undoes. A decision is a row of tieout.link and outranks every automatic
 * match; what depends on it is judged again before the answer.
 */
export interface Links {
  /** Pairs the two records that `sides` names: Procore's first, Sage's second, by the input's fields. */
  link<Kind extends LinkKind>(
    kind: Kind,
    request: { idempotencyKey: string },
    sides: Record<string, string>,
    requestedBy: string,
  ): Promise<{ pair: ReadBack<PairRows[Kind]>; userErrors: readonly UserError[] }>
  /** Sets the two sides of a commitment apart, for good or until they are linked again. */
  unlink(
    request: { idempotencyKey: string; commitmentId: string },
    requestedBy: string,
  ): Promise<{ pairs: ReadBack<CommitmentRow[]>; userErrors: readonly UserError[] }>
}

interface PairRows {
  PROJECT: ProjectRow
  VENDOR: VendorRow
  COMMITMENT: CommitmentRow
}
type LinkKind = keyof PairRows

/** What the kinds have in common; only a commitment belongs to a project. */
interface Pair {
  id: string
  field_id: string | null
  books_id: string | null
  number: string | null
  project_pair_id?: string
}

interface Sides {
  procoreId: string
  sageId: string
}

interface Decision extends Sides {
  kind: LinkKind
  isApart: boolean
  by: string
}

const tables = {
  PROJECT: 'tieout.project_pair',
  VENDOR: 'tieout.vendor_pair',
  COMMITMENT: 'tieout.commitment_pair',
} as const

export function createLinks(options: {
  pool: Pool
  operations: OperationStore
  reconciler: Reconciler
}): Links {
  const { pool, operations, reconciler } = options

  async function pairsBy<Row extends Pair>(
    kind: LinkKind,
    column: 'id' | 'field_id' | 'books_id',
    id: string,
  ): Promise<Row | undefined> {
    const { rows } = await pool.query<Row>(`select * from ${tables[kind]} where ${column} = $1`, [
      id,
    ])
    return rows[0]
  }

  /** The pair that an id names: its own, or that of the one side it names. */
  function pairOf(
    kind: LinkKind,
    [field, id]: [string, string],
    side: 'field_id' | 'books_id',
  ): Promise<Pair | undefined> {
    return pairsBy(kind, parseGid(id, `input.${field}`).system === 'tieout' ? 'id' : side, id)
  }

  async function decide(
    client: PoolClient,
    { kind, procoreId, sageId, isApart, by }: Decision,
  ): Promise<void> {
    if (kind !== 'COMMITMENT') {
      // A project or vendor has one counterpart; naming another takes the place of the older link. A
      // vendor has one in each company of Sage.
      await client.query(
        `delete from tieout.link
         where kind = $1 and not is_apart and (field_id = $2) <> (books_id = $3)
           and not (kind = 'VENDOR' and exists (
             select from sage.vendor as linked
             join sage.vendor as named on named.company <> linked.company
             where linked.id = link.books_id and named.id = $3
           ))`,
        [kind, procoreId, sageId],
      )
    }
    await client.query(
      `insert into tieout.link (kind, field_id, books_id, is_apart, made_by)
       values ($1, $2, $3, $4, $5)
       on conflict (kind, field_id, books_id) do update
         set is_apart = excluded.is_apart, made_by = excluded.made_by, made_at = now()`,
      [kind, procoreId, sageId, isApart, by],
    )
    // Should judging them below fail, whoever judges next does it. A changed list of pairs marks itself.
    await client.query(
      `insert into tieout.touched (project_id, commitment_id)
       select distinct project_id, id from tieout.contract where id in ($1, $2)`,
      [procoreId, sageId],
    )
  }

  /** Judges what a decision touches. The decision stands, whatever comes of this: it never rejects. */
  async function judge(kind: LinkKind, { procoreId, sageId }: Sides): Promise<unknown> {
    try {
      // Projects and vendors are paired for the whole company, commitments within their project.
      if (kind !== 'COMMITMENT') await reconciler.reconcileDue()
      await reconciler.reconcile(await projectsTouchedBy(pool, procoreId, sageId))
      return undefined
    } catch (thrown) {
      log.error('link.not_judged', { kind, message: messageOf(thrown) })
      return thrown
    }
  }

  return {
    async link<Kind extends LinkKind>(
      kind: Kind,
      { idempotencyKey }: { idempotencyKey: string },
      sides: Record<string, string>,
      requestedBy: string,
    ) {
      const [procoreSide, sageSide] = Object.entries(sides)
      if (!procoreSide || !sageSide) throw new TypeError('a link has two sides')
      const request = { kind: `${kind}_LINK` as const, idempotencyKey, input: sides, requestedBy }
      const done = await operations.runOnce(request, async client => {
        const procore = await pairOf(kind, procoreSide, 'field_id')
        const sage = await pairOf(kind, sageSide, 'books_id')
        const userErrors = problemsOf(procoreSide, procore, sageSide, sage)
        if (userErrors.length > 0 || !procore?.field_id || !sage?.books_id) return { userErrors }
        const decided = { procoreId: procore.field_id, sageId: sage.books_id }
        await decide(client, { kind, ...decided, isApart: false, by: requestedBy })
        return { result: decided }
      })
      // Sage's side names one pair. An operation of an earlier version has kept Procore's side alone.
      const { procoreId, sageId } = (done.result ?? {}) as Partial<Sides>
      const failure =
        done.isNew && procoreId && sageId ? await judge(kind, { procoreId, sageId }) : undefined
      const pair = readBack(async () => {
        if (failure) throw failure
        const found = sageId
          ? await pairsBy<PairRows[Kind]>(kind, 'books_id', sageId)
          : procoreId && (await pairsBy<PairRows[Kind]>(kind, 'field_id', procoreId))
        return found || null
      })
      return { pair, userErrors: done.userErrors }
    },

    async unlink({ idempotencyKey, commitmentId }, requestedBy) {
      const input = { commitmentId }
      const request = { kind: 'COMMITMENT_UNLINK' as const, idempotencyKey, input, requestedBy }
      const done = await operations.runOnce(request, async client => {
        const asked: [string, string] = ['commitmentId', commitmentId]
        const pair = await pairOf('COMMITMENT', asked, 'field_id')
        const field = ['input', 'commitmentId']
        if (!pair) return { userErrors: [notFound(commitmentId, field)] }
        const { field_id: procoreId, books_id: sageId } = pair
        if (procoreId === null || sageId === null) {
          const message = `${pair.number} has only one side, so there is nothing to undo.`
          return { userErrors: [userError('NOT_LINKED', message, { field })] }
        }
        const decided = { procoreId, sageId }
        await decide(client, { kind: 'COMMITMENT', ...decided, isApart: true, by: requestedBy })
        return { result: decided }
      })
      const sides = (done.result ?? null) as Sides | null
      const failure = done.isNew && sides ? await judge('COMMITMENT', sides) : undefined
      const pairs = readBack(async () => {
        if (failure) throw failure
        if (!sides) return null
        const found = await Promise.all([
          pairsBy<CommitmentRow>('COMMITMENT', 'field_id', sides.procoreId),
          pairsBy<CommitmentRow>('COMMITMENT', 'books_id', sides.sageId),
        ])
        return found.filter(pair => pair !== undefined)
      })
      return { pairs, userErrors: done.userErrors }
    },
  }
}

export function notFound(id: string, field: string[]): UserError {
  const message = `There is no record ${id}; take the id from an \`id\` field.`
  return userError('NOT_FOUND', message, { field })
}

/** The project pairs that hold either record, or a commitment with it. */
async function projectsTouchedBy(pool: Pool, procoreId: string, sageId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from tieout.project_pair
     where field_id = $1
       or books_id = $2
       or field_id in (select project_id from procore.commitment where $1 in (id, vendor_id))
       or books_id in (select project_id from sage.commitment where $2 in (id, vendor_id))
     order by number, id`,
    [procoreId, sageId],
  )
  return rows.map(row => row.id)
}

function problemsOf(
  [procoreField, procoreId]: [string, string],
  procore: Pair | undefined,
  [sageField, sageId]: [string, string],
  sage: Pair | undefined,
): UserError[] {
  const procorePath = ['input', procoreField]
  const sagePath = ['input', sageField]
  if (!procore?.field_id) return [notFound(procoreId, procorePath)]
  if (!sage?.books_id) return [notFound(sageId, sagePath)]
  if (procore.id === sage.id || procore.project_pair_id === undefined) return []
  if (procore.books_id !== null) {
    const message = `${procore.number} is paired with another record of Sage; unlink that first.`
    return [userError('ALREADY_LINKED', message, { field: procorePath })]
  }
  if (sage.field_id !== null) {
    const message = `${sage.number} is paired with another record of Procore; unlink that first.`
    return [userError('ALREADY_LINKED', message, { field: sagePath })]
  }
  if (procore.project_pair_id !== sage.project_pair_id) {
    const message = `${procore.number} and ${sage.number} belong to different projects; a pair stays within one.`
    return [userError('INVALID', message, { field: sagePath })]
  }
  return []
}
