import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sum } from '#lib/decimal'
import { setLogLevel } from '#lib/log'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { COMMITTED, checkReports, type JobCostLine, reportOf } from '../harness/job-cost.ts'
import { whole } from '../harness/tieout.ts'

/** The job cost report of every project of the sample company. */

let tieout: AskedSample
before(async () => {
  setLogLevel('error')
  tieout = await askSample()
})
after(() => tieout[Symbol.asyncDispose]())

/** The files that the two sandboxes serve. */
const company = new URL('../../sandbox/company/', import.meta.url)

test('every column of the report adds up, ties to the records of both systems, and each difference leads to findings', async () => {
  const { projectCount, differenceCount, budgetCount, faults } = await checkReports(
    tieout,
    tieout.store,
  )
  assert.deepEqual(faults, [])
  assert.ok(projectCount > 20 && differenceCount > 10, `${projectCount} ${differenceCount}`)
  assert.ok(budgetCount > 20, `${budgetCount}`)
})

test('budget and estimate are those of the records that the systems serve, to the cent', async () => {
  const rows: Record<string, unknown>[] = JSON.parse(
    readFileSync(new URL('procore/budget_rows.json', company), 'utf8'),
  )
  const categories: Record<string, string>[] = parse(
    readFileSync(new URL('sage300/JCM_MASTER__CATEGORY.csv', company)),
    { columns: true },
  )
  const { projects } = whole(
    await tieout.ask('{ projects(first: 1000) { nodes { id procore { id } sage { number } } } }'),
  )
  let [budgets, bought, budgeted] = [0, 0, 0]
  for (const { id, procore, sage } of projects.nodes) {
    if (procore === null || sage === null) continue
    const { procoreBudget, lines, total } = await reportOf(tieout, id)
    const ofProject = rows.filter(row => String(row['project_id']) === procore.id.split('/').at(-1))
    const ofJob = categories.filter(row => row['Job'] === sage.number)
    assert.deepEqual(
      [procoreBudget, total.originalBudget.procoreAmount, total.revisedBudget.procoreAmount],
      [
        { state: 'READ', viewName: 'Standard Budget', errorCode: null },
        sum(ofProject.map(row => String(row['original_budget_amount']))),
        sum(ofProject.map(row => String(row['Revised Budget']))),
      ],
      id,
    )
    // What Sage keeps as the total is the estimate with its approved changes.
    const [original, changes] = ['Original_Estimate', 'Approved_Estimate_Changes'].map(name =>
      sum(ofJob.map(row => row[name] || '0')),
    ) as [string, string]
    assert.deepEqual(
      [total.originalBudget.sageAmount, total.revisedBudget.sageAmount],
      [original, sum([original, changes])],
      id,
    )
    const places = lines.filter(line => line.original.procoreAmount !== '0.00')
    bought += places.length
    budgeted += places.filter(line => line.originalBudget.procoreAmount !== '0.00').length
    budgets += 1
  }
  assert.ok(budgets > 20)
  // A budget stands on the codes and cost types of what is bought, save where the sample has bought on another one.
  assert.ok(bought > 200 && budgeted / bought > 0.9, `${budgeted} of ${bought}`)
})

test('as of a day the report adds up to the commitments as of that day, and as of the last one to what it is now', async () => {
  const day = '2026-08-31'
  const { projects } = whole(await tieout.ask('{ projects(first: 12) { nodes { id } } }'))
  const { commitments } = whole(
    await tieout.ask(
      `{ commitments(first: 1000, asOf: "${day}") { nodes { project { id } verdict
         comparison { field procore sage } } } }`,
    ),
  )
  let moved = 0
  for (const { id } of projects.nodes) {
    const [now, last, then] = [
      await reportOf(tieout, id),
      await reportOf(tieout, id, '2100-12-31'),
      await reportOf(tieout, id, day),
    ]
    const figuresOf = ({ lines }: { lines: JobCostLine[] }) =>
      lines.flatMap(line => {
        const figures = COMMITTED.map(column => line[column])
        return figures.some(
          figure => figure.procoreAmount !== '0.00' || figure.sageAmount !== '0.00',
        )
          ? [[line.costCode, figures]]
          : []
      })
    assert.deepEqual(figuresOf(last), figuresOf(now))
    if (then.total.invoiced.sageAmount !== now.total.invoiced.sageAmount) moved += 1
    assert.equal(then.total.sageCostAmount, null)
    assert.equal(then.total.originalBudget.procoreAmount, null)
    const sage = (field: string) =>
      sum(
        (commitments.nodes as Compared[])
          .filter(({ project }) => project.id === id)
          .flatMap(({ comparison }) => comparison.find(row => row.field === field)?.sage ?? []),
      )
    assert.equal(then.total.invoiced.sageAmount, sage('invoicedAmount'), id)
    assert.equal(then.total.retainageHeld.sageAmount, sage('retainageHeldAmount'), id)
    assert.equal(then.total.committed.sageAmount, sage('revisedAmount'), id)
    for (const column of COMMITTED) {
      const added = sum(then.lines.map(line => line[column].procoreAmount ?? '0'))
      assert.equal(added, then.total[column].procoreAmount)
    }
  }
  assert.ok(moved > 5)
})

interface Compared {
  project: { id: string }
  comparison: { field: string; sage: string | null }[]
}

test('a project that nobody has has no report, and a text that is no project is refused', async () => {
  const ask = (id: string) =>
    tieout.ask('query ($id: ID!) { jobCostReport(projectId: $id) { lines { costCode } } }', { id })
  assert.deepEqual(whole(await ask('gid://tieout/Project/procore/Project/0')), {
    jobCostReport: null,
  })
  const { errors } = await ask('gid://tieout/Commitment/procore/WorkOrderContract/1/1')
  assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
})
