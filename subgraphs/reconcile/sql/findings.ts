import type { PoolClient } from 'pg'
import { log } from '#lib/log'
import { ask } from './statements.ts'
import { companyRules, type RuleText, rules, sharedBy } from './texts.ts'

/**
 * What every rule says of a finding, by name. `thing` is what it is about, an id that outlives the documents
 * that show it: with the code it makes the finding's fingerprint, so that age and decisions survive.
 */
const TOLD = [
  'code',
  'severity',
  'project_pair_id',
  'commitment_pair_id',
  'document_pair_id',
  'thing',
  'grain',
  'amount',
  'measure',
  'explanation',
  'documents',
  'evidence',
]

const KEPT = [...TOLD, 'rule_id', 'state', 'cleared_on']
/** What was accepted ends with what it was said of, and so does the state that it made. */
export const CLEARED =
  "state = 'CLEARED', cleared_on = current_date, acceptance = null, updated_at = now()"
/** By the store's clock; without an amount, what was accepted is what it said. */
const STANDS_ACCEPTED = `(
  kept.state = 'ACCEPTED'
  and not tieout.is_lapsed(kept.acceptance)
  and kept.amount is not distinct from excluded.amount
  and (kept.amount is not null or kept.explanation = excluded.explanation)
)`
const REPLACED = KEPT.filter(name => !['code', 'thing', 'state', 'cleared_on'].includes(name))

/** What a statement judges. */
interface Judged {
  /** Which of the findings that stand are gone when they are not found again. */
  scope: string
  /** A finding is neither made nor cleared while a list that it rests on is not read. */
  mayBeSaid(finding: string): string
}

/**
 * Runs every rule and merges what it found: a finding that stands keeps the day it was first seen, one that
 * is gone is cleared and kept, one that comes back is open again with its old age. One that was accepted is
 * open again when it is not what was accepted, or has been for long enough.
 */
function statementOf(every: readonly RuleText[], { scope, mayBeSaid }: Judged): string {
  const shared = sharedBy(every).map(text => `${text},`)
  const printed = every.map(
    rule => `select '${rule.id}' as rule_id, ${TOLD.join(', ')} from (${rule.sql}) as told`,
  )
  return `
  with
  ${shared.join('\n')}
  printed as (
    ${printed.join('\nunion all\n')}
  ),
  found as materialized (
    select
      md5(
        code || '|' || coalesce(commitment_pair_id, project_pair_id, '') || '|' || thing
          || case when turn > 1 then '#' || turn else '' end
      ) as fingerprint,
      turn,
      rule_id,
      'OPEN' as state,
      null::date as cleared_on,
      code, severity, project_pair_id, commitment_pair_id, document_pair_id, thing, grain, amount, measure,
      tieout.in_words(explanation) as explanation, documents, evidence
    from (
      select *, row_number() over (
        partition by code, commitment_pair_id, project_pair_id, thing order by rule_id, grain, amount
      ) as turn
      from printed
    ) as numbered
    where ${mayBeSaid('numbered')}
  ),
  gone as (
    update tieout.finding as kept
    set ${CLEARED}
    where
      state <> 'CLEARED'
      and (${scope})
      and fingerprint not in (select fingerprint from found)
      and ${mayBeSaid('kept')}
  ),
  written as (
    insert into tieout.finding as kept (fingerprint, first_seen_on, ${KEPT.join(', ')})
    select fingerprint, current_date, ${KEPT.join(', ')} from found
    on conflict (fingerprint) do update set
      ${REPLACED.map(name => `${name} = excluded.${name}`).join(', ')},
      thing = excluded.thing,
      state = case when ${STANDS_ACCEPTED} then 'ACCEPTED' else tieout.open_state(kept.assigned_to) end,
      acceptance = case when ${STANDS_ACCEPTED} then kept.acceptance end,
      cleared_on = null,
      updated_at = now()
    where
      kept.state = 'CLEARED'
      or tieout.is_lapsed(kept.acceptance)
      or (${REPLACED.map(name => `kept.${name}`).join(', ')})
        is distinct from (${REPLACED.map(name => `excluded.${name}`).join(', ')})
  )
  select code, grain from found where turn > 1`
}

const ofPairs: Judged = {
  scope: `
    commitment_pair_id = any ($1)
    or (
      project_pair_id = any ($2)
      and (
        commitment_pair_id is null
        or not exists (
          select from tieout.commitment_pair where commitment_pair.id = kept.commitment_pair_id
        )
      )
    )`,
  mayBeSaid: finding => `not exists (
      select from unread
      where
        unread.project_pair_id = ${finding}.project_pair_id
        and tieout.holds_back(unread.list, unread.is_absence_only, ${finding}.code, ${finding}.measure)
    )
    and not exists (
      select from unjudged
      where
        unjudged.commitment_pair_id = ${finding}.commitment_pair_id
        and tieout.holds_back(unjudged.list, unjudged.is_absence_only, ${finding}.code, ${finding}.measure)
    )`,
}
/** What is found of the company rests on every invoice of the books. */
const ofCompany: Judged = {
  scope: 'project_pair_id is null',
  mayBeSaid: () => `not exists (
      select from tieout.unread
      where side = 'BOOKS' and list in ('COMMITMENTS', 'INVOICES') and not is_absence_only
    )
    and not exists (
      select from tieout.unread_record where system = 'SAGE300' and list = 'INVOICES'
    )`,
}
const judgePairs = statementOf(rules, ofPairs)
const judgeCompany = statementOf(companyRules, ofCompany)

/** Judges these commitment pairs, and what stands on the project pairs themselves. */
export async function recordFindings(
  client: PoolClient,
  commitmentPairIds: readonly string[],
  projectPairIds: readonly string[],
): Promise<void> {
  reportTwice(await ask(client, judgePairs, [commitmentPairIds, projectPairIds]))
}

/** Judges what the company has once. */
export async function recordCompanyFindings(client: PoolClient): Promise<void> {
  reportTwice(await ask(client, judgeCompany))
}

/** Opens what was accepted until a day that is over, and marks the commitments whose verdict that may change. */
export async function reopenLapsed(client: PoolClient): Promise<void> {
  await ask(
    client,
    `with lapsed as (
       update tieout.finding
       set state = tieout.open_state(assigned_to), acceptance = null, updated_at = now()
       where state = 'ACCEPTED' and tieout.is_lapsed(acceptance)
       returning commitment_pair_id
     )
     ${markJudged('lapsed')}`,
  )
}

/** Marks the commitments of these findings to be judged again. */
export function markJudged(findings: string): string {
  return `insert into tieout.touched (project_id, commitment_id)
    select distinct contract.project_id, contract.id
    from ${findings} as decided
    join tieout.commitment_pair on commitment_pair.id = decided.commitment_pair_id
    join tieout.contract on contract.id in (commitment_pair.field_id, commitment_pair.books_id)`
}

function reportTwice(twice: readonly Record<string, string>[]): void {
  // Neither is dropped, and a rule that says one thing twice is a defect of ours.
  for (const { code, grain } of twice) {
    log.error('reconcile.finding_twice', { code, id: String(grain) })
  }
}
