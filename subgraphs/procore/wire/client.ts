import { Agent } from 'undici'
import type { Cache } from '#lib/cache'
import { TieoutError } from '#lib/errors'
import { type BudgetState, createBudget, type Urgency } from './budget.ts'
import { createCaller, createSender, type Reply } from './calls.ts'
import { isNotFound } from './errors.ts'
import { isObject, type Raw } from './json.ts'
import { createTokenSource, type TokenSource } from './oauth.ts'
import type { Resource } from './resources.ts'
import { createWriter, type Written } from './writer.ts'

const CONNECT_TIMEOUT_MS = 5_000
/** Shorter than the gateway waits for a subgraph, so that a client hears that it was Procore. */
const HEADERS_TIMEOUT_MS = 25_000
const BODY_TIMEOUT_MS = 30_000
const ANSWER_BYTES_MAX = 128 * 1024 * 1024
const CONNECTIONS_MAX = 8
/** A list that does not end by then is broken. */
const PAGES_MAX = 10_000
/** A list that others write to meanwhile may lose a row between two pages, and has it the next time. */
const READINGS_MAX = 2

export interface Place {
  project?: string
  id?: string
}

export interface Ask {
  resource: Resource
  place?: Place
  query?: Record<string, string>
  /** Epoch milliseconds; a look-up that began earlier is not joined. */
  notOlderThan?: number | undefined
  /** By default somebody waits for it. */
  urgency?: Urgency | undefined
}

/** A write: the body is of Procore's own making, and is never logged. */
export interface Order extends Pick<Ask, 'resource' | 'place' | 'query'> {
  method: 'POST' | 'PATCH'
  body: Raw
}

/** Is shown every answer as it comes. */
export interface AnswerWatch {
  /** Looks at some of the records of one answer; `done` draws the conclusions. */
  begin(ask: Ask): { rows(rows: readonly Raw[]): void; done(): void }
  /** The answer was no record and no list of records. */
  notRecords(ask: Ask, expected: string): void
  /** Procore said that the path of a list is not there. */
  notFound(ask: Ask): void
}

export interface ProcoreClient {
  /** One record; null when Procore has none. */
  find(ask: Ask): Promise<Raw | null>
  /** A whole list, all pages, each id once. Throws PROCORE_MALFORMED where it has fewer rows than it says. */
  list(ask: Ask): Promise<Raw[]>
  /** What one call gives of a list, of records that have no ids. */
  rows(ask: Ask): Promise<Raw[]>
  /** Sends a write, at most once to where Procore may have acted on it. Never throws. */
  write(order: Order): Promise<Written>
  /** Lists of which Procore gives fewer rows a page than were asked for, as far as was seen. */
  shortPages(): { resource: Resource; rowCount: number }[]
  /** What is left of the call budget; undefined before the first answer. */
  budget(): BudgetState | undefined
  /** Epoch milliseconds of the last answer with a record, unless a call has failed since. */
  answeredAt(): number | undefined
  /** A call has become urgent. */
  hurry(): void
  close(): Promise<void>
}

export interface ClientOptions {
  apiUrl: string
  loginUrl: string
  clientId: string
  clientSecret: string
  companyId: string
  /** Those of a person's sign-in; those of the service account unless given. */
  tokens?: TokenSource | undefined
  /** How long Procore's hour of the call budget lasts; shorter before a sandbox with a scaled clock. */
  hourMs?: number
  /** Through which processes count together what a caller has had; see budget.ts. */
  cache?: Pick<Cache, 'add'>
}

