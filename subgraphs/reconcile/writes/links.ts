import { messageOf } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { log } from '#lib/log'
import type { CommitmentRow, ProjectRow, ReadBack, VendorRow } from '../ground.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { UserError } from '../types.generated.ts'
import { createJudging } from './judging.ts'
import { userError } from './runner/operation.ts'
import type { OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'

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

export interface PairRows {
  PROJECT: ProjectRow
  VENDOR: VendorRow
  COMMITMENT: CommitmentRow
}

export type LinkKind = keyof PairRows

/** What the kinds have in common; only a commitment belongs to a project. */
export interface Pair {
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

export interface Decision extends Sides {
  kind: LinkKind
  isApart: boolean
  by: string
}

/** Where decisions, and the pairs that they are about, are kept. */
export interface LinkRows<Tx> {
  pairBy<Kind extends LinkKind>(
    kind: Kind,
    column: 'id' | 'field_id' | 'books_id',
    id: string,
    tx?: Tx,
  ): Promise<(PairRows[Kind] & Pair) | undefined>
  /** Waits until no other decision on pairs of this kind is being made. */
  queue(tx: Tx, kind: LinkKind): Promise<void>
  /** Whom other decisions have paired the two with, judged by then or not. */
  partnersOf(
    tx: Tx,
    kind: LinkKind,
    sides: Sides,
  ): Promise<{ ofProcore: string | undefined; ofSage: string | undefined }>
  write(tx: Tx, decision: Decision): Promise<void>
  /** The project pairs that hold either record, or a commitment with it. */
  projectsTouchedBy(sides: Sides): Promise<string[]>
}

export function createLinks<Tx>(options: {
  rows: LinkRows<Tx>
  operations: OperationStore<Tx>
  reconciler: Pick<Reconciler, 'pairLists' | 'reconcileChanged'>
}): Links {
  const { rows, operations, reconciler } = options
  const judging = createJudging(reconciler)

  /** The pair that an id names: its own, or that of the one side it names. */
  function pairOf(
    tx: Tx,
    kind: LinkKind,
    [field, id]: [string, string],
    side: 'field_id' | 'books_id',
  ): Promise<Pair | undefined> {
    const { system } = parseGid(id, `input.${field}`)
    return rows.pairBy(kind, system === 'tieout' ? 'id' : side, id, tx)
  }

  /** Judges what a decision touches. The decision stands, whatever comes of this: it never rejects. */
  async function judge(kind: LinkKind, sides: Sides): Promise<unknown> {
    try {
      // Projects and vendors are paired for the whole company, commitments within their project.
      if (kind !== 'COMMITMENT') await reconciler.pairLists()
      await judging.judge(await rows.projectsTouchedBy(sides))
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
      const done = await operations.decide(request, async tx => {
        await rows.queue(tx, kind)
        const procore = await pairOf(tx, kind, procoreSide, 'field_id')
        const sage = await pairOf(tx, kind, sageSide, 'books_id')
        const userErrors = problemsOf(procoreSide, procore, sageSide, sage)
        if (userErrors.length > 0 || !procore?.field_id || !sage?.books_id) return { userErrors }
        const decided = { procoreId: procore.field_id, sageId: sage.books_id }
        const partners = await rows.partnersOf(tx, kind, decided)
        if (kind === 'COMMITMENT' && (partners.ofProcore ?? partners.ofSage) !== undefined) {
          // Decided, and not yet judged: the pairs do not show it yet.
          const [[side], pair, system] =
            partners.ofProcore === undefined
              ? [sageSide, sage, 'Procore' as const]
              : [procoreSide, procore, 'Sage' as const]
          return { userErrors: [alreadyLinked(pair, system, side)] }
        }
        await rows.write(tx, { kind, ...decided, isApart: false, by: requestedBy })
        return { result: decided }
      })
      // Sage's side names one pair. An operation of an earlier version has kept Procore's side alone.
      const { procoreId, sageId } = (done.result ?? {}) as Partial<Sides>
      const failure =
        done.isNew && procoreId && sageId ? await judge(kind, { procoreId, sageId }) : undefined
      const pair = readBack(async () => {
        if (failure) throw failure
        const found = sageId
          ? await rows.pairBy(kind, 'books_id', sageId)
          : procoreId && (await rows.pairBy(kind, 'field_id', procoreId))
        return found || null
      })
      return { pair, userErrors: done.userErrors }
    },

    async unlink({ idempotencyKey, commitmentId }, requestedBy) {
      const input = { commitmentId }
      const request = { kind: 'COMMITMENT_UNLINK' as const, idempotencyKey, input, requestedBy }
      const done = await operations.decide(request, async tx => {
        await rows.queue(tx, 'COMMITMENT')
        const asked: [string, string] = ['commitmentId', commitmentId]
        const pair = await pairOf(tx, 'COMMITMENT', asked, 'field_id')
        const field = ['input', 'commitmentId']
        if (!pair) return { userErrors: [notFound(commitmentId, field)] }
        const { field_id: procoreId, books_id: sageId } = pair
        if (procoreId === null || sageId === null) {
          const message = `${pair.number} has only one side, so there is nothing to undo.`
          return { userErrors: [userError('NOT_LINKED', message, { field })] }
        }
        const decided = { procoreId, sageId }
        await rows.write(tx, { kind: 'COMMITMENT', ...decided, isApart: true, by: requestedBy })
        return { result: decided }
      })
      const sides = (done.result ?? null) as Sides | null
      const failure = done.isNew && sides ? await judge('COMMITMENT', sides) : undefined
      const pairs = readBack(async () => {
        if (failure) throw failure
        if (!sides) return null
        const found = await Promise.all([
          rows.pairBy('COMMITMENT', 'field_id', sides.procoreId),
          rows.pairBy('COMMITMENT', 'books_id', sides.sageId),
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

function problemsOf(
  [procoreField, procoreId]: [string, string],
  procore: Pair | undefined,
  [sageField, sageId]: [string, string],
  sage: Pair | undefined,
): UserError[] {
  if (!procore?.field_id) return [notFound(procoreId, ['input', procoreField])]
  if (!sage?.books_id) return [notFound(sageId, ['input', sageField])]
  if (procore.id === sage.id || procore.project_pair_id === undefined) return []
  if (procore.books_id !== null) return [alreadyLinked(procore, 'Sage', procoreField)]
  if (sage.field_id !== null) return [alreadyLinked(sage, 'Procore', sageField)]
  if (procore.project_pair_id !== sage.project_pair_id) {
    const message = `${procore.number} and ${sage.number} belong to different projects; a pair stays within one.`
    return [userError('INVALID', message, { field: ['input', sageField] })]
  }
  return []
}

function alreadyLinked({ number }: Pair, system: 'Procore' | 'Sage', field: string): UserError {
  const message = `${number} is paired with another record of ${system}; unlink that first.`
  return userError('ALREADY_LINKED', message, { field: ['input', field] })
}
