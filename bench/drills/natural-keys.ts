import { numberKey } from '#lib/number-key'
import { listed } from './procore-api.ts'
import type { DrillWorld } from './world.ts'

/** How often a system has what a natural key names, past Tieout. */
type Count = (world: World, parts: string[]) => Promise<number>
type World = Pick<DrillWorld, 'store' | 'sage' | 'procoreUrl'>

const counts: Readonly<Record<string, Count>> = {
  'sage change order': async ({ sage }, [, commitment, number]) => {
    const { rows } = await sage.query(
      'select commitment, commitment_co from jcm_master__commitment_co',
    )
    return rows.filter(
      row => numberKey(row.commitment) === commitment && numberKey(row.commitment_co) === number,
    ).length
  },
  'sage commitment': async ({ sage }, [, number]) => {
    const { rows } = await sage.query('select commitment from jcm_master__commitment')
    return rows.filter(row => numberKey(row.commitment) === number).length
  },
  'sage invoice': async ({ sage }, [, vendor, number]) => {
    const { rows } = await sage.query(
      `select vendor, invoice from apm_master__invoice
       union all select vendor, invoice from api_new__invoice`,
    )
    return rows.filter(row => row.vendor.trim() === vendor && numberKey(row.invoice) === number)
      .length
  },
  'procore commitment': async ({ procoreUrl }, [project = '', number = '']) => {
    const same = await commitmentsIn(procoreUrl, project, number)
    // A draft, or one with other lines than were asked for, was left half made.
    return same.filter(row => row['status'] === 'Approved').length === 1 ? same.length : 0
  },
}

/** Those of a project, by its gid, whose number is this one as people compare numbers. */
export async function commitmentsIn(procoreUrl: string, project: string, number: string) {
  const id = project.split('/').at(-1)
  const lists = ['work_order_contracts', 'purchase_order_contracts'].map(list =>
    listed(procoreUrl, `/rest/v1.0/${list}?project_id=${id}&per_page=1000`),
  )
  const found = (await Promise.all(lists)).flat()
  return found.filter(row => numberKey(String(row['number'] ?? '')) === number)
}

/** What a write that has succeeded named is there once, and its lines add up to what was planned. */
export async function keyProblems(world: World): Promise<string[]> {
  const { rows } = await world.store.query<{ name: string; kind: string; key: string }>(
    `select natural_key.key as name, operation.kind, operation.idempotency_key as key
     from tieout.natural_key join tieout.operation on operation.id = natural_key.operation_id
     where operation.state = 'SUCCEEDED'`,
  )
  const problems: string[] = []
  for (const { name, kind, key } of rows) {
    const [what = '', ...parts] = name.split('|')
    const count = counts[what]
    if (!count) problems.push(`Nobody knows how to look for ${name}; tell it in natural-keys.ts.`)
    else if ((await count(world, parts)) !== 1) {
      problems.push(`${kind} ${key} SUCCEEDED, and ${name} is not there exactly once.`)
    }
  }
  return problems
}
