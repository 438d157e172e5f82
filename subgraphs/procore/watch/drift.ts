import type { Alerts } from '#lib/alert'
import { createDriftBook, type Drift, driftInWords, type Finding } from '#lib/drift'
import { log } from '#lib/log'
import type { AnswerWatch, Ask } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'
import { toolOf } from '../wire/tools.ts'
import { queriesThatRestOn, typesThatRestOn } from './affected.ts'
import { readContract } from './contract.ts'
import { compileContract, type Examination } from './examine.ts'

/**
 * Watches whether Procore still answers as contract/ has recorded. A drift ends when every project in
 * which it was seen has been seen right again, or with the process.
 */
export interface DriftGuard extends AnswerWatch {
  drifts(): Drift[]
}

/**
 * A list that was there, is missing in so many projects and found in none has gone, where others of its tool answer.
 * Else Procore says "not found" of what the account may not see, or what is switched off.
 */
const GONE_PLACES = 3

const EVERYWHERE = '*'

type Key = keyof typeof resources

interface Watched {
  name: string
  path: string
  tool: string
  examine: () => Examination
  affected: Pick<Drift, 'affectedOperations' | 'affectedTypes'>
  /** The fields that came, by place. */
  came: Map<string, Set<string>>
  /** Where the list was found when it was last asked for, and where it was not. */
  present: Set<string>
  missing: Set<string>
}

export function createDriftGuard(alerts: Alerts | undefined): DriftGuard {
  const book = createDriftBook({ system: 'PROCORE', alerts, onNew: tellNew, onEnd: tellEnd })
  const watched = new Map(
    (Object.keys(resources) as Key[]).map((key): [string, Watched] => {
      const { name, path } = resources[key]
      const examine = compileContract(readContract(name))
      const affected = {
        affectedOperations: queriesThatRestOn(key),
        affectedTypes: typesThatRestOn(key),
      }
      return [
        name,
        {
          name,
          path,
          tool: toolOf(key),
          examine,
          affected,
          came: new Map(),
          present: new Set(),
          missing: new Set(),
        },
      ]
    }),
  )
  /** The tools of which some list has answered, by place. */
  const answering = new Map<string, Set<string>>()

  /** Notes what concerns the resource as a whole. */
  function noteWhole({ name, affected }: Watched, place: string, was: string, now: string): void {
    book.note({
      resource: name,
      place,
      findings: [{ field: '', was, now, class: 'BREAKING' }],
      wouldShow: () => false,
      ...affected,
    })
  }

  function noteGone(resource: Watched): void {
    const { tool, path, came, present, missing } = resource
    const isShown = (place: string) => answering.get(place)?.has(tool)
    const shownCount = [...missing].filter(isShown).length
    const wasThere = came.size > 0 && present.size === 0
    if (wasThere && shownCount >= (missing.has('') ? 1 : GONE_PLACES)) {
      noteWhole(resource, EVERYWHERE, path, 'not found')
    }
  }

  /** A list that is there in one project is there, and shows that the account may see its tool. */
  function found({ name, tool, affected, present, missing }: Watched, place: string): void {
    const shown = answering.get(place) ?? new Set()
    answering.set(place, shown.add(tool))
    for (const other of watched.values()) {
      if (other.name !== name && other.tool === tool && other.missing.has(place)) noteGone(other)
    }
    present.add(place)
    if (!missing.delete(place) && missing.size === 0) return
    const wouldShow = ({ field }: Finding) => field === ''
    book.note({ resource: name, place: EVERYWHERE, findings: [], wouldShow, ...affected })
  }

  return {
    begin(ask) {
      const resource = watched.get(ask.resource.name)
      if (!resource) return { rows: () => undefined, done: () => undefined }
      const examination = resource.examine()
      const place = placeOf(ask)
      let hasCome = false
      return {
        rows(rows) {
          hasCome = true
          examination.rows(rows)
        },
        done() {
          if (!hasCome) return
          found(resource, place)
          const came = resource.came.get(place) ?? new Set<string>()
          resource.came.set(place, came)
          book.note({
            resource: resource.name,
            place,
            findings: examination.findings(field => came.has(field)),
            wouldShow: drift =>
              drift.field === '' || (!isWord(drift) && examination.hasLooked(drift.field)),
            ...resource.affected,
          })
          for (const field of examination.seen()) came.add(field)
        },
      }
    },
    notRecords(ask, expected) {
      const resource = watched.get(ask.resource.name)
      if (resource) noteWhole(resource, placeOf(ask), expected, 'something else')
    },
    notFound(ask) {
      const resource = watched.get(ask.resource.name)
      if (!resource) return
      const place = placeOf(ask)
      resource.missing.add(place)
      resource.present.delete(place)
      noteGone(resource)
    },
    drifts: book.list,
  }
}

const levels = { ADDITIVE: 'debug', RISKY: 'warn', BREAKING: 'error' } as const

function tellNew(drift: Drift): void {
  const { resource, class: kind } = drift
  log[levels[kind]]('procore.drift', { kind, resource, reason: driftInWords(drift) })
}

function tellEnd({ resource, class: kind, field }: Drift): void {
  const reason = `${field || 'The resource'} is as recorded again.`
  log[kind === 'ADDITIVE' ? 'debug' : 'info']('procore.drift_ended', { kind, resource, reason })
}

/** The project that was asked; '' for lists of the company. */
function placeOf({ place, query }: Ask): string {
  return place?.project ?? query?.['project_id'] ?? ''
}

/** A new word of an enum: another page without it says nothing. */
function isWord(drift: Finding): boolean {
  return drift.class === 'ADDITIVE' && drift.was !== 'absent'
}
