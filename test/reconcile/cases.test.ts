import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type CasesRunning, differences, type Found, runCases, unexpected } from './case-run.ts'
import { chains } from './cases/chains.ts'
import { contracts } from './cases/contracts.ts'
import { forms } from './cases/forms.ts'
import { keys } from './cases/keys.ts'
import { workedCases } from './cases/worked.ts'

/** Worked cases, forms of the taxonomy and odd commitments that are right, through the graph. */
const groups = { 'worked cases': workedCases, forms, keys, chains, contracts }
const cases = Object.values(groups).flat()

describe('What Tieout finds', () => {
  let running: CasesRunning
  let found: Found
  before(async () => {
    running = await runCases(cases)
    found = await running.find()
  })
  after(() => running?.[Symbol.asyncDispose]())

  it('finds nothing besides', () => {
    assert.equal(unexpected(running.projects, found), '')
  })

  it('says of each ledger account what it has beyond the distributions', () => {
    const ofCompany = found.findings.filter(({ project }) => project === null)
    assert.deepEqual(
      ofCompany.map(({ code, grain, amount }) => [code, grain, amount]),
      [['RETAINAGE_PAYABLE_GL', '2155', '-1250.00']],
    )
  })

  for (const [name, group] of Object.entries(groups)) {
    describe(name, () => {
      for (const given of group) {
        it(`${given.id}: ${given.title}`, () => {
          const lines = differences(running.projects, given, found)
          assert.ok(lines === '', `\n${lines}`)
        })
      }
    })
  }
})
