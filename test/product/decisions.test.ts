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
