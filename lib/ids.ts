import { TieoutError } from './errors.ts'

/**
 * Ids are URIs, readable in a log and opaque to clients: gid://procore/WorkOrderContract/562949953,
 * gid://sage300/Commitment/SC-2041, gid://tieout/Commitment/4f2c. Parts of a compound key are
 * percent-encoded and joined by "/", so a Sage key with blanks or slashes survives the journey.
 */
export type IdSystem = 'procore' | 'sage300' | 'tieout'

export interface Gid {
  system: IdSystem
  kind: string
  key: string[]
}

const pattern = /^gid:\/\/(procore|sage300|tieout)\/([A-Za-z]+)\/([^\s]+)$/

export function gid(system: IdSystem, kind: string, ...key: (string | number)[]): string {
  return `gid://${system}/${kind}/${key.map(part => encodeURIComponent(part)).join('/')}`
}

/** Whether an id that Tieout has made is one of this system. */
export function isIdOf(system: IdSystem, id: string): boolean {
  return id.startsWith(`gid://${system}/`)
}

/**
 * Throws BAD_USER_INPUT when `id` is not one of ours, or not of the kind expected. `field` is the path
 * of the argument, its parts joined by ".".
 */
export function parseGid(
  id: string,
  field: string,
  expected?: { system: IdSystem; kind?: string },
): Gid {
  const match = pattern.exec(id)
  const parsed = match && {
    system: match[1] as IdSystem,
    kind: match[2] as string,
    key: decodedKey(match[3] as string),
  }
  const fits =
    parsed?.key &&
    (!expected ||
      (parsed.system === expected.system && (!expected.kind || parsed.kind === expected.kind)))
  if (!fits) {
    const form = `gid://${expected?.system ?? 'tieout'}/${expected?.kind ?? 'Commitment'}/…`
    throw new TieoutError(
      'BAD_USER_INPUT',
      `${field}: ${JSON.stringify(id)} is not an id of the form ${form}; take it from an \`id\` field.`,
      { field: field.split('.') },
    )
  }
  return parsed as Gid
}

function decodedKey(text: string): string[] | undefined {
  try {
    const key = text.split('/').map(decodeURIComponent)
    // No record has one, and neither SQL nor a path can hold it.
    return key.some(part => /\p{Cc}/u.test(part)) ? undefined : key
  } catch {
    return undefined
  }
}
