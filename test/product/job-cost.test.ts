import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sum } from '#lib/decimal'
import { setLogLevel } from '#lib/log'
import { type AskedSample, askSample } from '../harness/asked-sample.ts'
import { whole } from '../harness/tieout.ts'

/** The job cost report of every project of the sample company. */

let tieout: AskedSample
before(async () => {
  setLogLevel('error')
  tieout = await askSample()
})
after(() => tieout[Symbol.asyncDispose]())

const FIGURE = '{ procoreAmount sageAmount difference }'
const LINE = `costCode original ${FIGURE} approvedChanges ${FIGURE} committed ${FIGURE} invoiced ${FIGURE}
  retainageHeld ${FIGURE} sageCostAmount`
const COLUMNS = ['original', 'approvedChanges', 'committed', 'invoiced', 'retainageHeld'] as const
type Figure = Record<'procoreAmount' | 'sageAmount' | 'difference', string>
type Line = Record<(typeof COLUMNS)[number], Figure> & {
  costCode: string | null
  sageCostAmount: string | null
  findings: { id: string }[]
}

async function reportOf(id: string, asOf?: string): Promise<{ lines: Line[]; total: Line }> {
  const { jobCostReport } = whole(
    await tieout.ask(
      `query ($id: ID!, $asOf: Date) { jobCostReport(projectId: $id, asOf: $asOf) {
         lines { ${LINE} findings { id } } total { ${LINE} findings { id } } } }`,
      { id, ...(asOf !== undefined && { asOf }) },
    ),
  )
  return jobCostReport
}

test('every column of the report adds up, ties to the records of both systems, and each difference leads to findings', async () => {
  const { rows: projects } = await tieout.store.query<Record<string, string>>(
    `select
       pair.id,
       (select coalesce(sum(original_amount), 0) from procore.commitment
        where project_id = pair.field_id and status in ('APPROVED', 'COMPLETE', 'TERMINATED')) as procore,
       (select coalesce(sum(original_amount), 0) from sage.commitment where project_id = pair.books_id) as sage,
       (select coalesce(sum(line.gross_amount), 0) from sage.invoice_line as line
        join sage.invoice on invoice.id = line.invoice_id and invoice.project_id = line.project_id
        where line.project_id = pair.books_id and invoice.is_posted
          and line.commitment_id in (select id from sage.commitment where project_id = pair.books_id))
         as invoiced,
       (select coalesce(sum(category.cost_amount), 0) from sage.category
        join sage.cost_code as code on code.id = category.cost_code_id
        where category.project_id = pair.books_id and not code.is_group) as cost
     from tieout.project_pair as pair order by pair.number`,
  )
  let differences = 0
  for (const project of projects) {
    const { lines, total } = await reportOf(project['id'] ?? '')
    for (const column of COLUMNS) {
      for (const side of ['procoreAmount', 'sageAmount', 'difference'] as const) {
        assert.equal(sum(lines.map(line => line[column][side])), total[column][side])
      }
    }
    assert.equal(total.original.procoreAmount, sum([project['procore'] ?? '']), project['id'])
    assert.equal(total.original.sageAmount, sum([project['sage'] ?? '']), project['id'])
    assert.equal(total.invoiced.sageAmount, sum([project['invoiced'] ?? '']), project['id'])
    assert.equal(total.sageCostAmount ?? '0.00', sum([project['cost'] ?? '']), project['id'])
    for (const line of lines) {
      if (COLUMNS.every(column => line[column].difference === '0.00')) continue
      differences += 1
      assert.ok(line.findings.length > 0, `${project['id']} ${line.costCode}`)
    }
  }
  assert.ok(projects.length > 20 && differences > 10, `${projects.length} ${differences}`)
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
      await reportOf(id),
      await reportOf(id, '2100-12-31'),
      await reportOf(id, day),
    ]
    const figuresOf = ({ lines }: { lines: Line[] }) =>
      lines.flatMap(line => {
        const figures = COLUMNS.map(column => line[column])
        return figures.some(
          figure => figure.procoreAmount !== '0.00' || figure.sageAmount !== '0.00',
        )
          ? [[line.costCode, figures]]
          : []
      })
    assert.deepEqual(figuresOf(last), figuresOf(now))
    if (then.total.invoiced.sageAmount !== now.total.invoiced.sageAmount) moved += 1
    assert.equal(then.total.sageCostAmount, null)
    const sage = (field: string) =>
      sum(
        (commitments.nodes as Compared[])
          .filter(({ project }) => project.id === id)
          .flatMap(({ comparison }) => comparison.find(row => row.field === field)?.sage ?? []),
      )
    assert.equal(then.total.invoiced.sageAmount, sage('invoicedAmount'), id)
    assert.equal(then.total.retainageHeld.sageAmount, sage('retainageHeldAmount'), id)
    assert.equal(then.total.committed.sageAmount, sage('revisedAmount'), id)
    for (const column of COLUMNS) {
      const added = sum(then.lines.map(line => line[column].procoreAmount))
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
