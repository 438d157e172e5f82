import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { messageOf } from '#lib/errors'
import { descriptionFile } from './openapi.ts'

/**
 * Stoplight Prism, a mock server that nobody here wrote: it refuses calls that an API description
 * does not allow and answers the others with the description's own examples. It has a lock file of
 * its own, because nothing else needs its many packages, and is installed where the tests of those
 * packages are not taken for ours.
 */
const source = join(import.meta.dirname, 'prism')
const folder = join(import.meta.dirname, '../../.data/test-prism')
const main = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js')
const files = ['package.json', 'package-lock.json']
const INSTALL_TIMEOUT_MS = 180_000
const START_TIMEOUT_MS = 120_000
const sentHeaders = ['accept', 'authorization', 'content-type', 'procore-company-id']
const answeredHeaders = ['content-type', 'total', 'per-page', 'link']

export interface Prism {
  url: string
  /** The status that is asked of it for paths with `match`; of others it answers the first 2xx. */
  prefer: { match: string; status: number } | undefined
  /** "GET /rest/v1.0/me → 200", in order. */
  calls: string[]
  [Symbol.asyncDispose](): Promise<void>
}

/** Why Prism cannot run here; undefined when it can. Installs it where it is not, or is another. */
export async function missingPrism(): Promise<string | undefined> {
  if (await isInstalled()) return undefined
  const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']
  try {
    await mkdir(folder, { recursive: true })
    for (const file of files) await copyFile(join(source, file), join(folder, file))
    await promisify(execFile)('npm', args, { cwd: folder, timeout: INSTALL_TIMEOUT_MS })
    return undefined
  } catch (error) {
    return `Prism cannot be installed: ${messageOf(error)}`
  }
}

async function isInstalled(): Promise<boolean> {
  if (!existsSync(main)) return false
  const [wanted, there] = await Promise.all(
    [source, folder].map(place => readFile(join(place, 'package-lock.json'), 'utf8')),
  )
  return wanted === there
}

/** Starts Prism behind a front that adds the header Prefer, which our client has no use for. */
export async function startPrism(): Promise<Prism> {
  const child = spawn(
    process.execPath,
    [main, 'mock', '-h', '127.0.0.1', '-p', '0', descriptionFile],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const target = await addressOf(child)
  const prism: Prism = {
    url: '',
    prefer: undefined,
    calls: [],
    [Symbol.asyncDispose]: async () => {
      front.closeAllConnections()
      front.close()
      child.kill()
      await Promise.all([once(front, 'close'), once(child, 'exit')])
    },
  }
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const { prefer } = prism
    const isPreferred = prefer && request.url?.includes(prefer.match)
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: {
        ...kept(request.headers, sentHeaders),
        ...(isPreferred ? { prefer: `code=${prefer.status}` } : {}),
      },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    prism.calls.push(`${request.method} ${request.url} → ${answer.status}`)
    const headers = kept(Object.fromEntries(answer.headers), answeredHeaders)
    response.writeHead(answer.status, headers).end(await answer.text())
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  prism.url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  return prism
}

function kept(headers: NodeJS.Dict<string | string[]>, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  )
}

/** The address in Prism's own words, once it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  const timer = setTimeout(() => child.kill(), START_TIMEOUT_MS)
  try {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const address = /listening on (http:\/\/[\d.]+:\d+)/.exec(line)?.[1]
      if (address) return address
    }
    throw new Error('Prism ended before it listened')
  } finally {
    clearTimeout(timer)
    // Its log of calls would fill the pipe.
    child.stdout?.resume()
  }
}
