import type { PoolClient } from 'pg'
import { messageOf } from '#lib/errors'
import type { ListName } from '../../ground.ts'
import type { System } from '../sources.ts'
import { noteListIncomplete } from './readings.ts'
import type { RowsOfRecord, SourceList, UnreadRecord } from './source-rows.ts'
import type { SourceTable, Versions } from './versions.ts'

/**
 * Records of one reading of a project that are listed and could not be read, as a requisition with an amount
 * that is none, or a contract whose page is refused. What hangs on them is not judged; the rest of their list is.
 */
export interface UnreadRecords {
  /** For SourceList.read; undefined for a list of which one record fails all. */
  noting(list: SourceList): ((record: UnreadRecord) => void) | undefined
  sawRead(list: SourceList, count: number): void
  /** Throws what failed first where no record of the list could be read: that is the list itself. */
  refuseListOfNone(list: SourceList): void
  forget(list: SourceList): void
  /** Stages the heads of what was read in part, and what is held of the others as it is. */
  stage(
    client: PoolClient,
    versions: Versions,
    stage: (records: readonly RowsOfRecord[]) => Promise<void>,
  ): Promise<void>
  /** Why records of the list are not among those that are shown; undefined when all are. */
  lost(list: ListName): string | undefined
  /** Writes down the records of `lists`, in place of what was known of these. */
  write(client: PoolClient, lists: readonly ListName[]): Promise<void>
}

type Noted = UnreadRecord & { list: SourceList }

/** Of these a record that is missing makes an absence unknown and no amount. */
const LISTS_OF_NAMES: ReadonlySet<ListName> = new Set<ListName>(['COST_CODES', 'VENDORS'])
const LISTS_OF_COMMITMENTS: ReadonlySet<ListName> = new Set<ListName>([
  'COMMITMENTS',
  'CHANGE_ORDERS',
  'INVOICES',
])
/** The column of a table of lines that names what they are of; the other tables are of records. */
const parentColumns: Partial<Record<SourceTable, string>> = {
  'procore.commitment_line': 'commitment_id',
  'procore.invoice_line': 'invoice_id',
  'sage.commitment_line': 'commitment_id',
  'sage.change_order_line': 'change_order_id',
  'sage.category': 'cost_code_id',
}

export function createUnreadRecords(of: { system: System; projectId: string }): UnreadRecords {
  const { system, projectId } = of
  const noted: Noted[] = []
  const readCounts = new Map<SourceList, number>()
  const ofList = (list: ListName) => noted.filter(record => record.list.name === list)

  return {
    noting(list) {
      const isOfNames = LISTS_OF_NAMES.has(list.name)
      if (!isOfNames && !LISTS_OF_COMMITMENTS.has(list.name)) return undefined
      return record => {
        // Whose figures lack it is not known.
        if (record.commitmentId === null && !isOfNames) throw record.failure
        noted.push({ ...record, list })
      }
    },
    sawRead(list, count) {
      readCounts.set(list, (readCounts.get(list) ?? 0) + count)
    },
    refuseListOfNone(list) {
      const [first] = noted.filter(record => record.list === list)
      if (first && !readCounts.get(list)) throw first.failure
    },
    forget(list) {
      noted.splice(0, noted.length, ...noted.filter(record => record.list !== list))
    },
    async stage(client, versions, stage) {
      if (projectId === '') return
      await stage(noted.flatMap(({ rows }) => rows ?? []))
      for (const { id, list } of noted) {
        for (const table of list.tables) {
          const column = parentColumns[table] ?? 'id'
          await versions.carry(client, table, projectId, `${column} = any ($2)`, [id])
        }
      }
    },
    lost(list) {
      const [first, ...others] = ofList(list).filter(({ rows }) => rows === undefined)
      if (!first) return undefined
      const count = others.length + 1
      return `${count} ${count === 1 ? 'record' : 'records'} could not be read. ${messageOf(first.failure)}`
    },
    async write(client, lists) {
      await client.query(
        `delete from tieout.unread_record
         where system = $1 and project_id = $2 and list = any ($3)`,
        [system, projectId, lists],
      )
      for (const list of lists.filter(name => LISTS_OF_NAMES.has(name))) {
        const reason = this.lost(list)
        if (reason) await noteListIncomplete(client, { ...of, list }, reason)
      }
      for (const { id, list, commitmentId, failure } of noted) {
        if (commitmentId === null) continue
        await client.query(
          `insert into tieout.unread_record
             (system, project_id, list, record_id, commitment_id, reason, tried_at)
           values ($1, $2, $3, $4, $5, $6, now())`,
          [system, projectId, list.name, id, commitmentId, messageOf(failure)],
        )
      }
    },
  }
}
