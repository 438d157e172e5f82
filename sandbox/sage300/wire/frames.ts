/**
 * The messages of Postgres's protocol, as far as a middleman needs them: a type of one byte, save for
 * the first message of a client, then a length of four bytes that counts itself, then the content.
 */
export interface Frame {
  /** Empty for the untyped message that opens a connection. */
  type: string
  start: number
  end: number
}

export interface Taken {
  /** What the frames lie in. */
  data: Buffer
  frames: Frame[]
}

const LENGTH_BYTES = 4
/** Whoever announces more speaks another protocol. */
const LENGTH_MAX_BYTES = 64 * 1024 * 1024

/**
 * Cuts a stream into whole messages; what is left of the last one waits for the next chunk. `take`
 * throws a RangeError where the stream is of another protocol.
 */
export class Frames {
  isTyped: boolean
  #rest: Buffer = Buffer.alloc(0)

  constructor(isTyped: boolean) {
    this.isTyped = isTyped
  }

  take(chunk: Buffer): Taken {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const frames: Frame[] = []
    let at = 0
    while (true) {
      const head = this.isTyped ? 1 : 0
      if (data.length < at + head + LENGTH_BYTES) break
      const length = data.readUInt32BE(at + head)
      if (length < LENGTH_BYTES || length > LENGTH_MAX_BYTES) {
        throw new RangeError(`a message cannot have ${length} bytes`)
      }
      const end = at + head + length
      if (data.length < end) break
      const type = head === 1 ? String.fromCharCode(data[at] ?? 0) : ''
      frames.push({ type, start: at, end })
      at = end
      // Only the request to encrypt or to cancel is followed by another untyped message.
      if (head === 0 && codeOf(data, frames.at(-1)) < FIRST_REQUEST_CODE) this.isTyped = true
    }
    this.#rest = data.subarray(at)
    return { data, frames }
  }
}

/** Of an untyped message: a version of the protocol, or one of the requests below. */
export function codeOf(data: Buffer, frame: Frame | undefined): number {
  return frame ? data.readUInt32BE(frame.start + LENGTH_BYTES) : 0
}

const FIRST_REQUEST_CODE = 80_877_102
export const CANCEL_REQUEST = FIRST_REQUEST_CODE
export const NO_ENCRYPTION = Buffer.from('N')

/** The SQL of a simple query (Q), or of a statement to prepare (P). */
export function sqlOf(data: Buffer, { type, start, end }: Frame): string {
  const [first = '', second = ''] = data.toString('utf8', start + 1 + LENGTH_BYTES, end).split('\0')
  return type === 'P' ? second : first
}

export interface Refusal {
  /** SQLSTATE. */
  state: string
  message: string
}

/** The fields that tell an error apart: its severity, its state and its text. */
export function refusalIn(data: Buffer, { start, end }: Frame): Refusal & { severity: string } {
  const fields = new Map<string, string>()
  for (const field of data.toString('utf8', start + 1 + LENGTH_BYTES, end).split('\0')) {
    fields.set(field.charAt(0), field.slice(1))
  }
  return {
    severity: fields.get('V') ?? 'ERROR',
    state: fields.get('C') ?? '',
    message: fields.get('M') ?? '',
  }
}

export function errorFrame({ state, message }: Refusal, severity = 'ERROR'): Buffer {
  return frameOf('E', `S${severity}\0V${severity}\0C${state}\0M${message}\0\0`)
}

/** Ready for the next statement, in no transaction. */
export const READY = frameOf('Z', 'I')

function frameOf(type: string, content: string): Buffer {
  const bytes = Buffer.from(content)
  const head = Buffer.alloc(1 + LENGTH_BYTES)
  head.write(type)
  head.writeUInt32BE(LENGTH_BYTES + bytes.length, 1)
  return Buffer.concat([head, bytes])
}
