import { appendFile, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * The script of a site and its macro in one: see site.ts. Told how many run at once, it waits until all
 * of them have copied, however late this machine starts them.
 */
const [file = ''] = process.argv.slice(2)
const site = process.env['SITE_DIR'] ?? ''
const fixed = join(site, 'IMPORT.JCC')
const running = join(site, 'running')
const together = Number(process.env['SITE_TOGETHER'] ?? 1)
const MACRO_MS = 300
const POLL_MS = 5

await copyFile(file, fixed)
await appendFile(running, `${file}\n`)
await wait(MACRO_MS)
while ((await readFile(running, 'utf8')).split('\n').length <= together) await wait(POLL_MS)
await appendFile(join(site, 'books.txt'), `${(await readFile(fixed, 'utf8')).trim()}\n`)
