import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { type Conclusions, concluded } from './properties/conclusions.ts'
import { clearStore, storeWorlds, type World } from './properties/store-rows.ts'
import { faultKinds, type Given, type Sides, sidesOf } from './properties/two-sides.ts'

/**
 * What holds of any two sides, on generated companies: all of them are judged in one run by the SQL that decides.
 * Where one does not hold, that company alone is judged again and made smaller as long as it does not.
 * That a later document never changes what was true as of an earlier day waits for questions as of a day.
 */
const COMPANIES_COUNT = 150
const ALLOCATIONS_COUNT = 300
/** The same companies at every run; another number gives others. */
const SEED = 20_261_129
const SHRINKING_LIMIT_MS = 20_000

const cents = fc.integer({ min: -300_000_00, max: 300_000_00 })
const given: fc.Arbitrary<Given> = fc.record({
  lines: fc.array(
    fc.record({ code: fc.nat({ max: 4 }), rate: fc.constantFrom(1000, 500, 0, 750) }),
    { minLength: 1, maxLength: 3 },
  ),
  changes: fc.array(fc.record({ cents, isApproved: fc.boolean() }), { maxLength: 2 }),
  bills: fc.array(
    fc.record({
      work: fc.array(fc.integer({ min: 0, max: 90_000_00 }), { minLength: 1, maxLength: 4 }),
      released: fc.constantFrom(0, 0, 500_00),
    }),
    { maxLength: 4 },
  ),
  faults: fc.array(
    fc.record({
      kind: fc.constantFrom(...faultKinds),
      isInField: fc.boolean(),
      at: fc.nat({ max: 3 }),
      cents: fc.integer({ min: 1, max: 20_000_00 }),
    }),
    { maxLength: 2 },
  ),
})
const company = fc.array(given, { minLength: 1, maxLength: 2 })

/** The same company told in four ways. */
const tellings = {
  /** As it was generated. */
  asIs: (sides: Sides) => sides,
  alike: ({ field }: Sides) => ({ field, books: field }),
  swapped: ({ field, books }: Sides) => ({ field: books, books: field }),
  turned: (sides: Sides) => sides,
}
type Told = Record<keyof typeof tellings, Conclusions>

