import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Kind, parse } from 'graphql'
import { makeTruthCompany, type TruthCompany } from '../../bench/truth/company.ts'
import { checkCompany } from '../../sandbox/format.ts'
import { plantedForms } from '../../sandbox/generate/forms/index.ts'

/** What records at rest cannot show, or what stands outside both systems' amounts. */
const ELSEWHERE = [
  'STALE_SOURCE',
  'WRITE_PARTIAL',
  'WRITE_UNCERTAIN',
  'READING_INCOMPLETE',
  'CURRENCY_MISMATCH',
  'STATUS_UNKNOWN',
]
/** Enough that every form is staged at least once. */
const EVERY_FORM = { seed: 'forms', planted: 420, odd: 170 }
let dir: string
let company: TruthCompany

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tieout-forms-'))
  company = makeTruthCompany(dir, EVERY_FORM)
})
after(() => rm(dir, { recursive: true }))

test('a company of every form is well formed and every reference in it leads somewhere', async () => {
  const staged = new Set([...company.forms.values()].map(form => `${form.code}: ${form.name}`))
  assert.deepEqual(
    plantedForms.map(form => `${form.code}: ${form.name}`).filter(name => !staged.has(name)),
    [],
  )
  await checkCompany(dir)
})

test('every class of finding that records can show is planted', async () => {
  const sdl = await readFile(new URL('../../schema/reconcile.graphql', import.meta.url), 'utf8')
  const classes = parse(sdl).definitions.flatMap(each =>
    each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === 'FindingCode'
      ? (each.values ?? []).map(value => value.name.value)
      : [],
  )
  assert.ok(classes.length > 40)
  const planted = new Set(company.planted.map(({ code }) => code))
  assert.deepEqual(
    classes.filter(name => !planted.has(name) && !ELSEWHERE.includes(name)),
    [],
  )
})

test('the same seed plants the same differences, another seed others', async () => {
  const again = join(dir, 'again')
  assert.deepEqual(makeTruthCompany(again, EVERY_FORM).planted, company.planted)
  assert.notDeepEqual(
    makeTruthCompany(again, { ...EVERY_FORM, seed: 'other' }).planted,
    company.planted,
  )
})

test('nothing that is planted has a grain twice, so that each finding can keep its id', () => {
  const seen = new Set<string>()
  for (const { code, project, commitment, grain } of company.planted) {
    const key = [code, project, commitment, grain].join(' ')
    assert.ok(!seen.has(key), key)
    seen.add(key)
  }
})
