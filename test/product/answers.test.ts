import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setLogLevel } from '#lib/log'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { type Answer, whole } from '../harness/tieout.ts'

/** What is done is told as done, even when the store fails before the answer is whole. */
describe('a success is never told as a failure', () => {
  let tieout: RunningSample
  before(async () => {
    setLogLevel('error')
    tieout = await runSample()
    process.stderr.write = (() => true) as typeof write
  })
  after(async () => {
    process.stderr.write = write
    await tieout?.[Symbol.asyncDispose]()
  })
  const write = process.stderr.write.bind(process.stderr)

  const sidesOf = async (kind: string, number: string) =>
    whole(
      await tieout.ask(`{ it: ${kind}(number: "${number}") { id procore { id } sage { id } } }`),
    ).it

  /** Asks while a table of the store is away. */
  const askWithout = async (table: string, query: string, input: object): Promise<Answer> => {
    await tieout.store.query(`alter table tieout.${table} rename to away`)
    try {
      return await tieout.ask(query, { input })
    } finally {
      await tieout.store.query(`alter table tieout.away rename to ${table}`)
    }
  }

  const stateOf = async (key: string) => {
    const { rows } = await tieout.store.query(
      'select state from tieout.operation where idempotency_key = $1',
      [key],
    )
    return rows[0]?.state
  }

  const isIncomplete = ({ errors }: Answer, ...path: string[]) =>
    assert.deepEqual(
      errors.map(error => [error.path, error.extensions.code, error.extensions.retryable]),
      [[path, 'ANSWER_INCOMPLETE', 'NO']],
    )

  it('when a pair was undone, and made again, and could not be judged', async () => {
    const pair = await sidesOf('commitment', 'SC-2001')
    const unlink = `mutation ($input: CommitmentUnlinkInput!) { commitmentUnlink(input: $input) {
      commitments { number } userErrors { code } } }`
    const undone = await askWithout('finding', unlink, {
      idempotencyKey: 'unlink',
      commitmentId: pair.id,
    })
    isIncomplete(undone, 'commitmentUnlink', 'commitments')
    assert.deepEqual(undone.data.commitmentUnlink, { commitments: null, userErrors: [] })
    assert.equal(await stateOf('unlink'), 'SUCCEEDED')

    const link = `mutation ($input: CommitmentLinkInput!) { commitmentLink(input: $input) {
      commitment { verdict matchedBy } userErrors { code } } }`
    const input = {
      idempotencyKey: 'link',
      procoreCommitmentId: pair.procore.id,
      sageCommitmentId: pair.sage.id,
    }
    const linked = await askWithout('finding', link, input)
    isIncomplete(linked, 'commitmentLink', 'commitment')
    assert.deepEqual(linked.data.commitmentLink, { commitment: null, userErrors: [] })
    assert.equal(await stateOf('link'), 'SUCCEEDED')

    // Whoever judges next judges this too: the decision has marked it.
    const refresh = `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) {
      userErrors { code } } }`
    const { id } = whole(await tieout.ask('{ commitment(number: "SC-2001") { project { id } } }'))
      .commitment.project
    whole(await tieout.ask(refresh, { input: { idempotencyKey: 'again', projectIds: [id] } }))
    const replayed = whole(await tieout.ask(link, { input })).commitmentLink
    assert.deepEqual(replayed, {
      commitment: { verdict: 'DIFFERS', matchedBy: 'LINK' },
      userErrors: [],
    })
  })

  it('when a project and a vendor were paired and could not be judged', async () => {
    const project = await sidesOf('project', '25-026')
    const job = await sidesOf('project', '25-024')
    const undo = `mutation ($input: ProjectUnlinkInput!) { projectUnlink(input: $input) {
      projects { number } userErrors { code } } }`
    const undone = await askWithout('finding', undo, {
      idempotencyKey: 'undo project',
      projectId: job.id,
    })
    isIncomplete(undone, 'projectUnlink', 'projects')
    assert.equal(await stateOf('undo project'), 'SUCCEEDED')
    const projects = `mutation ($input: ProjectLinkInput!) { projectLink(input: $input) {
      project { number } userErrors { code } } }`
    const answer = await askWithout('finding', projects, {
      idempotencyKey: 'project',
      procoreProjectId: project.id,
      sageJobId: job.sage.id,
    })
    isIncomplete(answer, 'projectLink', 'project')
    assert.deepEqual(answer.data.projectLink, { project: null, userErrors: [] })
    assert.equal(await stateOf('project'), 'SUCCEEDED')

    const { procore, sage } = whole(
      await tieout.ask(
        '{ commitment(number: "SC-2160") { procore { vendor { id } } sage { vendor { id } } } }',
      ),
    ).commitment
    const vendors = `mutation ($input: VendorLinkInput!) { vendorLink(input: $input) {
      vendor { number } userErrors { code } } }`
    const linked = await askWithout('finding', vendors, {
      idempotencyKey: 'vendor',
      procoreVendorId: procore.vendor.id,
      sageVendorId: sage.vendor.id,
    })
    isIncomplete(linked, 'vendorLink', 'vendor')
    assert.deepEqual(linked.data.vendorLink, { vendor: null, userErrors: [] })
    assert.equal(await stateOf('vendor'), 'SUCCEEDED')
  })

  it('when the sources were read and their state could not be told', async () => {
    const { id } = await sidesOf('project', '25-024')
    const refresh = `mutation ($input: SourceRefreshInput!) { sourceRefresh(input: $input) {
      sources { system } operation { state } userErrors { code } } }`
    const input = { idempotencyKey: 'refresh', projectIds: [id] }
    const answer = await askWithout('source_drift', refresh, input)
    isIncomplete(answer, 'sourceRefresh', 'sources')
    assert.deepEqual(answer.data.sourceRefresh, {
      sources: null,
      operation: { state: 'SUCCEEDED' },
      userErrors: [],
    })
  })

  it('and the next mutation of the document is carried out and told', async () => {
    const pair = await sidesOf('commitment', 'SC-2002')
    await tieout.store.query('alter table tieout.finding rename to away')
    const answer = await tieout.ask(
      `mutation ($undo: CommitmentUnlinkInput!, $refused: CommitmentUnlinkInput!) {
        undo: commitmentUnlink(input: $undo) { commitments { number } userErrors { code } }
        refused: commitmentUnlink(input: $refused) { commitments { number } userErrors { code field } }
      }`,
      {
        undo: { idempotencyKey: 'undo', commitmentId: pair.id },
        refused: { idempotencyKey: 'refused', commitmentId: 'gid://tieout/Commitment/none' },
      },
    )
    await tieout.store.query('alter table tieout.away rename to finding')
    isIncomplete(answer, 'undo', 'commitments')
    assert.deepEqual(answer.data, {
      undo: { commitments: null, userErrors: [] },
      refused: {
        commitments: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['input', 'commitmentId'] }],
      },
    })
  })
})
