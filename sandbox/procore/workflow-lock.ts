import { locked } from './refusal.ts'
import type { Store } from './store.ts'

/** Throws a refusal while a workflow runs on the record. */
export function requireNoWorkflow(store: Store, objectType: string, objectId: string): void {
  for (const each of store.workflows.values()) {
    if (each.endedAt === null && each.objectType === objectType && each.objectId === objectId) {
      throw locked('The status cannot be changed because the item is in a workflow')
    }
  }
}
