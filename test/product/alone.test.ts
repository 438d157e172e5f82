import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readConfig } from '#gateway/config/whole'
import { setLogLevel } from '#lib/log'
import { generate } from '../../sandbox/generate/generate.ts'
import { scratchDir } from '../harness/scratch.ts'
import { type RunningTieout, runTieout, whole } from '../harness/tieout.ts'

/** One system without the other, switched off on purpose. */

const company = { projects: 2, commitments: 3, lines: 2, months: 4, seed: 'alone', plantedShare: 0 }
const systems = [
  {
    off: 'SAGE',
    name: 'Sage',
    code: 'SAGE_OFF',
    states: [
      ['PROCORE', 'UP'],
      ['SAGE300', 'OFF'],
    ],
    there: '{ procoreProjects { totalCount } }',
    away: '{ sageJobs { totalCount } }',
    unread: 'sageInvoices',
  },
  {
    off: 'PROCORE',
    name: 'Procore',
    code: 'PROCORE_OFF',
    states: [
      ['PROCORE', 'OFF'],
      ['SAGE300', 'UP'],
    ],
    there: '{ sageJobs { totalCount } }',
    away: '{ procoreProjects { totalCount } }',
    unread: 'procoreInvoices',
  },
] as const

let dir: string
before(async () => {
  setLogLevel('error')
  dir = await mkdtemp(join(scratchDir, 'tieout-alone-'))
  generate({ ...company, scripted: false, out: dir })
})
after(() => rm(dir, { recursive: true, force: true }))

for (const { off, name, code, states, there, away, unread } of systems) {
  describe(`without ${name}`, () => {
    let tieout: RunningTieout
    before(async () => {
      tieout = await runTieout({ SANDBOX_DATA: dir, [off]: 'off' })
    })
    after(() => tieout[Symbol.asyncDispose]())

    test('the graph of the other system answers, and what is off says so', async () => {
      const [counted] = Object.values(whole(await tieout.ask(there))) as { totalCount: number }[]
      assert.equal(counted?.totalCount, company.projects)
      const { errors } = await tieout.ask(away)
      assert.equal(errors[0]?.extensions.code, code)
      const never = await tieout.ask(`{ ${unread} { totalCount } }`)
      assert.match(never.errors[0]?.message ?? '', new RegExp(`nothing of ${name} has been read`))
      const { sources } = whole(await tieout.ask('{ sources { system state errorMessage } }'))
      assert.deepEqual(
        sources.map((source: { system: string; state: string }) => [source.system, source.state]),
        states,
      )
    })

    test('no pair agrees, nothing is missing and nothing is found', async () => {
      const told = whole(
        await tieout.ask(`{
          projects { nodes { verdict } }
          commitments { measures { difference isComplete } nodes {
            verdict changeOrders { verdict } invoices { verdict } lines { verdict }
          } }
          commitmentLines { measures { difference isComplete } nodes { verdict } }
          unreadLines: commitmentLines(filter: { verdicts: [UNREAD] }) { totalCount }
          vendors { nodes { verdict } }
          findings { nodes { code } }
          projects { nodes { measures { difference isComplete } } }
          company { projectCount unreadProjectCount measures { difference isComplete } }
          invoices { measures { difference isComplete } }
        }`),
      )
      const verdicts = JSON.stringify(told).match(/"verdict":"(\w+)"/g) ?? []
      assert.deepEqual(
        [...new Set(verdicts)].filter(each => !each.includes('NOT_DUE')),
        ['"verdict":"UNREAD"'],
      )
      assert.equal(told.commitments.nodes.length, company.projects * company.commitments)
      assert.ok(told.commitmentLines.nodes.length > 0)
      assert.ok(told.unreadLines.totalCount >= told.commitmentLines.nodes.length)
      assert.deepEqual(told.findings.nodes, [])
      const { measures, ...counted } = told.company
      assert.deepEqual(counted, {
        projectCount: company.projects,
        unreadProjectCount: company.projects,
      })
      const totals = [
        ...measures,
        ...told.projects.nodes.flatMap((of: typeof measures) => of.measures),
      ]
      assert.equal(totals.length, 4 + 4 * company.projects)
      const { commitments, invoices, commitmentLines } = told
      for (const total of [
        ...totals,
        ...[commitments, invoices, commitmentLines].flatMap((of: typeof measures) => of.measures),
      ]) {
        assert.deepEqual(total, { difference: null, isComplete: false })
      }
    })

    test('lists of what is switched off say so, and what would have them read', async () => {
      const { sources, projects } = whole(
        await tieout.ask(`{
          sources { state readings { state reason nextStep } }
          projects { nodes { readings { system state reason } } }
        }`),
      )
      const off = sources.find((source: { state: string }) => source.state === 'OFF')
      assert.ok(off.readings.length > 0)
      const reason = `${name} is switched off, and nothing of it is read.`
      const nextStep = `Configure ${name} where it is to be read, and start Tieout again.`
      for (const reading of off.readings)
        assert.deepEqual(reading, { state: 'NEVER', reason, nextStep })
      const never = projects.nodes
        .flatMap(({ readings }: { readings: { state: string; reason: string }[] }) => readings)
        .filter(({ state }: { state: string }) => state === 'NEVER')
      assert.ok(never.length > 0)
      for (const reading of never) assert.equal(reading.reason, reason)
    })

    test('readiness and the page tell it', async () => {
      const ready = await fetch(`${tieout.url}/readyz`)
      const said = (await ready.json()) as { status: string; unread: string[] }
      assert.equal(said.status, 'ready')
      assert.ok(said.unread.includes(`${name} is switched off; what rests on it is UNREAD.`))
      assert.match(await (await fetch(`${tieout.url}/`)).text(), /id="notice"/)
      assert.match(await (await fetch(`${tieout.url}/explorer/explorer.js`)).text(), /readyz/)
    })
  })
}

