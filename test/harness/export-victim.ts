import { connectPool } from '#lib/postgres'
import { CHANGE_ORDER, openWorld } from './export-world.ts'
import { testContext } from './source-subgraphs.ts'

/**
 * A process that exports the change order and dies by SIGKILL at the moment that its second argument
 * names; the first is the url of the database.
 */
const [url = '', moment] = process.argv.slice(2)
const pool = connectPool(url, { applicationName: 'tieout test victim', max: 5 })
let isImported = false

const { exports } = await openWorld(pool, {
  import: async (input, post) => {
    if (moment === (input.dryRun ? 'in the check' : 'before the import')) await die()
    const answer = await post()
    if (moment === 'after the import' && !input.dryRun) await die()
    isImported ||= !input.dryRun
    return answer
  },
  look: async () => {
    if (moment === 'in the read-back' && isImported) await die()
  },
  refresh: async () => {
    if (moment === 'in the refresh') await die()
  },
})
const order = { idempotencyKey: 'k', changeOrderId: CHANGE_ORDER, dryRun: false }
await exports.changeOrderExport(order, 'Ann', testContext())

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
