import type { SageTable } from '../format.ts'
import { type CostCode, type CostType, jobOf, moneyText, type Project } from './model.ts'

/** Where Sage rows go; the first row of a table decides its columns. */
export interface Rows {
  add(table: SageTable, row: Record<string, string>): void
}

interface Totals {
  code: CostCode
  type: CostType
  committed: number
  changed: number
  pending: number
  invoiced: number
  /** All cost, billed to a commitment or not. */
  cost: number
  /** The day of the last posting; blank before the first. */
  postedOn: string
}

/**
 * What posting adds up on the way: category, cost code and job totals of the job at hand, and the
 * retainage payable of the company.
 */
export class Roll {
  /** Retainage payable by account. */
  readonly retainageHeld = new Map<string, number>()
  #sequence = 0
  #jobs = new Map<string, Map<string, Totals>>()

  sequence(): number {
    this.#sequence++
    return this.#sequence
  }

  hold(account: string, cents: number): void {
    this.retainageHeld.set(account, (this.retainageHeld.get(account) ?? 0) + cents)
  }

  commit(
    job: string,
    code: CostCode,
    type: CostType,
    cents: { original: number; changed: number; pending: number },
  ): void {
    const totals = this.#totals(job, code, type)
    totals.committed += cents.original
    totals.changed += cents.changed
    totals.pending += cents.pending
  }

  invoice(
    job: string,
    code: CostCode,
    type: CostType,
    posted: { cents: number; on: string; isCommitted: boolean },
  ): void {
    const totals = this.#totals(job, code, type)
    totals.cost += posted.cents
    if (posted.isCommitted) totals.invoiced += posted.cents
    if (posted.on > totals.postedOn) totals.postedOn = posted.on
  }

  /** Writes the job with its cost codes and categories, and forgets it. */
  writeJob(project: Project, title: string, rows: Rows): void {
    const job = jobOf(project)
    const totals = [...(this.#jobs.get(job)?.values() ?? [])]
    this.#jobs.delete(job)
    rows.add('JCM_MASTER__JOB', {
      Job: job,
      Description: title,
      City: project.city.slice(0, 15),
      State: project.state,
      Status: 'In progress',
      ...amounts(
        totals.filter(each => each.code.extra === ''),
        project.costMisstatedBy,
      ),
      Operator_Stamp: 'PMADMIN',
      Date_Stamp: project.startDate,
      Time_Stamp: '08:00:00',
    })
    if (project.subJob) {
      const { extra, name } = project.subJob
      rows.add('JCM_MASTER__EXTRA', {
        Job: job,
        Extra: extra,
        Description: name,
        Status: 'In progress',
        ...stampsOf(project, []),
      })
    }
    for (const code of project.codes.values()) {
      if (code.procoreOnly) continue
      const ofCode = totals.filter(
        each => each.code.number === code.number && each.code.extra === code.extra,
      )
      rows.add('JCM_MASTER__COST_CODE', {
        Job: job,
        Extra: code.extra,
        Cost_Code: code.number,
        Description: code.name,
        Group_Cost_Code: '0',
        Status: 'In progress',
        ...amounts(ofCode),
        ...stampsOf(project, ofCode),
      })
    }
    for (const each of totals) {
      rows.add('JCM_MASTER__CATEGORY', {
        Job: job,
        Extra: each.code.extra,
        Cost_Code: each.code.number,
        Category: each.type.code,
        Description: each.type.name,
        Status: 'In progress',
        Original_Estimate: moneyText(each.committed),
        Pending_Estimate_Changes: moneyText(each.pending),
        Approved_Estimate_Changes: moneyText(each.changed),
        ...amounts([each]),
        ...stampsOf(project, [each]),
      })
    }
  }

  #totals(job: string, code: CostCode, type: CostType): Totals {
    const ofJob = this.#jobs.get(job) ?? new Map<string, Totals>()
    this.#jobs.set(job, ofJob)
    const key = `${code.extra}/${code.number}/${type.code}`
    const totals = ofJob.get(key) ?? {
      code,
      type,
      committed: 0,
      changed: 0,
      pending: 0,
      invoiced: 0,
      cost: 0,
      postedOn: '',
    }
    ofJob.set(key, totals)
    return totals
  }
}

/** Posting stamps the totals that it changes. */
function stampsOf(project: Project, totals: Totals[]): Record<string, string> {
  return {
    Operator_Stamp: 'PMADMIN',
    Date_Stamp: totals.reduce(
      (last, { postedOn }) => (postedOn > last ? postedOn : last),
      project.startDate,
    ),
    Time_Stamp: '17:45:00',
  }
}

function amounts(totals: Totals[], misstatedBy = 0): Record<string, string> {
  const sum = (of: (each: Totals) => number) => totals.reduce((all, each) => all + of(each), 0)
  const committed = sum(each => each.committed)
  const changed = sum(each => each.changed)
  return {
    Original_Commitment: moneyText(committed),
    Pending_Commitment_Changes: moneyText(sum(each => each.pending)),
    Approved_Commitment_Changes: moneyText(changed),
    Revised_Commitment: moneyText(committed + changed),
    Commitment_Invoiced: moneyText(sum(each => each.invoiced)),
    JTD_Cost: moneyText(sum(each => each.cost) + misstatedBy),
  }
}
