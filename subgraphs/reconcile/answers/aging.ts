import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import { sqlOf } from '../sql/texts.ts'
import { checkedDay } from './as-of.ts'

const aging = sqlOf('as_of/aging')

export interface AgingBucket {
  fromDays: number
  toDays: number | null
  currency: string
  procoreHeldAmount: string
  sageHeldAmount: string
  difference: string
  commitmentCount: number
  procoreUnreadCount: number
  sageUnreadCount: number
}

export async function retainageAging(
  pool: Pool,
  day: string | null | undefined,
  projectPairIds: readonly string[] | null | undefined,
): Promise<AgingBucket[]> {
  const { rows } = await pool.query<AgingBucket>(aging, [
    day == null ? null : checkedDay(day),
    projectPairIds ?? null,
  ])
  return rows.map(row => ({
    ...row,
    procoreHeldAmount: money(row.procoreHeldAmount),
    sageHeldAmount: money(row.sageHeldAmount),
    difference: money(row.difference),
  }))
}
