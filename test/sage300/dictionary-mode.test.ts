import assert from 'node:assert/strict'
import { test } from 'node:test'
import odbc from 'odbc'
import { createCache } from '#lib/cache'
import { setLogLevel } from '#lib/log'
import { createSage300Subgraph } from '#sage300'
import { inDictionaryMode } from '../../subgraphs/sage300/wire/dictionary-mode.ts'
import { openCompany, smallCompany, writing } from './company.ts'

setLogLevel('error')

const IMPORT = `mutation ($input: SageCommitmentImportInput!) { sageCommitmentImport(input: $input) {
  outcome userErrors { code message field } } }`
const input = {
  idempotencyKey: 'k',
  dryRun: true,
  number: 'SUB-1',
  kind: 'SUBCONTRACT',
  title: 'Wing',
  vendorNumber: 'VOLT',
  jobNumber: '24-001',
  committedOn: '2026-03-09',
  retainagePercent: '10',
  lines: [{ itemNumber: 1, description: 'x', amount: '1', costCode: '26-100', category: 'S' }],
}

/** The driver, save that it shows the masks in dictionary mode alone, or not even there. */
function hideMasks(t: import('node:test').TestContext, isShown: boolean) {
  const modes: string[] = []
  let openCount = 0
  const connect = odbc.connect as (options: object) => Promise<import('odbc').Connection>
  t.mock.method(odbc, 'connect', async (options: { connectionString: string }) => {
    const mode = /DictionaryMode=1/.test(options.connectionString) ? 'dictionary' : 'standard'
    modes.push(mode)
    const connection = await connect(options)
    openCount += 1
    const { query, close } = connection
    const missing = Object.assign(new Error('missing'), {
      odbcErrors: [{ state: '42S02', code: 0, message: 'Table or view not found' }],
    })
    Object.defineProperties(connection, {
      query: {
        value: async (sql: string, ...rest: unknown[]) => {
          const isMask = /TS_CTL/.test(sql)
          if (isMask !== (mode === 'dictionary') || (isMask && !isShown)) throw missing
          return Reflect.apply(query, connection, [sql, ...rest])
        },
      },
      close: {
        value: () => {
          openCount -= 1
          return Reflect.apply(close, connection, [])
        },
      },
    })
    return connection
  })
  return { modes, open: () => openCount }
}

const files = {
  ...smallCompany,
  TS_CTL_RECORD_3: 'FLDCODE,Section,CSLEN,CNPUNCT,CNTCAP\n20,1,2,-,1\n20,2,6,,1',
}

for (const isShown of [true, false]) {
  test(`masks are read in dictionary mode over a connection that is closed at once${isShown ? '' : '; without them Sage judges alone'}`, async t => {
    await using company = await openCompany(files)
    const driver = hideMasks(t, isShown)
    const cache = createCache(undefined)
    const subgraph = createSage300Subgraph({
      ...writing(company.sandbox),
      odbc: `${company.sandbox.odbc}StandardMode=1;`,
      cache,
    })
    const { data, errors } = await company.askOf(subgraph, IMPORT, { input })
    assert.deepEqual(errors, [])
    const { outcome, userErrors } = data.sageCommitmentImport
    assert.equal(outcome, isShown ? 'REFUSED' : 'CHECKED')
    if (isShown) assert.match(userErrors[0].message, /mask xx-xxxxxx/)
    assert.ok(driver.modes.includes('dictionary') && driver.modes.includes('standard'))
    const standard = driver.modes.filter(mode => mode === 'standard').length
    assert.ok(driver.open() <= standard)
    await subgraph.close()
    assert.equal(driver.open(), 0)
    await cache.close()
  })
}

test('the mode is changed and everything else of the connection string kept', () => {
  assert.equal(
    inDictionaryMode(
      'Driver=Timberline Data;UID=t;DBQ=\\\\s\\c\\;CODEPAGE=1252;StandardMode=1;MaxColSupport=1536;',
    ),
    'Driver=Timberline Data;UID=t;DBQ=\\\\s\\c\\;CODEPAGE=1252;MaxColSupport=1536;StandardMode=0;DictionaryMode=1;',
  )
  assert.equal(inDictionaryMode('DSN=Sage;customMode=0; StandardMode=1')?.includes('custom'), false)
  assert.equal(inDictionaryMode('Driver={ODBC Driver 18 for SQL Server};Server=s'), undefined)
})
