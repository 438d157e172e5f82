import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { type Answer, importHere, openCompany, type SageCompany } from './company.ts'
import { files, good, type Kind, refused, rejectedBySage } from './rule-cases.ts'

/**
 * Every rule that a write to Sage obeys, by kind of record: refused before a byte is written, and,
 * where Sage changed after the check, rejected by Sage alone and told by line and field.
 */

/** A layout of invoice files that has the units, so that Sage can compare the price. */
const withUnits = {
  API: ['Vendor', 'Invoice', 'Description', 'Amount', 'Invoice Date', 'Accounting Date'],
  APD: [
    ...['Commitment', 'Commitment Line', 'Job', 'Extra', 'Cost Code', 'Category'],
    ...['Units', 'Unit Cost', 'Amount', 'Retainage', 'Description'],
  ],
}

setLogLevel('error')

interface Payload {
  outcome: string
  records: string[]
  userErrors: { code: string; message: string; field: string[] | null }[]
}

let keys = 0

async function importWith(
  ask: (query: string, variables: Record<string, unknown>) => Promise<Answer>,
  kind: Kind,
  changes: object,
): Promise<Payload> {
  const input = { idempotencyKey: `rules-${++keys}`, ...good[kind], ...changes }
  const { data, errors } = await ask(
    `mutation ($input: Sage${kind}ImportInput!) {
      import: sage${kind}Import(input: $input) { outcome records userErrors { code message field } }
    }`,
    { input },
  )
  assert.deepEqual(errors, [])
  return data.import
}

/** What is written of a kind, anywhere in Sage. */
async function written({ admin }: SageCompany): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    `select ((select count(*) from jcm_new__commitment) + (select count(*) from jcm_new__commitment_co)
      + (select count(*) from api_new__invoice)
      + (select count(*) from jcm_master__commitment where commitment = 'SC-100')
      + (select count(*) from jcm_master__commitment_co where commitment_co = '004'))::int count`,
  )
  return rows[0]?.count ?? -1
}

for (const kind of ['Commitment', 'ChangeOrder', 'Invoice'] as const) {
  test(`${kind}: every rule is refused before anything is written, by field and with the way out`, async t => {
    await using company = await openCompany(files)
    for (const [rule, changes, code, field, words] of refused[kind]) {
      await t.test(rule, async () => {
        const { outcome, userErrors } = await importWith(company.ask, kind, changes)
        assert.deepEqual(
          userErrors.map(error => [error.code, error.field?.join('.')]),
          [[code, `input.${field}`]],
        )
        assert.match(userErrors[0]?.message ?? '', words)
        assert.equal(outcome, 'REFUSED')
        assert.deepEqual(await readdir(company.sandbox.importDir), [])
      })
    }
    const dryRun = await importWith(company.ask, kind, { dryRun: true })
    assert.deepEqual([dryRun.outcome, dryRun.userErrors], ['CHECKED', []])
  })

  test(`${kind}: what changes in Sage after the check is rejected by Sage alone, by line, field and way out`, async t => {
    let change = ''
    await using company = await openCompany(files, async (...run) => {
      await company.admin.query(change)
      return importHere(...run)
    })
    const { sandbox } = company
    await writeFile(join(sandbox.companyDir, 'APImportLayout.json'), JSON.stringify(withUnits))
    for (const [rule, meanwhile, undo, field, words, changes = {}] of rejectedBySage[kind]) {
      await t.test(rule, async () => {
        change = meanwhile
        const { outcome, userErrors, records } = await importWith(company.ask, kind, changes)
        await company.admin.query(undo)
        const [cause] = userErrors.filter(error => error.field?.join('.') === `input.${field}`)
        assert.match(cause?.message ?? JSON.stringify(userErrors), words)
        assert.match(cause?.message ?? '', /^Sage rejected line \d: .*\. Way out: /)
        assert.ok(userErrors.every(error => /^(REJECTED|UNCERTAIN)$/.test(error.code)))
        // A change order goes in without a line that is rejected, which nobody can take back.
        const isWhole =
          userErrors.filter(error => error.code === 'REJECTED').length === records.length
        assert.equal(outcome, isWhole ? 'REJECTED' : 'UNCERTAIN')
        if (isWhole) assert.equal(await written(company), 0)
        else await company.admin.query(forget)
      })
    }
  })
}

const forget = `delete from jcm_master__commitment_co where commitment_co = '004';
  delete from jcm_master__commitment_co_item where commitment_co = '004'`

test('somebody else entering the same number meanwhile is uncertain, and Sage says that it is a duplicate', async () => {
  let change = ''
  await using company = await openCompany(files, async (...run) => {
    await company.admin.query(change)
    return importHere(...run)
  })
  for (const [kind, meanwhile] of [
    [
      'Commitment',
      "insert into jcm_master__commitment (commitment, vendor) values ('SC-100', 'ZINC')",
    ],
    [
      'ChangeOrder',
      "insert into jcm_master__commitment_co (commitment, commitment_co) values ('SC-1', '004')",
    ],
    ['Invoice', "insert into apm_master__invoice (vendor, invoice) values ('VOLT', 'N-1')"],
  ] as const) {
    change = meanwhile
    const { outcome, userErrors } = await importWith(company.ask, kind, {})
    assert.deepEqual([outcome, userErrors[0]?.code], ['UNCERTAIN', 'UNCERTAIN'])
    const duplicate = userErrors.find(error => /Duplicate/.test(error.message))
    assert.deepEqual(duplicate?.field, ['input', 'number'])
    assert.match(duplicate?.message ?? '', /another document needs another number/)
  }
})

test('settings that the user may not read stop no import: Sage alone judges by them', async () => {
  await using company = await openCompany(files)
  const user = /Uid=(\w+)/.exec(company.sandbox.odbc)?.[1]
  await company.admin.query(
    `revoke select on ts_ctl_record_3, glm_master__fiscal_controls from ${user}`,
  )
  const { outcome, userErrors } = await importWith(company.ask, 'Invoice', {
    accountingOn: '2026-02-28',
  })
  assert.equal(outcome, 'REJECTED')
  assert.deepEqual(userErrors[0]?.field, ['input', 'accountingOn'])
  assert.match(userErrors[0]?.message ?? '', /line 1: The accounting date is in a closed period/)
  assert.equal(await written(company), 0)
  const masked = await importWith(company.ask, 'Commitment', { number: 'SUB-1' })
  assert.equal(masked.outcome, 'REJECTED')
  assert.deepEqual(masked.userErrors[0]?.field, ['input', 'number'])
  const small = await importWith(company.ask, 'Invoice', { number: 'n-1' })
  assert.deepEqual(small.userErrors[0]?.field, ['input', 'number'])
  assert.match(small.userErrors[0]?.message ?? '', /must be in capitals. Way out: write the number/)
})
