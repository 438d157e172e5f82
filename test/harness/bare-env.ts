/**
 * What a command is given of our environment, and no more of it, which may name real systems: where
 * programs are, and the modules that others have compiled.
 */
export function bareEnv(): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  return { PATH, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }) }
}
