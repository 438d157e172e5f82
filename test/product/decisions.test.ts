import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { createLoaders, NOBODY_BOUND } from '../../subgraphs/reconcile/answers/loaders.ts'
import { proposalsOf } from '../../subgraphs/reconcile/answers/proposals.ts'
import { isForTwo } from '../../subgraphs/reconcile/writes/runner/write.ts'
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
async function decide(
  name: string,
  input: object,
  token: string,
  fields = '',
  hasPreview = !name.startsWith('operation'),
) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const preview = hasPreview
    ? 'preview { opens { id state code grain } closes { id state code grain } }'
    : ''
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

test('an operation tells what it is about, what it changes, and whether who looks may approve it, as operationApprove refuses it', async () => {
  const { findings } = whole(
    await tieout.ask(
      '{ findings(first: 1, filter: { codes: [ORIGINAL_AMOUNT_MISMATCH] }) { nodes { id state code grain commitment { id } project { id } } } }',
    ),
  )
  const [{ id: findingId, state, code, grain, commitment, project }] = findings.nodes
  const wish = { findingId, reasonCode: 'TIMING', note: 'Soon.', expiresOn: '2099-12-31' }
  const fields = 'operation { id }'
  const { operation } = await decide('findingAccept', wish, 'sandbox-controller', fields)
  const told = async (token: string, id = operation.id) =>
    whole(
      await tieout.ask(
        `query ($id: ID!) { operation(id: $id) {
           canApprove whyNot expiresAt findings { id }
           subject { title project { id } commitment { id } changeOrder { id } invoice { id } vendor { id } finding { id } }
           plan { changes { label before after difference } } } }`,
        { id },
        token,
      ),
    ).operation
  const approve = async (token: string) =>
    tieout.ask(
      `mutation ($id: ID!) { operationApprove(input: { idempotencyKey: "why ${++keys}", operationId: $id }) {
         userErrors { message } } }`,
      { id: operation.id },
      token,
    )

  const seen = await told('sandbox-approver')
  assert.deepEqual([seen.canApprove, seen.whyNot], [true, null])
  assert.equal(seen.expiresAt.slice(0, 10), '2100-01-01')
  assert.deepEqual(seen.findings, [{ id: findingId }])
  assert.deepEqual(seen.subject, {
    title: `${code} of ${grain}`,
    project: { id: project.id },
    commitment: { id: commitment.id },
    changeOrder: null,
    invoice: null,
    vendor: null,
    finding: { id: findingId },
  })
  const changes = seen.plan[0].changes as { label: string }[]
  assert.deepEqual(changes[0], {
    label: 'State',
    before: state,
    after: 'ACCEPTED',
    difference: null,
  })
  assert.deepEqual(
    changes.map(({ label }) => label),
    ['State', 'Reason code', 'Note', 'Accepted by', 'Expires on'],
  )

  // Who asked for it, who lacks the right, and who comes too late.
  const own = await told('sandbox-controller')
  const refused = whole(await approve('sandbox-controller')).operationApprove.userErrors[0]
  assert.deepEqual([own.canApprove, own.whyNot], [false, refused.message])
  const reader = await told('sandbox-reader')
  const { errors } = await approve('sandbox-reader')
  assert.deepEqual([reader.canApprove, reader.whyNot], [false, errors[0]?.message])

  // What has changed since is seen before it is approved, and approving it ends it. It is what was
  // seen that is another here: a round may judge the finding itself anew at any time.
  await tieout.store.query(
    "update tieout.operation set result = jsonb_set(result, '{amount}', '\"0.01\"') where 'gid://tieout/Operation/' || id = $1",
    [operation.id],
  )
  const { whyNot } = await told('sandbox-approver')
  const late = whole(await approve('sandbox-approver')).operationApprove.userErrors[0]
  assert.match(whyNot, /is not what it was/)
  assert.equal(whyNot, late.message)
  const ended = await told('sandbox-approver')
  assert.match(ended.whyNot, /is FAILED/)
  assert.deepEqual([ended.canApprove, ended.expiresAt], [false, null])

  // A word on an operation is about what that one is about.
  const { operations } = whole(
    await tieout.ask(
      '{ operations(first: 1, filter: { kinds: [OPERATION_APPROVE] }) { nodes { id } } }',
    ),
  )
  assert.deepEqual((await told('sandbox-approver', operations.nodes[0].id)).subject, seen.subject)
})

