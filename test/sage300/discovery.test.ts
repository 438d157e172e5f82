import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCache } from '#lib/cache'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { nearestName } from '#lib/nearest'
import { createSage300Subgraph } from '#sage300'
import { createSageReader, type SageReader } from '../../subgraphs/sage300/read/reader.ts'
import { maskProblem, readMasks } from '../../subgraphs/sage300/records/dictionary/masks.ts'
import {
  parseNames,
  readNames,
  STANDARD_NAMES,
} from '../../subgraphs/sage300/records/dictionary/names.ts'
import {
  COMMITMENT_ITEM,
  DISTRIBUTION_TOTAL,
  JOB,
} from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { driftsOf, untilNight } from '../../subgraphs/sage300/watch/dictionary-watch.ts'
import {
  dictionaryOfTables,
  recordedDictionary,
} from '../../subgraphs/sage300/watch/differences.ts'
import { createSagePool, type SagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { openCompany, type SageCompany } from './company.ts'

/** What Tieout makes of a Sage whose tables are spelled, split or changed in other ways. */

async function withReader(
  { sandbox }: SageCompany,
  use: (reader: SageReader, asked: string[], pool: SagePool) => Promise<void>,
  names = STANDARD_NAMES,
): Promise<void> {
  const pool = createSagePool(sandbox.odbc)
  const asked: string[] = []
  const listening: SagePool = {
    ...pool,
    read: (what, sql, parameters) => {
      asked.push(sql)
      return pool.read(what, sql, parameters)
    },
  }
  try {
    await use(createSageReader(listening, names), asked, pool)
  } finally {
    await pool.close()
  }
}

/** Cuts a table in two as MaxColSupport=255 does: each part has the key. */
const SPLIT_ITEMS = `
  alter table jcm_master__commitment_item rename to items;
  create view jcm_master__commitment_item_1 as
    select commitment, item_number, description, job, extra, cost_code, category, units,
      unit_description, unit_cost, operator_stamp, date_stamp, time_stamp from items;
  create view jcm_master__commitment_item_2 as
    select commitment, item_number, amount, amount_invoiced, units_invoiced,
      approved_commitment_co_units, approved_commitment_co_amount, retainage_percent, tax, tax_group
    from items;
  grant select on all tables in schema public to public;`

test('a table that comes in two parts reads as the whole one did, row by row', async () => {
  await using company = await openCompany()
  let whole: unknown
  await withReader(company, async reader => {
    whole = await reader.read(COMMITMENT_ITEM, {})
  })
  await company.admin.query(SPLIT_ITEMS)
  await withReader(company, async (reader, asked) => {
    const rows = await reader.read(COMMITMENT_ITEM, {})
    const ordered = (each: unknown) =>
      (each as Record<string, unknown>[]).toSorted((a, b) =>
        `${a['Commitment']}${a['Item_Number']}` < `${b['Commitment']}${b['Item_Number']}` ? -1 : 1,
      )
    assert.deepEqual(ordered(rows), ordered(whole))
    asked.length = 0
    const [item] = await reader.read(COMMITMENT_ITEM, { Commitment: 'SC-1', Item_Number: 2 })
    assert.deepEqual([item?.Unit_Cost, item?.Amount, item?.Extra], [12.5, 1250, 'LOBBY'])
    assert.equal(asked.length, 2)
  })
})

test('the graph over a split company says the same figures', async () => {
  await using company = await openCompany()
  const query = `{ sageCommitment(id: "gid://sage300/Commitment/SC-1") {
    originalAmount approvedChangesAmount retainageHeldAmount
    lines { number originalAmount unitCostAmount costCode }
  } }`
  const before = await company.ask(query)
  await company.admin.query(SPLIT_ITEMS)
  const { sandbox } = company
  const subgraph = createSage300Subgraph({ odbc: sandbox.odbc, cache: createCache(undefined) })
  assert.deepEqual(await company.askOf(subgraph, query), before)
  await subgraph.close()
})

test('a row that only one part has yet is left for the next read', async () => {
  await using company = await openCompany()
  await company.admin.query(`${SPLIT_ITEMS}
    create or replace view jcm_master__commitment_item_2 as
    select commitment, item_number, amount, amount_invoiced, units_invoiced,
      approved_commitment_co_units, approved_commitment_co_amount, retainage_percent, tax, tax_group
    from items where item_number <> 2`)
  await withReader(company, async reader => {
    const rows = await reader.read(COMMITMENT_ITEM, { Commitment: 'SC-1' })
    assert.deepEqual(
      rows.map(row => row.Item_Number),
      [1],
    )
  })
})

test('a company reads under its own names of tables and columns, and writes conditions in them', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table apm_master__distribution rename to apm_lines;
    alter table apm_lines rename column commitment to subcontract;
    alter table jcm_master__job rename column use_pj_change_management to "check"`)
  const names = parseNames(
    JSON.stringify({
      APM_MASTER__DISTRIBUTION: { table: 'APM_LINES', columns: { Commitment: 'Subcontract' } },
      JCM_MASTER__JOB: { columns: { Use_PJ_Change_Management: 'check' } },
    }),
  )
  await withReader(
    company,
    async (reader, asked) => {
      const rows = await reader.read(DISTRIBUTION_TOTAL, { Commitment: ['SC-1', 'PO-7'] })
      assert.equal(rows.length, 5)
      assert.deepEqual(Object.keys(rows[0] ?? {}).slice(0, 3), ['Vendor', 'Invoice', 'Commitment'])
      assert.match(asked.join('\n'), /from APM_LINES where Subcontract in \(\?, \?\)$/m)
      const [job] = await reader.read(JOB, { Job: '24-010' })
      assert.equal(job?.Use_PJ_Change_Management, true)
    },
    names,
  )
})

test('a file of names is refused with everything that is wrong with it', () => {
  const problemsOf = (text: string) => {
    try {
      parseNames(text)
    } catch (thrown) {
      assert.ok(thrown instanceof TieoutError)
      assert.equal(thrown.code, 'CONFIG_INVALID')
      assert.deepEqual(thrown.field, ['SAGE_NAMES_FILE'])
      return thrown.message.split('\n').slice(1)
    }
    return []
  }
  const wrong = {
    JCM_MASTER__NOPE: {},
    JCM_MASTER__JOB: { table: 'jobs; drop table x', colums: {} },
    JCM_MASTER__EXTRA: { columns: { Nope: 'A', Status: 7, Description: 'Job' } },
    APM_MASTER__VENDOR: 'VENDORS',
  }
  const problems = problemsOf(JSON.stringify(wrong))
  const expected = [
    /JCM_MASTER__NOPE: Tieout reads no such table; it reads JCM_MASTER__JOB, /,
    /JCM_MASTER__JOB\.table: "jobs; drop table x" is not a name/,
    /JCM_MASTER__JOB\.colums: write "table" or "columns"/,
    /EXTRA\.columns\.Nope: Tieout reads no such column; it reads Job, Extra, Description, Status/,
    /EXTRA\.columns\.Status: 7 is not a name/,
    /EXTRA\.columns: Job and Description would both be job/,
    /APM_MASTER__VENDOR: write an object in braces/,
  ]
  assert.equal(problems.length, expected.length)
  for (const [place, problem] of problems.entries()) assert.match(problem, expected[place] ?? /^$/)
  assert.match(problemsOf('{')[0] ?? '', /is not JSON/)
  assert.match(problemsOf('[]')[0] ?? '', /the file: write an object/)
  assert.throws(() => readNames('/no/such/file'), /SAGE_NAMES_FILE.*\n.*cannot be read/)
  assert.deepEqual(problemsOf('{}'), [])
})

test('the recorded dictionary is what is read; after a change run node scripts/sage-dictionary.ts', () => {
  assert.deepEqual(recordedDictionary(), dictionaryOfTables())
})

test('drift is ADDITIVE, RISKY or BREAKING by what it does to the figures', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__extra add column lien_waiver text;
    alter table jcm_master__extra drop column status;
    alter table jcm_master__commitment_item rename column tax_group to tax_grp;
    alter table jcm_master__commitment_item alter column item_number drop default,
      alter column item_number type text;
    drop table api_new__distribution cascade`)
  await withReader(company, async reader => {
    const drifts = await driftsOf(reader, STANDARD_NAMES)
    const told = drifts
      .filter(({ table }) => /EXTRA|_ITEM$|NEW__DIST/.test(table))
      .filter(({ table }) => table !== 'JCM_MASTER__COMMITMENT_CO_ITEM')
      .map(each => [each.class, each.table, each.column, each.nearest])
    assert.deepEqual(told, [
      ['BREAKING', 'JCM_MASTER__EXTRA', 'Status', null],
      ...told.filter(([kind, table]) => kind === 'ADDITIVE' && table === 'JCM_MASTER__EXTRA'),
      ['BREAKING', 'JCM_MASTER__COMMITMENT_ITEM', 'Item_Number', null],
      ['RISKY', 'JCM_MASTER__COMMITMENT_ITEM', 'Tax_Group', 'tax_grp'],
      ...told.filter(([kind, table]) => kind === 'ADDITIVE' && /_ITEM$/.test(String(table))),
      ['RISKY', 'API_NEW__DISTRIBUTION', null, null],
    ])
    assert.ok(told.some(([kind, , column]) => kind === 'ADDITIVE' && column === 'lien_waiver'))
  })
})

