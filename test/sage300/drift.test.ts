import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { openCompany } from './company.ts'

test('what Sage holds in another way is told in the words of the graph, with the mutations that rest on it', async t => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__commitment_item alter column item_number drop default,
      alter column item_number type text`)
  setLogLevel('warn')
  t.after(() => setLogLevel('info'))
  const { promise: looked, resolve } = Promise.withResolvers<void>()
  t.mock.method(process.stderr, 'write', () => {
    resolve()
    return true
  })
  company.subgraph.watchDictionary()
  await looked
  const { data } = await company.ask(
    '{ sageDrifts { resource field was now class seenCount affectedOperations endedAt } }',
  )
  const { sageDrifts } = data as { sageDrifts: Record<string, unknown>[] }
  const told = sageDrifts.filter(drift => drift['class'] !== 'ADDITIVE')
  assert.deepEqual(told, [
    {
      resource: 'JCM_MASTER__COMMITMENT_ITEM',
      field: 'Item_Number',
      was: 'number',
      now: 'text',
      class: 'BREAKING',
      seenCount: 1,
      affectedOperations: [
        'sageCommitments',
        'sageCommitment',
        'sageChangeOrderImport',
        'sageCommitmentImport',
        'sageInvoiceImport',
      ],
      endedAt: null,
    },
  ])
})
