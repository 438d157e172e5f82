import { TieoutError, troubleOf } from '#lib/errors'
import { log } from '#lib/log'
import type { ExitNote } from './files.ts'
import { LOCK_FILE } from './folder-lock.ts'
import type { ImportInput, ImportKind, ImportPayload } from './import-kind.ts'
import type { Presence } from './presence.ts'
import { refusal, type UserError, uncertainty } from './user-errors.ts'

/** What an import is told in, where it is not Sage that speaks. */
export type Exit = Pick<ExitNote, 'exitCode' | 'said'>

/** Nothing was written under the key that asks: a file of its own would have been looked up. */
export function busy(fileName: string): TieoutError {
  const message = `Another import into Sage runs (${fileName}); nothing was written. Send the same again when it has ended; where nothing runs any more, ${LOCK_FILE} in the drop folder says who began it.`
  return new TieoutError('SAGE_IMPORT_BUSY', message)
}

export function offline(thrown: unknown): TieoutError {
  noteOffline(thrown)
  return offlineNow(thrown)
}

/** The same for who only asks, which is often, and is not told to the log. */
export function offlineNow(thrown: unknown): TieoutError {
  const code = thrown instanceof Error && 'code' in thrown ? ` (${thrown.code})` : ''
  const message = `The drop folder of Sage's imports cannot be used${code}; nothing was written by this call. See that it is there, has room and may be written.`
  return new TieoutError('SAGE_FOLDER_OFFLINE', message, { cause: thrown })
}

export function noteOffline(thrown: unknown): void {
  log.warn('sage.import_folder_offline', troubleOf(thrown))
}

export function isDone(presence: Presence): presence is 'POSTED' | 'ENTERED' {
  return presence === 'POSTED' || presence === 'ENTERED'
}

export function wordsOf(presence: Exclude<Presence, 'POSTED' | 'ENTERED'>, noun: string): string {
  switch (presence) {
    case 'WAITING':
      return 'The records wait in Sage unposted; post them there, then look again.'
    case 'DIFFERENT':
      return `Sage has the ${noun} with other lines; compare it there and reverse what is wrong.`
    case 'ABSENT':
      return `Sage does not show the ${noun}; look for it there before anything is sent again.`
  }
}

/** How the command ended, where it says anything. */
export function exitWords({ exitCode, said = '' }: Partial<Exit>): string {
  const words = [
    exitCode === null ? 'A signal ended the import command.' : '',
    exitCode ? `The import command ended with exit code ${exitCode}.` : '',
    said === '' ? '' : `It said: ${said}`,
  ]
  return words.filter(Boolean).join(' ')
}

type Named<Input extends ImportInput> = Pick<ImportKind<Input, never>, 'noun' | 'named'>

export function existingProblems<Input extends ImportInput>(
  kind: Named<Input>,
  presence: Presence,
  input: Input,
): UserError[] {
  if (presence === 'ABSENT') return []
  const lines = isDone(presence) ? 'the same' : 'other'
  const way = isDone(presence)
    ? 'there is nothing to import.'
    : 'use another number or reverse it there.'
  const message = `${kind.named(input)} is in Sage already, with ${lines} lines; ${way}`
  return [refusal('ALREADY_EXISTS', ['number'], message)]
}

/** Somebody imported it, perhaps we before a crash; a second import would double it. */
export function unposted<Input extends ImportInput>(
  kind: Named<Input>,
  input: Input,
): ImportPayload {
  const message = `${kind.named(input)} was imported before. ${wordsOf('WAITING', kind.noun)}`
  return { outcome: 'UNCERTAIN', fileName: null, records: [], userErrors: [uncertainty(message)] }
}

export function refused(userErrors: UserError[]): ImportPayload {
  return { outcome: 'REFUSED', fileName: null, records: [], userErrors }
}

export function notConfigured(noun: string, way: string): UserError {
  return refusal('NOT_CONFIGURED', [], `No ${noun} can be written to Sage: ${way}`)
}
