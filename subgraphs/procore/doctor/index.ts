import { type Check, fail, ok, warn } from '#lib/check'
import { messageOf } from '#lib/errors'
import { textOf } from '../records/values.ts'
import { type ClientOptions, createClient, type ProcoreClient } from '../wire/client.ts'
import { isUnreadable } from '../wire/errors.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'
import { addressChecks } from './address.ts'
import { projectChecks } from './project.ts'

/** A look at a project is nine calls, of which Procore may allow 600 an hour. */
const PROJECTS_MAX = 10

/**
 * Tries a connection to Procore step by step, with the client that the subgraph itself uses, and says of each
 * step how it went. Reads, and writes nothing. What a missing right leaves unread is told with the right. Steps
 * that need those before them are left out where these fail. Never throws for what it looks at.
 */
export async function diagnose(options: ClientOptions): Promise<Check[]> {
  const checks = await addressChecks(options)
  if (checks.some(isFail)) return checks
  const client = createClient(options)
  try {
    const signIn = await signInCheck(client)
    checks.push(signIn)
    if (isFail(signIn)) return checks
    const { check, projects } = await companyCheck(client, options.companyId)
    checks.push(check)
    if (isFail(check)) return checks
    checks.push(await vendorsCheck(client, options.companyId), await hooksCheck(client, options))
    const active = projects.filter(project => project['active'] !== false)
    for (const project of active.slice(0, PROJECTS_MAX)) {
      checks.push(...(await projectChecks(client, project)))
    }
    if (active.length > PROJECTS_MAX) {
      const message = `${active.length - PROJECTS_MAX} of ${active.length} active projects were not looked at.`
      checks.push(ok('other projects', message))
    }
    checks.push(pagesCheck(client))
    return checks
  } finally {
    await client.close()
  }
}

function isFail({ status }: Check): boolean {
  return status === 'FAIL'
}

async function signInCheck(client: ProcoreClient): Promise<Check> {
  const what = 'sign-in'
  try {
    const me = await client.find({ resource: resources.me })
    return ok(
      what,
      `Procore knows the account as ${textOf(me ?? {}, 'login') ?? 'nobody by name'}.`,
    )
  } catch (thrown) {
    const isApp = /answered (401|403)/.test(messageOf(thrown))
    return fail(
      what,
      messageOf(thrown),
      isApp
        ? 'The credentials gave a token and the call was refused: in Procore, App Management, see that this version of the app is installed in the company and has a Data Connector component with a service account.'
        : 'Check PROCORE_CLIENT_ID, PROCORE_CLIENT_SECRET and PROCORE_LOGIN_URL; sandbox and production have credentials of their own.',
    )
  }
}

async function companyCheck(client: ProcoreClient, companyId: string) {
  const what = 'company'
  const fix =
    'Check PROCORE_COMPANY_ID, the number in the address of the pages of the company; then, in App Management, the permitted projects of the app. An update of the app empties that list.'
  try {
    const query = { company_id: companyId }
    const projects = await client.list({ resource: resources.projects, query })
    const check =
      projects.length === 0
        ? fail(what, `Company ${companyId} shows no project.`, fix)
        : ok(
            what,
            `Company ${companyId} shows ${projects.length} projects. One that is not permitted is not among them.`,
          )
    return { check, projects }
  } catch (thrown) {
    return { check: fail(what, messageOf(thrown), fix), projects: [] as Raw[] }
  }
}

async function vendorsCheck(client: ProcoreClient, companyId: string): Promise<Check> {
  const what = 'company directory'
  try {
    const query = { company_id: companyId }
    const vendors = await client.list({ resource: resources.vendors, query })
    return ok(what, `${vendors.length} vendors.`)
  } catch (thrown) {
    const fix =
      'Give the account Read Only on the Directory of the company; no verdict agrees without.'
    return isUnreadable(thrown)
      ? warn(what, `${messageOf(thrown)} Vendors are UNREAD.`, fix)
      : fail(what, messageOf(thrown), 'Try again later.')
  }
}

/** From what the lists before it were answered with; Tieout asks for what it gets, so there is nothing to do. */
function pagesCheck(client: ProcoreClient): Check {
  const what = 'page size'
  const short = client.shortPages()
  if (short.length === 0) return ok(what, 'Pages are as long as they are asked for.')
  const told = short.map(
    ({ resource, rowCount }) => `${rowCount} rows of ${resource.name} for ${resource.pageRows}`,
  )
  const message = `Procore gives less than is asked for, and Tieout asks for more pages: ${told.join(', ')}.`
  return ok(what, message)
}

async function hooksCheck(client: ProcoreClient, { companyId }: ClientOptions): Promise<Check> {
  const what = 'webhooks'
  try {
    const query = { company_id: companyId }
    const hooks = await client.rows({ resource: resources.hooks, query })
    return hooks.length > 0
      ? ok(what, `The company has ${hooks.length}.`)
      : warn(
          what,
          'The company has none; changes are found by polling, within minutes.',
          'Optional: set PROCORE_WEBHOOK_SECRET and run npm run procore:hooks.',
        )
  } catch (thrown) {
    return warn(
      what,
      messageOf(thrown),
      'Optional: give the account the right to manage webhooks; without them Tieout polls.',
    )
  }
}