const PROCORE = {
  PROCORE_API_URL: 'https://api.example.com',
  PROCORE_LOGIN_URL: 'https://login.example.com',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '42',
}

test('a real system beside one that is off, or beside the sandbox of the other, is a real configuration', () => {
  const origin = (env: Record<string, string>) => {
    const { mode, origins } = readConfig(env)
    return [mode, origins.procore, origins.sage300]
  }
  assert.deepEqual(origin({ ...PROCORE, SAGE: 'off' }), ['production', 'REAL', 'OFF'])
  assert.deepEqual(origin({ ...PROCORE, SAGE: 'sandbox' }), ['production', 'REAL', 'SANDBOX'])
  assert.deepEqual(origin({ SAGE_ODBC: 'DSN=x', PROCORE: 'off' }), ['production', 'OFF', 'REAL'])
  const paused = { ...PROCORE, SAGE_ODBC: 'DSN=x', SAGE: 'off' }
  assert.deepEqual(origin(paused), ['production', 'REAL', 'OFF'])
  assert.deepEqual(origin({ SAGE: 'off' }), ['sandbox', 'SANDBOX', 'OFF'])
  assert.deepEqual(origin({ PROCORE_WEBHOOK_SECRET: 'a secret of 16 or more' }), [
    'sandbox',
    'SANDBOX',
    'SANDBOX',
  ])
  assert.throws(() => readConfig(PROCORE), /SAGE_ODBC is not set; .*PROCORE or SAGE set to off/)
  assert.throws(() => readConfig({ PROCORE: 'off', SAGE: 'off' }), /nothing to read/)
  assert.throws(() => readConfig({ ...PROCORE, PROCORE: 'sandbox' }), /PROCORE is sandbox, but/)
  assert.throws(() => readConfig({ SAGE_ODBC: 'DSN=x', SAGE: 'sandbox' }), /SAGE is sandbox, but/)
  assert.throws(() => readConfig({ SAGE: 'no' }), /SAGE is off, sandbox or not set, not "no"/)
  assert.throws(() => readConfig({ ...PROCORE, SAGE: 'sandbox' }, 'procore'), /without --only/)
})
