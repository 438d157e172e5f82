import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/postgres'

/**
 * Whether the audit is as it was written. The hashes are computed anew here, from the texts alone, so that
 * nobody has to trust the database for it.
 */
export interface Verification {
  isIntact: boolean
  entryCount: number
  /** The last entry: kept elsewhere, it proves later that nothing up to it was changed or removed. */
  head: Head
  /** Where the chain is broken, in order. */
  faults: Fault[]
}

export interface Head {
  sequence: number
  hash: string
}

export interface Fault {
  code: 'CHANGED' | 'REMOVED' | 'CUT_OFF' | 'ADDED' | 'HEAD_DIFFERS'
  sequence: number
  message: string
}

export interface EntryRow {
  sequence: number
  body: string
  hash: string
}

export const FIRST_HASH = '0'.repeat(64)
const FAULTS_MAX = 100
const BATCH = 2_000

/** `known` is a head that was kept outside the store; without one, whoever rewrote all of it is not found. */
export function verifyAudit(pool: Pool, known?: Head): Promise<Verification> {
  return readingOne(pool, client => verifyAsSeen(client, known))
}

/** As the transaction of `client` sees it. */
export async function verifyAsSeen(client: PoolClient, known?: Head): Promise<Verification> {
  const { rows } = await client.query<Head>('select sequence, hash from tieout.audit_head')
  const [head] = rows
  const checking = createChecking(known)
  for await (const entry of entriesOf(client)) checking.check(entry)
  return checking.end(head ?? { sequence: 0, hash: FIRST_HASH })
}

/** All entries in order, as they stood at one moment. */
export async function* entriesOf(client: PoolClient): AsyncGenerator<EntryRow> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<EntryRow>(
      `select sequence, body, hash from tieout.audit_entry where sequence > $1 order by sequence limit ${BATCH}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (rows.length < BATCH || !last) return
    after = last.sequence
  }
}

/** Everything read in `work` is of one moment. */
export function readingOne<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return transaction(pool, async client => {
    await client.query('set transaction isolation level repeatable read, read only')
    return await work(client)
  })
}

function createChecking(known: Head | undefined) {
  const faults: Fault[] = []
  let entryCount = 0
  let previous: Head = { sequence: 0, hash: FIRST_HASH }
  let found: Head | undefined

  function tell(code: Fault['code'], sequence: number, message: string): void {
    if (faults.length < FAULTS_MAX) faults.push({ code, sequence, message })
  }

  let atKnown: string | undefined
  return {
    check({ sequence, body, hash }: EntryRow): void {
      entryCount += 1
      const isNext = sequence === previous.sequence + 1
      if (!isNext) {
        const from = previous.sequence + 1
        const which =
          from === sequence - 1 ? `Entry ${from} is` : `Entries ${from} to ${sequence - 1} are`
        tell('REMOVED', from, `${which} gone.`)
      } else if (hashOf(sequence, previous.hash, body) !== hash) {
        // Its own text, its place, or the hash of the one before, which is told there.
        tell(
          'CHANGED',
          sequence,
          `Entry ${sequence} is not what was written after entry ${previous.sequence}.`,
        )
      }
      if (sequence === known?.sequence) atKnown = hash
      previous = { sequence, hash }
      found = previous
    },
    end(head: Head): Verification {
      const last = found ?? { sequence: 0, hash: FIRST_HASH }
      if (last.sequence < head.sequence) {
        tell(
          'CUT_OFF',
          last.sequence + 1,
          `The last entries, ${last.sequence + 1} to ${head.sequence}, are gone.`,
        )
      } else if (last.sequence > head.sequence) {
        tell(
          'ADDED',
          head.sequence + 1,
          `Entries after ${head.sequence} were added past the chain, or its head was set back.`,
        )
      } else if (last.hash !== head.hash) {
        tell('HEAD_DIFFERS', last.sequence, 'The last entry is not the one that the head names.')
      }
      if (known && known.sequence > 0 && atKnown !== known.hash) {
        tell(
          'HEAD_DIFFERS',
          known.sequence,
          `Entry ${known.sequence} is not the one that the kept head names: what came up to it was written anew or cut off.`,
        )
      }
      return { isIntact: faults.length === 0, entryCount, head, faults }
    },
  }
}

export function hashOf(sequence: number, previous: string, body: string): string {
  return createHash('sha256').update(`${sequence}\n${previous}\n${body}`).digest('hex')
}
