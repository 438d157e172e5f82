/**
 * The one catalogue of failures. A code is a promise to other programs: it is never renamed, and
 * every code has a test and a line in docs/errors.md.
 *
 * `retryable` answers the only question a caller has after a failure. LOOK_FIRST means that the
 * outcome is unknown: look the record up before sending anything again.
 */
export type SourceSystem = 'PROCORE' | 'SAGE300' | 'TIEOUT'
export type Retryable = 'YES' | 'NO' | 'LOOK_FIRST'

interface Entry {
  system: SourceSystem
  retryable: Retryable
  /** One sentence for docs/errors.md: what happened and what to do. */
  meaning: string
}

const catalogue = {
  BAD_USER_INPUT: entry(
    'TIEOUT',
    'NO',
    'An argument is wrong; the message names the argument and what it takes.',
  ),
  UNAUTHENTICATED: entry(
    'TIEOUT',
    'NO',
    'No bearer token, or one we do not know; send Authorization: Bearer <token>.',
  ),
  ISSUER_UNREACHABLE: entry(
    'TIEOUT',
    'YES',
    'The issuer of the token does not give its keys, so that nobody can say whether it is valid; check JWT_ISSUER and the network.',
  ),
  FORBIDDEN: entry(
    'TIEOUT',
    'NO',
    'The token lacks the scope that the message names; ask an administrator for it.',
  ),
  QUERY_TOO_LARGE: entry(
    'TIEOUT',
    'NO',
    'The query is deeper, longer or costlier than the limit; split it or lower `first`.',
  ),
  TOO_MANY_REQUESTS: entry(
    'TIEOUT',
    'YES',
    'Too many requests of this caller wait already; wait `retryAfterSeconds`, and send fewer at once.',
  ),
  PLAN_FAILED: entry(
    'TIEOUT',
    'YES',
    'The query could not be planned in time; send it again or simplify it.',
  ),
  SUBGRAPH_FAILED: entry(
    'TIEOUT',
    'YES',
    'A subgraph did not answer; the rest of the answer stands.',
  ),
  ANSWER_INCOMPLETE: entry(
    'TIEOUT',
    'NO',
    'What was asked is done and stored, but could not be read back for this answer; look it up.',
  ),
  INTERNAL: entry(
    'TIEOUT',
    'NO',
    'A defect in Tieout; report the requestId to the operator, who finds it in the log.',
  ),
  NOT_FOUND: entry('TIEOUT', 'NO', 'No record has this id; the message names the id.'),
  HISTORY_PRUNED: entry(
    'TIEOUT',
    'NO',
    'The changes after this cursor, or those of that day, were thrown away; begin again without `since` or with a new export, or ask for a later day.',
  ),
  STORE_UNREACHABLE: entry(
    'TIEOUT',
    'YES',
    "Tieout's own Postgres does not answer, or has no room; check DATABASE_URL and the server.",
  ),
  CONFIG_INVALID: entry(
    'TIEOUT',
    'NO',
    'The configuration is incomplete or contradictory; every problem is listed at once.',
  ),
  PORT_IN_USE: entry(
    'TIEOUT',
    'NO',
    'Another program listens on PORT; stop it or choose another PORT.',
  ),
  SANDBOX_DATA_INVALID: entry(
    'TIEOUT',
    'NO',
    'A file of SANDBOX_DATA is wrong; the message names file, record and field.',
  ),
  PROCORE_UNREACHABLE: entry(
    'PROCORE',
    'YES',
    'Procore cannot be reached; check PROCORE_API_URL and the network.',
  ),
  PROCORE_TIMEOUT: entry('PROCORE', 'YES', 'Procore did not answer in time; try again.'),
  PROCORE_UNAUTHENTICATED: entry(
    'PROCORE',
    'NO',
    'Procore refused the credentials; check PROCORE_CLIENT_ID and PROCORE_CLIENT_SECRET.',
  ),
  PROCORE_LOGIN_NEEDED: entry(
    'PROCORE',
    'NO',
    'Nobody is signed in to Procore, or the sign-in has ended; run npm run procore:login.',
  ),
  PROCORE_OFF: entry(
    'PROCORE',
    'NO',
    'Procore is switched off here; unset PROCORE and configure it to read it.',
  ),
  PROCORE_FORBIDDEN: entry(
    'PROCORE',
    'NO',
    'Procore refused access; check the app is installed and has the permission.',
  ),
  PROCORE_NOT_FOUND: entry(
    'PROCORE',
    'NO',
    'Procore has no such record, or the service account may not see it.',
  ),
  CALL_SHARE_USED: entry(
    'PROCORE',
    'YES',
    'The caller has used his share of the calls to Procore; wait `retryAfterSeconds`, and ask for less that the store does not have.',
  ),
  PROCORE_RATE_LIMITED: entry(
    'PROCORE',
    'YES',
    'The call budget of Procore is used up; the message says when it resets.',
  ),
  PROCORE_REFUSED: entry(
    'PROCORE',
    'NO',
    'Procore refused the request; the message repeats the fields it named.',
  ),
  PROCORE_UNAVAILABLE: entry(
    'PROCORE',
    'YES',
    'Procore answered with a server error; try again later.',
  ),
  PROCORE_MALFORMED: entry(
    'PROCORE',
    'YES',
    'Procore answered with something that is not the documented shape.',
  ),
  SAGE_UNREACHABLE: entry(
    'SAGE300',
    'YES',
    'Sage 300 CRE cannot be reached over ODBC; check SAGE_ODBC and the server.',
  ),
  STATEMENT_SHARE_USED: entry(
    'SAGE300',
    'YES',
    'The caller has used his share of the statements to Sage; wait `retryAfterSeconds`, and ask for less that the store does not have.',
  ),
  SAGE_TIMEOUT: entry(
    'SAGE300',
    'YES',
    'Sage 300 CRE did not answer in time; posting or a close may be running.',
  ),
  SAGE_ACCESS_REFUSED: entry(
    'SAGE300',
    'NO',
    'Sage refused the user; check the login and its ODBC rights in Security Administration.',
  ),
  SAGE_TABLE_MISSING: entry(
    'SAGE300',
    'NO',
    'Sage has no such table or column; check StandardMode=1 in the connection string.',
  ),
  SAGE_OFF: entry(
    'SAGE300',
    'NO',
    'Sage 300 CRE is switched off here; unset SAGE and configure it to read it.',
  ),
  SAGE_DRIVER_MISSING: entry(
    'SAGE300',
    'NO',
    'The odbc package or the ODBC driver is not installed; the message says which.',
  ),
  SAGE_QUERY_FAILED: entry(
    'SAGE300',
    'NO',
    'Sage refused a query; the message repeats the driver.',
  ),
  SAGE_AMOUNT_UNSAFE: entry(
    'SAGE300',
    'NO',
    'An amount has more digits than a double carries exactly; Tieout does not guess.',
  ),
  SAGE_KEY_NOT_UNIQUE: entry(
    'SAGE300',
    'NO',
    'Two rows of Sage have one key, as in a copy of several companies; say in SAGE_NAMES_FILE which rows are meant.',
  ),
  SAGE_IMPORT_BUSY: entry(
    'SAGE300',
    'YES',
    'Another import into Sage runs; nothing was written, so send the same again when it has ended.',
  ),
  SAGE_FOLDER_OFFLINE: entry(
    'SAGE300',
    'YES',
    'The drop folder is missing, full or may not be written; nothing was written by this call.',
  ),
} satisfies Record<string, Entry>

