import type { Alerts } from '#lib/alert'
import { createDriftBook, type Drift, type DriftBook } from '#lib/drift'
import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import type { SageReader } from '../read/reader.ts'
import type { SageNames } from '../records/dictionary/names.ts'
import { TABLES } from '../records/dictionary/tables.ts'
import { affectedBy, typesShowing } from './affected.ts'
import { compareTable, type Difference, recordedDictionary } from './differences.ts'

/** Looks at the start, and each night, whether Sage still has the columns that Tieout reads. */
export interface DictionaryWatch {
  start(): void
  stop(): void
  /** What the last look found. While any of it is BREAKING, Sage is looked at again first. Never throws. */
  drifts(): Promise<Drift[]>
}

/** Nobody posts at this hour, and the morning's reader of the log finds it. */
const NIGHT_HOUR = 3
/** Asking for drifts looks again no sooner, for every write asks. */
const LOOK_AGAIN_MS = 10_000

export function createDictionaryWatch(
  reader: SageReader,
  names: SageNames,
  alerts?: Alerts,
  /** Said before the name of a table where Sage has several companies, such as "north: ". */
  place = '',
): DictionaryWatch {
  const told = new Set<string>()
  const book = createDriftBook({
    system: 'SAGE300',
    alerts,
    onNew: () => undefined,
    onEnd: () => undefined,
  })
  let looking: Promise<void> | undefined
  let lookedAt = 0
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function look(): Promise<void> {
    try {
      const drifts = await driftsOf(reader, names)
      logNews(drifts, told, place)
      for (const { name } of TABLES) noteDrifts(book, name, drifts, place)
    } catch (thrown) {
      // Whoever reads Sage hears of it too; the next night looks again.
      if (!isStopped) log.warn('sage.dictionary_unread', { reason: `${place}${messageOf(thrown)}` })
    }
    lookedAt = Date.now()
  }

  async function watch(): Promise<void> {
    await look()
    if (isStopped) return
    timer = setTimeout(() => void watch(), untilNight(new Date()))
    timer.unref()
  }

  return {
    start: () => void watch(),
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
    async drifts() {
      const isGrave = book.list().some(each => each.endedAt === null && each.class === 'BREAKING')
      if (isGrave && !isStopped && Date.now() - lookedAt >= LOOK_AGAIN_MS) {
        looking ??= look().finally(() => {
          looking = undefined
        })
        await looking
      }
      return book.list()
    },
  }
}

/** How every table differs from the recorded dictionary. Throws the SAGE_… codes. */
export async function driftsOf(reader: SageReader, names: SageNames): Promise<Difference[]> {
  const recorded = recordedDictionary()
  const drifts: Difference[] = []
  // One after the other: Sage has other guests, and this is in no hurry.
  for (const table of TABLES) {
    const entry = recorded[table.name]
    if (entry) drifts.push(...compareTable(table.name, entry, await reader.look(table), names))
  }
  return drifts
}

/** Columns on which the same rests are noted together, those that differed before among them. */
function noteDrifts(
  book: DriftBook,
  table: string,
  drifts: readonly Difference[],
  place: string,
): void {
  const resource = `${place}${table}`
  const known = book.list().filter(each => each.resource === resource && each.endedAt === null)
  const found = drifts
    .filter(drift => drift.table === table)
    .map(({ column, was, now, class: kind }) => ({ field: column ?? '', was, now, class: kind }))
  const resting = ({ field }: { field: string }) => ({
    affectedOperations: affectedBy(table, field || null),
    affectedTypes: typesShowing(table, field || null),
  })
  const keyOf = (finding: { field: string }) => JSON.stringify(resting(finding))
  const looks = Map.groupBy(found, keyOf)
  for (const key of new Set([...looks.keys(), ...known.map(keyOf)])) {
    book.note({
      resource,
      place: '',
      findings: looks.get(key) ?? [],
      wouldShow: drift => keyOf(drift) === key,
      ...(JSON.parse(key) as ReturnType<typeof resting>),
    })
  }
}

/** Each difference is told once, however many nights it lasts. */
function logNews(drifts: readonly Difference[], told: Set<string>, place: string): void {
  const news = drifts.filter(({ class: kind, message }) => !told.has(`${kind} ${message}`))
  for (const { class: kind, message } of news) told.add(`${kind} ${message}`)
  const added = news.filter(drift => drift.class === 'ADDITIVE')
  if (added.length > 0)
    log.debug('sage.dictionary_drift', { kind: 'ADDITIVE', count: added.length })
  for (const { class: kind, table, message, nearest } of news) {
    if (kind === 'ADDITIVE') continue
    const reason = nearest === null ? message : `${message} Is it ${nearest} now?`
    log[kind === 'RISKY' ? 'info' : 'warn']('sage.dictionary_drift', {
      kind,
      resource: `${place}${table}`,
      reason,
    })
  }
}

export function untilNight(now: Date): number {
  const night = new Date(now)
  night.setHours(NIGHT_HOUR, 0, 0, 0)
  if (night <= now) night.setDate(night.getDate() + 1)
  return night.getTime() - now.getTime()
}