export function createClient(options: ClientOptions, watch?: AnswerWatch): ProcoreClient {
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: HEADERS_TIMEOUT_MS,
    bodyTimeout: BODY_TIMEOUT_MS,
    maxResponseSize: ANSWER_BYTES_MAX,
    connections: CONNECTIONS_MAX,
  })
  const budget = createBudget({ ...options, add: options.cache?.add })
  const tokens = options.tokens ?? createTokenSource({ ...options, dispatcher })
  const send = createSender({ companyId: options.companyId, dispatcher, tokens, budget })
  const call = createCaller(send)
  const write = createWriter(send)
  const underWay = new Map<string, { startedAt: number; urgency: Urgency; reply: Promise<Reply> }>()
  let answeredAt: number | undefined
  /** Page sizes that Procore refused and told us the maximum of. */
  const learnedRows = new Map<Resource, number>()

  async function get(ask: Ask, query: Record<string, string>): Promise<Reply> {
    const url = urlOf(options, ask, query)
    const running = underWay.get(url)
    if (running && running.startedAt >= (ask.notOlderThan ?? 0)) {
      if (running.urgency !== ask.urgency) delete running.urgency.signal
      if (!ask.urgency?.isBackground && running.urgency.isBackground) {
        running.urgency.isBackground = false
        budget.review()
      }
      return await running.reply
    }
    const urgency = ask.urgency ?? { isBackground: false }
    const flight = {
      startedAt: Date.now(),
      urgency,
      reply: call({ url, resource: ask.resource.name, asked: askedOf(ask), urgency }),
    }
    underWay.set(url, flight)
    try {
      const reply = await flight.reply
      answeredAt = Date.now()
      return reply
    } catch (thrown) {
      // A refusal of this one record says that Procore answers; anything else puts that in doubt.
      if (!isNotFound(thrown)) answeredAt = undefined
      throw thrown
    } finally {
      if (underWay.get(url) === flight) underWay.delete(url)
    }
  }

  /** A page of as many rows as Procore takes; a refusal or a header that names the maximum is heeded. */
  async function getPage(
    ask: Ask,
    page: number,
  ): Promise<Reply & { pageRows: number | undefined }> {
    const pageRows = learnedRows.get(ask.resource) ?? ask.resource.pageRows
    const paging = pageRows ? { page: String(page), per_page: String(pageRows) } : {}
    const next = !pageRows && page > 1 ? { page: String(page) } : {}
    try {
      const reply = await get(ask, { ...ask.query, ...paging, ...next })
      // A page may hold fewer rows than were asked for, and that is said in its header alone.
      const given = Number(reply.headers['per-page'] ?? Number.NaN)
      if (page > 1 || !pageRows || !(given > 0 && given < pageRows)) return { ...reply, pageRows }
      learnedRows.set(ask.resource, given)
      return { ...reply, pageRows: given }
    } catch (thrown) {
      const most = pageRows ? mostRowsIn(thrown) : undefined
      if (!most || !pageRows || most >= pageRows) throw thrown
      learnedRows.set(ask.resource, most)
      return await getPage(ask, page)
    }
  }

  /** All pages once: each row once, and how many fewer they are than Procore says. */
  async function readPages(ask: Ask) {
    const found = new Map<string, Raw>()
    const look = watch?.begin(ask)
    try {
      for (let page = 1, seen = 0; page <= PAGES_MAX; page += 1) {
        const { value, headers, pageRows } = await getPage(ask, page).catch((thrown: unknown) => {
          if (isNotFound(thrown)) watch?.notFound(ask)
          throw thrown
        })
        const rows = rowsOf(value)
        if (!rows) {
          watch?.notRecords(ask, 'a list of records')
          throw notAShape(ask, 'a list of records')
        }
        look?.rows(rows)
        const known = found.size
        // Rows shift between pages while others write, so a row may come twice, and another not at all.
        for (const row of rows) found.set(idOf(row, ask), row)
        seen += rows.length
        const total = totalIn(headers)
        const hasMore = total >= found.size ? seen < total : hasNext(headers, rows.length, pageRows)
        if (found.size > known && hasMore) continue
        const lackedCount = total > found.size ? total - found.size : 0
        return { rows: [...found.values()], lackedCount, hasTwins: seen > found.size }
      }
      throw notAShape(ask, 'a list that ends')
    } finally {
      look?.done()
    }
  }

  return {
    async find(ask) {
      try {
        const { value } = await get(ask, ask.query ?? {})
        const record = isObject(value) && isObject(value['data']) ? value['data'] : value
        if (isObject(record)) {
          const look = watch?.begin(ask)
          look?.rows([record])
          look?.done()
          return record
        }
      } catch (thrown) {
        if (isNotFound(thrown)) return null
        throw thrown
      }
      watch?.notRecords(ask, 'a record')
      throw notAShape(ask, 'a record')
    },
    async list(ask) {
      for (let reading = 1; ; reading += 1) {
        const { rows, lackedCount, hasTwins } = await readPages(ask)
        if (lackedCount === 0) return rows
        // What is private may be counted and not shown; what belongs to it tells, see decisions/0012.
        if (ask.resource.mayHide && !hasTwins) return rows
        if (reading === READINGS_MAX) throw tooShort(ask, rows.length, lackedCount)
      }
    },
    async rows(ask) {
      const rows = rowsOf((await get(ask, ask.query ?? {})).value)
      if (rows) return rows
      throw notAShape(ask, 'a list')
    },
    async write({ method, body, ...ask }) {
      const written = await write({
        url: urlOf(options, ask, ask.query ?? {}),
        resource: ask.resource.name,
        asked: askedOf(ask),
        urgency: { isBackground: false },
        write: { method, body: JSON.stringify(body) },
      })
      answeredAt =
        written.outcome === 'DONE' || written.outcome === 'REFUSED' ? Date.now() : undefined
      return written
    },
    shortPages: () => [...learnedRows].map(([resource, rowCount]) => ({ resource, rowCount })),
    budget: () => budget.state(),
    answeredAt: () => answeredAt,
    hurry: () => budget.review(),
    async close() {
      budget.close()
      if (!dispatcher.closed) await dispatcher.close()
    },
  }
}