test('an operation on records tells them by their pairs, whichever of their ids it was asked with', async () => {
  const { commitment } = whole(
    await tieout.ask(`{ commitment(number: "SC-2043") {
      id number project { id } vendor { id number } procore { id } sage { id } findings { id } } }`),
  )
  const about = async (kind: string, input: object) => {
    const { rows } = await tieout.store.query<{ id: string }>(
      `insert into tieout.operation (id, kind, state, idempotency_key, input_hash, input, requested_by)
       values (gen_random_uuid(), $1, 'FAILED', gen_random_uuid(), '', $2, 'ann') returning id`,
      [kind, JSON.stringify(input)],
    )
    const id = `gid://tieout/Operation/${rows[0]?.id}`
    return whole(
      await tieout.ask(
        'query ($id: ID!) { operation(id: $id) { findings { id } subject { title project { id } commitment { id } vendor { id } } } }',
        { id },
      ),
    ).operation
  }
  const { id, number, project, vendor, procore, sage, findings } = commitment
  const ofPair = {
    findings,
    subject: { title: `Commitment ${number}`, project, commitment: { id }, vendor: null },
  }
  assert.deepEqual(await about('COMMITMENT_UNLINK', { commitmentId: id }), ofPair)
  const sides = { procoreCommitmentId: procore.id, sageCommitmentId: sage.id }
  assert.deepEqual(await about('COMMITMENT_LINK', sides), ofPair)
  const create = { projectId: project.id, vendorId: vendor.id, number }
  const made = await about('COMMITMENT_CREATE', create)
  assert.deepEqual(made.subject, { ...ofPair.subject, vendor: { id: vendor.id } })
  const unknown = 'gid://tieout/Commitment/none'
  assert.deepEqual(await about('COMMITMENT_EXPORT', { commitmentId: unknown }), {
    findings: [],
    subject: { title: unknown, project: null, commitment: null, vendor: null },
  })
  assert.equal((await about('SOURCE_REFRESH', {})).subject.title, 'All projects')
})

