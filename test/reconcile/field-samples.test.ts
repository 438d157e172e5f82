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
import { fieldKinds, leftOut } from './field-kinds.ts'

/**
 * What Procore was seen to do at other sites, as rewritings of a healthy one, each read into an empty store and
 * asked of the graph. The samples that were recorded lie beside the project where they lie at all.
 */
const samples = join(import.meta.dirname, '../../../shared/cases/procore')
const skip = existsSync(samples) ? false : `there are no samples at ${samples}`

/** These change how Procore tells a thing, and nothing that is told. */
const telling = ['P01-project-vendor-ids', 'P05-page-clamped-silently', 'P06-ssov-details']
/** These keep something from the account, or make it something that nobody knows. */
const keeping = {
  'P02-project-403': /"number":"25-002","verdict":"UNREAD"/,
  'P03-vendors-403': /"list":"VENDORS","state":"REFUSED"/,
  'P08-lines-hidden': /lines 0\.00 of/,
  'P09-private-hidden': /may not be allowed to see private commitments/,
  'P10-co-list-empty': /change orders 0\.00 of 41,300\.00 approved/,
  'P12-currency': /CURRENCY_MISMATCH/,
  'P13-unknown-requisition-status': /STATUS_UNKNOWN/,
  'P18-401-not-installed': /Install the app in the company/,
  'P20-redirect': /set PROCORE_API_URL/,
  'P26-timezone': /"number":"009","verdict":"\w+","procore":{"approvedOn":"2026-10-31"/,
  'P34-tool-disabled': /that its project has the tool/,
}

const QUESTION = `{
  sources { system errorCode errorMessage readings { list state reason } }
  projects(first: 9) { nodes { number verdict } }
  vendors(first: 60) { nodes { number verdict } }
  commitments(first: 20) { nodes {
    number verdict vendor { name } procore { vendor { name } } readings { list state reason }
    changeOrders { number verdict procore { approvedOn amount } }
    invoices { number verdict }
    findings { code amount explanation }
  } }
}`

interface Told {
  conclusions: Conclusions
  /** What the graph answers. */
  graph: string
}

let world: RightsWorld
let whole: Told
before(async () => {
  setLogLevel('error')
  const company = { projects: 2, commitments: 3, lines: 3, months: 12, plantedShare: 0 }
  world = await openRightsWorld({ ...company, seed: 'mini' })
  whole = await readWith([])
  assert.ok(saidCountOf(whole.conclusions) > 0)
})
after(() => world[Symbol.asyncDispose]())

async function readWith(rules: Rule[]): Promise<Told> {
  await world.restrict({ rules, tables: [] })
  await using store = await world.openStore()
  await store.readAndJudge()
  const { data } = await store.ask(QUESTION)
  return { conclusions: await conclusionsOf(store.pool), graph: JSON.stringify(data) }
}

function assertTells({ conclusions, graph }: Told, says: RegExp | undefined): void {
  if (!says) {
    assert.deepEqual({ conclusions, graph }, whole)
    return
  }
  assert.match(graph, says)
  const said = contradictionsOf(conclusions, whole.conclusions)
  // These are what a right that is missing, or another currency, is told by.
  const problems = said.filter(each => !/CURRENCY_MISMATCH|MISSING_IN_PROCORE/.test(each))
  assert.deepEqual(problems, [])
  assert.notEqual(graph, whole.graph)
}

for (const { title, rules, says } of fieldKinds) {
  test(title, async () => {
    assertTells(await readWith(rules(world)), says)
  })
}

test('a change order is dated by the day where its project is', async () => {
  await using store = await world.openStore()
  const at = (zone: object, moment: string): Rule[] => [
    { match: /\/projects\?/, each: row => Object.assign(row, zone) },
    { match: /commitment_change_orders/, each: row => Object.assign(row, { reviewed_at: moment }) },
  ]
  for (const [zone, moment, day] of [
    [{ time_zone: 'Central Time (US & Canada)' }, '2026-11-01T04:30:00Z', '2026-10-31'],
    [{ time_zone: 'Central Time (US & Canada)' }, '2026-11-01T05:30:00Z', '2026-11-01'],
    [{ time_zone: 'Sydney' }, '2026-10-31T14:00:00Z', '2026-11-01'],
    [{ tz_name: 'Pacific/Honolulu' }, '2026-11-01T09:59:59-00:00', '2026-10-31'],
    [{ time_zone: '(GMT-07:00) Arizona' }, '2026-11-01T06:59:00.000Z', '2026-10-31'],
    [{ time_zone: 'Hawaii' }, '2026-10-31', '2026-10-31'],
    [{ time_zone: 'Nowhere' }, '2026-11-01T04:30:00Z', '2026-11-01'],
  ] as const) {
    await world.restrict({ rules: at(zone, moment), tables: [] })
    const { data: listed } = await store.ask('{ procoreProjects { nodes { id } } }')
    const [project] = (listed as { procoreProjects: { nodes: { id: string }[] } }).procoreProjects
      .nodes
    const { data } = await store.ask(
      `query ($id: ID!) { procoreChangeOrders(filter: { projectId: $id }) { nodes { approvedOn } } }`,
      { id: project?.id },
    )
    const days = new Set(JSON.stringify(data).match(/"approvedOn":"[^"]+"/g))
    assert.deepEqual([...days], [`"approvedOn":"${day}"`], JSON.stringify([zone, moment]))
  }
})

test('what has no number in Procore is named by its title and its id in every sentence', async () => {
  const nameless = { number: null, invoice_number: null }
  const told = /\b(\w+) ("[^"]+" \(\d+\)|without a number \(\d+\))/
  for (const [match, code, word] of [
    [/_contracts[?/]/, 'COMMITMENT_MISSING_IN_SAGE', 'has'],
    [/commitment_change_orders/, 'CO_MISSING_IN_SAGE', 'order'],
    [/requisitions/, 'STATUS_UNKNOWN', 'invoice'],
  ] as const) {
    const status = code === 'STATUS_UNKNOWN' ? { status: 'certified' } : {}
    const each: Rule['each'] = row => Object.assign(row, nameless, status)
    await world.restrict({ rules: [{ match, each }], tables: [] })
    await using store = await world.openStore()
    await store.readAndJudge()
    const { data } = await store.ask(`{ findings(first: 90) { nodes { code grain explanation } } }`)
    const { nodes } = (data as { findings: { nodes: Record<string, string>[] } }).findings
    const found = nodes.filter(each => each['code'] === code)
    assert.ok(found.length > 0, code)
    for (const { grain, explanation } of found) {
      const [, before, name] = told.exec(explanation ?? '') ?? []
      assert.deepEqual([before, name], [word, grain], explanation)
    }
  }
})

test('projects and cost codes without numbers are told by their names, and are no other ones', async () => {
  type Lines = { cost_code: Record<string, unknown> }[]
  const nameless: Rule[] = [
    { match: /\/projects\?/, each: row => Object.assign(row, { project_number: '  ' }) },
  ]
  const uncoded: Rule[] = [
    { match: /cost_codes/, each: row => Object.assign(row, { full_code: null }) },
    {
      match: /_contracts\/\d+/,
      each: row => {
        for (const { cost_code: code } of row['line_items'] as Lines) code['full_code'] = null
      },
    },
    { match: /requisitions/, each: leftOut(/^wbs_code$/) },
  ]
  for (const [rules, says] of [
    [nameless, /"number":"\\"[^"]+" \(\d+\)","verdict":"MISSING_IN_SAGE"/],
    [uncoded, /UNMAPPED_CODE.*on cost code \\"[^"]+" \(\d+\), which the job in Sage does not have/],
  ] as const) {
    const { graph } = await readWith([...rules])
    assert.match(graph, says)
    // No amount rests on what is paired by no number.
    assert.ok(!/"code":"\w+","amount":"/.test(graph), graph)
  }
})

test('a day that is none is blank, and told as a change of what Procore answers', async () => {
  const days = (match: RegExp, ...names: string[]): Rule => ({
    match,
    each: row => {
      names.forEach((name, place) => {
        row[name] = ['2026-02-31', 'never', '0000-00-00', '99999-01-01T00:00:00Z'][place % 4]
      })
    },
  })
  await world.restrict({
    rules: [
      days(/_contracts[?/]/, 'contract_date', 'execution_date', 'updated_at'),
      days(/commitment_change_orders/, 'reviewed_at', 'updated_at'),
      days(/requisitions/, 'billing_date', 'requisition_start', 'requisition_end', 'updated_at'),
    ],
    tables: [],
  })
  await using store = await world.openStore()
  await store.readAndJudge()
  const { data } = await store.ask(`{
    sources { drift { resource field now } readings { list state } }
    commitments(first: 20) { nodes { procore { signedOn } changeOrders { procore { approvedOn } } } }
  }`)
  const graph = JSON.stringify(data)
  assert.ok(!/\d{4}-\d\d-\d\d/.test(graph.replaceAll(/"now":"[^"]*"/g, '')), graph)
  for (const field of ['contract_date', 'reviewed_at', 'billing_date', 'requisition_end'])
    assert.match(graph, new RegExp(`"${field}"`))
  assert.deepEqual((await conclusionsOf(store.pool)).verdicts, whole.conclusions.verdicts)
})

type Line = { amount: string; [field: string]: unknown }

/** The total of each contract with 8.25 percent of tax in it, which `tell` says of a line. */
const taxed = (tell: (line: Line) => void): Rule => ({
  match: /_contracts[?/]/,
  each(row) {
    row['grand_total'] = (Number(row['grand_total']) * 1.0825).toFixed(2)
    for (const line of (row['line_items'] as Line[] | undefined) ?? []) tell(line)
  },
})
const withTotal = (line: Line) => {
  line['total_amount'] = (Number(line.amount) * 1.0825).toFixed(2)
}

test('tax in the total of a contract is no line that is not shown, and a line that is not shown is none with tax', async () => {
  for (const [tell, isRead] of [
    [withTotal, true],
    [(line: Line) => Object.assign(line, { tax_code_id: 5 }), true],
    [(line: Line) => Object.assign(line, { tax_code_id: 5, amount: '1.00' }), false],
    [(line: Line) => Object.assign(line, { total_amount: line.amount }), false],
  ] as const) {
    await world.restrict({ rules: [taxed(tell)], tables: [] })
    await using store = await world.openStore()
    await store.readAndJudge()
    const { data } = await store.ask(
      '{ commitments(first: 9) { nodes { verdict procore { status } findings { code } } } }',
    )
    const graph = JSON.stringify(data)
    assert.equal(!/READING_INCOMPLETE/.test(graph), isRead, `${tell}`)
    assert.equal(!/UNREAD/.test(graph), isRead, `${tell}`)
  }
})

for (const [table, column] of [
  ['apm_master__invoice_payment', 'amount_paid'],
  ['apm_master__distribution', 'retainage'],
  ['jcm_master__cost_code', 'original_commitment'],
] as const) {
  test(`one ${column} of ${table} that is no number leaves the other records read, and is named`, async () => {
    await world.restrict({ rules: [], tables: [] })
    const { rows: types } = await world.changeSage(
      `select data_type from information_schema.columns where table_name = '${table}' and column_name = '${column}'`,
    )
    const type = types[0]?.['data_type']
    await world.changeSage(
      `create table kept as select * from ${table};
       alter table ${table} alter column ${column} type text;
       update ${table} set ${column} = 'twelve' where ctid = (select min(ctid) from ${table})`,
    )
    await using store = await world.openStore()
    await store.readAndJudge()
    const { data } = await store.ask(QUESTION)
    const conclusions = await conclusionsOf(store.pool)
    await world.changeSage(
      `truncate ${table}; alter table ${table} alter column ${column} type ${type} using null;
       insert into ${table} select * from kept; drop table kept`,
    )
    assert.match(JSON.stringify(data), /is \\"twelve\\", which is not a number/)
    assert.deepEqual(contradictionsOf(conclusions, whole.conclusions), [])
    const unread = [...conclusions.verdicts].filter(([, verdict]) => verdict === 'UNREAD')
    assert.ok(unread.filter(([of]) => of.startsWith('commitment ')).length <= 1, unread.join())
  })
}

/** What a Sage of another site shows less of: its own totals say that there is more. */
const shownLess = {
  'invoices that lie in an archive': [
    `delete from apm_master__invoice; delete from apm_master__distribution; delete from apm_master__invoice_payment`,
    /posted invoices that are shown come to 0\.00; others may lie in a history/,
  ],
  'change orders that come up empty': [
    'delete from jcm_master__commitment_co_item; delete from jcm_master__commitment_co',
    /as approved changes, and shows no change order/,
  ],
  'jobs that are those of no company': ['delete from jcm_master__job', /"verdict":"UNREAD"/],
} as const

for (const [what, [sql, says]] of Object.entries(shownLess)) {
  test(`${what} are missing nowhere`, async () => {
    const { graph, conclusions } = await readWithBooks(sql)
    assert.match(graph, says)
    assert.deepEqual(contradictionsOf(conclusions, whole.conclusions), [])
  })
}

/** Columns that a Sage of another site leaves blank; null where that is told in no word. */
const blank = {
  'a distribution that does not say what is billed': [
    `alter table apm_master__distribution alter amount drop not null;
     update apm_master__distribution set amount = null where invoice = (select min(invoice) from apm_master__distribution)`,
    /"verdict":"UNREAD".*distributions leave amounts out, and come to .* billed/,
  ],
  'distributions that do not say what is retained': [
    `alter table apm_master__distribution alter retainage drop not null;
     update apm_master__distribution set retainage = null`,
    /"verdict":"UNREAD".*distributions leave amounts out, and come to 0\.00 of .* of retainage/,
  ],
  'invoices that do not say what is retained where others say that nothing is': [
    `alter table apm_master__distribution alter retainage drop not null;
     alter table apm_master__invoice alter retainage drop not null;
     update apm_master__distribution set retainage = null where retainage <> 0;
     update apm_master__invoice set retainage = null where retainage <> 0`,
    /come to 0\.00 of an amount that is not told of retainage/,
  ],
  'blanks in the place of zeros': [
    `alter table apm_master__distribution alter retainage drop not null;
     alter table apm_master__distribution alter misc_deduction drop not null;
     update apm_master__distribution set retainage = nullif(retainage, 0), misc_deduction = nullif(misc_deduction, 0)`,
    null,
  ],
  'an item without an amount': [
    `alter table jcm_master__commitment_item alter amount drop not null;
     update jcm_master__commitment_item set amount = null where item_number = 1`,
    /"verdict":"UNREAD".*items .* of /,
  ],
} as const

for (const [what, [sql, says]] of Object.entries(blank)) {
  test(`of ${what} ${says ? 'nothing is concluded' : 'all is concluded as it was'}`, async () => {
    const told = await readWithBooks(sql)
    if (says) {
      assert.match(told.graph, says)
      assert.deepEqual(contradictionsOf(told.conclusions, whole.conclusions), [])
    } else assert.deepEqual(told, whole)
  })
}

test('keys of Sage are the same in capitals and in small letters', async () => {
  const { rows } = await world.changeSage(
    'select commitment from apm_master__distribution where commitment <> lower(commitment) limit 1',
  )
  assert.equal(rows.length, 1)
  const lower = (table: string, ...columns: string[]) =>
    `update ${table} set ${columns.map(name => `${name} = lower(${name})`).join(', ')}`
  const told = await readWithBooks(
    [
      lower('apm_master__distribution', 'vendor', 'commitment', 'invoice'),
      lower('apm_master__invoice_payment', 'vendor', 'invoice'),
      lower('jcm_master__commitment', 'vendor'),
      lower('jcm_master__commitment_item', 'commitment'),
      lower('jcm_master__commitment_co', 'commitment'),
      lower('jcm_master__commitment_co_item', 'commitment'),
    ].join(';'),
  )
  assert.deepEqual(told, whole)
})

/** What is told of a Sage whose tables `sql` has changed, which are as they were afterwards. */
async function readWithBooks(sql: string): Promise<Told> {
  await world.restrict({ rules: [], tables: [] })
  const tables = [...new Set(sql.match(/\b(apm|jcm)_master__\w+/g))]
  const each = (change: (table: string) => string) => world.changeSage(tables.map(change).join(';'))
  await each(table => `create table kept_${table} as table ${table}`)
  try {
    await world.changeSage(sql)
    await using store = await world.openStore()
    await store.readAndJudge()
    const { data } = await store.ask(QUESTION)
    return { conclusions: await conclusionsOf(store.pool), graph: JSON.stringify(data) }
  } finally {
    await each(
      table =>
        `truncate ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`,
    )
  }
}

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
  for (const name of telling) {
    test(`${name} changes nothing that is told`, async () => {
      assertTells(await readWith(rulesOf(name)), undefined)
    })
  }
  for (const [name, says] of Object.entries(keeping)) {
    test(`${name} makes nothing agree, missing or different that is not, and is said`, async () => {
      assertTells(await readWith(rulesOf(name)), says)
    })
  }
})
