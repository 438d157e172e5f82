import assert from 'node:assert/strict'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { pruneImports } from '../../subgraphs/sage300/write/prune.ts'
import { openCompany, type SageCompany } from './company.ts'

/** The list of what was imported, as the drop folder tells it. */

setLogLevel('error')

const LIST = `query ($first: Int!, $after: String) { sageImports(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { fileName kind name idempotencyKey state outcome lineCount writtenAt startedAt lookedAt
    rejections { line reason } } } }`

async function importOrder(company: SageCompany, idempotencyKey: string, number: string) {
  const input = {
    idempotencyKey,
    commitmentNumber: 'SC-1',
    number,
    title: 'More',
    changedOn: '2026-03-09',
    lines: [{ itemNumber: 1, description: 'Rough-in', amount: '10.00' }],
  }
  const { data, errors } = await company.ask(
    `mutation ($input: SageChangeOrderImportInput!) { sageChangeOrderImport(input: $input) { outcome fileName } }`,
    { input },
  )
  assert.deepEqual(errors, [])
  return data.sageChangeOrderImport as { outcome: string; fileName: string }
}

async function list(company: SageCompany, first = 50, after?: string) {
  const { data, errors } = await company.ask(LIST, { first, after })
  assert.deepEqual(errors, [])
  return data.sageImports
}

test('each import is listed with its key, how far it came, what came of it and what Sage rejected', async () => {
  await using company = await openCompany()
  const { importDir } = company.sandbox
  assert.deepEqual((await list(company)).nodes, [])
  const posted = await importOrder(company, 'first', '004')
  await company.sandbox.setFault('REJECT_EVERY', 1)
  const rejected = await importOrder(company, 'second', '005')
  await company.sandbox.setFault('REJECT_EVERY', null)
  await company.sandbox.setFault('CRASH_BEFORE_IMPORT', 1)
  const unknown = await importOrder(company, 'third', '006')
  await company.sandbox.setFault('CRASH_BEFORE_IMPORT', null)
  // Left by a process that died before it started the command, and by an earlier version.
  const written = `Tieout-${'0'.repeat(16)}-00000000.api`
  const old = `Tieout-${'1'.repeat(16)}-11111111.jcc`
  await writeFile(join(importDir, written), 'API,"VOLT"\r\nAPD,"SC-1"\r\nAPD,"SC-1"\r\n')
  await writeFile(join(importDir, old), 'C,"SC-9"\r\n')
  await writeFile(join(importDir, old.replace('.jcc', '.started')), '2026-01-02T03:04:05.000Z')
  const names = [posted.fileName, rejected.fileName, unknown.fileName, written, old]
  for (const [place, name] of names.entries()) {
    await utimes(join(importDir, name), 0, 1_700_000_000 + place)
  }
  const { nodes, totalCount } = await list(company)
  assert.equal(totalCount, 5)
  assert.deepEqual(
    nodes.map((each: Record<string, unknown>) => [
      each['fileName'],
      each['kind'],
      each['idempotencyKey'],
      each['state'],
      each['outcome'],
      each['lineCount'],
    ]),
    [
      [old, 'COMMITMENT', null, 'STARTED', null, 0],
      [written, 'INVOICE', null, 'WRITTEN', null, 2],
      [unknown.fileName, 'CHANGE_ORDER', 'third', 'STARTED', 'UNCERTAIN', 1],
      [rejected.fileName, 'CHANGE_ORDER', 'second', 'ENDED', 'REJECTED', 1],
      [posted.fileName, 'CHANGE_ORDER', 'first', 'ENDED', 'POSTED', 1],
    ],
  )
  assert.equal(nodes[0].startedAt, '2026-01-02T03:04:05.000Z')
  assert.equal(nodes[4].name, 'Change order 004 of SC-1')
  assert.equal(nodes[4].writtenAt, '2023-11-14T22:13:20.000Z')
  assert.ok(nodes[4].startedAt <= nodes[4].lookedAt)
  assert.deepEqual(nodes[3].rejections, [
    { line: 1, reason: 'No line of it was accepted' },
    { line: 2, reason: 'The record is locked by another user' },
  ])
  const first = await list(company, 2)
  assert.equal(first.pageInfo.hasNextPage, true)
  const second = await list(company, 3, first.pageInfo.endCursor)
  assert.deepEqual([...first.nodes, ...second.nodes], nodes)
  assert.equal(second.pageInfo.hasNextPage, false)
})

test('old imports that are over leave the drop folder, and what they wrote is not written again', async () => {
  await using company = await openCompany()
  const { importDir } = company.sandbox
  await importOrder(company, 'first', '004')
  await company.sandbox.setFault('CRASH_BEFORE_IMPORT', 1)
  const unknown = await importOrder(company, 'second', '005')
  await company.sandbox.setFault('CRASH_BEFORE_IMPORT', null)
  const inDays = (days: number) => Date.now() + days * 24 * 60 * 60_000
  assert.equal(await pruneImports(importDir, 10, inDays(9)), 0)
  assert.equal(await pruneImports(importDir, 10, inDays(11)), 1)
  const left = await readdir(importDir)
  const [stem] = unknown.fileName.split('.')
  assert.ok(left.length > 0 && left.every(name => name.startsWith(String(stem))), left.join())
  assert.equal((await importOrder(company, 'first', '004')).outcome, 'POSTED')
  assert.deepEqual(await readdir(importDir), left)
})

test('an outcome that is found later takes the place of the unknown one', async () => {
  await using company = await openCompany()
  await company.sandbox.setFault('CRASH_BEFORE_POST', 1)
  assert.equal((await importOrder(company, 'key', '004')).outcome, 'UNCERTAIN')
  await company.sandbox.setFault('CRASH_BEFORE_POST', null)
  assert.equal((await list(company)).nodes[0].state, 'STARTED')
  await importOrder(company, 'other', '005')
  const files = await readdir(company.sandbox.importDir)
  assert.equal((await importOrder(company, 'key', '004')).outcome, 'POSTED')
  assert.deepEqual(await readdir(company.sandbox.importDir), files)
  const found = (await list(company)).nodes.map((each: Record<string, unknown>) => [
    each['idempotencyKey'],
    each['state'],
    each['outcome'],
  ])
  assert.deepEqual(found.toSorted(), [
    ['key', 'ENDED', 'POSTED'],
    ['other', 'ENDED', 'POSTED'],
  ])
})

test('without a drop folder there is nothing to list', async () => {
  await using company = await openCompany()
  const { createSage300Subgraph } = await import('#sage300')
  const { createCache } = await import('#lib/cache')
  const cache = createCache(undefined)
  const subgraph = createSage300Subgraph({ odbc: company.sandbox.odbc, cache })
  const { data } = await company.askOf(subgraph, LIST, { first: 5 })
  assert.equal(data.sageImports.totalCount, 0)
  await subgraph.close()
  await cache.close()
})
