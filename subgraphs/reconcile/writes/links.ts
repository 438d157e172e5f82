import { parseGid } from '#lib/ids'
import type {
  CommitmentRow,
  PreviewedFindings,
  ProjectRow,
  ReadBack,
  VendorRow,
} from '../ground.ts'
import type { Reconciler } from '../sql/judge.ts'
import type { UserError } from '../types.generated.ts'
import type { Judgement, Judging } from './judging.ts'
import { userError } from './runner/operation.ts'
import type { OperationStore, Outcome } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'

/**
 * Pairs that a person makes or undoes. A decision is a row of tieout.link and outranks every automatic
 * match; what depends on it is judged again before the answer. No decision takes a partner from another pair.
 */
export interface Links {
  /** Pairs the two records that `sides` names: Procore's first, Sage's second, by the input's fields. */
  link<Kind extends LinkKind>(
    kind: Kind,
    request: Asked,
    sides: Record<string, string>,
    requestedBy: string,
  ): Promise<Answered & { pair: ReadBack<PairRows[Kind]> }>
  /** Sets the two sides of the pair that `named` names apart, for good or until they are linked again. */
  unlink<Kind extends LinkKind>(
    kind: Kind,
    request: Asked,
    named: Record<string, string>,
    requestedBy: string,
  ): Promise<Answered & { pairs: ReadBack<PairRows[Kind][]> }>
}

interface Asked {
  idempotencyKey: string
  dryRun?: boolean | undefined
}

