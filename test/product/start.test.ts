import assert from 'node:assert/strict'
import { once } from 'node:events'
import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  childrenOf,
  type Home,
  makeHome,
  portOf,
  type TieoutProcess,
  until,
} from '../harness/process.ts'

/** How Tieout starts, refuses to start, and stops. */

const MAIN = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))
const PAYMENTS = '{ commitments(first: 3) { nodes { procore { payments { amount } } } } }'

let home: Home
before(async () => {
  home = await makeHome()
})
after(() => home[Symbol.asyncDispose]())

/** What a start that failed said, having left nothing behind. */
async function refusalOf(started: TieoutProcess): Promise<string> {
  const { code } = await started.ended
  assert.equal(code, 1)
  assert.doesNotMatch(started.said.err, /^\s+at /m, 'a stack is for defects')
  assert.deepEqual(await home.processes(), [])
  return started.said.err
}

describe('a start that cannot succeed', () => {
  it('says what it takes when asked for help, and begins nothing', async () => {
    const started = home.start({ args: ['--help'] })
    assert.equal((await started.ended).code, 0)
    assert.match(started.said.out, /^Usage: npm start/)
    assert.equal(started.said.err, '')
  })

  it('refuses an option that it does not know, and names it', async () => {
    const said = await refusalOf(home.start({ args: ['--prot', '4000'] }))
    assert.match(said, /^Unknown option '--prot'/)
    assert.match(said, /Usage: npm start/)
  })

  it('refuses half a configuration and lists every missing name at once', async () => {
    const env = { SANDBOX_DATA: '', PROCORE_API_URL: 'https://api.procore.com' }
    const said = await refusalOf(home.start({ env }))
    const missing = ['LOGIN_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'COMPANY_ID']
    for (const name of [...missing.map(each => `PROCORE_${each}`), 'SAGE_ODBC']) {
      assert.match(said, new RegExp(`- ${name} is not set`))
    }
  })

  it('refuses a busy port before it touches what another start may be using', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? `${address.port}` : ''
    const said = await refusalOf(home.start({ env: { PORT: port } }))
    other.close()
    assert.equal(said, `Port ${port} is taken by another program; stop it or set PORT.\n`)
    await assert.rejects(stat(join(home.dir, 'data')))
  })

  it('refuses an address that is not one of this machine', async () => {
    const said = await refusalOf(home.start({ env: { HOST: '192.0.2.1' } }))
    assert.match(said, /^Nothing can listen at HOST 192\.0\.2\.1, PORT 0: .*EADDRNOTAVAIL/)
  })

  const spoiled: [string, (company: string) => Promise<void> | void, RegExp[]][] = [
    ['is not there', () => undefined, [/\/absent does not exist; sandbox\/README\.md says/]],
    [
      'holds wrong JSON',
      company => writeFile(join(company, 'procore/vendors.json'), '[{"id": 1,]'),
      [/procore\/vendors\.json: .*JSON/],
    ],
    [
      'holds a wrong field',
      company => replaceIn(company, 'procore/projects.json', /"id": ?(\d+)/, '"id":"$1"'),
      [/procore\/projects\.json: record 0 \(id \d+\): id /],
    ],
    [
      'refers to what it does not hold, on both sides',
      async company => {
        const contracts = 'procore/work_order_contracts.json'
        await replaceIn(company, contracts, /("vendor": ?\{\s*"id": ?)\d+/, '$17')
        await replaceIn(company, 'sage300/JCM_MASTER__COMMITMENT_CO.csv', /^SC-/m, 'XX-')
      },
      [
        /work_order_contracts\.json: .*vendor/,
        /JCM_MASTER__COMMITMENT_CO\.csv: row \d+ names Commitment XX-\d+, which JCM_MASTER__COMMITMENT\.csv lacks/,
      ],
    ],
  ]
  for (const [index, [what, spoil, complaints]] of spoiled.entries()) {
    it(`refuses a company folder that ${what}, and says where`, async () => {
      const isThere = index > 0
      const company = join(home.dir, isThere ? `company-${index}` : 'absent')
      if (isThere) await cp(home.company, company, { recursive: true })
      await spoil(company)
      const said = await refusalOf(home.start({ env: { SANDBOX_DATA: company } }))
      for (const complaint of complaints) assert.match(said, complaint)
    })
  }
})

describe('a start that succeeds', () => {
  it('shows a person at a terminal how far it is, and stops for one Ctrl-C', async () => {
    const command = `exec ${process.execPath} ${MAIN}`
    const terminal = home.spawn('script', [
      '--quiet',
      '--return',
      '--command',
      command,
      '/dev/null',
    ])
    let said = ''
    terminal.stdout?.on('data', chunk => {
      said += chunk
    })
    await until('Tieout is ready', async () => said.includes('is ready'))
    assert.match(said, /\r.{0,4}Procore: \d of 3 projects read/)
    assert.doesNotMatch(said.slice(said.indexOf('is ready')), /Reading/)

    const [pid = 0] = await childrenOf(terminal.pid ?? 0)
    const ended = once(terminal, 'close')
    // The terminal tells the whole group, and npm passes on what it was told.
    terminal.stdin?.write('\x03')
    process.kill(pid, 'SIGINT')
    assert.deepEqual(await ended, [0, null], said.slice(said.indexOf('is ready')))
    assert.deepEqual(await home.processes(), [])
  })

  it('says two lines to a program that reads it, keeps its log apart, which has no lines but ours, and shows no progress', async () => {
    const { child, said, ended, ready } = home.start()
    const { url, ask } = await ready()
    // What a web server or a library likes to say something about.
    await ask('{ nothing }')
    await ask('{ sources { system } }', {}, 'nobody')
    for (const path of ['/nowhere', '/graphql?query=%', '/graphql?query={__typename}']) {
      await (await fetch(`${url}${path}`)).text()
    }
    const json = { 'content-type': 'application/json' }
    for (const body of ['{', 'x'.repeat(2 ** 21)]) {
      await fetch(`${url}/graphql`, { method: 'POST', headers: json, body }).catch(() => undefined)
    }
    child.kill('SIGTERM')
    assert.deepEqual(await ended, { code: 0, signal: null })
    assert.match(said.out, /^Tieout runs against its SANDBOX.*\nTieout is ready\. .*\n$/)
    for (const line of said.err.trimEnd().split('\n')) {
      assert.match(line, /^\{"at":"[^"]+Z","level":"(info|warn|error)","event":"[\w.]+"/)
    }
  })

  it('says at once where it listens, while a system that is real cannot be read', async () => {
    const away = 'http://127.0.0.1:9'
    const { child, said, ended } = home.start({
      env: {
        // On a store that was read before it is ready at once.
        DATA_DIR: join(home.dir, 'unread'),
        PROCORE_API_URL: away,
        PROCORE_LOGIN_URL: away,
        PROCORE_CLIENT_ID: 'id',
        PROCORE_CLIENT_SECRET: 'secret',
        PROCORE_COMPANY_ID: '1',
        SAGE: 'sandbox',
      },
    })
    await until('it says where it listens', async () => said.out.includes('listens at'))
    const [, url] = /listens at (\S+)\/ while/.exec(said.out) ?? []
    await until('it says why it is not ready', async () => {
      const { unread } = (await (await fetch(`${url}/readyz`)).json()) as { unread: string[] }
      return unread.some(told => /^Procore: projects FAILED\. .*cannot be reached/.test(told))
    })
    child.kill('SIGTERM')
    assert.deepEqual(await ended, { code: 0, signal: null })
  })

  it('stops when npm, which started it, is told to', async () => {
    const npm = home.spawn('npm', ['start', '--ignore-scripts'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      stdio: 'ignore',
    })
    await until('it starts a server', async () => (await home.processes()).length > 0)
    const [shell = 0] = await childrenOf(npm.pid ?? 0)
    const [tieout = 0] = await childrenOf(shell)
    assert.ok(isAlive(tieout))
    npm.kill('SIGTERM')
    await until('Tieout has ended', async () => !isAlive(tieout))
    assert.deepEqual(await home.processes(), [])
  })

  it('stops when it is told to while it starts, and leaves nothing behind', async () => {
    const { child, said, ended } = home.start()
    await until('it starts a server', async () => (await home.processes()).length > 0)
    child.kill('SIGTERM')
    assert.deepEqual(await ended, { code: 0, signal: null })
    assert.doesNotMatch(said.out, /is ready/)
    assert.deepEqual(await home.processes(), [])
  })

  it('keeps its folder to itself, finishes what is under way when it is told to stop, and leaves nothing behind', async () => {
    const { child, ended, ready } = home.start()
    const { url, ask } = await ready()

    // A server that forks shows its own name twice for a moment.
    const first = idsOf(await home.processes())
    const before = idsOf(await home.processes()).filter(pid => first.includes(pid))
    const second = home.start()
    assert.deepEqual(await second.ended, { code: 1, signal: null })
    assert.match(second.said.err, /^DATA_DIR is in use by another Tieout, .*; stop that one/)
    // The second start met the first one's servers and must have left them alone.
    const after = idsOf(await home.processes())
    assert.deepEqual(
      before.filter(pid => !after.includes(pid)),
      [],
    )

    const [procore] = (await home.processes()).filter(each => each.command.includes('procore'))
    const controls = `http://127.0.0.1:${await portOf(procore?.pid ?? 0)}/sandbox`
    const slow = { kind: 'slow', match: 'contract_payments', delayMs: 1500 }
    await fetch(`${controls}/faults`, { method: 'POST', body: JSON.stringify(slow) })
    const asked = ask(PAYMENTS)
    await until('the request waits for Procore', async () =>
      (await (await fetch(`${controls}/calls`)).text()).includes('contract_payments'),
    )
    child.kill('SIGTERM')
    await until('no new request is taken', () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    )
    const { data, errors } = await asked
    assert.deepEqual(errors, [])
    assert.ok(Array.isArray(data.commitments.nodes[0].procore?.payments))
    assert.deepEqual(await ended, { code: 0, signal: null })
    assert.deepEqual(await home.processes(), [])
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function replaceIn(dir: string, file: string, what: RegExp, by: string): Promise<void> {
  const path = join(dir, file)
  const text = await readFile(path, 'utf8')
  assert.match(text, what)
  await writeFile(path, text.replace(what, by))
}

function idsOf(processes: { pid: number }[]): number[] {
  return processes.map(({ pid }) => pid).sort((a, b) => a - b)
}