test('drift is logged at the start, each difference once, and a stopped watch asks no more', async t => {
  await using company = await openCompany()
  await company.admin.query('alter table jcm_master__extra drop column status')
  setLogLevel('warn')
  t.after(() => setLogLevel('info'))
  const { promise, resolve } = Promise.withResolvers<string>()
  t.mock.method(process.stderr, 'write', (line: string) => {
    resolve(line)
    return true
  })
  company.subgraph.watchDictionary()
  const { event, kind, resource, reason } = JSON.parse(await promise)
  assert.deepEqual(
    [event, kind, resource, reason],
    [
      'sage.dictionary_drift',
      'BREAKING',
      'JCM_MASTER__EXTRA',
      'JCM_MASTER__EXTRA.Status is not there.',
    ],
  )
})

test('the next look is at three in the morning, today or tomorrow', () => {
  const hours = (at: string) => untilNight(new Date(at)) / 3_600_000
  assert.deepEqual(
    ['2026-06-01T01:00:00', '2026-06-01T03:00:00', '2026-06-01T12:30:00'].map(hours),
    [2, 24, 14.5],
  )
})

test('masks of ids come from the control record, and say what is wrong with an id', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    insert into ts_ctl_record_3 (fldcode, section, cslen, cnpunct, cntcap)
    values (16, 2, 3, '.', 0), (16, 1, 2, '-', 1), (16, 3, 0, '', 0), (20, 1, 12, '', 1), (6, 0, 9, '', 1)`)
  await withReader(company, async reader => {
    const { job, costCode, commitment } = await readMasks(reader)
    assert.ok(job && commitment)
    assert.equal(costCode, undefined)
    assert.deepEqual(
      [job.pattern, job.formattedLength, job.isUpperCase, commitment.pattern.length],
      ['xx-xxx', 6, true, 12],
    )
    assert.equal(maskProblem(job, '24-001'), undefined)
    assert.equal(maskProblem(job, '2-1'), undefined)
    assert.equal(maskProblem(job, '24'), undefined)
    assert.match(maskProblem(job, '24-0001') ?? '', /7 characters and the mask xx-xxx takes 6/)
    assert.match(maskProblem(job, '240-01') ?? '', /"240" is longer than 2/)
    assert.match(maskProblem(job, '24-a01') ?? '', /small letters/)
    assert.equal(maskProblem(commitment, 'SC-1001'), undefined)
  })
  await company.admin.query('drop table ts_ctl_record_3')
  await withReader(company, async reader => assert.deepEqual(await readMasks(reader), {}))
})

test('the nearest name is a likely one or none', () => {
  const names = ['Retainage_Percent_216', 'Revised_Commitment', 'Aprvd_Date', 'Zip']
  assert.equal(nearestName('Retainage_Percent', names), 'Retainage_Percent_216')
  assert.equal(nearestName('Approved_Date', names), 'Aprvd_Date')
  assert.equal(nearestName('Vendor', names), undefined)
  assert.equal(nearestName('Vendor', []), undefined)
})
