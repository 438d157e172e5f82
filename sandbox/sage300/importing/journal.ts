import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { ImportRecord, RejectedLine } from './fields.ts'
import type { Posting } from './post.ts'

/** What stands beside an import file once Sage has been at it. */
export interface OutputFiles {
  /** The rejected lines, byte for byte; empty when all was accepted. */
  reject: string
  /** One line a record: number, kind, ACCEPTED or REJECTED with the reason. */
  importPrint: string
  /** What posting put in the books. */
  postPrint: string
}

/** Commitments.jcc → CommitmentsReject.jcc, CommitmentsImportPrint.prn, CommitmentsPostPrint.prn */
export function outputFilesOf(file: string): OutputFiles {
  const extension = extname(file)
  const name = join(dirname(file), basename(file, extension))
  return {
    reject: `${name}Reject${extension}`,
    importPrint: `${name}ImportPrint.prn`,
    postPrint: `${name}PostPrint.prn`,
  }
}

/** So that nobody takes the outcome of an earlier run for that of this one. */
export async function removeOutputs(files: OutputFiles): Promise<void> {
  for (const file of Object.values(files)) await rm(file, { force: true })
}

export async function writeImportOutputs(
  files: OutputFiles,
  title: string,
  records: readonly ImportRecord[],
  rejected: readonly RejectedLine[],
): Promise<void> {
  const rejectedLines = new Set(rejected.map(record => record.line))
  const accepted = records.filter(record => !rejectedLines.has(record.line))
  const lines = [
    ...accepted.map(({ line, kind }) => ({ line, text: printed(line, kind, 'ACCEPTED') })),
    ...rejected.map(({ line, kind, reason }) => ({
      line,
      text: printed(line, kind, `REJECTED  ${reason}`),
    })),
  ].sort((left, right) => left.line - right.line)
  await writeFile(files.reject, rejected.map(record => `${record.raw}\r\n`).join(''), 'latin1')
  await writePrint(files.importPrint, title, [
    ...lines.map(line => line.text),
    `Accepted ${accepted.length}, rejected ${rejected.length}`,
  ])
}

export async function writePostPrint(
  file: string,
  title: string,
  { posted, left }: Posting,
): Promise<void> {
  await writePrint(file, title, [
    ...posted.map(
      ({ kind, key, amount }) => `${kind.padEnd(14)}  ${key.padEnd(26)}${amount.padStart(18)}`,
    ),
    ...left.map(({ key, reason }) => `REJECTED        ${key.padEnd(26)}  ${reason}`),
    `Posted ${posted.length}${left.length === 0 ? '' : `, left unposted ${left.length}`}`,
  ])
}

function printed(line: number, kind: string, outcome: string): string {
  return `${String(line).padStart(6)}  ${kind.padEnd(4)}  ${outcome}`
}

async function writePrint(file: string, title: string, lines: readonly string[]): Promise<void> {
  await writeFile(file, inCodePage1252([title, '', ...lines, ''].join('\r\n')), 'latin1')
}

const codePage1252 = new TextDecoder('windows-1252')
const byteOfCharacter = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    codePage1252.decode(Uint8Array.of(byte)),
    String.fromCharCode(byte),
  ]),
)

/** One character a byte; what the code page lacks becomes a question mark, as Windows does. */
function inCodePage1252(text: string): string {
  return Array.from(text, character => byteOfCharacter.get(character) ?? '?').join('')
}
