import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { ListName } from '../../ground.ts'
import { isLasting, isOfList } from '../failures.ts'
import type { Sources, System } from '../sources.ts'
import { type Staged, stageChanges } from './changes.ts'
import { closeOrphans } from './commitment-parts.ts'
import { noteUnannounced } from './gaps.ts'
import { companyLists, projectLists as projectListsOfProcore } from './procore-lists.ts'
import {
  advanceMark,
  createReadMarks,
  type ReadMarks,
  type Wanted,
  WHOLE_COMPANY,
} from './read-marks.ts'
import { noteHiddenCommitments, noteListsRead, noteListUnread, unreadOf } from './readings.ts'
import { stageJobChanges } from './sage-changes.ts'
import { stageSageCompanies, type UnreadCompany } from './sage-companies.ts'
import { jobLists } from './sage-lists.ts'
import type { RowsOfRecord, SourceList } from './source-list.ts'
import { countChange, type Stage } from './stage.ts'
import { createSwitchedOff } from './switched-off.ts'
import { createUnreadRecords } from './unread-records.ts'
import { createVendorIds } from './vendor-ids.ts'
import type { SourceTable } from './versions.ts'

export type { Extent, Pollable, Wanted } from './read-marks.ts'

/**
 * Reads the lists of one project, or of the company, from one system and makes them current. Pages
 * are staged as they come, so a large project never stands in memory; nothing of it is seen by
 * others before the whole reading is stored in one transaction.
 */
export interface Reader extends Pick<ReadMarks, 'projectsOf' | 'pollable'> {
  /**
   * Answers how many records came, changed or went away, and which companies of Sage could not be read
   * while others could: what is held of them stays. Throws what the source or the store threw.
   */
  readCompany(
    system: System,
    context: RequestContext,
  ): Promise<{ changedCount: number; unread: UnreadCompany[] }>
  /**
   * As `readCompany`, of one project, wholly unless less is wanted. A reading that began before the stored one
   * changes nothing. Less than WHOLE leaves out what says that it has not changed; once in
   * WHOLE_READ_INTERVAL_MS it does not, nor where something of the project is unread.
   */
  readProject(
    system: System,
    projectId: string,
    context: RequestContext,
    wanted?: Wanted,
  ): Promise<number>
  /** Closes whatever is held of a job that Sage no longer lists. */
  closeProject(system: System, projectId: string): Promise<number>
}

const WHOLE: Wanted = { extent: 'WHOLE' }

