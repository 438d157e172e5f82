import type { Pool, PoolClient } from 'pg'
import { TieoutError } from '#lib/errors'
import type { RequestContext } from '#lib/request'
import type { ListName } from '../../ground.ts'
import { isLasting, isOfList } from '../failures.ts'
import type { Sources, System } from '../sources.ts'
import { type ProcoreSince, type Staged, stageChanges } from './changes.ts'
import { closeOrphans } from './commitment-parts.ts'
import { noteUnannounced } from './gaps.ts'
import { noteHiddenCommitments, noteListsRead, noteListUnread, unreadOf } from './readings.ts'
import { stageJobChanges } from './sage-changes.ts'
import { stageSageCompanies, type UnreadCompany } from './sage-companies.ts'
import { companyLists, projectLists, type RowsOfRecord, type SourceList } from './source-rows.ts'
import { countChange, type Stage } from './stage.ts'
import { createSwitchedOff } from './switched-off.ts'
import { createUnreadRecords } from './unread-records.ts'
import { createVendorIds } from './vendor-ids.ts'
import type { SourceTable } from './versions.ts'

/**
 * Reads the lists of one project, or of the company, from one system and makes them current. Pages
 * are staged as they come, so a large project never stands in memory; nothing of it is seen by
 * others before the whole reading is stored in one transaction.
 */
export interface Reader {
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
  /**
   * The projects that `system` lists now, and those that are still marked but no longer listed; of Sage
   * without those of the companies in `except`. Of Procore none is gone: it lists no project that the account
   * may not see, and deletes none.
   */
  projectsOf(
    system: System,
    except?: readonly string[],
  ): Promise<{ listed: string[]; gone: string[] }>
  /** The projects of Procore, and when they were last read. */
  pollable(): Promise<Pollable[]>
}

export interface Pollable {
  projectId: string
  /** By the clock of the store; null before the first reading, and when all of it must be read again. */
  sinceReadMs: number | null
  isActive: boolean
}

/**
 * How much of a project is read: what changed, but for commitments where webhooks tell of those; what
 * changed; that and all cost codes; or all of it.
 */
export type Extent = 'POLL' | 'CHANGES' | 'CODES' | 'WHOLE'

export interface Wanted {
  extent: Extent
  /** Commitments of either system that are read with all that hangs on them, whatever says that they have not changed. */
  commitmentIds?: readonly string[]
}

/**
 * A line that changed while its commitment says it did not waits for so long. A whole reading costs a
 * call for each commitment: 60 projects with 120 of them would need 315 of 600 calls an hour to be
 * read daily, and need 45 so.
 */
const WHOLE_READ_INTERVAL_MS = 7 * 24 * 60 * 60_000
/** A deleted requisition waits for so long where a project has more of them than a page. */
const KEYS_READ_INTERVAL_MS = 60 * 60_000
/** Sage counts no calls; what it changed without a stamp waits for so long. */
const JOB_READ_INTERVAL_MS = 24 * 60 * 60_000
/** Where webhooks are heard, polls leave commitments to them, save as often as this; see poll.ts. */
const HEADS_READ_INTERVAL_MS = 3 * 60 * 60_000
/** A project in which something changed within this time is polled more often. */
const ACTIVE_HOURS = 24

const schemaOf = { PROCORE: 'procore', SAGE300: 'sage' } as const
/** The project id of the lists that a company has once. */
const WHOLE_COMPANY = ''
const WHOLE: Wanted = { extent: 'WHOLE' }

