import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type RunningSample, runSample } from '../harness/sample.ts'
import { whole } from '../harness/tieout.ts'

/** What Procore knows better of a vendor goes to Sage, through the whole product and its sandbox. */

let sample: RunningSample
let pairs: { id: string; procoreId: string; number: string }[]
before(async () => {
  sample = await runSample()
  const { rows } = await sample.store.query(
    `select pair.id, split_part(pair.field_id, '/', 5) as "procoreId", vendor.number
     from tieout.vendor_pair as pair join sage.vendor as vendor on vendor.id = pair.books_id
     where pair.field_id is not null order by pair.id`,
  )
  pairs = rows
})
after(() => sample[Symbol.asyncDispose]())

async function write(vendorId: string, idempotencyKey: string, dryRun = false) {
  const answer = await sample.ask(
    `mutation ($input: VendorExportInput!) {
       vendorExport(input: $input) {
         vendor { number }
         plan { system action target before after accountingEffect }
         operation { id state isReplay steps { name system state message } }
         userErrors { code message field system retryable }
       }
     }`,
    { input: { vendorId, idempotencyKey, dryRun } },
  )
  return whole(answer).vendorExport
}

/** As a person changes a company in Procore's directory. */
async function change(procoreId: string, changes: object): Promise<void> {
  const token = await fetch(`${sample.procoreUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  const { access_token: bearer } = (await token.json()) as { access_token: string }
  const { procoreCompany } = await companyOf()
  const synced = await fetch(
    `${sample.procoreUrl}/rest/v1.0/vendors/sync?company_id=${procoreCompany}`,
    {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'procore-company-id': procoreCompany,
      },
      body: JSON.stringify({ updates: [{ id: Number(procoreId), ...changes }] }),
    },
  )
  const body = (await synced.json()) as { errors?: unknown[] }
  assert.deepEqual(body.errors, [], JSON.stringify(body))
}

async function companyOf(): Promise<{ procoreCompany: string }> {
  const settings = await fetch(`${sample.procoreUrl}/sandbox/settings`)
  const { companyId } = (await settings.json()) as { companyId: number }
  return { procoreCompany: String(companyId) }
}

const NEWS = {
  address: '1200 North Industrial Boulevard, Building 7',
  city: 'Tempe',
  state_code: 'AZ',
  zip: '85281',
  business_phone: '(602) 555-0100',
}

test('what Procore knows better of a vendor is planned field by field, written to Sage once, and read back', async () => {
  const [pair] = pairs
  assert.ok(pair)
  await change(pair.procoreId, NEWS)
  const planned = await write(pair.id, 'vendor', true)
  assert.deepEqual(planned.userErrors, [])
  assert.equal(planned.operation, null)
  const [{ before, after, target }] = planned.plan
  assert.equal(target, `vendor ${pair.number}`)
  assert.deepEqual(
    { ...after, generalLiabilityExpiresOn: null },
    {
      address1: '1200 North Industrial Boulevard',
      address2: 'Building 7',
      city: 'Tempe',
      state: 'AZ',
      zip: '85281',
      telephone: '(602) 555-0100',
      generalLiabilityExpiresOn: null,
    },
  )
  assert.deepEqual(Object.keys(before), Object.keys(after))

  const written = await write(pair.id, 'vendor')
  assert.deepEqual(written.userErrors, [])
  assert.equal(written.operation.state, 'SUCCEEDED')
  assert.deepEqual(
    written.operation.steps.map(({ name }: { name: string }) => name),
    ['CHECK', 'UPDATE', 'READ_BACK', 'REFRESH'],
  )
  assert.equal((await write(pair.id, 'vendor')).operation.isReplay, true)
  const [again] = (await write(pair.id, 'vendor again', true)).userErrors
  assert.match(again.message, /there is nothing to write/)

  // The same may be right again another day.
  await change(pair.procoreId, { city: 'Mesa' })
  assert.equal((await write(pair.id, 'to Mesa')).operation.state, 'SUCCEEDED')
  await change(pair.procoreId, { city: 'TEMPE', business_phone: '602 555 0100' })
  const back = await write(pair.id, 'back to Tempe')
  assert.deepEqual(back.plan[0].after, { city: 'TEMPE' })
  assert.equal(back.operation.state, 'SUCCEEDED')
})

test('what Sage cannot hold, a vendor that it lacks and one that Procore lacks are refused with the way out', async () => {
  const [, pair] = pairs
  assert.ok(pair)
  await change(pair.procoreId, { ...NEWS, business_phone: '+1 (602) 555-0100 ext. 12' })
  const refused = await write(pair.id, 'too long')
  assert.equal(refused.operation.state, 'FAILED')
  assert.deepEqual(
    refused.userErrors.map(({ code, field }: { code: string; field: string[] }) => [
      code,
      ...field,
    ]),
    [['TOO_LONG', 'input', 'vendorId']],
  )
  const { rows } = await sample.store.query(
    `select id, books_id is null as is_new from tieout.vendor_pair
     where books_id is null or field_id is null order by is_new desc`,
  )
  for (const { id, is_new: isNew } of rows) {
    const [error] = (await write(id, `absent ${id}`, true)).userErrors
    assert.equal(error.code, 'NOT_LINKED')
    assert.match(
      error.message,
      isNew ? /Add the vendor in Sage, then link it with vendorLink/ : /link it with vendorLink/,
    )
  }
  assert.ok(rows.length > 0)
})
