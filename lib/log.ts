/**
 * One JSON line an event, on stderr. A field is logged only when it is on the list below, so a
 * payload or a token cannot reach the log by accident: what is not listed is dropped.
 */
const LOGGED_FIELDS = new Set([
  'attempt',
  'code',
  'count',
  'durationMs',
  'id',
  'kind',
  'message',
  'operation',
  'path',
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
  const line = { at: new Date().toISOString(), level, event, ...Object.fromEntries(kept) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
