import type { PoolClient } from 'pg'
import { messageOf } from '#lib/errors'
import type { ListName } from '../../ground.ts'
import type { System } from '../sources.ts'
import { noteListIncomplete } from './readings.ts'
import type { RowsOfRecord, SourceList, UnreadRecord } from './source-list.ts'
import type { SourceTable, Versions } from './versions.ts'

/**
 * Records of one reading of a project that are listed and could not be read, as a requisition with an amount
 * that is none, or a contract whose page is refused. What hangs on them is not judged; the rest of their list is.
 */
export interface UnreadRecords {
  /** For SourceList.read. */
  noting(list: SourceList): (record: UnreadRecord) => void
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
const LISTS_OF_NAMES: ReadonlySet<ListName> = new Set<ListName>([
  'PROJECTS',
  'COST_CODES',
  'VENDORS',
])
/** The column of a table of lines that names what they are of; the other tables are of records. */
const parentColumns: Partial<Record<SourceTable, string>> = {
  'procore.commitment_line': 'commitment_id',
  'procore.invoice_line': 'invoice_id',
  'sage.commitment_line': 'commitment_id',
  'sage.invoice_line': 'invoice_id',
  'sage.change_order_line': 'change_order_id',
  'sage.category': 'cost_code_id',
}

export function createUnreadRecords(of: { system: System; projectId: string }): UnreadRecords {
  const { system, projectId } = of
  const noted: Noted[] = []
  const readCounts = new Map<SourceList, number>()
  const ofList = (list: ListName) => noted.filter(record => record.list.name === list)
  /** No company is without projects and vendors: a list of none of these is one that is not shown. */
  const shownEmpty = () =>
    [...readCounts].flatMap(([list, count]) =>
      projectId === '' && count === 0 && ofList(list.name).length === 0 ? [list] : [],
    )

  return {
    noting: list => record => void noted.push({ ...record, list }),
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
      if (projectId === '') {
        // Without its project all that was read of it would be gone; a vendor takes nothing along.
        for (const { id, list } of noted.filter(record => record.list.name === 'PROJECTS')) {
          for (const table of list.tables) {
            await versions.carryOfCompany(client, table, 'id = any ($1)', [id])
          }
        }
        for (const { name, tables } of shownEmpty()) {
          // Of several companies of Sage one may be new; then the others say what is gone.
          if ([...readCounts].some(([list, count]) => list.name === name && count > 0)) continue
          for (const table of tables) await versions.carryOfCompany(client, table)
        }
        return
      }
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
        const isEmpty = shownEmpty().some(({ name }) => name === list)
        const reason = isEmpty ? nothingShown(system, list) : this.lost(list)
        if (reason) await noteListIncomplete(client, { ...of, list }, reason)
      }
      const ofCommitments = noted.filter(record => !LISTS_OF_NAMES.has(record.list.name))
      for (const { id, list, failure, ...known } of ofCommitments) {
        const reason = messageOf(failure)
        const ids = await commitmentsOf(client, known)
        if (ids.length === 0) await noteListIncomplete(client, { ...of, list: list.name }, reason)
        await client.query(
          `insert into tieout.unread_record
             (system, project_id, list, record_id, commitment_id, reason, tried_at)
           select $1, $2, $3, $4, commitment_id, $6, now()
           from unnest($5::text[]) as commitment_id`,
          [system, projectId, list.name, id, ids, reason],
        )
      }
    },
  }

  /** Where a record does not tell its commitments, those that may be. */
  async function commitmentsOf(
    client: PoolClient,
    {
      commitmentIds,
      invoiceId,
      vendorId,
    }: Pick<UnreadRecord, 'commitmentIds' | 'invoiceId' | 'vendorId'>,
  ): Promise<readonly string[]> {
    if (commitmentIds.length > 0) return commitmentIds
    const schema = system === 'PROCORE' ? 'procore' : 'sage'
    const ofInvoice =
      system === 'PROCORE'
        ? 'select commitment_id from procore.invoice where id = $1'
        : 'select commitment_id from sage.invoice_line where invoice_id = $1'
    const billed = await client.query<{ id: string }>(
      `select distinct commitment_id as id from (${ofInvoice}) as billed where commitment_id is not null`,
      [invoiceId],
    )
    if (billed.rows.length > 0) return billed.rows.map(({ id }) => id)
    const possible = await client.query<{ id: string }>(
      `select id from ${schema}.commitment
       where project_id = $1 and ($2::text is null or vendor_id = $2)`,
      [projectId, vendorId],
    )
    return possible.rows.map(({ id }) => id)
  }
}

function nothingShown(system: System, list: ListName): string {
  const noun = list === 'VENDORS' ? 'vendor' : system === 'PROCORE' ? 'project' : 'job'
  if (system === 'SAGE300') {
    return `Sage shows no ${noun} at all. Check the ODBC read access of the user, the data folder, and which rows SAGE_NAMES_FILE says are meant.`
  }
  const step =
    list === 'VENDORS'
      ? "Give the account Read Only on the company's Directory"
      : 'Name the permitted projects of the app in Procore; an update of the app empties that list'
  return `Procore shows no ${noun} at all. ${step}.`
}
