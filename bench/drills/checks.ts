import { numberKey } from '#lib/number-key'
import { falseDoubts } from './doubts.ts'
import { keyProblems } from './natural-keys.ts'
import type { DrillWorld } from './world.ts'

/** What must hold once nothing is under way, whatever has happened before; each breach as a sentence. */
export async function problemsOf(
  { store, sage, procoreUrl }: Pick<DrillWorld, 'store' | 'sage' | 'procoreUrl'>,
  answered: readonly { key: string; isDone: boolean; codes: string[] }[] = [],
): Promise<string[]> {
  const problems: string[] = []
  const unfinished = await store.query(
    `select kind, operation.state, idempotency_key, step.name as step, step.state as step_state,
       round(extract(epoch from now() - step.started_at)) as age
     from tieout.operation
     left join lateral (
       select * from tieout.operation_step where operation_id = operation.id order by position desc limit 1
     ) as step on true
     where operation.state in ('RUNNING', 'PARTIAL', 'DEAD_LETTER')`,
  )
  for (const { kind, state, idempotency_key: key, step, step_state, age } of unfinished.rows) {
    const last = step === null ? 'it has not begun' : `${step} ${step_state} for ${age} s`
    problems.push(`${kind} ${key} is ${state}, though nothing is under way: ${last}.`)
  }
  const { rows: inSage } = await sage.query<{ key: string; heads: number; lines: number }>(
    `select regexp_replace(lower(commitment), '[^a-z0-9]', '', 'g') || '|' || rtrim(commitment_co) as key, count(*)::int as heads,
       (select count(*) - count(distinct (line.item_number, line.extra, line.cost_code, line.category))
        from jcm_master__commitment_co_item as line
        where line.commitment = co.commitment and line.commitment_co = co.commitment_co)::int as lines
     from jcm_master__commitment_co as co
     -- What nobody imported was there at first.
     where operator_stamp = 'IMPORT'
     group by commitment, commitment_co`,
  )
  const copies = new Map(inSage.map(({ key, heads, lines }) => [key, heads + lines]))
  const { rows: waiting } = await sage.query<{ key: string }>(
    `select regexp_replace(lower(commitment), '[^a-z0-9]', '', 'g') || '|' || rtrim(commitment_co) as key from jcm_new__commitment_co`,
  )
  for (const { key } of waiting) problems.push(`Change order ${key} waits in Sage unposted.`)
  const { rows: exports } = await store.query<{
    key: string
    state: string
    idempotency_key: string
  }>(
    `select operation.state, operation.idempotency_key,
       regexp_replace(lower(commitment.number), '[^a-z0-9]', '', 'g') || '|' || change.number as key
     from tieout.operation
     join tieout.change_order_pair as change on change.id = operation.target
     join tieout.commitment_pair as commitment on commitment.id = change.commitment_pair_id
     where operation.kind in ('CHANGE_ORDER_EXPORT', 'CHANGE_ORDER_APPROVE')`,
  )
  const succeeded = new Set<string>()
  for (const { key, state } of exports) {
    if (state !== 'SUCCEEDED') continue
    if (succeeded.has(key)) problems.push(`Two exports of ${key} say that they wrote it.`)
    succeeded.add(key)
    if (copies.get(key) !== 1)
      problems.push(`${key} SUCCEEDED, and Sage has it ${copies.get(key) ?? 0} times.`)
  }
  const { rows: corrections } = await store.query<{ key: string }>(
    `select lower(split_part(natural_key.key, '|', 3) || '|' || split_part(natural_key.key, '|', 4)) as key
     from tieout.natural_key join tieout.operation on operation.id = natural_key.operation_id
     where operation.kind = 'CHANGE_ORDER_CORRECT' and operation.state = 'SUCCEEDED'`,
  )
  const corrected = new Set(corrections.map(({ key }) => key))
  const isSaid = (key: string) => {
    const [commitment = '', number = ''] = key.split('|')
    const natural = `${numberKey(commitment)}|${numberKey(number)}`.toLowerCase()
    return succeeded.has(key) || corrected.has(natural)
  }
  for (const [key, count] of copies) {
    if (count !== 1) problems.push(`Sage has ${key} ${count} times.`)
    if (!isSaid(key)) problems.push(`Sage has ${key}, and no operation says so.`)
  }
  return [
    ...problems,
    ...(await keyProblems({ store, sage, procoreUrl })),
    ...(await falseDoubts({ store, sage, procoreUrl })),
    ...(await decisionProblems(store, answered)),
  ]
}

/** The last decision on a pair is the link that stands; an answer has its operation, and one only. */
async function decisionProblems(
  store: DrillWorld['store'],
  answered: readonly { key: string; isDone: boolean; codes: string[] }[],
): Promise<string[]> {
  const { rows: wrong } = await store.query<{ key: string }>(
    `with decision as (
       select distinct on (result ->> 'procoreId', result ->> 'sageId')
         result ->> 'procoreId' as field_id, result ->> 'sageId' as books_id,
         kind = 'COMMITMENT_UNLINK' as is_apart, idempotency_key as key
       from tieout.operation
       where kind in ('COMMITMENT_LINK', 'COMMITMENT_UNLINK') and state = 'SUCCEEDED'
       order by 1, 2, position desc
     )
     select decision.key from decision
     left join tieout.link on link.kind = 'COMMITMENT'
       and link.field_id = decision.field_id and link.books_id = decision.books_id
     left join tieout.commitment_pair as pair
       on pair.field_id = decision.field_id and pair.books_id = decision.books_id
     where link.is_apart is distinct from decision.is_apart or (pair.id is null) <> decision.is_apart`,
  )
  const problems = wrong.map(({ key }) => `What ${key} decided does not stand.`)
  const { rows: kept } = await store.query<{ key: string; count: number }>(
    `select idempotency_key as key, count(*)::int as count from tieout.operation
     where state = 'SUCCEEDED' group by 1`,
  )
  const counts = new Map(kept.map(({ key, count }) => [key, count]))
  for (const [key, count] of counts) {
    if (count > 1) problems.push(`${key} was done ${count} times.`)
  }
  for (const { key, isDone, codes } of answered) {
    if (isDone !== counts.has(key)) {
      problems.push(
        `${key} was answered ${isDone ? 'as done' : codes.join()}, and the store says otherwise.`,
      )
    }
  }
  return problems
}
