/** The record that a key names; null for a blank key, and for one that Sage does not have. */
export async function edgeTo<Each>(
  loader: { load(key: string): Promise<readonly Each[]> },
  key: string | null,
): Promise<Each | null> {
  return key ? ((await loader.load(key))[0] ?? null) : null
}
