import type { Pool } from 'pg'
import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { RequestContext } from '#lib/request'
import { type Sources, SYSTEMS, type System } from './sources.ts'
import { readDuePart } from './store/commitment-parts.ts'
import { readAccounts, readInsurances } from './store/company-parts.ts'
import { createReader, type Extent, type Pollable, type Wanted } from './store/reader.ts'
import type { UnreadCompany } from './store/sage-companies.ts'
import { createStage } from './store/stage.ts'

/**
 * Reads the sources again and stores what changed. The two systems are read side by side and fail
 * apart: what could not be read keeps its old rows and its old mark, and the result says why.
 */
export interface Refresh {
  /** Every project of both systems. */
  refreshCompany(
    context: RequestContext,
    onProgress?: (progress: RefreshProgress) => void,
  ): Promise<RefreshResult>
  /** These projects alone, by the ids that their systems give them. */
  refreshProjects(
    context: RequestContext,
    projects: readonly SourceProject[],
    wanted?: Wanted,
  ): Promise<RefreshResult>
  /**
   * What webhooks marked: Procore's projects by their ids, '' for the lists of the company, each as far as its marks ask. A project
   * that Procore no longer lists has no failure: there is nothing left to read.
   */
  refreshMarked(
    context: RequestContext,
    marked: readonly { projectId: string; extent: Extent }[],
  ): Promise<{ outcomes: ReadonlyMap<string, ReadOutcome> }>
  /** Every project of one system, as refreshCompany. */
  refreshSystem(system: System, context: RequestContext): Promise<RefreshResult>
  /** Procore's lists of the company. */
  refreshLists(context: RequestContext): Promise<RefreshResult>
  /** One project of Procore, as far as webhooks do not tell of it. */
  pollProject(context: RequestContext, projectId: string): Promise<ReadOutcome>
  pollable(): Promise<Pollable[]>
  /**
   * Of one commitment of Procore that which is read apart and is longest due; see commitment-parts.ts.
   * Undefined when nothing is due. Throws what the store throws.
   */
  readDuePart(context: RequestContext): Promise<{ projectId: string; isNews: boolean } | undefined>
  /** Both sides of these pairs, by their ids in tieout.project_pair; unknown ids are passed over. */
  refreshPairs(
    context: RequestContext,
    projectPairIds: readonly string[],
    wanted?: Wanted,
  ): Promise<RefreshResult>
}

export interface SourceProject {
  system: System
  projectId: string
}

export interface RefreshProgress {
  system: System
  doneCount: number
  totalCount: number
}

export interface RefreshResult {
  /** The lists that a company has once, projects and vendors, by system; absent when not read. */
  company: Partial<Record<System, CompanyOutcome>>
  projects: (SourceProject & ReadOutcome)[]
  /** The projects of which something changed: these, and these alone, need reconciling. */
  touched: SourceProject[]
}

export interface ReadOutcome {
  /** How many records came, changed or went away. */
  changedCount: number
  failure?: { code: ErrorCode; message: string }
}

export interface CompanyOutcome extends ReadOutcome {
  /** The companies of Sage that failed, where others did not. */
  unread?: string[]
}

/** Whether nothing of the system could be read. */
export function isUnread(outcome: CompanyOutcome | undefined): boolean {
  return outcome?.failure !== undefined && outcome.unread === undefined
}

/** Of each system. Every one of them holds a connection while it reads. */
const PROJECTS_AT_ONCE = 2
const extents: Extent[] = ['POLL', 'CHANGES', 'CODES', 'WHOLE']

