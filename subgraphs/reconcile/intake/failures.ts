import { type ErrorCode, TieoutError } from '#lib/errors'

/** Nothing of the system can be read at this moment; its lists are no other than they were. */
const AWAY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PROCORE_UNREACHABLE',
  'PROCORE_UNAUTHENTICATED',
  'PROCORE_LOGIN_NEEDED',
  'PROCORE_OFF',
  'PROCORE_RATE_LIMITED',
  'SAGE_UNREACHABLE',
  'SAGE_DRIVER_MISSING',
  'SAGE_OFF',
  'STORE_UNREACHABLE',
  'SUBGRAPH_FAILED',
  'INTERNAL',
])

/** Asking again tells the same until a person has done something. */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PROCORE_FORBIDDEN',
  'PROCORE_NOT_FOUND',
  'SAGE_ACCESS_REFUSED',
])
const LASTING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...REFUSED,
  'PROCORE_REFUSED',
  'PROCORE_MALFORMED',
  'SAGE_TABLE_MISSING',
  'SAGE_QUERY_FAILED',
  'SAGE_AMOUNT_UNSAFE',
  'SAGE_KEY_NOT_UNIQUE',
])

/** Whether the failure is one of this list, so that the others may be read. */
export function isOfList(thrown: unknown): thrown is TieoutError {
  return thrown instanceof TieoutError && !AWAY.has(thrown.code)
}

export function isLasting(thrown: unknown): boolean {
  return thrown instanceof TieoutError && LASTING.has(thrown.code)
}

/** Who asks has no right to it, as far as the answer tells. */
export function isRefusal({ code }: TieoutError): boolean {
  return REFUSED.has(code)
}
