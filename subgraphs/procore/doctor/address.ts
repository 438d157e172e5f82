import { type Check, fail, ok, warn } from '#lib/check'
import { messageOf } from '#lib/errors'
import type { ClientOptions } from '../wire/client.ts'
import { resources } from '../wire/resources.ts'

const TIMEOUT_MS = 10_000
/** A token lives for hours, so seconds do no harm; minutes make changes look older or newer than they are. */
const CLOCK_OFF_MAX_MS = 60_000
const REAL = 'https://api.procore.com, or https://sandbox.procore.com for the developer sandbox'

/** Whether Procore itself stands behind the addresses: no path, no sign-in page, no proxy. */
export async function addressChecks({ apiUrl, loginUrl }: ClientOptions): Promise<Check[]> {
  const spelled = [
    spelling('PROCORE_API_URL', apiUrl, REAL),
    spelling(
      'PROCORE_LOGIN_URL',
      loginUrl,
      'https://login.procore.com, or https://login-sandbox.procore.com',
    ),
  ].flatMap(check => check ?? [])
  return spelled.length > 0 ? spelled : answerChecks(apiUrl)
}

function spelling(name: string, url: string, right: string): Check | undefined {
  const parsed = URL.parse(url)
  if (parsed && url === parsed.origin) return undefined
  return fail(
    name,
    `${url} has more in it than an address.`,
    `Set it to ${right}, without "/" or a path at its end.`,
  )
}

/** Without a token Procore answers 401 in JSON; anything else answers something else. */
async function answerChecks(apiUrl: string): Promise<Check[]> {
  const what = 'address'
  try {
    const response = await fetch(`${apiUrl}${resources.me.path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    const to = response.headers.get('location')
    if (response.status >= 300 && response.status < 400) {
      return [
        fail(
          what,
          `${apiUrl} sends everybody on to ${to ?? 'another address'}.`,
          `Set PROCORE_API_URL to ${REAL}.`,
        ),
      ]
    }
    if (!isJson(text)) {
      const fix = `A page answers in Procore's place: set PROCORE_API_URL to ${REAL}, and let a proxy between pass it through.`
      return [
        fail(what, `${apiUrl} answers ${response.status} with a page and not with JSON.`, fix),
      ]
    }
    return [
      ok(what, `${apiUrl} answers as Procore does.`),
      clockCheck(response.headers.get('date')),
    ]
  } catch (thrown) {
    return [
      fail(
        what,
        `${apiUrl} cannot be reached: ${messageOf(thrown instanceof Error && thrown.cause ? thrown.cause : thrown)}.`,
        `Set PROCORE_API_URL to ${REAL}; then check name resolution, firewall and proxy from this machine.`,
      ),
    ]
  }
}

function clockCheck(date: string | null): Check {
  const offMs = date === null ? Number.NaN : Date.now() - Date.parse(date)
  if (Number.isNaN(offMs)) return ok('clock', 'Procore does not tell the time.')
  if (Math.abs(offMs) <= CLOCK_OFF_MAX_MS) return ok('clock', 'As that of Procore.')
  const [seconds, direction] = [Math.round(Math.abs(offMs) / 1000), offMs > 0 ? 'ahead' : 'behind']
  return warn(
    'clock',
    `This machine is ${seconds} s ${direction} of Procore.`,
    'Set the clock of this machine by a time server; the age of what was read is told by it.',
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
