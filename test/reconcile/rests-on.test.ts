import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as procore from '../../subgraphs/reconcile/intake/questions/procore.generated.ts'
import * as sage from '../../subgraphs/reconcile/intake/questions/sage300.generated.ts'
import { isTouched, queriesTouched } from '../../subgraphs/reconcile/intake/rests-on.ts'
import { createInvoiceApprove } from '../../subgraphs/reconcile/writes/invoice-approve.ts'
import { createInvoiceExport } from '../../subgraphs/reconcile/writes/invoice-export.ts'
import { createRetainageRelease } from '../../subgraphs/reconcile/writes/retainage-release.ts'

/** What of the graph rests on what a source has changed; the subgraphs know nothing of it. */

const types = (...affectedTypes: string[]) => ({ affectedTypes, affectedOperations: [] })
const asks = [procore.ProcoreChangeOrderToExportDocument, sage.SageChangeOrderImportDocument]

test('a question rests on every type that it asks for, however deep, and on no other', () => {
  for (const type of ['ProcoreCommitment', 'ProcoreChangeOrder', 'ProcoreChangeOrderLine']) {
    assert.ok(isTouched(asks, 'PROCORE', types(type)), type)
  }
  assert.ok(!isTouched(asks, 'PROCORE', types('ProcorePayment', 'Query.procoreHealth')))
  assert.ok(!isTouched(asks, 'SAGE300', types('ProcoreChangeOrder')))
})

test('a write rests on what the write that it asks for is decided by', () => {
  const changed = { affectedTypes: [], affectedOperations: ['sageChangeOrderImport'] }
  assert.ok(isTouched(asks, 'SAGE300', changed))
  assert.ok(!isTouched(asks, 'SAGE300', { ...changed, affectedOperations: ['sageInvoiceImport'] }))
})

test('the queries that lead to a record rest on what reconcile reads; what is not read touches none', () => {
  const touched = queriesTouched('PROCORE', types('ProcorePayment'))
  for (const query of ['projects', 'project', 'vendors', 'commitments', 'commitment', 'findings']) {
    assert.ok(touched.includes(query), query)
  }
  for (const query of ['operations', 'operation']) {
    assert.ok(!touched.includes(query), query)
  }
  assert.deepEqual(queriesTouched('PROCORE', types('ProcoreDirectCost', 'Query.procoreHealth')), [])
})

test('a write that reads its project anew rests on what that reading asks', () => {
  const unasked = () => assert.fail()
  const sources = { ask: unasked, pages: unasked }
  const parts = { sources, upkeep: { refreshPairs: unasked }, pairs: {} } as never
  for (const create of [createInvoiceExport, createInvoiceApprove, createRetainageRelease]) {
    const { asks } = create(parts)
    assert.ok(isTouched(asks, 'PROCORE', types('ProcoreInvoiceLine')), create.name)
    assert.ok(isTouched(asks, 'SAGE300', types('SageCommitmentLine')), create.name)
    assert.ok(!isTouched(asks, 'PROCORE', types('ProcoreDirectCost')), create.name)
  }
})
