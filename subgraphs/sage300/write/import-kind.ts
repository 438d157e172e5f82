import type { SageImportOutcome } from '../types.generated.ts'
import type { Extension } from './files.ts'
import type { Presence } from './presence.ts'
import type { RejectFields } from './rejections.ts'
import type { UserError } from './user-errors.ts'

export interface ImportInput {
  idempotencyKey: string
  dryRun?: boolean
  number: string
}

export interface ImportPayload {
  outcome: SageImportOutcome
  fileName: string | null
  records: string[]
  userErrors: UserError[]
}

/** A kind of record that Sage imports from a file: what to check, to write and to look for. */
export interface ImportKind<Input extends ImportInput, Line extends { place: number }> {
  /** In the middle of a sentence, such as "change order". */
  noun: string
  extension: Extension
  /** Where in the input a reason of Sage's belongs. */
  rejectFields: RejectFields
  /** The lines in their canonical form, with what is wrong with them as they stand. */
  wantedOf(input: Input): { wanted: Line[]; userErrors: UserError[] }
  /** Where the record stands in Sage's own tables, read past every cache. */
  presenceOf(input: Input, wanted: readonly Line[]): Promise<Presence>
  /** Every problem that Sage's books show, or the records to write. */
  check(
    input: Input,
    wanted: readonly Line[],
  ): Promise<{ userErrors: UserError[]; records: string[] | undefined }>
  /** Such as "Change order 004 of SC-1". */
  named(input: Input): string
  /** Drops from the caches what the import changed. */
  forget(input: Input, wanted: readonly Line[]): Promise<void>
}
