import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, rm, stat, writeFile } from 'node:fs/promises'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { messageOf } from '#lib/errors'
import { type Check, fail, ok, warn } from './report.ts'

export interface WritingSettings {
  companyDir?: string
  importDir?: string
  importCommand?: string | string[]
}

/** Whether import files can be dropped, and the command that imports them be started. */
export async function writingChecks(settings: WritingSettings): Promise<Check[]> {
  const { companyDir, importDir, importCommand } = settings
  if (importDir === undefined || !importCommand?.length) {
    const fix = 'To write change orders set SAGE_IMPORT_DIR and SAGE_IMPORT_COMMAND.'
    return [warn('import', 'Not configured: Tieout only reads.', fix)]
  }
  return [
    ...(companyDir === undefined ? [] : [await companyCheck(companyDir)]),
    await folderCheck(importDir),
    await commandCheck(importCommand, companyDir),
  ]
}

async function companyCheck(dir: string): Promise<Check> {
  const isFolder = await stat(dir).then(
    found => found.isDirectory(),
    () => false,
  )
  if (isFolder) return ok('company folder', `${dir} is there.`)
  const fix = 'Set SAGE_COMPANY_DIR to the data folder as this machine sees it.'
  return fail('company folder', `${dir} is not a folder here.`, fix)
}

/** Writes a file as an import does and takes it away again. */
async function folderCheck(dir: string): Promise<Check> {
  const file = join(dir, `Tieout-doctor-${randomUUID()}.tmp`)
  try {
    await writeFile(file, '', { flag: 'wx' })
    await rm(file)
    return ok('import folder', `${dir} can be written.`)
  } catch (thrown) {
    const fix = 'Make the folder, and let the user that runs Tieout write and delete in it.'
    return fail('import folder', `${dir} cannot be written: ${messageOf(thrown)}`, fix)
  }
}

async function commandCheck(
  command: string | string[],
  companyDir: string | undefined,
): Promise<Check> {
  const words = typeof command === 'string' ? wordsOf(command) : command
  const [program = ''] = words
  const what = 'import command'
  if (!words.some(word => word.includes('{file}'))) {
    const fix = 'Put "{file}" where SAGE_IMPORT_COMMAND takes the path of the import file.'
    return warn(what, 'It has no {file}, so that it does not learn which file to import.', fix)
  }
  const found = await findProgram(program, companyDir)
  if (found) return ok(what, `${found} is found; the doctor does not run it.`)
  const fix =
    'Give the full path of the program in SAGE_IMPORT_COMMAND; a command of the shell itself cannot be looked up.'
  return fail(what, `${program} is not found.`, fix)
}

/** The words of a command line; quotes keep blanks together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}

async function findProgram(program: string, cwd = '.'): Promise<string | undefined> {
  const { PATH = '', PATHEXT = '' } = process.env
  const isPath = isAbsolute(program) || /[\\/]/.test(program)
  const here = process.platform === 'win32' ? [cwd] : []
  const folders = isPath ? [cwd] : [...here, ...PATH.split(delimiter).filter(Boolean)]
  const endings = process.platform === 'win32' ? ['', ...PATHEXT.split(';')] : ['']
  for (const folder of folders) {
    for (const ending of endings) {
      const path = resolve(folder, program + ending)
      const isProgram = await access(path, constants.X_OK).then(
        () => stat(path).then(found => found.isFile()),
        () => false,
      )
      if (isProgram) return path
    }
  }
  return undefined
}
