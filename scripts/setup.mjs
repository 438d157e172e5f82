/**
 * Makes the machine ready before `npm start` (prestart) and before tests (`--for test`), and does
 * nothing when it is. Runs before any package is installed and on whatever Node npm runs on, so it
 * is plain JavaScript without dependencies. It asks the npm registry and, on Debian as root, the
 * Debian archive; elsewhere it prints the command for what is missing and goes on without it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { argv, env, execPath, exit, getuid, platform, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
/** Says that a build of odbc was tried with its headers in place, so that a failure is not repeated. */
const odbcStamp = join(modules, '.tieout-odbc')

const headerDirs = ['/usr/include', '/usr/local/include', '/opt/homebrew/include']
const driverDirs = ['/usr/lib', '/usr/lib64', '/usr/local/lib', '/opt/homebrew/lib']

/** What is needed outside npm: how it is recognised and what the package managers call it. */
const systemParts = [
  part('the ODBC headers', hasHeaders, 'unixodbc-dev', 'unixODBC-devel', 'unixodbc'),
  part('the Postgres ODBC driver', hasDriver, 'odbc-postgresql', 'postgresql-odbc', 'psqlodbc'),
  part('a C++ compiler', () => canBuild('g++', 'clang++'), 'g++', 'gcc-c++', 'gcc'),
  part('make', () => canBuild('make'), 'make', 'make', 'make'),
  part('Python', () => canBuild('python3'), 'python3', 'python3', 'python'),
]
const testParts = [
  part('Redis', () => hasCommand('redis-server'), 'redis-server', 'redis', 'redis'),
]

if (platform !== 'win32') provideSystemParts()
if (!modulesMatchLock()) installModules()
if (!odbcIsBuilt() && !existsSync(odbcStamp)) buildOdbc()

function provideSystemParts() {
  const wanted = argv.includes('test') ? [...systemParts, ...testParts] : systemParts
  const missing = wanted.filter(each => !each.isThere())
  if (missing.length === 0) return
  const names = missing.map(each => each.name).join(', ')
  if (hasCommand('apt-get') && getuid?.() === 0) {
    say(`installing ${names} (once) …`)
    if (aptInstall(missing.map(each => each.debian))) return
    say('apt-get did not succeed; going on without.')
  }
  say(
    `missing: ${names}. Sage 300 over ODBC, and tests that use them, need: ${commandFor(missing)}`,
  )
}

function aptInstall(packages) {
  const apt = (...args) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=60', ...args], {
      DEBIAN_FRONTEND: 'noninteractive',
      // Debian starts what it installs; a test starts its own Redis.
      RUNLEVEL: '1',
    })
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages)
  // The list of packages is usually there and recent enough; fetch it only when it is not.
  return install().ok || (apt('update').ok && install().ok)
}

function commandFor(missing) {
  const names = manager => missing.map(each => each[manager]).join(' ')
  if (hasCommand('apt-get')) return `sudo apt-get install ${names('debian')}`
  if (hasCommand('brew')) return `brew install ${names('brew')}`
  return `sudo dnf install ${names('fedora')}`
}

/** Whether the installed tree is the locked one, by the record that npm leaves beside it. */
function modulesMatchLock() {
  const locked = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(modules, '.package-lock.json'))
  if (!locked || !installed || !existsSync(join(modules, 'node', 'bin'))) return false
  const paths = Object.keys(locked).filter(path => path !== '')
  const isAsLocked = path => {
    const found = installed[path]
    if (!found) return locked[path].optional === true || locked[path].devOptional === true
    return found.version === locked[path].version && existsSync(join(root, path))
  }
  return paths.every(isAsLocked) && Object.keys(installed).every(path => path in locked)
}

