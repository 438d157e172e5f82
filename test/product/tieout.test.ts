import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { setLogLevel } from '#lib/log'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** The whole product against the sample company: what a newcomer gets from `npm start`. */

interface Planted {
  code: string
  project: string | null
  commitment: string | null
  grain: string | null
  amount: string | null
}

interface Found {
  code: string
  amount: string | null
  project: { number: string } | null
  commitment: { number: string } | null
}

const planted: Planted[] = JSON.parse(
  readFileSync(new URL('../../sandbox/company/planted.json', import.meta.url), 'utf8'),
)
const firstQuery = readFileSync(new URL('../../docs/first-query.graphql', import.meta.url), 'utf8')

describe('Tieout against the sample company', () => {
  let tieout: RunningSample
  before(async () => {
    setLogLevel('error')
    tieout = await runSample()
  })
  after(() => tieout[Symbol.asyncDispose]())

  const commitment = async (number: string) =>
    whole(
      await tieout.ask(
        `query ($number: String!) { commitment(number: $number) {
          id verdict
          procore { id } sage { id }
          changeOrders { id number verdict difference }
          retainage { difference residualAmount bridge { code amount } }
          comparison { field procore sage difference verdict }
          findings { code amount }
        } }`,
        { number },
      ),
    ).commitment

  it('opens with three disagreements, both sides live from their systems', async () => {
    const { commitments } = whole(await tieout.ask(firstQuery, {}, 'sandbox-reader'))
    assert.deepEqual(
      commitments.nodes.map((node: { number: string; findings: { amount: string }[] }) => [
        node.number,
        node.findings[0]?.amount,
      ]),
      [
        ['SC-2001', '-10000.00'],
        ['SC-2002', '6300.00'],
        ['SC-2003', '-3125.00'],
      ],
    )
    assert.equal(commitments.nodes[0].procore.revisedAmount, '515000.00')
    assert.equal(commitments.nodes[0].sage.revisedAmount, '525000.00')
  })

  it('finds every planted difference under its name, to the cent, and no other', async () => {
    const found = await allFindings(tieout)
    assert.deepEqual(
      found.filter(isOfToday).map(lineOfFound).toSorted(),
      planted.filter(isOfToday).map(lineOfPlanted).toSorted(),
    )
  })

  it('never says that a commitment agrees when something in it was planted', async () => {
    const verdicts = new Map<string, string>()
    for (const node of await allCommitments(tieout)) verdicts.set(keyOf(node.number), node.verdict)
    const moved = planted.filter(plant => plant.commitment && movesAnAmount(plant))
    const missed = moved.filter(plant => verdicts.get(keyOf(plant.commitment ?? '')) === 'AGREES')
    assert.deepEqual(missed, [])
  })

  it('names the other spelling as the double, and not the invoice that Procore has', async () => {
    const { findings } = whole(
      await tieout.ask(
        '{ findings(filter: {codes: [DUPLICATE_IN_SAGE]}) { nodes { grain commitment { number } } } }',
      ),
    )
    const doubles = planted.filter(plant => plant.code === 'DUPLICATE_IN_SAGE')
    assert.deepEqual(
      findings.nodes
        .map((node: { grain: string; commitment: { number: string } }) => [
          keyOf(node.commitment.number),
          node.grain,
        ])
        .toSorted(),
      doubles.map(plant => [keyOf(plant.commitment ?? ''), plant.grain]).toSorted(),
    )
  })

  it('takes a difference in retainage apart so that parts and residual add up to it', async () => {
    const { retainage } = await commitment('SC-2126')
    assert.equal(retainage.difference, '4125.37')
    assert.deepEqual(retainage.bridge, [
      { code: 'RELEASE_ONE_SIDED', amount: '3125.00' },
      { code: 'RATE_MISMATCH', amount: '1000.00' },
      { code: 'ROUNDING', amount: '0.37' },
    ])
    assert.equal(retainage.residualAmount, '0.00')
  })

  it('says figures that the answer has, and counts as people count', async () => {
    const { findings } = whole(await tieout.ask(TOLD))
    assert.ok(findings.nodes.length > 0)
    const told = findings.nodes.flatMap((node: ToldFinding) => {
      const known = new Set(amountsIn({ ...node, explanation: '' }))
      return [
        ...amountsIn(node.explanation)
          .filter(amount => !isKnown(amount, known) && !isPart(amount, node.explanation, known))
          .map(amount => `${node.code} ${node.grain}: ${amount} in: ${node.explanation}`),
        ...(MISCOUNTED.test(node.explanation) ? [node.explanation] : []),
      ]
    })
    assert.deepEqual(told, [])
  })

  it('pages through all commitments without a gap or a double', async () => {
    const numbers = (await allCommitments(tieout, 37)).map(node => node.id)
    const { commitments } = whole(await tieout.ask('{ commitments(first: 1) { totalCount } }'))
    assert.equal(numbers.length, commitments.totalCount)
    assert.equal(new Set(numbers).size, numbers.length)
  })

  it('resolves every kind of id through node, and says null for one that is unknown', async () => {
    const pair = await commitment('SC-2001')
    const ids = [pair.id, pair.changeOrders[0].id]
    for (const id of ids) {
      const { node } = whole(await tieout.ask('query ($id: ID!) { node(id: $id) { id } }', { id }))
      assert.equal(node.id, id)
    }
    const id = 'gid://tieout/Commitment/procore/WorkOrderContract/1/2'
    assert.equal(
      whole(await tieout.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node,
      null,
    )
  })

  it('names the argument and the way out when an id, a cursor or a page size is wrong', async () => {
    const refusals = [
      ['{ node(id: "abc") { id } }', /^id: "abc" is not an id/],
      ['{ commitments(after: "???") { totalCount } }', /^after: .* is not a cursor/],
      ['{ commitments(first: 100000) { totalCount } }', /first/],
      ['{ commitment { id } }', /either `id` or `number`/],
    ] as const
    for (const [query, message] of refusals) {
      const { errors } = await tieout.ask(query)
      assert.match(errors[0]?.message ?? '', message)
      assert.match(errors[0]?.extensions.code ?? '', /^(BAD_USER_INPUT|QUERY_TOO_LARGE)$/)
    }
  })

  it('lets a reader read and refuses a write, naming the scope', async () => {
    const { errors } = await tieout.ask(
      'mutation { sourceRefresh(input: {idempotencyKey: "x"}) { userErrors { code } } }',
      {},
      'sandbox-reader',
    )
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
    assert.match(errors[0]?.message ?? '', /link|write/)
    assert.equal(
      (await tieout.ask('{ sources { system } }', {}, 'nobody')).errors[0]?.extensions.code,
      'UNAUTHENTICATED',
    )
  })

  it('reports both sources as up and fresh', async () => {
    const { sources } = whole(
      await tieout.ask('{ sources { system state isSandbox lastRefreshedAt recordCount } }'),
    )
    assert.deepEqual(
      sources.map((source: { system: string; state: string; isSandbox: boolean }) => [
        source.system,
        source.state,
        source.isSandbox,
      ]),
      [
        ['PROCORE', 'UP', true],
        ['SAGE300', 'UP', true],
      ],
    )
    assert.ok(sources.every((source: { recordCount: number }) => source.recordCount > 1000))
  })

  it('unlinks a pair and links it again, once for each key, and judges it each time', async () => {
    const pair = await commitment('SC-2001')
    const unlink = `mutation ($input: CommitmentUnlinkInput!) { commitmentUnlink(input: $input) {
      commitments { number verdict procore { id } sage { id } } userErrors { code message } } }`
    const undone = { input: { idempotencyKey: 'unlink-1', commitmentId: pair.id } }
    for (const _ of ['first', 'replay']) {
      const { commitments, userErrors } = whole(await tieout.ask(unlink, undone)).commitmentUnlink
      assert.deepEqual(userErrors, [])
      assert.deepEqual(
        commitments.map((side: { verdict: string }) => side.verdict),
        ['MISSING_IN_SAGE', 'MISSING_IN_PROCORE'],
      )
    }
    const link = `mutation ($input: CommitmentLinkInput!) { commitmentLink(input: $input) {
      commitment { id verdict matchedBy } userErrors { code message field } } }`
    const input = {
      idempotencyKey: 'link-1',
      procoreCommitmentId: pair.procore.id,
      sageCommitmentId: pair.sage.id,
    }
    const linked = whole(await tieout.ask(link, { input })).commitmentLink
    assert.deepEqual(linked, {
      commitment: { id: pair.id, verdict: 'DIFFERS', matchedBy: 'LINK' },
      userErrors: [],
    })
    const other = await commitment('SC-2002')
    const taken = { ...input, idempotencyKey: 'link-2', sageCommitmentId: other.sage.id }
    const refused = whole(await tieout.ask(link, { input: taken })).commitmentLink
    assert.equal(refused.userErrors[0].code, 'ALREADY_LINKED')
  })

  it('links a vendor by hand, after which its commitments can be judged', async () => {
    const sides = async () =>
      whole(
        await tieout.ask(`{ commitment(number: "SC-2160") {
          verdict vendor { matchedBy suggestions { reason sage { id } } }
          procore { vendor { id } } sage { vendor { id } } } }`),
      ).commitment
    const before = await sides()
    assert.equal(before.verdict, 'UNMAPPED')
    // Neither a name nor the tax office tells it.
    assert.deepEqual(before.vendor.suggestions, [])
    const link = `mutation ($input: VendorLinkInput!) { vendorLink(input: $input) {
      vendor { matchedBy verdict } userErrors { code field } } }`
    const input = {
      idempotencyKey: 'vendor-1',
      procoreVendorId: before.procore.vendor.id,
      sageVendorId: before.sage.vendor.id,
    }
    const linked = whole(await tieout.ask(link, { input })).vendorLink
    assert.deepEqual(linked, { vendor: { matchedBy: 'LINK', verdict: 'AGREES' }, userErrors: [] })
    assert.equal((await sides()).verdict, 'AGREES')
    const unknown = {
      ...input,
      idempotencyKey: 'vendor-2',
      sageVendorId: 'gid://sage300/Vendor/NONE',
    }
    const refused = whole(await tieout.ask(link, { input: unknown })).vendorLink
    assert.deepEqual(refused, {
      vendor: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sageVendorId'] }],
    })
  })

  it('undoes the pair of a project and links its job to another, and judges both anew', async () => {
    const pair = async (number: string) =>
      whole(
        await tieout.ask(
          'query ($number: String!) { project(number: $number) { id verdict sage { id } procore { id } } }',
          { number },
        ),
      ).project
    const [alone, taken] = [await pair('25-026'), await pair('25-024')]
    assert.equal(alone.verdict, 'MISSING_IN_SAGE')
    const link = `mutation ($input: ProjectLinkInput!) { projectLink(input: $input) {
      project { number verdict } userErrors { code } } }`
    let count = 0
    const to = async (procoreProjectId: string) =>
      whole(
        await tieout.ask(link, {
          input: {
            idempotencyKey: `project-${++count}`,
            procoreProjectId,
            sageJobId: taken.sage.id,
          },
        }),
      ).projectLink
    const undo = async (projectId: string) =>
      whole(
        await tieout.ask(
          `mutation ($input: ProjectUnlinkInput!) { projectUnlink(input: $input) {
            projects { verdict } userErrors { code } } }`,
          { input: { idempotencyKey: `project-${++count}`, projectId } },
        ),
      ).projectUnlink
    assert.deepEqual(await to(alone.id), {
      project: null,
      userErrors: [{ code: 'ALREADY_LINKED' }],
    })
    assert.deepEqual(await undo(taken.id), {
      projects: [{ verdict: 'MISSING_IN_SAGE' }, { verdict: 'MISSING_IN_PROCORE' }],
      userErrors: [],
    })
    assert.deepEqual(await to(alone.id), {
      project: { number: '25-026', verdict: 'AGREES' },
      userErrors: [],
    })
    assert.equal((await pair('25-024')).verdict, 'MISSING_IN_SAGE')
    await undo(alone.id)
    assert.equal((await to(taken.procore.id)).project.number, '25-024')
    assert.equal((await pair('25-026')).verdict, 'MISSING_IN_SAGE')
  })

  it('plans a change order without writing it, writes it once, and then agrees', async () => {
    const before = await commitment('SC-2001')
    const missing = before.changeOrders.find(
      (order: { verdict: string }) => order.verdict === 'MISSING_IN_SAGE',
    )
    const write = `mutation ($input: ChangeOrderExportInput!) { changeOrderExport(input: $input) {
      changeOrder { verdict }
      plan { system action target accountingEffect }
      operation { id state isReplay steps { name system state } }
      userErrors { code message field } } }`
    const input = { idempotencyKey: 'export-1', changeOrderId: missing.id }

    const planned = whole(
      await tieout.ask(write, { input: { ...input, dryRun: true } }),
    ).changeOrderExport
    assert.deepEqual(planned.userErrors, [])
    assert.equal(planned.operation, null)
    assert.equal(planned.plan.length, 1)
    assert.equal((await commitment('SC-2001')).verdict, 'DIFFERS')

    const written = whole(await tieout.ask(write, { input })).changeOrderExport
    assert.deepEqual(written.userErrors, [])
    assert.equal(written.operation.state, 'SUCCEEDED')
    assert.ok(
      written.operation.steps.every((step: { state: string }) => step.state === 'SUCCEEDED'),
    )

    const replayed = whole(await tieout.ask(write, { input })).changeOrderExport
    assert.equal(replayed.operation.id, written.operation.id)
    assert.equal(replayed.operation.isReplay, true)

    const again = whole(
      await tieout.ask(write, { input: { ...input, idempotencyKey: 'export-2' } }),
    ).changeOrderExport
    assert.equal(again.userErrors[0].code, 'ALREADY_EXISTS')
    const after = await commitment('SC-2001')
    assert.equal(after.verdict, 'AGREES')
    assert.equal(
      after.changeOrders.filter((order: { number: string }) => /2$/.test(order.number)).length,
      1,
    )
  })
})

const TOLD = `{ findings(first: 500) { nodes {
  code grain amount explanation evidence { value } documents { amount }
  commitment {
    comparison { procore sage difference }
    retainage { difference bridge { amount } }
    invoices {
      procoreGrossAmount sageGrossAmount difference procoreRetainageAmount sageRetainageAmount netDifference
    }
    changeOrders { procoreAmount sageAmount }
    lines { measures { procoreAmount sageAmount difference } }
  }
} } }`

/** Of one thing in the plural, of none at all, and of a difference that is none. */
const MISCOUNTED =
  /\b(1 (commitments|invoices|lines|change orders)|0 (commitments?|invoices?|lines?|change orders?)|differs? by 0\.00)\b/

interface ToldFinding {
  code: string
  grain: string
  explanation: string
}

/** Amounts without their signs, as cents. */
function amountsIn(said: unknown): number[] {
  const text = typeof said === 'string' ? said : JSON.stringify(said)
  return [...text.matchAll(/\d[\d,]*\.\d\d\b/g)].map(([amount]) =>
    Math.round(Number(amount.replaceAll(',', '')) * 100),
  )
}

/** As it is, or as the sum or difference of two that are. */
function isKnown(amount: number, known: ReadonlySet<number>): boolean {
  return (
    known.has(amount) ||
    [...known].some(each => known.has(amount + each) || known.has(Math.abs(amount - each)))
  )
}

/** An amount of which the rate that is said gives one that is known, or the bound of rounding. */
function isPart(amount: number, explanation: string, known: ReadonlySet<number>): boolean {
  const [, rate] = /(\d+(?:\.\d+)?) % of /.exec(explanation) ?? []
  if (rate !== undefined && known.has(Math.round((amount * Number(rate)) / 100))) return true
  return amountsIn(/rounding of both sides, .*/.exec(explanation)?.[0] ?? '').includes(amount)
}

async function allFindings(tieout: RunningSample): Promise<Found[]> {
  const { findings } = whole(
    await tieout.ask(
      '{ findings(first: 500) { nodes { code amount project { number } commitment { number } } } }',
    ),
  )
  return findings.nodes
}

async function allCommitments(tieout: RunningSample, first = 200) {
  const nodes: { id: string; number: string; verdict: string }[] = []
  for (let after: string | null = null; ; ) {
    const { commitments } = whole(
      await tieout.ask(
        `query ($first: Int!, $after: String) { commitments(first: $first, after: $after) {
          nodes { id number verdict } pageInfo { hasNextPage endCursor } } }`,
        { first, after },
      ),
    )
    nodes.push(...commitments.nodes)
    if (!commitments.pageInfo.hasNextPage) return nodes
    after = commitments.pageInfo.endCursor
  }
}

/** A cut-off is told until its month is over, and the sample's months pass. */
function isOfToday({ code }: { code: string }): boolean {
  return code !== 'TIMING_CUTOFF'
}

/** Classes that only a document's own coding or state shows: both systems agree on the amounts. */
function movesAnAmount(plant: Planted): boolean {
  const withoutAmount = ['TIMING_CUTOFF', 'ROUNDING', 'RETAINAGE_OVER_LEGAL_CAP']
  return plant.amount !== null && !withoutAmount.includes(plant.code)
}

function lineOfFound({ code, project, commitment, amount }: Found): string {
  return [code, project?.number, keyOf(commitment?.number ?? ''), amount].join(' ')
}

function lineOfPlanted({ code, project, commitment, amount }: Planted): string {
  return [code, project ?? '', keyOf(commitment ?? ''), amount].join(' ')
}

function keyOf(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
