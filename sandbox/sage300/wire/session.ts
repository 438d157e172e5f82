import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import {
  DRIVER,
  isBound,
  isHousekeeping,
  isLookUp,
  refusal,
  refusalOf,
  tableMissing,
} from './dialect.ts'
import type { Trouble, WireFault } from './faults.ts'
import {
  CANCEL_REQUEST,
  codeOf,
  errorFrame,
  type Frame,
  Frames,
  NO_ENCRYPTION,
  READY,
  type Refusal,
  refusalIn,
  sqlOf,
} from './frames.ts'

/** One ODBC connection on its way through the wire. */
export interface Session {
  /** Whether a statement of it was swallowed by a fault. */
  readonly isHung: boolean
  cut(): void
}

export interface SessionParts {
  trouble: Trouble
  upstreamPort: number
  /** Told each statement of the user's, and why it was refused if it was. */
  note(sql: string, refused: Refusal | undefined): void
}

const HOST = '127.0.0.1'

/** Passes messages between an ODBC driver and the database, and holds up what Sage would not take. */
export function openSession(
  client: Socket,
  { trouble, upstreamPort, note }: SessionParts,
): Session {
  const server = connect(upstreamPort, HOST)
  const fromClient = new Frames(false)
  const fromServer = new Frames(true)
  let isHung = false
  /** After a refused statement the rest of it is skipped, up to the message that ends it. */
  let isSkipping = false
  let rowsLeft = Number.POSITIVE_INFINITY
  let hasRows = false
  let turn: Promise<void> = Promise.resolve()

  const cut = () => {
    client.destroy()
    server.destroy()
  }
  for (const socket of [client, server]) {
    socket.setNoDelay(true)
    socket.on('error', cut)
    socket.on('close', cut)
  }
  const listen = (socket: Socket, take: (chunk: Buffer) => void) => {
    socket.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (thrown) {
        if (!(thrown instanceof RangeError)) throw thrown
        cut()
      }
    })
  }
  listen(client, chunk => {
    const { data, frames } = fromClient.take(chunk)
    for (const frame of frames) {
      turn = turn.then(() => onRequest(data, frame))
    }
  })
  listen(server, onAnswer)
  client.on('drain', () => server.resume())

  async function onRequest(data: Buffer, frame: Frame): Promise<void> {
    if (isHung || client.destroyed) return
    if (frame.type === '') return onOpening(data, frame)
    if (isSkipping) {
      if (frame.type !== 'S') return
      isSkipping = false
      client.write(READY)
      return
    }
    if (frame.type === 'Q' || frame.type === 'P') {
      const sql = sqlOf(data, frame)
      // The database would refuse it as well, after it had planned a join of its catalogue.
      if (isLookUp(sql)) return refuse(catalogueClosed, frame.type === 'Q')
      if (!isHousekeeping(sql)) {
        const refused = await judge(sql)
        if (isHung || client.destroyed) return
        if (refused) return refuse(refused, frame.type === 'Q')
      }
    }
    server.write(data.subarray(frame.start, frame.end))
  }

  function onOpening(data: Buffer, frame: Frame): void {
    const code = codeOf(data, frame)
    if (code > CANCEL_REQUEST) {
      client.write(NO_ENCRYPTION)
      return
    }
    if (code !== CANCEL_REQUEST && trouble.strike(['login'])) {
      client.end(errorFrame(invalidAccount, 'FATAL'))
      return
    }
    server.write(data.subarray(frame.start, frame.end))
  }

  /** Why a statement is refused, after whatever else befalls it. */
  async function judge(sql: string): Promise<Refusal | undefined> {
    const refused = refusalOf(sql, trouble.mode)
    note(sql, refused)
    if (refused) return refused
    if (isBound(sql) && trouble.strike(['binding'], sql)) return bindingRefused
    const fault = trouble.strike(['hang', 'slow', 'drop', 'locked', 'access'], sql)
    if (fault?.kind === 'hang') isHung = true
    if (fault?.kind === 'slow') await wait(fault.delayMs)
    if (fault?.kind === 'drop') rowsLeft = fault.rows
    return fault && statementRefusals[fault.kind]
  }

  function refuse(refused: Refusal, isWhole: boolean): void {
    client.write(errorFrame(refused))
    if (isWhole) client.write(READY)
    else isSkipping = true
  }

  function onAnswer(chunk: Buffer): void {
    const { data, frames } = fromServer.take(chunk)
    let sent = 0
    for (const { type, start, end } of frames) {
      if (type === 'D') {
        hasRows = true
        if (rowsLeft-- <= 0) {
          cut()
          return
        }
      }
      // The end of the result that was to break off, if it had so few rows.
      if (type === 'C' && hasRows) {
        hasRows = false
        rowsLeft = Number.POSITIVE_INFINITY
      }
      if (type !== 'E') continue
      client.write(data.subarray(sent, start))
      const told = refusalIn(data, { type, start, end })
      client.write(errorFrame(inWordsOfTheDriver(told), told.severity))
      sent = end
    }
    const last = frames.at(-1)?.end ?? 0
    if (last > sent && !client.write(data.subarray(sent, last))) server.pause()
  }

  return {
    get isHung() {
      return isHung
    },
    cut,
  }
}

const catalogueClosed = refusal('HY000', 'Access denied: the catalogue is closed')
const invalidAccount = refusal('28000', '[DLL]Invalid account name.')
const bindingRefused = refusal('HYC00', 'Optional feature not implemented')
const statementRefusals: Partial<Record<WireFault['kind'], Refusal>> = {
  locked: refusal('HY000', 'The file is locked by another user'),
  access: refusal('HY000', 'Access denied'),
}

/** What the database refused, as the driver of Sage would have said it. */
function inWordsOfTheDriver({ state, message }: Refusal): Refusal {
  const [, name = ''] = /"([^"]+)"/.exec(message) ?? []
  if (state === '42P01') return tableMissing(name)
  if (state === '42703') return refusal('42S22', `Column not found: ${message}`)
  if (state === '42501') return refusal('HY000', `Access denied: ${message}`)
  if (/^28/.test(state)) return invalidAccount
  if (state === '42601') return refusal('42000', `Syntax error: ${message}`)
  return {
    state,
    message: message.startsWith('[') ? message : `${DRIVER}${message}`,
  }
}