test('the project of a commitment is read again by the id of the commitment, and an id that is none is named', async () => {
  const read = async () =>
    whole(
      await tieout.ask(
        '{ one: commitment(number: "SC-2043") { id project { id } asOf { procoreAt sageAt } } other: commitment(number: "SC-2099") { project { id } asOf { procoreAt sageAt } } }',
      ),
    )
  const before = await read()
  assert.notEqual(before.one.project.id, before.other.project.id)
  const refresh = (commitmentIds: string[]) =>
    decide(
      'sourceRefresh',
      { commitmentIds },
      'sandbox-writer',
      'operation { state subject { title commitment { id } } }',
      false,
    )
  const { operation, userErrors } = await refresh([before.one.id])
  assert.deepEqual(userErrors, [])
  assert.deepEqual(operation, {
    state: 'SUCCEEDED',
    subject: { title: 'Commitment SC-2043', commitment: { id: before.one.id } },
  })
  const after = await read()
  for (const side of ['procoreAt', 'sageAt']) {
    assert.ok(after.one.asOf[side] > before.one.asOf[side], side)
  }
  const unknown = await refresh([before.one.id, before.one.project.id])
  assert.equal(unknown.operation, null)
  assert.deepEqual(unknown.userErrors[0].field, ['input', 'commitmentIds'])
  assert.match(unknown.userErrors[0].message, new RegExp(before.one.project.id))
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
  // Who asks for what was decided on waits until it is judged.
  const pairs =
    name === 'costCodeMap' ? 'mappings' : name.replace('Link', '').replace('Unlink', 's')
  const done = await decide(name, input, 'sandbox-writer', `${pairs} { id }`)
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

test('a cost code is mapped from a day on, listed and told beforehand, and a code that is no code is refused', async () => {
  const { rows } = await tieout.store.query(
    `select pair.id as project, field.id as field_id, books.id as books_id, field.number, books.number as books_number
     from tieout.project_pair as pair
     join procore.cost_code as field on field.project_id = pair.field_id
     join sage.cost_code as books on books.project_id = pair.books_id and not books.is_group
     where pair.number = '25-024' and tieout.number_key(field.number) <> tieout.number_key(books.number)
     order by field.number, books.number limit 2`,
  )
  const [{ project, field_id: procoreCostCodeId, books_id: sageCostCodeId, number }] = rows
  const { books_id: other, books_number: otherNumber } = rows[1]
  const from = { procoreCostCodeId, sageCostCodeId, validFromOn: '2020-01-01', reason: 'New list.' }
  await foretold('costCodeMap', from)
  const { costCodeMappings } = whole(
    await tieout.ask(
      `query ($filter: MappingFilter) { costCodeMappings(filter: $filter) { nodes {
         procore { number } sage { id } project { id } validFromOn validToOn decidedBy reason } } }`,
      { filter: { projectId: project, validOn: '2026-01-31', search: number } },
    ),
  )
  assert.deepEqual(costCodeMappings.nodes, [
    {
      procore: { number },
      sage: { id: sageCostCodeId },
      project: { id: project },
      validFromOn: '2020-01-01',
      validToOn: null,
      decidedBy: 'sandbox-writer',
      reason: 'New list.',
    },
  ])
  // Divided, and by its own number again.
  const splits = [
    { sageCostCodeId, sharePercent: '33.333333' },
    { sageCostCodeId: other, sharePercent: '66.666667' },
  ]
  const half = { procoreCostCodeId, validFromOn: '2020-01-01' }
  await foretold('costCodeMap', { ...half, splits })
  const { divided } = whole(
    await tieout.ask(
      `query ($filter: MappingFilter) { divided: costCodeMappings(filter: $filter) { nodes {
         sage { id } splits { sage { id } sharePercent } } } }`,
      { filter: { projectId: project, costCode: otherNumber, search: otherNumber } },
    ),
  )
  assert.deepEqual(divided.nodes, [
    {
      sage: null,
      splits: splits.map(split => ({
        sage: { id: split.sageCostCodeId },
        sharePercent: split.sharePercent,
      })),
    },
  ])
  await foretold('costCodeMap', half)
  const wrong = await decide(
    'costCodeMap',
    { procoreCostCodeId: sageCostCodeId },
    'sandbox-writer',
    'mappings { id }',
  )
  assert.deepEqual(wrong.userErrors[0].field, ['input', 'procoreCostCodeId'])
})

test('a project lists its findings and a vendor its commitments, page by page', async () => {
  const { project, vendors } = whole(
    await tieout.ask(`{
      project(number: "25-024") {
        id openFindingCount
        findings(first: 2, order: SEVERITY) { totalCount nodes { id project { id } } pageInfo { hasNextPage } }
      }
      vendors(first: 1, filter: { verdicts: [AGREES] }) { nodes {
        id commitments(first: 1, order: NUMBER) { totalCount nodes { vendor { id } } } } }
    }`),
  )
  assert.equal(project.findings.totalCount, project.openFindingCount)
  for (const finding of project.findings.nodes) assert.equal(finding.project.id, project.id)
  const [vendor] = vendors.nodes
  const { rows } = await tieout.store.query(
    'select count(*)::integer as n from tieout.commitment_pair where vendor_pair_id = $1',
    [vendor.id],
  )
  assert.equal(vendor.commitments.totalCount, rows[0].n)
})

test('many findings are assigned and accepted at once, an operation each; what has changed since it was seen is refused alone', async () => {
  const list = async () =>
    whole(
      await tieout.ask(
        '{ findings(first: 3, filter: { isAssigned: false, measures: [RETAINAGE] }) { nodes { id updatedAt } } }',
      ),
    ).findings.nodes.map(({ id, updatedAt }: Record<string, string>) => ({
      findingId: id,
      seenAt: updatedAt,
    }))
  const findings = await list()
  const ids = findings.map(({ findingId }: { findingId: string }) => findingId)
  const results = `results { outcome finding { id state assignedTo updatedAt } operation { id state }
    userErrors { code field } }`
  const outcomes = (answer: { results: { outcome: string }[] }) =>
    answer.results.map(({ outcome }) => outcome)
  const assign = { findings, assignedTo: 'Fay' }

  const dry = await decide('findingsAssign', { ...assign, dryRun: true }, 'sandbox-writer', results)
  assert.deepEqual(outcomes(dry), ['WOULD_APPLY', 'WOULD_APPLY', 'WOULD_APPLY'])
  const input = { ...assign, idempotencyKey: 'many' }
  const done = await decide('findingsAssign', input, 'sandbox-writer', results)
  assert.deepEqual(outcomes(done), ['APPLIED', 'APPLIED', 'APPLIED'])
  const operationsOf = (answer: { results: { operation: { id: string } }[] }) =>
    answer.results.map(({ operation }) => operation.id)
  assert.equal(new Set(operationsOf(done)).size, 3)
  // The same key does nothing again, though every finding has changed since.
  const again = await decide('findingsAssign', input, 'sandbox-writer', results)
  assert.deepEqual(operationsOf(again), operationsOf(done))
  assert.deepEqual(outcomes(again), ['APPLIED', 'APPLIED', 'APPLIED'])

  const fresh = done.results.map(({ finding }: { finding: { id: string; updatedAt: string } }) => ({
    findingId: finding.id,
    seenAt: finding.updatedAt,
  }))
  const mixed = [findings[0], ...fresh.slice(1)]
  const wish = { reasonCode: 'TIMING', note: 'Next month.', expiresOn: '2099-12-31' }
  const previewed = await decide(
    'findingsAccept',
    { findings: mixed, ...wish, dryRun: true },
    'sandbox-writer',
    results,
  )
  assert.deepEqual(outcomes(previewed), ['STALE', 'WOULD_APPLY', 'WOULD_APPLY'])
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  assert.deepEqual(idsOf(previewed.preview.closes), ids.slice(1))
  const asked = await decide(
    'findingsAccept',
    { findings: mixed, ...wish },
    'sandbox-writer',
    results,
  )
  assert.deepEqual(outcomes(asked), ['STALE', 'AWAITING_APPROVAL', 'AWAITING_APPROVAL'])
  assert.deepEqual(asked.results[0].userErrors, [
    { code: 'WRONG_STATE', field: ['input', 'findings'] },
  ])
  const operationId = asked.results[1].operation.id
  const approved = await decide('operationApprove', { operationId }, 'sandbox-approver')
  assert.deepEqual(approved.userErrors, [])
  const { accepted } = whole(
    await tieout.ask('{ accepted: findings(filter: { states: [ACCEPTED] }) { nodes { id } } }'),
  )
  assert.deepEqual(idsOf(accepted.nodes), [ids[1]])
})

test('many findings are resolved at once as each is alone: planned, by hand or stale', async () => {
  const { written, byHand } = whole(
    await tieout.ask(`{
      written: findings(first: 1, filter: { codes: [CO_MISSING_IN_SAGE] }) { nodes { id updatedAt } }
      byHand: findings(first: 2, filter: { measures: [RETAINAGE] }) { nodes { id updatedAt } }
    }`),
  )
  const refs = [...written.nodes, ...byHand.nodes].map(({ id, updatedAt }, place) => ({
    findingId: id,
    seenAt: place === 1 ? '2020-01-01T00:00:00Z' : updatedAt,
  }))
  const { results } = await decide(
    'findingsResolve',
    { findings: refs, dryRun: true },
    'sandbox-writer',
    'results { outcome plan { system target changes { label before after difference } } finding { id } operation { id } userErrors { message } }',
  )
  assert.deepEqual(
    results.map(({ outcome, finding }: { outcome: string; finding: { id: string } }) => [
      outcome,
      finding.id,
    ]),
    [
      ['WOULD_APPLY', refs[0]?.findingId],
      ['STALE', refs[1]?.findingId],
      ['BY_HAND', refs[2]?.findingId],
    ],
  )
  const [{ system, changes }] = results[0].plan
  assert.equal(system, 'SAGE300')
  const [revised, number] = ['Revised', 'Change order, number'].map(wanted =>
    changes.find(({ label }: { label: string }) => label === wanted),
  )
  const rise = Number(revised.after) - Number(revised.before)
  assert.equal(Number(revised.difference), rise)
  assert.notEqual(rise, 0)
  assert.deepEqual([number.before, number.difference], [null, null])
})

test('a proposal needs approval from the amount on at which its mutation would wait for a second person', async () => {
  const { findings } = whole(
    await tieout.ask(`{ findings(first: 1000) { nodes {
      id resolutions { mutation needsApproval } } } }`),
  )
  const load = createLoaders(tieout.store, NOBODY_BOUND)
  /** What would be written, by its plan. */
  const planned = async (findingId: string): Promise<string[]> => {
    const { plan } = await decide(
      'findingResolve',
      { findingId, dryRun: true },
      'sandbox-writer',
      'plan { changes { label after } }',
      false,
    )
    return plan.flatMap(({ changes }: { changes: { label: string; after: string }[] }) =>
      changes.flatMap(({ label, after }) =>
        /^(Change order, amount|Commitment, original|Invoice, gross)$/.test(label) ? [after] : [],
      ),
    )
  }
  for (const mutation of [
    'changeOrderExport',
    'changeOrderCorrect',
    'commitmentExport',
    'invoiceExport',
  ]) {
    const of = findings.nodes.filter(
      ({ resolutions }: { resolutions: { mutation: string }[] }) =>
        resolutions[0]?.mutation === mutation,
    )
    assert.ok(of.length > 0, mutation)
    assert.equal(of[0].resolutions[0].needsApproval, false)
    let isSeen = false
    for (const { id } of of) {
      const amounts = await planned(id)
      if (amounts.length === 0) continue
      isSeen = true
      const amount = Math.max(...amounts.map(each => Math.abs(Number(each)))).toFixed(2)
      const finding = (await load.findings.load(id.split('/').at(-1))) ?? assert.fail(id)
      const needsApproval = async (approvalAmount: string) =>
        (await proposalsOf(finding, load, each => isForTwo(each, { approvalAmount })))[0]
          ?.needsApproval
      assert.equal(await needsApproval(amount), true, mutation)
      assert.equal(await needsApproval((Number(amount) + 0.01).toFixed(2)), false, mutation)
      break
    }
    assert.ok(isSeen, mutation)
  }
})

test('what is wrong with a request for many is told before anything is done of any', async () => {
  const { findings } = whole(await tieout.ask('{ findings(first: 1) { nodes { id updatedAt } } }'))
  const [{ id: findingId, updatedAt: seenAt }] = findings.nodes
  const refused = async (refs: object[]) => {
    const { results, userErrors } = await decide(
      'findingsAssign',
      { findings: refs, assignedTo: 'Gus' },
      'sandbox-writer',
      'results { outcome }',
    )
    assert.deepEqual(results ?? [], [])
    assert.deepEqual(userErrors[0]?.field, ['input', 'findings'])
    return userErrors[0]?.message
  }
  const one = { findingId, seenAt }
  assert.match(await refused([]), /name 1 to 200/)
  assert.match(await refused([one, one]), /named twice/)
  assert.match(await refused([one, { findingId: 'gid://tieout/Project/1', seenAt }]), /not an id/)
  const { assigned } = whole(
    await tieout.ask('{ assigned: findings(filter: { assignedTo: "Gus" }) { totalCount } }'),
  )
  assert.equal(assigned.totalCount, 0)
})