export function createReader(options: { pool: Pool; sources: Sources; stage: Stage }): Reader {
  const { pool, sources } = options
  const marks = createReadMarks(pool)
  const { versions, staged } = options.stage

  async function applyAll(
    client: PoolClient,
    tables: readonly SourceTable[],
    projectId: string,
  ): Promise<number> {
    const scope = projectId === WHOLE_COMPANY ? undefined : projectId
    let changedCount = 0
    for (const table of tables) changedCount += await versions.apply(client, table, scope)
    return changedCount
  }

  async function read(
    system: System,
    projectId: string,
    context: RequestContext,
    wanted: Wanted = WHOLE,
    unread: UnreadCompany[] = [],
  ): Promise<number> {
    const isCompany = projectId === WHOLE_COMPANY
    const lists = isCompany ? companyLists : projectLists[system]
    const tables = (isCompany ? companyTables : projectTables)[system]
    const known = await unreadOf(pool, { system, projectId })
    const readAt = known.askedAt
    if (known.isUnread && known.isRecent && context.isBackground && !isCompany) return 0
    const isWhole = wanted.extent === 'WHOLE' || known.isUnread || known.hasDueRecord
    const since = isWhole ? undefined : await marks.changesSince(system, projectId, wanted)
    let isOvertaken = false
    let found: Staged = { hasKeys: true, hasHeads: true, changedIds: [] }
    const failures = new Map<Pick<SourceList, 'name' | 'tables'>, TieoutError>()
    const records = createUnreadRecords({ system, projectId })
    const isSwitchedOff = createSwitchedOff(sources, { system, projectId }, context)
    const empty: ListName[] = []
    let parentlessCount = 0
    const reading = staged(
      tables,
      async client => {
        const withCompanies = createVendorIds({ client, sources }, projectId, context)
        const stage = async (records: readonly RowsOfRecord[]) =>
          stageRecords(client, tables, await withCompanies(records))
        const parts = { client, sources, versions, stage }
        if (isCompany && system === 'SAGE300') {
          const { companies, vendors } = await stageSageCompanies({ ...parts, records }, context)
          unread.push(...companies)
          // What is held of them is staged as it is.
          if (vendors) failures.set({ name: 'VENDORS', tables: [] }, vendors)
          await records.stage(client, versions, stage)
          return
        }
        if (since) {
          if (system === 'PROCORE') found = await stageChanges(parts, projectId, since, context)
          else await stageJobChanges(parts, projectId, since, context)
          return
        }
        for (const list of lists) {
          try {
            const pages = list.read(sources, projectId, context, records.noting(list))
            for await (const read of pages) {
              await stage(read)
              records.sawRead(list, read.length)
              parentlessCount += read.filter(isParentless).length
            }
            records.refuseListOfNone(list)
          } catch (thrown) {
            if (!isOfList(thrown) || list.name === 'PROJECTS' || context.signal.aborted)
              throw thrown
            records.forget(list)
            if (await isSwitchedOff(list.name, thrown)) empty.push(list.name)
            else failures.set(list, thrown)
          }
        }
        await records.stage(client, versions, stage)
        // A project that was listed and is not any more may be one that the account has lost the right to.
        if (isCompany) await versions.carryOfCompany(client, 'procore.project')
      },
      async client => {
        const isRead = since === undefined && failures.size === 0
        const mark = { system, projectId, readAt, isWhole: isRead, ...found }
        isOvertaken = !(await advanceMark(client, mark))
        if (isOvertaken) return 0
        const about = { system, projectId }
        for (const [{ name: list }, failure] of failures) {
          await noteListUnread(client, { ...about, list }, failure)
        }
        const unreadNames = [...failures.keys()].map(({ name }) => name)
        const read = lists.map(({ name }) => name).filter(name => !unreadNames.includes(name))
        if (since === undefined) {
          await noteListsRead(client, about, read)
          await noteListsRead(client, about, empty, 'EMPTY')
        }
        const unreadTables = new Set([...failures.keys()].flatMap(list => list.tables))
        const readTables = tables.filter(table => !unreadTables.has(table))
        const changedCount = await applyAll(client, readTables, projectId)
        if (since === undefined) await records.write(client, read)
        if (system === 'PROCORE' && !isCompany) {
          await closeOrphans(client, projectId)
          await noteHiddenCommitments(
            client,
            projectId,
            parentlessCount,
            records.lost('COMMITMENTS'),
          )
        }
        if (since && system === 'PROCORE') {
          await noteUnannounced(client, projectId, since.headsReadAt, found.changedIds)
        }
        if (changedCount > 0) await countChange(client, system, projectId)
        return changedCount
      },
    )
    const changedCount = await reading.catch(async (thrown: unknown) => {
      // What is refused now and was not before is found list by list.
      if (since && isLasting(thrown)) return read(system, projectId, context, WHOLE, unread)
      if (isCompany && thrown instanceof TieoutError && !context.signal.aborted) {
        const about = { system, projectId, list: 'PROJECTS' } as const
        // The failure itself outranks that it could not be written down.
        await noteListUnread(pool, about, thrown).catch(() => undefined)
      }
      throw thrown
    })
    // What overtook it may have left out what somebody rests on.
    if (isOvertaken && wanted.commitmentIds) return read(system, projectId, context, wanted, unread)
    return changedCount
  }

  return {
    async readCompany(system, context) {
      const unread: UnreadCompany[] = []
      const changedCount = await read(system, WHOLE_COMPANY, context, WHOLE, unread)
      return { changedCount, unread }
    },
    readProject: read,
    closeProject(system, projectId) {
      const tables = projectTables[system]
      return staged(
        tables,
        async () => undefined,
        async client => {
          await client.query('delete from tieout.read_mark where system = $1 and project_id = $2', [
            system,
            projectId,
          ])
          return applyAll(client, tables, projectId)
        },
      )
    },
    projectsOf: marks.projectsOf,
    pollable: marks.pollable,
  }

  async function stageRecords(
    client: PoolClient,
    tables: readonly SourceTable[],
    records: readonly RowsOfRecord[],
  ): Promise<void> {
    for (const table of tables) {
      const rows = records.flatMap(record => record[table] ?? [])
      if (rows.length > 0) await versions.stage(client, table, rows)
    }
  }
}

/** It belongs to a commitment that its system does not show. */
function isParentless(record: RowsOfRecord): boolean {
  return Object.keys(record).length === 0
}

/** The lists of one project or job. */
const projectLists = { PROCORE: projectListsOfProcore, SAGE300: jobLists() }
const companyTables = { PROCORE: companyTablesOf('procore'), SAGE300: companyTablesOf('sage') }
const projectTables = { PROCORE: projectTablesOf('procore'), SAGE300: projectTablesOf('sage') }

function companyTablesOf(schema: 'procore' | 'sage'): SourceTable[] {
  return [`${schema}.project`, `${schema}.vendor`]
}

function projectTablesOf(schema: 'procore' | 'sage'): SourceTable[] {
  return [
    ...(schema === 'sage'
      ? (['sage.category', 'sage.change_order_line', 'sage.payment'] as const)
      : []),
    `${schema}.cost_code`,
    `${schema}.commitment`,
    `${schema}.commitment_line`,
    `${schema}.change_order`,
    `${schema}.invoice`,
    `${schema}.invoice_line`,
  ]
}