export function createReader(options: { pool: Pool; sources: Sources; stage: Stage }): Reader {
  const { pool, sources } = options
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
    const since = isWhole ? undefined : await changesSince(system, projectId, wanted)
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

  /** When the project was last read, if the store holds a whole reading of it that is not too old. */
  async function changesSince(
    system: System,
    projectId: string,
    { extent, commitmentIds = [] }: Wanted,
  ): Promise<(ProcoreSince & { headsReadAt: Date }) | undefined> {
    const interval = system === 'PROCORE' ? WHOLE_READ_INTERVAL_MS : JOB_READ_INTERVAL_MS
    const { rows } = await pool.query<{
      readAt: Date
      headsReadAt: Date | null
      withKeys: boolean
      isHeard: boolean
    }>(
      `select read_at as "readAt", heads_read_at as "headsReadAt",
         keys_read_at is null or keys_read_at <= now() - make_interval(secs => $4) as "withKeys",
         coalesce(heads_read_at > now() - make_interval(secs => $5), false)
           and exists (
             select from tieout.webhook_heard as heard
             where heard.project_id = read_mark.project_id and heard_at is not null
           ) as "isHeard"
       from tieout.read_mark
       where system = $1 and project_id = $2
         and whole_read_at > now() - make_interval(secs => $3)`,
      [
        system,
        projectId,
        interval / 1000,
        KEYS_READ_INTERVAL_MS / 1000,
        HEADS_READ_INTERVAL_MS / 1000,
      ],
    )
    const [mark] = rows
    if (!mark) return undefined
    const { readAt, withKeys } = mark
    return {
      readAt,
      headsReadAt: mark.headsReadAt ?? readAt,
      withKeys,
      withHeads: extent !== 'POLL' || !mark.isHeard,
      withCodes: extent === 'CODES',
      commitmentIds: commitmentIds.filter(id => id.startsWith(`gid://${system.toLowerCase()}/`)),
    }
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
    async projectsOf(system, except = []) {
      const listed = await pool.query<{ id: string }>(
        // The longest unread first: where a call budget ends a round early, the next one goes on there.
        `select project.id
         from ${schemaOf[system]}.project
         left join tieout.read_mark
           on read_mark.system = $1 and read_mark.project_id = project.id
         ${system === 'SAGE300' ? 'where not project.company = any ($2)' : ''}
         order by read_mark.read_at nulls first, project.id`,
        system === 'SAGE300' ? [system, except] : [system],
      )
      const gone = await pool.query<{ id: string }>(
        `select project_id as id from tieout.read_mark
         where system = $1 and project_id <> $2
           and project_id not in (select id from ${schemaOf[system]}.project)
         order by project_id`,
        [system, WHOLE_COMPANY],
      )
      return { listed: listed.rows.map(row => row.id), gone: gone.rows.map(row => row.id) }
    },
    async pollable() {
      const { rows } = await pool.query<Pollable>(
        `select project.id as "projectId",
           case when whole_read_at is not null and read_at <= now()
             then extract(epoch from now() - read_at)::float8 * 1000 end as "sinceReadMs",
           coalesce(changed_at > now() - make_interval(hours => $1), false) as "isActive"
         from procore.project
         left join tieout.read_mark
           on read_mark.system = 'PROCORE' and read_mark.project_id = project.id`,
        [ACTIVE_HOURS],
      )
      return rows
    },
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

/**
 * Notes that a project was read at `readAt`. False when the mark is already past that; inside a
 * transaction it also keeps others from storing the same project at once.
 */
async function advanceMark(
  client: PoolClient,
  mark: Pick<Staged, 'hasKeys' | 'hasHeads'> & {
    system: System
    projectId: string
    readAt: Date
    isWhole: boolean
  },
): Promise<boolean> {
  const marked = await client.query(
    `insert into tieout.read_mark as mark
       (system, project_id, read_at, whole_read_at, keys_read_at, heads_read_at)
     values ($1, $2, $3, case when $4 then $3::timestamptz end,
       case when $5 then $3::timestamptz end, case when $6 then $3::timestamptz end)
     on conflict (system, project_id) do update set
       read_at = excluded.read_at,
       whole_read_at = coalesce(excluded.whole_read_at, mark.whole_read_at),
       keys_read_at = coalesce(excluded.keys_read_at, mark.keys_read_at),
       heads_read_at = coalesce(excluded.heads_read_at, mark.heads_read_at)
     -- A moment that is still to come was told by a clock that has jumped.
     where mark.read_at <= excluded.read_at or mark.read_at > now()`,
    [mark.system, mark.projectId, mark.readAt, mark.isWhole, mark.hasKeys, mark.hasHeads],
  )
  return marked.rowCount === 1
}
