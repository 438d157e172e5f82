import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { TieoutError } from '#lib/errors'
import { importAtSite, MACRO, makeBooks, numbersIn, type SiteImport } from '#test/harness/site'
import { runImport, saysNotStarted } from '../../subgraphs/sage300/write/command.ts'
import { type Holder, LOCK_FILE } from '../../subgraphs/sage300/write/folder-lock.ts'
import { hostName, nameOf } from '../../subgraphs/sage300/write/processes.ts'

const POLL_MS = 5

/**
 * One import at a time into a drop folder, with real processes and a macro that copies to a fixed file
 * name: whoever dies, and whenever, every record is in the books once.
 */
const WAIT_MS = 60_000

async function openSite() {
  const site = await mkdtemp(join(tmpdir(), 'tieout-site-'))
  const dir = join(site, 'drop')
  await mkdir(dir)
  await makeBooks(dir)
  return { dir, [Symbol.asyncDispose]: () => rm(site, { recursive: true, force: true }) }
}

function importer(asked: SiteImport[]): ChildProcess & { said: () => string } {
  const program = fileURLToPath(new URL('../harness/site-importer.ts', import.meta.url))
  const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout?.on('data', chunk => {
    said += chunk
  })
  return Object.assign(child, { said: () => said })
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function untilMacroRuns(dir: string): Promise<void> {
  while (!(await isThere(join(dirname(dir), 'running')))) await delay(POLL_MS)
}

test('the macro of the site doubles one record and loses another when it runs twice at once', async () => {
  await using site = await openSite()
  const runs = ['001', '002'].map(async number => {
    const file = join(site.dir, `${number}.jcc`)
    await writeFile(file, number)
    const env = { ...process.env, SITE_DIR: dirname(site.dir), SITE_TOGETHER: '2' }
    await once(spawn(process.execPath, [MACRO, file], { env, stdio: 'ignore' }), 'exit')
  })
  await Promise.all(runs)
  const [first, second] = await numbersIn(site.dir)
  assert.equal(first, second)
})

test('two processes that import at once into one folder enter every record once', async () => {
  await using site = await openSite()
  const asked = (numbers: string[]) =>
    numbers.map(number => ({ dir: site.dir, number, waitMs: WAIT_MS }))
  const both = [importer(asked(['001', '003'])), importer(asked(['002', '004', '003']))]
  await Promise.all(both.map(each => once(each, 'close')))
  assert.equal(both[0]?.said(), '001 POSTED\n003 POSTED\n')
  assert.equal(both[1]?.said(), '002 POSTED\n004 POSTED\n003 POSTED\n')
  assert.deepEqual(await numbersIn(site.dir), ['001', '002', '003', '004'])
  assert.deepEqual(
    (await readdir(site.dir)).filter(name => !name.startsWith('Tieout-')),
    [],
  )
})

test('after a kill -9 the next import waits for the command that was left running', async () => {
  await using site = await openSite()
  const { dir } = site
  const victim = importer([{ dir, number: '001' }])
  await untilMacroRuns(dir)
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  const busy = importAtSite({ dir, number: '002', waitMs: 0 })
  await assert.rejects(busy, { code: 'SAGE_IMPORT_BUSY', retryable: 'YES', system: 'SAGE300' })
  const still = await importAtSite({ dir, number: '001' })
  assert.match(still.userErrors[0]?.message ?? '', /still runs/)
  const next = await importAtSite({ dir, number: '002', waitMs: WAIT_MS })
  assert.equal(next.outcome, 'POSTED')
  assert.deepEqual(await numbersIn(dir), ['001', '002'])
  // Told by what is in the books, and not run again.
  assert.equal((await importAtSite({ dir, number: '001' })).outcome, 'POSTED')
  assert.deepEqual(await numbersIn(dir), ['001', '002'])
})

test('an import past its time keeps the folder until it has ended, and the next one waits', async () => {
  await using site = await openSite()
  const { dir } = site
  const late = await importAtSite({ dir, number: '001', timeoutMs: 1 })
  assert.equal(late.outcome, 'UNCERTAIN')
  const busy = importAtSite({ dir, number: '002', waitMs: 0 })
  await assert.rejects(busy, { code: 'SAGE_IMPORT_BUSY' })
  // Nothing was kept under that key, so it may be used again.
  const next = await importAtSite({ dir, number: '002', waitMs: WAIT_MS })
  assert.equal(next.outcome, 'POSTED')
  assert.equal((await importAtSite({ dir, number: '001' })).outcome, 'POSTED')
  assert.deepEqual(await numbersIn(dir), ['001', '002'])
})

const dead = { pid: 2 ** 22 + 1, start: '1' }
const anotherHost = `another ${hostname()}`
const leftBehind: [
  what: string,
  changes: Partial<Holder>,
  isTakenOver: { fresh: boolean; old: boolean },
][] = [
  ['a Tieout that died before its command', { state: 'HELD' }, { fresh: true, old: true }],
  [
    'a Tieout that died, and so did its command',
    { state: 'STARTED', command: dead },
    { fresh: true, old: true },
  ],
  [
    'a command whose number another process has by now',
    { state: 'STARTED', command: { pid: process.pid, start: '1' } },
    { fresh: true, old: true },
  ],
  [
    'a command that runs, though nobody has refreshed its note',
    { state: 'STARTED', command: nameOf(process.pid) },
    { fresh: false, old: false },
  ],
  [
    'a command that was perhaps started, under no known number',
    { state: 'STARTING' },
    { fresh: false, old: true },
  ],
  [
    'another host',
    { state: 'STARTED', command: dead, host: anotherHost },
    { fresh: false, old: true },
  ],
  [
    'a holder that let go',
    { state: 'RELEASED', tieout: nameOf(process.pid) },
    { fresh: true, old: true },
  ],
]

for (const [what, changes, isTakenOver] of leftBehind) {
  for (const age of ['fresh', 'old'] as const) {
    const isFree = isTakenOver[age]
    test(`a lock of ${what}, ${age}, is ${isFree ? 'taken over' : 'respected'}`, async () => {
      await using site = await openSite()
      const { dir } = site
      const note: Holder = {
        id: 'earlier',
        host: await hostName(),
        tieout: dead,
        state: 'HELD',
        command: null,
        fileName: 'Tieout-earlier.jcc',
        at: '2026-03-01T00:00:00Z',
        ...changes,
      }
      await writeFile(join(dir, LOCK_FILE), JSON.stringify(note))
      const refreshed = new Date(Date.now() - (age === 'old' ? 3_600_000 : 0))
      await utimes(join(dir, LOCK_FILE), refreshed, refreshed)
      const command = [process.execPath, '--version']
      const next = importAtSite({ dir, number: '001', command, waitMs: 0 })
      if (!isFree) return await assert.rejects(next, { code: 'SAGE_IMPORT_BUSY' })
      assert.equal((await next).outcome, 'UNCERTAIN')
      assert.equal(await isThere(join(dir, LOCK_FILE)), false)
    })
  }
}

for (const [exitCode, isStarted] of [
  [126, false],
  [127, false],
  [3, true],
] as const) {
  test(`a shell that ends with ${exitCode} ${isStarted ? 'may have written' : 'has written nothing, and the key is free'}`, async () => {
    await using site = await openSite()
    const { dir } = site
    const command = `echo "cannot open {file}" >&2; exit ${exitCode}`
    const payload = await importAtSite({ dir, number: '001', command })
    const message = payload.userErrors[0]?.message ?? ''
    assert.match(message, new RegExp(`exit code ${exitCode}\\. It said: cannot open /Tieout-`))
    assert.ok(!message.includes(dir))
    assert.equal(payload.outcome, isStarted ? 'UNCERTAIN' : 'REFUSED')
    if (isStarted) {
      const kept = (await readdir(dir)).find(name => name.endsWith('.exited')) ?? ''
      const note = JSON.parse(await readFile(join(dir, kept), 'utf8'))
      assert.equal(note.exitCode, exitCode)
      assert.match(note.said, /^cannot open \/Tieout-/)
      return
    }
    assert.deepEqual(await readdir(dir), [])
    assert.equal((await importAtSite({ dir, number: '001' })).outcome, 'POSTED')
  })
}

test('a file is claimed by the process that runs the command, and run by one of all that come with it', async () => {
  await using site = await openSite()
  const file = join(site.dir, 'Tieout-0.jcc')
  const ran = join(site.dir, 'ran')
  const command = `echo once >> "${ran}"`
  const about = { idempotencyKey: 'k', name: 'Change order 001' }
  const run = () => runImport({ about, command, cwd: site.dir, environment: {} }, file, WAIT_MS)
  const ends = await Promise.all([run(), run(), run()])
  assert.deepEqual(ends.map(({ kind }) => kind).sort(), ['ENDED', 'TAKEN', 'TAKEN'])
  assert.equal(await readFile(ran, 'utf8'), 'once\n')
  const note = JSON.parse(await readFile(join(site.dir, 'Tieout-0.started'), 'utf8'))
  assert.equal(note.name, about.name)
})

test('9009 is what a shell of Windows says of a command that it does not find', () => {
  // No shell here can end with it.
  assert.deepEqual([9009, 1, null].map(saysNotStarted), [true, false, false])
})

test('a script that has imported and then misses a program is believed by what is in the books', async () => {
  await using site = await openSite()
  const { dir, number } = { dir: site.dir, number: '001' }
  const command = `"${process.execPath}" "${MACRO}" "{file}"; exit 127`
  assert.equal((await importAtSite({ dir, number, command })).outcome, 'POSTED')
  assert.deepEqual(await numbersIn(dir), [number])
})

test('a journal of other words and a bare reject file are shown as they are, with lines that end in LF or CRLF', async () => {
  await using site = await openSite()
  const { dir } = site
  const into = (text: string, encoding = 'latin1', file = 'ImportPrint.prn') => {
    const script = `const [f] = process.argv.slice(1); require('fs').writeFileSync(f.replace('.jcc', '${file}'), ${JSON.stringify(text)}, '${encoding}')`
    return [process.execPath, '-e', script, '{file}']
  }
  const known = 'Import\n\n     1  CCO   REJECTED  The job is closed\nAccepted 0, rejected 1\n'
  const rejected = await importAtSite({ dir, number: '001', command: into(known) })
  assert.equal(rejected.outcome, 'REJECTED')
  assert.match(rejected.userErrors[0]?.message ?? '', /line 1: The job is closed\. Way out/)
  // As a shell of Windows redirects it.
  const wide = into(`\ufeff${known}`, 'utf16le')
  const same = await importAtSite({ dir, number: '003', command: wide })
  assert.deepEqual(
    [same.outcome, same.userErrors[0]?.message],
    [rejected.outcome, rejected.userErrors[0]?.message],
  )
  const windows = await importAtSite({
    dir,
    number: '004',
    command: into(known.replaceAll('\n', '\r\n')),
  })
  assert.equal(windows.userErrors[0]?.message, rejected.userErrors[0]?.message)
  for (const [place, end] of ['\n', '\r\n'].entries()) {
    const lines = ['CCO,"SC-1","über 5 %"', 'CCO,"SC-2"']
    const command = into(lines.map(line => line + end).join(''), 'latin1', 'Reject.jcc')
    const bare = await importAtSite({ dir, number: `10${place}`, command })
    assert.equal(bare.outcome, 'REJECTED')
    const told = bare.userErrors.map(({ message }) => message).join('\n')
    for (const line of lines) assert.ok(told.includes(line), told)
    assert.ok(!told.includes('\r'))
  }
  const foreign = 'Zeile 1: Auftrag gesperrt\nEnde\n'
  const unread = await importAtSite({ dir, number: '002', command: into(foreign) })
  assert.equal(unread.outcome, 'UNCERTAIN')
  assert.match(unread.userErrors[0]?.message ?? '', /journal says: Zeile 1: Auftrag gesperrt Ende/)
})

test('a drop folder that is offline is said without its path, and nothing is written', async () => {
  await using site = await openSite()
  const { dir } = site
  await rm(dir, { recursive: true })
  const isClear = ({ code, message, retryable }: TieoutError) =>
    code === 'SAGE_FOLDER_OFFLINE' && retryable === 'YES' && !message.includes(dirname(dir))
  await assert.rejects(importAtSite({ dir, number: '001' }), isClear)
  await writeFile(dir, 'a file in its place')
  await assert.rejects(importAtSite({ dir, number: '001' }), isClear)
  assert.deepEqual(await numbersIn(dir), [])
})