interface Answered {
  preview: PreviewedFindings | null
  userErrors: readonly UserError[]
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

/** Whom a record is paired with; the pair is null while a decision is not judged yet. */
export interface Partner {
  id: string
  number: string | null
  pairId: string | null
}

/** Where decisions, and the pairs that they are about, are kept. */
export interface LinkRows<Tx> {
  pairsBy<Kind extends LinkKind>(
    kind: Kind,
    column: 'id' | 'field_id' | 'books_id',
    id: string,
    tx?: Tx,
  ): Promise<(PairRows[Kind] & Pair)[]>
  /** Waits until no other decision on any of these records is being made. */
  queue(
    tx: Tx,
    kind: LinkKind,
    sides: { procoreId: string | null; sageId: string | null },
  ): Promise<void>
  /** Whom the two are paired with, if not with each other, also by what is decided and not judged yet. */
  partnersOf(
    tx: Tx,
    kind: LinkKind,
    sides: { procoreId: string | null; sageId: string | null },
  ): Promise<{ ofProcore: Partner | undefined; ofSage: Partner | undefined }>
  write(tx: Tx, decision: Decision): Promise<void>
  /** The project pairs that hold either record, or a commitment with it. */
  projectsTouchedBy(sides: Sides, tx?: Tx): Promise<string[]>
  /** Does `work` in a transaction that is undone. */
  tryOut<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** In such a one: what the change opens and closes. */
  effectOf(
    tx: Tx,
    kind: LinkKind,
    sides: Sides,
    change: () => Promise<void>,
  ): Promise<PreviewedFindings>
}

export function createLinks<Tx>(options: {
  rows: LinkRows<Tx>
  operations: OperationStore<Tx>
  reconciler: Pick<Reconciler, 'pairLists' | 'reconcileChanged'>
  judging: Judging
}): Links {
  const { rows, operations, reconciler, judging } = options

  /** The pairs that an id names: its own, or those of the one side it names. */
  function pairsOf(tx: Tx, kind: LinkKind, [field, id]: [string, string]): Promise<Pair[]> {
    const { system } = parseGid(id, `input.${field}`)
    const columns = { tieout: 'id', procore: 'field_id', sage300: 'books_id' } as const
    return rows.pairsBy(kind, columns[system], id, tx)
  }

  /** Judges what a decision touches. */
  async function judge(kind: LinkKind, sides: Sides): Promise<void> {
    // Projects and vendors are paired for the whole company, commitments within their project.
    if (kind !== 'COMMITMENT') await reconciler.pairLists()
    await reconciler.reconcileChanged(await rows.projectsTouchedBy(sides))
  }

  /** Decides on the two records that `choose` finds and has waited for, or tries it out. */
  async function decide(
    how: Pick<Decision, 'kind' | 'isApart' | 'by'>,
    { idempotencyKey, dryRun }: Asked,
    input: Record<string, string>,
    choose: (tx: Tx) => Promise<Sides | { userErrors: UserError[] }>,
  ): Promise<Answered & { sides: Partial<Sides>; judgement?: Judgement | undefined }> {
    const { kind } = how
    if (dryRun) {
      // What is due anyway is done, so that the rest comes of this decision alone.
      if (kind !== 'COMMITMENT') await reconciler.pairLists()
      return rows.tryOut(async tx => {
        const chosen = await choose(tx)
        if ('userErrors' in chosen) return { ...chosen, preview: null, sides: {} }
        const change = () => rows.write(tx, { ...how, ...chosen })
        const preview = await rows.effectOf(tx, kind, chosen, change)
        return { userErrors: [], preview, sides: chosen }
      })
    }
    const request = {
      kind: `${kind}_${how.isApart ? 'UNLINK' : 'LINK'}` as const,
      idempotencyKey,
      input,
      requestedBy: how.by,
    }
    const done = await operations.decide(request, async (tx): Promise<Outcome> => {
      const chosen = await choose(tx)
      if ('userErrors' in chosen) return chosen
      await rows.write(tx, { ...how, ...chosen })
      return { result: chosen }
    })
    // An operation of an earlier version has kept Procore's side alone.
    const sides = (done.result ?? {}) as Partial<Sides>
    const { procoreId, sageId } = sides
    const judgement =
      done.isNew && procoreId && sageId
        ? await judging.begin(() => judge(kind, { procoreId, sageId }))
        : undefined
    return { preview: null, userErrors: done.userErrors, sides, judgement }
  }

  return {
    async link<Kind extends LinkKind>(
      kind: Kind,
      asked: Asked,
      input: Record<string, string>,
      by: string,
    ) {
      const [procoreSide, sageSide] = Object.entries(input)
      if (!procoreSide || !sageSide) throw new TypeError('a link has two sides')
      const { sides, judgement, ...answered } = await decide(
        { kind, isApart: false, by },
        asked,
        input,
        async tx => {
          const [procore] = await pairsOf(tx, kind, procoreSide)
          const [sage] = await pairsOf(tx, kind, sageSide)
          if (!procore?.field_id) return missing(procoreSide)
          if (!sage?.books_id) return missing(sageSide)
          const chosen = { procoreId: procore.field_id, sageId: sage.books_id }
          await rows.queue(tx, kind, chosen)
          const partners = await rows.partnersOf(tx, kind, chosen)
          if (partners.ofProcore) return taken(kind, procore, partners.ofProcore, procoreSide)
          if (partners.ofSage) return taken(kind, sage, partners.ofSage, sageSide)
          if (procore.project_pair_id !== sage.project_pair_id) {
            const message = `${procore.number} and ${sage.number} belong to different projects; a pair stays within one.`
            return {
              userErrors: [userError('INVALID', message, { field: ['input', sageSide[0]] })],
            }
          }
          return chosen
        },
      )
      const { procoreId, sageId } = sides
      const pair = readBack(async () => {
        const failure = await judgement?.failure()
        if (failure) throw failure
        // Sage's side names one pair.
        const [found] = sageId
          ? await rows.pairsBy(kind, 'books_id', sageId)
          : await rows.pairsBy(kind, 'field_id', procoreId ?? '')
        return found ?? null
      })
      return { ...answered, pair }
    },

    async unlink<Kind extends LinkKind>(
      kind: Kind,
      asked: Asked,
      input: Record<string, string>,
      by: string,
    ) {
      const [named] = Object.entries(input)
      if (!named) throw new TypeError('a pair is named')
      const field = ['input', named[0]]
      const { sides, judgement, ...answered } = await decide(
        { kind, isApart: true, by },
        asked,
        input,
        async tx => {
          const [pair, another] = await pairsOf(tx, kind, named)
          if (!pair) return missing(named)
          if (another) {
            const message = `${named[1]} has a pair in each of several companies; name the pair by its own id.`
            return { userErrors: [userError('INVALID', message, { field })] }
          }
          const alone = { procoreId: pair.field_id, sageId: pair.books_id }
          await rows.queue(tx, kind, alone)
          const { ofProcore, ofSage } = await rows.partnersOf(tx, kind, alone)
          const procoreId = alone.procoreId ?? ofSage?.id ?? null
          const sageId = alone.sageId ?? ofProcore?.id ?? null
          if (procoreId === null || sageId === null) {
            const message = `${pair.number} has only one side, so there is nothing to undo.`
            return { userErrors: [userError('NOT_LINKED', message, { field })] }
          }
          return { procoreId, sageId }
        },
      )
      const { procoreId, sageId } = sides
      const pairs = readBack(async () => {
        const failure = await judgement?.failure()
        if (failure) throw failure
        if (!procoreId || !sageId) return null
        const found = await Promise.all([
          rows.pairsBy(kind, 'field_id', procoreId),
          rows.pairsBy(kind, 'books_id', sageId),
        ])
        return [...new Map(found.flat().map(pair => [pair.id, pair])).values()]
      })
      return { ...answered, pairs }
    },
  }
}

export function notFound(id: string, field: string[]): UserError {
  const message = `There is no record ${id}; take the id from an \`id\` field.`
  return userError('NOT_FOUND', message, { field })
}

function missing([field, id]: [string, string]): { userErrors: UserError[] } {
  return { userErrors: [notFound(id, ['input', field])] }
}

function taken(
  kind: LinkKind,
  { number, id }: Pair,
  partner: Partner,
  [field]: [string, string],
): { userErrors: UserError[] } {
  const pair = partner.pairId === null ? 'that pair' : `the pair ${partner.pairId}`
  const message = `${number ?? id} is paired with ${partner.number ?? 'another record'} (${partner.id}); undo ${pair} by ${kind.toLowerCase()}Unlink first.`
  return { userErrors: [userError('ALREADY_LINKED', message, { field: ['input', field] })] }
}
