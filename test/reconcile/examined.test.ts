import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { untilSettled } from '../harness/tieout.ts'
import type { Found } from './case-found.ts'
import { type CasesRunning, differences, runCases, unexpected } from './case-run.ts'
import { wordsOf } from './case-words.ts'
import { examined } from './cases/examined/all.ts'

describe('What Tieout finds of forms that were written from the rules alone', () => {
  let database: TestDatabase
  let running: CasesRunning
  let found: Found
  before(async () => {
    database = await freshDatabase('examined')
    running = await runCases(examined, { DATABASE_URL: database.url })
    await untilSettled(database.pool)
    found = await running.find()
  })
  after(async () => {
    await running?.[Symbol.asyncDispose]()
    await database?.[Symbol.asyncDispose]()
  })

  it('finds nothing besides', () => {
    assert.equal(unexpected(running.projects, found), '')
  })

  it('says it in words that were read aloud: cases/examined/words.txt, written anew with --test-update-snapshots', t => {
    const words = fileURLToPath(new URL('cases/examined/words.txt', import.meta.url))
    t.assert.fileSnapshot(wordsOf(running.projects, found), words, { serializers: [String] })
  })

  it('says of the ledger account what it lacks', () => {
    const ofCompany = found.findings.filter(({ project }) => project === null)
    assert.deepEqual(
      ofCompany.map(({ code, grain, amount }) => [code, grain, amount]),
      [['RETAINAGE_PAYABLE_GL', '2160', '900.00']],
    )
  })

  for (const given of examined) {
    it(`${given.id}: ${given.title}`, () => {
      const lines = differences(running.projects, given, found)
      assert.ok(lines === '', `\n${lines}`)
    })
  }
})
