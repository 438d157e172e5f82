import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { checkReports } from '../harness/job-cost.ts'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { untilSettled, whole } from '../harness/tieout.ts'
import type { Case } from './case-company.ts'
import type { Found } from './case-found.ts'
import { billMore, refresh } from './case-procore.ts'
import { type CasesRunning, differences, runCases, unexpected } from './case-run.ts'
import { wordsOf } from './case-words.ts'
import { ageing } from './cases/ageing.ts'
import { caseGroups, lineCases } from './cases/all.ts'

const words = join(import.meta.dirname, 'cases/words.txt')

/** Worked cases, forms of the taxonomy and odd commitments that are right, through the graph. */
describe('What Tieout finds', () => {
  let database: TestDatabase
  let running: CasesRunning
  let found: Found
  before(async () => {
    database = await freshDatabase('cases')
    running = await runCases([...Object.values(caseGroups).flat(), ...lineCases, ageing], {
      DATABASE_URL: database.url,
    })
    await untilSettled(database.pool)
    found = await running.find()
  })
  after(async () => {
    await running?.[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })

  it('finds nothing besides', () => {
    assert.equal(unexpected(running.projects, found), '')
  })

  it('reports the job cost of each project so that it adds up and ties to both systems', async () => {
    const reports = await checkReports(running.tieout, database.pool)
    assert.deepEqual(reports.faults, [])
    assert.ok(reports.projectCount > 30 && reports.differenceCount > 30, JSON.stringify(reports))
  })

  it('says it in words that were read aloud: cases/words.txt, written anew with --test-update-snapshots', context => {
    context.assert.fileSnapshot(wordsOf(running.projects, found), words, {
      serializers: [text => text],
    })
  })

  it('says of each ledger account what it has beyond the distributions', () => {
    const ofCompany = found.findings.filter(({ project }) => project === null)
    assert.deepEqual(
      ofCompany.map(({ code, grain, amount }) => [code, grain, amount]),
      [['RETAINAGE_PAYABLE_GL', '2155', '-1250.00']],
    )
  })

  for (const [name, group] of Object.entries(caseGroups)) {
    describe(name, () => {
      for (const given of group)
        it(`${given.id}: ${given.title}`, () => {
          assertAsExpected(given)
        })
    })
  }

  describe('retainage by line', () => {
    for (const given of lineCases) {
      it(`${given.id}: ${given.title}`, async () => {
        const scenes = scenesOf(given)
        for (const [index, { expect }] of given.contracts.entries()) {
          const number = scenes[index]?.commitment.number
          const { commitment } = whole(
            await running.tieout.ask(
              `query ($number: String!) { commitment(number: $number) {
                retainage { byLine { number procoreHeldAmount sageHeldAmount basis } } } }`,
              { number },
            ),
          )
          assert.deepEqual(
            commitment.retainage.byLine.map((line: Record<string, string>) => [
              line['number'],
              line['procoreHeldAmount'],
              line['sageHeldAmount'],
              line['basis'],
            ]),
            expect.byLine,
          )
        }
      })
    }
  })

  // Last, because it changes what Procore has.
  it(`${ageing.id}: ${ageing.title}`, async () => {
    assertAsExpected(ageing)
    const scenes = scenesOf(ageing)
    const number = scenes[0]?.commitment.project.number as string
    for (const scene of scenes) {
      const invoice = `N-${scene.commitment.number}`
      await billMore(running.tieout, scene, { invoice, work: '1000.00', retained: '100.00' })
    }
    await refresh(running.tieout, number)
    const later = await running.find()
    const lines = (of: Found) =>
      of.findings
        .filter(
          ({ project, code }) => project?.number === number && code !== 'INVOICE_MISSING_IN_SAGE',
        )
        .map(({ id, code, amount, firstSeenOn }) => [id, code, amount, firstSeenOn].join(' '))
        .toSorted()
    assert.deepEqual(lines(later), lines(found))
    const missing = later.findings.filter(
      ({ project, code }) => project?.number === number && code === 'INVOICE_MISSING_IN_SAGE',
    )
    assert.deepEqual(
      missing.map(({ amount }) => amount),
      scenes.map(() => '1000.00'),
    )
  })

  const scenesOf = (given: Case) =>
    running.projects.flatMap(({ cases }) => cases).find(each => each.case === given)?.scenes ?? []

  const assertAsExpected = (given: Case) => {
    const lines = differences(running.projects, given, found)
    assert.ok(lines === '', `\n${lines}`)
  }
})
