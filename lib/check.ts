/** WARN: Tieout works, and something is missing or will be refused. FAIL: it does not. */
export type CheckStatus = 'OK' | 'WARN' | 'FAIL'

/** One thing that a doctor tried, in words for whoever answers the telephone. */
export interface Check {
  status: CheckStatus
  /** What was looked at: a step, a list or a table. */
  what: string
  message: string
  /** What to do about it; null when there is nothing to do. */
  fix: string | null
}

export function ok(what: string, message: string): Check {
  return { status: 'OK', what, message, fix: null }
}

export function warn(what: string, message: string, fix: string): Check {
  return { status: 'WARN', what, message, fix }
}

export function fail(what: string, message: string, fix: string): Check {
  return { status: 'FAIL', what, message, fix }
}

/** The report as people read it: a line each, the way out below it, and the sum. */
export function linesOf(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ status, what, message, fix }) => [
    `${status.padEnd(4)}  ${what}: ${message}`,
    ...(fix === null ? [] : [`      -> ${fix}`]),
  ])
  const count = (status: CheckStatus) => checks.filter(check => check.status === status).length
  return `${lines.join('\n')}\n\n${count('OK')} OK, ${count('WARN')} WARN, ${count('FAIL')} FAIL\n`
}
