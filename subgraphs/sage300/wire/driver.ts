import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'

export type Driver = typeof import('odbc')
export type Connection = import('odbc').Connection

/** Imported when first needed: the package is optional, and everything else works without it. */
export async function loadDriver(): Promise<Driver> {
  try {
    const loaded = await import('odbc')
    return loaded.default
  } catch (thrown) {
    throw new TieoutError(
      'SAGE_DRIVER_MISSING',
      `The npm package "odbc" cannot be loaded; install unixODBC and run \`npm install odbc\`. ${messageOf(thrown)}`,
      { cause: thrown },
    )
  }
}

export async function closeQuietly(connection: Connection | undefined): Promise<void> {
  try {
    await connection?.close()
  } catch (thrown) {
    // It was broken already, and nobody waits for it.
    log.debug('sage.close_failed', { message: messageOf(thrown) })
  }
}
