import type { CommitmentRecord } from '../records/dictionary/tables.ts'
import { COMMITMENT, ITEM_JOB } from '../records/dictionary/tables.ts'
import type { CommitmentRow } from '../records/rows.ts'
import type { Age, SageSource } from './source.ts'

/**
 * The commitments of a job. The header of one may name no job, or another than all of its items, and then it
 * belongs where they are; each belongs to one job alone.
 */
export async function commitmentsOfJob(
  source: SageSource,
  job: string,
  age: Age,
): Promise<CommitmentRow[]> {
  const [headed, items] = await Promise.all([
    source.ofJob(COMMITMENT, job, age),
    source.ofJob(ITEM_JOB, job, age),
  ])
  const withItems = new Set(items.value.map(({ Commitment }) => Commitment))
  const known = new Set(headed.value.map(({ Commitment }) => Commitment))
  const others = [...withItems].filter(id => !known.has(id))
  const elsewhere = await Promise.all(
    others.map(id => source.of(COMMITMENT, 'Commitment', id, age)),
  )
  const all = [headed, ...elsewhere].flatMap(({ value, fetchedAt }) =>
    value.map(record => ({ record, fetchedAt })),
  )
  const rows = await Promise.all(
    all.map(async row => {
      const isPlain = row.record.Job === job && withItems.has(row.record.Commitment)
      return { ...row, job: isPlain ? job : await jobOf(source, row.record, age) }
    }),
  )
  return rows.filter(row => row.job === job)
}

/** That of its header where it has an item there, or none anywhere; else the one of most items. */
export async function jobOf(
  source: SageSource,
  { Commitment, Job }: CommitmentRecord,
  age: Age,
): Promise<string | null> {
  const { value } = await source.of(ITEM_JOB, 'Commitment', Commitment, age)
  const counts = new Map<string, number>()
  for (const item of value) {
    if (item.Job !== null) counts.set(item.Job, (counts.get(item.Job) ?? 0) + 1)
  }
  if (counts.size === 0 || (Job !== null && counts.has(Job))) return Job
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most?.[0] ?? Job
}