function installModules() {
  const startedAt = Date.now()
  say('installing npm packages (once; a minute or so) …')
  // Scripts run afterwards, because odbc is mended between its download and its build.
  runNpm('ci', '--no-audit', '--no-fund', '--ignore-scripts')
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const built = Object.keys(allowScripts).filter(
    name => allowScripts[name] && name !== 'odbc' && existsSync(join(modules, name)),
  )
  runNpm('rebuild', ...built)
  say(`npm packages are ready after ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

/**
 * Compiles odbc against the headers of this Node instead of fetching somebody's binary. Where the ODBC
 * headers are missing it waits for them: the next run tries again.
 */
function buildOdbc() {
  if (!hasHeaders() || !existsSync(join(modules, 'odbc'))) {
    say('the odbc package is not built; Sage 300 cannot be read over ODBC.')
    return
  }
  mendOdbc()
  const result = npm(['rebuild', 'odbc', '--loglevel=error'])
  writeFileSync(odbcStamp, '')
  if (result.ok) return
  stderr.write(result.output)
  say('the odbc package did not build; Sage 300 cannot be read over ODBC.')
}

/**
 * When the server dies while a result is being described, odbc 2.6.0 frees columns that it has not
 * made yet and takes the whole process with it. docs/decisions/0005 has the story.
 */
function mendOdbc() {
  const file = join(modules, 'odbc', 'src', 'odbc.h')
  const text = readFileSync(file, 'utf8')
  const guard = 'if (this->columns == NULL || this->columns[i] == NULL) break;'
  const place = 'switch (this->columns[i]->bind_type) {'
  if (text.includes(guard)) return
  if (text.split(place).length !== 2) {
    say('odbc is not the version that is known to need mending; see docs/decisions/0005.')
    exit(1)
  }
  writeFileSync(file, text.replace(place, `${guard}\n      ${place}`))
}

/** Runs npm and ends the setup with what it says when it fails. */
function runNpm(...args) {
  const result = npm([...args, '--loglevel=error'])
  if (result.ok) return
  stderr.write(result.output)
  say(`npm ${args[0]} failed; mend what it says above and run this again.`)
  exit(1)
}

/** The npm that runs us, on the Node that it runs on: ours may be the one about to be replaced. */
function npm(args) {
  const node = env.npm_node_execpath ?? execPath
  const [command, ...first] = env.npm_execpath ? [node, env.npm_execpath] : ['npm']
  return run(command, [...first, ...args], {
    npm_config_build_from_source: 'odbc',
    npm_config_nodedir: dirname(dirname(realpathSync(node))),
  })
}

function run(command, args, extra) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...env, ...extra },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const problem = result.error ? `${result.error}\n` : ''
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}${problem}` }
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

function odbcIsBuilt() {
  return hasFile(join(modules, 'odbc', 'lib', 'bindings'), 'odbc.node')
}

function hasHeaders() {
  return headerDirs.some(dir => existsSync(join(dir, 'sql.h')))
}

function hasDriver() {
  return driverDirs.some(dir => hasFile(dir, 'psqlodbcw.so') || hasFile(dir, 'psqlodbcw.dylib'))
}

/** Whether `name` lies in `dir` or up to two folders below, as in /usr/lib/<machine>/odbc. */
function hasFile(dir, name, depth = 2) {
  if (existsSync(join(dir, name))) return true
  if (depth === 0 || !existsSync(dir)) return false
  const folders = readdirSync(dir, { withFileTypes: true }).filter(each => each.isDirectory())
  return folders.some(folder => hasFile(join(dir, folder.name), name, depth - 1))
}

/** Tools that only the build of odbc needs are not missed once it is built. */
function canBuild(...names) {
  return odbcIsBuilt() || hasCommand(...names)
}

function hasCommand(...names) {
  const dirs = (env.PATH ?? '').split(delimiter)
  return names.some(name => dirs.some(dir => existsSync(join(dir, name))))
}

function part(name, isThere, debian, fedora, brew) {
  return { name, isThere, debian, fedora, brew }
}

function say(text) {
  stderr.write(`setup: ${text}\n`)
}
