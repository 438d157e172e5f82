import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import type { ListName } from '../../ground.ts'
import type { PageAnswer, PageVariables, Sources, System } from '../sources.ts'
import type { Unreadable } from '../unreadable.ts'
import type { SourceTable, StagedRow } from './versions.ts'

/** The rows that one record becomes. */
export type RowsOfRecord = Partial<Record<SourceTable, StagedRow[]>>

/** One list of a source; `read` gives its pages as rows of the store. Throws as Sources.pages. */
export interface SourceList {
  name: ListName
  /** What its records become rows of. */
  tables: readonly SourceTable[]
  /** Without `onUnreadable` one record that cannot be read fails the list. */
  read(
    sources: Sources,
    projectId: string,
    context: RequestContext,
    onUnreadable?: (record: UnreadRecord) => void,
  ): AsyncGenerator<RowsOfRecord[], void, undefined>
}

/** A record that is there and was not read, or not wholly. */
export interface UnreadRecord {
  id: string
  /** Whose figures rest on it, as far as it tells. */
  commitmentIds: readonly string[]
  /** The invoice that it is or pays, and the vendor of that: where it tells no commitment, the invoice is on theirs. */
  invoiceId: string | undefined
  vendorId: string | undefined
  /** Its head without its lines; undefined where not even that was read. */
  rows: RowsOfRecord | undefined
  failure: Error
}

/** What is read again of a project: what may have changed since it was read, and what is wanted besides. */
export interface Since {
  readAt: Date
  /** Whether cost codes are read though nothing else changed. */
  withCodes: boolean
  /** Of these commitments all is read, whether or not it says that it has changed. */
  commitmentIds: readonly string[]
}

export const PAGE_SIZE = 1000
/** Records with their lines inside come in smaller pages, so that a page stays a few megabytes. */
export const PAGE_SIZE_WITH_LINES = 250

type Reference = { id: string } | null | undefined
/** What may be read of a record though the rest of it is not. */
interface PartRead {
  commitment?: Reference
  invoice?: Reference
  vendor?: Reference
  lines?: readonly { commitment?: Reference }[]
}

/** The list that `document` asks for, with the rows that each of its records becomes. */
export function list<Node, Variables extends PageVariables>(
  what: Pick<SourceList, 'name' | 'tables'>,
  system: System,
  document: TypedDocumentNode<PageAnswer<Node>, Variables>,
  pageSize: number,
  variablesOf: (projectId: string) => Omit<Variables, keyof PageVariables>,
  rowsOf: (node: Node, projectId: string) => RowsOfRecord,
): SourceList {
  function unreadRecord({ id, node, without, failure }: Unreadable, projectId: string) {
    const { commitment, invoice, vendor, lines = [] } = node as PartRead
    // A head says what it is without its lines.
    const hasHead = without.every(field => /^lines\b/.test(field))
    const parents = [commitment, ...lines.map(line => line.commitment)]
    return {
      id,
      commitmentIds:
        what.name === 'COMMITMENTS' ? [id] : [...new Set(parents.flatMap(each => each?.id ?? []))],
      invoiceId: what.name === 'INVOICES' ? id : invoice?.id,
      vendorId: vendor?.id,
      rows: hasHead ? rowsOf({ ...node, lines: [] } as Node, projectId) : undefined,
      failure,
    }
  }
  return {
    ...what,
    async *read(sources, projectId, context, onUnreadable) {
      const variables = variablesOf(projectId)
      const note = (record: Unreadable) => onUnreadable?.(unreadRecord(record, projectId))
      const options = { pageSize, onUnreadable: onUnreadable && note }
      for await (const nodes of sources.pages(system, document, variables, context, options)) {
        yield nodes.map(node => rowsOf(node, projectId))
      }
    },
  }
}

/** A document without its commitment belongs to no figure; it is left out, and said so in the log. */
export function ofCommitment(
  record: { id: string; commitment: { id: string } | null },
  projectId: string,
  rows: (commitmentId: string) => RowsOfRecord,
): RowsOfRecord {
  if (record.commitment) return rows(record.commitment.id)
  log.warn('refresh.record_without_commitment', { id: record.id, project: projectId })
  return {}
}
