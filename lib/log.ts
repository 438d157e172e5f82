/**
 * One JSON line an event, on stderr. A field is logged only when it is on the list below, so a
 * payload or a token cannot reach the log by accident: what is not listed is dropped.
 */
const LOGGED_FIELDS = new Set([
  'attempt',
  'bytes',
  'caller',
  'code',
  'count',
  'document',
  'durationMs',
  'id',
  'kind',
  'message',
  'method',
  'operation',
  'path',
  'plan',
  'port',
  'project',
  'reason',
  'requestId',
  'resource',
  'stack',
  'state',
  'status',
  'subgraph',
  'system',
  'waitMs',
])

const levels = { debug: 10, info: 20, warn: 30, error: 40 } as const
export type LogLevel = keyof typeof levels
export type LogFields = Record<string, string | number | boolean | null | undefined>

let threshold: LogLevel = 'info'

/** The same trouble is said once in so long, with how often it has been there since. */
const REPEAT_INTERVAL_MS = 60_000
const REMEMBERED_MAX = 1_000
const said = new Map<string, { at: number; unsaidCount: number }>()

/** Hides events below `level`. */
export function setLogLevel(level: LogLevel): void {
  threshold = level
}

export const log = {
  debug: (event: string, fields?: LogFields) => write('debug', event, fields),
  info: (event: string, fields?: LogFields) => write('info', event, fields),
  warn: (event: string, fields?: LogFields) => write('warn', event, fields),
  error: (event: string, fields?: LogFields) => write('error', event, fields),
}

function write(level: LogLevel, event: string, fields: LogFields = {}): void {
  if (levels[level] < levels[threshold]) return
  const kept = Object.entries(fields).filter(([name]) => LOGGED_FIELDS.has(name))
  const repeats = isTrouble(level, fields) ? repeatsOf(event, fields) : {}
  if (!repeats) return
  const at = new Date().toISOString()
  const line = { at, level, event, ...Object.fromEntries(kept), ...repeats }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** All trouble is said again; for tests that read the log. */
export function forgetTrouble(): void {
  said.clear()
}

/** What a client was told under its request id has to be found under it, however often. */
function isTrouble(level: LogLevel, { requestId }: LogFields): boolean {
  return (level === 'warn' || level === 'error') && requestId === undefined
}

/** How often it went unsaid; undefined while it was said a short time ago. By a clock that never jumps. */
function repeatsOf(event: string, fields: LogFields): LogFields | undefined {
  const { operation, project, system, code, id, kind } = fields
  // Its code says what it is; only without one do its words, which others choose, and may choose anew.
  const isNamed = code !== undefined && code !== 'INTERNAL'
  const what = isNamed ? [code, id, kind] : [fields['message'], fields['reason']]
  const trouble = JSON.stringify([event, operation, project, system, isNamed, ...what])
  const now = performance.now()
  const last = said.get(trouble)
  if (last && now - last.at < REPEAT_INTERVAL_MS) {
    last.unsaidCount += 1
    return undefined
  }
  said.delete(trouble)
  said.set(trouble, { at: now, unsaidCount: 0 })
  const [oldest] = said.keys()
  if (said.size > REMEMBERED_MAX && oldest !== undefined) said.delete(oldest)
  return last && last.unsaidCount > 0 ? { unsaidCount: last.unsaidCount } : {}
}
