import type { PoolClient } from 'pg'
import { FINDING } from '../answers/told.ts'
import type { FindingRow, PreviewedFindings } from '../ground.ts'
import { judgeChanged } from './judge.ts'
import { judgeProjects, lockProjects } from './judge-projects.ts'
import { lockCompany, pairLists } from './pair-company.ts'

/**
 * What a change opens and closes among the findings, as it comes out when all that hangs on it is judged in the
 * caller's transaction, by the same SQL as ever. What was due beforehand is judged before the change.
 */
export async function effectOf(
  client: PoolClient,
  {
    isOfLists,
    projects,
    change,
  }: {
    /** Whether it changes how projects or vendors are paired. */
    isOfLists: boolean
    /** The project pairs that it touches, by what is paired at that moment. */
    projects: () => Promise<string[]>
    change: () => Promise<void>
  },
): Promise<PreviewedFindings> {
  const judge = (ids: readonly string[]) =>
    judgeChanged(client, ids, due => judgeProjects(client, due))
  if (isOfLists) await lockCompany(client)
  const touched = await projects()
  await lockProjects(client, touched)
  await judge(touched)
  const before = await openOf(client, touched)
  await change()
  if (isOfLists) await pairLists(client)
  const ids = [...new Set([...touched, ...(await projects())])]
  await judge(ids)
  const after = await openOf(client, ids)
  const gone = [...before.keys()].filter(fingerprint => !after.has(fingerprint))
  return {
    opens: [...after].flatMap(([fingerprint, row]) => (before.has(fingerprint) ? [] : [row])),
    closes: await findings(client, 'fingerprint = any ($1)', gone),
  }
}

async function openOf(client: PoolClient, projectPairIds: readonly string[]) {
  const where = "project_pair_id = any ($1) and state in ('OPEN', 'ASSIGNED')"
  const rows = await findings(client, where, projectPairIds)
  return new Map(rows.map(row => [row.fingerprint, row]))
}

async function findings(client: PoolClient, where: string, ids: readonly string[]) {
  const { rows } = await client.query<FindingRow>(
    `select * from ${FINDING} where ${where} order by severity_rank, amount_rank, fingerprint`,
    [ids],
  )
  return rows
}
