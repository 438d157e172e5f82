import { type Check, fail } from '#lib/check'
import { messageOf, TieoutError } from '#lib/errors'
import { driverWords } from '../wire/failures.ts'

export { type Check, type CheckStatus, fail, ok, warn } from '#lib/check'

/** A failure of the driver in its own words, with the way out that its code has. */
export function failure(what: string, thrown: unknown): Check {
  const { code, cause } =
    thrown instanceof TieoutError ? thrown : { code: 'INTERNAL', cause: undefined }
  const said = cause === undefined ? '' : ` The driver says: ${driverWords(cause)}`
  return fail(
    what,
    `${code}: ${messageOf(thrown)}${said}`,
    fixes[code] ?? 'Report this to the developers.',
  )
}

const fixes: Readonly<Record<string, string>> = {
  SAGE_UNREACHABLE:
    'Check that the Sage server is on, that its name in SAGE_ODBC resolves here, and that no firewall is between; Sage workstations must be able to open the same data folder.',
  SAGE_TIMEOUT:
    'Ask whether somebody posts or closes a month; try again later. If it lasts, restart the Pervasive/Zen engine on the Sage server.',
  SAGE_ACCESS_REFUSED:
    'In Sage: Security Administration > Users, check name and password (UID and PWD are a Sage user, not Windows); then Roles > Tasks > ODBC, give the role read access.',
  SAGE_TABLE_MISSING:
    'Put StandardMode=1;MaxColSupport=1536;ShortenNames=0 into SAGE_ODBC, or name the table in SAGE_NAMES_FILE.',
  SAGE_KEY_NOT_UNIQUE:
    'Say in SAGE_NAMES_FILE which rows are of this company and not deleted: { "rows": { "dbid": "…", "_fivetran_deleted": false } }.',
  SAGE_DRIVER_MISSING:
    'Install the driver that SAGE_ODBC names, of the same word size as this Node.js; see docs/connecting.md.',
  SAGE_QUERY_FAILED: 'Send this line to the developers; the driver refused an ordinary select.',
}
