import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { type ProcoreSandbox, startProcoreSandbox } from '../../sandbox/procore/index.ts'
import { COMPANY, company, TOWER } from './procore-company.ts'

/** A small company in a sandbox that the tests of one file share, and how a foreign client calls it. */

export type Json = Record<string, unknown>
export interface Reply {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read as a foreign client would read them
  body: any
}

export let dataDir: string
export let shared: ProcoreSandbox

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'procore-sandbox-'))
  await mkdir(join(dataDir, 'procore'))
  for (const [resource, records] of Object.entries(company())) {
    await writeFile(join(dataDir, 'procore', `${resource}.json`), JSON.stringify(records))
  }
  shared = await startProcoreSandbox({ dataDir })
})

after(async () => {
  await shared[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true })
})

export async function send(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init)
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  return { status: response.status, headers: response.headers, text, body }
}

export async function tokenOf(sandbox: ProcoreSandbox): Promise<string> {
  const reply = await send(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret',
    }),
  })
  return reply.body.access_token
}

export async function get(
  sandbox: ProcoreSandbox,
  path: string,
  given: { token?: string; company?: string } = {},
): Promise<Reply> {
  const token = given.token ?? (await tokenOf(sandbox))
  const headers: Record<string, string> = { authorization: `Bearer ${token}` }
  const company = given.company ?? String(COMPANY)
  if (company) headers['procore-company-id'] = company
  return await send(sandbox.url + path, { headers })
}

export async function patch(
  sandbox: ProcoreSandbox,
  path: string,
  body: Json | string,
): Promise<Reply> {
  return await send(sandbox.url + path, {
    method: 'PATCH',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      authorization: `Bearer ${await tokenOf(sandbox)}`,
      'procore-company-id': String(COMPANY),
      'content-type': 'application/json',
    },
  })
}

export function ids(reply: Reply): number[] {
  return reply.body.map((record: Json) => record['id'])
}

export function linesPath(order: number): string {
  return `/rest/v2.0/companies/${COMPANY}/projects/${TOWER}/commitment_change_orders/${order}/line_items`
}
