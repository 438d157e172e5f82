import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Login, type LoginOptions, openLogin } from '../../subgraphs/procore/login/login.ts'
import { openSignIn, type SignIn } from '../../subgraphs/procore/login/sign-in.ts'
import { freshDatabase, type TestDatabase } from '../harness/postgres.ts'
import { smallCompany } from './company.ts'
import { type Bench, startBench } from './kit.ts'

/** A person signed in at the sandbox's Procore, in a store of its own, and processes that use it. */
export interface LoginBench {
  bench: Bench
  database: TestDatabase
  options: LoginOptions & { redirectUrl: string }
  signIn: SignIn
  /** What the subgraph of `bench` asks with. */
  login: Login
  /** A code for a person who has just agreed. */
  newCode(): Promise<string>
  /** Another process, as far as one can be had in this one. */
  another(changes?: Partial<LoginOptions>): Promise<Login>
  /** What the sandbox counted since it started. */
  counts(): Promise<{ refreshCount: number; reuseCount: number }>
}

export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob'

export async function startLoginBench(
  t: TestContext,
  settings: Record<string, unknown> = {},
  { isSignedIn = true } = {},
): Promise<LoginBench> {
  const database = await freshDatabase('login')
  const opened: { close(): Promise<void> }[] = []
  let login: Login | undefined
  const later = () => {
    if (!login) throw new Error('the subgraph asked before the test did')
    return login
  }
  const tokens = {
    token: () => later().token(),
    renewed: (refused: string) => later().renewed(refused),
  }
  const bench = await startBench(smallCompany(), settings, { tokens })
  t.after(async () => {
    for (const each of opened) await each.close()
    await bench[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })
  const options = {
    databaseUrl: database.url,
    key: randomBytes(32).toString('base64'),
    loginUrl: bench.front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    redirectUrl: OUT_OF_BAND,
  }
  const kept = <Opened extends { close(): Promise<void> }>(one: Opened): Opened => {
    opened.push(one)
    return one
  }
  const newCode = async () => {
    const response = await fetch(authorizeUrl(bench.front.url, OUT_OF_BAND))
    return ((await response.json()) as { code: string }).code
  }
  const signIn = kept(await openSignIn(options))
  if (isSignedIn) await signIn.finish(await newCode())
  login = kept(await openLogin(options))
  return {
    bench,
    database,
    options,
    signIn,
    login,
    newCode,
    another: async changes => kept(await openLogin({ ...options, ...changes })),
    async counts() {
      const response = await fetch(`${bench.front.url}/sandbox/refreshes`)
      return (await response.json()) as { refreshCount: number; reuseCount: number }
    },
  }
}

export function authorizeUrl(loginUrl: string, redirectUri: string, state?: string): string {
  const query = new URLSearchParams({
    client_id: 'sandbox-client',
    response_type: 'code',
    redirect_uri: redirectUri,
    ...(state !== undefined && { state }),
  })
  return `${loginUrl}/oauth/authorize?${query}`
}

/** The small company as a folder that a sandbox serves. */
export async function writeCompany(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'procore-login-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(smallCompany())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  return { dataDir, remove: () => rm(dataDir, { recursive: true }) }
}
