import type { Pool } from 'pg'

/** What a store concludes, in lines that two readings of one company can be compared by. */
export interface Conclusions {
  /** What each pair is told to be, by what it is. */
  verdicts: Map<string, string>
  /** Every figure that is not null, by what it is of. */
  figures: Map<string, string>
  /** Every finding that stands, with its amount. */
  findings: Set<string>
}

/** These say that something is not known, and are expected where less was read. */
const OF_READING = ['READING_INCOMPLETE', 'STATUS_UNKNOWN', 'STALE_SOURCE']
const FIGURES = ['original', 'changes', 'invoiced', 'held', 'paid']

const VERDICTS = `
  select 'project ' || number as of, verdict from tieout.told_project
  union all select 'vendor ' || coalesce(field_id, books_id), verdict from tieout.told_vendor
  union all select 'commitment ' || coalesce(field_id, books_id), verdict from tieout.commitment_pair
  union all select 'change order ' || coalesce(field_id, books_id), verdict from tieout.change_order_pair
  union all select 'invoice ' || coalesce(field_id, '') || ' ' || coalesce(books_id, ''), verdict from tieout.invoice_pair
  union all select 'line ' || commitment.number || ' ' || line.line_key, line.verdict
    from tieout.commitment_line as line
    join tieout.commitment_pair as commitment on commitment.id = line.commitment_pair_id`
const FIGURE_COLUMNS = ['field', 'books'].flatMap(side =>
  FIGURES.map(figure => `${side}_${figure}_amount`),
)

export async function conclusionsOf(pool: Pool): Promise<Conclusions> {
  const verdicts = await pool.query<{ of: string; verdict: string }>(VERDICTS)
  const pairs = await pool.query<Record<string, string | null>>(
    `select field_id, books_id, ${FIGURE_COLUMNS.join(', ')} from tieout.commitment_pair`,
  )
  const figures = pairs.rows.flatMap(row =>
    FIGURE_COLUMNS.flatMap(column => {
      const amount = row[column]
      // Of the contract and not of the pair: without one half there is another pair.
      const of = row[column.startsWith('field') ? 'field_id' : 'books_id']
      return amount == null ? [] : [[`${of} ${column}`, amount] as const]
    }),
  )
  const findings = await pool.query<{ told: string }>(
    // Without its commitment: one that is no longer shown has taken its pair along, and not what stood on it.
    `select concat_ws(' ', finding.code, project.number, finding.grain, finding.amount) as told
     from tieout.finding
     left join tieout.project_pair as project on project.id = finding.project_pair_id
     where finding.state <> 'CLEARED' and not finding.code = any ($1)`,
    [OF_READING],
  )
  return {
    verdicts: new Map(verdicts.rows.map(row => [row.of, row.verdict])),
    figures: new Map(figures),
    findings: new Set(findings.rows.map(row => row.told)),
  }
}

/** What `partial` says and `whole` contradicts: agreement, absence, findings and figures that are not so. */
export function contradictionsOf(partial: Conclusions, whole: Conclusions): string[] {
  const problems: string[] = []
  for (const [of, verdict] of partial.verdicts) {
    const known = whole.verdicts.get(of)
    const says = verdict === 'AGREES' || verdict.startsWith('MISSING')
    if (says && known !== verdict) problems.push(`${of}: ${verdict}, and is ${known ?? 'no pair'}`)
  }
  for (const [of, amount] of partial.figures) {
    const known = whole.figures.get(of)
    if (known !== amount) problems.push(`${of}: ${amount}, and is ${known ?? 'not known'}`)
  }
  for (const told of partial.findings) {
    if (!whole.findings.has(told)) problems.push(`found: ${told}`)
  }
  return problems
}

/** How much of it is said at all; where nothing is, nothing is contradicted. */
export function saidCountOf({ verdicts, findings }: Conclusions): number {
  return [...verdicts.values()].filter(verdict => verdict !== 'UNREAD').length + findings.size
}
