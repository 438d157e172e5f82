import { parseArgs } from 'node:util'
import { messageOf } from '#lib/errors'
import { runImport } from './importing/run.ts'

/**
 * The stand-in for the macros that import a file into Sage:
 *
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --file <path>
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --post --file <path>
 *   SAGE_SANDBOX_URL=postgres://… node sandbox/sage300/import.ts --post-ap --file <path>
 *
 * A file <name>.jcc goes to job cost and is posted; import and post are two transactions. A file
 * <name>.api goes to accounts payable, where its invoices wait until a person posts them. With --post
 * or --post-ap nothing is imported: what waits in the files of unposted records is posted, as a
 * person does, and <path> names only the journal.
 * Like the macro it exits with 0 when records were rejected: only the reject file and what can be
 * read back tell the outcome. It exits with 1 when it could not work at all.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      post: { type: 'boolean', default: false },
      'post-ap': { type: 'boolean', default: false },
    },
  })
  const url = process.env['SAGE_SANDBOX_URL']
  if (!values.file) throw new Error('--file <path> names the import file')
  if (!url) throw new Error('SAGE_SANDBOX_URL is not set; it names the database of the company')
  const postsOnly = values['post-ap'] ? 'ACCOUNTS_PAYABLE' : values.post ? 'JOB_COST' : undefined
  await runImport({ url, companyDir: process.cwd(), file: values.file, postsOnly, die })
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}

main().catch(error => {
  process.stderr.write(`import: ${messageOf(error)}\n`)
  process.exitCode = 1
})
