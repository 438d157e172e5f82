import { Readable } from 'node:stream'
import type { Connection, PoolClient } from 'pg'

/**
 * The texts of a binary COPY of one column, end to end. It reads the connection itself, since an object for each
 * row costs more than the row: what frames a text is left out by moving the text over it, in the same memory.
 */
export function copyOf(client: PoolClient, query: string): Readable {
  return client.query(new Copy(`copy (${query}) to stdout with (format binary)`))
}

/** A message begins with its kind and with its length, which counts itself. */
const BEGIN_BYTES = 5
const LENGTH_BYTES = 4
const ROW = 'd'.charCodeAt(0)
/** That a COPY begins, a notice, a setting, a notification. */
const ASIDE = new Set(['H', 'N', 'S', 'A'].map(kind => kind.charCodeAt(0)))
/** Before the text of a row there are the count of its columns and the length of the one; the end has a count alone. */
const FRAME_BYTES = 6
const HEAD_BYTES = 19

class Copy extends Readable {
  /** Ends the time-out that the client has for each query. */
  callback?: () => void
  readonly #query: string
  #connection: Connection | undefined
  #parse: (part: Buffer) => void = () => undefined
  /** What begins a message, as far as it has come. */
  #rest: Buffer = Buffer.alloc(0)
  #frameBytes = HEAD_BYTES + FRAME_BYTES
  /** Of the message under way: what is to be left out, and the text after it. */
  #skipBytes = 0
  #textBytes = 0

  constructor(query: string) {
    super()
    this.#query = query
  }

  submit(connection: Connection): void {
    this.#connection = connection
    this.#parse = connection.stream.listeners('data')[0] as (part: Buffer) => void
    connection.stream.off('data', this.#parse).on('data', this.#take)
    connection.query(this.#query)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.callback?.()
    done(error)
  }

  handleError(error: Error): void {
    this.destroy(error)
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.callback?.()
    this.push(null)
  }

  readonly #take = (part: Buffer): void => {
    const bytes = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part])
    let [read, kept, isOver] = [0, 0, false]
    while (!isOver) {
      const skipped = Math.min(this.#skipBytes, bytes.length - read)
      this.#skipBytes -= skipped
      read += skipped
      const told = Math.min(this.#textBytes, bytes.length - read)
      this.#textBytes -= told
      bytes.copyWithin(kept, read, read + told)
      read += told
      kept += told
      if (this.#textBytes > 0 || bytes.length - read < BEGIN_BYTES) break
      isOver = !this.#begin(bytes, read)
    }
    if (kept > 0 && !this.push(bytes.subarray(0, kept))) this.#connection?.stream.pause()
    this.#rest = bytes.subarray(read)
    if (isOver) this.#end()
  }

  /** What comes now is for the client, as ever, whoever has not taken the texts yet. */
  #end(): void {
    this.#connection?.stream.off('data', this.#take).on('data', this.#parse).resume()
    this.#parse(this.#rest)
  }

  /** False where the message is none of the COPY. */
  #begin(bytes: Buffer, at: number): boolean {
    const kind = bytes[at] ?? 0
    const length = bytes.readUInt32BE(at + 1) - LENGTH_BYTES
    if (kind !== ROW && !ASIDE.has(kind)) return false
    const frameBytes = kind === ROW ? Math.min(length, this.#frameBytes) : length
    this.#skipBytes = BEGIN_BYTES + frameBytes
    this.#textBytes = length - frameBytes
    if (kind === ROW) this.#frameBytes = FRAME_BYTES
    return true
  }
}
