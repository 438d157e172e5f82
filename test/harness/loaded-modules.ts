import { registerHooks } from 'node:module'

/**
 * For `--import`: answers every message of the parent process with the URLs of all modules that this
 * process has loaded so far, imported and required alike.
 */
const loaded: string[] = []
registerHooks({
  load(url, context, nextLoad) {
    loaded.push(url)
    return nextLoad(url, context)
  },
})
process.on('message', () => process.send?.(loaded))
// Waiting for a question is no reason to live.
process.channel?.unref()