export function createRefresh(options: {
  pool: Pool
  /** Whose connections are held while a reading goes on. */
  readingPool?: Pool
  sources: Sources
  /** The systems that are read; both unless it is given. */
  systems?: readonly System[]
}): Refresh {
  const { pool, readingPool = pool, systems = SYSTEMS } = options
  const parts = { ...options, stage: createStage(readingPool) }
  const reader = createReader(parts)
  const inTurn = createTurns<CompanyOutcome>()

  /** What is wanted of a project; the next reading that begins suffices for all who wait for it. */
  const wishes = new Map<string, Wanted>()

  /** Who asks for a refresh gets a whole one, unless he says what he wants; a round of the upkeep reads what changed. */
  function readProject(
    project: SourceProject,
    context: RequestContext,
    wanted: Wanted = { extent: context.isBackground ? 'CHANGES' : 'WHOLE' },
  ): Promise<ReadOutcome> {
    const key = `${project.system} ${project.projectId}`
    wishes.set(key, both(wishes.get(key), wanted))
    return inTurn(key, context.notOlderThan ?? Date.now(), notOlderThan =>
      outcomeOf(project, () => {
        const ofAll = wishes.get(key)
        wishes.delete(key)
        const fresh = { ...context, notOlderThan }
        return reader.readProject(project.system, project.projectId, fresh, ofAll)
      }),
    )
  }

  /** The lists of the company, and what is gone with them. */
  async function refreshLists(
    system: System,
    context: RequestContext,
    result: RefreshResult,
  ): Promise<void> {
    const ofCompany = await readCompany(system, context)
    result.company[system] = ofCompany
    if (isUnread(ofCompany)) return
    const { gone } = await reader.projectsOf(system)
    for (const projectId of gone) {
      const close = () => reader.closeProject(system, projectId)
      const outcome = await outcomeOf({ system, projectId }, close)
      result.projects.push({ system, projectId, ...outcome })
    }
  }

  async function refreshSystem(
    system: System,
    context: RequestContext,
    result: RefreshResult,
    onProgress: (progress: RefreshProgress) => void,
  ): Promise<void> {
    const fresh = { ...context, notOlderThan: Date.now() }
    await refreshLists(system, fresh, result)
    const ofCompany = result.company[system]
    if (isUnread(ofCompany)) return
    // Jobs of a company of Sage that is down would only wait for it, one after the other.
    const { listed } = await reader.projectsOf(system, ofCompany?.unread)
    let doneCount = 0
    onProgress({ system, doneCount, totalCount: listed.length })
    await eachOf(listed, PROJECTS_AT_ONCE, async projectId => {
      const outcome = await readProject({ system, projectId }, fresh)
      result.projects.push({ system, projectId, ...outcome })
      doneCount += 1
      onProgress({ system, doneCount, totalCount: listed.length })
    })
    if (system === 'SAGE300') await readAccounts(parts, ofCompany?.unread ?? [], fresh)
  }

  async function refreshProjects(
    context: RequestContext,
    projects: readonly SourceProject[],
    wanted?: Wanted,
  ): Promise<RefreshResult> {
    const result: RefreshResult = { company: {}, projects: [], touched: [] }
    const fresh = { ...context, notOlderThan: Date.now() }
    await Promise.all(
      systems.map(system =>
        eachOf(
          projects.filter(project => project.system === system),
          PROJECTS_AT_ONCE,
          async project =>
            void result.projects.push({
              ...project,
              ...(await readProject(project, fresh, wanted)),
            }),
        ),
      ),
    )
    return withTouched(result)
  }

  function readCompany(system: System, context: RequestContext): Promise<CompanyOutcome> {
    return inTurn(system, context.notOlderThan ?? Date.now(), async notOlderThan => {
      let unread: UnreadCompany[] = []
      const outcome = await outcomeOf({ system, projectId: '' }, async () => {
        const read = await reader.readCompany(system, { ...context, notOlderThan })
        unread = read.unread
        const down = unread.map(({ name }) => name)
        await readInsurances(parts, system, down, { ...context, notOlderThan })
        return read.changedCount
      })
      const [first] = unread
      if (!first) return outcome
      const message = unread.map(({ failure }) => failure.message).join(' ')
      const failure = { code: first.failure.code, message }
      return { ...outcome, failure, unread: unread.map(({ name }) => name) }
    })
  }

  async function refreshMarked(
    context: RequestContext,
    marked: readonly { projectId: string; extent: Extent }[],
  ) {
    const projectIds = marked.map(({ projectId }) => projectId)
    const fresh = { ...context, notOlderThan: Date.now() }
    const outcomes = new Map<string, ReadOutcome>()
    const unlisted = async () => {
      const { listed } = await reader.projectsOf('PROCORE')
      return projectIds.filter(id => id !== '' && !listed.includes(id))
    }
    // A project that is not known yet may have been made just now.
    if (projectIds.includes('') || (await unlisted()).length > 0) {
      outcomes.set('', await readCompany('PROCORE', fresh))
    }
    const absent = new Set(await unlisted())
    await eachOf(marked, PROJECTS_AT_ONCE, async ({ projectId, extent }) => {
      if (projectId === '' || absent.has(projectId)) return
      outcomes.set(projectId, await readProject(project('PROCORE', projectId), fresh, { extent }))
    })
    return { outcomes }
  }

  return {
    refreshMarked,
    async refreshCompany(context, onProgress = () => undefined) {
      const result: RefreshResult = { company: {}, projects: [], touched: [] }
      await Promise.all(systems.map(system => refreshSystem(system, context, result, onProgress)))
      return withTouched(result)
    },
    refreshProjects,
    async refreshSystem(system, context) {
      const result: RefreshResult = { company: {}, projects: [], touched: [] }
      if (systems.includes(system)) await refreshSystem(system, context, result, () => undefined)
      return withTouched(result)
    },
    async refreshLists(context) {
      const result: RefreshResult = { company: {}, projects: [], touched: [] }
      if (!systems.includes('PROCORE')) return withTouched(result)
      await refreshLists('PROCORE', { ...context, notOlderThan: Date.now() }, result)
      return withTouched(result)
    },
    pollProject: (context, projectId) =>
      readProject(
        project('PROCORE', projectId),
        { ...context, notOlderThan: Date.now() },
        { extent: 'POLL' },
      ),
    pollable: reader.pollable,
    readDuePart: context => readDuePart(parts, context),
    async refreshPairs(context, projectPairIds, wanted) {
      const { rows } = await pool.query<{ field_id: string | null; books_id: string | null }>(
        'select field_id, books_id from tieout.project_pair where id = any ($1)',
        [projectPairIds],
      )
      const projects = rows.flatMap(row => [
        ...(row.field_id === null ? [] : [project('PROCORE', row.field_id)]),
        ...(row.books_id === null ? [] : [project('SAGE300', row.books_id)]),
      ])
      return refreshProjects(context, projects, wanted)
    },
  }
}

