import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { createCache } from '#lib/cache'
import { createSage300Subgraph } from '#sage300'
import type { SageSandbox } from '../../../sandbox/sage300/index.ts'
import { LOCK_FILE } from '../../../subgraphs/sage300/write/folder-lock.ts'
import { openCompany, postWaiting, type SageCompany, writing } from '../company.ts'

const POLL_MS = 5
/** Longer than a folder is kept for a command of which nobody knows. */
const KEPT_MS = 20 * 60_000

/**
 * Whatever dies, and whenever: afterwards each record is in Sage once or not at all, and Tieout says
 * which. The three kinds of record, each with what Sage has of it; a file of tests for each, so that
 * they run side by side.
 */
const item = { description: 'Work', amount: '1000.10', costCode: '26-100', category: 'S' }
export const kinds = {
  Commitment: {
    input: {
      number: 'SC-100',
      kind: 'SUBCONTRACT',
      title: 'Work',
      vendorNumber: 'VOLT',
      jobNumber: '24-001',
      committedOn: '2026-03-09',
      retainagePercent: '10',
      lines: [{ itemNumber: 1, ...item }],
    },
    postedAs: `select amount::text from jcm_master__commitment_item where commitment = 'SC-100'`,
    waitsAs: `select amount::text from jcm_new__commitment_item where commitment = 'SC-100'`,
    written: 'jcm_new__commitment',
    done: 'POSTED',
    post: 'JOB_COST',
  },
  ChangeOrder: {
    input: {
      commitmentNumber: 'SC-1',
      number: '004',
      title: 'More',
      changedOn: '2026-03-09',
      lines: [{ itemNumber: 1, description: 'More', amount: '1000.10' }],
    },
    postedAs: `select amount::text from jcm_master__commitment_co_item where commitment_co = '004'`,
    waitsAs: `select amount::text from jcm_new__commitment_co_item where commitment_co = '004'`,
    written: 'jcm_new__commitment_co',
    done: 'POSTED',
    post: 'JOB_COST',
  },
  Invoice: {
    input: {
      vendorNumber: 'VOLT',
      number: 'N-1',
      title: 'March',
      invoicedOn: '2026-03-20',
      accountingOn: '2026-03-31',
      lines: [
        {
          commitmentNumber: 'SC-1',
          itemNumber: 1,
          description: 'Work',
          amount: '1000.10',
          retainageAmount: '100.01',
        },
      ],
    },
    postedAs: `select amount::text from apm_master__distribution where invoice = 'N-1'`,
    waitsAs: `select amount::text from api_new__distribution where invoice = 'N-1'`,
    written: 'api_new__invoice',
    done: 'ENTERED',
    post: 'ACCOUNTS_PAYABLE',
  },
} as const

export type Kind = keyof typeof kinds
export const once1000 = [{ amount: '1000.1' }]

const mutationOf = (kind: Kind) =>
  `mutation ($input: Sage${kind}ImportInput!) { import: sage${kind}Import(input: $input) { outcome userErrors { code message retryable } } }`
const inputOf = (kind: Kind) => ({ ...kinds[kind].input, idempotencyKey: kind, dryRun: false })

interface Payload {
  outcome: string
  userErrors: { code: string; message: string; retryable: string }[]
}

/** Imports through a subgraph that has just started and remembers nothing. */
export async function importFresh(company: Pick<SageCompany, 'sandbox' | 'askOf'>, kind: Kind) {
  const { sandbox, askOf } = company
  const cache = createCache(undefined)
  const subgraph = createSage300Subgraph({ ...writing(sandbox), odbc: sandbox.odbc, cache })
  const { data, errors } = await askOf(subgraph, mutationOf(kind), { input: inputOf(kind) })
  await subgraph.close()
  assert.deepEqual(errors, [])
  return data.import as Payload
}

/** What Sage has of the record: posted, and waiting unposted. */
export async function inSage(admin: pg.Client, kind: Kind): Promise<[unknown[], unknown[]]> {
  const { postedAs, waitsAs } = kinds[kind]
  return [(await admin.query(postedAs)).rows, (await admin.query(waitsAs)).rows]
}

export const isLookFirst = ({ outcome, userErrors }: Payload) =>
  outcome === 'UNCERTAIN' && userErrors[0]?.retryable === 'LOOK_FIRST'

