import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readConfig } from '#gateway/config/whole'
import { TieoutError } from '#lib/errors'
import { sageAccess } from '../../gateway/parts.ts'

/** SAGE_COMPANIES_FILE in place of the settings of one company. */

const PROCORE = {
  PROCORE_API_URL: 'https://api.example.com',
  PROCORE_LOGIN_URL: 'https://login.example.com',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '42',
}
let folder: string
let file: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tieout-config-'))
  file = join(folder, 'companies.json')
})
after(() => rm(folder, { recursive: true, force: true }))

async function configOf(companies: unknown, more: Record<string, string> = {}) {
  await writeFile(file, typeof companies === 'string' ? companies : JSON.stringify(companies))
  return readConfig({ ...PROCORE, SAGE_COMPANIES_FILE: file, ...more })
}

async function refusal(companies: unknown, more: Record<string, string> = {}): Promise<string> {
  const thrown = await configOf(companies, more).then(
    () => assert.fail('the configuration was accepted'),
    (error: unknown) => error,
  )
  assert.ok(thrown instanceof TieoutError && thrown.code === 'CONFIG_INVALID')
  assert.ok(!thrown.message.includes('hunter2'), 'a password is repeated')
  return thrown.message
}

test('a file of companies takes the place of SAGE_ODBC', async () => {
  const config = await configOf([
    { name: 'north', odbc: 'DSN=North', importDir: '/north', importCommand: 'post {file}' },
    { name: 'south', odbc: 'DSN=South', companyDir: '/data/south', namesFile: 'names.json' },
  ])
  assert.equal(config.mode, 'production')
  assert.equal(config.sage, undefined)
  assert.deepEqual(sageAccess(config, undefined), {
    companies: [
      { name: 'north', odbc: 'DSN=North', importDir: '/north', importCommand: 'post {file}' },
      { name: 'south', odbc: 'DSN=South', companyDir: '/data/south', namesFile: 'names.json' },
    ],
  })
})

test('a currency is told of one company or of each, and is three capital letters', async () => {
  const config = await configOf([{ name: 'north', odbc: 'DSN=North', currency: 'CAD' }])
  assert.deepEqual(sageAccess(config, undefined), {
    companies: [{ name: 'north', odbc: 'DSN=North', currency: 'CAD' }],
  })
  const one = { ...PROCORE, SAGE_ODBC: 'DSN=One', SAGE_CURRENCY: 'CAD', PROCORE_CURRENCY: 'CAD' }
  assert.deepEqual(sageAccess(readConfig(one), undefined), { odbc: 'DSN=One', currency: 'CAD' })
  assert.equal(readConfig(one).procore?.currency, 'CAD')
  assert.throws(() => readConfig({ ...one, SAGE_CURRENCY: 'dollars' }), /SAGE_CURRENCY is three/)
  assert.throws(() => readConfig({ ...one, PROCORE_CURRENCY: 'C$' }), /PROCORE_CURRENCY is three/)
  const wrong = await refusal([{ name: 'north', odbc: 'DSN=North', currency: 'cad' }])
  assert.match(wrong, /entry 1: "currency" is three capital letters/)
})

test('one company of Sage and a file of several are refused together, and both are named', async () => {
  const message = await refusal([{ name: 'north', odbc: 'DSN=North' }], {
    SAGE_ODBC: 'DSN=hunter2',
  })
  assert.match(message, /SAGE_ODBC is set beside SAGE_COMPANIES_FILE/)
})

test('every problem of the file is told at once, by entry and field, and no value of it', async () => {
  const message = await refusal([
    { name: 'North', odbc: 'DSN=N;PWD=hunter2', password: 'hunter2' },
    { name: 'south', odbc: 'DSN=N;PWD=hunter2', importDir: '/drop' },
    { name: 'south', importCommand: 'post', namesFile: 7 },
    'west',
  ])
  for (const problem of [
    'entry 1: "name" is 1 to 20 lower case letters',
    'entry 1: "password" means nothing; write name, odbc,',
    'entry 2: "importCommand" is missing',
    'entry 2: "odbc" is that of entry 1.',
    'entry 3: "odbc" is missing',
    'entry 3: "importDir" is missing',
    'entry 3: "namesFile" is not a text.',
    'entry 3: "name" is that of entry 2.',
    'entry 4: write an object in braces.',
  ]) {
    assert.ok(message.includes(`SAGE_COMPANIES_FILE ${file}: ${problem}`), `${problem}\n${message}`)
  }
})

test('two companies may not share a drop folder, nor a company of several have the name of a single one', async () => {
  const shared = { importDir: '/drop', importCommand: 'post {file}' }
  const message = await refusal([
    { name: 'north', odbc: 'DSN=North', ...shared },
    { name: 'south', odbc: 'DSN=South', ...shared },
  ])
  assert.match(message, /entry 2: "importDir" is that of entry 1/)
  const main = await refusal([{ name: 'main', odbc: 'DSN=North' }])
  assert.match(main, /entry 1: "name" is main, which is what a Sage of one company is called/)
})

test('a file that is missing, empty or no JSON is named', async () => {
  assert.match(await refusal('[{"odbc": "PWD=hunter2" oops'), /companies\.json: is not JSON/)
  assert.match(await refusal([]), /is no list of companies/)
  assert.match(await refusal({ north: {} }), /is no list of companies/)
  assert.throws(
    () => readConfig({ ...PROCORE, SAGE_COMPANIES_FILE: join(folder, 'none.json') }),
    /none\.json: cannot be read: ENOENT/,
  )
})
