import { numberKey } from '#lib/number-key'
import { listed } from './procore-api.ts'
import type { DrillWorld } from './world.ts'

/** How often a system has what a natural key names, past Tieout; each list of it is read once. */
type Count = (shown: Shown, parts: string[]) => Promise<number>
type World = Pick<DrillWorld, 'store' | 'sage' | 'procoreUrl'>

interface Shown {
  sage(sql: string): Promise<Record<string, string>[]>
  commitments(project: string): Promise<Record<string, unknown>[]>
}

function shownBy({ sage, procoreUrl }: World): Shown {
  const once = <Value>(read: (what: string) => Promise<Value>) => {
    const known = new Map<string, Promise<Value>>()
    return (what: string) => {
      const found = known.get(what) ?? read(what)
      known.set(what, found)
      return found
    }
  }
  return {
    sage: once(async sql => (await sage.query(sql)).rows),
    commitments: once(project => commitmentsOf(procoreUrl, project)),
  }
}

const counts: Readonly<Record<string, Count>> = {
  'sage change order': async (shown, [, commitment, number]) => {
    const rows = await shown.sage('select commitment, commitment_co from jcm_master__commitment_co')
    return rows.filter(
      row =>
        numberKey(row['commitment'] ?? '') === commitment &&
        numberKey(row['commitment_co'] ?? '') === number,
    ).length
  },
  'sage commitment': async (shown, [, number]) => {
    const rows = await shown.sage('select commitment from jcm_master__commitment')
    return rows.filter(row => numberKey(row['commitment'] ?? '') === number).length
  },
  'sage invoice': async (shown, [, vendor, number]) => {
    const rows = await shown.sage(
      `select vendor, invoice from apm_master__invoice
       union all select vendor, invoice from api_new__invoice`,
    )
    return rows.filter(
      row => row['vendor']?.trim() === vendor && numberKey(row['invoice'] ?? '') === number,
    ).length
  },
  'procore commitment': async (shown, [project = '', number = '']) => {
    const same = numbered(await shown.commitments(project), number)
    // A draft, or one with other lines than were asked for, was left half made.
    return same.filter(row => row['status'] === 'Approved').length === 1 ? same.length : 0
  },
}

/** Those of a project, by its gid, whose number is this one as people compare numbers. */
export async function commitmentsIn(procoreUrl: string, project: string, number: string) {
  return numbered(await commitmentsOf(procoreUrl, project), number)
}

function numbered(commitments: Record<string, unknown>[], number: string) {
  return commitments.filter(row => numberKey(String(row['number'] ?? '')) === number)
}

async function commitmentsOf(procoreUrl: string, project: string) {
  const id = project.split('/').at(-1)
  const lists = ['work_order_contracts', 'purchase_order_contracts'].map(list =>
    listed(procoreUrl, `/rest/v1.0/${list}?project_id=${id}&per_page=1000`),
  )
  return (await Promise.all(lists)).flat()
}

/** What a write that has succeeded named is there once, and its lines add up to what was planned. */
export async function keyProblems(world: World): Promise<string[]> {
  const { rows } = await world.store.query<{ name: string; kind: string; key: string }>(
    `select natural_key.key as name, operation.kind, operation.idempotency_key as key
     from tieout.natural_key join tieout.operation on operation.id = natural_key.operation_id
     where operation.state = 'SUCCEEDED'`,
  )
  const shown = shownBy(world)
  const problems: string[] = []
  for (const { name, kind, key } of rows) {
    const [what = '', ...parts] = name.split('|')
    const count = counts[what]
    if (!count) problems.push(`Nobody knows how to look for ${name}; tell it in natural-keys.ts.`)
    else if ((await count(shown, parts)) !== 1) {
      problems.push(`${kind} ${key} SUCCEEDED, and ${name} is not there exactly once.`)
    }
  }
  return problems
}