/** Every way in which a process dies around an import of `kind`. */
export function testKilledProcesses(kind: Kind): void {
  test(`${kind}: an import command killed before it reads the file leaves nothing, and Tieout does not send again`, async () => {
    await using company = await openCompany()
    await company.sandbox.setFault('CRASH_BEFORE_IMPORT', 1)
    assert.ok(isLookFirst(await importFresh(company, kind)))
    await company.sandbox.setFault('CRASH_BEFORE_IMPORT', null)
    assert.ok(isLookFirst(await importFresh(company, kind)))
    assert.deepEqual(await inSage(company.admin, kind), [[], []])
  })

  test(`${kind}: an import command killed between import and post leaves it waiting once, and posted once`, async () => {
    await using company = await openCompany()
    await company.sandbox.setFault('CRASH_BEFORE_POST', 1)
    const killed = await importFresh(company, kind)
    await company.sandbox.setFault('CRASH_BEFORE_POST', null)
    const again = await importFresh(company, kind)
    assert.equal(again.outcome, killed.outcome)
    // An invoice waits for a person anyway; the others should have been posted.
    if (kind === 'Invoice') assert.equal(again.outcome, 'ENTERED')
    else assert.match(again.userErrors[0]?.message ?? '', /wait in Sage unposted; post them there/)
    assert.deepEqual(await inSage(company.admin, kind), [[], once1000])
    await postWaiting(company.sandbox, kinds[kind].post)
    assert.equal((await importFresh(company, kind)).outcome, 'POSTED')
    assert.deepEqual(await inSage(company.admin, kind), [once1000, []])
  })

  for (const [event, outcome] of [
    ['sage.import_written', 'done'],
    // The command may be about to start, so the folder is kept; it is the command that claims the file.
    ['sage.import_started', 'done later'],
    ['sage.import_ended', 'done'],
  ] as const) {
    test(`${kind}: Tieout killed at ${event} imports it once, however often it is asked again: ${outcome}`, async () => {
      await using company = await openCompany()
      const victim = victimOf(company.sandbox, kind, event)
      assert.deepEqual(await once(victim, 'exit'), [null, 'SIGKILL'])
      const marks = (await readdir(company.sandbox.importDir)).filter(name =>
        name.endsWith('.started'),
      )
      assert.equal(marks.length, event === 'sage.import_ended' ? 1 : 0)
      if (outcome === 'done later') {
        const then = new Date(Date.now() - KEPT_MS)
        await utimes(join(company.sandbox.importDir, LOCK_FILE), then, then)
      }
      const first = await importFresh(company, kind)
      const second = await importFresh(company, kind)
      assert.deepEqual(second, first)
      assert.equal(first.outcome, kinds[kind].done)
      const [posted, waiting] = await inSage(company.admin, kind)
      assert.deepEqual([...posted, ...waiting], once1000)
    })
  }

  test(`${kind}: Tieout killed while the command runs finds after it what the command did`, async () => {
    await using company = await openCompany()
    const { admin, sandbox } = company
    await admin.query(`begin; lock table ${kinds[kind].written} in share mode`)
    const victim = victimOf(sandbox, kind, 'never')
    await untilHeldUp(admin)
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    assert.ok(isLookFirst(await importFresh(company, kind)))
    await admin.query('commit')
    await untilNoImport(admin)
    assert.equal((await importFresh(company, kind)).outcome, kinds[kind].done)
    const [posted, waiting] = await inSage(admin, kind)
    assert.deepEqual([...posted, ...waiting], once1000)
  })
}

function victimOf(sandbox: SageSandbox, kind: Kind, event: string) {
  const program = fileURLToPath(new URL('../../harness/import-victim.ts', import.meta.url))
  const told = {
    options: { ...writing(sandbox), odbc: sandbox.odbc },
    mutation: mutationOf(kind),
    input: inputOf(kind),
  }
  return spawn(process.execPath, [program, JSON.stringify(told), event], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
}

/** Until an import or a posting waits for the lock that `admin` holds. */
export async function untilHeldUp(admin: pg.Client): Promise<void> {
  const sql = `select 1 from pg_locks where not granted
    and database = (select oid from pg_database where datname = current_database())`
  while ((await admin.query(sql)).rowCount === 0) await delay(POLL_MS)
}

async function untilNoImport(admin: pg.Client): Promise<void> {
  const sql = `select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'sage300 import'`
  while ((await admin.query(sql)).rowCount !== 0) await delay(POLL_MS)
}
