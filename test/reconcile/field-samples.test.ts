import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setLogLevel } from '#lib/log'
import {
  type Conclusions,
  conclusionsOf,
  contradictionsOf,
  saidCountOf,
} from '../../bench/rights/conclusions.ts'
import { openRightsWorld, type RightsWorld } from '../../bench/rights/world.ts'
import type { Rule } from '../harness/rewriting-front.ts'

/**
 * What Procore was seen to do at other sites, as rewritings of a healthy one. They lie beside the project where
 * they lie at all; without them this is skipped, and the same kinds are tried in the tests of readings.
 */
const samples = join(import.meta.dirname, '../../../shared/cases/procore')
const skip = existsSync(samples) ? false : `there are no samples at ${samples}`

/** These change how Procore tells a thing, and nothing that is told. */
const telling = ['P05-page-clamped-silently', 'P06-ssov-details']
/** These keep something from the account, or make it something that nobody knows. */
const keeping = [
  'P02-project-403',
  'P03-vendors-403',
  'P08-lines-hidden',
  'P09-private-hidden',
  'P10-co-list-empty',
  'P12-currency',
  'P13-unknown-requisition-status',
  'P34-tool-disabled',
]

interface Sample {
  rules: (Omit<Rule, 'match' | 'each' | 'list'> & { match: string; each?: string; list?: string })[]
}

function rulesOf(name: string): Rule[] {
  const { rules }: Sample = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8'))
  return rules.map(({ match, each, list, ...rest }) => ({
    ...rest,
    match: new RegExp(match),
    ...(each !== undefined && { each: new Function('row', each) as NonNullable<Rule['each']> }),
    ...(list !== undefined && { list: new Function('v', list) as NonNullable<Rule['list']> }),
  }))
}

describe('samples from the field', { skip }, () => {
  let world: RightsWorld
  let whole: Conclusions
  before(async () => {
    setLogLevel('error')
    const company = { projects: 2, commitments: 3, lines: 3, months: 12, plantedShare: 0 }
    world = await openRightsWorld({ ...company, seed: 'mini' })
    whole = await readWith([])
    assert.ok(saidCountOf(whole) > 0)
  })
  after(() => world[Symbol.asyncDispose]())

  async function readWith(rules: Rule[]): Promise<Conclusions> {
    await world.restrict({ rules, tables: [] })
    await using store = await world.openStore()
    await store.readAndJudge()
    return await conclusionsOf(store.pool)
  }

  for (const name of telling) {
    test(`${name} changes no conclusion`, async () => {
      assert.deepEqual(await readWith(rulesOf(name)), whole)
    })
  }

  for (const name of keeping) {
    test(`${name} makes nothing agree, missing or different that is not`, async () => {
      const told = await readWith(rulesOf(name))
      const problems = contradictionsOf(told, whole).filter(
        each => !each.includes('CURRENCY_MISMATCH'),
      )
      assert.deepEqual(problems, [])
      assert.notDeepEqual(told, whole)
    })
  }
})
