/**
 * Reads the file `.env` of the working folder into the environment; what is set already stays. No
 * such file is no failure: everything may come from the environment itself.
 */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env')
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown
  }
}