/** "requisitions of project 5": what an error message says was asked. */
function askedOf({ resource, place, query }: Ask): string {
  const project = place?.project ?? query?.['project_id']
  const contract = query?.['contract_id'] ?? query?.['filters[commitment_id]']
  return [
    resource.name,
    place?.id ?? '',
    contract ? `of commitment ${contract}` : '',
    project ? `of project ${project}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function urlOf(options: ClientOptions, ask: Ask, query: Record<string, string>): string {
  const values: Record<string, string | undefined> = { ...ask.place, company: options.companyId }
  const path = ask.resource.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  )
  const search = new URLSearchParams({ ...ask.resource.query, ...query }).toString()
  return `${options.apiUrl}${path}${search ? `?${search}` : ''}`
}

/** v1 answers an array, v2 wraps it in data. */
function rowsOf(value: unknown): Raw[] | undefined {
  const list = isObject(value) ? value['data'] : value
  return Array.isArray(list) && list.every(isObject) ? list : undefined
}

function idOf(row: Raw, ask: Ask): string {
  const id = row['id']
  if (typeof id === 'number' || typeof id === 'string') return String(id)
  throw notAShape(ask, 'a list of records with ids')
}

/** How many rows the list has, as Procore says; not a number where it says none. */
function totalIn(headers: Reply['headers']): number {
  return Number(headers['total'] || Number.NaN)
}

/**
 * Without a Total: follow Link where there is one. Else a page that is shorter than asked is the last one only
 * where Procore says how long its pages are; it may give fewer rows than were asked for.
 */
function hasNext(headers: Reply['headers'], rows: number, pageRows: number | undefined): boolean {
  const link = headers['link']
  if (link !== undefined) return /rel="?next"?/.test(String(link))
  return pageRows !== undefined && (rows >= pageRows || headers['per-page'] === undefined)
}

/** "Invalid per_page of 1000, exceeding max per_page of 100" → 100 */
function mostRowsIn(thrown: unknown): number | undefined {
  if (!(thrown instanceof TieoutError) || thrown.code !== 'PROCORE_REFUSED') return undefined
  const most = /max per_page of (\d+)/.exec(thrown.message)?.[1]
  return most === undefined ? undefined : Number(most)
}

function tooShort(ask: Ask, count: number, lackedCount: number): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore says that ${askedOf(ask)} are ${count + lackedCount}, and shows ${count} of them. The list is read again later.`,
  )
}

function notAShape(ask: Ask, expected: string): TieoutError {
  return new TieoutError(
    'PROCORE_MALFORMED',
    `Procore answered ${askedOf(ask)} with something other than ${expected}. Check that PROCORE_API_URL is Procore's API.`,
  )
}