function both(one: Wanted | undefined, other: Wanted): Wanted {
  if (!one) return other
  const isWider = extents.indexOf(one.extent) > extents.indexOf(other.extent)
  const ids = [...(one.commitmentIds ?? []), ...(other.commitmentIds ?? [])]
  return { extent: isWider ? one.extent : other.extent, commitmentIds: [...new Set(ids)] }
}

function project(system: System, projectId: string): SourceProject {
  return { system, projectId }
}

function withTouched(result: RefreshResult): RefreshResult {
  const touched = result.projects
    .filter(read => read.changedCount > 0)
    .map(({ system, projectId }) => ({ system, projectId }))
  return { ...result, touched }
}

/** What `read` changed, or why it could not be read: one failure must not end the other reads. */
async function outcomeOf(
  { system, projectId }: SourceProject,
  read: () => Promise<number>,
): Promise<ReadOutcome> {
  try {
    return { changedCount: await read() }
  } catch (thrown) {
    const code = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
    const message = messageOf(thrown)
    if (code === 'INTERNAL') log.error('refresh.defect', { system, project: projectId, message })
    return { changedCount: 0, failure: { code, message } }
  }
}

/**
 * One read of a thing at a time. Who comes while one runs must not be given its result, which may
 * have begun before what the caller wants to see; all who wait share the one read that comes next.
 */
function createTurns<Result>() {
  const running = new Map<string, Promise<Result>>()
  const waiting = new Map<string, { result: Promise<Result>; notOlderThan: number }>()

  function begin(
    key: string,
    notOlderThan: number,
    read: (notOlderThan: number) => Promise<Result>,
  ): Promise<Result> {
    const result = read(notOlderThan).finally(() => running.delete(key))
    running.set(key, result)
    return result
  }

  return (
    key: string,
    notOlderThan: number,
    read: (notOlderThan: number) => Promise<Result>,
  ): Promise<Result> => {
    const next = waiting.get(key)
    if (next) {
      next.notOlderThan = Math.max(next.notOlderThan, notOlderThan)
      return next.result
    }
    const current = running.get(key)
    if (!current) return begin(key, notOlderThan, read)
    const place: { notOlderThan: number; result: Promise<Result> } = {
      notOlderThan,
      result: current.then(() => {
        waiting.delete(key)
        return begin(key, place.notOlderThan, read)
      }),
    }
    waiting.set(key, place)
    return place.result
  }
}

async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of left) await act(item)
  })
  await Promise.all(workers)
}
