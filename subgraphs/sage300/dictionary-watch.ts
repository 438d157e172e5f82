import { messageOf } from '#lib/errors'
import { log } from '#lib/log'
import { type Drift, driftOf, recordedDictionary } from './drift.ts'
import type { SageNames } from './names.ts'
import type { SageReader } from './reader.ts'
import { TABLES } from './tables.ts'

/** Looks at the start, and each night, whether Sage still has the columns that Tieout reads. */
export interface DictionaryWatch {
  start(): void
  stop(): void
}

/** Nobody posts at this hour, and the morning's reader of the log finds it. */
const NIGHT_HOUR = 3

export function createDictionaryWatch(reader: SageReader, names: SageNames): DictionaryWatch {
  const told = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function look(): Promise<void> {
    try {
      tell(await driftsOf(reader, names), told)
    } catch (thrown) {
      // Whoever reads Sage hears of it too; the next night looks again.
      if (!isStopped) log.warn('sage.dictionary_unread', { reason: messageOf(thrown) })
    }
    if (isStopped) return
    timer = setTimeout(() => void look(), untilNight(new Date()))
    timer.unref()
  }

  return {
    start: () => void look(),
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** How every table differs from the recorded dictionary. Throws the SAGE_… codes. */
export async function driftsOf(reader: SageReader, names: SageNames): Promise<Drift[]> {
  const recorded = recordedDictionary()
  const drifts: Drift[] = []
  // One after the other: Sage has other guests, and this is in no hurry.
  for (const table of TABLES) {
    const entry = recorded[table.name]
    if (entry) drifts.push(...driftOf(table.name, entry, await reader.look(table), names))
  }
  return drifts
}

/** Each difference is told once, however many nights it lasts. */
function tell(drifts: readonly Drift[], told: Set<string>): void {
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
      resource: table,
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
