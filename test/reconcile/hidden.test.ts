import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { untilSettled } from '../harness/tieout.ts'
import type { Found } from './case-found.ts'
import { type CasesRunning, differences, runCases, unexpected } from './case-run.ts'
import { wordsOf } from './case-words.ts'
import { hidden } from './cases/hidden.ts'

/** Forms that were planted by an examiner who read the rules alone. */
describe('What Tieout finds of forms that it was not shown', () => {
  let database: TestDatabase
  let running: CasesRunning
  let found: Found
  before(async () => {
    database = await freshDatabase('hidden')
    running = await runCases(Object.values(hidden).flat(), {
      DATABASE_URL: database.url,
    })
    await untilSettled(database.pool)
    found = await running.find()
    if (process.env['HIDDEN_WORDS'])
      await writeFile(process.env['HIDDEN_WORDS'], wordsOf(running.projects, found))
  })
  after(async () => {
    await running?.[Symbol.asyncDispose]()
    await database?.[Symbol.asyncDispose]()
  })

  it('finds nothing besides', () => {
    assert.equal(unexpected(running.projects, found), '')
  })

  it('says of the ledger account what it lacks', () => {
    const ofCompany = found.findings.filter(({ project }) => project === null)
    assert.deepEqual(
      ofCompany.map(({ code, grain, amount }) => [code, grain, amount]),
      [['RETAINAGE_PAYABLE_GL', '2160', '900.00']],
    )
  })

  for (const [name, group] of Object.entries(hidden)) {
    describe(name, () => {
      for (const given of group)
        it(`${given.id}: ${given.title}`, () => {
          const lines = differences(running.projects, given, found)
          assert.ok(lines === '', `\n${lines}`)
        })
    })
  }
})
