import { money, subtract } from '#lib/decimal'
import type { RequestContext } from '#lib/request'
import type { DocumentRow, LineRecordRow, LineRow, MeasureRow } from '../ground.ts'
import type { CommitmentLineResolvers, Resolvers } from '../types.generated.ts'
import type { ReconcileLoaders } from './loaders.ts'
import type { ReadFrom } from './paging.ts'
import { found, moneyOrNull } from './values.ts'

/** What stands below a commitment: its items, and the documents that a difference is made of. */
export function lineResolvers(
  loaders: (context: RequestContext) => ReconcileLoaders,
): Pick<
  Resolvers,
  'CommitmentLine' | 'RetainageLine' | 'RetainageInvoice' | 'FindingDocument' | 'MeasureTotal'
> {
  const recordsOf = async (row: LineRow, context: RequestContext, side: LineRecordRow['side']) =>
    (await loaders(context).lineRecordsOf.load(row.id)).filter(record => record.side === side)
  return {
    CommitmentLine: {
      __resolveReference: ({ id }, context) => lineOf(loaders(context), id),
      costCode: row => row.cost_code,
      costType: row => row.cost_type,
      mapping: async (row, _, context) =>
        (await loaders(context).lineMappings.load(row.id)) ?? null,
      measures: row => [
        measure(row, 'COMMITTED', row.field_original_amount, row.books_original_amount),
        measure(row, 'INVOICED', row.field_gross_amount, row.books_gross_amount),
        measure(row, 'RETAINAGE', row.field_held_amount, row.books_held_amount),
      ],
      procoreLines: async (row, _, context) =>
        (await recordsOf(row, context, 'FIELD')).map(({ id }) => ({
          __typename: 'ProcoreCommitmentLine' as const,
          id,
        })),
      sage: async (row, _, context) => {
        const [first] = await recordsOf(row, context, 'BOOKS')
        return first ? { __typename: 'SageCommitmentLine' as const, id: first.id } : null
      },
      findings: (row, _, context) => loaders(context).findingsOfLine.load(row.id),
    },
    MeasureTotal: {
      procoreAmount: row => moneyOrNull(row.field_amount),
      sageAmount: row => moneyOrNull(row.books_amount),
      difference: row => moneyOrNull(row.difference),
      absoluteAmount: row => money(row.absolute_amount),
      isComplete: row => row.is_complete,
    },
    RetainageLine: {
      line: (row, _, context) => lineOf(loaders(context), row.line_id),
      procoreHeldAmount: row => moneyOrNull(row.field_held_amount),
      sageHeldAmount: row => moneyOrNull(row.books_held_amount),
      difference: row => differenceOf(row.field_held_amount, row.books_held_amount),
    },
    RetainageInvoice: {
      invoice: row => row,
      procoreRetainageAmount: row => moneyOrNull(row.field_retainage_amount),
      sageRetainageAmount: row => moneyOrNull(row.books_retainage_amount),
      difference: row => money(row.retainage_difference),
    },
    FindingDocument: {
      invoice: (row, _, context) =>
        row.pairId.startsWith(INVOICE) ? found(loaders(context).invoices, row.pairId) : null,
      changeOrder: (row, _, context) =>
        row.pairId.startsWith(CHANGE_ORDER)
          ? found(loaders(context).changeOrders, row.pairId)
          : null,
      line: (row, _, context) =>
        row.pairId.startsWith(LINE) ? lineOf(loaders(context), row.pairId) : null,
      amount: (row: DocumentRow) => moneyOrNull(row.amount),
    },
  }
}

/** What the resolvers above read of a line in a list of them. */
export const LINE_FIELDS = {
  id: { columns: ['id'] },
  number: { columns: ['number'] },
  costCode: { columns: ['cost_code'] },
  costType: { columns: ['cost_type'] },
  extra: { columns: ['extra'] },
  verdict: {
    columns: ['commitment_pair_id', 'read_verdict'],
    ofPage: `case
      when commitment_pair_id in (
        select tieout.unread_among(array(select distinct commitment_pair_id from page))
      ) then 'UNREAD'
      else read_verdict
    end as verdict`,
  },
  measures: {
    columns: [
      'commitment_pair_id',
      'currency',
      ...['original', 'gross', 'held'].flatMap(of => [`field_${of}_amount`, `books_${of}_amount`]),
    ],
  },
  mapping: { columns: ['id'] },
  procoreLines: { columns: ['id'] },
  sage: { columns: ['id'] },
  findings: { columns: ['id'] },
} satisfies Record<Exclude<keyof CommitmentLineResolvers, `__${string}`>, ReadFrom>

const INVOICE = 'gid://tieout/Invoice/'
const CHANGE_ORDER = 'gid://tieout/ChangeOrder/'
const LINE = 'gid://tieout/CommitmentLine/'

/** The line's own id says which commitment it belongs to. */
export async function lineOf(loaders: ReconcileLoaders, id: string): Promise<LineRow | null> {
  const commitment = `gid://tieout/Commitment/${id.slice(LINE.length, id.lastIndexOf('/'))}`
  if (!(await found(loaders.commitments, commitment))) return null
  const lines = await loaders.linesOf.load(commitment)
  return lines.find(line => line.id === id) ?? null
}

function measure(
  { commitment_pair_id, currency }: LineRow,
  name: MeasureRow['measure'],
  field: string | null,
  books: string | null,
): MeasureRow {
  const difference = differenceOf(field, books)
  return {
    commitment_pair_id,
    measure: name,
    field_amount: field,
    books_amount: books,
    difference,
    absolute_amount: (difference ?? '0').replace('-', ''),
    is_complete: field !== null && books !== null,
    currency,
  }
}

function differenceOf(field: string | null, books: string | null): string | null {
  return field === null || books === null ? null : subtract(field, books)
}