describe('Of any two sides', () => {
  let database: TestDatabase
  let companies: Given[][]
  let told: Told[]
  before(async () => {
    database = await freshDatabase('properties')
    companies = fc.sample(company, { seed: SEED, numRuns: COMPANIES_COUNT })
    told = await judge(companies)
  })
  after(() => database[Symbol.asyncDispose]())

  it(`gives findings to look at, among ${COMPANIES_COUNT} companies`, t => {
    const codes = new Map<string, number>()
    for (const { findings } of told.map(each => each.asIs))
      for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1)
    t.diagnostic(`${told.length} companies, ${[...codes].map(pair => pair.join(' ')).join(', ')}`)
    assert.ok(codes.size >= 15, [...codes.keys()].join())
  })

  it('judged twice, and from nothing, every finding is the same one', async () => {
    const fingerprints = () =>
      database.pool
        .query(
          "select fingerprint, first_seen_on from tieout.finding where state <> 'CLEARED' order by 1",
        )
        .then(({ rows }) => rows)
    const first = await fingerprints()
    const reconciler = createReconciler(database.pool)
    const { rows } = await database.pool.query<{ id: string }>('select id from tieout.project_pair')
    await reconciler.reconcile(rows.map(row => row.id))
    assert.deepEqual(await fingerprints(), first)
    await database.pool.query(
      'truncate tieout.finding, tieout.reconciled, tieout.commitment_pair cascade',
    )
    await reconciler.reconcileDue()
    assert.deepEqual(await fingerprints(), first)
  })

  it('the parts of a bridge add up to the difference exactly', () =>
    holds(({ asIs, swapped }) => {
      for (const { number, difference, parts } of [...asIs.commitments, ...swapped.commitments])
        if (difference !== null) assert.equal(parts, difference, number)
    }))

  it('a side reconciled with itself gives nothing, and agrees', () =>
    holds(({ alike }) => {
      assert.deepEqual(alike.findings, [])
      for (const { number, verdict, difference } of alike.commitments)
        assert.deepEqual([number, verdict, difference], [number, 'AGREES', '0.00'])
    }))

  it('sides that change places change signs and names only', () =>
    holds(({ asIs, swapped }) => {
      assert.deepEqual(
        swapped.findings.map(lineOf).toSorted(),
        asIs.findings.map(mirrored).toSorted(),
      )
      assert.deepEqual(
        swapped.commitments.map(({ number, verdict }) => `${number} ${verdict}`),
        asIs.commitments.map(({ number, verdict }) => `${number} ${nameThere(verdict)}`),
      )
    }))

  it('the order of lines changes nothing', () =>
    holds(({ asIs, turned }) => {
      assert.deepEqual(turned.findings.map(wordsOf), asIs.findings.map(wordsOf))
      assert.deepEqual(turned.commitments, asIs.commitments)
    }))

  it('what is allocated adds up to the whole, and no part is on the other side of nothing', async () => {
    const amounts = fc.record({
      total: fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }),
      bases: fc.array(fc.integer({ min: -500_00, max: 900_000_00 }), {
        minLength: 1,
        maxLength: 9,
      }),
    })
    await fc.assert(
      fc.asyncProperty(amounts, async ({ total, bases }) => {
        const { rows } = await database.pool.query<{ parts: string[] }>(
          `select tieout.allocate($1::numeric / 100, array(
             select base / 100 from unnest($2::numeric[]) with ordinality as given (base, place) order by place
           ))::text[] as parts`,
          [total, bases],
        )
        const parts = (rows[0]?.parts ?? []).map(part => Math.round(Number(part) * 100))
        assert.equal(parts.length, bases.length)
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          total,
        )
        assert.ok(parts.every(part => part === 0 || Math.sign(part) === Math.sign(total)))
      }),
      { seed: SEED, numRuns: ALLOCATIONS_COUNT },
    )
  })

  /** Of every company; the first for which it does not is told as small as it can be. */
  async function holds(property: (told: Told) => void): Promise<void> {
    const at = told.findIndex(each => !isTrue(property, each))
    if (at < 0) return
    const alone = async (small: Given[]) => {
      const [one] = await judge([small])
      property(one as Told)
    }
    await fc.assert(fc.asyncProperty(company, alone), {
      numRuns: 1,
      examples: [[companies[at] as Given[]]],
      interruptAfterTimeLimit: SHRINKING_LIMIT_MS,
      markInterruptAsFailure: true,
    })
    // Only beside other companies.
    property(told[at] as Told)
  }

  async function judge(every: readonly Given[][]): Promise<Told[]> {
    await clearStore(database.pool)
    const companies = every.map((commitments, place) =>
      commitments.map((one, turn) => sidesOf(one, numberOf(place, turn))),
    )
    const worlds: World[] = Object.entries(tellings).map(([number, tell]) => ({
      number,
      companies: companies.map(commitments => commitments.map(tell)),
      isTurned: number === 'turned',
    }))
    await storeWorlds(database.pool, worlds)
    await createReconciler(database.pool).reconcileDue()
    const all = await concluded(database.pool)
    return every.map(({ length }, place) => {
      const numbers = Array.from({ length }, (_, turn) => numberOf(place, turn))
      const told = (name: string) => partOf(all.get(name) as Conclusions, numbers)
      return Object.fromEntries(Object.keys(tellings).map(name => [name, told(name)])) as Told
    })
  }
})

function numberOf(company: number, commitment: number): string {
  return `SC-${company}-${commitment}`
}

function partOf({ findings, commitments }: Conclusions, numbers: string[]): Conclusions {
  return {
    findings: findings.filter(({ commitment }) => numbers.includes(commitment ?? '')),
    commitments: commitments.filter(({ number }) => numbers.includes(number)),
  }
}

type Finding = Conclusions['findings'][number]

function isTrue(property: (told: Told) => void, told: Told): boolean {
  try {
    property(told)
    return true
  } catch (thrown) {
    if (thrown instanceof assert.AssertionError) return false
    throw thrown
  }
}

function wordsOf({ commitment, code, amount, grain, severity, explanation }: Finding): string {
  return [commitment, code, amount, grain, severity, explanation].join(' | ')
}

function lineOf({ commitment, code, amount, severity }: Finding): string {
  return [commitment, code, amount, severityThere(code, severity)].join(' ')
}

function mirrored({ commitment, code, amount, severity }: Finding): string {
  const sign = amount === null ? amount : negated(amount)
  return [commitment, nameThere(code), sign, severityThere(code, severity)].join(' ')
}

/** A commitment that only the books have is the lesser fault. */
function severityThere(code: string, severity: string): string {
  return code.startsWith('COMMITMENT_MISSING') ? 'either' : severity
}

function negated(amount: string): string {
  if (/^-?[0.]+$/.test(amount)) return amount
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

function nameThere(name: string): string {
  if (name.endsWith('IN_SAGE')) return name.replace('IN_SAGE', 'IN_PROCORE')
  return name.replace('IN_PROCORE', 'IN_SAGE')
}
