import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type CasesRunning, differences, type Found, runCases } from './case-run.ts'
import { workedCases } from './cases/worked.ts'

/** Worked cases, forms of the taxonomy and odd commitments that are right, through the graph. */
const groups = { 'worked cases': workedCases }
const cases = Object.values(groups).flat()

describe('What Tieout finds', () => {
  let running: CasesRunning
  let found: Found
  before(async () => {
    running = await runCases(cases)
    found = await running.find()
  })
  after(() => running?.[Symbol.asyncDispose]())

  for (const [name, group] of Object.entries(groups)) {
    describe(name, () => {
      for (const given of group) {
        it(`${given.id}: ${given.title}`, () => {
          const project = running.projects.find(each => each.case === given)
          assert.ok(project)
          const lines = differences(project, found)
          assert.ok(lines === '', `\n${lines}`)
        })
      }
    })
  }
})