export type ErrorCode = keyof typeof catalogue

export const errorCatalogue: Readonly<Record<ErrorCode, Entry>> = catalogue

export class TieoutError extends Error {
  readonly code: ErrorCode
  readonly system: SourceSystem
  readonly retryable: Retryable
  /** Path of the input field at fault, when the caller can mend it. */
  readonly field: string[] | undefined
  /** How long to wait before the next try, where that is known. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: ErrorCode,
    message: string,
    options?: { cause?: unknown; field?: string[]; retryAfterSeconds?: number },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'TieoutError'
    this.code = code
    this.system = catalogue[code].system
    this.retryable = catalogue[code].retryable
    this.field = options?.field
    this.retryAfterSeconds = options?.retryAfterSeconds
  }
}

/** The text of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** What is logged of anything thrown: the code says which trouble it is, whatever words it comes in. */
export function troubleOf(thrown: unknown): { code?: ErrorCode; message: string } {
  const message = messageOf(thrown)
  // A defect has the code of every other one.
  const isNamed = thrown instanceof TieoutError && thrown.code !== 'INTERNAL'
  return isNamed ? { code: thrown.code, message } : { message }
}

function entry(system: SourceSystem, retryable: Retryable, meaning: string): Entry {
  return { system, retryable, meaning }
}
