import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCompany, type SageCompany } from './company.ts'

/** The few writes that Sage permits over ODBC, and that no other passes. */

const inputs = {
  sageExtraCreate: 'SageExtraCreateInput',
  sageVendorUpdate: 'SageVendorUpdateInput',
  sageCommitmentComplete: 'SageCommitmentCompleteInput',
} as const

async function write(company: SageCompany, name: keyof typeof inputs, input: object) {
  const { data, errors } = await company.ask(
    `mutation($input: ${inputs[name]}!) { ${name}(input: $input) { outcome userErrors { code field message } } }`,
    { input },
  )
  assert.deepEqual(errors, [])
  return data[name]
}

function saysOf({
  outcome,
  userErrors,
}: {
  outcome: string
  userErrors: { code: string; field: string[] }[]
}) {
  return [outcome, ...userErrors.map(({ code, field }) => `${code} ${field?.at(-1)}`)]
}

const EXTRA = { jobNumber: '24-001', extra: "O'HALL", description: 'Hall, "east" é' }

test('an extra is added and read back, once however often it is sent, and stamped by Sage', async () => {
  await using company = await openCompany()
  assert.deepEqual(saysOf(await write(company, 'sageExtraCreate', EXTRA)), ['WRITTEN'])
  assert.deepEqual(saysOf(await write(company, 'sageExtraCreate', EXTRA)), ['UNCHANGED'])
  const { rows } = await company.admin.query(
    `select job, rtrim(extra) extra, rtrim(description) description, rtrim(status) status,
       operator_stamp <> '' is_stamped from jcm_master__extra where extra = 'O''HALL'`,
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(
    [rows[0].extra, rows[0].description, rows[0].status, rows[0].is_stamped],
    [EXTRA.extra, EXTRA.description, 'In progress', true],
  )
})

test('what cannot be an extra is refused by field, before anything is sent', async () => {
  await using company = await openCompany()
  const cases: [object, string[]][] = [
    [{ jobNumber: 'NONE' }, ['NOT_FOUND jobNumber']],
    [{ jobNumber: '24-009' }, ['WRONG_STATE jobNumber']],
    [{ extra: 'ELEVEN-CHAR' }, ['TOO_LONG extra']],
    [{ extra: '' }, ['INVALID extra']],
    [{ description: `${'x'.repeat(31)}` }, ['TOO_LONG description']],
    [{ description: 'x ' }, ['INVALID description']],
    [{ extra: 'LOBBY' }, ['ALREADY_EXISTS extra']],
  ]
  for (const [change, expected] of cases) {
    const answer = await write(company, 'sageExtraCreate', { ...EXTRA, ...change })
    assert.deepEqual(saysOf(answer), [null, ...expected])
  }
  const { rowCount } = await company.admin.query('select from jcm_master__extra')
  assert.equal(rowCount, 1)
})

test('only the named fields of a vendor change, and only where they differ', async () => {
  await using company = await openCompany()
  const input = {
    vendorNumber: 'ZINC',
    city: 'Québec',
    telephone: '555-0100',
    generalLiabilityExpiresOn: '2027-01-31',
  }
  const dryRun = { ...input, dryRun: true }
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', dryRun)), ['CHECKED'])
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', input)), ['WRITTEN'])
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', dryRun)), ['UNCHANGED'])
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', input)), ['UNCHANGED'])
  const { rows } = await company.admin.query(
    `select rtrim(vendor) vendor, rtrim(name) name, rtrim(city) city, rtrim(address_1) address,
       gl_ins_expiration_dt::text ends from apm_master__vendor order by 1`,
  )
  assert.deepEqual(
    rows.map(({ vendor, name, city, address, ends }) => [vendor, name, city, address, ends]),
    [
      ['VOLT', 'Volt Électric', '', '', null],
      ['ZINC', 'Zinc Roofing', 'Québec', '', '2027-01-31'],
    ],
  )
  const wrong = { vendorNumber: 'ZINC', state: 'Quebec', zip: 'x'.repeat(11) }
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', wrong)), [
    null,
    'TOO_LONG state',
    'TOO_LONG zip',
  ])
  assert.deepEqual(saysOf(await write(company, 'sageVendorUpdate', { vendorNumber: 'NOBODY' })), [
    null,
    'NOT_FOUND vendorNumber',
  ])
})

test('a commitment gets its completion date, and no money moves', async () => {
  await using company = await openCompany()
  const input = { commitmentNumber: 'SC-1', completedOn: '2026-10-31' }
  const amounts =
    'select amount, amount_invoiced, closed from jcm_master__commitment order by commitment'
  const before = (await company.admin.query(amounts)).rows
  assert.deepEqual(saysOf(await write(company, 'sageCommitmentComplete', input)), ['WRITTEN'])
  assert.deepEqual(saysOf(await write(company, 'sageCommitmentComplete', input)), ['UNCHANGED'])
  assert.deepEqual((await company.admin.query(amounts)).rows, before)
  const other = { ...input, commitmentNumber: 'SC-404' }
  assert.deepEqual(saysOf(await write(company, 'sageCommitmentComplete', other)), [
    null,
    'NOT_FOUND commitmentNumber',
  ])
})

test('a role without write access, and a refusal of Sage, are user errors that say what to do', async () => {
  await using company = await openCompany()
  const user = /Uid=(\w+)/.exec(company.sandbox.odbc)?.[1]
  await company.admin.query(
    `revoke insert (job, extra, description, status) on jcm_master__extra from ${user}`,
  )
  const refused = await write(company, 'sageExtraCreate', EXTRA)
  assert.deepEqual(saysOf(refused), [null, 'NOT_CONFIGURED input'])
  assert.match(refused.userErrors[0].message, /write access to JCM_MASTER__EXTRA/)
  await company.admin.query('alter table apm_master__vendor add check (city <> $$Nowhere$$)')
  const rejected = await write(company, 'sageVendorUpdate', {
    vendorNumber: 'ZINC',
    city: 'Nowhere',
  })
  assert.deepEqual(saysOf(rejected), [null, 'REJECTED input'])
})

test('a connection that dies while it writes leaves an outcome that is looked up', async () => {
  await using company = await openCompany()
  const kill = (when: string) => `
    create or replace function die() returns trigger language plpgsql security definer as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create or replace trigger die ${when} update on jcm_master__commitment
      for each row execute function die()`
  await company.admin.query(kill('before'))
  const input = { commitmentNumber: 'SC-1', completedOn: '2026-10-31' }
  const lost = await write(company, 'sageCommitmentComplete', input)
  assert.deepEqual(saysOf(lost), ['UNCERTAIN', 'UNCERTAIN undefined'])
  await company.admin.query('drop trigger die on jcm_master__commitment')
  assert.deepEqual(saysOf(await write(company, 'sageCommitmentComplete', input)), ['WRITTEN'])
})
