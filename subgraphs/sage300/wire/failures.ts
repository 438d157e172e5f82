import { type ErrorCode, messageOf, TieoutError } from '#lib/errors'

/** One diagnostic of the ODBC driver manager or the driver, as the odbc package hands it on. */
interface Diagnostic {
  state: string
  message: string
}

const lostState = /^(08...|57P0[1235])$/
/** Some drivers report a dead connection under the state of an earlier failure; Btrieve says it by its status. */
const lostMessage =
  /connection (is|was)? ?(down|dead|lost|reset|closed|terminated)|failed to send|server closed|communication link|cannot connect|(status|error) (20|35|91|95|116|3006|3012|3106)\b/i
const generalState = /^HY000$/
const refusedState = /^(28...|42501)$/
/** In the languages of Sage's markets, for its driver has no state for it. */
const refusedMessage =
  /password|authentication|invalid account|\[DLL\].*\b(cuenta|compte)\b|permission (was )?denied|access (to file )?denied|login failed|cannot open database|(status|error) (46|94)\b|role "[^"]*" does not exist/i
const timeoutState = /^(HYT0[01]|S1T00|57014|HY008)$/
const missingState = /^(42S02|42P01|S0002|42S22|42703|S0022)$/
/** A file that posting, a close or another program holds; the engine says it by these statuses too. */
const busyMessage = /\b(is locked|in use|lock conflict|status 8[45])\b/i
const driverState = /^(IM00[2-5]|IM01.)$/
const driverMessage = /can't open lib|architecture mismatch/i

/** Whether the connection is of no more use, so that a read may be tried on another one. */
export function isLostConnection(thrown: unknown): boolean {
  return codeOf(diagnosticsOf(thrown)) === 'SAGE_UNREACHABLE'
}

/** What a failure of the driver amounts to, whatever its words. */
export function failureCode(thrown: unknown): ErrorCode {
  return thrown instanceof TieoutError ? thrown.code : codeOf(diagnosticsOf(thrown))
}

/**
 * The TieoutError that a failure of the driver amounts to; `what` names the table or the act. It says the state and
 * not the words of the driver, which name servers, users and files to whoever asked.
 */
export function sageFailure(thrown: unknown, what: string): TieoutError {
  if (thrown instanceof TieoutError) return thrown
  const code = failureCode(thrown)
  const states = [...new Set(diagnosticsOf(thrown).map(({ state }) => state))].filter(Boolean)
  const told = states.length > 0 ? ` (${states.join(', ')})` : ''
  return new TieoutError(code, `${what}: ${wayOut[code] ?? UNEXPLAINED}${told}.`, { cause: thrown })
}

/** What the driver said, for the log and for the doctor, who stand beside Sage; without the password, which some repeat. */
export function driverWords(thrown: unknown): string {
  const said = diagnosticsOf(thrown).map(({ message }) => message)
  return (said.join('; ') || messageOf(thrown)).trim().replaceAll(PASSWORD, '$1=…')
}

/** As a connection string has it, in braces where it has a semicolon. */
const PASSWORD = /\b(pwd|password)\s*=\s*(?:\{(?:[^}]|\}\})*\}|[^;]*)/gi

const UNEXPLAINED = 'the ODBC driver refused it; its words are in the log, and sage:doctor has more'
const wayOut: Partial<Record<ErrorCode, string>> = {
  SAGE_UNREACHABLE: 'Sage cannot be reached over ODBC; check SAGE_ODBC and the server',
  SAGE_TIMEOUT: 'Sage did not answer in time; posting or a close may be running',
  SAGE_ACCESS_REFUSED:
    'Sage refused the user; check login, password and ODBC read access in Security Administration',
  SAGE_TABLE_MISSING:
    'Sage shows no such table or column; set StandardMode=1;MaxColSupport=1536 in SAGE_ODBC',
  SAGE_DRIVER_MISSING:
    'the ODBC driver named in SAGE_ODBC is not installed here, or has another word size',
}

function codeOf(diagnostics: Diagnostic[]): ErrorCode {
  const hasState = (state: RegExp) => diagnostics.some(each => state.test(each.state))
  const says = (words: RegExp) => diagnostics.some(each => words.test(each.message))
  // A refused login and a missing driver come dressed as a failed connection: ask for them first.
  if (hasState(driverState) || says(driverMessage)) return 'SAGE_DRIVER_MISSING'
  if (says(refusedMessage)) return 'SAGE_ACCESS_REFUSED'
  if (hasState(lostState) || says(lostMessage)) return 'SAGE_UNREACHABLE'
  if (hasState(timeoutState) || says(busyMessage)) return 'SAGE_TIMEOUT'
  if (hasState(refusedState)) return 'SAGE_ACCESS_REFUSED'
  // By its state alone: words that say "does not exist" are said of servers and roles too.
  if (hasState(missingState)) return 'SAGE_TABLE_MISSING'
  if (hasState(generalState) && says(/connection/i)) return 'SAGE_UNREACHABLE'
  return 'SAGE_QUERY_FAILED'
}

function diagnosticsOf(thrown: unknown): Diagnostic[] {
  if (!(thrown instanceof Error) || !('odbcErrors' in thrown)) return []
  return Array.isArray(thrown.odbcErrors) ? (thrown.odbcErrors as Diagnostic[]) : []
}
