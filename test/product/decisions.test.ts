import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** What people decide, through the whole product: who may, what it changes in lists and counts. */

let tieout: RunningSample
before(async () => {
  setLogLevel('error')
  tieout = await runSample()
})
after(() => tieout[Symbol.asyncDispose]())

let keys = 0
/** Sends a mutation with a key of its own. */
async function decide(name: string, input: object, token: string, fields = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const preview = name.startsWith('operation')
    ? ''
    : 'preview { opens { id state code grain } closes { id state code grain } }'
  const answer = await tieout.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
       ${fields} ${preview} userErrors { code message field } } }`,
    { input: { idempotencyKey: `decision ${++keys}`, ...input } },
    token,
  )
  return whole(answer)[name]
}

test('a finding is assigned, accepted by two people, out of every list and count of what is open, and reopened', async () => {
  const { findings } = whole(
    await tieout.ask(
      '{ findings(first: 1, filter: { codes: [ORIGINAL_AMOUNT_MISMATCH] }) { nodes { id amount project { id openFindingCount } } } }',
    ),
  )
  const [{ id: findingId, project }] = findings.nodes
  const now = async () =>
    whole(
      await tieout.ask(
        `query ($id: ID!, $project: ID!) {
           finding(id: $id) { state assignedTo acceptance { reasonCode note acceptedBy approvedBy expiresOn } }
           project(id: $project) { openFindingCount }
           mine: findings(filter: { assignedTo: "Dee" }) { nodes { id } }
           taken: findings(filter: { isAssigned: true }) { nodes { id } }
           accepted: findings(filter: { states: [ACCEPTED] }) { nodes { id } }
         }`,
        { id: findingId, project: project.id },
      ),
    )
  const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id)

  const assigned = { findingId, assignedTo: 'Dee' }
  assert.deepEqual((await decide('findingAssign', assigned, 'sandbox-writer')).userErrors, [])
  let seen = await now()
  assert.deepEqual([seen.finding.state, seen.finding.assignedTo], ['ASSIGNED', 'Dee'])
  assert.deepEqual([ids(seen.mine), ids(seen.taken)], [[findingId], [findingId]])
  assert.equal(seen.project.openFindingCount, project.openFindingCount)

  const wish = { findingId, reasonCode: 'AGREED', note: 'By letter.', expiresOn: '2099-12-31' }
  const previewed = await decide('findingAccept', { ...wish, dryRun: true }, 'sandbox-controller')
  assert.deepEqual(
    previewed.preview.closes.map(({ id, state }: Record<string, string>) => [id, state]),
    [[findingId, 'ACCEPTED']],
  )
  const asked = await decide('findingAccept', wish, 'sandbox-controller', 'operation { id state }')
  assert.deepEqual([asked.userErrors, asked.operation.state], [[], 'AWAITING_APPROVAL'])
  const operationId = asked.operation.id
  const own = await decide('operationApprove', { operationId }, 'sandbox-controller')
  assert.deepEqual(own.userErrors[0]?.field, ['input', 'operationId'])
  assert.equal((await now()).finding.state, 'ASSIGNED')

  const approved = await decide(
    'operationApprove',
    { operationId },
    'sandbox-approver',
    'operation { state approvals { approvedBy } }',
  )
  assert.equal(approved.operation.state, 'SUCCEEDED')
  seen = await now()
  assert.deepEqual(seen.finding.acceptance, {
    reasonCode: 'AGREED',
    note: 'By letter.',
    acceptedBy: 'sandbox-controller',
    approvedBy: 'sandbox-approver',
    expiresOn: '2099-12-31',
  })
  assert.equal(seen.project.openFindingCount, project.openFindingCount - 1)
  assert.deepEqual([ids(seen.mine), ids(seen.accepted)], [[], [findingId]])

  const reopened = { findingId, reason: 'The letter was taken back.' }
  assert.deepEqual((await decide('findingReopen', reopened, 'sandbox-writer')).userErrors, [])
  seen = await now()
  assert.deepEqual([seen.finding.state, seen.finding.acceptance], ['ASSIGNED', null])
  assert.equal(seen.project.openFindingCount, project.openFindingCount)

  const { auditEntries } = whole(
    await tieout.ask('{ auditEntries(first: 50) { nodes { action body } } }'),
  )
  const told = auditEntries.nodes
    .filter(({ body }: { body: string }) => body.includes(findingId))
    .map(({ action }: { action: string }) => action)
  for (const action of ['FINDING_ASSIGNED', 'FINDING_ACCEPTED', 'FINDING_REOPENED']) {
    assert.ok(told.includes(action), `${action} in ${told}`)
  }
  const { auditVerification } = whole(
    await tieout.ask('{ auditVerification { isIntact completeness { missing { id } } } }'),
  )
  assert.equal(auditVerification.isIntact, true)
  assert.deepEqual(
    auditVerification.completeness.flatMap(({ missing }: { missing: object[] }) => missing),
    [],
  )
})

test('who may only read decides nothing, and who may only approve prepares nothing', async () => {
  for (const token of ['sandbox-reader', 'sandbox-approver']) {
    const { errors } = await tieout.ask(
      'mutation { findingAssign(input: { idempotencyKey: "k", findingId: "gid://tieout/Finding/x" }) { userErrors { code } } }',
      {},
      token,
    )
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN')
  }
})

interface Preview {
  opens: { id: string }[]
  closes: { id: string }[]
}

/** What a decision says in a dry run, after it is seen that it comes true and that it left no trace. */
async function foretold(name: string, input: object): Promise<Preview> {
  const open = async () => {
    const { rows } = await tieout.store.query<{ id: string }>(
      `select 'gid://tieout/Finding/' || fingerprint as id from tieout.told_finding
       where state in ('OPEN', 'ASSIGNED') order by 1`,
    )
    return rows.map(({ id }) => id)
  }
  const before = await open()
  const { preview, userErrors } = await decide(name, { ...input, dryRun: true }, 'sandbox-writer')
  assert.deepEqual(userErrors, [])
  assert.deepEqual(await open(), before)
  const done = await decide(name, input, 'sandbox-writer')
  assert.deepEqual([done.userErrors, done.preview], [[], null])
  const after = await open()
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).toSorted()
  assert.deepEqual(
    { opens: ids(preview.opens), closes: ids(preview.closes) },
    {
      opens: after.filter(id => !before.includes(id)),
      closes: before.filter(id => !after.includes(id)),
    },
  )
  return preview
}

test('a pair that is undone and made again opens and closes what its dry run says, for commitments, vendors and projects', async () => {
  const { commitment, project } = whole(
    await tieout.ask(`{
      commitment(number: "SC-2001") { id procore { id } sage { id }
        vendor { id procore { id } sage { id } } }
      project(number: "25-024") { id procore { id } sage { id } }
    }`),
  )
  const { vendor } = commitment
  const undone = await foretold('commitmentUnlink', { commitmentId: commitment.id })
  assert.ok(undone.opens.length > 0)
  const linked = await foretold('commitmentLink', {
    procoreCommitmentId: commitment.procore.id,
    sageCommitmentId: commitment.sage.id,
  })
  assert.deepEqual(linked.closes.length, undone.opens.length)

  assert.ok((await foretold('vendorUnlink', { vendorId: vendor.id })).opens.length > 0)
  const sides = { procoreVendorId: vendor.procore.id, sageVendorId: vendor.sage.id }
  assert.ok((await foretold('vendorLink', sides)).closes.length > 0)

  const apart = await foretold('projectUnlink', { projectId: project.id })
  assert.ok(apart.opens.length > 0)
  const again = { procoreProjectId: project.procore.id, sageJobId: project.sage.id }
  assert.equal((await foretold('projectLink', again)).closes.length, apart.opens.length)
})

test('no link takes a partner from another pair: it names the pair, and what undoes it', async () => {
  const { one, other, first, second } = whole(
    await tieout.ask(`{
      one: commitment(number: "SC-2001") { id procore { id } sage { id } vendor { id procore { id } sage { id } } }
      other: commitment(number: "SC-2002") { id procore { id } sage { id } vendor { id procore { id } sage { id } } }
      first: project(number: "25-024") { id procore { id } sage { id } }
      second: project(number: "25-023") { id procore { id } sage { id } }
    }`),
  )
  const refused = async (
    kind: string,
    [left, right]: string[],
    pair: { id: string },
    sides: string[],
  ) => {
    const input = { [left as string]: sides[0], [right as string]: sides[1] }
    for (const dryRun of [true, false]) {
      const { userErrors, preview } = await decide(
        `${kind}Link`,
        { ...input, dryRun },
        'sandbox-writer',
      )
      assert.equal(preview, null)
      assert.equal(userErrors[0].code, 'ALREADY_LINKED')
      assert.ok(userErrors[0].message.includes(pair.id), userErrors[0].message)
      assert.match(userErrors[0].message, new RegExp(`by ${kind}Unlink first`))
      assert.deepEqual(userErrors[0].field, ['input', left])
    }
  }
  await refused('commitment', ['procoreCommitmentId', 'sageCommitmentId'], one, [
    one.procore.id,
    other.sage.id,
  ])
  await refused('vendor', ['procoreVendorId', 'sageVendorId'], one.vendor, [
    one.vendor.procore.id,
    other.vendor.sage.id,
  ])
  await refused('project', ['procoreProjectId', 'sageJobId'], first, [
    first.procore.id,
    second.sage.id,
  ])
})
